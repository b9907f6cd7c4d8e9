"""One number with its unit: 26个 · 80% · 三成五 · 1/3 · 3:1 · 3倍 · 4762亿元 · 一个多月."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from models.quantities.numerals import Numeral, last_place, read_numeral
from models.quantities.units import BARE, PERCENTAGE_POINT, Unit, units

SHARE = Unit("share", "share")
RATIO = Unit("ratio", "ratio")
TIMES = Unit("times", "multiple")
HALF = Fraction(1, 2)

_SLASHED = re.compile(r"([0-9]{1,9})/([0-9]{1,9})(?![0-9/])")
_HALVES = re.compile("一半|半数|对半|半(?![0-9一二三四五六七八九十个径导成])")
_MOST = re.compile("多半|大半|大多数|多数")
_PARTS = {"%": 100, "‰": 1000}
_POINTS = re.compile("个?百分点")
_TENTHS = re.compile("成(?![立为果本员百千])([一二三四五六七八九半](?!成))?")
_DIGIT = "〇一二三四五六七八九"
_MIDDLE = re.compile("个(?=[多半](?:月|小时|星期|礼拜|钟头|世纪|百分点|季度))")
_CONTINUOUS = ("measure", "duration", "change", "index", "share")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, before the words around it are heard.

    Attributes:
        low, high, stated: in ``unit``; ``stated`` is None where no number stands (数百).
        slack: how far the true number may lie from the stated one, by how exactly it is written.
        place: the worth of its last figure that is not nought.
        step: the worth of one in its last written place.
        vague: "", "range", "more", "about", from the number itself.
        united: whether a unit stands behind it.
        factor: by what the written number was multiplied: 1/100 for a percentage.
        scale: what its 万 or 亿 multiply with.
    """

    low: Fraction
    high: Fraction
    stated: Fraction | None
    unit: Unit
    end: int
    slack: Fraction
    place: Fraction
    step: Fraction
    vague: str
    united: bool = True
    factor: Fraction = Fraction(1)
    scale: int = 1


def read_amount(text: str, at: int) -> Amount | None:
    """Return the number with its unit that begins at ``at`` of the folded ``text``."""
    if found := _MOST.match(text, at):
        return _fraction(None, found.end(), low=HALF, high=Fraction(1))
    if (found := _HALVES.match(text, at)) and (
        found[0] != "半" or not units().at(text, found.end())
    ):
        return replace(_fraction(HALF, found.end()), slack=Fraction(1, 20))
    if (found := _SLASHED.match(text, at)) and int(found[2]):
        return _more(text, _fraction(Fraction(int(found[1]), int(found[2])), found.end()))
    if text[at : at + 1] == "半":
        half = Numeral(HALF, HALF, HALF, at + 1 + text.startswith("个", at + 1), HALF)
        return _more(text, _with_unit(text, half))
    number = read_numeral(text, at)
    return _more(text, _with_unit(text, number)) if number else None


def _with_unit(text: str, number: Numeral) -> Amount:
    at = number.end
    if text.startswith("分之", at) and number.low > 0:
        return _spoken_fraction(text, number) or _amount(number, BARE, at, united=False)
    if text[at : at + 1] in _PARTS:
        return _amount(number, SHARE, at + 1, factor=Fraction(1, _PARTS[text[at]]))
    if found := _POINTS.match(text, at):
        return _amount(number, PERCENTAGE_POINT, found.end())
    if (found := _TENTHS.match(text, at)) and number.high <= 10:
        return _tenths(number, found)
    if text[at : at + 1] == "倍":
        return _amount(number, TIMES, at + 1)
    if text[at : at + 1] in (":", "比") and (other := read_numeral(text, at + 1)):
        return _ratio(number, other)
    return _counted(text, number)


def _counted(text: str, number: Numeral) -> Amount:
    at = number.end
    if found := _MIDDLE.match(text, at):  # 一个多月, 两个半小时
        if text[found.end()] == "多":
            number = replace(number, high=number.high + number.step, vague="more")
        else:
            number = _and_a_half(number)
        at = found.end() + 1
        if found := _POINTS.match(text, at):
            return _amount(number, PERCENTAGE_POINT, found.end())
    found_unit = units().at(text, at)
    if not found_unit:
        return _amount(number, BARE, at, united=False)
    word, unit = found_unit
    at += len(word)
    if text[at : at + 1] == "/" and (below := units().at(text, at + 1)):
        word, other = below
        unit = Unit(f"{unit.name}/{other.name}", "measure")
        at += 1 + len(word)
    if text[at : at + 1] == "半" and unit.kind in ("measure", "duration") and number.step == 1:
        return _amount(_and_a_half(number), unit, at + 1)
    return _amount(number, unit, at)


def _and_a_half(number: Numeral) -> Numeral:
    stated = None if number.stated is None else number.stated + HALF
    return replace(number, low=number.low + HALF, high=number.high + HALF, stated=stated, step=HALF)


def _spoken_fraction(text: str, below: Numeral) -> Amount | None:
    """Read 三分之一, 百分之八十."""
    above = read_numeral(text, below.end + 2)
    if above is None or below.stated is None:
        return None
    if below.stated in (100, 1000, 10_000) and below.vague == "about":
        if above.vague == "about":  # 百分之百
            above = replace(above, vague="")
        above = replace(above, step=min(above.step, Fraction(1)))
        return _amount(above, SHARE, above.end, factor=1 / below.stated)
    if above.stated is None:
        return None
    return _fraction(above.stated / below.stated, above.end)


def _tenths(number: Numeral, found: re.Match[str]) -> Amount:
    """Read 三成, 三成五, 两成半."""
    if found[1] and number.stated is not None:
        more = HALF if found[1] == "半" else Fraction(_DIGIT.index(found[1]), 10)
        value = number.stated + more
        number = replace(number, low=value, high=value, stated=value, step=Fraction(1, 10))
    return _amount(number, SHARE, found.end(), factor=Fraction(1, 10))


def _ratio(number: Numeral, other: Numeral) -> Amount:
    if number.stated is None or not other.stated:
        return _amount(number, BARE, number.end, united=False)
    value = number.stated / other.stated
    return Amount(value, value, value, RATIO, other.end, Fraction(0), value / 10, value / 10, "")


def _fraction(
    value: Fraction | None, end: int, *, low: Fraction | None = None, high: Fraction | None = None
) -> Amount:
    """Return a share told as a simple fraction: prose means about a twentieth more or less."""
    size = value if value is not None else HALF
    low, high = size if low is None else low, size if high is None else high
    vague = "range" if value is None else ""
    return Amount(low, high, value, SHARE, end, size / 20, size / 10, size / 10, vague)


def _amount(
    number: Numeral, unit: Unit, end: int, *, factor: Fraction = Fraction(1), united: bool = True
) -> Amount:
    rounded = number.scale > 1 or number.step < 1 or unit.kind in _CONTINUOUS
    slack = number.step / 2 * factor if rounded and not number.vague else Fraction(0)
    place = last_place(number.low) * factor
    stated = None if number.stated is None else number.stated * factor
    low, high, step = number.low * factor, number.high * factor, number.step * factor
    vague, scale = number.vague, number.scale
    return Amount(low, high, stated, unit, end, slack, place, step, vague, united, factor, scale)


def _more(text: str, amount: Amount) -> Amount:
    """Read 多 and 余 behind the unit: 三年多 is three years to four."""
    if amount.vague or text[amount.end : amount.end + 1] not in ("多", "余"):
        return amount
    high, end = amount.high + amount.step, amount.end + 1
    return replace(amount, high=high, slack=Fraction(0), vague="more", end=end)
