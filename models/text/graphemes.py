"""Grapheme clusters (UAX #29): what a reader takes for one character.

`🧔🏾‍♂️` is five code points and one grapheme; a selection may not cut it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from models.text.span import Span


@lru_cache(maxsize=64)
def boundaries(text: str) -> tuple[int, ...]:
    """Return every grapheme boundary of ``text`` in code points, 0 and ``len(text)`` included.

    The last few texts are remembered: ask for a paragraph, not for an article.
    """
    import regex  # only texts that are selected in need it; 20 ms at start-up otherwise

    if not text:
        return (0,)
    return (0, *(m.end() for m in regex.finditer(r"\X", text)))


def snapped(text: str, span: Span) -> Span:
    """Widen a span so that it cuts no grapheme of ``text``."""
    # There is always a boundary after a newline, so the lines that the span touches are enough.
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end) + 1 or len(text)
    marks = boundaries(text[first:last])
    start = marks[bisect_right(marks, span.start - first) - 1]
    end = marks[bisect_left(marks, span.end - first)]
    return Span(first + start, first + max(start, end))
