"""Where names stand beside their nodes so that none lies on another or on a node."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Rect = tuple[float, float, float, float]
"""Left, top, width, height."""

_CELL = 72.0
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Named:
    """A node with its name, on the screen: centre, radius, and the size of the name."""

    node: str
    x: float
    y: float
    radius: float
    width: float
    height: float
    must: bool = False  # stands in any case


class _Taken:
    """Rectangles by cells of the screen."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[Rect, str]]] = {}

    def add(self, rect: Rect, owner: str) -> None:
        for cell in self._over(rect):
            self._cells.setdefault(cell, []).append((rect, owner))

    def is_free(self, rect: Rect, owner: str) -> bool:
        left, top, width, height = rect
        for cell in self._over(rect):
            for (x, y, w, h), other in self._cells.get(cell, ()):
                if (
                    other != owner
                    and left < x + w
                    and x < left + width
                    and top < y + h
                    and y < top + height
                ):
                    return False
        return True

    def _over(self, rect: Rect) -> Iterable[tuple[int, int]]:
        left, top, width, height = rect
        for column in range(int(left // _CELL), int((left + width) // _CELL) + 1):
            for line in range(int(top // _CELL), int((top + height) // _CELL) + 1):
                yield column, line


def place(names: Sequence[Named], nodes: Iterable[Named] = ()) -> dict[str, Rect]:
    """Return where names stand; those that come first are served first, and some find no room.

    Args:
        nodes: whose shapes must stay free, beside those of ``names``.
    """
    taken = _Taken()
    for one in (*names, *nodes):
        r = one.radius
        taken.add((one.x - r, one.y - r, 2 * r, 2 * r), one.node)
    found: dict[str, Rect] = {}
    for one in names:
        for rect in _choices(one):
            if taken.is_free(rect, one.node):
                found[one.node] = rect
                break
        else:
            if one.must:
                found[one.node] = _choices(one)[0]
        if one.node in found:
            taken.add(found[one.node], f"name of {one.node}")
    return found


def _choices(one: Named) -> tuple[Rect, ...]:
    w, h, r = one.width, one.height, one.radius + _GAP
    below, above = one.y + r, one.y - r - h
    return (
        (one.x - w / 2, below, w, h),
        (one.x - w / 2, above, w, h),
        (one.x + r, one.y - h / 2, w, h),
        (one.x - r - w, one.y - h / 2, w, h),
        (one.x + r * 0.6, below - r * 0.4, w, h),
        (one.x - r * 0.6 - w, below - r * 0.4, w, h),
    )
