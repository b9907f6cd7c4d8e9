"""SQLite's errors in words: what happened to the file, and the way out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import (
    CannotWrite,
    InputRefused,
    InUse,
    KnownError,
    MadeByNewerVersion,
    ProjectDamaged,
)


class NoSuchProject(InputRefused):
    """There is no file of that name; none is made by opening."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "There is no such project.", file=path, way_out="Check the name, or create it first."
        )


class NotAProject(InputRefused):
    """Something stands there, but it is not one of our files."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(cause, file=path, way_out="Choose a file that this program has made.")


class AlreadyThere(InputRefused):
    """A new project would overwrite a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "A file of that name exists already.", file=path, way_out="Choose another name."
        )


class DiskFull(CannotWrite):
    """The step was taken back; nothing of it is in the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "The disk is full; the last action was not saved.",
            file=path,
            way_out="Free some space and repeat it.",
        )


class ReadOnly(CannotWrite):
    """File, folder or medium do not take writes."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "The file or its folder cannot be written.",
            file=path,
            way_out="Open it read-only, or copy it to a folder of yours.",
        )


class MovedAway(CannotWrite):
    """The file was moved, deleted or replaced while it was open."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "The file was moved, deleted or replaced while it was open; the last action was not"
            " saved.",
            file=path,
            way_out="Save a copy under another name, or put the file back.",
        )


class DiskFails(CannotWrite):
    """The system could not read or write."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(
            f"The disk reports an error ({detail}); the last action was not saved.",
            file=path,
            way_out="Check the disk or the network, and save a copy elsewhere.",
        )


class OpenElsewhere(InUse):
    """Another window or process has the project open, or writes to it right now."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "The project is open in another window or program.",
            file=path,
            way_out="Close it there, or open it read-only here.",
        )


class FromTheFuture(MadeByNewerVersion):
    """A newer release wrote the file."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            f"The project has format {version}; this release knows formats up to {known}.",
            file=path,
            way_out="Install a newer release. The file was left as it is.",
        )


class Damaged(ProjectDamaged):
    """The file is ours, but what it holds is not sound."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(cause, file=path, way_out="Run a check on a copy, or go back to a backup.")


class Unfinished(Damaged):
    """A crash cut off an action; a journal beside the file tells how to take it back."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "An action was cut off while it was saved, and must be rolled back.")
        self.way_out = "Copy the file and its journal to a folder of yours, and open it there."


class Unencodable(InputRefused):
    """A text holds half of a surrogate pair, which no encoding can write down."""

    def __init__(self, path: Path, error: UnicodeEncodeError) -> None:
        super().__init__(
            f"The text holds a lone surrogate (U+{ord(error.object[error.start]):04X}).",
            file=path,
            place=f"code point {error.start}",
            way_out="Repair the text where it comes from.",
        )


def known(error: sqlite3.Error, path: Path) -> KnownError | None:
    """Return what ``error`` means for the person at the screen; None where it is our own bug."""
    name = getattr(error, "sqlite_errorname", None) or ""
    if str(error).startswith("Could not decode"):  # from the driver, which gives it no name
        return Damaged(path, "The file holds letters that are none.")
    if name == "SQLITE_FULL":
        return DiskFull(path)
    if name == "SQLITE_READONLY_DBMOVED":
        return MovedAway(path)
    if name in ("SQLITE_READONLY_ROLLBACK", "SQLITE_READONLY_RECOVERY"):
        return Unfinished(path)
    if name.startswith("SQLITE_READONLY") or name == "SQLITE_PERM":
        return ReadOnly(path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return OpenElsewhere(path)
    if name.startswith("SQLITE_CANTOPEN"):
        return CannotWrite(
            "The file cannot be opened.", file=path, way_out="Check its folder and permissions."
        )
    if name.startswith("SQLITE_IOERR"):
        return DiskFails(path, name)
    if name.startswith("SQLITE_NOTADB"):
        return NotAProject(path, "This is not a project of this program.")
    if name.startswith("SQLITE_CORRUPT"):
        return Damaged(path, "The file is damaged.")
    return None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors inside the block into ours; bugs pass through unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        ours = known(error, path)
        if ours is None:
            raise
        raise ours from error
    except UnicodeEncodeError as error:
        raise Unencodable(path, error) from error
    except UnicodeDecodeError as error:  # a message in which the driver quotes what is damaged
        raise Damaged(path, "The file holds letters that are none.") from error
