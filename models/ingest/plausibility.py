"""How much a text looks like Chinese: points that tell one reading of bytes from another."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from models.ingest.encodings import Attempt
from models.ingest.lexicon import characters

_BROKEN, _ODD, _RARE, _PLAIN, _COMMON = -6.0, -3.0, -1.0, 1.0, 3.0
_LAYOUT = "\t\n\r\f"
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】「」『』—…·～％　〔〕￥")


@dataclass(frozen=True, slots=True, order=True)
class Plausibility:
    """Mean points per character that is not ASCII; higher is more like Chinese."""

    mean: float
    encoding: str = field(compare=False)
    characters: int = field(compare=False)


def judge(attempt: Attempt, *, with_ascii: bool = False) -> Plausibility:
    """Weigh one reading of some bytes.

    ASCII is the same in all encodings but UTF-16, so it tells only where that is in question.
    """
    telling = [c for c in attempt.escaped if with_ascii or _tells(c)]
    if not telling:
        return Plausibility(_PLAIN, attempt.encoding, 0)
    return Plausibility(sum(map(_points, telling)) / len(telling), attempt.encoding, len(telling))


def _tells(character: str) -> bool:
    return character > "\x7f" or (character < " " and character not in _LAYOUT)


@lru_cache(maxsize=1 << 14)
def _points(character: str) -> float:
    if not _tells(character):
        return _PLAIN
    if "\udc00" <= character <= "\udcff":
        return _BROKEN
    if character in characters("common_hanzi") or character in _PUNCTUATION:
        return _COMMON
    if "\u4e00" <= character <= "\u9fff":
        return _PLAIN if is_everyday(character) else _RARE
    if "\uff01" <= character <= "\uff5e" or "\U00020000" <= character <= "\U000323af":
        return 0.0
    return _ODD


@lru_cache(maxsize=1 << 14)
def is_everyday(hanzi: str) -> bool:
    """Tell whether either national standard of the 1980s lists the character as everyday."""
    for codec, first_lead, last_lead in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            if first_lead <= hanzi.encode(codec)[0] <= last_lead:
                return True
        except UnicodeEncodeError:
            continue
    return False


def is_legible(text: str) -> bool:
    """Tell whether most of what is no letter or figure are marks and everyday hanzi."""
    telling = [c for c in text if _tells(c) and not ("\uff01" <= c <= "\uff5e" or c.isspace())]
    usual = sum(c in _PUNCTUATION or is_everyday(c) for c in telling)
    return 2 * usual >= len(telling)
