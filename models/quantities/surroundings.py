"""The words around a number, with what each of them says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal

from models.quantities.approximations import Vagueness
from models.quantities.folding import fold
from models.quantities.lexicon import Words, rows
from models.quantities.units import Unit, currencies_before

Role = Literal[
    "frame",
    "share",
    "rank",
    "level",
    "vague",
    "grow",
    "noun",
    "basis",
    "scope",
    "money",
    "time",
    "per",
    "sign",
]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word around a number does there.

    Attributes:
        sign: of a word of growth: 1 or -1.
        per: the unit for each of which the number counts: ``h`` for 每小时.
    """

    role: Role
    vagueness: Vagueness | None = None
    sign: int = 0
    currency: Unit | None = None
    per: str = ""


_FRAMES: dict[str, Role] = {"nothing": "frame", "share": "share", "rank": "rank", "level": "level"}


@cache
def before() -> Words[Sense]:
    """Return the words that may stand before a number."""
    return Words(
        [
            *((word, Sense("scope")) for words, _ in rows("scopes") for word in _all(words)),
            *_framing(),
            *_growing(),
            *_vague("before"),
            *(
                (word, Sense("money", currency=unit))
                for word, unit in currencies_before().senses.items()
            ),
        ]
    )


@cache
def behind() -> Words[Sense]:
    """Return the words that may stand behind a number."""
    return Words(_vague("after"))


@cache
def doublings() -> Words[tuple[Fraction, bool]]:
    """Return the words that are a growth by themselves, with its size and whether it is open."""
    return Words(
        (word, (Fraction(sign), part == "open"))
        for words, sign, part in rows("changes")
        if part in ("times", "open")
        for word in _all(words)
    )


@cache
def firsts() -> Words[tuple[int, str]]:
    """Return the words that are a rank by themselves, with place and what is numbered: 首个."""
    return Words(
        (word, (int(place), unit))
        for words, place, unit in rows("ranks")
        if place
        for word in _all(words)
    )


@cache
def editions() -> frozenset[str]:
    """Return what is numbered otherwise than by places: 届."""
    return frozenset(unit for _, _, unit in rows("ranks") if unit)


def _framing() -> Iterator[tuple[str, Sense]]:
    for words, told in rows("frames"):
        tells, _, per = told.partition(":")
        sense = Sense("per", per=per) if per else Sense(_FRAMES[tells])
        yield from ((word, sense) for word in _all(words))


def _growing() -> Iterator[tuple[str, Sense]]:
    roles: dict[str, Role] = {"verb": "grow", "noun": "noun", "basis": "basis"}
    for words, sign, part in rows("changes"):
        if part in roles:
            told = 0 if part == "basis" else -1 if sign == "-" else 1
            sense = Sense(roles[part], sign=told)
            yield from ((word, sense) for word in _all(words))


def _vague(where: str) -> Iterator[tuple[str, Sense]]:
    for words, place, says, reach in rows("approximations"):
        if place == where:
            sense = Sense("vague", Vagueness(says, reach == "open"))
            yield from ((word, sense) for word in _all(words))


def _all(words: str) -> Iterator[str]:
    return (fold(word).text for word in words.split(" "))


@cache
def idioms() -> frozenset[str]:
    """Return the words that hold a numeral and are no figure: 十分."""
    return frozenset(word for (words,) in rows("idioms") for word in _all(words))


@cache
def wholes() -> dict[str, str]:
    """Return the listed words for a whole, each with the one name of those that mean the same."""
    return {word: name for words, name in rows("scopes") for word in _all(words)}
