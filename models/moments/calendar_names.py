"""What stands behind a year: 6月7日 · 上半年 · 第三季度 · 底 · 国庆节."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from models.moments import stretches
from models.moments.refusals import NoSuchDay
from models.moments.stretches import Stretch
from models.moments.values import Precision
from models.moments.words import word_at

MONTH = re.compile("([0-9]{1,2})月份?")
DAY = re.compile("([0-9]{1,2})[日号](?!线)")
FIRST_SO_MANY = re.compile("前([1-3])(?:个)?季度?|前([0-9]{1,2})个?月|首([0-9]{1,2})个月")
_PART_OF_MONTH = re.compile("初|上旬|中旬|下旬|中|底|末|上半月|下半月|月[初中底末]")
_PART_OF_YEAR = re.compile("年?(?:初|中|底|末)|岁末|年终|岁首|岁尾|年尾|年头")
_HALF = re.compile("([上下])半年度?")
_QUARTER = re.compile("第?([1-4])季度?|首季度?|末季")
_SEASON = re.compile("([春夏秋])(?:季|天)?")
_THIRDS = {"初": 0, "上旬": 0, "中": 1, "中旬": 1, "底": 2, "末": 2, "下旬": 2}
_YEAR_PARTS = {
    "初": (1, 2),
    "中": (6, 7),
    "底": (12, 12),
    "末": (12, 12),
    "头": (1, 2),
    "首": (1, 2),
}


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of days that was named, and where its name ends in the text."""

    stretch: Stretch
    end: int


def within_year(text: str, at: int, year: int) -> Point | None:
    """Read what stands behind a year."""
    at += text.startswith("的", at)
    if found := MONTH.match(text, at):
        return within_month(text, found.end(), year, _month_number(found[1]))
    if found := _HALF.match(text, at):
        first = 1 if found[1] == "上" else 7
        return Point(stretches.months(year, first, first + 5, "half"), found.end())
    if found := FIRST_SO_MANY.match(text, at):
        last = int(found[1]) * 3 if found[1] else _month_number(found[2] or found[3])
        precision: Precision = "quarter" if found[1] else "month"
        return Point(stretches.months(year, 1, last, precision), found.end())
    if found := _QUARTER.match(text, at):
        number = 4 if found[0].startswith("末") else int(found[1] or 1)
        return Point(stretches.months(year, number * 3 - 2, number * 3, "quarter"), found.end())
    if found := _PART_OF_YEAR.match(text, at):
        key = "初" if found[0] == "岁首" else "底" if found[0][-1] in "终尾末" else found[0][-1]
        return Point(stretches.months(year, *_YEAR_PARTS[key], "part"), found.end())
    if word := word_at(text, at, "holiday"):
        end, _, (month, number) = word
        return Point(one_day(year, month, number), end)
    if found := _SEASON.match(text, at):
        first = {"春": 3, "夏": 6, "秋": 9}[found[1]]
        season = stretches.months(year, first, first + 2, "part")
        return Point(replace(season, approximate=True), found.end())
    return None


def within_month(text: str, at: int, year: int, month: int) -> Point:
    """Read what stands behind a month."""
    if found := DAY.match(text, at):
        return Point(one_day(year, month, int(found[1])), found.end())
    if found := _PART_OF_MONTH.match(text, at):
        word = found[0].removeprefix("月")
        if word.endswith("半月"):
            return Point(stretches.half_of_month(year, month, "上下".index(word[0])), found.end())
        return Point(stretches.part_of_month(year, month, _THIRDS[word]), found.end())
    return Point(whole_month(year, month), at)


def _month_number(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 12:
        raise NoSuchDay
    return number


def whole_month(year: int, month: int) -> Stretch:
    """Return a month."""
    return stretches.months(year, month, month)


def one_day(year: int, month: int, number: int) -> Stretch:
    """Return a day; raise ``NoSuchDay`` where the calendar has none."""
    found = stretches.day(year, month, number)
    if found is None:
        raise NoSuchDay
    return found
