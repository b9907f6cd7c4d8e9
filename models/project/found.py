"""What a search has found: places by the hundred thousand, and lines of them as they are wanted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from models.project.corpus import Entry
from models.project.values import ArticleRow
from models.search.text import Place
from models.search.values import Query

Order = Literal["place", "left", "right", "hit", "date"]
"""How hits may be sorted: contexts from the hit outwards; by date, what has none comes last."""

_COMPARED = 12  # code points of context


@dataclass(frozen=True, slots=True)
class InArticle:
    """The places in one article, in their order; ``basis`` is of the text that they count in."""

    row: ArticleRow
    basis: bytes
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query.

    Attributes:
        query: what was asked.
        read_as: how its words were read, where not as they stand: "pinyin" or "initials" and the
            syllables.
        parts: by article, in the order of articles.
    """

    query: Query
    parts: tuple[InArticle, ...]
    read_as: tuple[tuple[str, str], ...] = ()
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ends = tuple(accumulate(len(part.places) for part in self.parts))
        object.__setattr__(self, "_ends", ends)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def at(self, index: int) -> tuple[ArticleRow, Place]:
        """Return the place with that number, from 0.

        Raises:
            IndexError: when there is none.
        """
        if not 0 <= index < len(self):
            raise IndexError(index)
        n = bisect_right(self._ends, index)
        part = self.parts[n]
        return part.row, part.places[index - self._ends[n]]  # counted from the end of the part

    def part_at(self, index: int) -> InArticle:
        """Return the article in which the place with that number stands."""
        return self.parts[bisect_right(self._ends, index)]

    def number_of(self, article: str, start: int) -> int | None:
        """Return the number of the first place of an article that begins there, if any does."""
        for n, part in enumerate(self.parts):
            if part.row.id == article:
                at = bisect_left(part.places, (start, -1))
                if at < len(part.places) and part.places[at][0] == start:
                    return self._ends[n] - len(part.places) + at
        return None


def ordered(found: Found, entries: Mapping[str, Entry], by: Order) -> list[int]:
    """Return the numbers of all hits in an order other than that of places."""
    if by == "date":
        days = [part.row.published or "~" for part in found.parts for _ in part.places]
        return sorted(range(len(found)), key=days.__getitem__)
    keys: list[str] = []
    for part in found.parts:
        key = entries[part.row.id].key if part.row.id in entries else ""
        keys += [_compared(key, place, by) for place in part.places]
    return sorted(range(len(found)), key=keys.__getitem__)


def _compared(key: str, place: Place, by: Order) -> str:
    start, end = place
    if by == "left":
        return key[max(0, start - _COMPARED) : start][::-1]
    return key[start:end] if by == "hit" else key[end : end + _COMPARED]
