"""The union of two copies of a project: every step of either, and nothing lost.

The other copy is read and verified to the end before the first row is written. Union is
commutative, associative and idempotent, since steps and revisions are immutable and known by
their hashes, and since what is shown is computed from the set of them without regard to arrival.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from models.changes import Changes
from models.errors import InputRefused
from models.store import caches, derive, journal, tables
from models.store.records import Record, StepRecord, of_step, steps


class NotAUnion(InputRefused):
    """The other file is no sound copy of this project."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(cause, file=path, way_out="Nothing was taken from it.")


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a copy has already: its project, and the hashes of its steps and sources."""

    project: str
    steps: frozenset[bytes]
    sources: frozenset[bytes]


class Text(NamedTuple):
    """A computed text with its views, as rows without their keys."""

    row: tuple[Any, ...]
    views: list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Incoming:
    """What another copy has more, verified."""

    steps: list[tuple[StepRecord, list[Record]]]
    sources: list[bytes]
    texts: list[Text]


def holdings(connection: sqlite3.Connection) -> Holdings:
    """Return what a copy has."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'project'").fetchone()
    return Holdings(
        str(row[0]) if row else "",
        frozenset(digest for (digest,) in connection.execute("SELECT hash FROM step")),
        frozenset(digest for (digest,) in connection.execute("SELECT sha256 FROM source")),
    )


def collect(there: sqlite3.Connection, here: Holdings, path: Path) -> Incoming:
    """Read from the file at ``path`` what a copy with ``here`` lacks, and verify every hash.

    Raises:
        NotAUnion: when it is of another project or not sound.
    """
    if holdings(there).project != here.project:
        raise NotAUnion(path, "It belongs to another project.")
    every = list(steps(there))
    # Each step counts one on, so a clock beyond the number of steps was set by hand.
    if every and every[-1].content.clock > len(every):
        raise NotAUnion(path, "Its clock runs ahead of its steps.")
    new = [(step, _sound(there, step, path)) for step in every if step.hash not in here.steps]
    return Incoming(new, list(_sources(there, here, path)), list(_texts(there)))


def take(here: sqlite3.Connection, incoming: Incoming, path: Path) -> Changes:
    """Take in what was collected, inside the caller's transaction.

    Raises:
        NotAUnion: when it does not fit to what is here.
    """
    touched: dict[str, Record] = {}
    for step, records in incoming.steps:
        _take_step(here, step, records, path)
        touched |= {record.object: record for record in records}
    _refresh(here, touched, path)
    for data in incoming.sources:
        caches.put_source(here, data)
    for text in incoming.texts:
        _take_text(here, text)
    return _changes(touched.values())


def _sound(there: sqlite3.Connection, step: StepRecord, path: Path) -> list[Record]:
    found = list(of_step(there, step.row))
    if not step.is_sound or not all(record.is_sound for record in found):
        raise NotAUnion(path, f"Step {step.hash.hex()[:12]} is not what it was made as.")
    if [record.n for record in found] != list(range(step.content.size)):
        raise NotAUnion(path, f"Step {step.hash.hex()[:12]} lacks revisions.")
    return found


def _sources(there: sqlite3.Connection, here: Holdings, path: Path) -> Iterable[bytes]:
    for digest, size, packed in there.execute("SELECT sha256, size, zlib FROM source"):
        if digest not in here.sources:
            try:
                yield caches.unpack(size, packed, digest)
            except ValueError as error:
                raise NotAUnion(path, f"Source {digest.hex()[:12]} is damaged.") from error


def _texts(there: sqlite3.Connection) -> Iterable[Text]:
    """Yield computed texts; damaged ones are left behind, since they can be computed again."""
    columns = "article, revision, basis, sha256, characters, content, layout"
    for key, *row in there.execute(f"SELECT id, {columns} FROM text"):  # noqa: S608
        if caches.fingerprint(row[5], row[6]) == row[3] and len(row[5]) == row[4]:
            views = there.execute(
                "SELECT profile, sha256, content, map FROM converted WHERE text = ?", (key,)
            )
            yield Text(tuple(row), [v for v in views if caches.fingerprint(v[2], v[3]) == v[1]])


