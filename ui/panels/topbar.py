"""The line above the text: its title, and the commands that are wanted most."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.commands.registry import BY_ID
from ui.icons import icon
from ui.look import Look
from ui.panels.kit import ElidedLabel, Segments, icon_button, row


class TopBar(QWidget):
    """Title, undo, palette, panes, readings, repairs and theme."""

    commandAsked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(50)
        self.title = ElidedLabel(size=14, bold=True)
        self.undo = self._button("undo", "edit.undo", self.tr("Undo"))
        self.redo = self._button("redo", "edit.redo", self.tr("Redo"))
        self._words = self.tr("Search or run a command") + "    Ctrl K"
        self.palette_button = self._make_palette_button()
        self.mode = Segments((
            ("hans", "简", self._tip("view.hans", self.tr("Simplified only"))),
            ("both", self.tr("Both"), self._tip("view.both", self.tr("Both scripts side by side"))),
            ("hant", "繁", self._tip("view.hant", self.tr("Traditional only"))),
        ))  # fmt: skip
        self.mode.picked.connect(lambda v: self.commandAsked.emit(f"view.{v}"))
        self.pinyin = self._button("pinyin", "view.pinyin", self.tr("Show pinyin"))
        self.raw = self._button("repair", "view.raw", self.tr("Show repairs"))
        for button in (self.pinyin, self.raw):
            button.setCheckable(True)
        sign = "sun" if look.theme.is_dark else "moon"
        theme = self._button(sign, "view.theme", self.tr("Light or dark"))
        line = row(spacing=4, margins=(16, 0, 10, 0))
        line.addWidget(self.title, 1)
        for part in (self.undo, self.redo, 8, self.palette_button, 8, self.mode, 4, self.pinyin,
                     self.raw, theme):  # fmt: skip
            if isinstance(part, int):
                line.addSpacing(part)
            else:
                line.addWidget(part)
        self.setLayout(line)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the palette's words out: in a narrow window the title needs the room more."""
        self.palette_button.setText("" if narrow else self._words)

    def _make_palette_button(self) -> QPushButton:
        button = QPushButton(self._words)
        button.setAccessibleName(self.tr("Search or run a command"))
        button.setToolTip(self._words)
        button.setObjectName("command")
        button.setIcon(icon("search"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.commandAsked.emit("edit.palette"))
        return button

    def _button(self, sign: str, command: str, name: str) -> QToolButton:
        button = icon_button(sign, name)
        button.setToolTip(self._tip(command, name))
        button.clicked.connect(lambda: self.commandAsked.emit(command))
        return button

    def _tip(self, command: str, name: str) -> str:
        """Return a name with the keys that do the same."""
        keys = BY_ID[command].keys
        native = QKeySequence.SequenceFormat.NativeText
        return f"{name}  {QKeySequence(keys[0]).toString(native)}" if keys else name
