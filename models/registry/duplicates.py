"""Entities that look like one another, among all of a registry.

Only names that share a rare pair of characters are compared, so the time grows with the number
of entities and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from models.registry.matching import EXACT, numerals, weighed
from models.registry.merging import resolve, standing
from models.registry.naming import key, toneless
from models.registry.values import Alike, Entity, Reason

_COMMON = 40  # names; a pair of characters that more of them hold tells nothing
_LEAST_ALIKE = 75.0
_OTHER_TYPE = 0.8

Owner = tuple[str, str, float]
"""An entity, its name, and how much a name of that kind weighs."""


def alike(entities: Mapping[str, Entity], limit: int = 1000) -> tuple[Alike, ...]:
    """Return pairs of entities that may be one, the likeliest first.

    Entities whose decided types differ are paired only where their canonical name is the same.
    """
    owners = _owners(entities)
    best: dict[tuple[str, str], Alike] = {}
    for one in _pairs(entities, owners):
        known = best.get((one.first, one.second))
        if known is None or known.score < one.score:
            best[one.first, one.second] = one
    ordered = sorted(best.values(), key=lambda a: (-a.score, a.first, a.second))
    return tuple(ordered[:limit])


def _owners(entities: Mapping[str, Entity]) -> dict[str, list[Owner]]:
    """Return who bears each name, by its key; names of merged ones belong to what stands."""
    owners: dict[str, list[Owner]] = defaultdict(list)
    for entity in entities.values():
        stands = resolve(entities, entity.id)
        if stands in entities:
            for kind, name in entity.names():
                owners[key(name)].append((stands, name, EXACT[kind][1]))
    return owners


def _pairs(entities: Mapping[str, Entity], owners: Mapping[str, list[Owner]]) -> Iterator[Alike]:
    for several in owners.values():
        for a, b in combinations(several[:_COMMON], 2):
            canonical = a[2] == b[2] == 1.0
            reason: Reason = "exact" if canonical else "alias"
            if not _types_differ(entities[a[0]], entities[b[0]]):
                yield from _pair(a, b, a[2] * b[2], reason)
            elif canonical:  # an office is often called by the name of its town
                yield from _pair(a, b, _OTHER_TYPE, reason)
    for first, second in _near(owners):
        reason, score = _likeness(first, second)
        if score:
            for a in owners[first]:
                for b in owners[second]:
                    if not _types_differ(entities[a[0]], entities[b[0]]):
                        yield from _pair(a, b, score * a[2] * b[2], reason)
    for group in _homophones(entities).values():
        for x, y in combinations(group[:_COMMON], 2):
            if not _types_differ(x, y):
                yield from _pair((x.id, x.name, 1.0), (y.id, y.name, 1.0), 0.7, "pinyin")


def _pair(a: Owner, b: Owner, score: float, reason: Reason) -> Iterator[Alike]:
    if a[0] != b[0]:
        (first, x, _), (second, y, _) = sorted((a, b))
        yield Alike(first, second, round(score, 3), reason, (x, y))


def _types_differ(a: Entity, b: Entity) -> bool:
    return bool(a.type and b.type and a.type != b.type)


def _near(owners: Mapping[str, list[Owner]]) -> set[tuple[str, str]]:
    """Return pairs of names that share a pair of characters which few names hold."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name in owners:
        for bigram in {name[at : at + 2] for at in range(len(name) - 1)}:
            holders[bigram].append(name)
    return {
        pair
        for names in holders.values()
        if 1 < len(names) <= _COMMON
        for pair in combinations(names, 2)
    }


def _likeness(first: str, second: str) -> tuple[Reason, float]:
    from rapidfuzz import fuzz

    if numerals(first) != numerals(second):
        return "fuzzy", 0.0
    part, whole = sorted((first, second), key=len)
    if len(part) > 1 and len(whole) - len(part) == 1 and whole.startswith(part):
        return "contains", 0.85  # 省, 市, 县 … at the end of a place
    likeness = fuzz.ratio(first, second, score_cutoff=_LEAST_ALIKE)
    return "fuzzy", weighed(likeness, first, second)


def _homophones(entities: Mapping[str, Entity]) -> dict[str, list[Entity]]:
    """Group entities that sound alike; a single syllable says nothing."""
    groups: dict[str, list[Entity]] = defaultdict(list)
    for entity in standing(entities):
        spoken = toneless(entity.pinyin)
        if " " in spoken:
            groups[spoken].append(entity)
    return {spoken: several for spoken, several in groups.items() if len(several) > 1}
