"""Reading and replacing rows by the thousand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from models.store import derive
from models.store.derive import Head, Rows

_AT_ONCE = 900  # below the smallest limit on parameters that SQLite was ever built with


def chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Cut ``items`` into parts that fit into the parameters of one statement."""
    return (items[at : at + _AT_ONCE] for at in range(0, len(items), _AT_ONCE))


def select_in(
    connection: sqlite3.Connection, sql: str, keys: Iterable[Any]
) -> Iterator[tuple[Any, ...]]:
    """Run ``sql``, whose ``IN ({keys})`` stands for ``keys``, in as many parts as it takes."""
    for part in chunks(list(keys)):
        yield from connection.execute(sql.format(keys=", ".join("?" * len(part))), part)


def object_ids(connection: sqlite3.Connection, uids: Iterable[str]) -> dict[str, int]:
    """Return the row ids of those objects that are known."""
    sql = "SELECT uid, id FROM object WHERE uid IN ({keys})"
    return dict(select_in(connection, sql, uids))


def scopes(connection: sqlite3.Connection, rows: Iterable[int]) -> dict[int, tuple[str, str, str]]:
    """Return kind, article and layer of each scope."""
    sql = "SELECT id, kind, article, layer FROM scope WHERE id IN ({keys})"
    return {row[0]: row[1:] for row in select_in(connection, sql, rows)}


_HEADS = """
SELECT h.object, v.id, v.hash, s.clock, r.uid, v.deleted, v.scope, c.kind, v.body
FROM head h JOIN revision v ON v.id = h.revision JOIN step s ON s.id = v.step
JOIN replica r ON r.id = s.replica JOIN scope c ON c.id = v.scope
WHERE h.object IN ({keys})"""


def heads(connection: sqlite3.Connection, objects: Iterable[int]) -> dict[int, list[Head]]:
    """Return the recorded heads of each object."""
    return _grouped(select_in(connection, _HEADS, objects))


_CHILDLESS = """
SELECT v.object, v.id, v.hash, s.clock, r.uid, v.deleted, v.scope, c.kind, v.body
FROM revision v JOIN step s ON s.id = v.step
JOIN replica r ON r.id = s.replica JOIN scope c ON c.id = v.scope
WHERE v.object IN ({keys}) AND v.id NOT IN (
  SELECT p.parent FROM revision w JOIN revision_parent p ON p.revision = w.id
  WHERE w.object = v.object)"""


def computed_heads(connection: sqlite3.Connection, objects: Iterable[int]) -> dict[int, list[Head]]:
    """Return the heads of each object as its revisions say, whatever is recorded."""
    return _grouped(select_in(connection, _CHILDLESS, objects))


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[Head]]:
    found: dict[int, list[Head]] = {}
    for owner, revision, digest, clock, replica, deleted, scope, kind, body in rows:
        head = Head(revision, digest, clock, replica, bool(deleted), scope, kind, body)
        found.setdefault(owner, []).append(head)
    return found


def replace_derived(connection: sqlite3.Connection, objects: Iterable[int], rows: Rows) -> None:
    """Put ``rows`` in the place of the derived rows of ``objects``."""
    owners = list(objects)
    for table in reversed(derive.TABLES):
        for part in chunks(owners):
            keys = ", ".join("?" * len(part))
            connection.execute(deletion(table).format(keys=keys), part)
    insert_derived(connection, rows)


def insert_derived(connection: sqlite3.Connection, rows: Rows) -> None:
    """Insert ``rows``, parents before children."""
    for table in derive.TABLES:
        if rows[table]:
            connection.executemany(derive.insertion(table), rows[table])


def owner_column(table: str) -> str:
    """Return the column of a derived table that says whose row it is."""
    if table in ("span", "argument", "attribute", "pointer"):
        return "annotation"
    return "entity" if table in ("entity_name", "entity_tie") else "object"


def deletion(table: str) -> str:
    """Return the SQL that empties a derived table of the rows of objects, for ``{keys}``."""
    return f"DELETE FROM {table} WHERE {owner_column(table)} IN ({{keys}})"  # noqa: S608
