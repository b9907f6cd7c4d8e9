"""Boxes beside one another without overlap, close round the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, ceil, floor, sqrt

_ASPECT = 1.6  # screens are wider than high
_CELLS = 1600  # of which the boxes fill about so many; more cells are closer and slower


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; one that ``stays`` is moved only where another one stands already."""

    left: float
    top: float
    right: float
    bottom: float
    stays: bool = False

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


def pack(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """Return by how much to move each box; those that come first are served first."""
    if not boxes:
        return []
    area = sum(box.width * box.height for box in boxes)
    cell = max(sqrt(area / _CELLS), min(min(b.width, b.height) for b in boxes) / 4)
    taken = _Taken()
    moves: list[tuple[float, float]] = [(0.0, 0.0)] * len(boxes)
    reached: dict[tuple[int, int], int] = {}
    order = sorted(range(len(boxes)), key=lambda n: (not boxes[n].stays, n))
    for number in order:
        box = boxes[number]
        if box.stays:
            corner = floor(box.left / cell), floor(box.top / cell)
            size = ceil(box.right / cell) - corner[0], ceil(box.bottom / cell) - corner[1]
            if taken.is_free(corner, size):
                taken.add(corner, size)
                continue
            corner, _ = _spot(taken, size, 0, corner)
        else:
            size = ceil(box.width / cell), ceil(box.height / cell)
            start = reached.get(size, 0)
            corner, reached[size] = _spot(taken, size, start, (-(size[0] // 2), -(size[1] // 2)))
        taken.add(corner, size)
        moves[number] = corner[0] * cell - box.left, corner[1] * cell - box.top
    return moves


class _Taken:
    """Rectangles of cells; the one that was in the way last is most often in the way again."""

    def __init__(self) -> None:
        self._rects: list[tuple[int, int, int, int]] = []
        self._last = (0, 0, -(10**9), -(10**9))  # nowhere

    def add(self, corner: tuple[int, int], size: tuple[int, int]) -> None:
        self._rects.append((*corner, corner[0] + size[0], corner[1] + size[1]))

    def is_free(self, corner: tuple[int, int], size: tuple[int, int]) -> bool:
        left, top = corner
        right, bottom = left + size[0], top + size[1]
        a, b, c, d = self._last
        if left < c and a < right and top < d and b < bottom:
            return False
        for rect in self._rects:
            a, b, c, d = rect
            if left < c and a < right and top < d and b < bottom:
                self._last = rect
                return False
        return True


def _spot(
    taken: _Taken, size: tuple[int, int], start: int, wanted: tuple[int, int]
) -> tuple[tuple[int, int], int]:
    """Return the free corner nearest to ``wanted``, trying the places from ``start`` on."""
    number = start
    while True:
        spiral = _spiral(1 << max(8, (number + 1).bit_length()))
        while number < len(spiral):
            corner = wanted[0] + spiral[number][0], wanted[1] + spiral[number][1]
            if taken.is_free(corner, size):
                return corner, number
            number += 1


@lru_cache(maxsize=24)
def _spiral(count: int) -> tuple[tuple[int, int], ...]:
    """Return ``count`` cells, the nearest to the middle first."""
    reach = ceil(sqrt(count)) + 2
    cells = [
        ((x / _ASPECT) ** 2 + y * y, atan2(y, x), x, y)
        for x in range(-ceil(reach * _ASPECT), ceil(reach * _ASPECT) + 1)
        for y in range(-reach, reach + 1)
    ]
    cells.sort()
    return tuple((x, y) for *_, x, y in cells[:count])
