"""The card that tells, beside the mouse, of what is under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLabel, QVBoxLayout, QWidget

from ui.panels.kit import clear, label

Line = tuple[str, str]
"""A text and its tone: "" for plain, ``strong``, or one of the style sheet's."""

_WIDTH = 340
_AWAY = 14


class HoverCard(QFrame):
    """Lies over a chart, lets the mouse through, and keeps within its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 9, 12, 10)
        self._layout.setSpacing(3)
        self._lines: tuple[Line, ...] = ()
        self.hide()

    def tell(self, lines: Sequence[Line], at: QPoint) -> None:
        """Show ``lines`` beside ``at``, a point of the parent."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            clear(self._layout)
            for text, tone in self._lines:
                self._layout.addWidget(_line(text, tone))
        self._layout.activate()
        self.resize(_WIDTH, self._layout.totalHeightForWidth(_WIDTH))
        self.move(self._place(at))
        self.show()
        self.raise_()

    def text(self) -> str:
        """Return what the card says, for tests and readers of the screen."""
        return "\n".join(text for text, _ in self._lines)

    def _place(self, at: QPoint) -> QPoint:
        parent = self.parentWidget()
        if parent is None:
            return at
        x, y = at.x() + _AWAY, at.y() + _AWAY
        if x + self.width() > parent.width() - 6:
            x = at.x() - _AWAY - self.width()
        if y + self.height() > parent.height() - 6:
            y = at.y() - _AWAY - self.height()
        return QPoint(max(6, x), max(6, y))


def _line(text: str, tone: str) -> QLabel:
    made = label(text, size=13 if tone == "strong" else 12, bold=tone == "strong",
                 tone="" if tone == "strong" else tone)  # fmt: skip
    made.setWordWrap(True)
    return made
