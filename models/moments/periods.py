"""Periods that count from the article's date: 近五年 · 五年多来 · 三年前 · 未来五年."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from models.moments import stretches
from models.moments.calendar_names import Point
from models.moments.decades import read_decade
from models.moments.refusals import Vague, known
from models.moments.stretches import Stretch
from models.moments.values import Precision

_UNIT = "(年|个月|个季度|季度|周|个星期|星期|天|日|个半月)"
_PAST = re.compile(
    f"(?:过去的?|最近的?|近|刚刚过去的|连续)([0-9]{{1,3}})(多|余)?{_UNIT}(多|余)?"
    "(?:来|以来|里|间|内|中|时间)?(?![前后底初末])"
)
_SINCE = re.compile(f"([0-9]{{1,3}})(多|余)?{_UNIT}(多|余)?(?:以来|来)")
_AGO = re.compile(f"([0-9]{{1,3}})(多|余)?{_UNIT}(多|余)?(?:之前|以前|前)")
_COMING = re.compile(
    f"(?:未来|今后|接下来|往后|此后)的?([0-9]{{1,3}})(多|余)?{_UNIT}(?:里|间|内|中|时间)?"
)
_UNTOLD = re.compile(
    "(?:十几|几十|数十|几百|数百|几|数|若干|好几)(?:年|个月|天|日|周)"
    f"|[0-9]{{1,3}}多?{_UNIT}多?(?:之后|以后|后)"
)
_PRECISIONS: dict[str, Precision] = {"年": "year", "个月": "month", "天": "day", "日": "day"}
_MONTHS = {"年": 12, "个月": 1, "个季度": 3, "季度": 3}


def read_period(text: str, at: int, published: date | None) -> Point | None:
    """Return the period that is named at ``at`` of the spelled ``text``."""
    if _UNTOLD.match(text, at):  # so many, or after what is told elsewhere
        raise Vague
    if decade := read_decade(text, at, published):
        return decade
    for pattern in (_PAST, _SINCE):
        if found := pattern.match(text, at):
            today, more = known(published), bool(found[2] or found[4])
            start = _back(today, int(found[1]), found[3])
            stretch = Stretch(start, today + timedelta(1), _precision(found[3]), "relative", more)
            return Point(stretch, found.end())
    if found := _AGO.match(text, at):
        more = bool(found[2] or found[4])
        return Point(_ago(known(published), int(found[1]), found[3], more), found.end())
    if found := _COMING.match(text, at):
        today = known(published)
        end = _back(today, -int(found[1]), found[3]) + timedelta(1)
        return Point(Stretch(today, end, _precision(found[3]), "relative"), found.end())
    return None


def _ago(today: date, number: int, unit: str, more: bool) -> Stretch:
    then = _back(today, number, unit)
    if unit == "年":  # 二十多年前: twenty to thirty
        beyond = 0 if not more else 10 if number % 10 == 0 else 1
        found = stretches.years(then.year - beyond, then.year)
    elif unit in _MONTHS:
        found = stretches.months(then.year, then.month, then.month)
    elif unit in ("天", "日"):
        found = stretches.days(then, then + timedelta(1), "day")
    else:
        monday = then - timedelta(then.weekday())
        found = stretches.days(monday, monday + timedelta(7))
    return replace(found, basis="relative", approximate=more)


def _back(today: date, number: int, unit: str) -> date:
    """Return the day so many units before ``today``, behind it where ``number`` is negative."""
    if unit in _MONTHS:
        return stretches.back(today, number * _MONTHS[unit])
    if unit == "个半月":
        raise Vague
    return today - timedelta(number * (1 if unit in ("天", "日") else 7))


def _precision(unit: str) -> Precision:
    return _PRECISIONS.get(unit, "part")
