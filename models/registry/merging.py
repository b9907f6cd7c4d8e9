"""Entities that turned out to be one: what a pointer leads to, and the steps that merge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from models.changes import Step
from models.errors import WrongUsage
from models.registry.codec import put
from models.registry.values import Entity

Entities = Mapping[str, Entity]
Ways = Callable[[Entity], list[str]]


class UnknownEntity(WrongUsage):
    """There is no such entity."""

    def __init__(self, identifier: str) -> None:
        super().__init__(
            f"there is no entity {identifier!r}.", way_out="“entities PROJECT list” names them."
        )


class Circular(WrongUsage):
    """Something would belong to itself."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} would belong to itself.", way_out="Choose another parent or member."
        )


def resolve(entities: Entities, identifier: str) -> str:
    """Return the id that stands for an entity after all mergers; an unknown id is its own.

    A merger into an entity that was removed does not count. Two people who merge the same two
    entities the other way round, each in a copy of their own, leave a circle. Both meant them to
    be one, so one of them stands: the oldest id.
    """
    seen: dict[str, int] = {}
    at = identifier
    while (further := _merged_into(entities, at)) is not None:
        if at in seen:
            return min(one for one, place in seen.items() if place >= seen[at])
        seen[at] = len(seen)
        at = further
    return at


def _merged_into(entities: Entities, identifier: str) -> str | None:
    """Return what an entity was merged into, None where that is gone."""
    entity = entities.get(identifier)
    into = entity.merged_into if entity else None
    return into if into in entities else None


def standing(entities: Entities) -> Iterator[Entity]:
    """Yield the entities that stand for themselves."""
    for entity in entities.values():
        if entity.merged_into is None or resolve(entities, entity.id) == entity.id:
            yield entity


def merged(entities: Entities, into: str) -> tuple[Entity, ...]:
    """Return those that were merged into an entity, in the order of their making."""
    return tuple(
        e
        for e in entities.values()
        if e.merged_into is not None and e.id != into and resolve(entities, e.id) == into
    )


def merge(entities: Entities, ids: Iterable[str], into: str) -> Step:
    """Let entities be one with ``into``; those that are already are left out.

    Raises:
        UnknownEntity: when one of them does not exist.
        Circular: when the one would belong to itself then, by way of a third.
    """
    for identifier in (*(ids := tuple(ids)), into):
        if identifier not in entities:
            raise UnknownEntity(identifier)
    target = resolve(entities, into)
    sources = dict.fromkeys(resolve(entities, identifier) for identifier in ids)
    gone = {s: replace(entities[s], merged_into=target) for s in sources if s != target}
    after = {**entities, **gone, target: replace(entities[target], merged_into=None)}
    whole = _untied(after, after[target])  # the oldest of a circle of mergers ends it
    if gone:
        verify({**after, target: whole}, whole)
    ops = [put(entity) for entity in gone.values()]
    if gone and whole != entities[target]:
        ops.append(put(whole))
    return Step("entity.merge", tuple(ops), entities[target].name)


def _untied(entities: Entities, entity: Entity) -> Entity:
    """Return an entity without ties to what has become itself."""
    return replace(
        entity,
        members=tuple(m for m in entity.members if resolve(entities, m) != entity.id),
        parents=tuple(p for p in entity.parents if resolve(entities, p[1]) != entity.id),
    )


def unmerge(entities: Entities, identifier: str) -> Step:
    """Let an entity stand for itself again.

    Raises:
        UnknownEntity: when it does not exist.
    """
    if identifier not in entities:
        raise UnknownEntity(identifier)
    entity = replace(entities[identifier], merged_into=None)
    return Step("entity.unmerge", (put(entity),), entity.name)


def verify(entities: Entities, entity: Entity) -> None:
    """Check an entity before it is written among the others.

    Raises:
        WrongUsage: when it has no name, points to what does not exist, or would belong to itself
            by a chain of parents, by one of members, or by mergers.
    """
    if not entity.name.strip():
        raise WrongUsage("an entity needs a name.", way_out="Give it one in either script.")
    known = {**entities, entity.id: entity}
    for identifier in (*entity.members, *(i for _, i in entity.parents)):
        if identifier not in known:
            raise UnknownEntity(identifier)
    for ways in (_parents, _members, _merger):
        if _leads_back(known, entity.id, ways):
            raise Circular(entity.name)


def _parents(entity: Entity) -> list[str]:
    return [identifier for _, identifier in entity.parents]


def _members(entity: Entity) -> list[str]:
    return list(entity.members)


def _merger(entity: Entity) -> list[str]:
    return [entity.merged_into] if entity.merged_into else []


def _leads_back(entities: Entities, start: str, ways: Ways) -> bool:
    seen: set[str] = set()
    waiting = list(_further(entities, start, ways))
    while waiting:
        at = waiting.pop()
        if at == start:
            return True
        if at not in seen and at in entities:
            seen.add(at)
            waiting += _further(entities, at, ways)
    return False


def _further(entities: Entities, identifier: str, ways: Ways) -> Iterator[str]:
    """Yield where one leads; parents and members through mergers too."""
    for one in ways(entities[identifier]):
        yield one
        if ways is not _merger:
            yield resolve(entities, one)
