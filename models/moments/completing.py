"""Dates without year, and the year that they mean: 6月7日 · 12月 · 7日 · 年底 · 前三季度."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from models.moments import stretches
from models.moments.calendar_names import (
    DAY,
    FIRST_SO_MANY,
    MONTH,
    Point,
    one_day,
    within_year,
)
from models.moments.refusals import NoSuchDay, known
from models.moments.stretches import Stretch
from models.moments.values import Basis

_AHEAD = timedelta(183)
_SOON = timedelta(15)


def read_completed(
    text: str, at: int, published: date | None, before: Stretch | None
) -> Point | None:
    """Read a date without year, and find its year."""
    if found := DAY.match(text, at):
        return _day_alone(int(found[1]), found.end(), published, before)
    probe = within_year(text, at, 2000)  # a leap year: 2月29日 is a day of some year
    if probe is None or text.startswith("的", at):
        return None
    if before and before.start:
        return _at_year(text, at, before.start.year, before.basis)
    today = known(published)
    if MONTH.match(text, at) or probe.stretch.precision == "day":
        return _nearest(text, at, today)
    point = _at_year(text, at, today.year, "completed")
    start, end = point.stretch.start or today, point.stretch.end or today
    counted = FIRST_SO_MANY.match(text, at)  # 前三季度: they are over when one speaks of them
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
    point = within_year(text, at, year)
    assert point is not None
    return replace(point, stretch=point.stretch.based(basis))


def _day_alone(number: int, end: int, published: date | None, before: Stretch | None) -> Point:
    """Return a day of the month of publication, or of the month before where it was not yet."""
    if before and before.start:
        year, month = before.start.year, before.start.month
        return Point(one_day(year, month, number).based(before.basis), end)
    today = known(published)
    for distance in (0, -1, -2):
        found = stretches.day(*stretches.month_from(today, distance), number)
        if found and found.start and found.start <= today:
            return Point(found.based("completed"), end)
    raise NoSuchDay
