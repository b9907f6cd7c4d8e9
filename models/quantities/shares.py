"""Parts of a whole, and how two numbers stand to each other: 80% · 三成五 · 1/3 · 一半 · 3:1."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from models.quantities.amounts import HALF, RATIO, SHARE, Amount, counted, fraction
from models.quantities.numbers import Numeral, exactly
from models.quantities.numerals import read_numeral
from models.quantities.units import PERCENTAGE_POINT, units

_SLASHED = re.compile(r"([0-9]{1,9})/([0-9]{1,9})(?![0-9/])")
_HALVES = re.compile("一半|半数|对半|对折|半(?![0-9一二三四五六七八九十个径导成])")
_MOST = re.compile("多半|大半|大多数|多数")
_WHOLE = "百分百"
_PARTS = {"%": 100, "‰": 1000}
_HUNDREDTH = Fraction(1, 100)
_POINTS = re.compile("个?百分点")
_TENTHS = re.compile("成(?![立为果本员百千])([一二三四五六七八九半](?!成))?")
_DIGITS = "〇一二三四五六七八九"


def read_part(text: str, at: int) -> Amount | None:
    """Return the share at ``at`` that does not begin with a number of its own."""
    if found := _MOST.match(text, at):
        most = counted(exactly(1, at), SHARE, found.end())
        return replace(most, low=HALF, stated=None, slack=Fraction(0), vague="range")
    if found := _HALVES.match(text, at):
        if found[0] == "半" and units().at(text, found.end()):  # 半年
            return None
        return replace(fraction(HALF, found.end()), slack=HALF / 10)
    if text.startswith(_WHOLE, at):
        return counted(exactly(100, at), SHARE, at + len(_WHOLE), factor=_HUNDREDTH)
    found = _SLASHED.match(text, at)
    if found and 0 < int(found[2]) >= int(found[1]):
        return fraction(Fraction(int(found[1]), int(found[2])), found.end())
    return None


def read_share(text: str, number: Numeral) -> Amount | None:
    """Return what ``number`` is with the sign of a share behind it."""
    at = number.end
    if text.startswith("分之", at):
        return _spoken(text, number)
    if text[at : at + 1] in _PARTS:
        return counted(number, SHARE, at + 1, factor=Fraction(1, _PARTS[text[at]]))
    if found := _POINTS.match(text, at):
        return counted(number, PERCENTAGE_POINT, found.end())
    if (found := _TENTHS.match(text, at)) and number.high <= 10:
        return _tenths(number, found)
    if text[at : at + 1] in (":", "比") and (other := read_numeral(text, at + 1)):
        return _ratio(number, other)
    return None


def _spoken(text: str, below: Numeral) -> Amount | None:
    """Read 三分之一, 百分之八十."""
    above = read_numeral(text, below.end + 2)
    if above is None or not below.stated:
        return None
    if below.stated in (100, 1000, 10_000) and below.vague == "about":
        if above.vague == "about":  # 百分之百
            above = replace(above, vague="")
        return counted(above, SHARE, above.end, factor=1 / below.stated)
    return None if above.stated is None else fraction(above.stated / below.stated, above.end)


def _tenths(number: Numeral, found: re.Match[str]) -> Amount:
    """Read 三成, 三成五, 两成半."""
    if found[1] and number.stated is not None:
        more = HALF if found[1] == "半" else Fraction(_DIGITS.index(found[1]), 10)
        value = number.stated + more
        number = replace(number, low=value, high=value, stated=value, step=Fraction(1, 10))
    return counted(number, SHARE, found.end(), factor=Fraction(1, 10))


def _ratio(number: Numeral, other: Numeral) -> Amount | None:
    if number.stated is None or not other.stated:
        return None
    value = number.stated / other.stated
    return Amount(value, value, value, RATIO, other.end, Fraction(0), value / 10, value / 10, "")
