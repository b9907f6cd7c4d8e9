"""A text as lines, and what rules think of each line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the draft: ``[start, end)`` in its text, without the newline."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a line: hidden by ``rule``, or kept in ``role`` when that is given."""

    rule: str
    confidence: float
    role: str | None = None


@dataclass(frozen=True)
class Page:
    """All lines with the verdicts so far, by line number."""

    lines: tuple[Line, ...]
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Page:
        """Cut ``text`` at its newlines."""
        lines: list[Line] = []
        start = 0
        for line in text.split("\n"):
            lines.append(Line(start, start + len(line), line))
            start += len(line) + 1
        return cls(tuple(lines))

    def is_hidden(self, number: int) -> bool:
        """Tell whether a verdict hides line ``number``."""
        verdict = self.verdicts.get(number)
        return verdict is not None and verdict.role is None

    def with_verdicts(self, found: Iterable[tuple[int, Verdict]]) -> Page:
        """Add verdicts on lines that have none yet."""
        return Page(self.lines, {**dict(found), **self.verdicts})

    def hidden_runs(self) -> Iterator[tuple[int, int, Verdict]]:
        """Yield ``(start, end, verdict)`` of each hidden run of lines of one rule, in the text.

        A run takes one newline with it: the one behind it, or, where no kept line follows, the
        one before it. So every run can be shown again by itself and the others stay right.
        """
        last_kept = max((n for n in range(len(self.lines)) if not self.is_hidden(n)), default=None)
        numbers = [n for n in range(len(self.lines)) if self.is_hidden(n)]
        for first, last in self._runs(numbers):
            start, end = self.lines[first].start, self.lines[last].end
            if last_kept is not None and first > last_kept:
                start -= 1
            elif last + 1 < len(self.lines):
                end += 1
            if start < end:
                yield start, end, self.verdicts[first]

    def _runs(self, numbers: list[int]) -> Iterator[tuple[int, int]]:
        first = previous = None
        for number in numbers:
            joined = (
                previous is not None
                and number == previous + 1
                and self.verdicts[number].rule == self.verdicts[previous].rule
            )
            if not joined and first is not None and previous is not None:
                yield first, previous
            if not joined:
                first = number
            previous = number
        if first is not None and previous is not None:
            yield first, previous
