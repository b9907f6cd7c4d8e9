"""Which part of a drawing is on the screen, and how large."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.knowledge.layout import Point

SMALLEST, LARGEST = 0.05, 6.0
_STEP = 1.2
_MARGIN = 56.0  # pixels about everything, for the labels at the edge


@dataclass(frozen=True, slots=True)
class View:
    """The place ``(x, y)`` of the drawing stands in the middle of the screen."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def to_screen(self, place: Point, size: Point) -> Point:
        """Return where a place of the drawing stands on a screen of ``size``."""
        return (
            (place[0] - self.x) * self.scale + size[0] / 2,
            (place[1] - self.y) * self.scale + size[1] / 2,
        )

    def to_drawing(self, point: Point, size: Point) -> Point:
        """Return which place of the drawing stands at a point of the screen."""
        return (
            (point[0] - size[0] / 2) / self.scale + self.x,
            (point[1] - size[1] / 2) / self.scale + self.y,
        )

    def zoomed(self, steps: float, at: Point, size: Point) -> View:
        """Return the view enlarged by steps; what stands at ``at`` on the screen stays there."""
        scale = min(LARGEST, max(SMALLEST, self.scale * _STEP**steps))
        x, y = self.to_drawing(at, size)
        return View(
            x - (at[0] - size[0] / 2) / scale, y - (at[1] - size[1] / 2) / scale, scale
        )  # fmt: skip

    def moved(self, dx: float, dy: float) -> View:
        """Return the view after the drawing was pushed by pixels of the screen."""
        return View(self.x - dx / self.scale, self.y - dy / self.scale, self.scale)

    def holding(self, place: Point, size: Point, margin: float = 60.0) -> View:
        """Return the view moved as little as it takes to have a place on the screen."""
        x, y = self.to_screen(place, size)
        dx = min(0.0, size[0] - margin - x) or max(0.0, margin - x)
        dy = min(0.0, size[1] - margin - y) or max(0.0, margin - y)
        return self.moved(dx, dy)


def fitted(places: Iterable[Point], size: Point) -> View:
    """Return the view that has all places on a screen of ``size``."""
    found = list(places)
    if not found:
        return View()
    xs, ys = [x for x, _ in found], [y for _, y in found]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    room = max(40.0, size[0] - 2 * _MARGIN), max(40.0, size[1] - 2 * _MARGIN)
    scale = min(room[0] / max(1.0, width), room[1] / max(1.0, height), 1.6)
    middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return View(*middle, max(SMALLEST, scale))
