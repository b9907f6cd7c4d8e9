"""Periods that count from the article's date or have names: 近五年 · 三年前 · 上世纪90年代."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from models.moments import stretches
from models.moments.points import NoPublished, Point, Vague
from models.moments.stretches import Stretch
from models.moments.values import Precision

_UNIT = "(年|个月|个季度|季度|周|个星期|星期|天|日|个半月)"
_PAST = re.compile(
    f"(?:过去的?|最近的?|近|刚刚过去的|连续)([0-9]{{1,3}})(多|余)?{_UNIT}(?:多|余)?(?:来|以来|里|间|内|中|时间)?(?![前后底初末])"
)
_SINCE = re.compile(f"([0-9]{{1,3}})(多|余)?{_UNIT}(多|余)?(?:以来|来|间)")
_AGO = re.compile(f"(约)?([0-9]{{1,3}})(多|余)?{_UNIT}(多|余)?(?:之前|以前|前)")
_COMING = re.compile(
    f"(?:未来|今后|接下来|往后|此后)的?([0-9]{{1,3}})(多|余)?{_UNIT}(?:里|间|内|中|时间)?"
)
_DECADE = re.compile(
    "(?:(20|21|19|18)世纪|(上个?世纪)|(本世纪))?([0-9]0|[0-9]{4})年代(初期?|中期?|末期?|后期)?"
)
_CENTURY = re.compile("(?:(1[0-9]|2[01])世纪|(上个?世纪)|(本世纪|新世纪))(初|末|中叶)")
_TENS = dict(zip("一二三四五六七八九", range(10, 100, 10), strict=True))
_MONTHS = {"年": 12, "个月": 1, "个季度": 3, "季度": 3}


def read_period(text: str, at: int, published: date | None) -> Point | None:
    """Return the period that is named at ``at`` of the spelled ``text``."""
    if found := _DECADE.match(text, at):
        return Point(_decade(found, published), found.end())
    if found := _CENTURY.match(text, at):
        return Point(_century(found), found.end())
    for pattern in (_PAST, _SINCE):
        if found := pattern.match(text, at):
            today, more = _known(published), bool(found[2])
            more = more or "多" in found[0] or "余" in found[0]
            start = _back(today, int(found[1]), found[3])
            stretch = Stretch(start, today + timedelta(1), _precision(found[3]), "relative", more)
            return Point(stretch, found.end())
    if found := _AGO.match(text, at):
        more = "多" in found[0] or "余" in found[0] or bool(found[1])
        return Point(_ago(_known(published), int(found[2]), found[4], more), found.end())
    if found := _COMING.match(text, at):
        today = _known(published)
        end = _back(today, -int(found[1]), found[3]) + timedelta(1)
        return Point(Stretch(today, end, _precision(found[3]), "relative"), found.end())
    return None


def _ago(today: date, number: int, unit: str, more: bool) -> Stretch:
    then = _back(today, number, unit)
    if unit == "年":
        found = stretches.years(then.year, then.year)
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
    return {"年": "year", "个月": "month", "天": "day", "日": "day"}.get(unit, "part")  # type: ignore[return-value]


def _decade(found: re.Match[str], published: date | None) -> Stretch:
    century, last, this, tens, part = found.groups()
    number = int(tens)
    if len(tens) == 4:
        start, basis = number, "stated"
    elif century or last or this:
        start, basis = (
            ((int(century) - 1) * 100 if century else 1900 if last else 2000) + number,
            "stated",
        )
    else:
        start = _known(published).year // 100 * 100 + number
        start, basis = start - 100 * (start > _known(published).year), "completed"
    first, end = {"初": (0, 3), "中": (3, 7), "末": (7, 10), "后": (5, 10)}.get(
        (part or " ")[0], (0, 10)
    )
    stretch = stretches.years(start + first, start + end - 1, "decade")
    return replace(stretch, basis=basis, approximate=bool(part))  # type: ignore[arg-type]


def _century(found: re.Match[str]) -> Stretch:
    century, last, _, part = found.groups()
    start = (int(century) - 1) * 100 if century else 1900 if last else 2000
    first = {"初": 0, "末": 90, "中叶": 40}[part]
    stretch = stretches.years(
        start + first, start + first + (19 if part == "中叶" else 9), "decade"
    )
    return replace(stretch, approximate=True)


def _known(published: date | None) -> date:
    if published is None:
        raise NoPublished
    return published
