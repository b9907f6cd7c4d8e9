"""Lines from an event's trigger to its participants.

They run in the gaps between the lines of text and along a spine left of the column, never across
characters: down from the trigger, along, and up to the participant's bar.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from ui.reader.appearance import Appearance
from ui.reader.document import ReaderDocument
from ui.reader.emphasis import Emphasis
from ui.reader.layout import Row
from ui.reader.metrics import Columns
from ui.reader.values import Pane

_SPINE = 10.0  # left of the column
_RADIUS = 5.0


class _End(NamedTuple):
    """Where a line meets a bar: ``bar`` is the y below it, ``gap`` that of the gap to run in."""

    x: float
    bar: float
    gap: float


class ArcPainter:
    """Paint the lines of the current annotation in every pane."""

    def __init__(
        self,
        painter: QPainter,
        document: ReaderDocument,
        appearance: Appearance,
        columns: Columns,
        height: int,
    ) -> None:
        self._painter = painter
        self._document = document
        self._columns = columns
        self._lead = appearance.metrics.lead
        self._colour = appearance.colours["accent"]
        self._height = height

    def paint(self, rows: list[tuple[Row, int]], emphasis: Emphasis, spans: int) -> None:
        """Paint the lines from ``emphasis.current`` to the related marks and ``spans`` parts."""
        if emphasis.current is None:
            return
        targets = [*emphasis.related, *(f"span:{n}" for n in range(spans))]
        painter = self._painter
        pen = QPen(self._colour, 1.6)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for pane in self._columns.panes:
            trigger = self._end(rows, pane, emphasis.current)
            ends = [self._end(rows, pane, t) for t in targets]
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._paint_pane(pane, trigger, ends, targets, rows)

    def _paint_pane(
        self,
        pane: Pane,
        trigger: _End | None,
        ends: list[_End | None],
        targets: list[str],
        rows: list[tuple[Row, int]],
    ) -> None:
        spine = self._columns.x(pane) - _SPINE
        reach: list[float] = []
        for end, target in zip(ends, targets, strict=True):
            if end is None:
                edge = self._edge(target, rows)
                if edge is not None:
                    reach.append(edge)
                continue
            if trigger is not None and abs(end.gap - trigger.gap) < 1:
                self._direct(trigger, end)
            else:
                self._branch(spine, end, arrow=True)
                reach.append(end.gap)
        if not reach:
            return
        if trigger is not None:
            self._branch(spine, trigger, arrow=False)
            reach.append(trigger.gap)
        else:
            reach.append(0.0 if min(reach) > 0 else float(self._height))
        self._spine(spine, min(reach), max(reach))

    def _spine(self, x: float, top: float, bottom: float) -> None:
        if bottom - top > 2 * _RADIUS:
            self._painter.drawLine(QPointF(x, top + _RADIUS), QPointF(x, bottom - _RADIUS))

    def _direct(self, trigger: _End, end: _End) -> None:
        """Join two bars on one line through the gap below it."""
        way = 1 if end.x > trigger.x else -1
        path = QPainterPath(QPointF(trigger.x, trigger.bar))
        path.lineTo(trigger.x, trigger.gap - _RADIUS)
        path.quadTo(trigger.x, trigger.gap, trigger.x + way * _RADIUS, trigger.gap)
        path.lineTo(end.x - way * _RADIUS, end.gap)
        path.quadTo(end.x, end.gap, end.x, end.gap - _RADIUS)
        path.lineTo(end.x, end.bar + 4)
        self._painter.drawPath(path)
        self._arrow(end)

    def _branch(self, spine: float, end: _End, *, arrow: bool) -> None:
        """Lead from the spine through a gap up to a bar."""
        path = QPainterPath(QPointF(spine, end.gap - _RADIUS))
        path.quadTo(spine, end.gap, spine + _RADIUS, end.gap)
        path.lineTo(end.x - _RADIUS, end.gap)
        path.quadTo(end.x, end.gap, end.x, end.gap - _RADIUS)
        path.lineTo(end.x, end.bar + (4 if arrow else 0))
        self._painter.drawPath(path)
        if arrow:
            self._arrow(end)

    def _arrow(self, end: _End) -> None:
        painter = self._painter
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        x, y = end.x, end.bar
        corners = [QPointF(x, y), QPointF(x - 3.6, y + 6), QPointF(x + 3.6, y + 6)]
        painter.drawPolygon(QPolygonF(corners))
        painter.restore()

    def _end(self, rows: list[tuple[Row, int]], pane: Pane, identifier: str) -> _End | None:
        """Return where the lines of a mark meet its first bar on screen."""
        left = self._columns.x(pane)
        for row, y in rows:
            cell = row.cells.get(pane)
            for line in cell.lines if cell else ():
                for piece in line.pieces:
                    if piece.id == identifier and piece.opens and piece.link is None:
                        bar = y + line.lane_top + line.depths[piece.lane] + 4
                        x = left + max(piece.x0 + 5, piece.x1 - 7)
                        return _End(x, bar, y + line.bottom - self._lead / 2)
        return None

    def _edge(self, identifier: str, rows: list[tuple[Row, int]]) -> float | None:
        """Return an y beyond the edge behind which an unseen participant stands."""
        found = self._document.rows_of([identifier])
        if not found or not rows:
            return None
        if min(found) < rows[0][0].number:
            return -20.0
        return self._height + 20.0 if max(found) > rows[-1][0].number else None
