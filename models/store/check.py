"""The invariants of a project file, each with a name, and the repair of what can be rebuilt."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from models.annotate.codec import from_body
from models.annotate.values import Anchor
from models.schema.kinds import KINDS
from models.store import (
    caches,
    derive,
    fulltext,
    invariants,
    pages,
    pointers,
    read,
    records,
    tables,
)
from models.store.values import Finding


def check(connection: sqlite3.Connection) -> tuple[Finding, ...]:
    """Return every broken invariant; only the first group, when the file's pages are broken."""
    with _legible(connection):
        findings = tuple(_pages(connection))
        if findings:
            return findings
        return tuple(finding for part in _CHECKS for finding in _found(part, connection))


def repair(connection: sqlite3.Connection) -> None:
    """Rebuild every derived row from the revisions, inside the caller's transaction.

    Texts and views that are not what was kept are dropped: they are computed again when asked.
    """
    with _legible(connection):
        _rebuild(connection)


def _rebuild(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table in reversed(derive.TABLES):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    for owners in _object_parts(connection):
        rows, _ = _expected(connection, owners)
        tables.insert_derived(connection, rows)
    for table, column in (("converted", "rowid"), ("text", "id")):
        for row, content, beside, digest in _cached(connection, table, column):
            if caches.fingerprint(content, beside) != digest:
                if table == "text":
                    connection.execute("DELETE FROM converted WHERE text = ?", (row,))
                connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (row,))  # noqa: S608
    connection.execute("DELETE FROM converted WHERE text NOT IN (SELECT id FROM text)")
    if fulltext.parts(connection):
        fulltext.rebuild(connection)


@contextmanager
def _legible(connection: sqlite3.Connection) -> Iterator[None]:
    """Read damaged letters as others, so that a hash can tell instead of the reading failing."""
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        yield
    finally:
        connection.text_factory = str


def _found(
    part: Callable[[sqlite3.Connection], Iterator[Finding]], connection: sqlite3.Connection
) -> Iterator[Finding]:
    try:
        yield from part(connection)
    except derive.MALFORMED as error:
        yield Finding("body", "", f"something cannot be read: {error}")


def _pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    try:
        for answer in pages.flaws(connection, 20, indexes=True):
            yield Finding("pages", "", answer)
    except sqlite3.DatabaseError as error:
        yield Finding("pages", "", str(error))


def _foreign_keys(connection: sqlite3.Connection) -> Iterator[Finding]:
    counts = Counter(row[0] for row in connection.execute("PRAGMA foreign_key_check"))
    for table, count in counts.items():
        rebuilt = table in (*derive.TABLES, "converted")
        yield Finding("foreign keys", table, f"{count} rows point to nothing", rebuilt)


def _truth(connection: sqlite3.Connection) -> Iterator[Finding]:
    for step in records.steps(connection):
        if not step.is_sound:
            yield Finding("step hash", step.hash.hex(), "the step is not what it was made as")
        count = 0
        for record in records.of_step(connection, step.row):
            count += 1
            if not record.is_sound:
                message = "a revision is not what it was made as"
                yield Finding("revision hash", record.object, message)
        if count != step.content.size:
            message = f"{count} revisions where {step.content.size} were made"
            yield Finding("step complete", step.hash.hex(), message)


_BAD_PARENTS = """
SELECT o.uid FROM revision_parent l JOIN revision v ON v.id = l.revision
JOIN revision p ON p.id = l.parent JOIN object o ON o.id = v.object
JOIN step s ON s.id = v.step JOIN step t ON t.id = p.step
WHERE p.object <> v.object OR t.clock >= s.clock"""


