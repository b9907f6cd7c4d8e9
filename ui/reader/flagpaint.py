"""Painting of what the repairs leave open: proposed ones, lost characters, the one looked at.

An applied repair has its wedge and no more. What is proposed stands in a dashed frame; a lost
character has a ground of its own, and a corner beside where it stands in a figure. None of these
is told by its colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from models.text import Span
from ui.reader.appearance import Appearance
from ui.reader.flags import Flag
from ui.reader.layout import Cell, Line
from ui.reader.panetext import PaneText


class FlagPainter:
    """Paint flags behind the characters of a cell."""

    def __init__(self, painter: QPainter, appearance: Appearance) -> None:
        self._painter = painter
        self._appearance = appearance

    def paint(self, flags: Sequence[Flag], text: PaneText, row: int, cell: Cell,
              left: float, y: int) -> None:  # fmt: skip
        """Paint the flags of a row in one pane."""
        for flag in flags:
            local = text.local(row, flag.span)
            if local is None:
                continue
            for number, box in enumerate(_boxes(local, cell, left, y)):
                if flag.kind == "proposed":
                    self._proposed(box)
                else:
                    self._lost(box, in_figure=flag.kind == "figure" and not number)

    def _proposed(self, box: QRectF) -> None:
        painter = self._painter
        pen = QPen(self._appearance.colours["accent"], 1.2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.2, 1.8])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 1.5, -0.5, -0.5), 3, 3)

    def _lost(self, box: QRectF, *, in_figure: bool) -> None:
        painter, colour = self._painter, self._appearance.colours["danger"]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faded(colour, 0.3 if in_figure else 0.16))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(colour)
        painter.drawRect(QRectF(box.left() + 1, box.bottom() - 2, box.width() - 2, 2))
        if in_figure:
            x, y = box.left(), box.top()
            painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 8, y), QPointF(x, y + 8)]))

    def shown(self, place: Span, text: PaneText, row: int, cell: Cell, left: float,
              y: int) -> None:  # fmt: skip
        """Paint where the repair stands that is looked at; a thin gate where its text is gone."""
        painter, colour = self._painter, self._appearance.colours["accent"]
        local = text.local(row, place)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(_faded(colour, 0.14))
        if local is not None:
            for box in _boxes(local, cell, left, y):
                painter.drawRoundedRect(box.adjusted(-0.5, 0.5, 0.5, 0.5), 3.5, 3.5)
        elif cell.lines:
            self._gate(cell, text.point(row, place.start), left, y)

    def _gate(self, cell: Cell, at: int, left: float, y: int) -> None:
        painter, colour = self._painter, self._appearance.colours["accent"]
        line = cell.lines[cell.line_at(at)]
        x = left + line.x(cell.units.to_utf16(at))
        top, bottom = float(y + line.band_top), float(y + line.band_bottom + 1)
        painter.setPen(QPen(colour, 1.6))
        painter.drawLine(QPointF(x, top + 3), QPointF(x, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(
            QPolygonF([QPointF(x - 4, top), QPointF(x + 4, top), QPointF(x, top + 5)])
        )


def _boxes(local: Span, cell: Cell, left: float, y: int) -> Iterator[QRectF]:
    start, end = cell.units.to_utf16(local.start), cell.units.to_utf16(local.end)
    for line in _lines(cell.lines, start, end):
        x0, x1 = line.x(max(start, line.start)), line.x(min(end, line.end))
        height = line.band_bottom - line.band_top
        yield QRectF(left + x0, y + line.band_top, max(3.0, x1 - x0), height)


def _lines(lines: Iterable[Line], start: int, end: int) -> Iterator[Line]:
    return (line for line in lines if line.start < end and start < line.end)


def _faded(colour: QColor, alpha: float) -> QColor:
    out = QColor(colour)
    out.setAlphaF(alpha)
    return out
