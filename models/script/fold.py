"""A key for searching that is blind to script, regional form, case and width.

It is as long as the text, code point for code point, so a hit in the key is a hit in the text.
A text and its conversion by a profile without vocabulary have the same key.
"""

from __future__ import annotations

from functools import cache

from models.script.variants import keys

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_ASCII = 0xFF01 - 0x21
_SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_CASED = (range(0x41, 0x5B), range(0xC0, 0x588), range(0x10A0, 0x10D0), range(0x1E00, 0x2000))


def fold(text: str) -> str:
    """Return the key of ``text``."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    table = {ord(character): key for character, key in keys().items() if character != key}
    for code in (code for cased in _CASED for code in cased):
        small = chr(code).lower()
        if len(small) == 1 and small != chr(code):  # İ would become two
            table[code] = small
    table |= {code: chr(code - _TO_ASCII).lower() for code in _FULL_WIDTH}
    table |= {ord(space): " " for space in _SPACES}
    return table
