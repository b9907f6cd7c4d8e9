"""From annotations to bars on lines: projection, labels and depth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from models.annotate import Annotation
from models.text import Span
from ui.reader.appearance import Appearance
from ui.reader.document import ReaderDocument
from ui.reader.lanes import Extent, stacked
from ui.reader.layout import Cell, Line, Row
from ui.reader.piece import Piece
from ui.reader.traces import trace_pieces
from ui.reader.values import Caption, caption_in

CAPTION_PAD = 5.0
_LABEL_AIR = 5.0  # between a label and its neighbour
_DROPS = {"claim": 4.0, "edit": 2.0}  # room above a bracket for its end ticks, above a chip
_STUB = 12.0  # length of a dotted link that goes on at another line
_SHAPES = frozenset({"mention", "claim", "event"})

_OnLine = tuple[int, Piece]


@dataclass(frozen=True, slots=True)
class Related:
    """The participants of the current annotation.

    Attributes:
        roles: caption of each participating annotation, by id.
        spans: participants that are bare spans of the reading text, with their captions.
    """

    roles: Mapping[str, Caption] = field(default_factory=dict)
    spans: Sequence[tuple[Span, Caption]] = ()


NOTHING_RELATED = Related()


def set_marks(
    row: Row,
    document: ReaderDocument,
    appearance: Appearance,
    related: Related = NOTHING_RELATED,
    *,
    traces: bool = False,
) -> None:
    """Put the pieces of all marks of a row on its lines, each at its depth."""
    for cell in row.cells.values():
        marker = _CellMarker(row, cell, document, appearance)
        for annotation in document.marks(row.number).values():
            marker.add(annotation, caption_in(related.roles.get(annotation.id, ""), cell.pane))
        for number, (span, caption) in enumerate(related.spans):
            marker.add_part(f"span:{number}", span, caption_in(caption, cell.pane))
        for index, piece in trace_pieces(row, cell, document, appearance, chips=traces):
            marker.put(index, piece)
        for index, line in enumerate(cell.lines):
            line.pieces = marker.by_line.get(index, [])
            _stack(line, appearance)


class _CellMarker:
    """Collects the pieces of one cell by line."""

    def __init__(
        self, row: Row, cell: Cell, document: ReaderDocument, appearance: Appearance
    ) -> None:
        text = document.pane(cell.pane)
        assert text is not None
        self.by_line: dict[int, list[Piece]] = {}
        self._text = text
        self._number = row.number
        self._span = document.span(row.number)
        self._cell = cell
        self._appearance = appearance
        self._trailing = appearance.metrics.trailing
        self._right = max((line.width for line in cell.lines), default=0.0)

    def put(self, index: int, piece: Piece) -> None:
        self.by_line.setdefault(index, []).append(piece)

    def add(self, annotation: Annotation, caption: str) -> None:
        """Add one annotation: its fragments, the links between them, a label on the first."""
        assert annotation.anchor is not None
        spans = annotation.anchor.spans
        style = self._appearance.style(annotation.label, annotation.kind)
        shape = style.kind if style.kind in _SHAPES else "mention"
        length = spans[-1].end - spans[0].start
        before: _OnLine | None = None
        for number, span in enumerate(spans):
            pieces = self._cut(span, annotation.id, shape, style.colour, length)
            if not pieces:
                continue
            first, last = pieces[0], pieces[-1]
            if number:
                _link(before, first)
            elif span.start >= self._span.start:
                words = style.text(self._cell.pane, english=self._appearance.english)
                self._label(first[1], words, caption)
            if number < len(spans) - 1:
                last[1].link_on = last[1].x1 + _STUB
            before = last

    def add_part(self, identifier: str, span: Span, caption: str) -> None:
        """Add a participant that is no annotation of its own."""
        if not span.overlaps(self._span):
            return
        pieces = self._cut(span, identifier, "part", 0, len(span))
        if pieces:
            self._label(pieces[0][1], "", caption)

    def _cut(
        self, span: Span, identifier: str, shape: str, colour: int, length: int
    ) -> list[_OnLine]:
        """Cut a span of the reading text into one piece for each line that it touches here."""
        cell = self._cell
        local = self._text.local(self._number, span)
        if local is None:
            return []
        start, end = cell.units.to_utf16(local.start), cell.units.to_utf16(local.end)
        index = cell.line_at(local.start)
        out: list[_OnLine] = []
        while index < len(cell.lines) and cell.lines[index].start < end:
            line = cell.lines[index]
            x0 = line.x(max(start, line.start))
            x1 = line.x(min(end, line.end)) - self._trailing
            piece = Piece(identifier, shape, colour, x0, max(x1, x0 + 3))
            piece.opens = not out and span.start >= self._span.start
            piece.closes = end <= line.end and span.end <= self._span.end
            piece.length = length
            out.append((index, piece))
            self.put(index, piece)
            index += 1
        return out

    def _label(self, piece: Piece, words: str, caption: str) -> None:
        """Hang words below a piece, inside the column; a role's caption takes their place."""
        if not self._appearance.metrics.labels and not caption:
            return
        piece.label, piece.caption = words, caption
        width = self._appearance.label(caption or words, self._cell.pane).width
        piece.label_width = width + 2 * CAPTION_PAD if caption else width
        piece.label_x = max(0.0, min(piece.x0, self._right - piece.label_width))


def _link(before: _OnLine | None, here: _OnLine) -> None:
    """Link a fragment to the one before: along the line, or from a stub at a line's start."""
    index, piece = here
    if before is not None and before[0] == index:
        piece.link, before[1].link_on = before[1].x1, None
    else:
        piece.link = max(0.0, piece.x0 - _STUB)


def _stack(line: Line, appearance: Appearance) -> None:
    """Give every mark of a line its depth; the fragments of one mark share theirs."""
    line.depth = 0.0
    groups: dict[str, list[Piece]] = {}
    for piece in line.pieces:
        if piece.shape != "edit" or piece.label_width:
            groups.setdefault(piece.id, []).append(piece)
    if not groups:
        return
    extents = [_extent(pieces, appearance) for pieces in groups.values()]
    for pieces, extent, top in zip(groups.values(), extents, stacked(extents), strict=True):
        bottom = top + extent.depth
        line.depth = max(line.depth, bottom)
        for piece in pieces:
            piece.top, piece.bottom = top + _drop(piece), bottom


def _drop(piece: Piece) -> float:
    return _DROPS.get(piece.shape, 0.0)


def _extent(pieces: list[Piece], appearance: Appearance) -> Extent:
    left = min(p.x0 if p.link is None else min(p.x0, p.link) for p in pieces)
    right = max(p.x1 if p.link_on is None else p.link_on for p in pieces)
    labelled = [p for p in pieces if p.label_width]
    low = min([left, *(p.label_x for p in labelled)])
    high = max([right, *(p.label_x + p.label_width + _LABEL_AIR for p in labelled)])
    depth = appearance.metrics.lane if labelled else appearance.metrics.thin
    return Extent(low, high, depth + _drop(pieces[0]), pieces[0].length)
