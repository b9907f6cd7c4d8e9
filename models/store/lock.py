"""One writer for each project, among all windows and processes of a user.

SQLite's own locks keep two writers from harming each other's data, but they are held only while
a step is written. This lock is held as long as a project is open for writing. It is an exclusive
transaction on an empty SQLite file in the user's runtime folder, named for the identity of the
project file: the same mechanism on all systems, gone with the process that held it however that
ended, blind to renames, and without a trace beside the project. The project file itself is never
opened for it (closing a second handle would drop SQLite's locks on POSIX systems).
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from models.errors import CannotWrite
from models.store.faults import OpenElsewhere


class NoPlaceForLocks(CannotWrite):
    """The private folder that locks are kept in cannot be used."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The folder for locks cannot be used: {reason}.",
            file=folder,
            way_out="Clear it away, or let XDG_RUNTIME_DIR name a folder of yours.",
        )


class ProjectLock:
    """The right to write to one project; hold it, then ``release`` it."""

    def __init__(self, path: Path) -> None:
        """Take the lock at once, or not at all.

        Raises:
            OpenElsewhere: when somebody holds it.
            CannotWrite: when there is no private folder to keep it in.
        """
        status = path.stat()
        name = f"{status.st_dev:x}-{status.st_ino:x}.lock"
        place = _folder() / name
        try:
            self._connection = sqlite3.connect(
                place, timeout=0, isolation_level=None, check_same_thread=False
            )
        except sqlite3.OperationalError as error:
            raise NoPlaceForLocks(place.parent, str(error)) from error
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._connection.close()
            if error.sqlite_errorname.startswith("SQLITE_BUSY"):
                raise OpenElsewhere(path) from error
            raise NoPlaceForLocks(place.parent, str(error)) from error

    def release(self) -> None:
        """Give the right back; harmless when done twice."""
        self._connection.close()


def _folder() -> Path:
    """Return a folder that belongs to this user alone, made on first use."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and os.access(runtime, os.W_OK | os.X_OK):
        folder = Path(runtime) / "shuangjian"
    else:
        import tempfile

        user = str(os.getuid()) if hasattr(os, "getuid") else "user"
        folder = Path(tempfile.gettempdir()) / f"shuangjian-{user}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise NoPlaceForLocks(folder, error.strerror or str(error)) from error
    # In a shared temporary folder somebody else could have made it first.
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        raise NoPlaceForLocks(folder, "it belongs to another user")
    return folder
