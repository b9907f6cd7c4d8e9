"""Painting of words that look exchanged: a quiet wave, with a sign where one is hard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.reader.appearance import Appearance
from ui.reader.layout import Cell, Line
from ui.reader.values import Exchanged

_STEP = 2.5  # px between the turns of a wave
_HEIGHT = 1.6


class WavePainter:
    """Paint what belongs to exchanged words, behind the characters and below them."""

    def __init__(self, painter: QPainter, appearance: Appearance) -> None:
        self._painter = painter
        self._appearance = appearance

    def grounds(self, places: Sequence[Exchanged], cell: Cell, left: float, y: int) -> None:
        """Paint the ground of words that nobody published."""
        painter, colours = self._painter, self._appearance.colours
        for place in places:
            if not place.is_original:
                continue
            edge = QPen(colours["line_strong"], 1, Qt.PenStyle.DashLine)
            painter.setPen(edge)
            painter.setBrush(colours["sunken"])
            for line, x0, x1 in _stretches(place, cell):
                box = QRectF(left + x0, y + line.band_top, x1 - x0,
                             line.band_bottom - line.band_top)  # fmt: skip
                painter.drawRoundedRect(box.adjusted(0.5, 1.5, -0.5, -0.5), 3, 3)

    def lines(self, places: Iterable[Exchanged], cell: Cell, left: float, y: int) -> None:
        """Paint the waves below the words."""
        painter, colours = self._painter, self._appearance.colours
        for place in places:
            colour = colours["danger" if place.is_hard else "text3"]
            for number, (line, x0, x1) in enumerate(_stretches(place, cell)):
                base = y + line.band_bottom - 1.0
                painter.setPen(QPen(colour, 1.5 if place.is_hard else 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(_wave(left + x0 + 1, left + x1 - 1, base))
                if place.is_hard and not number:
                    self._sign(left + x0, y + line.band_top + 1, colour)

    def _sign(self, x: float, y: float, colour: QColor) -> None:
        """Paint the small corner that tells a hard word without its colour."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 6, y), QPointF(x, y + 6)]))


def _stretches(place: Exchanged, cell: Cell) -> Iterator[tuple[Line, float, float]]:
    """Yield the lines on which a place stands, with its left and right edge there."""
    start, end = cell.units.to_utf16(place.span.start), cell.units.to_utf16(place.span.end)
    for line in cell.lines:
        if line.start < end and start < line.end:
            yield line, line.x(max(start, line.start)), line.x(min(end, line.end))


def _wave(x0: float, x1: float, base: float) -> QPolygonF:
    steps = max(1, int((x1 - x0) / _STEP))
    turns = (QPointF(x0 + n * _STEP, base - (_HEIGHT if n % 2 else 0.0)) for n in range(steps + 1))
    return QPolygonF(list(turns))
