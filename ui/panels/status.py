"""The line at the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from ui.look import Look
from ui.panels.kit import label, row, set_tone
from ui.session import FAILED, NOTHING, READ_ONLY, SAVED, SAVING


class StatusBar(QWidget):
    """Saved state, where the reader stands, and how the text is read."""

    stateClicked = Signal()
    profileClicked = Signal()
    zoomClicked = Signal()
    workClicked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        self._look = look
        self.state = self._button(self.tr("Saved state"))
        self.state.clicked.connect(self.stateClicked)
        self.work = self._button(self.tr("Show the import"))
        self.work.clicked.connect(self.workClicked)
        self.work.hide()
        self.place = label("", size=11, tone="dim")
        self.selection = label("", size=11, tone="accent")
        self.count = label("", size=11, tone="dim")
        self.message = label("", size=11, tone="dim")
        self.encoding = label("", size=11, tone="faint")
        self.profile = self._button(self.tr("Conversion profile"))
        self.profile.clicked.connect(self.profileClicked)
        self.zoom = self._button(self.tr("Text size"))
        self.zoom.clicked.connect(self.zoomClicked)
        self.setLayout(row(self.state, self.work, self.place, self.selection, self.count,
                           self.message, None, self.encoding, self.profile, self.zoom, spacing=16,
                           margins=(10, 0, 10, 0)))  # fmt: skip

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("foot")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_state(self, state: str, waiting: int = 0) -> None:
        """Say whether everything is on the disk."""
        texts = {
            SAVED: "●  " + self.tr("Saved"),
            SAVING: "○  " + self.tr("Saving…"),
            FAILED: "▲  " + self.tr("Not saved: {count} waiting").format(count=waiting),
            READ_ONLY: "◆  " + self.tr("Read-only"),
            NOTHING: "",
        }
        theme = self._look.theme
        colour = {SAVED: theme.ok, FAILED: theme.danger}.get(state, theme.text2)
        self.state.setText(texts[state])
        self.state.setAccessibleName(texts[state])
        self.state.setStyleSheet(f"color: {colour};")
        self.state.setVisible(bool(texts[state]))

    def show_work(self, text: str) -> None:
        """Say how far long work in another room is; "" for none."""
        self.work.setText(text)
        self.work.setVisible(bool(text))

    def show_text(self, which: QLabel, text: str) -> None:
        which.setText(text)
        which.setVisible(bool(text))

    def say(self, text: str, tone: str = "dim") -> None:
        """Show a passing message."""
        set_tone(self.message, tone)
        self.show_text(self.message, text)
