"""Revisions as they travel between copies, with their hashes computed anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from models.store.content import StepContent, revision_hash


class StepRecord(NamedTuple):
    """A step as a file holds it; ``undoes`` is the hash of the step it takes back."""

    row: int
    hash: bytes
    replica: bytes
    content: StepContent
    undoes: bytes | None

    @property
    def is_sound(self) -> bool:
        """Tell whether the hash is that of the content."""
        return self.hash == self.content.hash()


class Record(NamedTuple):
    """A revision as a file holds it, references as hashes; ``computed`` is its true hash."""

    hash: bytes
    computed: bytes
    n: int
    object: str
    kind: str
    article: str
    layer: str
    deleted: bool
    restores: bytes | None
    parents: tuple[bytes, ...]
    body: str

    @property
    def is_sound(self) -> bool:
        """Tell whether the hash is that of the content."""
        return self.hash == self.computed


_STEPS = """
SELECT s.id, s.hash, r.uid, r.author, s.number, s.clock, s.name, s.detail, u.hash, s.at, s.size
FROM step s JOIN replica r ON r.id = s.replica LEFT JOIN step u ON u.id = s.undoes
ORDER BY s.clock, s.id"""


def steps(connection: sqlite3.Connection) -> Iterator[StepRecord]:
    """Yield every step, each after all that it can have known of."""
    for row in connection.execute(_STEPS).fetchall():
        content = StepContent(
            replica=row[2].hex(),
            author=row[3],
            number=row[4],
            clock=row[5],
            name=row[6],
            detail=row[7],
            undoes=row[8].hex() if row[8] else "",
            at=row[9],
            size=row[10],
        )
        yield StepRecord(row[0], row[1], row[2], content, row[8])


_REVISIONS = """
SELECT v.id, v.hash, s.hash, v.n, o.uid, c.kind, c.article, c.layer, v.deleted, f.hash, v.body
FROM revision v JOIN step s ON s.id = v.step JOIN object o ON o.id = v.object
JOIN scope c ON c.id = v.scope LEFT JOIN revision f ON f.id = v.restores
WHERE v.step = ? ORDER BY v.n"""

_PARENTS = """
SELECT l.revision, p.hash FROM revision v JOIN revision_parent l ON l.revision = v.id
JOIN revision p ON p.id = l.parent WHERE v.step = ?"""


def of_step(connection: sqlite3.Connection, step: int) -> Iterator[Record]:
    """Yield the revisions of a step, in their order."""
    parents: dict[int, list[bytes]] = {}
    for revision, parent in connection.execute(_PARENTS, (step,)):
        parents.setdefault(revision, []).append(parent)
    for row in connection.execute(_REVISIONS, (step,)):
        before = tuple(parents.get(row[0], ()))
        computed = revision_hash(
            row[2],
            row[3],
            row[4:8],
            deleted=bool(row[8]),
            parents=before,
            restores=row[9],
            body=row[10],
        )
        yield Record._make((row[1], computed, *row[3:8], bool(row[8]), row[9], before, row[10]))
