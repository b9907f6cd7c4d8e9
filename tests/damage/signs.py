"""Single characters that were written, encoded or shaped otherwise than they should be."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

from models.ingest.rules import private
from tests.damage.values import Builder, Damaged, Kind

_HANZI = re.compile("[\u4e00-\u9fff]")
_NAMES = {"“": "ldquo", "”": "rdquo", "—": "mdash", "…": "hellip", "·": "middot", "‘": "lsquo"}
_INVISIBLE = "\u200b\u2060\ufeff\xad\u200e\u202a\u202c\x01\x0b\x7f\x81\u200c\u200d\ufe0f"

Change = Callable[[str, random.Random], str | None]


def _some(text: str, chance: random.Random, share: float, change: Change) -> Damaged:
    """Change a share of the characters that ``change`` knows how to change."""
    builder = Builder()
    for character in text:
        changed = change(character, chance) if chance.random() < share else None
        builder.put(character if changed is None else changed, character)
    return builder.damaged()


def entities(text: str, chance: random.Random) -> Damaged:
    """Write some characters as entities, named and numbered, single and doubled."""
    return _some(text, chance, 0.1, _as_entity)


def _as_entity(character: str, chance: random.Random) -> str | None:
    ampersand = chance.choice(("&", "&", "&amp;", "&amp;amp;"))
    if character in _NAMES:
        return f"{ampersand}{_NAMES[character]};"
    if not _HANZI.match(character) and character < "\U00010000":
        return None
    return chance.choice(
        (
            f"{ampersand}#{ord(character)};",
            f"{ampersand}#x{ord(character):x};",
            f"{ampersand}#X{ord(character):X};",
        )
    )


def open_entities(text: str, chance: random.Random) -> Damaged:
    """Leave the semicolon out, where no figure follows."""
    builder = Builder()
    for at, character in enumerate(text):
        if (
            _HANZI.match(character)
            and not text[at + 1 : at + 2].isalnum()
            and chance.random() < 0.5
        ):
            builder.put(f"&#{ord(character)}", character)
        else:
            builder.keep(character)
    return builder.damaged()


def escapes(text: str, chance: random.Random) -> Damaged:
    r"""Write runs as `\uXXXX`, astral characters as two surrogates."""
    builder = Builder()
    for piece in re.split("([\u4e00-\u9fff\U00010000-\U0010ffff]{1,100})", text):
        if _HANZI.match(piece) and chance.random() < 0.5:
            units = piece.encode("utf-16-be").hex()
            escaped = "".join("\\u" + units[at : at + 4] for at in range(0, len(units), 4))
            builder.put(escaped, piece)
        else:
            builder.keep(piece)
    return builder.damaged()


def invisible(text: str, chance: random.Random) -> Damaged:
    """Strew characters that nobody sees between hanzi."""
    builder = Builder()
    for at, character in enumerate(text):
        builder.keep(character)
        hanzi = _HANZI.match(character) and _HANZI.match(text, at + 1)
        if hanzi and chance.random() < 0.1:
            builder.put(chance.choice(_INVISIBLE), "")
    return builder.damaged()


def wide(text: str, chance: random.Random) -> Damaged:
    """Make words of letters and figures full-width."""
    builder = Builder()
    for piece in re.split("([0-9A-Za-z]{1,100}(?:[.:/-][0-9A-Za-z]{1,100}){0,9}%?(?!％))", text):
        if piece.isascii() and piece[:1].isalnum():
            builder.put("".join(chr(ord(c) + 0xFEE0) for c in piece), piece)
        else:
            builder.keep(piece)
    return builder.damaged()


def _twins() -> dict[str, str]:
    """Return code points under which a character stands a second time."""
    found: dict[str, str] = {}
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFA0E)):
        found.setdefault(unicodedata.normalize("NFKC", chr(code)), chr(code))
    return found


def compatibility(text: str, chance: random.Random) -> Damaged:
    """Write characters as radicals and as compatibility ideographs."""
    twins = _twins()
    return _some(text, chance, 0.5, lambda character, _: twins.get(character))


def private_use(text: str, chance: random.Random) -> Damaged:
    """Put Hong Kong characters under their private numbers into a Traditional text."""
    known = [n for n in range(0xE000, 0xF848) if _is_hanzi(private._of_big5(n))]
    builder = Builder()
    for at, character in enumerate(text):
        builder.keep(character)
        inside = _HANZI.match(character) and _HANZI.match(text, at + 1)
        if inside and chance.random() < 0.02:
            number = chance.choice(known)
            builder.put(chr(number), private._of_big5(number) or "")
    return builder.damaged()


def _is_hanzi(character: str | None) -> bool:
    return (
        character is not None and (_HANZI.match(character) or character > "\U00020000") is not None
    )


def newlines(text: str, chance: random.Random) -> Damaged:
    """Mix the line ends of three systems."""
    builder = Builder()
    for number, line in enumerate(text.split("\n")):
        if number:
            builder.put(chance.choice(("\n", "\r\n", "\r")), "\n")
        builder.keep(line)
    return builder.damaged()


def lost(text: str, chance: random.Random) -> Damaged:
    """Replace characters by the signs of a loss."""
    builder = Builder()
    for character in text:
        if _HANZI.match(character) and chance.random() < 0.02:
            sign = chance.choice(("\ufffd", "锟斤拷", "ï¿½"))
            builder.put(sign, character, is_lost=True)
        else:
            builder.keep(character)
    return builder.damaged()


KINDS: tuple[Kind, ...] = (
    Kind("entities", entities),
    Kind("open-entities", open_entities),
    Kind("escapes", escapes),
    Kind("invisible", invisible),
    Kind("width", wide),
    Kind("compatibility", compatibility),
    Kind("private-use", private_use, script="hant"),
    Kind("newlines", newlines),
    Kind("lost", lost),
)
