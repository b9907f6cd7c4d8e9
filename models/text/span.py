"""Half-open ranges of code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The range ``[start, end)`` in code points of one text.

    Raises:
        ValueError: when ``start`` is negative or ``end`` lies before ``start``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        # An empty span is still a place in the text, so it must not read as "no span".
        return True

    @property
    def is_empty(self) -> bool:
        return self.start == self.end

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """Return the span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies inside this span (equal counts)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def clipped(self, other: Span) -> Span | None:
        """Return the part shared with ``other``, or None when they share no code point."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers every one of ``spans``.

    Raises:
        ValueError: when there is none.
    """
    found = list(spans)
    if not found:
        raise ValueError("no span to cover")
    return Span(min(s.start for s in found), max(s.end for s in found))


def normalised(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that touch or overlap; empty ones are dropped.

    A discontinuous annotation holds its fragments in this form, so that two equal selections
    are equal values.
    """
    out: list[Span] = []
    for span in sorted(s for s in spans if not s.is_empty):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
