"""Where annotations stand, chosen by what they say: read from the derived tables alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, NamedTuple

from models.store.content import to_json

_PLACES = """
SELECT a.scope, a.start << 32 | a."end", a.revision, a.label FROM annotation a
WHERE a.start IS NOT NULL AND a.detached = 0{conditions}"""

# What has no place of its own stands where its participants do; a tag, at the article's start.
_PLACELESS = """
SELECT a.scope,
  min(coalesce(t.start, g.start, 0)) << 32 | max(coalesce(t."end", g."end", 0)),
  NULL, a.label
FROM annotation a LEFT JOIN argument g ON g.annotation = a.object
LEFT JOIN object p ON p.uid = g.target LEFT JOIN annotation t ON t.object = p.id
WHERE a.start IS NULL AND a.detached = 0{conditions} GROUP BY a.object"""

_BARE = """
SELECT b.scope, g.start << 32 | g."end", b.revision, '' FROM argument g
JOIN annotation b ON b.object = g.annotation WHERE g.start IS NOT NULL"""

_SCOPES = """
SELECT s.id, s.article, s.kind, s.layer, r.revision FROM scope s
LEFT JOIN object o ON o.uid = s.article LEFT JOIN article r ON r.object = o.id"""
_OF_ARTICLES = """ AND a.scope IN (
SELECT id FROM scope WHERE article IN (SELECT value FROM json_each(?)))"""

# The plus keeps SQLite from fetching most rows one by one through an index.
_KIND = "+a.scope IN (SELECT id FROM scope WHERE kind IN (SELECT value FROM json_each(?)))"
_LABEL = "a.label IN (SELECT value FROM json_each(?))"
_LAYER = "+{of}.scope IN (SELECT id FROM scope WHERE layer IN (SELECT value FROM json_each(?)))"
_ENTITY = """a.object IN (
SELECT annotation FROM pointer WHERE entity IN (SELECT value FROM json_each(?)))"""
_ATTRIBUTE = "a.object IN (SELECT annotation FROM attribute WHERE {parts})"
_ROLE = """a.object IN (SELECT p.id FROM argument g JOIN annotation b ON b.object = g.annotation
JOIN object p ON p.uid = g.target WHERE {parts})"""

Row = tuple[Any, ...]
Sql = tuple[str, list[Any]]
"""A condition, and the values of its parameters."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One of ``values`` holds of an annotation, or none of them, where ``negated``.

    Attributes:
        about: ``attribute`` takes (name, value or None) as a value, ``role`` (label or "", role).
    """

    about: Literal["kind", "label", "layer", "entity", "attribute", "role"]
    values: tuple[Any, ...]
    negated: bool = False


class Scope(NamedTuple):
    """One kind of annotation in one layer of an article, with the article's present revision."""

    article: str
    kind: str
    layer: str
    revision: int | None


class Covering(NamedTuple):
    """An annotation over a place."""

    id: str
    kind: str
    label: str
    layer: str
    start: int
    end: int
    quote: str


