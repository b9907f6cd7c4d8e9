"""Moving the edges of an annotation, one character as a reader sees it at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from models.annotate import Anchor
from models.text import Span
from models.text.graphemes import boundaries

Edge = Literal["start", "end"]


def moved(anchor: Anchor, text: str, edge: Edge, step: Literal[-1, 1]) -> Anchor | None:
    """Return ``anchor`` with its outer edge moved by one grapheme; None where it cannot move."""
    spans = list(anchor.spans)
    if not spans:
        return None
    if edge == "start":
        at = neighbour(text, spans[0].start, step)
        if not 0 <= at < spans[0].end:
            return None
        spans[0] = Span(at, spans[0].end)
    else:
        at = neighbour(text, spans[-1].end, step)
        if not spans[-1].start < at <= len(text):
            return None
        spans[-1] = Span(spans[-1].start, at)
    if tuple(spans) == anchor.spans:
        return None
    return Anchor.on(text, *spans, revision=anchor.revision)


def trimmed(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return ``spans`` without the white space at their edges; what is only that is left out."""
    return tuple(found for span in spans if (found := _trimmed(text, span)))


def _trimmed(text: str, span: Span) -> Span | None:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    return Span(start, end) if start < end else None


def neighbour(text: str, at: int, step: Literal[-1, 1]) -> int:
    """Return the grapheme boundary next to ``at`` within its paragraph; ``at`` at its edge."""
    low = text.rfind("\n", 0, at) + 1
    high = text.find("\n", at)
    paragraph = text[low : len(text) if high < 0 else high]
    marks = boundaries(paragraph)
    local = at - low
    if step > 0:
        return low + next((m for m in marks if m > local), local)
    return low + next((m for m in reversed(marks) if m < local), local)
