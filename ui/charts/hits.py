"""What stands under the mouse, found without looking at everything that was painted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF

T = TypeVar("T")
_CELL = 48.0  # px


@dataclass(slots=True)
class Hits(Generic[T]):
    """Boxes with what they stand for, in the order of painting."""

    spots: list[tuple[QRectF, T]] = field(default_factory=list)
    _cells: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, box: QRectF, what: T) -> None:
        number = len(self.spots)
        self.spots.append((box, what))
        for cell in range(int(box.left() // _CELL), int(box.right() // _CELL) + 1):
            self._cells[cell].append(number)

    def at(self, point: QPointF) -> T | None:
        """Return what was painted last under ``point``."""
        for number in reversed(self._cells.get(int(point.x() // _CELL), ())):
            box, what = self.spots[number]
            if box.contains(point):
                return what
        return None

    def box(self, what: T) -> QRectF | None:
        """Return where something stands."""
        return next((box for box, known in self.spots if known == what), None)
