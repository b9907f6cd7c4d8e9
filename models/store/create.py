"""Making a file whole under another name, and only then giving it its own."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from models.errors import CannotWrite
from models.paths import prove_target
from models.store import connection, migrations
from models.store.faults import AlreadyThere, explained


def create(path: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Make a project file at ``path``; it appears there complete or not at all.

    Raises:
        AlreadyThere: when the name is taken.
        CannotWrite: when the folder does not take it.
    """
    # Its journal bears a longer name, without which nothing can be written to it later.
    prove_target(path, "-journal")
    if path.exists() or path.is_symlink():
        raise AlreadyThere(path)
    temporary = beside(path)
    try:
        link = connection.connect(temporary, "rwc", named=path)
        try:
            with explained(path):
                migrations.apply(link)
                link.execute("INSERT INTO meta VALUES ('project', lower(hex(randomblob(16))))")
                fill(link)
        finally:
            link.close()
        publish(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def beside(path: Path) -> Path:
    """Return a name in the same folder that nobody else uses."""
    # Not the whole name, since no name may be longer than 255 bytes.
    return path.with_name(f".{path.name[:40]}.{os.urandom(6).hex()}.part")


def publish(temporary: Path, path: Path) -> None:
    """Give a finished file its name, durably, in the place of what stood there.

    Raises:
        CannotWrite: when the system refuses.
    """
    try:
        # A file that SQLite has closed: nobody's locks hang on it any more.
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
        if os.name == "posix":
            folder = os.open(path.absolute().parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except OSError as error:
        raise CannotWrite(
            f"The file cannot be put in place ({error.strerror}).", file=path
        ) from error
