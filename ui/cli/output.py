"""What the command line says: results on stdout, messages on stderr, UTF-8 whatever the locale.

Texts and file names come from strangers. What is meant for eyes carries no control character, so
nothing of it can drive a terminal; what is meant for programs is exact.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, TextIO

from models.errors import CannotWrite

_BIDI = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_DRIVING = re.compile(f"[\0-\x08\x0b-\x1f\x7f-\x9f{_BIDI}]")
_BREAKING = re.compile(f"[\0-\x1f\x7f-\x9f\u2028\u2029{_BIDI}]")
_NOT_ESCAPED_BY_JSON = re.compile(f"[\x7f-\x9f\u2028\u2029{_BIDI}\ud800-\udfff]")
_PICTURES = {"\n": "↵", "\t": "→", "\x7f": "␡"}


class ReaderGone(Exception):
    """Whoever read our output has closed the pipe; not an OSError, which click would take."""


class CannotSay(CannotWrite):
    """The disk that our output goes to, or whatever it goes to, does not take it."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"The output cannot be written: {error.strerror or error}.",
            way_out="The action itself is done; see “history”.",
        )


def say(message: str) -> None:
    """Write a line for people to stderr; nobody can be told that nobody listens."""
    with suppress(ReaderGone, CannotSay):
        _write(sys.stderr, one_line(message) + "\n")


def say_text(text: str) -> None:
    """Write a text of several lines for people to stderr."""
    for part in text.splitlines():
        say(part)


def over(text: str, room: int) -> None:
    """Write a line of at most ``room`` columns to a terminal, over the one written before."""
    shown = one_line(text)
    while shown and _width(shown) > room:
        shown = shown[:-1]
    with suppress(ReaderGone, CannotSay):
        _write(sys.stderr, f"\r\x1b[K{shown}")


def line(text: str) -> None:
    """Write a line for people to stdout."""
    _write(sys.stdout, one_line(text) + "\n")


def exact(text: str) -> None:
    """Write a text to stdout: exactly, or harmless where stdout is a terminal."""
    out = sys.stdout
    shown = _DRIVING.sub(_picture, text) if out is not None and out.isatty() else text
    _write(out, shown)


def document(value: Any) -> None:
    """Write one JSON document to stdout."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    _write(sys.stdout, _NOT_ESCAPED_BY_JSON.sub(_escape, text) + "\n")


def one_line(text: str) -> str:
    """Return a text without anything that breaks the line or drives a terminal."""
    return _BREAKING.sub(_picture, _readable(text))


def table(rows: Iterable[Sequence[str]]) -> None:
    """Write rows for people to stdout, columns aligned; the last column is as long as it likes."""
    lines = [[one_line(cell) for cell in row] for row in rows]
    if not lines:
        return
    widths = [max(_width(cell) for cell in column) for column in zip(*lines, strict=True)]
    for cells in lines:
        padded = [c + " " * (w - _width(c)) for c, w in zip(cells, widths, strict=True)]
        _write(sys.stdout, "  ".join(padded).rstrip() + "\n")


def result(as_json: bool, value: Callable[[], Any] | Any, people: Callable[[], None]) -> None:
    """Write a result: the JSON document ``value``, or what ``people`` prints."""
    if as_json:
        document(value() if callable(value) else value)
    else:
        people()


def counts(numbers: Mapping[str, int]) -> str:
    """Return counts in words: ``gloss 12, html 2``."""
    return ", ".join(f"{name} {count}" for name, count in numbers.items())


def _readable(text: str) -> str:
    """Return a text without half surrogates: Python keeps bytes of file names in them."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _width(text: str) -> int:
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _picture(match: re.Match[str]) -> str:
    char = match[0]
    if char in _PICTURES:
        return _PICTURES[char]
    return chr(0x2400 + ord(char)) if char < " " else f"<U+{ord(char):04X}>"


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _write(stream: TextIO | None, text: str) -> None:
    """Write UTF-8 bytes past the stream's own encoding and newline translation."""
    if stream is None:  # a bundle without a console
        return
    try:
        stream.flush()
        stream.buffer.write(text.encode("utf-8"))
        stream.buffer.flush()
    except BrokenPipeError:
        # Python flushes once more at exit, and would complain then; so below.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        raise ReaderGone from None
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        raise CannotSay(error) from error
