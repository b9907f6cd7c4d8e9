"""Advertising put between the words of a text: 奔包養涌 is 奔涌.

What shows an insert is its place: it parts another word. Two such places, or one among others, or
a text whose words a program has exchanged, make a text one with inserts, and there every place goes
at which the word is not part of its sentence. Where an article speaks of the thing itself, the word
stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from models.ingest.draft import Draft
from models.ingest.lexicon import lines
from models.ingest.repair.folding import fold
from models.ingest.repair.model import model
from models.ingest.strongwords import has_exchanged_words
from models.ingest.values import Edit

KEY = "insert"
_REACH = 3  # characters on either side that a parted word may have
_PARTED = 4.0  # nats by which the sides are likelier as one word than as two ends
_AT_HOME = 2.5  # nats by which an insert is likelier in words with its sides than alone
_SEVERAL, _MANY = 2, 3
_SURE, _LIKELY, _DOUBTFUL = 0.98, 0.93, 0.6
_FOR_SALE = re.compile("[网網a-zA-Z]")  # in a word that is suspicious even alone
_QUOTED = re.compile("[“‘「『\"'《]")
_BEFORE = re.compile("[被遭求]$")
_BEHIND = re.compile("的?[关關]系|[费費]|者|过|過|了|着|著")
_CLOSED = re.compile("[”’」』\"'》]")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a word of the list stands.

    Attributes:
        parts: whether it stands inside another word.
        is_at_home: whether it makes words with what stands beside it, as in 承包養殖.
    """

    start: int
    end: int
    parts: bool
    is_at_home: bool


def find(draft: Draft) -> Iterator[Edit]:
    """Remove inserts; propose it where there is one place and no more to tell by."""
    text = draft.text
    low = text.lower()
    places = _places(text, low, "spam_inserts")
    parting = [p for p in places if p.parts]
    everyday = [p for p in _places(text, low, "spam_inserts_everyday") if p.parts]
    if len(everyday) + len(parting) >= _MANY:
        yield from (_removal(p, _LIKELY) for p in everyday)
    meant = [p for p in places if _is_meant(text, p)]
    if not places or _MANY * len(meant) > len(places):
        return
    if _is_about_it(text, places):
        yield from (_removal(p, _SURE) for p in parting if len(parting) >= _MANY)
        return
    loose = [p for p in places if not (p.parts or p.is_at_home or p in meant)]
    if len(parting) >= _SEVERAL or (parting and loose) or has_exchanged_words(text):
        yield from (_removal(p, _SURE if p.parts else _LIKELY) for p in (*parting, *loose))
    elif not meant:
        several = parting or len(loose) >= _MANY
        doubtful = (p for p in loose if several or _FOR_SALE.search(text, p.start, p.end))
        yield from map(_proposal, (*parting, *doubtful))


def _removal(place: _Place, confidence: float) -> Edit:
    return Edit(place.start, place.end, "", KEY, confidence)


def _proposal(place: _Place) -> Edit:
    return Edit(place.start, place.end, "", KEY, _DOUBTFUL, "proposed")


def _places(text: str, low: str, name: str) -> list[_Place]:
    if not _gate(name).search(low):
        return []
    return [_place(text, m.start(), m.end()) for m in _pattern(name).finditer(text)]


def _place(text: str, start: int, end: int) -> _Place:
    before, behind = fold(text[max(0, start - _REACH) : start]), fold(text[end : end + _REACH])
    insert, likely = fold(text[start:end].strip()), model().as_words
    apart = likely(before) + likely(behind)
    is_at_home = likely(before + insert + behind) - apart - likely(insert) >= _AT_HOME
    parts = not is_at_home and likely(before + behind) - apart >= _PARTED
    return _Place(start, end, parts, is_at_home)


def _is_meant(text: str, place: _Place) -> bool:
    """Tell whether the word is part of its sentence: 被包養, “包養”, 包養關係."""
    before, behind = text[max(0, place.start - 1) : place.start], text[place.end : place.end + 3]
    is_quoted = _QUOTED.match(before) and _CLOSED.match(behind)
    is_said = _BEFORE.match(before) or _BEHIND.match(behind)
    return bool(is_quoted or (is_said and not place.parts))


def _is_about_it(text: str, places: Iterable[_Place]) -> bool:
    """Tell whether the rest of the text speaks of what the words are about."""
    rest, at = [], 0
    for place in places:
        rest.append(text[at : place.start])
        at = place.end
    others = "\n".join((*rest, text[at:]))
    return sum(map(others.count, lines("spam_insert_topics"))) >= _SEVERAL


@cache
def _gate(name: str) -> re.Pattern[str]:
    """Return what finds out in small letters, and fast, whether a text holds words of a list."""
    words = {word.lower() for word in lines(name)}
    shortest = {w for w in words if not any(other in w for other in words - {w})}
    return re.compile("|".join(map(re.escape, sorted(shortest))))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a list's words, several in a row and the space round them too."""
    words = sorted(lines(name), key=len, reverse=True)
    either = "|".join(map(re.escape, words))
    hanzi, space = "[\u3400-\u9fff]", "[ \xa0\u3000]{1,2}"
    return re.compile(
        f"(?:(?<={hanzi}){space})?(?:{either}){{1,4}}(?:{space}(?={hanzi}))?", re.IGNORECASE
    )
