"""Rows of the reader: paragraphs, and pieces of paragraphs that are too long for one layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.text import Span

LONGEST = 2000  # code points; one layout of a 400,000 character paragraph took 0.7 s
_SENTENCE_ENDS = "。！？；!?;…\n"
_PAUSES = "，、：,: \u3000\u2028"


def segmented(text: str, paragraph: Span) -> Iterator[Span]:
    """Cut a paragraph into rows of at most ``LONGEST`` code points, at sentence ends if it can."""
    start = paragraph.start
    while paragraph.end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def _cut(text: str, start: int, limit: int) -> int:
    """Return the last good place to cut in the second half of ``[start, limit]``."""
    earliest = start + (limit - start) // 2
    for ends in (_SENTENCE_ENDS, _PAUSES):
        best = max(text.rfind(mark, earliest, limit - 1) for mark in ends)
        if best >= 0:
            return _past_closing(text, best + 1, limit)
    return _between_graphemes(text, start, limit)


def _past_closing(text: str, at: int, limit: int) -> int:
    """Move past the quotes and brackets that close with the sentence."""
    while at < limit and text[at] in "”’」』）》)\"'":
        at += 1
    return at


def _between_graphemes(text: str, start: int, limit: int) -> int:
    from models.text.graphemes import boundaries  # rare: 2,000 characters without any punctuation

    inside = [b for b in boundaries(text[start : limit + 32]) if 0 < b <= limit - start]
    return start + inside[-1] if inside else limit


def rows_of(text: str, paragraphs: Sequence[Span]) -> tuple[list[int], list[int], list[int]]:
    """Return start, end and paragraph number of every row."""
    starts: list[int] = []
    ends: list[int] = []
    numbers: list[int] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.end - paragraph.start <= LONGEST:
            starts.append(paragraph.start)
            ends.append(paragraph.end)
            numbers.append(number)
            continue
        for span in segmented(text, paragraph):
            starts.append(span.start)
            ends.append(span.end)
            numbers.append(number)
    return starts, ends, numbers
