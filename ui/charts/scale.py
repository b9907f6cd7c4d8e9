"""A linear scale between values and pixels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps ``[low, high]`` to pixels ``[start, end]``, which may run downwards."""

    low: float
    high: float
    start: float
    end: float

    def px(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def value(self, px: float) -> float:
        return self.low + (px - self.start) / (self.end - self.start) * (self.high - self.low)


def padded(values: Iterable[float], share: float, least: float) -> tuple[float, float]:
    """Return a range around ``values`` with ``share`` of it free on each side.

    ``least`` is the width that a range around one single value has.
    """
    known = list(values)
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    room = max((high - low) * share, 0.0)
    if high - low < least:
        middle, room = (low + high) / 2, 0.0
        low, high = middle - least / 2, middle + least / 2
    return low - room, high + room
