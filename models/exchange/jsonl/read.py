"""Read a native file line by line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.errors import InputRefused, MadeByNewerVersion
from models.exchange.jsonl import decode
from models.exchange.jsonl.encode import document_line, header_line
from models.exchange.strict_json import loaded
from models.exchange.values import Document, Header, Item, Refusal

_REASONS = (KeyError, TypeError, ValueError, AttributeError, RecursionError)


def read(path: Path) -> Iterator[Item]:
    """Yield header, articles and refused lines of a native file.

    Lines end at LF and nowhere else: U+2028 inside a text is a character like any other.

    Raises:
        InputRefused: when the first line is no header.
        MadeByNewerVersion: when it is the header of a later version.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if number == 1:
                yield _header(path, line)
            elif line.strip():
                yield _item(number, line)
    if path.stat().st_size == 0:
        raise InputRefused("the file is empty.", file=path)


def fingerprints(path: Path) -> Iterator[str]:
    """Yield one hash for each line, of what was understood and not of the bytes."""
    for item in read(path):
        if isinstance(item, Header):
            yield fingerprint(header_line(item))
        elif isinstance(item, Document):
            yield fingerprint(document_line(item))
        else:
            yield ""


def fingerprint(line: bytes) -> str:
    """Return the hash of a canonical line."""
    return hashlib.sha256(line).hexdigest()


def _header(path: Path, line: bytes) -> Header:
    try:
        return decode.header(loaded(line))
    except decode.TooNew as error:
        raise MadeByNewerVersion(
            f"{error}.", file=path, way_out="Install a newer release."
        ) from error
    except _REASONS as error:
        raise InputRefused(
            f"the header cannot be read: {_sentence(error)}.",
            file=path,
            place="line 1",
            way_out="The first line must be the header that docs/format-jsonl.md describes.",
        ) from error


def _item(number: int, line: bytes) -> Item:
    try:
        value: Any = loaded(line)
        if isinstance(value, dict) and "format" in value:
            return decode.header(value)
        return decode.document(value)
    except _REASONS as error:
        return Refusal(number, _sentence(error))


def _sentence(error: BaseException) -> str:
    if isinstance(error, KeyError):
        return f"the key {error.args[0]!r} is missing"
    return str(error)
