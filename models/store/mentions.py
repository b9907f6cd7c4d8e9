"""Mentions by the hundred thousand, from the derived tables: their bodies are not decoded."""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

from models.store import tables

Place = tuple[tuple[tuple[int, int], ...], tuple[str, ...]]
"""Spans and quotes."""


class PlacedMention(NamedTuple):
    """A mention: where it stands and what it points to; a tuple, since so many are made.

    Attributes:
        spans, quotes: as in its anchor; code points of the reading text.
        entity: the id it points to, merges not resolved.
    """

    id: str
    article: str
    layer: str
    label: str
    spans: tuple[tuple[int, int], ...]
    quotes: tuple[str, ...]
    detached: bool
    entity: str | None


_ROWS = """
SELECT o.uid, a.object, a.scope, a.label, a.start, a."end", a.quote, a.detached,
  p.entity
FROM annotation a JOIN object o ON o.id = a.object LEFT JOIN pointer p ON p.annotation = a.object
WHERE a.scope IN ({keys}) AND a.start IS NOT NULL"""

_SPANS = 'SELECT annotation, start, "end", quote FROM span WHERE annotation IN ({keys})'


def mentions(
    connection: sqlite3.Connection, article: str | None = None
) -> tuple[PlacedMention, ...]:
    """Return the mentions of an article, or of all, but for those without a place."""
    scopes = {
        row[0]: row[1:]
        for row in connection.execute(
            "SELECT id, article, layer FROM scope WHERE kind = 'mention'"
            " AND (?1 IS NULL OR article = ?1)",
            (article,),
        )
    }
    rows = list(tables.select_in(connection, _ROWS, scopes))
    broken = _broken(connection, rows)
    made = PlacedMention._make
    return tuple(
        [
            made((uid, *scopes[scope], label, *(broken.get(row) or (((start, end),), (quote,))),
                  detached == 1, entity))
            for uid, row, scope, label, start, end, quote, detached, entity in rows
        ]
    )  # fmt: skip


def _broken(connection: sqlite3.Connection, rows: list[tuple[Any, ...]]) -> dict[int, Place]:
    """Return the fragments of the mentions that have several: `…` stands between their quotes."""
    keys = [row[1] for row in rows if "…" in row[6]]
    found: dict[int, list[tuple[int, int, str]]] = {}
    for owner, start, end, quote in tables.select_in(connection, _SPANS, keys):
        found.setdefault(owner, []).append((start, end, quote))
    return {
        owner: (tuple((start, end) for start, end, _ in sorted(parts)),
                tuple(quote for _, _, quote in sorted(parts)))
        for owner, parts in found.items()
    }  # fmt: skip
