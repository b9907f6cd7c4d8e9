"""Sources, and the texts and views that are computed from them."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256

from models.store import ddl, derive
from models.store.tables import select_in
from models.store.values import SketchPut, StoredText, StoredView, TextPut, ViewPut


def put_source(connection: sqlite3.Connection, data: bytes) -> str:
    """Keep the bytes of a file once, and return their SHA-256 in hex."""
    digest = sha256(data).digest()
    if not connection.execute("SELECT 1 FROM source WHERE sha256 = ?", (digest,)).fetchone():
        connection.execute(
            "INSERT INTO source(sha256, size, zlib) VALUES (?, ?, ?)",
            (digest, len(data), zlib.compress(data)),
        )
    return digest.hex()


def source(connection: sqlite3.Connection, digest: str) -> bytes:
    """Return a source, verified.

    Raises:
        KeyError: when there is none of that hash.
        ValueError: when the bytes kept are not those that were put.
    """
    row = connection.execute(
        "SELECT size, zlib FROM source WHERE sha256 = ?", (bytes.fromhex(digest),)
    ).fetchone()
    if row is None:
        raise KeyError(f"no such source: {digest}")
    return unpack(row[0], row[1], bytes.fromhex(digest))


def unpack(size: int, packed: bytes, digest: bytes) -> bytes:
    """Unpack a source of at most ``size`` bytes.

    Raises:
        ValueError: when size or hash are not as recorded.
    """
    try:
        data = zlib.decompressobj().decompress(packed, size + 1)
    except zlib.error as error:
        raise ValueError("the source cannot be unpacked") from error
    if len(data) != size or sha256(data).digest() != digest:
        raise ValueError("the source is not the one that was imported")
    return data


def fingerprint(content: str, beside: str) -> bytes:
    """Return the hash of a kept text and of the layout or map that is kept with it."""
    return sha256(f"{content}\0{beside}".encode()).digest()


def put_text(connection: sqlite3.Connection, put: TextPut) -> None:
    """Keep a reading text for the article as it stands now in this transaction."""
    basis = _basis(connection, put.article)
    digest = fingerprint(put.text, put.layout)
    connection.execute(
        "INSERT INTO text(article, revision, basis, sha256, characters, content, layout)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256,"
        " characters = excluded.characters, content = excluded.content, layout = excluded.layout",
        (put.article, put.revision, basis, digest, len(put.text), put.text, put.layout),
    )
    # Views of an older text are shown only when the newer one is taken back: they make room.
    connection.execute(
        "DELETE FROM converted WHERE text IN"
        " (SELECT id FROM text WHERE article = ? AND revision < ?)",
        (put.article, put.revision),
    )


def put_view(connection: sqlite3.Connection, put: ViewPut) -> None:
    """Keep a conversion of a text that is kept already.

    Raises:
        KeyError: when that text is not kept.
    """
    row = text_row(connection, put.article, put.revision)
    if row is None:
        raise KeyError(f"no text {put.revision} of {put.article}")
    connection.execute(
        "INSERT OR REPLACE INTO converted VALUES (?, ?, ?, ?, ?)",
        (row, put.profile, fingerprint(put.text, put.map), put.text, put.map),
    )


def text_row(connection: sqlite3.Connection, article: str, revision: int) -> int | None:
    """Return the row of a kept text; of several, that of the article's present edits."""
    row = connection.execute(
        "SELECT id FROM text WHERE article = ? AND revision = ? ORDER BY basis = ? DESC, id DESC",
        (article, revision, _basis(connection, article)),
    ).fetchone()
    return int(row[0]) if row else None


def text(connection: sqlite3.Connection, article: str, revision: int) -> StoredText | None:
    """Return a kept text, or None where it has to be computed again."""
    row = text_row(connection, article, revision)
    found = connection.execute(
        "SELECT content, layout, sha256 FROM text WHERE id = ?", (row,)
    ).fetchone()
    if found is None or fingerprint(found[0], found[1]) != found[2]:
        return None
    return StoredText(found[0], found[1])


def view(
    connection: sqlite3.Connection, article: str, revision: int, profile: str
) -> StoredView | None:
    """Return a kept conversion, or None where it has to be computed again."""
    row = text_row(connection, article, revision)
    found = connection.execute(
        "SELECT content, map, sha256 FROM converted WHERE text = ? AND profile = ?", (row, profile)
    ).fetchone()
    if found is None or fingerprint(found[0], found[1]) != found[2]:
        return None
    return StoredView(found[0], found[1])


_CONTENTS = """
SELECT o.uid, a.basis, t.content, t.layout, t.sha256 FROM object o
JOIN article a ON a.object = o.id
JOIN text t ON t.article = o.uid AND t.revision = a.revision AND t.basis = a.basis
WHERE o.uid IN ({keys})"""


def contents(
    connection: sqlite3.Connection, articles: Iterable[str]
) -> Iterator[tuple[str, bytes, str]]:
    """Yield articles, the basis of each and its newest text, where that is kept and sound."""
    for article, basis, content, layout, digest in select_in(connection, _CONTENTS, articles):
        if fingerprint(content, layout) == digest:
            yield article, basis, content


def put_sketches(connection: sqlite3.Connection, puts: Iterable[SketchPut], maker: int) -> None:
    """Keep sketches of articles as they stand now; ``maker`` says how they were made."""
    if not _has_sketches(connection):
        connection.execute(ddl.names_on_demand()["sketch"])
    connection.executemany(
        "INSERT OR REPLACE INTO sketch VALUES (?, ?, ?, ?)",
        [(put.article, _basis(connection, put.article), maker, put.body) for put in puts],
    )


def sketches(connection: sqlite3.Connection, maker: int) -> dict[str, bytes]:
    """Return the kept sketches of that making, by article; none of an earlier text."""
    if not _has_sketches(connection):
        return {}
    found = connection.execute(
        "SELECT s.article, s.body FROM sketch s JOIN object o ON o.uid = s.article"
        " JOIN article a ON a.object = o.id AND a.basis = s.basis WHERE s.maker = ?",
        (maker,),
    )
    return dict(found.fetchall())


def _has_sketches(connection: sqlite3.Connection) -> bool:
    known = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'sketch'"
    return connection.execute(known).fetchone() is not None


def _basis(connection: sqlite3.Connection, article: str) -> bytes:
    row = connection.execute(
        "SELECT a.basis FROM article a JOIN object o ON o.id = a.object WHERE o.uid = ?",
        (article,),
    ).fetchone()
    return bytes(row[0]) if row else derive.basis({})
