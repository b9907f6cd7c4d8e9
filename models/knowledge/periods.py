"""The time that a figure is of, and whether two figures are of the same time."""

from __future__ import annotations

from typing import Literal

from models.knowledge.values import Record
from models.moments.values import Moment, NoMoment

Meeting = Literal["same", "assumed", "apart"]
"""``assumed``: one of the two states no period, so nothing speaks against it."""


Period = Moment | NoMoment | None
"""None: nothing is said of the time; `NoMoment`: something, which could not be placed."""


def period_of(record: Record) -> Period:
    """Return the first date of a record that could be read, else its first one."""
    moments = [dated.moment for dated in record.dates]
    read = (moment for moment in moments if isinstance(moment, Moment))
    return next(read, moments[0] if moments else None)


def meeting(one: Period, other: Period) -> Meeting:
    """Tell whether figures of two periods can be set against each other.

    Periods are the same when they are the same days, when they end with the same day (2024年 and
    2024年底: a count at its end), or when one is open and they overlap (截至2024年底). A month is
    not the year it lies in, and a time that could not be placed is no time that is known.
    """
    if isinstance(one, NoMoment) or isinstance(other, NoMoment):
        return "apart"
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
