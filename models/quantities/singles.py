"""One number with its unit: 26个 · 80% · 4762亿元 · 3倍 · 一个多月 · 两个半小时."""

from __future__ import annotations

import re
from dataclasses import replace

from models.quantities.amounts import HALF, TIMES, Amount, counted, further
from models.quantities.numbers import Numeral
from models.quantities.numerals import read_numeral
from models.quantities.shares import read_part, read_share
from models.quantities.units import BARE, DATE, Unit, unit_named, units

_MIDDLE = re.compile("个([多半])(?=月|小时|星期|礼拜|钟头|世纪|百分点|季度)")
_YEAR = re.compile("(?:[12][0-9]{3}|[一二][〇一二三四五六七八九]{3})年")
_LAST_HOUR = 24


def read_amount(text: str, at: int) -> Amount | None:
    """Return the number with its unit that begins at ``at`` of the folded ``text``."""
    if _YEAR.match(text, at):
        return None
    found = read_part(text, at) or _numbered(text, at)
    if found is None or found.unit.dimension == DATE:
        return None
    return further(text, found)


def _numbered(text: str, at: int) -> Amount | None:
    if text[at : at + 1] == "半":
        half = Numeral(HALF, HALF, HALF, at + 1, HALF)
        halved = read_share(text, half) or _in_units(text, half)
        return halved if halved.united else None
    number = read_numeral(text, at)
    if number is None:
        return None
    return read_share(text, number) or _in_units(text, number)


def _in_units(text: str, number: Numeral) -> Amount:
    at = number.end
    if middle := _MIDDLE.match(text, at):
        number, at = _between(number, middle[1]), middle.end()
        if share := read_share(text, replace(number, end=at)):
            return share
        if text[at] == "月":
            return counted(number, unit_named("month"), at + 1)
    if text[at : at + 1] == "倍":
        return counted(number, TIMES, at + 1)
    found = units().at(text, at)
    if not found or not _fits(number, found[1]):
        return counted(number, BARE, at, united=False)
    word, unit = found
    unit, at = _divided(text, unit, at + len(word))
    if text[at : at + 1] == "半" and unit.kind in ("measure", "duration") and number.step == 1:
        return counted(_between(number, "半"), unit, at + 1)
    return counted(number, unit, at)


def _between(number: Numeral, word: str) -> Numeral:
    """Return a number with 多 or 半 between it and its unit: 一个多月, 两个半小时."""
    if word == "多":
        return replace(number, high=number.high + number.step, vague="more")
    stated = None if number.stated is None else number.stated + HALF
    return replace(number, low=number.low + HALF, high=number.high + HALF, stated=stated, step=HALF)


def _divided(text: str, unit: Unit, at: int) -> tuple[Unit, int]:
    """Return a unit with the one behind a slash: 元/吨."""
    below = units().at(text, at + 1) if text[at : at + 1] == "/" else None
    if below is None:
        return unit, at
    word, other = below
    kind = unit.kind if unit.kind == "money" else "measure"
    return Unit(f"{unit.name}/{other.name}", kind), at + 1 + len(word)


def _fits(number: Numeral, unit: Unit) -> bool:
    """Whether a number of this size is told in this unit: 14点 is an hour, 千亿级 a class."""
    if unit.name == "点":
        return number.high > _LAST_HOUR or number.step < 1
    return unit.name != "级" or (number.scale == 1 and number.vague != "about")
