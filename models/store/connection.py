"""Opening a project file: what may be opened, and how the connection is set up."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from models.store import ddl
from models.store.faults import (
    Damaged,
    FromTheFuture,
    NoSuchProject,
    NotAProject,
    ReadOnly,
    explained,
)

Mode = Literal["rw", "ro", "rwc", "immutable", "memory"]

BUSY_SECONDS = 5.0
"""How long a step waits for a reader in another process before it says *in use*."""

_LOGGED = "Another program has switched the file to a write-ahead log."

_SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")


def uri(path: Path, mode: Mode) -> str:
    """Return SQLite's name for ``path``, safe for any character (``#``, ``?`` and ``%`` too)."""
    if mode == "memory":
        return "file::memory:"
    plain = path.absolute().as_posix()
    rooted = plain if plain.startswith("/") else f"/{plain}"  # Windows: /C:/…
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    return f"file://{quote(os.fsencode(rooted))}?{query}"


def connect(path: Path, mode: Mode, *, named: Path | None = None) -> sqlite3.Connection:
    """Connect and set the connection up; the file is not looked into yet.

    Failures speak of ``named``, if that is what the file is going to be called.

    ``isolation_level=None``, because the driver's implicit transactions swallow rows when mixed
    with explicit ones. The caller guards the connection by one lock, hence any thread may use it.
    """
    with explained(named or path):
        connection = sqlite3.connect(
            uri(path, mode),
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
        )
        for pragma in (
            "foreign_keys = ON",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "mmap_size = 0",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if mode in ("rw", "rwc"):
            connection.execute("PRAGMA synchronous = EXTRA")
    return connection


def open_project(path: Path, *, read_only: bool, bring_up: bool = True) -> sqlite3.Connection:
    """Open a project of ours, of a version that we know; an older one is brought up, if wanted.

    Raises:
        InputRefused, MadeByNewerVersion, ProjectDamaged, CannotWrite, InUse: see ``faults``.
    """
    refuse_strangers(path)
    # SQLite falls back to reading without a word, and notices the folder only at the first write.
    if not read_only and not all(os.access(p, os.W_OK) for p in (path, path.absolute().parent)):
        raise ReadOnly(path)
    connection = connect(path, "ro" if read_only else "rw")
    try:
        with explained(path):
            if read_only:
                _refuse_log(connection, path)
            if verify_header(connection, path) and bring_up:
                return _brought_up(connection, path, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _brought_up(
    connection: sqlite3.Connection, path: Path, *, read_only: bool
) -> sqlite3.Connection:
    """Bring an older file to this release's tables: itself with a backup, or a copy in memory."""
    from models.store import migrations

    if not read_only:
        migrations.bring_up(connection, path)
        return connection
    copy = connect(Path(":memory:"), "memory", named=path)
    with closing(connection):
        connection.backup(copy)
    migrations.apply(copy)
    copy.execute("PRAGMA query_only = ON")
    return copy


def refuse_strangers(path: Path) -> None:
    """Refuse what SQLite would open without complaint, or hang on, or be harmed by.

    Only the folder is asked; the file itself must be opened by nobody but SQLite.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        raise NoSuchProject(path) from None
    except OSError as error:
        raise NotAProject(path, f"The file cannot be reached ({error.strerror}).") from error
    if not stat.S_ISREG(status.st_mode):
        raise NotAProject(path, "This is not a file.")
    if status.st_size == 0:
        raise NotAProject(path, "The file is empty.")
    _refuse_companions(path)


def _refuse_companions(path: Path) -> None:
    """Refuse journals that no project of ours leaves beside it.

    A rollback journal of our own is welcome: SQLite takes back with it what a crash cut off. One
    that names a super-journal can delete any file of its choice.
    """
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise NotAProject(path, "The file was copied while another program was writing to it.")
    journal = path.with_name(path.name + "-journal")
    if not journal.is_file():
        return
    with journal.open("rb") as file:
        file.seek(max(0, journal.stat().st_size - len(_SUPER_JOURNAL)))
        if file.read() == _SUPER_JOURNAL:
            raise NotAProject(path, f"The journal beside it, {journal.name}, is not ours.")


def verify_header(connection: sqlite3.Connection, path: Path) -> bool:
    """Check that the file is ours and of a version we know; tell whether that is an older one.

    Raises:
        NotAProject, FromTheFuture, Damaged: as they say.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != ddl.APPLICATION_ID:
        raise NotAProject(path, "This is not a project of this program.")
    if version > ddl.VERSION:
        raise FromTheFuture(path, version, ddl.VERSION)
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    if mode == "wal":
        raise NotAProject(path, _LOGGED)
    _verify_tables(connection, path, version)
    return bool(version < ddl.VERSION)


def _refuse_log(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a write-ahead log without looking into it.

    A reader that looks leaves two files beside the project; one that wants to be alone fails
    instead, and leaves nothing.
    """
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        connection.execute("PRAGMA journal_mode").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname == "SQLITE_IOERR_LOCK":
            raise NotAProject(path, _LOGGED) from error
        raise
    finally:
        connection.execute("PRAGMA locking_mode = NORMAL")


def _verify_tables(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Check that our tables are ours and that no trigger waits; views of the analyst's are fine."""
    expected, welcome = ddl.names(version), ddl.names_on_demand()
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema"):
        if kind == "trigger":
            raise Damaged(path, f"The file holds a trigger ({name}) that is not ours.")
        if expected.pop(name, welcome.get(name, sql)) != sql:
            raise Damaged(path, f"The {kind} {name} is not as this program made it.")
    if expected:
        raise Damaged(path, f"The file lacks {', '.join(sorted(expected))}.")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit the block as a whole or not at all.

    It takes the write lock first, since a transaction that starts by reading and writes later
    fails at once when another writer came between. It insists on finding its own transaction
    at the end, since a statement that rolls back by itself would leave the rest to be saved alone.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        if not connection.in_transaction:
            raise RuntimeError("the transaction ended before its time")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
