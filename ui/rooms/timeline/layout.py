"""Where the lanes lie, and what stands on each of them at the moment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor

from models.knowledge.spreading import Shown, Spread, View
from models.knowledge.timeline import Happening, Lane

ROW = 25.0  # px
AIR = 8.0


@dataclass(slots=True)
class LaneBox:
    """A lane with its place from the top of all; its extents are sorted when it is first seen."""

    lane: Lane
    top: float
    rows: int
    _spread: Spread | None = None

    @property
    def height(self) -> float:
        return self.rows * ROW + AIR * 2

    @property
    def spread(self) -> Spread:
        if self._spread is None:
            self._spread = Spread(self.lane)
        return self._spread


@dataclass(slots=True)
class Spreads:
    """All lanes under each other; what they show is kept while the scale stays."""

    lanes: Sequence[Lane]
    boxes: list[LaneBox] = field(init=False)
    _tops: list[float] = field(init=False)
    _shown: dict[tuple[int, int], list[Shown]] = field(init=False, default_factory=dict)
    _made_for: tuple[float, float] = field(init=False, default=(0.0, 0.0))

    def __post_init__(self) -> None:
        self.boxes, top = [], 0.0
        for lane in self.lanes:
            box = LaneBox(lane, top, Spread.rows_for(lane))
            self.boxes.append(box)
            top += box.height
        self._tops = [box.top for box in self.boxes]

    @property
    def height(self) -> float:
        return self.boxes[-1].top + self.boxes[-1].height if self.boxes else 0.0

    def between(self, top: float, bottom: float) -> range:
        """Return the numbers of the lanes that touch a stretch of height."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return range(first, bisect_right(self._tops, bottom))

    def shown(self, number: int, view: View) -> tuple[list[Shown], float]:
        """Return what stands on a lane, and by how many pixels it is to be moved to the right.

        Laid out is a piece of time two views wide, on a grid: while somebody pans, it stays.
        """
        if self._made_for != (view.scale, view.width):
            self._shown.clear()
            self._made_for = (view.scale, view.width)
        days = view.width / view.scale
        piece = floor(view.since / days * 2)
        start = (piece / 2 - 0.25) * days
        key = (number, piece)
        if key not in self._shown:
            box = self.boxes[number]
            whole = View(start, view.scale, view.width * 2)
            self._shown[key] = box.spread.shown(whole, box.rows)
        return self._shown[key], (start - view.since) * view.scale

    def happenings(self, number: int, items: Sequence[int]) -> list[Happening]:
        """Return some happenings of a lane, by their places in it."""
        lane = self.boxes[number].lane
        return [lane.happenings[item] for item in items]

    def find(self, lane: str, key: str) -> tuple[int, Happening] | None:
        """Return the number of a lane and a happening in it."""
        numbers = self._numbers_of(lane)
        for number in numbers:
            for happening in self.boxes[number].lane.happenings:
                if happening.key == key:
                    return number, happening
        return None

    def _numbers_of(self, lane: str) -> list[int]:
        return [n for n, box in enumerate(self.boxes) if box.lane.key == lane]


def fitting(hull: tuple[int, int], width: float) -> View:
    """Return the view of all time there is, with air at both ends: at the right words stand."""
    start, end = hull
    days = max(end - start, 7)
    air = max(days * 0.03, 1.0)
    return View(start - air, width / (days + 5 * air), width)


def zoomed(view: View, factor: float, x: float, least: View) -> View:
    """Return the view enlarged around pixel ``x``; no more than all, no closer than some days."""
    closest = view.width / 5.0  # px a day
    scale = min(max(view.scale * factor, least.scale * 0.5), closest)
    return View(view.day(x) - x / scale, scale, view.width)


def panned(view: View, pixels: float, hull: tuple[int, int]) -> View:
    """Return the view moved; some of what there is stays in it."""
    days = view.width / view.scale
    since = view.since + pixels / view.scale
    since = min(max(since, hull[0] - days * 0.9), hull[1] - days * 0.1)
    return View(since, view.scale, view.width)
