"""Lines from an event's trigger to its participants.

They run like tracks, in the gaps between the lines of text and along a spine left of the column,
never across characters: down from the trigger, along, and up to the participant's caption.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.reader.appearance import Appearance
from ui.reader.document import ReaderDocument
from ui.reader.emphasis import Emphasis
from ui.reader.layout import Line, Row
from ui.reader.metrics import Columns
from ui.reader.piece import Piece
from ui.reader.values import Pane

_SPINE = 9.0  # left of the column
_RADIUS = 5.0
_BEYOND = 20.0  # how far a spine runs past the edge to somebody out of sight


class _End(NamedTuple):
    """Where a line meets a mark: ``top`` is where it leaves it, ``gap`` the y to run along."""

    x: float
    top: float
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
        self._appearance = appearance
        self._columns = columns
        self._height = height
        self._pen = QPen(appearance.colours["accent"], 1.5)
        self._rim = QPen(appearance.colours["surface"], 4)
        self._rim.setCapStyle(Qt.PenCapStyle.FlatCap)

    def paint(self, rows: list[tuple[Row, int]], emphasis: Emphasis, spans: int) -> None:
        """Paint the lines from ``emphasis.current`` to the related marks and ``spans`` parts."""
        if emphasis.current is None:
            return
        targets = [*emphasis.related, *(f"span:{n}" for n in range(spans))]
        for pane in self._columns.panes:
            trigger = self._end(rows, pane, emphasis.current)
            self._paint_pane(rows, pane, trigger, targets)
            if trigger is not None:
                self._painter.setPen(self._pen)
                self._painter.setBrush(self._appearance.colours["accent"])
                self._painter.drawEllipse(QPointF(trigger.x, trigger.top + 2), 2, 2)

    def _paint_pane(
        self,
        rows: list[tuple[Row, int]],
        pane: Pane,
        trigger: _End | None,
        targets: list[str],
    ) -> None:
        ends: list[_End] = []
        reach: list[float] = []
        for target in targets:
            end = self._end(rows, pane, target)
            if end is None:
                reach.extend(self._edge(target, rows))
            elif trigger is not None and abs(end.gap - trigger.gap) < 1:
                self._stroke(_direct(trigger, end))
            else:
                ends.append(end)
        reach.extend(end.gap for end in ends)
        if reach:
            self._paint_spine(self._columns.x(pane) - _SPINE, trigger, ends, reach)

    def _paint_spine(
        self, x: float, trigger: _End | None, ends: list[_End], reach: list[float]
    ) -> None:
        """Paint the spine from its highest to its lowest end, and a branch to every mark."""
        if trigger is not None:
            ends = [trigger, *ends]
            reach = [trigger.gap, *reach]
        else:
            reach = [*reach, -_BEYOND if min(reach) > 0 else self._height + _BEYOND]
        top, bottom = min(reach), max(reach)
        for end in ends:
            self._stroke(_branch(x, end, from_below=end.gap == top))
        if top + _RADIUS < bottom - _RADIUS:
            path = QPainterPath(QPointF(x, top + _RADIUS))
            path.lineTo(x, bottom - _RADIUS)
            self._stroke(path)

    def _stroke(self, path: QPainterPath) -> None:
        """Draw a track with a rim of surface, so that a label below it stays apart."""
        self._painter.strokePath(path, self._rim)
        self._painter.strokePath(path, self._pen)

    def _end(self, rows: list[tuple[Row, int]], pane: Pane, identifier: str) -> _End | None:
        """Return where the lines of a mark meet its beginning, None when that is not on screen."""
        for row, y in rows:
            cell = row.cells.get(pane)
            for line in cell.lines if cell else ():
                for piece in line.pieces:
                    if piece.id == identifier and piece.opens and piece.link is None:
                        return self._below(piece, line, pane, y)
        return None

    def _below(self, piece: Piece, line: Line, pane: Pane, y: float) -> _End:
        """Return the middle below a mark's caption, else below its label, else below its bar."""
        left = self._columns.x(pane)
        gap = y + line.bottom - self._appearance.metrics.lead / 2
        bottom = y + line.lane_top + piece.bottom
        if not piece.label_width:
            return _End(left + (piece.x0 + piece.x1) / 2, bottom - 2, gap)
        up_to = bottom - 1 if piece.caption else bottom
        return _End(left + piece.label_x + piece.label_width / 2, up_to, gap)

    def _edge(self, identifier: str, rows: list[tuple[Row, int]]) -> list[float]:
        """Return a y beyond the edge behind which an unseen participant stands."""
        found = self._document.rows_of([identifier])
        if not found or not rows:
            return []
        if min(found) < rows[0][0].number:
            return [-_BEYOND]
        return [self._height + _BEYOND] if min(found) > rows[-1][0].number else []


def _direct(trigger: _End, end: _End) -> QPainterPath:
    """Join two marks on one line through the gap below it."""
    reach = min(_RADIUS, abs(end.x - trigger.x) / 2)
    way = reach if end.x > trigger.x else -reach
    path = QPainterPath(QPointF(trigger.x, trigger.top))
    path.lineTo(trigger.x, _bend(trigger))
    path.quadTo(trigger.x, trigger.gap, trigger.x + way, trigger.gap)
    path.lineTo(end.x - way, end.gap)
    path.quadTo(end.x, end.gap, end.x, _bend(end))
    path.lineTo(end.x, end.top)
    return path


def _branch(spine: float, end: _End, *, from_below: bool) -> QPainterPath:
    """Lead from the spine through a gap up to a mark."""
    path = QPainterPath(QPointF(spine, end.gap + (_RADIUS if from_below else -_RADIUS)))
    path.quadTo(spine, end.gap, spine + _RADIUS, end.gap)
    path.lineTo(end.x - _RADIUS, end.gap)
    path.quadTo(end.x, end.gap, end.x, _bend(end))
    path.lineTo(end.x, end.top)
    return path


def _bend(end: _End) -> float:
    return max(end.gap - _RADIUS, end.top)
