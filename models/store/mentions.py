"""Mentions by the hundred thousand, from the derived tables: their bodies are not decoded."""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

from models.store import tables


class PlacedMention(NamedTuple):
    """A mention: where it stands and what it points to; a tuple, since so many are made.

    Attributes:
        start, end: of its hull, in code points of the reading text.
        quote: of all fragments, `…` between them.
        fragments: each with its quote; empty where there is only one.
        entity: the id it points to, merges not resolved.
    """

    id: str
    article: str
    layer: str
    label: str
    start: int
    end: int
    quote: str
    detached: int
    entity: str | None
    fragments: tuple[tuple[int, int, str], ...] = ()

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """The spans of all fragments."""
        if not self.fragments:
            return ((self.start, self.end),)
        return tuple((start, end) for start, end, _ in self.fragments)


_ROWS = """
SELECT o.uid, s.article, s.layer, a.label, a.start, a."end", a.quote, a.detached, p.entity,
  a.object
FROM scope s JOIN annotation a ON a.scope = s.id JOIN object o ON o.id = a.object
LEFT JOIN pointer p ON p.annotation = a.object
WHERE s.kind = 'mention' AND a.start IS NOT NULL AND (?1 IS NULL OR s.article = ?1)"""

_SPANS = 'SELECT annotation, start, "end", quote FROM span WHERE annotation IN ({keys})'


def mentions(
    connection: sqlite3.Connection, article: str | None = None
) -> tuple[PlacedMention, ...]:
    """Return the mentions of an article, or of all, but for those without a place."""
    rows = connection.execute(_ROWS, (article,)).fetchall()
    broken = _broken(connection, rows)
    nothing: tuple[tuple[int, int, str], ...] = ()
    made = PlacedMention._make
    return tuple([made((*row[:9], broken.get(row[9], nothing))) for row in rows])


def _broken(
    connection: sqlite3.Connection, rows: list[tuple[Any, ...]]
) -> dict[int, tuple[tuple[int, int, str], ...]]:
    """Return the fragments of the mentions that have several: `…` stands between their quotes."""
    keys = [row[9] for row in rows if "…" in row[6]]
    found: dict[int, list[tuple[int, int, str]]] = {}
    for owner, start, end, quote in tables.select_in(connection, _SPANS, keys):
        found.setdefault(owner, []).append((start, end, quote))
    return {owner: tuple(sorted(parts)) for owner, parts in found.items() if len(parts) > 1}
