"""Characters as the first field of a row, exactly."""

from __future__ import annotations

import re
import unicodedata

# Halves of surrogate pairs are no characters; such a field stands for itself.
_ESCAPED = re.compile(r"\\u(?!d[89a-f])([0-9a-f]{4})")


def field(char: str) -> str:
    """Return a code point as it stands in a row.

    White space, controls and the byte order mark would be eaten or break the row; they are written
    as ``\\u`` and four hexadecimal digits (none of them needs more). No other field is longer than
    one code point, so a plain backslash needs no escape.
    """
    if char.isspace() or char == "\ufeff" or unicodedata.category(char) == "Cc":
        return f"\\u{ord(char):04x}"
    return char


def chars(text: str) -> str:
    """Return what a field stands for: the inverse of `field`, and words as they are."""
    match = _ESCAPED.fullmatch(text) if len(text) > 1 else None
    return chr(int(match[1], 16)) if match else text


def escaped_label(label: str) -> str:
    """Return a label without white space, so that it stays one field.

    A backslash is written like white space: what follows it could look like an escape.
    """
    return "".join("\\u005c" if char == "\\" else field(char) for char in label)


def plain_label(text: str) -> str:
    """Return the label that a tag names: the inverse of `escaped_label`."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
