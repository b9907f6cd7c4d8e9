"""How many chips of each group fit on one line, and how narrow they must be for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_CAPS = (190.0, 160.0, 136.0, 116.0)  # px; below that, names say nothing
MENU = 36.0
GAP = 4.0
BETWEEN = 18.0  # px between two groups


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its chips; all widths in pixels."""

    heading: float
    chips: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """No chip is wider than ``cap``; of group ``i`` the first ``counts[i]`` chips are shown."""

    cap: float
    counts: tuple[int, ...]


def fit(groups: Sequence[Group], room: float) -> Fit:
    """Return the widest caps with which everything fits, else the most chips at the narrowest."""
    every = tuple(len(group.chips) for group in groups)
    for cap in _CAPS:
        if width(groups, Fit(cap, every)) <= room:
            return Fit(cap, every)
    best = Fit(_CAPS[-1], tuple(0 for _ in groups))
    growing = set(range(len(groups)))
    while growing:  # one more for each group in turn, so that none is starved
        for at in sorted(growing):
            more = tuple(n + (i == at) for i, n in enumerate(best.counts))
            if best.counts[at] == every[at] or width(groups, Fit(best.cap, more)) > room:
                growing.discard(at)
            else:
                best = Fit(best.cap, more)
    return best


def width(groups: Sequence[Group], chosen: Fit) -> float:
    """Return how wide a line becomes, with a menu for each group that is not whole."""
    total = BETWEEN * (len(groups) - 1)
    for group, count in zip(groups, chosen.counts, strict=True):
        total += group.heading + sum(min(w, chosen.cap) + GAP for w in group.chips[:count])
        total += (MENU + GAP) * (count < len(group.chips))
    return total
