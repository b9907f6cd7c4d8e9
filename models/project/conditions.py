"""The filters of a query in terms of one project: its labels, roles, layers, outlets, days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from models.project.core import Core
from models.project.registry import Registry
from models.project.values import ArticleRow
from models.registry import merging
from models.schema.kinds import KINDS
from models.schema.values import Schema, Words
from models.script.fold import fold
from models.search.errors import UnclearDate, UnknownValue
from models.search.values import ANNOTATION_KEYS, ARTICLE_KEYS, Filter, Query
from models.store.marks import Condition

_STATUSES = ("new", "working", "done")
_SCRIPTS = ("hans", "hant")
_NEAR = 4  # choices that a refusal names
_ALIKE = 0.5  # how alike these are to what was typed
_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_DAYS = re.compile(rf"(?P<only>{_DAY})|(?P<first>{_DAY})?\.\.(?P<last>{_DAY})?")
_ABOUT = {"attr": "attribute"}

Test = Callable[[ArticleRow], bool]


def conditions(core: Core, registry: Callable[[], Registry], query: Query) -> tuple[Condition, ...]:
    """Return what a query demands of annotations.

    Raises:
        UnknownValue: when the project knows no such label, role, attribute, kind or layer.
    """
    return tuple(_condition(core, registry, found) for found in query.on(ANNOTATION_KEYS))


def _condition(core: Core, registry: Callable[[], Registry], found: Filter) -> Condition:
    values = tuple(one for value in found.values for one in _resolved(core, registry, found, value))
    return Condition(_ABOUT.get(found.key, found.key), values, found.negated)  # type: ignore[arg-type]


def _resolved(
    core: Core, registry: Callable[[], Registry], found: Filter, value: str
) -> Iterable[object]:
    schema = core.schema
    if found.key == "kind":
        return [_known(found, value, {kind: kind for kind in KINDS})]
    if found.key == "label":
        return [_known(found, value, _labels(schema))]
    if found.key == "layer":
        layers = {s.id: str(s.body["annotator"]) for s in core.store.objects(kind="layer")}
        names = {fold(name): layer for layer, name in layers.items()} | {i: i for i in layers}
        return [_known(found, value, names)]
    if found.key == "role":
        label, dot, role = value.rpartition(".")
        known = _known(found, label, _labels(schema)) if dot else ""
        return [(known, _known(found, role, _roles(schema)))]
    if found.key == "attr":
        name, equals, wanted = value.partition("=")
        attribute = _known(found, name, _attributes(schema))
        return [(attribute, _value(found, schema, attribute, wanted) if equals else None)]
    return _entities(registry(), found, value)


def _known(found: Filter, value: str, names: Mapping[str, str]) -> str:
    """Return the name that is meant by a value: itself, or a word of it in any language."""
    known = names.get(value) or names.get(fold(value))
    if known is None:
        near = get_close_matches(fold(value), names, _NEAR, _ALIKE)
        choices = dict.fromkeys(names[one] for one in near or (names if len(names) < 9 else ()))
        raise UnknownValue(found.key, value, tuple(choices), found.at, found.end)
    return known


def _spelled(name: str, *words: Words | None) -> dict[str, str]:
    spelled = {fold(one): name for w in words if w for one in (w.en, w.hans, w.hant)}
    return spelled | {name: name}


def _labels(schema: Schema) -> dict[str, str]:
    found: dict[str, str] = {}
    for label in reversed(schema.labels):
        found |= _spelled(label.name, label.words, label.short)
    return found


def _roles(schema: Schema) -> dict[str, str]:
    several = (role for label in schema.labels for role in label.roles)
    return {key: name for role in several for key, name in _spelled(role.name, role.words).items()}


def _attributes(schema: Schema) -> dict[str, str]:
    several = (one for label in schema.labels for one in label.attributes)
    return {key: name for one in several for key, name in _spelled(one.name, one.words).items()}


def _value(found: Filter, schema: Schema, attribute: str, wanted: str) -> str:
    """Return the value that is meant; what is no choice is taken as it stands.

    Raises:
        UnknownValue: when it is none of the attribute's choices.
    """
    several = [one for label in schema.labels if (one := label.attribute(attribute))]
    names = {k: n for one in several for n, words in one.values for k in _spelled(n, words)}
    if all(one.values for one in several):
        return _known(found, wanted, names)
    return names.get(wanted) or names.get(fold(wanted)) or wanted


def _entities(registry: Registry, found: Filter, value: str) -> list[str]:
    """Return the ids of the entities of that id or name, and of all that were merged into them."""
    entities = registry.entities()
    known = value in entities
    standing = [registry.resolve(value)] if known else list(registry.index().named(value))
    if not standing:
        near = (proposal.name for proposal in registry.propose(value, limit=_NEAR))
        choices = tuple(dict.fromkeys(near))
        raise UnknownValue(found.key, value, choices, found.at, found.end)
    merged = (one.id for identifier in standing for one in merging.merged(entities, identifier))
    return [*standing, *merged]


def tests(core: Core, query: Query) -> tuple[Test, ...]:
    """Return what a query demands of articles.

    Raises:
        QueryFault: when there is no such status or script, or a date is none.
    """
    return tuple(_test(core, found) for found in query.on(ARTICLE_KEYS))


def _test(core: Core, found: Filter) -> Test:
    several = [_TESTS[found.key](core, found, value) for value in found.values]
    return lambda row: any(test(row) for test in several) is not found.negated


def _article(core: Core, found: Filter, value: str) -> Test:
    first, dots, last = value.partition("..")
    if dots and (first or last) and f"{first}{last}".isdecimal():
        low, high = int(first or 1), int(last) if last else None
        return lambda row: low <= row.number and (high is None or row.number <= high)
    return lambda row: value in (row.id, str(row.number))


def _status(core: Core, found: Filter, value: str) -> Test:
    known = _known(found, value, {one: one for one in _STATUSES})
    return lambda row: row.status == known


def _script(core: Core, found: Filter, value: str) -> Test:
    known = _known(found, value, {one: one for one in _SCRIPTS})
    return lambda row: row.script == known


def _outlet(core: Core, found: Filter, value: str) -> Test:
    wanted = fold(value)
    publishers = core.store.fulltext.outlets()
    return lambda row: wanted in fold(f"{row.source or ''}\n{publishers.get(row.id, '')}")


def _title(core: Core, found: Filter, value: str) -> Test:
    wanted = fold(value)
    return lambda row: wanted in fold(row.title or row.name)


def _date(core: Core, found: Filter, value: str) -> Test:
    match = _DAYS.fullmatch(value)
    if match is None or value == "..":
        raise UnclearDate(value, found.at, found.end)
    first, last = match["only"] or match["first"] or "", match["only"] or match["last"] or "9"
    if not match["only"] and match["first"] and match["last"] and first[: len(last)] > last:
        raise UnclearDate(value, found.at, found.end)
    return lambda row: bool(row.published) and _is_between(str(row.published), first, last)


def _is_between(day: str, first: str, last: str) -> bool:
    """Tell whether a day, as precisely as it is known, lies wholly within both, which count."""
    is_late = day >= first if len(day) >= len(first) else day > first[: len(day)]
    is_early = day[: len(last)] <= last if len(day) >= len(last) else day < last[: len(day)]
    return is_late and is_early


_TESTS: dict[str, Callable[[Core, Filter, str], Test]] = {
    "article": _article,
    "status": _status,
    "outlet": _outlet,
    "date": _date,
    "script": _script,
    "title": _title,
}