def _parents(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (uid,) in connection.execute(_BAD_PARENTS):
        yield Finding("parents", uid, "a revision follows one that it cannot have known")


def _derived(connection: sqlite3.Connection) -> Iterator[Finding]:
    for owners in _object_parts(connection):
        expected, malformed = _expected(connection, owners)
        for uid in malformed:
            yield Finding("body", uid, "the body is not of the shape that its kind demands")
        for table in derive.TABLES:
            yield from _compared(connection, table, owners, expected[table])


def _object_parts(connection: sqlite3.Connection) -> Iterator[dict[int, str]]:
    rows = connection.execute("SELECT id, uid FROM object ORDER BY id").fetchall()
    return (dict(part) for part in tables.chunks(rows))


def _expected(
    connection: sqlite3.Connection, owners: dict[int, str]
) -> tuple[derive.Rows, list[str]]:
    rows = derive.empty()
    malformed = []
    for owner, heads in tables.computed_heads(connection, owners).items():
        own = derive.empty()
        try:
            derive.add(own, owner, owners[owner], heads)
        except derive.MALFORMED:
            malformed.append(owners[owner])
        for table in derive.TABLES:
            rows[table].extend(own[table])
    return rows, malformed


def _compared(
    connection: sqlite3.Connection,
    table: str,
    owners: dict[int, str],
    expected: Sequence[derive.Row],
) -> Iterator[Finding]:
    sql = f"SELECT * FROM {table} WHERE {tables.owner_column(table)} IN ({{keys}})"  # noqa: S608
    found = set(tables.select_in(connection, sql, owners))
    wrong = {row[0] for row in found.symmetric_difference(expected)}
    name = table if table in ("head", "current") else f"{table} rows"
    for owner in sorted(wrong):
        yield Finding(name, owners[owner], f"the {name} differ from the revisions", True)


def _sources(connection: sqlite3.Connection) -> Iterator[Finding]:
    for digest, size, packed in connection.execute("SELECT sha256, size, zlib FROM source"):
        try:
            caches.unpack(size, packed, digest)
        except ValueError as error:
            yield Finding("source hash", digest.hex(), str(error))


def _cached(
    connection: sqlite3.Connection, table: str, column: str
) -> list[tuple[int, str, str, bytes]]:
    beside = "layout" if table == "text" else "map"
    sql = f"SELECT {column}, content, {beside}, sha256 FROM {table}"  # noqa: S608
    return connection.execute(sql).fetchall()


def _texts(connection: sqlite3.Connection) -> Iterator[Finding]:
    sql = "SELECT article, content, layout, sha256, characters FROM text"
    for article, content, layout, digest, characters in connection.execute(sql):
        if caches.fingerprint(content, layout) != digest or len(content) != characters:
            yield Finding("text hash", article, "a kept reading text has changed", True)
    sql = (
        "SELECT t.article, c.content, c.map, c.sha256 FROM converted c JOIN text t ON t.id = c.text"
    )
    for article, content, found, digest in connection.execute(sql):
        if caches.fingerprint(content, found) != digest:
            yield Finding("view hash", article, "a kept view has changed", True)


def _index(connection: sqlite3.Connection) -> Iterator[Finding]:
    for article, message in fulltext.flaws(connection):
        yield Finding("full-text index", article, message, True)


def _places(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (article,) in connection.execute("SELECT DISTINCT article FROM scope").fetchall():
        texts: dict[int, list[str]] = {}
        for uid, anchor in _anchors(connection, article):
            number = anchor.revision
            if number not in texts:
                texts[number] = invariants.texts_of(connection, article, number)
            flaw = invariants.misplaced(anchor, texts[number])
            if flaw:
                yield Finding(flaw, uid, "it is not what the text says there")


def _anchors(connection: sqlite3.Connection, article: str) -> Iterator[tuple[str, Anchor]]:
    for uid, kind, _, layer, body, _ in read.objects(connection, article=article):
        if kind in KINDS:
            # A malformed body is a finding of its own.
            with suppress(*derive.MALFORMED):
                annotation = from_body(uid, kind, article, layer, body)
                yield from [(uid, anchor) for anchor in invariants.anchors(annotation)]


def _pointers(connection: sqlite3.Connection) -> Iterator[Finding]:
    for uid, entity in pointers.dangling(connection):
        yield Finding("entity", uid, f"it points to an entity that is not there: {entity}")


_CHECKS: tuple[Callable[[sqlite3.Connection], Iterator[Finding]], ...] = (
    _foreign_keys,
    _truth,
    _parents,
    _derived,
    _sources,
    _texts,
    _index,
    _places,
    _pointers,
)
