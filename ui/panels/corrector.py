"""The small editor over the text in which a few characters of the reading text are corrected."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QPushButton, QWidget

from ui.look import Look
from ui.panels.kit import column, label, row
from ui.theme import Region, reading_font

_LEAST, _MOST = 300, 620  # px


class Corrector(QFrame):
    """A line with the characters that stand there; Enter saves, Esc leaves.

    It lies over the text as a part of the window, not as a popup, so that input methods work and
    a click elsewhere loses nothing.

    Signals:
        saved: what the line held when it was opened, and what it holds now.
    """

    saved = Signal(str, str)
    left = Signal()

    def __init__(self, over: QWidget, look: Look, region: Region) -> None:
        super().__init__(over)
        self.setObjectName("sheet")
        self._over = over
        self._shown = ""
        self.line = QLineEdit()
        self.line.setFont(reading_font(region, 17))
        self.line.setAccessibleName(self.tr("The text of this place"))
        self.line.returnPressed.connect(self._save)
        self.note = label("", size=12, tone="dim")
        self.note.setWordWrap(True)
        self.keys = label(self.tr("Enter saves · Esc leaves"), size=11, tone="faint")
        self.save = QPushButton(self.tr("Correct"))
        self.save.setObjectName("primary")
        self.save.clicked.connect(self._save)
        self._rows = column(self.line, self.note, spacing=8, margins=(12, 12, 12, 10))
        self._rows.addLayout(row(self.keys, None, self.save))
        self.setLayout(self._rows)
        shadow = QGraphicsDropShadowEffect(blurRadius=36, offset=QPointF(0, 8))
        shadow.setColor(QColor(0, 0, 0, 150 if look.theme.is_dark else 50))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open(self, text: str, note: str, place: QRect) -> None:
        """Show ``text`` for correction below ``place``, in pixels of the screen."""
        self.line.setText(text)
        self._shown = self.line.text()  # the line may show a character in its own way
        self.note.setText(note)
        self.note.setVisible(bool(note))
        wanted = self.line.fontMetrics().horizontalAdvance(text) + 60
        width = max(_LEAST, min(_MOST, wanted, self._over.width() - 24))
        self.setFixedSize(width, self._rows.totalHeightForWidth(width))
        self.place(place)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.selectAll()

    def place(self, place: QRect) -> None:
        """Stand below ``place``, in pixels of the screen, or above it at the foot."""
        top_left = self._over.mapFromGlobal(place.topLeft())
        x = max(8, min(top_left.x() - 13, self._over.width() - self.width() - 12))
        y = top_left.y() + place.height() + 8
        if y + self.height() > self._over.height():
            y = max(8, top_left.y() - self.height() - 8)
        self.move(QPoint(x, y))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that the line leaves: outside of it letters would tag."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def dismiss(self) -> None:
        """Leave everything as it is."""
        self.hide()
        self.left.emit()

    def _save(self) -> None:
        self.hide()
        self.saved.emit(self._shown, self.line.text())
        self.left.emit()
