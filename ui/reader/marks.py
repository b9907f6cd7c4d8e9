"""From annotations to bars on lines: projection, lanes and labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from models.annotate import Annotation
from models.text import Span
from ui.reader.appearance import Appearance
from ui.reader.document import ReaderDocument
from ui.reader.lanes import Extent, depths, packed
from ui.reader.layout import Cell, Line, Row
from ui.reader.piece import Piece
from ui.reader.traces import trace_pieces
from ui.reader.values import LabelStyle

_LABEL_AIR = 5.0  # between a label and its neighbour
_TICK = 4.0  # a claim's bracket stands this much deeper, for its end ticks
_STUB = 12.0  # length of a dotted link that goes on at another line
_SHAPES = frozenset({"mention", "claim", "event"})
CAPTION_PAD = 5.0


@dataclass(frozen=True, slots=True)
class Related:
    """The participants of the current annotation.

    Attributes:
        roles: caption of each participating annotation, by id.
        spans: participants that are bare spans of the reading text, with their captions.
    """

    roles: Mapping[str, str] = field(default_factory=dict)
    spans: Sequence[tuple[Span, str]] = ()


NOTHING_RELATED = Related()


def set_marks(
    row: Row,
    document: ReaderDocument,
    appearance: Appearance,
    related: Related = NOTHING_RELATED,
    *,
    traces: bool = False,
) -> None:
    """Put the pieces of all marks of a row on its lines, in lanes."""
    annotations = document.marks(row.number).values()
    bare = [(s, c) for s, c in related.spans if row.number in document.rows_in([s])]
    for cell in row.cells.values():
        by_line: dict[int, list[Piece]] = {}
        for annotation in annotations:
            style = appearance.style(annotation.label, annotation.kind)
            caption = related.roles.get(annotation.id, "")
            _add(by_line, document, row, cell, annotation, style, caption, appearance)
        for number, (span, caption) in enumerate(bare):
            _add_bare(by_line, document, row, cell, f"span:{number}", span, caption, appearance)
        for index, piece in trace_pieces(row, cell, document, appearance, chips=traces):
            by_line.setdefault(index, []).append(piece)
        for index, line in enumerate(cell.lines):
            line.pieces = by_line.get(index, [])
            _pack(line, appearance)


def _add(
    by_line: dict[int, list[Piece]],
    document: ReaderDocument,
    row: Row,
    cell: Cell,
    annotation: Annotation,
    style: LabelStyle,
    caption: str,
    appearance: Appearance,
) -> None:
    """Add the pieces of one annotation, with its label on the first and links between fragments."""
    text = document.pane(cell.pane)
    anchor = annotation.anchor
    assert text is not None and anchor is not None
    shape = style.kind if style.kind in _SHAPES else "mention"
    last = len(anchor.spans) - 1
    length = anchor.spans[-1].end - anchor.spans[0].start
    before: tuple[int, Piece] | None = None
    for number, span in enumerate(anchor.spans):
        local = text.local(row.number, span)
        if local is None:
            continue
        pieces = _cut(cell, local, annotation.id, shape, style.colour, appearance, length)
        if not pieces:
            continue
        starts_here = span.start >= document.span(row.number).start
        first_line, first = pieces[0]
        first.opens = starts_here
        pieces[-1][1].closes = span.end <= document.span(row.number).end
        if number:
            same = before is not None and before[0] == first_line
            first.link = before[1].x1 if same and before else max(0.0, first.x0 - _STUB)
            if same and before:
                before[1].link_on = None
        elif starts_here:
            words = style.text(cell.pane, english=appearance.english)
            _label(first, cell, words, caption, appearance)
        if number < last:
            pieces[-1][1].link_on = pieces[-1][1].x1 + _STUB
        before = pieces[-1]
        for index, piece in pieces:
            by_line.setdefault(index, []).append(piece)


def _add_bare(
    by_line: dict[int, list[Piece]],
    document: ReaderDocument,
    row: Row,
    cell: Cell,
    identifier: str,
    span: Span,
    caption: str,
    appearance: Appearance,
) -> None:
    text = document.pane(cell.pane)
    assert text is not None
    local = text.local(row.number, span)
    if local is None:
        return
    pieces = _cut(cell, local, identifier, "part", 0, appearance, len(span))
    for index, piece in pieces:
        by_line.setdefault(index, []).append(piece)
    if pieces:
        _label(pieces[0][1], cell, "", caption, appearance)


def _cut(
    cell: Cell,
    local: Span,
    identifier: str,
    shape: str,
    colour: int,
    appearance: Appearance,
    length: int,
) -> list[tuple[int, Piece]]:
    """Cut a span of a cell into one piece for each line that it touches.

    ``length`` is that of the whole mark, for its rank among the lanes.
    """
    start, end = cell.units.to_utf16(local.start), cell.units.to_utf16(local.end)
    index = cell.line_at(local.start)
    out: list[tuple[int, Piece]] = []
    while index < len(cell.lines) and cell.lines[index].start < end:
        line = cell.lines[index]
        x0 = line.x(max(start, line.start))
        x1 = line.x(min(end, line.end)) - appearance.metrics.spacing
        piece = Piece(identifier, shape, colour, x0, max(x1, x0 + 3))
        piece.opens = not out
        piece.closes = end <= line.end
        piece.length = length
        out.append((index, piece))
        index += 1
    return out


def _label(piece: Piece, cell: Cell, words: str, caption: str, appearance: Appearance) -> None:
    """Hang words below a piece, inside the column; a role's caption takes their place."""
    if not appearance.metrics.labels and not caption:
        return
    piece.label, piece.caption = words, caption
    width = appearance.label(caption or words, cell.pane).width
    if caption:
        width += 2 * CAPTION_PAD
    piece.label_width = width
    right = max((line.width for line in cell.lines), default=0.0)
    piece.label_x = max(0.0, min(piece.x0, right - width))


def _pack(line: Line, appearance: Appearance) -> None:
    """Give every mark of a line its lane; the fragments of one mark share theirs."""
    if not line.pieces:
        line.depths = [0.0]
        return
    groups: dict[str, list[Piece]] = {}
    for piece in line.pieces:
        if piece.shape != "edit" or piece.label_width:
            groups.setdefault(piece.id, []).append(piece)
    lanes = packed([_extent(pieces) for pieces in groups.values()])
    metrics = appearance.metrics
    heights = []
    for pieces, lane in zip(groups.values(), lanes, strict=True):
        labelled = any(piece.label_width for piece in pieces)
        drop = _TICK if pieces[0].shape == "claim" else 0.0
        heights.append((metrics.lane if labelled else metrics.thin) + drop)
        for piece in pieces:
            piece.lane, piece.drop = lane, drop
    line.depths = depths(lanes, heights)


def _extent(pieces: list[Piece]) -> Extent:
    left = min(p.x0 if p.link is None else min(p.x0, p.link) for p in pieces)
    right = max(p.x1 if p.link_on is None else p.link_on for p in pieces)
    labelled = [p for p in pieces if p.label_width]
    low = min([left, *(p.label_x for p in labelled)])
    high = max([right, *(p.label_x + p.label_width + _LABEL_AIR for p in labelled)])
    return Extent(low, high, pieces[0].length)
