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
CELL = 24.0  # px of time whose signs are joined
ROOMY = 24  # happenings
MOST_ROWS, CROWDED_ROWS = 4, 3
_SHORT = 10  # days; what is longer is a bar in most views


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

    @property
    def is_roomy(self) -> bool:
        """Tell whether there are so few happenings that each may have its words beside it."""
        return len(self.lane.happenings) <= ROOMY

    @staticmethod
    def rows_for(lane: Lane) -> int:
        """Return how many rows a lane should have; the same however it is enlarged."""
        count = len(lane.happenings)
        if count <= ROOMY:
            return min(count, MOST_ROWS)
        has_bars = any(h.hull[1] - h.hull[0] > _SHORT for h in lane.happenings)
        return CROWDED_ROWS if has_bars else CROWDED_ROWS - 1

    def shown(self, view: View, rows: int) -> list[Shown]:
        """Return what stands on the strip, at most ``rows`` high, from left to right."""
        largest = max((s for s in self._by_size if 2**s * view.scale <= SIGN), default=0)
        if self.is_roomy:
            largest = 0  # nothing is joined that has a row of its own
        found = self._signs(view, largest) if largest else []
        for size in self._by_size:
            if size > largest:
                found += self._bars(view, size)
        if self.is_roomy:
            found = [Shown(one.left, one.right, 0, (i,)) for one in found for i in one.items]
        found.sort()
        # Until here pixels count from the beginning of time, so that rounding is the same wherever
        # the view begins.
        left = view.since * view.scale
        packed = _packed(found, rows, roomy=self.is_roomy)
        return [Shown(x - left, right - left, row, items) for x, right, row, items in packed]

    def _signs(self, view: View, largest: int) -> list[Shown]:
        """Return the extents that are narrower than a sign, those too close together as one."""
        extents, starts = self._up_to(largest)
        near = CELL / view.scale
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
            middle = (
                (together[0].start + together[0].end) / 2
                if len(together) == 1
                else cell - near / 2  # plates of neighbouring cells stand in one row
            )
            x = middle * view.scale
            found.append(_shown(x, x, items))
            at = behind
        return found

    def _bars(self, view: View, size: int) -> list[Shown]:
        extents = self._by_size[size]
        starts = self._starts_of(size, extents)
        near = CELL / view.scale
        at = bisect_left(starts, view.since - 2**size - near)
        end = bisect_right(starts, view.until + near)
        scale = view.scale
        found = []
        for start, behind, items in extents[at:end]:
            left, right = start * scale, behind * scale
            if behind - start == 1:  # a day is a sign, however wide it is
                left = right = (left + right) / 2
            found.append(_shown(left, right, items))
        return found

    def _up_to(self, largest: int) -> tuple[list[_Extent], list[int]]:
        if largest not in self._small:
            sizes = (extents for size, extents in self._by_size.items() if size <= largest)
            self._small[largest] = sorted(chain.from_iterable(sizes))
        return self._small[largest], self._starts_of(-largest, self._small[largest])

    def _starts_of(self, key: int, extents: Sequence[_Extent]) -> list[int]:
        if key not in self._starts:
            self._starts[key] = [extent.start for extent in extents]
        return self._starts[key]


def _shown(left: float, right: float, items: tuple[int, ...]) -> Shown:
    """Return a bar, or a sign about its middle where a bar would be narrower than that."""
    if right - left < SIGN:
        left = (left + right - SIGN) / 2
        right = left + SIGN
    return Shown(left, right, 0, items)


def _packed(found: Sequence[Shown], rows: int, *, roomy: bool) -> list[Shown]:
    """Give each its row: the first that is free, or where words have room the one that was free
    the longest. What finds none joins another.
    """
    ends = [float("-inf")] * rows
    last: list[int] = [-1] * rows
    out: list[Shown] = []
    for left, right, _, items in found:
        row = _row_for(left, ends, roomy=roomy)
        if ends[row] <= left or last[row] < 0:
            last[row] = len(out)
            out.append(Shown(left, right, row, items))
            ends[row] = right + GAP
        else:
            there = out[last[row]]
            widest = max(there.right, right)
            out[last[row]] = Shown(there.left, widest, row, there.items + items)
            ends[row] = widest + GAP
    return out


def _row_for(left: float, ends: Sequence[float], *, roomy: bool) -> int:
    if not roomy:
        for row, end in enumerate(ends):
            if end <= left:
                return row
    return min(range(len(ends)), key=ends.__getitem__)
