"""How a lane of the time line lies on a strip of pixels: rows without overlap, and clusters.

Made for lanes of many thousand happenings: what is narrower than a sign is found by bisection,
cluster by cluster, so that a view costs what it shows and not what there is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import floor
from typing import NamedTuple

from models.knowledge.timeline import Lane

SIGN = 18.0  # px; what is narrower is drawn as a sign, not as a bar
GAP = 4.0  # px between two things in one row


class Shown(NamedTuple):
    """A sign, bar or cluster: pixels from the left of the strip, its row, and its happenings.

    ``items`` are places in the lane's happenings; several make a cluster.
    """

    left: float
    right: float
    row: int
    items: tuple[int, ...]

    @property
    def is_cluster(self) -> bool:
        return len(self.items) > 1


@dataclass(frozen=True, slots=True)
class View:
    """What part of time is on the strip: its first day, and how many pixels a day has."""

    since: float
    scale: float
    width: float

    def x(self, day: float) -> float:
        return (day - self.since) * self.scale

    def day(self, x: float) -> float:
        return self.since + x / self.scale

    @property
    def until(self) -> float:
        return self.day(self.width)


class _Extent(NamedTuple):
    start: int
    end: int
    items: tuple[int, ...]


@dataclass(slots=True)
class Spread:
    """The extents of one lane, sorted for looking up; made once for each lane."""

    lane: Lane
    _by_size: dict[int, list[_Extent]] = field(init=False)
    _small: dict[int, list[_Extent]] = field(init=False, default_factory=dict)
    _starts: dict[int, list[int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        items: dict[tuple[int, int], list[int]] = {}
        for number, happening in enumerate(self.lane.happenings):
            items.setdefault(happening.hull, []).append(number)
        self._by_size = {}
        for (start, end), numbers in sorted(items.items()):
            size = (end - start).bit_length()  # extents of one size are shorter than 2**size days
            self._by_size.setdefault(size, []).append(_Extent(start, end, tuple(numbers)))

    def shown(self, view: View, rows: int) -> list[Shown]:
        """Return what stands on the strip, at most ``rows`` high, from left to right."""
        largest = max((s for s in self._by_size if 2**s * view.scale <= SIGN), default=0)
        found = self._signs(view, largest) if largest else []
        for size in self._by_size:
            if size > largest:
                found += self._bars(view, size)
        found.sort(key=lambda shown: (shown.left, -shown.right))
        return _packed(found, rows)

    def _signs(self, view: View, largest: int) -> list[Shown]:
        """Return the extents that are narrower than a sign, those too close together as one."""
        extents, starts = self._up_to(largest)
        near = SIGN / view.scale
        first = floor((view.since - 2**largest) / near) * near
        at = bisect_left(starts, first)
        end = bisect_right(starts, view.until + near)
        found = []
        while at < end:
            cell = (floor(starts[at] / near) + 1) * near  # a grid of time, not of the screen, so
            behind = bisect_left(starts, cell, at + 1, end)  # that no cluster changes by panning
            together = extents[at:behind]
            items = (
                together[0].items
                if len(together) == 1
                else tuple(chain.from_iterable(extent.items for extent in together))
            )
            x = view.x((together[0].start + together[-1].end) / 2)
            found.append(Shown(x - SIGN / 2, x + SIGN / 2, 0, items))
            at = behind
        return found

    def _bars(self, view: View, size: int) -> list[Shown]:
        extents = self._by_size[size]
        starts = self._starts_of(size, extents)
        at = bisect_left(starts, int(view.since) - 2**size)
        end = bisect_right(starts, view.until)
        return [
            Shown(view.x(e.start), max(view.x(e.end), view.x(e.start) + SIGN), 0, e.items)
            for e in extents[at:end]
            if e.end >= view.since
        ]

    def _up_to(self, largest: int) -> tuple[list[_Extent], list[int]]:
        if largest not in self._small:
            sizes = (extents for size, extents in self._by_size.items() if size <= largest)
            self._small[largest] = sorted(chain.from_iterable(sizes))
        return self._small[largest], self._starts_of(-largest, self._small[largest])

    def _starts_of(self, key: int, extents: Sequence[_Extent]) -> list[int]:
        if key not in self._starts:
            self._starts[key] = [extent.start for extent in extents]
        return self._starts[key]


def _packed(found: Sequence[Shown], rows: int) -> list[Shown]:
    """Give each its row: the one that has been free the longest; what finds none joins another."""
    ends = [float("-inf")] * rows
    last: list[int] = [-1] * rows
    out: list[Shown] = []
    for shown in found:
        row = min(range(rows), key=ends.__getitem__)
        if ends[row] <= shown.left or last[row] < 0:
            out.append(shown._replace(row=row))
            last[row] = len(out) - 1
            ends[row] = shown.right + GAP
        else:
            there = out[last[row]]
            right = max(there.right, shown.right)
            out[last[row]] = there._replace(right=right, items=there.items + shown.items)
            ends[row] = right + GAP
    return out


def rows_needed(spread: Spread, view: View, most: int) -> int:
    """Return how many rows a lane wants in ``view`` so that little has to be joined."""
    shown = spread.shown(view, most)
    return max((one.row for one in shown), default=0) + 1
