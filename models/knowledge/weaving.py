"""Makes the network out of the records of events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from models.collector import without_collector
from models.knowledge.filters import admits
from models.knowledge.network import Network, Node, Tie, Wish
from models.knowledge.parties import (
    NAME,
    Parties,
    Party,
    inside,
    most_common,
    name_key,
    names_of,
)
from models.knowledge.values import EventRecord
from models.registry.values import Entity
from models.schema.values import Meaning, Schema

CROWD = 60
"""An event with more participants than this is its own node always: its pairs say nothing."""


def weave(
    events: Sequence[EventRecord],
    entities: Mapping[str, Entity],
    schema: Schema,
    wish: Wish | None = None,
    clusters: Mapping[str, str] | None = None,
) -> Network:
    """Make the network of events; the collector would go through all of them in vain.

    Args:
        entities: of the registry, merged ones too.
        clusters: the cluster of an event's id, for events that are reported more than once.
    """
    with without_collector():
        return _woven(events, entities, schema, wish or Wish(), clusters or {})


def _woven(
    events: Sequence[EventRecord],
    entities: Mapping[str, Entity],
    schema: Schema,
    wish: Wish,
    clusters: Mapping[str, str],
) -> Network:
    wanted = _wanted(events, entities, schema, wish)
    parties = Parties(
        entities, schema.meaning,
        expand_groups=wish.expand_groups, fold_departments=wish.fold_departments,
    )  # fmt: skip
    types = _Types(entities)
    meetings = _meetings(wanted, parties, clusters, types, wish.types)
    ties = sorted(
        (t for t in _ties(meetings, wish.events_as_nodes) if t.weight >= wish.minimum),
        key=lambda t: (-t.weight, t.first, t.second),
    )
    tied = {end for tie in ties for end in (tie.first, tie.second)}
    nodes_of_events = (m for m in meetings if _is_node(m, wish.events_as_nodes))
    made = [*_participants(meetings, entities, types), *_event_nodes(nodes_of_events)]
    keep_all = wish.with_single and wish.minimum <= 1
    nodes = [n for n in made if n.id in tied or (keep_all and n.kind != "event")]
    nodes.sort(key=lambda n: (-n.weight, n.id))
    used = {event for node in nodes for event in node.events}
    return Network(tuple(nodes), tuple(ties), {e.id: e for e in wanted if e.id in used})


def negated(schema: Schema) -> frozenset[str]:
    """Return the values of polarity under which an event does not take place.

    The default of the attribute is the plain case, or its first value where it has none.
    """
    found: set[str] = set()
    for label in schema.labels:
        for attribute in label.attributes:
            if attribute.name in schema.meaning.polarity and attribute.values:
                plain = attribute.default or attribute.values[0][0]
                found |= {value for value, _ in attribute.values if value != plain}
    return frozenset(found)


# -- which events ---------------------------------------------------------------------------


def _wanted(
    events: Iterable[EventRecord], entities: Mapping[str, Entity], schema: Schema, wish: Wish
) -> list[EventRecord]:
    labels = frozenset(schema.meaning.cooperation)
    passes = admits(wish.records)
    not_so = frozenset() if wish.with_negated else negated(schema)
    place = _Place(wish.regions, entities, schema.meaning) if wish.regions else None
    return [
        e
        for e in events
        if e.label in labels
        and e.polarity not in not_so
        and (not wish.statuses or e.status in wish.statuses)
        and passes(e)
        and (place is None or place.holds(e))
    ]


class _Place:
    def __init__(
        self, regions: frozenset[str], entities: Mapping[str, Entity], meaning: Meaning
    ) -> None:
        self._inside = frozenset().union(*(inside(region, entities) for region in regions))
        here = (entities[i] for i in self._inside if i in entities)
        self._names = {name_key(name) for entity in here for name in names_of(entity)}
        self._roles = frozenset((*meaning.place, *meaning.participant))

    def holds(self, event: EventRecord) -> bool:
        return any(
            f.entity in self._inside
            if f.entity is not None
            else name_key(f.evidence.quote) in self._names
            for f in event.fillers
            if f.role in self._roles
        )


# -- who meets whom -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Meeting:
    """One event, as all its reports tell it."""

    id: str
    reports: list[EventRecord]
    parties: dict[str, dict[str, Party]]  # by node, then by report


class _Types:
    """The type of each participant: of its entity, else what mentions of it mostly are."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self.seen: dict[str, list[Party]] = defaultdict(list)

    def of(self, node: str) -> str:
        entity = self._entities.get(node)
        if entity is not None and entity.type:
            return entity.type
        return most_common(party.filler.label for party in self.seen[node])


