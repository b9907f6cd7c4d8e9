"""A date expression, read: days on the calendar, how precise, and on what basis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["decade", "year", "half", "quarter", "month", "part", "day"]
"""``part``: the beginning, middle or end of a month or year (上旬, 年底), a season, a week."""

Basis = Literal["stated", "completed", "relative"]
"""All of it stands there; the year or month was taken from the article's date; counted from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a date expression says.

    Attributes:
        start, end: the days ``[start, end)`` that it may mean; a single day is one day long.
            None is open: 2019年以来 has no end, 截至2024年底 no start.
        precision: of what is stated.
        basis: where the year comes from.
        approximate: 约, 前后, 左右, 近日 stand with it.
        quote: the exact words that were read.
    """

    start: date | None
    end: date | None
    precision: Precision
    basis: Basis = "stated"
    approximate: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True)
class NoMoment:
    """Words that cannot be placed on the calendar; ``reason`` is a code for the interface.

    ``reason``: ``no-date`` (no words of time), ``no-published`` (relative to the article's date,
    which is unknown), ``no-such-day`` (2月30日), ``vague`` (一直以来).
    """

    quote: str
    reason: str = "no-date"