def _take_step(
    here: sqlite3.Connection, step: StepRecord, records: list[Record], path: Path
) -> None:
    row = _step_row(here, step, path)
    objects = journal.object_rows(here, [record.object for record in records])
    (first,) = here.execute("SELECT coalesce(max(id), 0) + 1 FROM revision").fetchone()
    known = _referred(here, records)
    revisions = []
    parents = []
    for at, record in enumerate(records, first):
        owner = objects[record.object]
        for parent in record.parents:
            _verify_parent(known.get(parent), owner, step.content.clock, path)
            parents.append((at, known[parent].row))
        if record.restores and record.restores not in known:
            raise NotAUnion(path, "A revision in it restores one that is missing.")
        restored = known[record.restores].row if record.restores else None
        scope = journal.scope_row(here, record.article, record.layer, record.kind)
        state = (int(record.deleted), restored, record.body)
        revisions.append((at, record.hash, owner, row, record.n, scope, *state))
    journal.insert_revisions(here, revisions, parents)


def _step_row(here: sqlite3.Connection, step: StepRecord, path: Path) -> int:
    content = step.content
    replica = journal.replica_row(here, step.replica, content.author)
    clash = here.execute(
        "SELECT 1 FROM replica r LEFT JOIN step s ON s.replica = r.id AND s.number = ?"
        " WHERE r.id = ? AND (s.id IS NOT NULL OR r.author <> ?)",
        (content.number, replica, content.author),
    ).fetchone()
    if clash:
        raise NotAUnion(path, "Two different steps, one in it and one here, bear the same number.")
    undone = here.execute("SELECT id FROM step WHERE hash = ?", (step.undoes,)).fetchone()
    return journal.insert_step(here, replica, content, undone[0] if undone else None)


class _Known(NamedTuple):
    row: int
    object: int
    clock: int


def _referred(here: sqlite3.Connection, records: list[Record]) -> dict[bytes, _Known]:
    digests = {digest for r in records for digest in (*r.parents, r.restores) if digest}
    sql = (
        "SELECT v.hash, v.id, v.object, s.clock FROM revision v JOIN step s ON s.id = v.step"
        " WHERE v.hash IN ({keys})"
    )
    return {row[0]: _Known(*row[1:]) for row in tables.select_in(here, sql, digests)}


def _verify_parent(parent: _Known | None, owner: int, clock: int, path: Path) -> None:
    if parent is None:
        raise NotAUnion(path, "A revision in it follows one that is missing.")
    if parent.object != owner or parent.clock >= clock:
        raise NotAUnion(path, "A revision in it follows one that it cannot have known.")


def _refresh(here: sqlite3.Connection, uids: Iterable[str], path: Path) -> None:
    """Bring the derived rows of the objects up to their revisions."""
    ids = tables.object_ids(here, uids)
    names = {row: uid for uid, row in ids.items()}
    rows = derive.empty()
    for owner, heads in tables.computed_heads(here, names).items():
        try:
            derive.add(rows, owner, names[owner], heads)
        except derive.MALFORMED as error:
            raise NotAUnion(path, f"The body of {names[owner]} is malformed.") from error
    tables.replace_derived(here, names, rows)


def _take_text(here: sqlite3.Connection, text: Text) -> None:
    here.execute(
        "INSERT INTO text(article, revision, basis, sha256, characters, content, layout)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        text.row,
    )
    (key,) = here.execute(
        "SELECT id FROM text WHERE article = ? AND revision = ? AND basis = ?", text.row[:3]
    ).fetchone()
    here.executemany(
        "INSERT INTO converted VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(key, *view) for view in text.views],
    )


def _changes(touched: Iterable[Record]) -> Changes:
    several = tuple(touched)
    articles = {r.object if r.kind == "article" else r.article for r in several}
    return Changes(
        kinds=frozenset(record.kind for record in several),
        objects=frozenset(record.object for record in several),
        articles=frozenset(articles - {""}),
        step="union" if several else "",
    )
