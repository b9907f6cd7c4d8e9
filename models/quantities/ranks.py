"""Places in an order: 第8位 · 第一 · 首个 · 前三 · 前十强."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from models.quantities.numerals import read_numeral
from models.quantities.surroundings import firsts
from models.quantities.units import DATE, units
from models.quantities.values import Approximation, Quantity

_FIRST_SO_MANY = re.compile("前(?=[0-9一二三四五六七八九十百])|TOP|Top|top")
# These count places; any other classifier names what is numbered: 第七届.
_PLACES = re.compile("大(?![会学型])|强|名|位|个|家|座|把交椅|")


@dataclass(frozen=True, slots=True)
class Rank:
    quantity: Quantity
    end: int


def read_rank(text: str, at: int) -> Rank | None:
    """Return the rank that begins at ``at`` of the folded ``text``."""
    if first := firsts().at(text, at):
        return _rank(first[1], first[1], "", at + len(first[0]))
    if found := _FIRST_SO_MANY.match(text, at):
        number = read_numeral(text, found.end())
        if number is None or number.stated is None or number.stated.denominator != 1:
            return None
        place = _PLACES.match(text, number.end)
        return _rank(1, number.stated, "", place.end() if place else number.end)
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
    if unit and not _PLACES.fullmatch(unit[0]):
        return _rank(place, place, unit[1].name, end + len(unit[0]))
    found = _PLACES.match(text, end)
    return _rank(place, place, "", found.end() if found else end)


def _rank(low: Fraction | int, high: Fraction | int, unit: str, end: int) -> Rank:
    vague: Approximation = "at_most" if low != high else "exact"
    stated = Fraction(high)
    quantity = Quantity(
        kind="rank", low=Fraction(low), high=stated, stated=stated, unit=unit, approximation=vague
    )
    return Rank(quantity, end)
