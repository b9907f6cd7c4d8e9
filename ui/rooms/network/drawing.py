"""A network made ready to be painted: which part is shown, and where its nodes stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import sqrt

from models.knowledge.layout import Point, arrange
from models.knowledge.network import Network, Node, Tie, Wish
from models.knowledge.values import EventRecord
from models.knowledge.weaving import weave
from models.registry.values import Entity
from models.schema.values import Schema

UNIT = 118.0
"""Pixels that a tie is long, at the scale of 1."""

MOST = 1000
"""Nodes that are shown at once; more would be a cloud."""

_PARTNERS = 12  # of somebody who is looked at and is not among the strongest


@dataclass(frozen=True)
class Sources:
    """What a network is made of."""

    events: Sequence[EventRecord] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    clusters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Drawing:
    """A network, the part of it that is shown, and where.

    Attributes:
        whole: under the filters.
        places: of the nodes that are shown, in pixels at the scale of 1.
    """

    whole: Network = field(default_factory=Network)
    shown: Network = field(default_factory=Network)
    places: Mapping[str, Point] = field(default_factory=dict)

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """All nodes of the whole network by id."""
        return {node.id: node for node in self.whole.nodes}

    @cached_property
    def ties_of(self) -> dict[str, tuple[Tie, ...]]:
        """The ties of every node of the whole network, the strongest first."""
        return self.whole.neighbours()

    @cached_property
    def shown_ties_of(self) -> dict[str, tuple[Tie, ...]]:
        """The same among those that are shown."""
        return self.shown.neighbours()

    def tie(self, pair: tuple[str, str]) -> Tie | None:
        """Return the tie between two nodes."""
        return next((t for t in self.ties_of.get(pair[0], ()) if t.other(pair[0]) == pair[1]), None)


def draw(
    sources: Sources,
    schema: Schema,
    wish: Wish,
    count: int,
    focus: str,
    kept: Mapping[str, Point],
    whole: Network | None = None,
) -> Drawing:
    """Make a drawing.

    Args:
        whole: the network of these sources and this wish, where it was woven already.
        count: how many of the strongest nodes are shown.
        focus: a node that is shown in any case, with those it is tied to; "" for none.
        kept: where nodes stood before.
    """
    if whole is None:
        whole = weave(sources.events, sources.entities, schema, wish, sources.clusters)
    shown = whole.strongest(count, _around(whole, focus))
    radii = {node.id: radius(node) / UNIT for node in shown.nodes}
    before = {node: (x / UNIT, y / UNIT) for node, (x, y) in kept.items()}
    ties = [(tie.first, tie.second, float(tie.weight)) for tie in shown.ties]
    places = arrange([node.id for node in shown.nodes], ties, before, radii)
    return Drawing(whole, shown, {n: (x * UNIT, y * UNIT) for n, (x, y) in places.items()})


def radius(node: Node) -> float:
    """Return how large a node is, in pixels: its area grows with its weight."""
    if node.kind == "event":
        return min(12.0, 6.0 + node.weight)
    return min(30.0, 5.0 + 4.6 * sqrt(node.weight))


def _around(whole: Network, focus: str) -> list[str]:
    if not focus or not any(node.id == focus for node in whole.nodes):
        return []
    near = [tie.other(focus) for tie in whole.ties if focus in (tie.first, tie.second)]
    return [focus, *near[:_PARTNERS]]
