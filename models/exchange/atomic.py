"""Files that are there as a whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from models.errors import CannotWrite
from models.identity import new_id
from models.paths import prove_target


class ReadBackDiffers(CannotWrite):
    """What was read back from the disk is not what was written."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            "what was read back is not what was written.",
            file=file,
            way_out="Nothing was replaced; check the disk and try again.",
        )


def write_file(
    out: Path, chunks: Iterable[bytes], check: Callable[[Path], bool] | None = None
) -> None:
    """Write ``chunks`` beside ``out``, read them back, and only then take its place.

    Args:
        check: tells whether the file at a path means what was meant; asked before the replacement.

    Raises:
        CannotWrite: when the folder or the disk does not take it, or it does not read back.
    """
    prove_target(out)
    part = out.parent / f".{new_id()}.part"
    try:
        _fill(chunks, part, out)
        if check is not None and not check(part):
            raise ReadBackDiffers(out)
        part.replace(out)
        _sync_folder(out.parent)
    except OSError as error:
        raise _explained(out, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _fill(chunks: Iterable[bytes], part: Path, out: Path) -> None:
    written = hashlib.sha256()
    with part.open("xb") as file:
        for chunk in chunks:
            written.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    with part.open("rb") as file:
        if hashlib.file_digest(file, "sha256").digest() != written.digest():
            raise ReadBackDiffers(out)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows cannot open folders and does not need it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _explained(out: Path, error: OSError) -> CannotWrite:
    return CannotWrite(
        f"cannot be written: {error.strerror or error}.",
        file=out,
        way_out="Choose another place, or free space and permissions there.",
    )
