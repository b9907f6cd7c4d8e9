"""Does a run of letters spell the hanzi before it?"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

_TONES = "\u0304\u0301\u030c\u0300"  # macron, acute, caron, grave, as combining marks
_VARIANTS = str.maketrans({"ɡ": "g", "ɑ": "a", "v": "ü"})
_SEPARATORS = str.maketrans("", "", " '’·,，、-\u3000")
_MOST_HANZI = 24
_LONGEST_SYLLABLE = 6

TONED_LETTERS = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LETTERS = f"a-zA-Z{TONED_LETTERS}{TONED_LETTERS.upper()}êüÜɡɑ{_TONES}\u0308"
"""The inside of a character class that holds every letter of pinyin."""


@lru_cache(maxsize=4096)
def folded(letters: str) -> str:
    """Return pinyin in lower case, composed, without what separates syllables."""
    composed = unicodedata.normalize("NFC", letters.lower().translate(_SEPARATORS))
    return composed.translate(_VARIANTS)


@lru_cache(maxsize=4096)
def toneless(letters: str) -> str:
    """Take the tone marks off, leaving the length as it is."""
    return "".join(map(_toneless, letters))


def has_tone(letters: str) -> bool:
    """Tell whether any letter carries a tone mark."""
    return toneless(folded(letters)) != folded(letters)


def spells(letters: str, before: str) -> int:
    """Tell how well ``letters`` spell the last hanzi of ``before``, read right to left.

    Returns:
        2 when each syllable is a reading that the hanzi has, tone included; 1 when some syllable
        is right but for its tone; 0 when the letters spell something else.
    """
    toned = folded(letters)
    plain = toneless(toned)
    places = {len(plain): 2}  # letters still to be spelled → quality so far
    for hanzi in reversed(before[-_MOST_HANZI:]):
        if hanzi in ",，、 ":
            continue
        places = _step(places, toned, plain, hanzi)
        if 0 in places:
            return places[0]
        if not places:
            return 0
    return 0


@lru_cache(maxsize=4096)
def is_pinyin(letters: str) -> bool:
    """Tell whether a run of letters can be cut into syllables of Mandarin, tones aside."""
    plain = toneless(folded(letters))
    ends = {0}
    for end in range(1, len(plain) + 1):
        starts = range(max(0, end - _LONGEST_SYLLABLE), end)
        if any(start in ends and plain[start:end] in _syllables() for start in starts):
            ends.add(end)
    return len(plain) in ends


@cache
def _syllables() -> frozenset[str]:
    from pypinyin.constants import PINYIN_DICT

    everyday = (readings for hanzi, readings in PINYIN_DICT.items() if 0x4E00 <= hanzi <= 0x9FFF)
    return frozenset(toneless(folded(r)) for line in everyday for r in line.split(","))


def _step(places: dict[int, int], toned: str, plain: str, hanzi: str) -> dict[int, int]:
    reached: dict[int, int] = {}
    for reading, spelled in _readings(hanzi):
        for end, quality in places.items():
            start = end - len(spelled)
            if start >= 0 and plain.startswith(spelled, start) and spelled:
                right = min(quality, 2 if toned[start:end] == reading else 1)
                reached[start] = max(right, reached.get(start, 0))
    return reached


@lru_cache(maxsize=512)
def _toneless(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))


@lru_cache(maxsize=8192)
def _readings(hanzi: str) -> tuple[tuple[str, str], ...]:
    """List the readings of a character, each with tones and without; `lü` is also written `lu`."""
    from pypinyin.constants import PINYIN_DICT

    toned = {folded(r) for r in PINYIN_DICT.get(ord(hanzi), "").split(",") if r}
    toned |= {r.replace("ü", "u") for r in toned}
    return tuple(sorted((r, toneless(r)) for r in toned))
