"""Whether the pages of a file are sound."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

_INDEX = "fulltext"
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"


def flaws(connection: sqlite3.Connection, limit: int, *, indexes: bool = False) -> list[str]:
    """Return what SQLite finds wrong with the pages, ``limit`` answers at most.

    With ``indexes`` each index is compared with its table, which takes longer.

    Newer versions look into the full-text index too. That is derived, and damage to it stands in
    nobody's way: a check tells it apart and rebuilds it.
    """
    asked = limit + 1  # the first may be about the index
    check = "integrity_check" if indexes else "quick_check"
    try:
        answers = _answers(connection, f"PRAGMA {check}({asked})")
    except sqlite3.OperationalError as error:
        if _INDEX not in str(error):
            raise
        answers = list(_by_table(connection, check))
    return [a for a in answers if a != "ok" and _INDEX not in a][:limit]


def _by_table(connection: sqlite3.Connection, check: str) -> Iterator[str]:
    """Look at the tables one by one, where an index that cannot be opened stops the whole."""
    for (name,) in connection.execute(_TABLES).fetchall():
        quoted = str(name).replace("'", "''")
        yield from _answers(connection, f"PRAGMA {check}('{quoted}')")


def _answers(connection: sqlite3.Connection, sql: str) -> list[str]:
    return [str(row[0]) for row in connection.execute(sql)]
