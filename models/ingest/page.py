"""A text as lines, and what rules think of each line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from models.ingest.values import LOST

EDGES = " \t\xa0\u3000"
"""Space that means nothing at the edge of a line."""

BLANK = "blank"
"""The rule of empty lines, which join the hidden lines around them."""

_HANZI = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_NO_WORD = re.compile(r"[\W_]+")
_ENDS = ("!", "?", "！", "？", "…")
_CLOSING = "”」』’\"')）】"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a draft's text.

    Attributes:
        start, end: its range there, without the newline.
        left: where ``text`` begins.
        text: the line without space at its edges.
        hanzi: how many Chinese characters it has.
        sentences: how many sentences end in it; a mark of exclamation or question counts at
            the end only, since headlines are full of them.
        stops: how many full stops it has; a lost character at the end of a line with a comma
            was one.
        key: letters, digits and hanzi alone, folded: equal for two lines that say the same.
    """

    start: int
    end: int
    left: int
    text: str
    hanzi: int
    sentences: int
    stops: int
    key: str

    @classmethod
    def of(cls, start: int, whole: str) -> Line:
        text = whole.strip(EDGES)
        bare = text.rstrip(_CLOSING)
        stops = text.count("。") + (bare.endswith(LOST) and "，" in text)
        sentences = stops + bare.endswith(_ENDS)
        key = _NO_WORD.sub("", unicodedata.normalize("NFKC", text).casefold())
        hanzi = len(_HANZI.findall(text))
        left = start + len(whole) - len(whole.lstrip(EDGES))
        return cls(start, start + len(whole), left, text, hanzi, sentences, stops, key)

    @property
    def right(self) -> int:
        """Where ``text`` ends."""
        return self.left + len(self.text)

    @property
    def is_told(self) -> bool:
        """Whether it is made of hanzi, as code, addresses and rows of figures are not."""
        return 2 * self.hanzi >= len(self.key)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a line is hidden: the rule, and how sure it is."""

    rule: str
    confidence: float


@dataclass(frozen=True, eq=False)
class Page:
    """All lines, and by line number the verdicts on those that are to be hidden."""

    lines: tuple[Line, ...]
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Page:
        """Cut ``text`` at its newlines."""
        lines: list[Line] = []
        start = 0
        for whole in text.split("\n"):
            lines.append(Line.of(start, whole))
            start += len(whole) + 1
        return cls(tuple(lines))

    def with_verdicts(self, found: Iterable[tuple[int, Verdict]]) -> Page:
        """Add verdicts on lines that have none yet."""
        merged = {**dict(found), **self.verdicts}
        return self if len(merged) == len(self.verdicts) else Page(self.lines, merged)

    def is_hidden(self, number: int) -> bool:
        return number in self.verdicts

    def shown(self, start: int = 0, end: int | None = None) -> list[int]:
        """List the numbers of the lines in ``[start, end)`` that are not hidden."""
        stop = len(self.lines) if end is None else end
        return [n for n in range(start, stop) if n not in self.verdicts]

    def hidden_runs(self) -> Iterator[tuple[int, int, Verdict]]:
        """Yield ``(start, end, verdict)`` of each hidden run of lines of one rule, in the text.

        A run takes one newline with it: the one behind it, or, where no shown line follows, the
        one before it. So each run can be shown again by itself and the others stay right.
        """
        shown = self.shown()
        last_shown = shown[-1] if shown else None
        for first, last in self._runs():
            start, end = self.lines[first].start, self.lines[last].end
            if last_shown is not None and first > last_shown:
                start -= 1
            elif last + 1 < len(self.lines):
                end += 1
            if start < end:
                confidence = min(self.verdicts[n].confidence for n in range(first, last + 1))
                yield start, end, Verdict(self.verdicts[first].rule, confidence)

    def _runs(self) -> list[tuple[int, int]]:
        """List the first and last line of each hidden run; empty lines inside belong to it."""
        runs: list[tuple[int, int]] = []
        for number in sorted(self.verdicts):
            if runs and runs[-1][1] + 1 == number and self._rule(runs[-1]) == self._rule((number,)):
                runs[-1] = (runs[-1][0], number)
                continue
            runs.append((number, number))
            if self._encloses_blank(runs[-3:]):
                runs[-3:] = [(runs[-3][0], number)]
        return runs

    def _rule(self, run: tuple[int, ...]) -> str:
        return self.verdicts[run[0]].rule

    def _encloses_blank(self, runs: list[tuple[int, int]]) -> bool:
        if len(runs) < 3:
            return False
        one, blank, other = runs
        touching = one[1] + 1 == blank[0] and blank[1] + 1 == other[0]
        return touching and self._rule(blank) == BLANK and self._rule(one) == self._rule(other)
