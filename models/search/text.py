"""Places in a text: where words stand, in which paragraphs, and under which annotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Protocol, TypeVar, overload

_HALF = 32
_END = (1 << _HALF) - 1

Place = tuple[int, int]
"""Start and end in code points of a reading text."""


def packed(place: Place) -> int:
    """Return a place as one number, which sorts as it does."""
    return place[0] << _HALF | place[1]


def places(key: str, wanted: str) -> list[Place]:
    """Return where a folded text stands in another, without overlaps."""
    length = len(wanted)
    return [(m.start(), m.start() + length) for m in re.finditer(re.escape(wanted), key)]


def merged(several: Iterable[Sequence[Place]]) -> list[Place]:
    """Return all places in their order; of those that overlap the first and longest."""
    out: list[Place] = []
    everything = sorted((p for one in several for p in one), key=lambda p: (p[0], -p[1]))
    for place in everything:
        if not out or place[0] >= out[-1][1]:
            out.append(place)
    return out


class Covers(Sequence[Place]):
    """Ranges of a text in their order, a hundred thousand at a time.

    Each is one number, start and end in 32 bits each: these are sorted and kept at a fifth of the
    cost of pairs.
    """

    def __init__(self, packed: Iterable[int]) -> None:
        self._packed = sorted(packed)

    def __len__(self) -> int:
        return len(self._packed)

    @overload
    def __getitem__(self, at: int) -> Place: ...

    @overload
    def __getitem__(self, at: slice) -> list[Place]: ...

    def __getitem__(self, at: int | slice) -> Place | list[Place]:
        if isinstance(at, slice):
            return [(one >> _HALF, one & _END) for one in self._packed[at]]
        one = self._packed[at]
        return one >> _HALF, one & _END

    @cached_property
    def _furthest(self) -> list[int]:
        # The furthest end of all that begin so early: reached by one of them.
        return list(accumulate([one & _END for one in self._packed], max))

    def keep(self, found: Iterable[Place], *, wanted: bool = True) -> list[Place]:
        """Keep the places that lie inside of one range, or with ``wanted`` False in none."""
        packed, furthest = self._packed, self._furthest
        kept = []
        for place in found:
            at = bisect_right(packed, place[0] << _HALF | _END)
            if (at > 0 and furthest[at - 1] >= place[1]) is wanted:
                kept.append(place)
        return kept


class Ranged(Protocol):
    """Something that stands in a text from ``start`` to ``end``."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


R = TypeVar("R", bound=Ranged)


def touching(places: Iterable[Place], ranges: Sequence[R]) -> Iterator[list[R]]:
    """Yield for each of the sorted places those of the sorted ranges that share text with it."""
    near: list[R] = []
    at = 0
    for start, end in places:
        near = [one for one in near if one.end > start]
        while at < len(ranges) and ranges[at].start < end:
            if ranges[at].end > start:
                near.append(ranges[at])
            at += 1
        yield [one for one in near if one.start < end]


def beside(
    text: str, found: Iterable[Place], others: Sequence[Place], *, wanted: bool = True
) -> list[Place]:
    """Keep the places in whose paragraph one of ``others`` stands, or none of them."""
    kept = []
    starts = sorted(start for start, _ in others)
    last, holds = (-1, -1), False
    at = 0
    for start, end in sorted(found):
        if not last[0] <= start < last[1]:
            last = _paragraph(text, start)
            while at < len(starts) and starts[at] < last[0]:
                at += 1
            holds = at < len(starts) and starts[at] < last[1]
        if holds is wanted:
            kept.append((start, end))
    return kept


def _paragraph(text: str, at: int) -> Place:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, (end if end >= 0 else len(text)) + 1
