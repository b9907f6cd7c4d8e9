"""The time that a figure is of, and whether two figures are of the same time."""

from __future__ import annotations

from typing import Literal

from models.knowledge.values import Record
from models.moments.values import Moment

Meeting = Literal["same", "assumed", "apart"]
"""``assumed``: one of the two states no period, so nothing speaks against it."""


def period_of(record: Record) -> Moment | None:
    """Return the first date of a record that could be read."""
    return next((d.moment for d in record.dates if isinstance(d.moment, Moment)), None)


def meeting(one: Moment | None, other: Moment | None) -> Meeting:
    """Tell whether figures of two periods can be set against each other.

    Periods are the same when they are the same days, when they end with the same day (2024年 and
    2024年底: a count at its end), or when one is open and they overlap (截至2024年底). A month is
    not the year it lies in.
    """
    if one is None and other is None:
        return "same"
    if one is None or other is None:
        return "assumed"
    if one.end is not None and one.end == other.end:
        return "same"
    if (one.start, one.end) == (other.start, other.end):
        return "same"
    has_open_side = None in (one.start, one.end, other.start, other.end)
    return "same" if has_open_side and _overlap(one, other) else "apart"


def _overlap(one: Moment, other: Moment) -> bool:
    return not (_before(one, other) or _before(other, one))


def _before(one: Moment, other: Moment) -> bool:
    return one.end is not None and other.start is not None and one.end <= other.start
