"""One date or period by its calendar names: 2025年6月7日 · 去年底 · 上半年 · 7日 · 周三."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from models.moments import stretches
from models.moments.calendar_names import Point, one_day, whole_month, within_year
from models.moments.completing import read_completed
from models.moments.refusals import known
from models.moments.relative import read_relative, read_weekday
from models.moments.stretches import Stretch
from models.moments.values import Basis
from models.moments.words import word_at

_NUMERIC = re.compile(
    r"([12][0-9]{3})(?:-([01]?[0-9])-([0-3]?[0-9])|/([01]?[0-9])/([0-3]?[0-9])"
    r"|\.([01]?[0-9])\.([0-3]?[0-9]))(?![0-9])"
)
_NUMERIC_MONTH = re.compile(r"([12][0-9]{3})[-/.](0?[1-9]|1[0-2])(?![0-9.%/-])")
_YEAR = re.compile("(?:公元)?([12][0-9]{3})(?:年度|年份|年)")
_ERA = re.compile("民国([0-9]{1,3}|元)(?:年度|年)|(1[0-9]{2})(?:年度|年(?=[0-9]{1,2}月))")
_THIS_OR_LAST = re.compile("[今去](?=[春夏秋])")


def read_point(text: str, at: int, published: date | None, before: Stretch | None) -> Point | None:
    """Return what is named at ``at`` of the spelled ``text``.

    Args:
        before: the first date of a range, whose year and month the second one shares.

    Raises:
        NoSuchDay, NoPublished, Vague: when the words are a date that cannot be placed.
    """
    if found := _NUMERIC.match(text, at):
        year, month, number = (int(part) for part in found.groups() if part)
        return Point(one_day(year, month, number), found.end())
    year_found = _year(text, at, published)
    if year_found:
        year, end, basis = year_found
        inner = within_year(text, end, year)
        if inner is None:
            inner = Point(stretches.years(year, year), end)
        return replace(inner, stretch=inner.stretch.based(basis))
    if found := _NUMERIC_MONTH.match(text, at):
        return Point(whole_month(int(found[1]), int(found[2])), found.end())
    return (
        read_relative(text, at, published)
        or read_weekday(text, at, published)
        or read_completed(text, at, published, before)
    )


def _year(text: str, at: int, published: date | None) -> tuple[int, int, Basis] | None:
    if found := _YEAR.match(text, at):
        return int(found[1]), found.end(), "stated"
    if found := _ERA.match(text, at):
        number = found[1] or found[2]
        return 1911 + (1 if number == "元" else int(number)), found.end(), "stated"
    if word := word_at(text, at, "year"):
        end, _, (distance,) = word
        return known(published).year + distance, end, "relative"
    if found := _THIS_OR_LAST.match(text, at):
        return known(published).year - (found[0] == "去"), found.end(), "relative"
    return None
