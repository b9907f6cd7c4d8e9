"""What counts from the article's date: 昨天 · 本月5日 · 上周三 · 近日 · 十四五."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from models.moments import stretches
from models.moments.calendar_names import Point, within_month
from models.moments.refusals import Vague, known
from models.moments.stretches import Stretch
from models.moments.words import word_at

_WEEKDAY = re.compile("(?:周|星期|礼拜)([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"


def read_relative(text: str, at: int, published: date | None) -> Point | None:
    """Read what counts from the article's date: 昨天, 本月, 上周三."""
    word = word_at(text, at)
    if word is None:
        return None
    end, kind, numbers = word
    if kind == "vague":
        raise Vague
    if kind == "plan":
        return Point(stretches.years(numbers[0], numbers[1]), end)
    if kind not in ("day", "month", "week", "about"):
        return None
    today = known(published)
    if kind == "day":
        found = today + timedelta(numbers[0])
        return Point(stretches.days(found, found + timedelta(1), "day").based("relative"), end)
    if kind == "about":
        start = today - timedelta(numbers[0])
        stretch = Stretch(start, today + timedelta(1), "part", "relative", approximate=True)
        return Point(stretch, end)
    if kind == "month":
        inner = within_month(text, end, *stretches.month_from(today, numbers[0]))
        return replace(inner, stretch=inner.stretch.based("relative"))
    return _week(text, end, today, numbers[0])


def _week(text: str, at: int, today: date, distance: int) -> Point:
    monday = today - timedelta(today.weekday()) + timedelta(7 * distance)
    if text[at : at + 1] in {*_WEEKDAYS, "天"}:
        number = _WEEKDAYS.index(text[at].replace("天", "日"))
        found = monday + timedelta(number)
        return Point(Stretch(found, found + timedelta(1), "day", "relative"), at + 1)
    return Point(Stretch(monday, monday + timedelta(7), "part", "relative"), at)


def read_weekday(text: str, at: int, published: date | None) -> Point | None:
    """Return the last such day up to the article's date."""
    found = _WEEKDAY.match(text, at)
    if found is None:
        return None
    today = known(published)
    number = _WEEKDAYS.index(found[1].replace("天", "日"))
    when = today - timedelta((today.weekday() - number) % 7)
    return Point(Stretch(when, when + timedelta(1), "day", "relative"), found.end())
