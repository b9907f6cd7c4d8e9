"""Copies of a project: complete, verified, and then put under their name in one move."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from models.errors import CannotWrite
from models.paths import prove_target
from models.store import connection, pages
from models.store.create import beside, publish
from models.store.faults import Damaged, explained
from models.store.lock import ProjectLock


def digest(link: sqlite3.Connection) -> str:
    """Return a SHA-256 over all that was ever written: equal digests, equal projects."""
    total = sha256()
    for table, column in (("step", "hash"), ("revision", "hash"), ("source", "sha256")):
        for (part,) in link.execute(f"SELECT {column} FROM {table} ORDER BY {column}"):  # noqa: S608
            total.update(part)
    return total.hexdigest()


def backup(link: sqlite3.Connection, project: Path, out: Path) -> None:
    """Write a copy to ``out``, in the place of a file of that name.

    Raises:
        CannotWrite: when it cannot be written; what stood there before is untouched.
        InUse: when ``out`` is a project that is open.
        ProjectDamaged: when the copy does not say what the project says.
    """
    prove_target(out)
    if out.exists() and out.samefile(project):
        raise CannotWrite("A backup cannot replace the project itself.", file=out)
    lock = ProjectLock(out) if out.exists() else None
    temporary = beside(out)
    try:
        with explained(out):
            link.execute("VACUUM INTO ?", (str(temporary.absolute()),))
            _verify(temporary, out, digest(link))
        publish(temporary, out)
    finally:
        temporary.unlink(missing_ok=True)
        temporary.with_name(temporary.name + "-journal").unlink(missing_ok=True)
        if lock:
            lock.release()


def _verify(copy: Path, out: Path, expected: str) -> None:
    with closing(connection.connect(copy, "immutable")) as link:
        connection.verify_header(link, out)
        if pages.flaws(link, 1) or digest(link) != expected:
            raise Damaged(out, "The copy is not equal to the project.")
