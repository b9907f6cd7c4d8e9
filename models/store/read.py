"""Reading objects and the history."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from itertools import islice
from operator import itemgetter
from typing import Any

from models.collector import without_collector
from models.store import actions, tables
from models.store.content import to_json
from models.store.values import StepRow, StoredObject

Scope = tuple[str, str, str]
"""Kind, article and layer."""

_ROWS = """
SELECT k.object, o.uid, k.scope, k.conflict, v.body
FROM current k JOIN object o ON o.id = k.object JOIN revision v ON v.id = k.revision
WHERE {column} IN ({{keys}})"""


class Illegible(ValueError):
    """A body that is no JSON; `check` finds which."""


def objects(
    connection: sqlite3.Connection,
    *,
    kind: str | None = None,
    article: str | None = None,
    layer: str | None = None,
) -> tuple[StoredObject, ...]:
    """Return the objects there are, in the order in which they came into this file."""
    wanted = {"kind": kind, "article": article, "layer": layer}
    given = {column: value for column, value in wanted.items() if value is not None}
    condition = " AND ".join(f"{column} = :{column}" for column in given) or "true"
    sql = f"SELECT id, kind, article, layer FROM scope WHERE {condition}"  # noqa: S608
    scopes = {row[0]: row[1:] for row in connection.execute(sql, given)}
    rows = list(tables.select_in(connection, _ROWS.format(column="k.scope"), scopes))
    return _parsed(rows, scopes)


def seen(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return numbers that are others when anybody, here or elsewhere, has written to the file."""
    (elsewhere,) = connection.execute("PRAGMA data_version").fetchone()
    return int(elsewhere), connection.total_changes


def counts(
    connection: sqlite3.Connection, *, article: str | None = None
) -> dict[tuple[str, str], int]:
    """Return how many objects there are, of one article or of all, by article and kind."""
    rows = connection.execute(
        "SELECT s.article, s.kind, count(*) FROM scope s JOIN current k ON k.scope = s.id"
        " WHERE ?1 IS NULL OR s.article = ?1 GROUP BY s.article, s.kind",
        (article,),
    )
    return {(row[0], row[1]): row[2] for row in rows}


def get(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, StoredObject]:
    """Return those of ``ids`` that exist now."""
    rows = list(tables.select_in(connection, _ROWS.format(column="o.uid"), ids))
    scopes = tables.scopes(connection, {row[2] for row in rows})
    return {stored.id: stored for stored in _parsed(rows, scopes)}


def _parsed(
    rows: list[tuple[int, str, int, int, str]], scopes: Mapping[int, Scope]
) -> tuple[StoredObject, ...]:
    """Parse the bodies in one go: half the time of ten thousand calls.

    Raises:
        Illegible: when a body is not JSON.
    """
    rows.sort(key=itemgetter(0))  # nearly sorted as they come, so cheaper here than in SQL
    with without_collector():
        try:
            bodies = json.loads(f"[{','.join([row[4] for row in rows])}]")
        except json.JSONDecodeError as error:
            raise Illegible("a body is not JSON") from error
        if len(bodies) != len(rows):
            raise Illegible("a body is not one JSON value")
        return tuple(
            StoredObject(uid, *scopes[scope], body, conflict == 1)
            for (_, uid, scope, conflict, _), body in zip(rows, bodies, strict=True)
        )


def history(connection: sqlite3.Connection, limit: int) -> tuple[StepRow, ...]:
    """Return the last ``limit`` actions, the newest first."""
    return tuple(islice(actions.newest(connection), max(0, limit)))


def version(connection: sqlite3.Connection) -> int:
    """Return a number that changes when another connection has written."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def setting(connection: sqlite3.Connection, key: str) -> Any:
    """Return the value of a setting, or None."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return json.loads(row[0]) if row else None


def set_setting(connection: sqlite3.Connection, key: str, value: Any) -> None:
    """Set a setting."""
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, to_json(value)))
