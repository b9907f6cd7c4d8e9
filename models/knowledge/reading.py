"""Figures and dates of records, read once for all places that say the same; corrections win."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from models.moments.values import Moment, NoMoment
from models.quantities.values import NotUnderstood, Quantity

ReadFigure = Callable[[str], Quantity | NotUnderstood]
ReadDate = Callable[[str, date | None], Moment | NoMoment]

_KEPT = 200_000  # readings in memory


@dataclass(slots=True)
class Readings:
    """Reads words as figures and dates, and remembers what it has read.

    Attributes:
        figure: ``models.quantities.reading.read``.
        day: ``models.moments.reading.read``.
    """

    figure: ReadFigure
    day: ReadDate
    _figures: dict[str, Quantity | NotUnderstood] = field(default_factory=dict)
    _days: dict[tuple[str, str], Moment | NoMoment] = field(default_factory=dict)
    _anywhere: dict[str, Moment | NoMoment] = field(default_factory=dict)

    def quantity(self, words: str) -> Quantity | NotUnderstood:
        """Return what ``words`` say as a figure."""
        found = self._figures.get(words)
        if found is None:
            if len(self._figures) >= _KEPT:
                self._figures.clear()
            found = self._figures[words] = self.figure(words)
        return found

    def moment(self, words: str, published: str) -> Moment | NoMoment:
        """Return what ``words`` say as a date in an article that came out on ``published``, ISO."""
        found = self._anywhere.get(words) or self._days.get((words, published))
        if found is None:
            if len(self._days) + len(self._anywhere) >= _KEPT:
                self._days.clear()
                self._anywhere.clear()
            found = self.day(words, day_of(published))
            if is_the_same_everywhere(found):
                self._anywhere[words] = found
            else:
                self._days[words, published] = found
        return found


def is_the_same_everywhere(read: Moment | NoMoment) -> bool:
    """Tell whether words mean the same in an article of any date."""
    if isinstance(read, NoMoment):
        return read.reason in ("no-date", "vague")
    return read.basis == "stated" and not read.approximate


def day_of(published: str) -> date | None:
    """Return the day of an ISO date, with or without a time behind it; None where there is none."""
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None
