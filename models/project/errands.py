"""Errands: files to be read, by whoever has time, here or in another process."""

from __future__ import annotations

import hashlib
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import KnownError
from models.ingest.files.registry import Reader, reader_for
from models.ingest.files.values import File, Found, Missed
from models.ingest.values import Script
from models.project.files import data_of, display_name
from models.project.prepared import Evidence, Known, Original, Prepared, prepared
from models.project.values import Pasted


@dataclass(frozen=True, slots=True)
class Errand:
    """A file to be read, and what a person wants of it; see ``Wishes``."""

    source: Path | Pasted
    format: str = "auto"
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """What stands in reports."""
        return Path(self.source.name) if isinstance(self.source, Pasted) else self.source

    @property
    def size(self) -> int:
        """How many bytes the file has.

        Raises:
            OSError: when it cannot be reached.
        """
        if isinstance(self.source, Pasted):
            return len(self.source.data)
        return self.source.stat().st_size

    def file(self) -> File:
        """Read the bytes.

        Raises:
            InputRefused: when they cannot be had.
        """
        data, name = data_of(self.source), display_name(self.source)
        return File(name, data, self.columns, encoding=self.encoding)


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for all errands of an import.

    Attributes:
        profiles: the conversion profile for each script.
        known: hashes of the sources that need not be read again.
    """

    profiles: Mapping[Script, str]
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file, or the rest of it, cannot be taken."""

    reason: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What foreign code may use for one article.

    Attributes:
        seconds: of the processor, where the system counts them for us (not on Windows).
        patience: seconds on the clock; more than ``seconds``, since other work goes on too.
        memory: bytes of the process, where the system keeps to it (Linux).
    """

    seconds: float = 60.0
    patience: float = 180.0
    memory: int = 2 << 30


Message = Prepared | Known | Original | Missed | Refusal
"""What an errand brings, in the order of the file."""


def run(
    errand: Errand, setting: Setting, begin: Callable[[Reader], None] = lambda _: None
) -> Iterator[Message]:
    """Read a file; whatever is wrong with it becomes a `Refusal`.

    This is the wall round readers and rules: a fault in them costs one file, not the import.

    Args:
        begin: called with the reader before that begins.
    """
    try:
        file = errand.file()
        reader = reader_for(file, errand.format)
        begin(reader)
        yield from _read(reader, file, setting)
    except KnownError as error:
        yield refusal(error)
    except MemoryError:
        yield Refusal("reading this needs more memory than there is. Split the file.")
    except Exception as error:
        yield fault(error)


def _read(reader: Reader, file: File, setting: Setting) -> Iterator[Message]:
    last: tuple[bytes, str] | None = None  # all articles of a table come out of the same bytes
    for item in reader.read(file):
        if isinstance(item, Missed):
            yield item
            continue
        if item.original is not None and (last is None or last[0] is not item.original):
            last = (item.original, hashlib.sha256(item.original).hexdigest())
            yield Original(item.original)
        yield _article(item, setting, last[1] if last and item.original is not None else None)


def _article(found: Found, setting: Setting, original: str | None) -> Known | Prepared:
    if setting.known:
        digest = hashlib.sha256(found.source).hexdigest()
        if digest in setting.known:
            return Known(digest, Evidence.of(found))
    return prepared(found, setting.profiles, original)


def refusal(error: KnownError) -> Refusal:
    """Return what is wrong in words; the file is known."""
    return Refusal(" ".join(part for part in (error.place, error.cause, error.way_out) if part))


def fault(error: Exception) -> Refusal:
    """Say where the program failed, so that a report of it is worth something."""
    *_, last = traceback.extract_tb(error.__traceback__ or sys.exc_info()[2])
    place = f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
    return Refusal(
        f"the program itself fails at this file ({place}); the others are not concerned."
        " Please report it, with the file if you may."
    )
