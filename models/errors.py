"""Errors that are not ours: the file, the disk or the call is at fault, and there is a way out.

Everything else is a bug and travels as an ordinary exception to the crash report. A module that
can fail in its own way derives its own small class from these, whose constructor composes the
sentence.
"""

from __future__ import annotations

import os
from typing import ClassVar


class KnownError(Exception):
    """A failure to be explained to a person: file, place, cause and way out.

    ``exit_code`` is the command line's answer (see ``docs/cli.md``).
    """

    exit_code: ClassVar[int] = 3

    def __init__(
        self,
        cause: str,
        *,
        file: str | os.PathLike[str] | None = None,
        place: str | None = None,
        way_out: str | None = None,
    ) -> None:
        self.cause = cause
        self.file = os.fspath(file) if file is not None else None
        self.place = place
        self.way_out = way_out
        super().__init__(cause)

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.place) if part)
        sentence = f"{where}: {self.cause}" if where else self.cause
        return f"{sentence} {self.way_out}" if self.way_out else sentence


class WrongUsage(KnownError):
    """The call itself is wrong: an unknown article, view, format or option."""

    exit_code = 2


class InputRefused(KnownError):
    """A file that was given to us is not what it should be."""

    exit_code = 3


class ProjectDamaged(KnownError):
    """A project file that fails its own checks."""

    exit_code = 4


class CannotWrite(KnownError):
    """The disk, the folder or its permissions do not let us write."""

    exit_code = 5


class InUse(KnownError):
    """Another window or process holds the project."""

    exit_code = 6


class MadeByNewerVersion(KnownError):
    """The project was written by a newer release than this one."""

    exit_code = 7