def marked(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> dict[str, list[int]]:
    """Return where the annotations stand that meet all conditions, by article, in no order.

    A place is one number, its start in the upper 32 bits. Those of an earlier text have no place
    in the present one, and are left out.
    """
    parts = [_sql(condition) for condition in conditions]
    where = "".join(f" AND {sql}" for sql, _ in parts)
    values = [value for _, several in parts for value in several]
    rows = _rows(connection, where, values) + _bare(connection, conditions)
    known = scopes(connection)
    found: dict[str, list[int]] = {one.article: [] for one in known.values()}
    wanted = {row: (found[one.article], one.revision) for row, one in known.items()}
    for scope, place, revision, _ in rows:
        several, now = wanted[scope]
        if revision is None or revision == now:
            several.append(place)
    return {article: several for article, several in found.items() if several}


def everything(
    connection: sqlite3.Connection, articles: Sequence[str] | None = None
) -> dict[int, list[tuple[int, str]]]:
    """Return places and labels of all annotations, or of those of articles, by scope.

    Those of an earlier text are left out.
    """
    where, values = (_OF_ARTICLES, [to_json(list(articles))]) if articles is not None else ("", [])
    known = scopes(connection)
    found: dict[int, list[tuple[int, str]]] = {}
    for scope, place, revision, label in _rows(connection, where, values):
        if revision is None or revision == known[scope].revision:
            found.setdefault(scope, []).append((place, label))
    return found


def scopes(connection: sqlite3.Connection) -> dict[int, Scope]:
    """Return all scopes by their row."""
    return {row: Scope(*rest) for row, *rest in connection.execute(_SCOPES)}


def count(connection: sqlite3.Connection) -> int:
    """Return how many annotations there are."""
    return int(connection.execute("SELECT count(*) FROM annotation").fetchone()[0])


def _rows(connection: sqlite3.Connection, where: str, values: list[Any]) -> list[Row]:
    rows = connection.execute(_PLACES.format(conditions=where), values).fetchall()
    return rows + connection.execute(_PLACELESS.format(conditions=where), values).fetchall()


def covering(connection: sqlite3.Connection, article: str, start: int, end: int) -> list[Covering]:
    """Return the annotations of an article that touch the range, the widest first."""
    rows = connection.execute(
        'SELECT o.uid, s.kind, a.label, s.layer, a.start, a."end", a.quote FROM scope s'
        " JOIN annotation a ON a.scope = s.id JOIN object o ON o.id = a.object"
        ' WHERE s.article = ? AND a.start < ? AND a."end" > ? AND a.detached = 0'
        ' ORDER BY a.start, a."end" DESC, a.object',
        (article, end, start),
    )
    return [Covering(*row) for row in rows]


def outlets(connection: sqlite3.Connection) -> dict[str, str]:
    """Return who published each article, where that is known."""
    rows = connection.execute(
        "SELECT o.uid, json_extract(v.body, '$.outlet') FROM article a"
        " JOIN current c ON c.object = a.object JOIN revision v ON v.id = c.revision"
        " JOIN object o ON o.id = a.object"
    )
    return {uid: outlet for uid, outlet in rows if outlet}


def _sql(condition: Condition) -> Sql:
    sql, values = _CONDITIONS[condition.about](condition.values)
    return (f"NOT ({sql})" if condition.negated else sql), values


def _named(sql: str, values: Sequence[str]) -> Sql:
    return sql, [to_json(list(values))]


def _attribute(values: Sequence[tuple[str, str | None]]) -> Sql:
    parts: list[str] = []
    given: list[Any] = []
    for name, value in values:
        parts.append("name = ?" if value is None else "(name = ? AND value IN (?, ?))")
        given += [name] if value is None else [name, value, _number(value)]
    return _ATTRIBUTE.format(parts=" OR ".join(parts)), given


def _number(value: str) -> float | str:
    try:
        return {"true": 1.0, "false": 0.0}.get(value.lower()) or float(value)
    except ValueError:
        return 0.0 if value.lower() == "false" else value


def _role(values: Sequence[tuple[str, str]]) -> Sql:
    parts, given = _roles(values)
    return _ROLE.format(parts=parts), given


def _roles(values: Sequence[tuple[str, str]]) -> Sql:
    parts = ["(g.role = ? AND b.label = ?)" if label else "g.role = ?" for label, _ in values]
    given = [v for label, role in values for v in ((role, label) if label else (role,))]
    return " OR ".join(parts), given


def _bare(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> list[Row]:
    """Return the spans that fill a role themselves; nothing but role and layer is true of them."""
    about = {condition.about for condition in conditions}
    negated = any(condition.negated for condition in conditions)
    if negated or "role" not in about or not about <= {"role", "layer"}:
        return []
    parts = [
        _roles(c.values) if c.about == "role" else _named(_LAYER.format(of="b"), c.values)
        for c in conditions
    ]
    sql = _BARE + "".join(f" AND ({part})" for part, _ in parts)
    return connection.execute(sql, [value for _, given in parts for value in given]).fetchall()


_CONDITIONS: dict[str, Callable[[Any], Sql]] = {
    "kind": partial(_named, _KIND),
    "label": partial(_named, _LABEL),
    "layer": partial(_named, _LAYER.format(of="a")),
    "entity": partial(_named, _ENTITY),
    "attribute": _attribute,
    "role": _role,
}
