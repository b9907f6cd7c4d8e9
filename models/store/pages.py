"""Whether the pages of a file are sound."""

from __future__ import annotations

import sqlite3

_INDEX = "fulltext"


def flaws(connection: sqlite3.Connection, limit: int, *, thorough: bool = False) -> list[str]:
    """Return what SQLite finds wrong with the pages, ``limit`` answers at most.

    Args:
        thorough: compare the indexes with their tables too, which takes several times as long.

    Newer versions look into the full-text index too. That is derived, and damage to it stands in
    nobody's way: a check tells it apart and rebuilds it.
    """
    check = "integrity_check" if thorough else "quick_check"
    asked = limit + 1  # the first may be about the index
    answers = (str(row[0]) for row in connection.execute(f"PRAGMA {check}({asked})"))
    return [a for a in answers if a != "ok" and _INDEX not in a][:limit]
