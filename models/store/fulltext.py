"""The full-text index: which articles hold a run of characters, whatever its script.

Each character of the folded reading text is a token of its own, and a query is a phrase of them,
so a query of one character is as quick as one of ten, and a word of Latin letters is found inside
a longer one. The index says in which articles to look, never where: every hit is found on the text.

A text is indexed under the basis that it was computed from, and rows of earlier bases stay until
they are many: a text that comes back by an undo is indexed already.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import NamedTuple
from zlib import crc32

from models.script.fold import fold
from models.script.variants import keys
from models.store import caches, ddl
from models.store.tables import chunks

_RULE = 1  # raised when tokens or folding change otherwise than by the list of variants
_GAPS = frozenset(map(chr, (*range(33), 127)))  # what separates tokens is none itself
_SIGNS = {code: 0xE000 + code for code in range(33, 127) if not chr(code).isalnum()}
_FEW = 200  # rows of earlier texts that are not worth a rebuild


_CANDIDATES = """
SELECT i.article, i.basis FROM fulltext f JOIN indexed i ON i.id = f.rowid
WHERE f.key MATCH ? AND i.maker = ?"""
_ARTICLES = """
SELECT o.uid, a.basis FROM article a JOIN object o ON o.id = a.object ORDER BY a.object"""
_STATE = """
SELECT o.uid, a.basis, i.id FROM article a JOIN object o ON o.id = a.object
LEFT JOIN indexed i ON i.article = o.uid AND i.basis = a.basis AND i.maker = ?
ORDER BY a.object"""


class Indexed(NamedTuple):
    """An article as it stands now, and its row in the index; None where it has none yet."""

    article: str
    basis: bytes
    row: int | None


@cache
def maker() -> int:
    """Return a number for the way in which texts are folded and cut."""
    known = "".join(f"{character}{key}" for character, key in sorted(keys().items()))
    return crc32(known.encode(), _RULE)


def tokens(key: str) -> list[str]:
    """Return what is indexed of a folded text, in its order.

    Signs of ASCII stand under other code points: the tokenizer would drop them.
    """
    return [character for character in key.translate(_SIGNS) if character not in _GAPS]


def parts(connection: sqlite3.Connection) -> int:
    """Return how many of the two tables of an index the file has."""
    sql = "SELECT count(*) FROM sqlite_schema WHERE name IN ('indexed', 'fulltext')"
    return int(connection.execute(sql).fetchone()[0])


def is_there(connection: sqlite3.Connection) -> bool:
    """Tell whether the file has an index that can be asked."""
    if parts(connection) != 2:
        return False
    try:
        connection.execute("SELECT rowid FROM fulltext WHERE fulltext MATCH 'x'").fetchone()
    except sqlite3.DatabaseError:
        return False
    return True


def state(connection: sqlite3.Connection) -> list[Indexed]:
    """Return all articles in their order with their rows in the index."""
    if not is_there(connection):
        return [Indexed(article, basis, None) for article, basis in connection.execute(_ARTICLES)]
    return [Indexed(*row) for row in connection.execute(_STATE, (maker(),))]


def candidates(connection: sqlite3.Connection, key: str) -> frozenset[tuple[str, bytes]] | None:
    """Return the texts that hold the tokens of ``key`` in a row, as articles and bases.

    None where the index cannot say: there is none, it is damaged, or ``key`` has no token.
    """
    wanted = tokens(key)
    if not wanted:
        return None
    phrase = f'"{" ".join(wanted)}"'
    try:
        return frozenset(connection.execute(_CANDIDATES, (phrase, maker())))
    except sqlite3.DatabaseError:
        return None


def put(connection: sqlite3.Connection, texts: Mapping[str, tuple[bytes, str]]) -> None:
    """Index the folded texts of articles, each with the basis it was computed from."""
    if not is_there(connection):
        make_anew(connection)
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM indexed").fetchone()
    rows = [(n, article, *texts[article]) for n, article in enumerate(texts, last + 1)]
    connection.executemany(
        "INSERT INTO fulltext(rowid, key) VALUES (?, ?)",
        ((n, " ".join(tokens(key))) for n, _, _, key in rows),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO indexed VALUES (?, ?, ?, ?)",
        ((n, article, basis, maker()) for n, article, basis, _ in rows),
    )


def is_littered(connection: sqlite3.Connection) -> bool:
    """Tell whether more than half of the index speaks of texts that no article has now."""
    if not is_there(connection):
        return False
    (rows,) = connection.execute("SELECT max(id) FROM indexed").fetchone()
    used = sum(found.row is not None for found in state(connection))
    return (rows or 0) > 2 * used + _FEW


def make_anew(connection: sqlite3.Connection) -> None:
    """Begin an empty index in the place of what there is, sound or not.

    Raises:
        sqlite3.OperationalError: when this SQLite was built without full-text search.
    """
    drop(connection)
    for name in ("indexed", "fulltext"):
        connection.execute(ddl.names_on_demand()[name])


def drop(connection: sqlite3.Connection) -> None:
    """Take the index out of the file."""
    connection.execute("DROP TABLE IF EXISTS indexed")
    try:
        connection.execute("DROP TABLE IF EXISTS fulltext")
    except sqlite3.DatabaseError:
        _tear_out(connection)


def _tear_out(connection: sqlite3.Connection) -> None:
    """Take out what SQLite cannot open any more, and so cannot drop."""
    connection.execute("PRAGMA writable_schema = ON")
    try:
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'fulltext'")
    finally:
        connection.execute("PRAGMA writable_schema = RESET")
    for part in ("data", "idx", "config", "content", "docsize"):
        connection.execute(f"DROP TABLE IF EXISTS fulltext_{part}")


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index of all texts that are kept, unless this SQLite has no full-text search."""
    if not is_able(connection):
        return
    make_anew(connection)
    articles = [found.article for found in state(connection)]
    for part in chunks(articles):
        kept = caches.contents(connection, part)
        put(connection, {article: (basis, fold(text)) for article, basis, text in kept})


def flaws(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the index: an article, or "", and the fault in words."""
    if not parts(connection) or not is_able(connection):
        return
    if not is_there(connection):
        yield "", "the index cannot be asked"
        return
    try:
        found = _sums(connection)
    except sqlite3.DatabaseError:
        yield "", "the index cannot be read"
        return
    rows = {(i.article, i.basis): i.row for i in state(connection) if i.row is not None}
    for article, basis, text in caches.contents(connection, {article for article, _ in rows}):
        if found.get(rows[article, basis], (0, 0)) != _sum(tokens(fold(text))):
            yield article, "the index does not hold the words of the text"


def is_able(connection: sqlite3.Connection) -> bool:
    """Tell whether this SQLite was built with full-text search."""
    sql = "SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'"
    return bool(connection.execute(sql).fetchone()[0])


def _sums(connection: sqlite3.Connection) -> dict[int, tuple[int, int]]:
    """Return how many tokens each row has, and a sum that depends on which stand where."""
    connection.execute("CREATE VIRTUAL TABLE temp.token USING fts5vocab(main, fulltext, instance)")
    try:
        rows = connection.execute(
            "SELECT doc, count(*), sum(unicode(term) * (offset + 1)) FROM temp.token GROUP BY doc"
        )
        return {doc: (count, total) for doc, count, total in rows}
    finally:
        with suppress(sqlite3.DatabaseError):
            connection.execute("DROP TABLE temp.token")


def _sum(several: list[str]) -> tuple[int, int]:
    return len(several), sum(ord(one) * n for n, one in enumerate(several, 1))
