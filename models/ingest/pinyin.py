"""Does a run of letters spell the hanzi before it?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

Readings = Callable[[str], tuple[tuple[str, str], ...]]
"""Lists the readings of a hanzi, each with its tone and without."""

_TONES = "\u0304\u0301\u030c\u0300"  # macron, acute, caron, grave, as combining marks
_VARIANTS = str.maketrans({"ɡ": "g", "ɑ": "a", "v": "ü"})
_SEPARATORS = str.maketrans("", "", " '’·,，、-\u3000\xa0")
_MOST_HANZI = 24
_LONGEST_SYLLABLE = 6
_NUMBERED = re.compile("(?P<letters>[a-zü]{1,6})(?P<tone>[0-5])")
_VOWELS = re.compile("a|e|o(?=u)|[aeiouü](?=[^aeiouü]{0,2}$)")  # the first found bears the mark
_MARKS = ("", "\u0304", "\u0301", "\u030c", "\u0300", "")

TONED_LETTERS = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LOWER_LETTERS = f"a-z{TONED_LETTERS}êüɡɑ{_TONES}\u0308"
LETTERS = f"a-zA-Z{TONED_LETTERS}{TONED_LETTERS.upper()}êüÜɡɑ{_TONES}\u0308"
"""The insides of character classes that hold the letters of pinyin."""

SIGNS_BETWEEN = frozenset(",，、 “”‘’《》「」")
"""What may stand among the hanzi that one spelling reads."""


@lru_cache(maxsize=4096)
def folded(letters: str) -> str:
    """Return pinyin in lower case, composed, without what separates syllables."""
    composed = unicodedata.normalize("NFC", letters.lower().translate(_SEPARATORS))
    return composed.translate(_VARIANTS)


@lru_cache(maxsize=4096)
def toneless(letters: str) -> str:
    """Take the tone marks off, leaving the length as it is."""
    return "".join(map(_toneless, letters))


@lru_cache(maxsize=4096)
def with_marks(letters: str) -> str:
    """Write the tones of numbered pinyin (``zhong1guo2``) as marks."""
    return _NUMBERED.sub(_marked, letters.lower().translate(_VARIANTS).replace("u:", "ü"))


def _marked(match: re.Match[str]) -> str:
    letters, mark = match["letters"], _MARKS[int(match["tone"])]
    vowel = _VOWELS.search(letters)
    if vowel is None or not mark:
        return letters
    marked = letters[: vowel.end()] + mark + letters[vowel.end() :]
    return unicodedata.normalize("NFC", marked)


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
    return aligned(toned, toneless(toned), before, _readings)


def aligned(toned: str, plain: str, before: str, readings: Readings) -> int:
    """Tell how well a spelling fits the last hanzi of ``before``; see ``spells``.

    Args:
        toned: the spelling with its tones.
        plain: the same without, as long.
    """
    places = {len(plain): 2}  # letters still to be spelled → quality so far
    for hanzi in reversed(before[-_MOST_HANZI:]):
        if hanzi in SIGNS_BETWEEN:
            continue
        places = _step(places, toned, plain, readings(hanzi))
        if 0 in places:
            return places[0]
        if not places:
            return 0
    return 0


def resembles(letters: str, before: str) -> bool:
    """Tell whether a third of the syllables or more are right, tones aside, one for each hanzi.

    Of three at least two are, since Western words often have one (résumé). A single syllable
    resembles any hanzi: what a careless writer takes for its reading.
    """
    plain = toneless(folded(letters))
    places = {len(plain): (0, 0)}  # letters still to be read → syllables right, syllables in all
    for hanzi in reversed(before[-_MOST_HANZI:]):
        if hanzi in SIGNS_BETWEEN:
            continue
        places = _loose_step(places, plain, frozenset(p for _, p in _readings(hanzi)))
        if 0 in places:
            right, syllables = places[0]
            return syllables == 1 or (right >= min(2, syllables - 1) and 3 * right >= syllables)
    return False


def _loose_step(
    places: dict[int, tuple[int, int]], plain: str, right: frozenset[str]
) -> dict[int, tuple[int, int]]:
    reached: dict[int, tuple[int, int]] = {}
    for end, (good, count) in places.items():
        for start in range(max(0, end - _LONGEST_SYLLABLE), end):
            syllable = plain[start:end]
            if syllable in right or syllable in _syllables():
                told = (good + (syllable in right), count + 1)
                reached[start] = max(told, reached.get(start, (0, 0)))
    return reached


def is_syllable(letters: str) -> bool:
    """Tell whether letters are one syllable of Mandarin, tone aside."""
    return toneless(folded(letters)) in _syllables()


@cache
def _syllables() -> frozenset[str]:
    from pypinyin.constants import PINYIN_DICT

    everyday = (readings for hanzi, readings in PINYIN_DICT.items() if 0x4E00 <= hanzi <= 0x9FFF)
    return frozenset(toneless(folded(r)) for line in everyday for r in line.split(","))


def _step(
    places: dict[int, int], toned: str, plain: str, readings: tuple[tuple[str, str], ...]
) -> dict[int, int]:
    reached: dict[int, int] = {}
    for reading, spelled in readings:
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
    toned |= {"r"} if hanzi in "儿兒" else set()
    return tuple(sorted((r, toneless(r)) for r in toned))
