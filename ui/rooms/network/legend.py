"""Which sign is which type, in a corner of the picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.knowledge.network import Node
from models.schema.values import Schema
from ui.look import Look
from ui.rooms.network.canvas import Canvas
from ui.rooms.network.drawing import Drawing
from ui.rooms.network.people import paint_sign
from ui.rooms.network.picture import types_in
from ui.theme import ui_font

_LINE = 19
_MOST = 12


class Legend(QWidget):
    """Lies over the lower left corner of a canvas and lets the mouse through."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._types: list[tuple[Node, str]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.move(10, 10)

    def show_types(self, drawing: Drawing, look: Look, schema: Schema) -> None:
        """Show the types of what is shown."""
        found = types_in(drawing.shown.nodes, schema)[:_MOST]
        self._types = [
            (n, look.label(schema, n.type) if n.type else self.tr("without a type")) for n in found
        ]
        metrics = QFontMetricsF(ui_font(11))
        wide = max((metrics.horizontalAdvance(words) for _, words in self._types), default=0.0)
        self.resize(round(wide) + 38, len(self._types) * _LINE + 12)
        self.setVisible(len(self._types) > 1)
        self.setAccessibleName(", ".join(words for _, words in self._types))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._canvas.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.surface)
        ground.setAlphaF(0.88)
        painter.setBrush(ground)
        painter.setPen(QColor(theme.line))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setFont(ui_font(11))
        for number, (node, words) in enumerate(self._types):
            top = 6 + number * _LINE
            paint_sign(painter, self._canvas.picture, node, 16, top + _LINE / 2, 5.0)
            painter.setPen(QColor(theme.text2))
            painter.drawText(QRectF(28, top, self.width() - 30, _LINE),
                             Qt.AlignmentFlag.AlignVCenter, words)  # fmt: skip
        painter.end()
