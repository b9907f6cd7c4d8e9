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
    taken: set[tuple[int, int]] = set()
    moves: list[tuple[float, float]] = [(0.0, 0.0)] * len(boxes)
    reached: dict[tuple[int, int], int] = {}
    order = sorted(range(len(boxes)), key=lambda n: (not boxes[n].stays, n))
    for number in order:
        box = boxes[number]
        if box.stays:
            corner = floor(box.left / cell), floor(box.top / cell)
            size = ceil(box.right / cell) - corner[0], ceil(box.bottom / cell) - corner[1]
            if _is_free(taken, corner, size):
                _take(taken, corner, size)
                continue
            corner = _near(taken, corner, size)
        else:
            size = ceil(box.width / cell), ceil(box.height / cell)
            corner, reached[size] = _spot(taken, size, reached.get(size, 0))
        _take(taken, corner, size)
        moves[number] = corner[0] * cell - box.left, corner[1] * cell - box.top
    return moves


def _spot(
    taken: set[tuple[int, int]], size: tuple[int, int], start: int
) -> tuple[tuple[int, int], int]:
    """Return the free corner nearest to the middle, trying the places from ``start`` on."""
    number = start
    while True:
        spiral = _spiral(1 << max(8, (number + 1).bit_length()))
        while number < len(spiral):
            x, y = spiral[number]
            corner = x - size[0] // 2, y - size[1] // 2
            if _is_free(taken, corner, size):
                return corner, number
            number += 1


def _near(
    taken: set[tuple[int, int]], wanted: tuple[int, int], size: tuple[int, int]
) -> tuple[int, int]:
    number = 0
    while True:
        spiral = _spiral(1 << max(8, (number + 1).bit_length()))
        while number < len(spiral):
            corner = wanted[0] + spiral[number][0], wanted[1] + spiral[number][1]
            if _is_free(taken, corner, size):
                return corner
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


def _is_free(taken: set[tuple[int, int]], corner: tuple[int, int], size: tuple[int, int]) -> bool:
    left, top = corner
    right, bottom = left + size[0], top + size[1]
    # Corners first: most places that are not free are told by one of them.
    ends = ((left, top), (right - 1, bottom - 1), (left, bottom - 1), (right - 1, top))
    if any(end in taken for end in ends):
        return False
    return not any((x, y) in taken for x in range(left, right) for y in range(top, bottom))


def _take(taken: set[tuple[int, int]], corner: tuple[int, int], size: tuple[int, int]) -> None:
    taken |= {
        (x, y)
        for x in range(corner[0], corner[0] + size[0])
        for y in range(corner[1], corner[1] + size[1])
    }
