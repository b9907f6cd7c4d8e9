"""Mentions by the hundred thousand, from the derived tables: their bodies are not decoded."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from models.store import tables


class PlacedMention(NamedTuple):
    """A mention: where it stands and what it points to; a tuple, since so many are made.

    Attributes:
        start, end: of its hull, in code points of the reading text.
        quote: of all fragments, `…` between them.
        fragments: each with its quote; None where there is only one.
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
    fragments: tuple[tuple[int, int, str], ...] | None = None

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """The spans of all fragments."""
        if not self.fragments:
            return ((self.start, self.end),)
        return tuple((start, end) for start, end, _ in self.fragments)


_ROWS = """
SELECT o.uid, s.article, s.layer, a.label, a.start, a."end", a.quote, a.detached, p.entity, NULL
FROM scope s JOIN annotation a ON a.scope = s.id JOIN object o ON o.id = a.object
LEFT JOIN pointer p ON p.annotation = a.object
WHERE s.kind = 'mention' AND a.start IS NOT NULL AND (?1 IS NULL OR s.article = ?1)"""

_SPANS = """
SELECT o.uid, p.start, p."end", p.quote FROM object o JOIN span p ON p.annotation = o.id
WHERE o.uid IN ({keys})"""


def mentions(
    connection: sqlite3.Connection, article: str | None = None
) -> tuple[PlacedMention, ...]:
    """Return the mentions of an article, or of all, but for those without a place."""
    rows = connection.execute(_ROWS, (article,)).fetchall()
    made = list(map(PlacedMention._make, rows))
    in_pieces = [at for at, row in enumerate(rows) if "…" in row[6]]
    parts = _parts(connection, [rows[at][0] for at in in_pieces])
    for at in in_pieces:
        made[at] = made[at]._replace(fragments=parts.get(rows[at][0]))
    return tuple(made)


def _parts(
    connection: sqlite3.Connection, ids: list[str]
) -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Return the fragments of those that have several: `…` may also stand in the text."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for owner, start, end, quote in tables.select_in(connection, _SPANS, ids):
        found.setdefault(owner, []).append((start, end, quote))
    return {owner: tuple(sorted(parts)) for owner, parts in found.items() if len(parts) > 1}
