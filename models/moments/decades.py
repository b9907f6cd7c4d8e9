"""Decades and the ends of centuries: 20世纪90年代 · 七八十年代 · 上世纪80年代末 · 本世纪初."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from models.moments.calendar_names import Point
from models.moments.refusals import known
from models.moments.stretches import Stretch, years
from models.moments.values import Basis

_CENTURY = "(?:(1[0-9]|2[01])世纪|(上个?世纪)|(本世纪|新世纪))"
_DECADE = re.compile(
    f"{_CENTURY}?([0-9]0|[0-9]{{3}}0|[一二三四五六七八九]{{2}}十)年代(初期?|中期?|末期?|后期)?"
)
_END = re.compile(f"{_CENTURY}(初|末|中叶)")
_DIGITS = "〇一二三四五六七八九"
_PARTS = {"": (0, 10), "初": (0, 3), "中": (3, 7), "末": (7, 10), "后": (5, 10)}
_ENDS = {"初": (0, 10), "末": (90, 100), "中叶": (40, 60)}


def read_decade(text: str, at: int, published: date | None) -> Point | None:
    """Return the decades, or the beginning or end of a century, that stand at ``at``.

    A decade without century is the last one that had begun when the article appeared.

    Raises:
        NoPublished: where that is needed and not known.
    """
    if found := _DECADE.match(text, at):
        *century, tens, part = found.groups()
        return Point(_decade(_hundreds(*century), tens, part or "", published), found.end())
    if found := _END.match(text, at):
        start = _hundreds(*found.groups()[:3]) or 0
        first, end = _ENDS[found[4]]
        stretch = years(start + first, start + end - 1, "decade")
        return Point(replace(stretch, approximate=True), found.end())
    return None


def _hundreds(century: str | None, last: str | None, this: str | None) -> int | None:
    """Return the first year of a century; None where none is told."""
    if century:
        return (int(century) - 1) * 100
    return 1900 if last else 2000 if this else None


def _decade(hundreds: int | None, told: str, part: str, published: date | None) -> Stretch:
    basis: Basis = "stated"
    first, last = _tens(told)
    if len(told) == 4:
        hundreds = 0
    elif hundreds is None:
        basis, today = "completed", known(published).year
        hundreds = today // 100 * 100
        hundreds -= 100 * (hundreds + first > today)
    begin, end = _PARTS[part[:1]]
    stretch = years(hundreds + first + begin, hundreds + last + end - 1, "decade")
    return replace(stretch, basis=basis, approximate=bool(part))


def _tens(told: str) -> tuple[int, int]:
    """Return the first and the last decade: 70, 80 for 七八十."""
    if told.isdigit():
        return int(told), int(told)
    return _DIGITS.index(told[0]) * 10, _DIGITS.index(told[1]) * 10
