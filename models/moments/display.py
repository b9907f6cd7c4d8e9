"""A date in a few signs that need no language: 2025-06-07 · 2022 · 2023–2025 · ≥ 2019."""

from __future__ import annotations

from datetime import date, timedelta

from models.moments.values import Moment


def show(moment: Moment) -> str:
    """Return ``moment`` for a table or an axis."""
    about = "≈ " if moment.approximate else ""
    if moment.start is None or moment.end is None:
        return about + _open(moment)
    return about + _closed(moment.start, moment.end - timedelta(1))


def _open(moment: Moment) -> str:
    if moment.start is not None:
        return f"{_day(moment.start, moment)} –"
    if moment.end is not None:
        return f"– {_day(moment.end - timedelta(1), moment)}"
    return "–"


def _day(day: date, moment: Moment) -> str:
    if moment.precision in ("year", "decade"):
        return f"{day.year}"
    if moment.precision == "month":
        return f"{day.year}-{day.month:02}"
    return day.isoformat()


def _closed(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    if _whole_years(first, last):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if _whole_months(first, last):
        return _months(first, last)
    return f"{first.isoformat()}–{_short(first, last)}"


def _months(first: date, last: date) -> str:
    if first.year == last.year and first.month % 3 == 1 and last.month == first.month + 2:
        return f"{first.year}-Q{(last.month) // 3}"
    if first.year == last.year and first.month % 6 == 1 and last.month == first.month + 5:
        return f"{first.year}-H{last.month // 6}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year}-{first.month:02}"
    behind = f"{last.month:02}" if first.year == last.year else f"{last.year}-{last.month:02}"
    return f"{first.year}-{first.month:02}–{behind}"


def _short(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{last.day:02}"
    return last.isoformat()[5:] if first.year == last.year else last.isoformat()


def _whole_years(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and (last + timedelta(1)).day == 1
