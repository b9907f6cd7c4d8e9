"""Lanes below a line of text: which mark goes how deep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Extent(NamedTuple):
    """What one mark needs on a line: the pixels ``[left, right)``, its label and links included.

    ``length`` is that of the whole mark, on whatever unit, so that a mark keeps its rank on every
    line that it runs over.
    """

    left: float
    right: float
    length: float


def packed(extents: Sequence[Extent]) -> list[int]:
    """Give each extent the first free lane, short marks first.

    Short marks go next to the text, so a nested mark stands between the text and the mark that
    holds it. Two extents in one lane never overlap; neighbours may touch.
    """
    order = sorted(
        range(len(extents)),
        key=lambda i: (extents[i].length, extents[i].left, i),
    )
    taken: list[list[tuple[float, float]]] = []
    lanes = [0] * len(extents)
    for i in order:
        low, high, _ = extents[i]
        lane = 0
        while lane < len(taken) and any(low < b and a < high for a, b in taken[lane]):
            lane += 1
        if lane == len(taken):
            taken.append([])
        taken[lane].append((low, high))
        lanes[i] = lane
    return lanes


def depths(lanes: Sequence[int], heights: Sequence[float]) -> list[float]:
    """Return where each lane starts below the text, and at the end where the last one stops.

    A lane is as deep as its deepest member: ``heights`` is given for each mark.
    """
    deepest = [0.0] * (max(lanes, default=-1) + 1)
    for lane, height in zip(lanes, heights, strict=True):
        deepest[lane] = max(deepest[lane], height)
    out = [0.0]
    for height in deepest:
        out.append(out[-1] + height)
    return out
