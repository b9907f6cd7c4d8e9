"""One date or period by its calendar names: 2025年6月7日 · 去年底 · 上半年 · 7日 · 周三."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.moments import stretches
from models.moments.stretches import Stretch
from models.moments.values import Basis, Precision
from models.moments.words import word_at

_NUMERIC = re.compile(
    r"([12][0-9]{3})(?:-([01]?[0-9])-([0-3]?[0-9])|/([01]?[0-9])/([0-3]?[0-9])"
    r"|\.([01]?[0-9])\.([0-3]?[0-9]))(?![0-9])"
)
_NUMERIC_MONTH = re.compile(r"([12][0-9]{3})[-/.](0?[1-9]|1[0-2])(?![0-9.%/-])")
_YEAR = re.compile("(?:公元)?([12][0-9]{3})(?:年度|年份|年)")
_ERA = re.compile("民国([0-9]{1,3}|元)(?:年度|年)|([0-9]{3})(?:年度|年(?=[0-9]{1,2}月))")
_MONTH = re.compile("([0-9]{1,2})月份?")
_DAY = re.compile("([0-9]{1,2})[日号](?!线)")
_PART_OF_MONTH = re.compile("初|上旬|中旬|下旬|中|底|末|上半月|下半月|月初|月中|月底|月末")
_PART_OF_YEAR = re.compile("年?(?:初|中|底|末)|岁末|年终|岁首|岁尾|年尾|年头")
_HALF = re.compile("([上下])半年度?")
_QUARTER = re.compile("第?([1-4])季度?|首季度?|末季|第?([1-4])至第?([1-4])季度")
_FIRST_QUARTERS = re.compile("前([1-3])(?:个)?季度?|前([0-9]{1,2})个?月|首([0-9]{1,2})个月")
_SEASON = re.compile("([春夏秋])(?:季|天)?")
_WEEKDAY = re.compile("(?:周|星期|礼拜)([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"
_AHEAD = timedelta(183)
_SOON = timedelta(15)
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
    stretch: Stretch
    end: int


class NoSuchDay(Exception):
    """The calendar has no such day or month."""


class NoPublished(Exception):
    """The words count from the article's date, which is not known."""


class Vague(Exception):
    """The words cannot be placed on the calendar."""


def read_point(text: str, at: int, published: date | None, before: Stretch | None) -> Point | None:
    """Return what is named at ``at`` of the spelled ``text``.

    Args:
        before: the first date of a range, whose year and month the second one shares.

    Raises:
        NoSuchDay, NoPublished, Vague: when the words are a date that cannot be placed.
    """
    if found := _NUMERIC.match(text, at):
        year, month, number = (int(part) for part in found.groups() if part)
        return Point(_day(year, month, number), found.end())
    year_found = _year(text, at, published)
    if year_found:
        year, end, basis = year_found
        inner = _within_year(text, end, year)
        if inner is None:
            inner = Point(stretches.years(year, year), end)
        return replace(inner, stretch=inner.stretch.based(basis))
    if found := _NUMERIC_MONTH.match(text, at):
        return Point(_months(int(found[1]), int(found[2])), found.end())
    return _relative(text, at, published) or _completed(text, at, published, before)


def _year(text: str, at: int, published: date | None) -> tuple[int, int, Basis] | None:
    if found := _YEAR.match(text, at):
        return int(found[1]), found.end(), "stated"
    if found := _ERA.match(text, at):
        number = found[1] or found[2]
        return 1911 + (1 if number == "元" else int(number)), found.end(), "stated"
    if word := word_at(text, at, "year"):
        end, _, (distance,) = word
        return _known(published).year + distance, end, "relative"
    if found := re.compile("今(?=[春夏秋])|去(?=[春夏秋])").match(text, at):
        return _known(published).year - (found[0] == "去"), found.end(), "relative"
    return None


def _within_year(text: str, at: int, year: int) -> Point | None:
    """Read what stands behind a year."""
    at += text.startswith("的", at)
    if found := _MONTH.match(text, at):
        return _within_month(text, found.end(), year, _month_number(found[1]))
    if found := _HALF.match(text, at):
        first = 1 if found[1] == "上" else 7
        return Point(stretches.months(year, first, first + 5, "half"), found.end())
    if found := _FIRST_QUARTERS.match(text, at):
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
        return Point(_day(year, month, number), end)
    if found := _SEASON.match(text, at):
        first = {"春": 3, "夏": 6, "秋": 9}[found[1]]
        season = stretches.months(year, first, first + 2, "part")
        return Point(replace(season, approximate=True), found.end())
    return None


