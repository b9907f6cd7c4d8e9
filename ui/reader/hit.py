"""What lies under a point of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextLine

from models.text import Span
from ui.reader.appearance import Appearance
from ui.reader.layout import Cell, Line, Row
from ui.reader.metrics import Columns
from ui.reader.motion import position_at
from ui.reader.piece import Piece
from ui.reader.values import Pane

_WEDGE = 5  # px on either side of the middle of a repair's wedge, and above its foot


class Spot(NamedTuple):
    """A line of a cell, and the point relative to the row's top and the cell's left edge."""

    row: Row
    cell: Cell
    line: int
    x: float
    y: float


def spot_at(
    rows: Sequence[tuple[Row, int]], columns: Columns, x: float, y: float, pane: Pane | None = None
) -> Spot | None:
    """Return the line nearest to a point; ``pane`` keeps a drag on the side where it began."""
    if not rows:
        return None
    row, top = next(((r, t) for r, t in rows if y < t + r.height), rows[-1])
    pane = pane or columns.pane_at(x)
    cell = row.cells.get(pane)
    if cell is None or not cell.lines:
        return None
    inside = y - top
    index = next((i for i, ln in enumerate(cell.lines) if inside < ln.bottom), len(cell.lines) - 1)
    return Spot(row, cell, index, x - columns.x(pane), inside)


def position(spot: Spot) -> tuple[int, bool]:
    """Return the boundary nearest to a spot in the cell's code points, and its affinity."""
    at = position_at(spot.cell, spot.line, spot.x)
    return at, spot.cell.line_at(at) > spot.line


def character(spot: Spot) -> int:
    """Return the code point under a spot."""
    line = spot.cell.lines[spot.line].line
    on = QTextLine.CursorPosition.CursorOnCharacter
    return spot.cell.units.to_point(line.xToCursor(spot.x, on))


def box_of(rows: Sequence[tuple[Row, int]], columns: Columns, pane: Pane, place: Span,
           number: int) -> QRect | None:  # fmt: skip
    """Return where code points of a row's text stand in the viewport; None when off screen."""
    row, top = next(((r, t) for r, t in rows if r.number == number), (None, 0))
    cell = row.cells.get(pane) if row else None
    if cell is None or not cell.lines:
        return None
    line = cell.lines[cell.line_at(place.start)]
    x0 = line.x(cell.units.to_utf16(place.start))
    x1 = line.x(min(line.end, cell.units.to_utf16(place.end)))
    left, height = columns.x(pane), line.band_bottom - line.band_top
    return QRect(round(left + x0), top + line.band_top, max(1, round(x1 - x0)), height)


def piece_at(spot: Spot, appearance: Appearance) -> Piece | None:
    """Return the mark under a spot: a bar or label, else the shortest mark on the characters.

    The wedge of a repair is small, so it comes before what lies under it.
    """
    line = spot.cell.lines[spot.line]
    wedge = _wedge(line, spot)
    if wedge is not None:
        return wedge
    if spot.y >= line.lane_top - 2:
        return _in_lanes(line, spot, appearance)
    if spot.y < line.band_top:
        return None
    on = [p for p in line.pieces if p.shape != "edit" and p.x0 - 1 <= spot.x <= p.x1 + 1]
    return min(on, key=lambda p: p.x1 - p.x0, default=None)


def _wedge(line: Line, spot: Spot) -> Piece | None:
    if not line.band_bottom - _WEDGE <= spot.y <= line.band_bottom + 2:
        return None
    near = [p for p in line.pieces if p.shape == "edit" and abs(spot.x - p.x0) <= _WEDGE]
    return min(near, key=lambda p: abs(spot.x - p.x0), default=None)


def _in_lanes(line: Line, spot: Spot, appearance: Appearance) -> Piece | None:
    for piece in line.pieces:
        if piece.shape == "edit" and not piece.label_width:
            continue
        top, bottom = line.lane_top + piece.top, line.lane_top + piece.bottom
        if not top - 2 <= spot.y < bottom - 1:
            continue
        on_bar = piece.shape != "edit" and piece.x0 - 1 <= spot.x <= piece.x1 + 1
        on_label = piece.label_x <= spot.x <= piece.label_x + piece.label_width
        if on_bar or (piece.label_width and on_label):
            return piece
    return None
