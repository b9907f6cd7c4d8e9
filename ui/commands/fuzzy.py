"""Fuzzy matching for the palette: subsequences, with pinyin initials for Chinese texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_NOTHING = -1_000


@dataclass(frozen=True, slots=True)
class Match:
    """How well a query fits, and which characters of the text it met."""

    score: int
    places: tuple[int, ...] = ()


@lru_cache(maxsize=4096)
def initials(text: str) -> str:
    """Return one letter per character: the pinyin initial of Han, the character itself otherwise.

    Same length as ``text``, so a match in the initials points at characters of the text.
    """
    if text.isascii():
        return text.lower()
    from pypinyin import Style, lazy_pinyin  # half a second the first time: never before paint

    syllables = lazy_pinyin(text, style=Style.FIRST_LETTER, errors=_each)
    if len(syllables) != len(text):
        return text.lower()
    return "".join((s[:1] or " ").lower() for s in syllables)


def _each(rest: str) -> Any:
    return list(rest)  # a list stands for one entry each; the stub knows one text for all


def match(query: str, text: str, *, pinyin: bool = True) -> Match | None:
    """Match ``query`` as a subsequence of ``text`` or of its pinyin initials; None if neither."""
    wanted = "".join(query.lower().split())
    if not wanted:
        return Match(0)
    found = _subsequence(wanted, text.lower(), text)
    if pinyin and not text.isascii() and wanted.isascii():
        by_sound = _subsequence(wanted, initials(text), text)
        if by_sound and (not found or by_sound.score > found.score):
            return by_sound
    return found


def _subsequence(wanted: str, haystack: str, text: str) -> Match | None:
    if len(haystack) != len(text):  # a lower-case form can be longer; positions would lie
        haystack = text
    whole = haystack.find(wanted)
    if whole >= 0:
        return Match(_score(range(whole, whole + len(wanted)), text) + 40,
                     tuple(range(whole, whole + len(wanted))))  # fmt: skip
    places: list[int] = []
    at = 0
    for letter in wanted:
        at = haystack.find(letter, at)
        if at < 0:
            return None
        places.append(at)
        at += 1
    return Match(_score(places, text), tuple(places))


def _score(places: range | list[int], text: str) -> int:
    """Reward word beginnings and neighbours, punish distance and length."""
    score = -len(text) // 8
    before = _NOTHING
    for place in places:
        starts_word = place == 0 or not text[place - 1].isalnum() or text[place - 1] > "\u2e80"
        score += 10 if starts_word else 2
        score += 8 if place == before + 1 else -min(6, max(0, place - before) if before >= 0 else 0)
        before = place
    return score
