"""Why words of time cannot be placed on the calendar."""

from __future__ import annotations

from datetime import date


class NoSuchDay(Exception):
    """The calendar has no such day or month."""


class NoPublished(Exception):
    """The words count from the article's date, which is not known."""


class Vague(Exception):
    """The words cannot be placed on the calendar."""


def known(published: date | None) -> date:
    """Return the article's date.

    Raises:
        NoPublished: when it is not known.
    """
    if published is None:
        raise NoPublished
    return published
