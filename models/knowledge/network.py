"""Who works together with whom: entities as nodes, events of cooperation as ties between them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from models.knowledge.filters import Filter
from models.knowledge.values import EventRecord

NodeKind = Literal["entity", "name", "event"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which events and participants the network is made of; what is empty wants everything.

    Attributes:
        records: which events, as in every room.
        types: of participants: labels of mentions.
        statuses: of events, "" for those without one.
        regions: entities; counts what takes place in any of them, and what somebody takes part in
            who lies there.
        minimum: ties of fewer events are left out.
        with_negated: events that are said not to take place count too.
        events_as_nodes: every event is a node of its own, tied to its participants.
        with_single: keep participants that are tied to nobody.
    """

    records: Filter = field(default_factory=Filter)
    types: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    minimum: int = 1
    with_negated: bool = False
    events_as_nodes: bool = False
    expand_groups: bool = False
    fold_departments: bool = False
    with_single: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A participant, or an event of its own.

    Attributes:
        id: of the entity; ``name:`` and the folded name; ``event:`` and an event's or cluster's id.
        kind: ``name`` for words that point to no entity of the registry.
        hans, hant: the name in either script; both as it stands in the text for a mere name.
        type: label of the mention or event.
        weight: in how many events it takes part; of how many reports an event is made.
        events: ids of these events, in the order of the records.
    """

    id: str
    kind: NodeKind
    hans: str
    hant: str
    type: str
    weight: int
    events: tuple[str, ...]


class Tie(NamedTuple):
    """Two nodes that meet in events; ``first`` comes before ``second`` in the order of ids.

    Attributes:
        weight: how many events; reports of one event, by its cluster, count once.
        events: ids of the event annotations that are the evidence.
        roles: of the participant, where one end is an event.
    """

    first: str
    second: str
    weight: int
    events: tuple[str, ...]
    roles: tuple[str, ...] = ()

    def other(self, node: str) -> str:
        """Return the other end."""
        return self.second if node == self.first else self.first


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and ties, the heaviest first, and the events that they rest on."""

    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
    events: Mapping[str, EventRecord] = field(default_factory=dict)

    def strongest(self, count: int, also: Collection[str] = ()) -> Network:
        """Return the part between the ``count`` heaviest nodes, and ``also`` others.

        A node brings the one that it is tied to most strongly, so that the part hangs together.
        """
        if count >= len(self.nodes):
            return self
        kept = _strongest(self, count) | set(also)
        ties = tuple(t for t in self.ties if t.first in kept and t.second in kept)
        return Network(tuple(n for n in self.nodes if n.id in kept), ties, self.events)

    def neighbours(self) -> dict[str, tuple[Tie, ...]]:
        """Return the ties of every node, the strongest first."""
        found: dict[str, list[Tie]] = {node.id: [] for node in self.nodes}
        for tie in self.ties:
            found[tie.first].append(tie)
            found[tie.second].append(tie)
        return {node: tuple(ties) for node, ties in found.items()}


def _strongest(network: Network, count: int) -> set[str]:
    partners: dict[str, str] = {}
    for tie in network.ties:  # the strongest come first
        partners.setdefault(tie.first, tie.second)
        partners.setdefault(tie.second, tie.first)
    kept: set[str] = set()
    for node in network.nodes:
        if len(kept) >= count:
            break
        kept.add(node.id)
        partner = partners.get(node.id)
        if partner is not None and len(kept) < count:
            kept.add(partner)
    return kept
