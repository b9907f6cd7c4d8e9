"""Reading a file that came from elsewhere: in a private copy, and nothing of it taken on trust."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from models.store import connection
from models.store.faults import NotAProject, explained
from models.store.lock import ProjectLock

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 256 * 1024 * 1024,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}


@contextmanager
def received(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of the project at ``path``; journals beside it are not even looked at.

    Raises:
        InputRefused, MadeByNewerVersion, ProjectDamaged: when it is not sound.
        InUse: when somebody writes to it.
    """
    connection.refuse_strangers(path)
    with TemporaryDirectory(prefix="shuangjian-") as folder:
        copy = Path(folder) / "received"
        _copy(path, copy)
        _bring_up(copy, path)
        link = connection.connect(copy, "immutable")
        try:
            for limit, value in _LIMITS.items():
                link.setlimit(limit, value)
            with explained(path):
                connection.verify_header(link, path)
                _verify_pages(link, path)
                yield link
        except UnicodeDecodeError as error:
            raise NotAProject(path, "The file is damaged: a text in it is not UTF-8.") from error
        finally:
            link.close()


def _bring_up(copy: Path, path: Path) -> None:
    """Bring the copy of an older file to the tables of this release."""
    from models.store import migrations

    with closing(connection.connect(copy, "immutable", named=path)) as link, explained(path):
        outdated = connection.verify_header(link, path)
    if outdated:
        with closing(connection.connect(copy, "rw", named=path)) as link, explained(path):
            migrations.apply(link)


def _copy(path: Path, copy: Path) -> None:
    """Copy a file that nobody is writing to."""
    lock = ProjectLock(path)
    try:
        journal = path.with_name(path.name + "-journal")
        if journal.exists() and journal.stat().st_size:
            raise NotAProject(
                path, "An action was cut off in it; open the project once, then retry."
            )
        shutil.copyfile(path, copy)
    except OSError as error:
        raise NotAProject(path, f"The file cannot be read ({error.strerror}).") from error
    finally:
        lock.release()
    with copy.open("rb") as file:
        if file.read(20)[18:] != b"\x01\x01":
            raise NotAProject(path, "The file was copied while another program was writing to it.")


def _verify_pages(link: sqlite3.Connection, path: Path) -> None:
    answers = [row[0] for row in link.execute("PRAGMA quick_check(1)")]
    if answers != ["ok"]:
        raise NotAProject(path, "The file is damaged.")
