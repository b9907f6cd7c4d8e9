"""Stretches of days: years, their halves, quarters, months, parts and days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.moments.values import Basis, Precision

FIRST, LAST = 1000, 2999
"""Years that news may speak of; others are figures or mistakes."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days ``[start, end)`` with what is told of them; None is open."""

    start: date | None
    end: date | None
    precision: Precision
    basis: Basis = "stated"
    approximate: bool = False

    def based(self, basis: Basis) -> Stretch:
        return replace(self, basis=basis)


def years(first: int, last: int, precision: Precision = "year") -> Stretch:
    """Return the years ``first`` to ``last``, both included."""
    return Stretch(date(first, 1, 1), date(last + 1, 1, 1), precision)


def months(year: int, first: int, last: int, precision: Precision = "month") -> Stretch:
    """Return the months ``first`` to ``last`` of a year, both included."""
    return Stretch(date(year, first, 1), _month_after(year, last), precision)


def day(year: int, month: int, number: int) -> Stretch | None:
    """Return one day; None where the calendar has no such day."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return Stretch(found, found + timedelta(1), "day")


def days(start: date, end: date, precision: Precision = "part") -> Stretch:
    return Stretch(start, end, precision)


def part_of_month(year: int, month: int, third: int) -> Stretch:
    """Return the first, second or last third of a month: 1–10, 11–20, 21 to its end."""
    start = date(year, month, 1 + 10 * third)
    end = _month_after(year, month) if third == 2 else date(year, month, 11 + 10 * third)
    return Stretch(start, end, "part")


def half_of_month(year: int, month: int, half: int) -> Stretch:
    start, middle = date(year, month, 1), date(year, month, 16)
    if half == 0:
        return Stretch(start, middle, "part")
    return Stretch(middle, _month_after(year, month), "part")


def month_from(day: date, number: int) -> tuple[int, int]:
    """Return year and month so many months from that of ``day``."""
    count = day.year * 12 + day.month - 1 + number
    return count // 12, count % 12 + 1


def back(day: date, months: int) -> date:
    """Return the day so many months before ``day``; the month's last where it has no such day."""
    year, month = month_from(day, -months)
    last = (_month_after(year, month) - timedelta(1)).day
    return date(year, month, min(day.day, last))


def _month_after(year: int, month: int) -> date:
    return date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
