"""Find in the article, blind to the script."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import icon
from ui.panels.kit import icon_button, label, row


class FindBar(QWidget):
    """A line to type in, the count of hits, and the way through them."""

    changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in either script"))
        self.line.setAccessibleName(self.tr("Find in the article"))
        self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.setFixedWidth(300)
        self.line.textChanged.connect(self.changed)
        self._count = label("", size=12, tone="dim")
        up = icon_button("chevron-up", self.tr("Previous hit"))
        down = icon_button("chevron-down", self.tr("Next hit"))
        close = icon_button("close", self.tr("Close"))
        up.clicked.connect(lambda: self.stepped.emit(-1))
        down.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        self.setLayout(row(self.line, up, down, self._count, None, close, margins=(16, 6, 10, 6)))
        self.hide()

    def show_count(self, at: int, total: int) -> None:
        """Say which hit is shown; ``at`` counts from 0."""
        if not self.line.text():
            self._count.setText("")
        elif not total:
            self._count.setText(self.tr("No hits"))
        else:
            self._count.setText(self.tr("{at} of {total}").format(at=at + 1, total=total))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
