"""From positions in a pane to a selection of the reading text."""

from __future__ import annotations

from collections.abc import Iterable

from models.text import Span, normalised
from models.text.graphemes import snapped
from ui.reader.document import ReaderDocument
from ui.reader.values import Pane, Selection


def reading_span(document: ReaderDocument, pane: Pane, start: int, end: int) -> Span | None:
    """Project a range of a pane's text onto the reading text.

    The range is widened to whole graphemes on both sides and to whole blocks of the conversion;
    line ends at its edges are dropped. None when nothing is left.
    """
    text = document.pane(pane)
    if text is None or start == end:
        return None
    low, high = min(start, end), max(start, end)
    first, last = text.row_at(low), text.row_at(high)
    low = _floor(text.row(first), low - text.starts[first]) + text.starts[first]
    high = _ceiling(text.row(last), high - text.starts[last]) + text.starts[last]
    return _whole(document, text.back(Span(low, high)))


def _whole(document: ReaderDocument, span: Span) -> Span | None:
    """Widen a span of the reading text to whole graphemes and drop line ends at its edges."""
    reading = document.reading.text
    start, end = span.start, span.end
    while start < end and reading[start] == "\n":
        start += 1
    while end > start and reading[end - 1] == "\n":
        end -= 1
    if start == end:
        return None
    first = document.span(document.row_at(start))
    last = document.span(document.row_at(end - 1))
    low = _floor(first.of(reading), start - first.start) + first.start
    high = _ceiling(last.of(reading), end - last.start) + last.start
    return Span(low, high)


def _floor(text: str, at: int) -> int:
    return snapped(text, Span(min(at, len(text)), min(at, len(text)))).start


def _ceiling(text: str, at: int) -> int:
    at = min(at, len(text))
    return snapped(text, Span(max(0, at - 1), at)).end if at else 0


def selection_of(document: ReaderDocument, pane: Pane, spans: Iterable[Span]) -> Selection | None:
    """Return the selection of these spans of the reading text, quoted as ``pane`` has it."""
    found = normalised(spans)
    view = document.quotable(pane)
    if not found or view is None:
        return None
    quote = "…".join(view.map.forth(span).of(view.text) for span in found)
    return Selection(pane, found, quote)
