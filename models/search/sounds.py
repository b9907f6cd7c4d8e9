"""Finding words by their sound: pinyin with or without tones, or the initials alone.

A hit consists of whole syllables: ``tai`` does not find 唐 (tang). Letters without a boundary
stand for every way of cutting them into syllables, so ``xian`` finds 先 and 西安, ``xi an`` and
``xi'an`` the latter alone. A tone ends its syllable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product
from unicodedata import normalize

from models.search.readings import characters, syllables
from models.search.text import Place

_LONGEST = 6  # letters of a syllable: zhuang
_INITIALS = frozenset("abcdefghjklmnopqrstwxyz")
_PAIRS = frozenset(("zh", "ch", "sh"))
_LONE = frozenset(("m", "n", "hm", "ng", "hng"))  # interjections; they would cut everything
_WAYS = 16  # of cutting one query
_LETTERS = 64
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_BOUNDARY = re.compile(r"[\s'’·-]+")
_SIGNS = {"\u0308": "v", ":": "v"}  # the dots of ü

Syllables = tuple[str, ...]
"""Syllables in a row, each with the digit of its tone where that is given."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What a query says aloud: one or several ways to cut it, the likeliest first."""

    ways: tuple[Syllables, ...]
    patterns: tuple[re.Pattern[str], ...]

    @property
    def words(self) -> str:
        """The likeliest way, for people: ``tai wan``."""
        return " ".join(self.ways[0])

    def places(self, text: str) -> list[Place]:
        """Return the places that are read so, in their order and without overlaps."""
        found = [match.span() for pattern in self.patterns for match in pattern.finditer(text)]
        return found if len(self.patterns) == 1 else _apart(found)


@lru_cache(maxsize=64)
def pinyin(text: str) -> Sound | None:
    """Read letters as pinyin; None where they are none."""
    if len(text) > _LETTERS:
        return None
    chunks = [_signs(chunk) for chunk in _BOUNDARY.split(text) if chunk]
    cut = [list(islice(_cut(chunk, 0), _WAYS)) for chunk in chunks if chunk is not None]
    if not cut or len(cut) < len(chunks):
        return None
    together = (sum(ways, ()) for ways in product(*cut))
    ways = sorted(islice(together, _WAYS), key=len)
    if not ways:
        return None
    return Sound(tuple(ways), tuple(_pattern(tuple(map(_read_as, way))) for way in ways))


@lru_cache(maxsize=64)
def initials(text: str) -> Sound | None:
    """Read letters as the initials of as many syllables; None where they cannot be."""
    letters = "".join(_BOUNDARY.split(text.lower()))
    if not 1 < len(letters) <= _LETTERS or not _INITIALS.issuperset(letters):
        return None
    ways = sorted(islice(_initials(letters, 0), _WAYS), key=len)
    return Sound(tuple(ways), tuple(_pattern(tuple(map(_begin_with, way))) for way in ways))


def _signs(chunk: str) -> tuple[str, ...] | None:
    """Return letters and tones, one by one; None where something is neither.

    A tone stands behind its vowel as a digit in brackets would: ``tái`` is t, a, 2, i.
    """
    out: list[str] = []
    for sign in normalize("NFD", chunk.lower()):
        if sign in _SIGNS and out and out[-1] == "u":
            out[-1] = _SIGNS[sign]
        elif sign in _TONES:
            out.append(f"+{_TONES[sign]}")
        elif sign.isascii() and (sign.isalpha() or sign in "12345"):
            out.append(sign)
        else:
            return None
    return tuple(out)


def _cut(signs: tuple[str, ...], at: int) -> Iterator[Syllables]:
    """Yield the ways of cutting what follows ``at`` into syllables, long ones first."""
    if at == len(signs):
        yield ()
        return
    for syllable, end in reversed(list(_starts(signs, at))):
        for rest in _cut(signs, end):
            yield (syllable, *rest)


def _starts(signs: tuple[str, ...], at: int) -> Iterator[tuple[str, int]]:
    letters, tone = "", ""
    for end in range(at, min(len(signs), at + _LONGEST + 1)):
        sign = signs[end]
        if sign.isdigit():
            if letters in syllables() and not tone:
                yield letters + sign, end + 1
            return
        if sign[0] == "+":
            if tone:
                return
            tone = sign[1]
        else:
            letters += sign
        behind = signs[end + 1 : end + 2]
        is_open = bool(behind) and (behind[0].isdigit() or behind[0][0] == "+")
        if not is_open and letters in syllables() and letters not in _LONE:
            yield letters + tone, end + 1


def _initials(letters: str, at: int) -> Iterator[Syllables]:
    if at == len(letters):
        yield ()
        return
    for length in (2, 1):
        initial = letters[at : at + length]
        if len(initial) == length and (length == 1 or initial in _PAIRS):
            for rest in _initials(letters, at + length):
                yield (initial, *rest)


@cache
def _read_as(syllable: str) -> str:
    if syllable[-1].isdigit():
        return characters().get(syllable, "")
    return "".join(characters()[toned] for toned in syllables()[syllable])


@cache
def _begin_with(initial: str) -> str:
    return "".join(several for toned, several in characters().items() if toned.startswith(initial))


def _pattern(several: tuple[str, ...]) -> re.Pattern[str]:
    # One class for each syllable and nothing that repeats: linear. "(?!)" never matches.
    return re.compile("".join(f"[{one}]" if one else "(?!)" for one in several))


def _apart(found: list[Place]) -> list[Place]:
    out: list[Place] = []
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out
