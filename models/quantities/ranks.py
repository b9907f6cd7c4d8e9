"""Places in an order: 第8位 · 第一 · 首个 · 前三 · 前十强."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from models.quantities.numerals import read_numeral
from models.quantities.surroundings import editions, firsts
from models.quantities.units import DATE, units
from models.quantities.values import Approximation, Quantity

_FIRST_SO_MANY = re.compile("前(?=[0-9一二两三四五六七八九十百])|TOP|Top|top")
_PLACES = re.compile("大(?![会学型])|强|名|位|个|家|座|把交椅|")


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank that was read, and where it ends in the folded text."""

    quantity: Quantity
    end: int


def read_rank(text: str, at: int) -> Rank | None:
    """Return the rank that begins at ``at`` of the folded ``text``."""
    if first := firsts().at(text, at):
        word, (place, unit) = first
        return _rank(place, place, unit, at + len(word))
    if found := _FIRST_SO_MANY.match(text, at):
        number = read_numeral(text, found.end())
        if number is None or number.stated is None or number.stated.denominator != 1:
            return None
        behind = _PLACES.match(text, number.end)
        return _rank(1, number.stated, "", behind.end() if behind else number.end)
    if not text.startswith("第", at):
        return None
    number = read_numeral(text, at + 1)
    if number is None or number.vague or number.stated is None or number.stated.denominator != 1:
        return None
    return _numbered(text, number.stated, number.end)


def _numbered(text: str, place: Fraction, end: int) -> Rank | None:
    unit = units().at(text, end)
    if unit and unit[1].dimension == DATE:  # 第三季度
        return None
    if unit:
        name = unit[1].name
        return _rank(place, place, name if name in editions() else "", end + len(unit[0]))
    found = _PLACES.match(text, end)
    return _rank(place, place, "", found.end() if found else end)


def _rank(low: Fraction | int, high: Fraction | int, unit: str, end: int) -> Rank:
    vague: Approximation = "at_most" if low != high else "exact"
    stated = Fraction(high)
    quantity = Quantity(
        kind="rank", low=Fraction(low), high=stated, stated=stated, unit=unit, approximation=vague
    )
    return Rank(quantity, end)
