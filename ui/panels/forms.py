"""The sheet that offers other forms for a converted character, beside its place in the text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton, QWidget

from ui.look import Look
from ui.panels.flow import FlowLayout
from ui.panels.kit import Segments, column, label, link_button, row
from ui.theme import Region, reading_font

_WIDTH = 300  # px


class FormsSheet(QFrame):
    """Candidates with their numbers, a line for any other form, and where it shall hold."""

    chosen = Signal(str, bool)
    released = Signal()

    def __init__(self, parent: QWidget, look: Look, region: Region) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._look, self._region = look, region
        self.candidates: list[QToolButton] = []
        self.head = label("", size=16, bold=True)
        self.head.setWordWrap(True)
        self._forms = FlowLayout()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Another form"))
        self.line.setAccessibleName(self.tr("Another form"))
        self.line.setFont(reading_font(region, 15))
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(lambda: self._choose(self.line.text().strip()))
        self.scope = Segments((
            ("place", self.tr("This place"), self.tr("Only here")),
            ("project", self.tr("Whole project"), self.tr("Wherever these characters stand")),
        ))  # fmt: skip
        self._everywhere = False
        self.scope.picked.connect(self._set_scope)
        self.scope.set_value("place")
        self.release = link_button(self.tr("As converted"))
        self.release.setToolTip(self.tr("Drop the chosen form and let the conversion decide"))
        self.release.clicked.connect(self._let_go)
        layout = column(self.head, spacing=9, margins=(14, 12, 14, 12))
        layout.addLayout(self._forms)
        layout.addWidget(self.line)
        layout.addLayout(row(self.scope, None, self.release))
        self.setLayout(layout)

    def offer(self, base: str, shown: str, forms: tuple[str, ...], *, is_chosen: bool) -> None:
        """Offer ``forms`` instead of ``shown``, which stands for ``base``."""
        self.head.setText(f"{base} → {shown}")
        self.head.setFont(reading_font(self._region, 18))
        self.setAccessibleName(self.tr("Other forms of {text}").format(text=shown))
        for number, form in enumerate(forms, 1):
            button = QToolButton()
            button.setObjectName("role")
            button.setText(f"{number}  {form}" if number < 10 else form)
            button.setFont(reading_font(self._region, 16))
            button.setAccessibleName(form)
            button.clicked.connect(lambda _=False, f=form: self._choose(f))
            self.candidates.append(button)
            self._forms.addWidget(button)
        if not forms:
            self.line.setText(shown)
            self.line.selectAll()
        self.release.setVisible(is_chosen)

    def show_beside(self, place: QRect) -> None:
        """Show the sheet below ``place``, in pixels of the screen, or above it at the foot."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left() + 8, min(place.left() - 14, screen.right() - self.width() - 8))
        y = place.bottom() + 6
        if y + self.height() > screen.bottom():
            y = place.top() - 6 - self.height()
        self.move(QPoint(x, y))
        self.show()
        first: QWidget = self.candidates[0] if self.candidates else self.line
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= min(9, len(self.candidates)):
            self.candidates[number - 1].click()
        else:
            super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        """Take a number as it is taken beside the line: nobody converts to a bare digit."""
        if len(text) == 1 and text in "123456789"[: len(self.candidates)]:
            self.candidates[int(text) - 1].click()

    def _set_scope(self, scope: str) -> None:
        self._everywhere = scope == "project"

    def _choose(self, form: str) -> None:
        if form:
            self.close()
            self.chosen.emit(form, self._everywhere)

    def _let_go(self) -> None:
        self.close()
        self.released.emit()
