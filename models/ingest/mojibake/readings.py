"""The bytes behind characters, by each encoding that text is wrongly read in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

HOLE = 0xFF
"""Stands for a byte that is lost; in none of the encodings does text have it."""

_TWINS = {
    "╭": b"\xa2\x7e",
    **{character: bytes((0xA2, byte)) for byte, character in enumerate("╮╰╯═╞╪╡", 0xA1)},
    "十": b"\xa2\xcc",
    "／": b"\xa1\xfe",
}
"""Characters that stand twice in Big5, each with the code that other encodings have for something.

Encoders choose the other one, whose bytes hardly occur in GBK or UTF-8.
"""

_BREAK = b"\x00"  # a character that the encoding does not have: no run goes across it


@dataclass(frozen=True, slots=True)
class Line:
    """A line as bytes, with the offset of the byte at which each character begins, and the end."""

    text: str
    data: bytes
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, code: Callable[[str], bytes]) -> Line:
        codes = [code(character) for character in text]
        return cls(text, b"".join(codes), (0, *accumulate(map(len, codes))))


@lru_cache(maxsize=1 << 15)
def in_cp1252(character: str) -> bytes:
    """Return the byte of a character, as browsers and Latin-1 both write it."""
    if character == "\ufffd":
        return bytes((HOLE,))
    if character < "\u0100":
        return character.encode("latin-1").replace(b"\xff", _BREAK)
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return _BREAK


@lru_cache(maxsize=1 << 15)
def in_gbk(character: str) -> bytes:
    """Return the one or two bytes of a character; Windows writes a lone 0x80 as €."""
    if character == "€":
        return b"\x80"
    return _double(character, "gb18030")


@lru_cache(maxsize=1 << 15)
def in_gb18030(character: str) -> bytes:
    """Return the one or two bytes of a character, where what is lost shows as U+FFFD."""
    return _double(character, "gb18030")


@lru_cache(maxsize=1 << 15)
def in_big5(character: str) -> bytes:
    """Return the one or two bytes of a character."""
    return _TWINS.get(character) or _double(character, "big5hkscs")


def _double(character: str, codec: str) -> bytes:
    if character == "\ufffd":
        return bytes((HOLE,))
    try:
        code = character.encode(codec)
    except UnicodeEncodeError:
        return _BREAK
    return code if len(code) <= 2 and HOLE not in code else _BREAK
