"""Who takes part in an event: entities of the registry, or names that stand in the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from models.knowledge.records import words as whole
from models.knowledge.values import EventRecord, Filler
from models.registry.merging import resolve
from models.registry.values import Entity, Relation
from models.schema.values import Meaning

NAME = "name:"
"""How the id of a party begins that is no entity of the registry but a folded name."""

UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold; ids are free of it, so that they are good in every export."""

_INSIDE: tuple[Relation, ...] = ("located_in", "part_of", "department_of")
_DEPARTMENT: tuple[Relation, ...] = ("department_of",)


class Party(NamedTuple):
    """Somebody who takes part, under the id of its entity or of its folded name.

    ``filler`` is how the text has it, ``script`` that of its article.
    """

    id: str
    role: str
    filler: Filler
    script: str

    @property
    def words(self) -> str:
        """How it is called there."""
        return " ".join(whole(self.filler.evidence).split())


class Parties:
    """Reads who takes part in events.

    Args:
        expand_groups: put the members of a group in its place, 三省一市 becomes four.
        fold_departments: put what a department belongs to in its place.
    """

    def __init__(
        self,
        entities: Mapping[str, Entity],
        meaning: Meaning,
        *,
        expand_groups: bool = False,
        fold_departments: bool = False,
    ) -> None:
        self._entities = entities
        self._roles = frozenset(meaning.participant)
        self._no_names = frozenset((*meaning.quantity, *meaning.day))
        self._expand_groups = expand_groups
        self._fold_departments = fold_departments
        self._standing: dict[str, tuple[str, ...]] = {}
        self._keys: dict[str, str] = {}

    def of(self, event: EventRecord) -> tuple[Party, ...]:
        """Return who takes part in an event, each once, in the order of the roles."""
        found: dict[str, Party] = {}
        for filler in event.fillers:
            if filler.role in self._roles:
                for party in self._parties(filler, event.article.script):
                    found.setdefault(party.id, party)
        return tuple(found.values())

    def _parties(self, filler: Filler, script: str) -> Iterator[Party]:
        if filler.entity is not None and filler.entity in self._entities:
            for identifier in self._stands_for(filler.entity):
                yield Party(identifier, filler.role, filler, script)
        elif filler.label not in self._no_names and (key := self._key(whole(filler.evidence))):
            yield Party(f"{NAME}{key}", filler.role, filler, script)

    def _stands_for(self, identifier: str) -> tuple[str, ...]:
        known = self._standing.get(identifier)
        if known is None:
            entity = resolve(self._entities, identifier)
            found = list(members(entity, self._entities)) if self._expand_groups else [entity]
            if self._fold_departments:
                found = [_top(one, self._entities) for one in found]
            known = self._standing[identifier] = tuple(dict.fromkeys(found))
        return known

    def _key(self, words: str) -> str:
        key = self._keys.get(words)
        if key is None:
            key = self._keys[words] = name_key(words) if is_name(words) else ""
        return key


def name_key(words: str) -> str:
    """Return the key under which a name is the same in either script; "" for no name."""
    from models.script.fold import fold  # its table takes a moment

    return " ".join(UNFIT.sub("", fold(words)).split())


def is_name(words: str) -> bool:
    """Tell whether words can name somebody: signs cannot, nor a number of things (7家成员企业)."""
    return not words[:1].isdecimal() and any(c.isalnum() for c in words)


def members(identifier: str, entities: Mapping[str, Entity]) -> Iterator[str]:
    """Yield the members of a group, and of groups in it; the entity itself if it is none."""
    seen: set[str] = set()
    waiting = [identifier]
    while waiting:
        one = resolve(entities, waiting.pop(0))
        if one in seen:
            continue
        seen.add(one)
        inside = [m for m in entities[one].members if m in entities] if one in entities else []
        if inside:
            waiting[:0] = inside
        else:
            yield one


def inside(region: str, entities: Mapping[str, Entity]) -> frozenset[str]:
    """Return everything that lies in a region, itself among it.

    What belongs to something that lies there lies there too; of a region that is a group, so does
    all that lies in its members.
    """
    below: dict[str, list[str]] = defaultdict(list)
    for entity in entities.values():
        if entity.merged_into:
            below[resolve(entities, entity.id)].append(entity.id)
        for relation, parent in entity.parents:
            if relation in _INSIDE:
                below[resolve(entities, parent)].append(entity.id)
    found: set[str] = set()
    waiting = [region, *members(resolve(entities, region), entities)]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += below[one]
    return frozenset(found)


def regions(
    events: Iterable[EventRecord], entities: Mapping[str, Entity], meaning: Meaning
) -> list[Entity]:
    """Return the entities that a network can be narrowed to, by name.

    They are those in which something lies, those with members, and those where events take place.
    """
    found = {parent for e in entities.values() for r, parent in e.parents if r in _INSIDE[:2]}
    found |= {f.entity for e in events for f in e.fillers if f.entity and f.role in meaning.place}
    found |= {entity.id for entity in entities.values() if entity.members}
    real = {resolve(entities, one) for one in found}
    return sorted((entities[i] for i in real if i in entities), key=lambda e: (e.pinyin, e.hans))


def names_of(entity: Entity) -> tuple[str, ...]:
    """Return every name of an entity, the canonical ones first."""
    names = (entity.hans, entity.hant, *entity.aliases, *entity.short_names)
    return tuple(dict.fromkeys(name for name in names if name))


def most_common(values: Iterable[str]) -> str:
    """Return the value that stands most often, the first of several; "" where there is none."""
    found = [value for value in values if value]
    if not found:
        return ""
    if found.count(found[0]) * 2 >= len(found):  # mostly there is one alone
        return found[0]
    return Counter(found).most_common(1)[0][0]


def _top(identifier: str, entities: Mapping[str, Entity]) -> str:
    seen = {identifier}
    while (entity := entities.get(identifier)) is not None:
        above = [resolve(entities, p) for r, p in entity.parents if r in _DEPARTMENT]
        parent = next((p for p in above if p in entities and p not in seen), None)
        if parent is None:
            break
        identifier = parent
        seen.add(identifier)
    return identifier