def _meetings(
    events: Iterable[EventRecord],
    parties: Parties,
    clusters: Mapping[str, str],
    types: _Types,
    wanted: frozenset[str],
) -> list[_Meeting]:
    found: dict[str, _Meeting] = {}
    for event in events:
        key = clusters.get(event.id, event.id)
        meeting = found.setdefault(key, _Meeting(key, [], {}))
        meeting.reports.append(event)
        for party in parties.of(event):
            types.seen[party.id].append(party)
            meeting.parties.setdefault(party.id, {})[event.id] = party
    if wanted:
        other = {node for node in types.seen if types.of(node) not in wanted}
        for meeting in found.values():
            for node in other & meeting.parties.keys():
                del meeting.parties[node]
    return list(found.values())


def _ties(meetings: Iterable[_Meeting], events_as_nodes: bool) -> list[Tie]:
    met: dict[tuple[str, str], list[_Meeting]] = defaultdict(list)
    out: list[Tie] = []
    for meeting in meetings:
        if _is_node(meeting, events_as_nodes):
            out += _spokes(meeting)
            continue
        for pair in combinations(sorted(meeting.parties), 2):
            met[pair].append(meeting)
    for (first, second), together in met.items():
        events = tuple([e for meeting in together for e in _evidence(meeting, first, second)])
        out.append(Tie(first, second, len(together), events))
    return out


def _evidence(meeting: _Meeting, first: str, second: str) -> list[str]:
    """Return the reports that name both, else those that name either."""
    if len(meeting.reports) == 1:
        return [meeting.reports[0].id]
    one, other = meeting.parties[first], meeting.parties[second]
    both = [report for report in one if report in other]
    return both or [r.id for r in meeting.reports if r.id in one or r.id in other]


def _is_node(meeting: _Meeting, events_as_nodes: bool) -> bool:
    return events_as_nodes or len(meeting.parties) > CROWD


def _spokes(meeting: _Meeting) -> Iterable[Tie]:
    centre = f"event:{meeting.id}"
    for node, told in meeting.parties.items():
        first, second = sorted((centre, node))
        roles = tuple(dict.fromkeys(party.role for party in told.values()))
        yield Tie(first, second, 1, tuple(told), roles)


def _participants(
    meetings: Iterable[_Meeting], entities: Mapping[str, Entity], types: _Types
) -> Iterable[Node]:
    weights: dict[str, int] = defaultdict(int)
    events: dict[str, list[str]] = defaultdict(list)
    for meeting in meetings:
        for node, told in meeting.parties.items():
            weights[node] += 1
            events[node] += told
    nameless = {n: types.seen[n] for n in weights if not _is_named(entities.get(n))}
    spoken = _spoken(nameless)
    for node, weight in weights.items():
        entity, (hans, hant) = entities.get(node), spoken.get(node, ("", ""))
        yield Node(
            id=node, kind="name" if node.startswith(NAME) else "entity",
            hans=(entity.hans or entity.hant if entity else "") or hans,
            hant=(entity.hant or entity.hans if entity else "") or hant,
            type=types.of(node), weight=weight, events=tuple(events[node]),
        )  # fmt: skip


def _is_named(entity: Entity | None) -> bool:
    return entity is not None and bool(entity.hans or entity.hant)


def _spoken(seen: Mapping[str, Sequence[Party]]) -> dict[str, tuple[str, str]]:
    """Return how each is mostly called in either script; what is never called so is converted."""
    from models.script.conversion import convert  # loads OpenCC

    said = {node: [most_common(p.words for p in told if (p.script == "hant") == is_hant)
                   for is_hant in (False, True)]
            for node, told in seen.items()}  # fmt: skip
    for own, other, profile in ((0, 1, "s2tw"), (1, 0, "t2s")):
        lacking = [names for names in said.values() if names[own] and not names[other]]
        # One call for all: a line break stays what it is in either script.
        lines = convert("\n".join(names[own] for names in lacking), profile)[0].split("\n")
        for names, line in zip(lacking, lines, strict=bool(lacking)):
            names[other] = line
    return {node: (hans, hant) for node, (hans, hant) in said.items()}


def _event_nodes(meetings: Iterable[_Meeting]) -> Iterable[Node]:
    """Make a node of every event; those that no tie leads to fall away afterwards."""
    for meeting in meetings:
        report = meeting.reports[0]
        words = " ".join(report.evidence.quote.split())
        yield Node(
            id=f"event:{meeting.id}", kind="event", hans=words, hant=words, type=report.label,
            weight=len(meeting.reports), events=tuple(r.id for r in meeting.reports),
        )  # fmt: skip
