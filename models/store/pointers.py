"""Mentions and the entities they point to, read from the derived rows: no body is decoded."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from models.store import tables
from models.store.values import MentionRow

_ROWS = """
SELECT o.uid, s.article, s.layer, a.label, a.start, a."end", a.quote, p.entity
FROM annotation a JOIN object o ON o.id = a.object
JOIN scope s ON s.id = a.scope AND s.kind = 'mention'
LEFT JOIN pointer p ON p.annotation = a.object WHERE """

_OF_ENTITIES = f"{_ROWS} p.entity IN ({{keys}})"
_QUOTING = f"{_ROWS} a.quote IN ({{keys}})"
_NOWHERE = """NOT EXISTS (
  SELECT 1 FROM object e JOIN entity x ON x.object = e.id WHERE e.uid = p.entity)"""
_DANGLING = """
SELECT o.uid, p.entity FROM pointer p JOIN object o ON o.id = p.annotation WHERE """
_UNLINKED = f"{_ROWS} a.label IN ({{keys}}) AND {_NOWHERE}"


def counts(connection: sqlite3.Connection, article: str | None = None) -> dict[str, int]:
    """Return how many mentions point to each entity, in one article or in all."""
    if article is None:
        return dict(connection.execute("SELECT entity, count(*) FROM pointer GROUP BY entity"))
    return dict(
        connection.execute(
            "SELECT p.entity, count(*) FROM scope s JOIN annotation a ON a.scope = s.id"
            " JOIN pointer p ON p.annotation = a.object WHERE s.article = ? GROUP BY p.entity",
            (article,),
        )
    )


def of_entities(connection: sqlite3.Connection, ids: Iterable[str]) -> tuple[MentionRow, ...]:
    """Return the mentions that point to one of ``ids``, in the order of articles and places."""
    return _ordered(connection, tables.select_in(connection, _OF_ENTITIES, ids))


def unlinked(
    connection: sqlite3.Connection, labels: Sequence[str], article: str | None = None
) -> tuple[MentionRow, ...]:
    """Return the mentions of those labels that point to no entity that exists."""
    rows = tables.select_in(connection, _UNLINKED, labels)
    return _ordered(connection, (r for r in rows if article is None or r[1] == article))


def quotes(
    connection: sqlite3.Connection, label: str, article: str | None = None
) -> tuple[str, ...]:
    """Return the different words of mentions of a label."""
    sql = (
        "SELECT DISTINCT a.quote FROM annotation a JOIN scope s ON s.id = a.scope"
        " WHERE s.kind = 'mention' AND a.label = ?1 AND (?2 IS NULL OR s.article = ?2)"
    )
    return tuple(quote for (quote,) in connection.execute(sql, (label, article)))


def quoting(
    connection: sqlite3.Connection, label: str, words: Iterable[str], article: str | None = None
) -> tuple[MentionRow, ...]:
    """Return the mentions of a label that are one of ``words``."""
    rows = tables.select_in(connection, _QUOTING, words)
    return _ordered(
        connection, (r for r in rows if r[3] == label and (article is None or r[1] == article))
    )


def dangling(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the mentions that point to an entity that is not there, with the pointer."""
    yield from connection.execute(_DANGLING + _NOWHERE)


def _ordered(
    connection: sqlite3.Connection, rows: Iterable[tuple[object, ...]]
) -> tuple[MentionRow, ...]:
    found = [MentionRow._make(row) for row in rows]
    sql = "SELECT o.uid, a.object FROM article a JOIN object o ON o.id = a.object"
    place = dict(connection.execute(sql))
    last = len(place) + max(place.values(), default=0)
    found.sort(key=lambda m: (place.get(m.article, last), m.start or 0, m.end or 0, m.id))
    return tuple(found)
