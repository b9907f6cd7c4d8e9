"""Where an axis has its marks, and what stands at them: numbers, and days from ages to days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil, floor, log10
from typing import Literal, NamedTuple

from ui.charts.numbers import short_number

Unit = Literal["year", "month", "day"]


class Tick(NamedTuple):
    """A mark: where it stands, its text, and the larger thing it lies in (the year of a month)."""

    at: float
    text: str
    context: str = ""


_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
_STEPS: tuple[tuple[Unit, int, float], ...] = (
    ("day", 1, 1), ("day", 2, 2), ("day", 5, 5), ("day", 10, 10), ("month", 1, 30.4),
    ("month", 3, 91.3), ("year", 1, 365.2), ("year", 2, 730.5), ("year", 5, 1826.2),
    ("year", 10, 3652.4), ("year", 20, 7304.9), ("year", 50, 18262.1), ("year", 100, 36524.2),
    ("year", 500, 182621.0), ("year", 1000, 365242.0),
)  # fmt: skip
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def number_ticks(
    low: float, high: float, most: int, language: str = "en", *, percent: bool = False
) -> tuple[Tick, ...]:
    """Return at most ``most`` + 1 round numbers within ``[low, high]``, evenly spaced."""
    if not high > low or most < 1:
        return (Tick(low, short_number(low, language, percent=percent)),)
    step = _nice((high - low) / most)
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return tuple(
        Tick(n * step, short_number(n * step, language, percent=percent, step=step))
        for n in range(first, last + 1)
    )


def _nice(least: float) -> float:
    """Return the smallest 1, 2, 2.5 or 5 times a power of ten that is no less than ``least``."""
    power = 10.0 ** floor(log10(least))
    return next(n * power for n in _NICE if n * power >= least * (1 - 1e-9))


def time_ticks(since: float, until: float, most: int, language: str = "en") -> tuple[Tick, ...]:
    """Return at most about ``most`` marks between two days, given as ordinals."""
    since, until = max(since, _FIRST), min(until, _LAST)
    if until <= since:
        return ()
    least = (until - since) / max(1, most)
    unit, step = next(((u, n) for u, n, days in _STEPS if days >= least), ("year", 1000))
    return tuple(
        Tick(day.toordinal(), *_words(day, unit, language))
        for day in _days(unit, step, since, until)
    )


def _days(unit: Unit, step: int, since: float, until: float) -> Iterator[date]:
    first = date.fromordinal(int(since))
    if unit == "day":
        yield from _month_days(step, since, until)
        return
    months = step * 12 if unit == "year" else step
    number = (first.year * 12 + first.month - 1) // months * months
    while number < (date.max.year + 1) * 12:
        if number >= 12:
            day = date(number // 12, number % 12 + 1, 1)
            if day.toordinal() > until:
                return
            if day.toordinal() >= since:
                yield day
        number += months


def _month_days(step: int, since: float, until: float) -> Iterator[date]:
    """Yield days 1, 1 + step, … of each month; the last is left out where the next 1st is near."""
    for ordinal in range(max(_FIRST, ceil(since)), min(_LAST, floor(until)) + 1):
        day = date.fromordinal(ordinal)
        if (day.day - 1) % step == 0 and (step == 1 or day.day + step // 2 <= 30):
            yield day


def _words(day: date, unit: Unit, language: str) -> tuple[str, str]:
    chinese = language != "en"
    year = f"{day.year}年" if chinese else str(day.year)
    month = f"{day.month}月" if chinese else _MONTHS[day.month - 1]
    if unit == "year":
        return year, ""
    if unit == "month":
        return month, year
    return (f"{day.day}日", f"{year}{month}") if chinese else (str(day.day), f"{month} {day.year}")
