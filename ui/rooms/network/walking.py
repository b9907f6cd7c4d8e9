"""Walking through a network by keys."""

from __future__ import annotations

from dataclasses import dataclass

from models.knowledge.layout import Point
from ui.rooms.network.drawing import Drawing


@dataclass(slots=True)
class Walk:
    """Goes through the neighbours of one node, the strongest first, and back to it.

    Attributes:
        start: the node whose neighbours are visited.
        at: which of them is, 0 for the node itself.
    """

    start: str = ""
    at: int = 0

    def step(self, drawing: Drawing, by: int) -> str:
        """Return the next node, or the one before; "" when the walk is over."""
        near = [tie.other(self.start) for tie in drawing.shown_ties_of.get(self.start, ())]
        at = self.at + by
        if not 0 <= at <= len(near):
            return ""
        self.at = at
        return near[at - 1] if at else self.start


def towards(drawing: Drawing, here: str, arrow: Point) -> str:
    """Return the neighbour in the direction of an arrow, else the nearest node that lies there.

    From nowhere it leads to the heaviest node.
    """
    places = drawing.places
    if here not in places:
        return next((node.id for node in drawing.shown.nodes), "")
    near = [tie.other(here) for tie in drawing.shown_ties_of.get(here, ())]
    return _ahead(places[here], arrow, {n: places[n] for n in near if n in places}) or _ahead(
        places[here], arrow, {n: at for n, at in places.items() if n != here}
    )


def _ahead(here: Point, arrow: Point, others: dict[str, Point]) -> str:
    """Return which of several places is ahead, and how far aside counts as twice as far."""
    best = (float("inf"), "")
    for node, (x, y) in others.items():
        dx, dy = x - here[0], y - here[1]
        along = dx * arrow[0] + dy * arrow[1]
        aside = abs(dx * arrow[1]) + abs(dy * arrow[0])
        if along > 1e-6 and aside <= 1.5 * along:
            best = min(best, (along + 2 * aside, node))
    return best[1]
