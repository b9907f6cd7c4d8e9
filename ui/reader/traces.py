"""Traces of edits: where the reading text differs from the raw one, and what stood there."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.values import Edit
from models.text import Span
from ui.reader.appearance import Appearance
from ui.reader.display import displayed
from ui.reader.document import ReaderDocument
from ui.reader.layout import Cell, Row
from ui.reader.piece import Piece

_LONGEST = 14  # characters of removed text on a chip
_LAST = 1 << 30  # chips come below all marks, which so stay where they are
CHIP_PAD = 6.0


def trace_pieces(
    row: Row, cell: Cell, document: ReaderDocument, appearance: Appearance, *, chips: bool
) -> Iterator[tuple[int, Piece]]:
    """Yield the traces of a row's edits with their lines.

    Every pane has a thin tick at the place; the raw text is shown in the pane of the script that
    the source is written in, since that is the text that was repaired.
    """
    for edit, place in document.edits(row.number):
        if edit.state == "dismissed" and not chips:
            continue
        index, piece = _trace(row, cell, document, edit, place)
        if chips and _shows_source(row, cell, document):
            piece.label = chip_text(document.reading.raw, edit)
            piece.label_width = (
                appearance.label(piece.label, cell.pane, plain=True).width + 2 * CHIP_PAD
            )
            right = max((line.width for line in cell.lines), default=0.0)
            piece.label_x = max(0.0, min(piece.x0 - CHIP_PAD, right - piece.label_width))
        yield index, piece


def chip_text(raw: str, edit: Edit) -> str:
    """Return what a chip says: the raw text of an applied edit, what another one would put."""
    if edit.state != "applied":
        return f"→ {_short(edit.replacement)}"
    return _short(raw[edit.start : edit.end])


def _short(text: str) -> str:
    shown = displayed(text)
    if len(shown) > _LONGEST:
        return f"{shown[:_LONGEST]}… +{len(shown) - _LONGEST}"
    return shown or "∅"


def _shows_source(row: Row, cell: Cell, document: ReaderDocument) -> bool:
    return len(row.cells) == 1 or cell.pane == document.script(row.number)


def _trace(
    row: Row, cell: Cell, document: ReaderDocument, edit: Edit, place: Span
) -> tuple[int, Piece]:
    text = document.pane(cell.pane)
    assert text is not None
    start = text.point(row.number, place.start)
    end = max(start, text.point(row.number, place.end))
    index = cell.line_at(start)
    line = cell.lines[index]
    x0 = line.x(cell.units.to_utf16(start))
    x1 = line.x(min(line.end, cell.units.to_utf16(end)))
    piece = Piece(edit.id, "edit", 0, x0, max(x0, x1))
    piece.edit = edit
    piece.length = _LAST
    return index, piece
