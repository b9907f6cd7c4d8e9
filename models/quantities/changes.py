"""Words that are a growth by themselves: 翻一番 · 翻了近两番 · 减半 · 成倍增长."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from models.quantities.approximations import NEAR, Vagueness
from models.quantities.numerals import read_numeral
from models.quantities.surroundings import before, doublings
from models.quantities.values import Approximation, Quantity

_TURN = re.compile("翻了?")
_MOST_TURNS = 20


@dataclass(frozen=True, slots=True)
class Change:
    quantity: Quantity
    end: int


def read_change(text: str, at: int, vagueness: Vagueness | None) -> Change | None:
    """Return the growth that begins at ``at``, as a part of what was there before."""
    if word := doublings().at(text, at):
        size, is_open = word[1]
        return Change(_change(size, vagueness, is_open=is_open), at + len(word[0]))
    turn = _TURN.match(text, at)
    if not turn:
        return None
    start = turn.end()
    if (word_before := before().at(text, start)) and word_before[1].vagueness:
        vagueness, start = word_before[1].vagueness, start + len(word_before[0])
    number = read_numeral(text, start)
    if number is None or number.stated is None or number.stated.denominator != 1:
        return None
    times, mark = int(number.stated), text[number.end : number.end + 1]
    if mark == "番" and times <= _MOST_TURNS:
        size = Fraction(2**times - 1)
    elif mark == "倍" and times == 1:
        size = Fraction(1)
    else:  # 翻三倍 is threefold to some and eightfold to others
        return None
    end = number.end + 1
    if text[end : end + 1] == "多":
        vagueness, end = Vagueness("more_than"), end + 1
    return Change(_change(size, vagueness), end)


def _change(size: Fraction, vagueness: Vagueness | None, *, is_open: bool = False) -> Quantity:
    low: Fraction | None = size
    high: Fraction | None = size
    says: Approximation = "exact"
    if is_open or (vagueness and vagueness.says in ("more_than", "at_least")):
        high, says = (None, "at_least") if is_open else (size * 2 + 1, "more_than")
    elif vagueness and vagueness.says in ("near", "less_than"):
        low, says = size * NEAR, "less_than"
    elif vagueness and vagueness.says == "about":
        low, high, says = size * NEAR, size * (2 - NEAR), "about"
    elif vagueness:
        low, says = None, "at_most"
    return Quantity(kind="change", low=low, high=high, stated=size, approximation=says)