def _within_month(text: str, at: int, year: int, month: int) -> Point:
    """Read what stands behind a month."""
    if found := _DAY.match(text, at):
        return Point(_day(year, month, int(found[1])), found.end())
    if found := _PART_OF_MONTH.match(text, at):
        word = found[0].removeprefix("月")
        if word.endswith("半月"):
            return Point(stretches.half_of_month(year, month, "上下".index(word[0])), found.end())
        return Point(stretches.part_of_month(year, month, _THIRDS[word]), found.end())
    return Point(_months(year, month), at)


def _relative(text: str, at: int, published: date | None) -> Point | None:
    """Read what counts from the article's date: 昨天, 本月, 上周三."""
    word = word_at(text, at)
    if word is None:
        return None
    end, kind, numbers = word
    if kind == "vague":
        raise Vague
    if kind == "plan":
        return Point(stretches.years(numbers[0], numbers[1]), end)
    if kind not in ("day", "month", "week", "about"):
        return None
    today = _known(published)
    if kind == "day":
        found = today + timedelta(numbers[0])
        return Point(stretches.days(found, found + timedelta(1), "day").based("relative"), end)
    if kind == "about":
        start = today - timedelta(numbers[0])
        stretch = Stretch(start, today + timedelta(1), "part", "relative", approximate=True)
        return Point(stretch, end)
    if kind == "month":
        inner = _within_month(text, end, *stretches.month_from(today, numbers[0]))
        return replace(inner, stretch=inner.stretch.based("relative"))
    return _week(text, end, today, numbers[0])


def _week(text: str, at: int, today: date, distance: int) -> Point:
    monday = today - timedelta(today.weekday()) + timedelta(7 * distance)
    if text[at : at + 1] in {*_WEEKDAYS, "天"}:
        number = _WEEKDAYS.index(text[at].replace("天", "日"))
        found = monday + timedelta(number)
        return Point(Stretch(found, found + timedelta(1), "day", "relative"), at + 1)
    return Point(Stretch(monday, monday + timedelta(7), "part", "relative"), at)


def _completed(text: str, at: int, published: date | None, before: Stretch | None) -> Point | None:
    """Read a date without year, and find its year."""
    if found := _DAY.match(text, at):
        return _day_alone(int(found[1]), found.end(), published, before)
    if found := _WEEKDAY.match(text, at):
        today = _known(published)
        number = _WEEKDAYS.index(found[1].replace("天", "日"))
        when = today - timedelta((today.weekday() - number) % 7)
        return Point(Stretch(when, when + timedelta(1), "day", "relative"), found.end())
    probe = _within_year(text, at, 2000)  # a leap year: 2月29日 is a day of some year
    if probe is None or text.startswith("的", at):
        return None
    if before and before.start:
        return _at_year(text, at, before.start.year, before.basis)
    today = _known(published)
    if _MONTH.match(text, at) or probe.stretch.precision == "day":
        return _nearest(text, at, today)
    point = _at_year(text, at, today.year, "completed")
    start, end = point.stretch.start or today, point.stretch.end or today
    counted = _FIRST_QUARTERS.match(text, at)  # 前三季度: they are over when one speaks of them
    late = end > today + _SOON if counted else start > today + _AHEAD
    return _at_year(text, at, today.year - 1, "completed") if late else point


def _nearest(text: str, at: int, today: date) -> Point:
    """Return the day or month of the year in which it lies nearest to the article's date."""
    found: list[tuple[timedelta, Point]] = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            point = _at_year(text, at, year, "completed")
        except NoSuchDay:
            continue
        found.append((_distance(point.stretch, today), point))
    if not found:
        raise NoSuchDay
    return min(found, key=lambda pair: pair[0])[1]


def _distance(stretch: Stretch, today: date) -> timedelta:
    start, end = stretch.start or today, stretch.end or today
    return max(start - today, today - end, timedelta(0))


def _at_year(text: str, at: int, year: int, basis: Basis) -> Point:
    point = _within_year(text, at, year)
    assert point is not None
    return replace(point, stretch=point.stretch.based(basis))


def _day_alone(number: int, end: int, published: date | None, before: Stretch | None) -> Point:
    """Return a day of the month of publication, or of the month before where it was not yet."""
    if before and before.start:
        year, month = before.start.year, before.start.month
        return Point(_day(year, month, number).based(before.basis), end)
    today = _known(published)
    for distance in (0, -1, -2):
        found = stretches.day(*stretches.month_from(today, distance), number)
        if found and found.start and found.start <= today:
            return Point(found.based("completed"), end)
    raise NoSuchDay


def _known(published: date | None) -> date:
    if published is None:
        raise NoPublished
    return published


def _month_number(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 12:
        raise NoSuchDay
    return number


def _months(year: int, month: int) -> Stretch:
    return stretches.months(year, month, month)


def _day(year: int, month: int, number: int) -> Stretch:
    found = stretches.day(year, month, number)
    if found is None:
        raise NoSuchDay
    return found
