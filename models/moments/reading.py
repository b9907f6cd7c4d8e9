"""The words of a date as days on the calendar, or why they are none."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from models.moments.calendar_names import Point
from models.moments.periods import read_period
from models.moments.points import read_point
from models.moments.refusals import NoPublished, NoSuchDay, Vague
from models.moments.spelling import spell
from models.moments.stretches import Stretch
from models.moments.values import Moment, NoMoment
from models.moments.words import word_at

LONGEST = 80
"""Code points; no date is longer."""

_UNTIL = re.compile("截至|截止至|截止到|截止|截至到|直到|直至|到|至|在(?=.*(?:之前|以前|前)$)")
_SINCE = re.compile("自从|自|从|由|打")
_PLAIN = re.compile("早在|将于|定于|始于|于|在|将|计划|预计|拟|是|当地时间|北京时间|全|的")
_ABOUT = re.compile("大约|大概|约|将近|近(?=[0-9]{4}年)")
_JOIN = re.compile("[-–—~]{1,2}|至(?!今$)|到")
_BEHIND_SINCE = re.compile("以来|之后至今|至今|迄今|开始|起始|来|起|始|伊始")
_BEHIND_BEFORE = re.compile("之前|以前|前")
_BEHIND_AFTER = re.compile("之后|以后|后")
_BEHIND_ABOUT = re.compile("左右|前后")
_BEHIND_PLAIN = re.compile(
    "期间|全年|时期|间|内|里|期|时|的|当天|当日|全天|为止|止|这天|这一天|这一年|规划|以内|度|之间|中|同期"
)
_WEEKDAY = re.compile("[(]?(?:周|星期|礼拜)[一二三四五六日天][)]?")
_HOUR = re.compile(
    "(?:上午|下午|早上|早晨|晚上|晚间|凌晨|中午|傍晚|清晨|深夜|夜间|午后|午间|晚|早|夜|晨)?"
    "(?:(?:[0-9一二三四五六七八九十]{1,3}[时点](?:[0-9一二三四五六七八九十〇]{1,3}分|半|整)?"
    "|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:左右|许|前后)?)?"
)


def read(text: str, published: date | None) -> Moment | NoMoment:
    """Read the exact words of a span in an article of the day ``published``."""
    return NoMoment(text) if len(text) > LONGEST else _placed(text, published)


@lru_cache(maxsize=1 << 14)
def _placed(text: str, published: date | None) -> Moment | NoMoment:
    spelled = spell(text)
    try:
        found = _read(spelled, published) if spelled else None
    except (NoSuchDay, OverflowError, ValueError):
        return NoMoment(text, "no-such-day")
    except NoPublished:
        return NoMoment(text, "no-published")
    except Vague:
        return NoMoment(text, "vague")
    if found is None:
        return NoMoment(text)
    return Moment(
        start=found.start,
        end=found.end,
        precision=found.precision,
        basis=found.basis,
        approximate=found.approximate,
        quote=text,
    )


def _read(text: str, published: date | None) -> Stretch | None:
    at, opening, about = _hear_before(text)
    first = _point(text, at, published, None)
    if first is None:
        return None
    stretch, end = first.stretch, _skip_hours(text, first.end)
    joiner = _JOIN.match(text, end)
    second = _point(text, joiner.end(), published, stretch) if joiner else None
    if second:
        joined = _joined(stretch, second.stretch)
        if joined is None:
            return None
        stretch, end = joined, _skip_hours(text, second.end)
        opening = ""
    closed = _close(text, end, stretch, opening)
    return replace(closed, approximate=True) if closed and about else closed


def _hear_before(text: str) -> tuple[int, str, bool]:
    """Return where the date begins, "until" or "since", and whether it is vague."""
    at, opening, about = 0, "", False
    while not word_at(text, at):
        if found := _UNTIL.match(text, at):
            opening = "until"
        elif found := _SINCE.match(text, at):
            opening = "since"
        elif found := _ABOUT.match(text, at):
            about = True
        else:
            found = _PLAIN.match(text, at)
        if not found:
            break
        at = found.end()
    return at, opening, about


def _point(text: str, at: int, published: date | None, before: Stretch | None) -> Point | None:
    return read_period(text, at, published) or read_point(text, at, published, before)


def _joined(first: Stretch, second: Stretch) -> Stretch | None:
    start, end = first.start, second.end
    if start is None or end is None or start >= end:
        return None
    basis = first.basis if first.basis == second.basis else "completed"
    return Stretch(start, end, second.precision, basis, first.approximate or second.approximate)


def _skip_hours(text: str, at: int) -> int:
    if found := _WEEKDAY.match(text, at):
        at = found.end()
    found = _HOUR.match(text, at)
    return found.end() if found else at


def _close(text: str, at: int, stretch: Stretch, opening: str) -> Stretch | None:
    """Read the words behind the date."""
    while at < len(text):
        if found := _BEHIND_ABOUT.match(text, at):
            stretch = replace(stretch, approximate=True)
        elif found := _BEHIND_SINCE.match(text, at):
            opening = "since"
        elif found := _BEHIND_BEFORE.match(text, at):
            opening = "before" if opening != "until" else "until"
        elif found := _BEHIND_AFTER.match(text, at):
            opening = "after"
        else:
            found = _BEHIND_PLAIN.match(text, at)
        if not found:
            return None
        at = found.end()
    if opening == "since":
        return replace(stretch, end=None)
    if opening == "after":
        return replace(stretch, start=stretch.end, end=None)
    if opening == "before":  # 6月30日前 and 年底前 are by then, 2025年前 is before it
        included = stretch.precision in ("day", "part")
        return replace(stretch, start=None, end=stretch.end if included else stretch.start)
    return replace(stretch, start=None) if opening == "until" else stretch
