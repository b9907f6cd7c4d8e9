"""Numbers as news writes them: 3,000 · 12万亿 · 3亿5000万 · 一百二十六 · 两三百 · 十几 · 3000余.

A number is read into an interval with exact ends. Libraries were measured first; docs/quantities.md
tells why none of them is used.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from models.quantities.digits import DIGITS, read_digits
from models.quantities.numbers import Numeral, exactly, last_place

_POINT = re.compile(f"点([{''.join(DIGITS)}]+|[0-9]+)")
_BY_THE = re.compile("数以([十百千万亿]{1,3})计")
_SMALL = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
# 千, 百 and 兆 before these belong to a unit or a fraction: 5千瓦, 3个百分点.
_UNIT = re.compile("千(?:瓦|米|克|伏|卡|赫|焦)|兆(?:瓦|赫|帕|字节|比特)|百(?:分点|帕)|万分之")
_LARGEST = 10**40


def read_numeral(text: str, at: int = 0) -> Numeral | None:
    """Return the longest number that begins at ``at`` of the folded ``text``."""
    if found := _BY_THE.match(text, at):
        scale = read_numeral(found[1])
        if scale and scale.end == len(found[1]):
            high = scale.high * 10
            return replace(scale, high=high, stated=None, vague="range", end=found.end())
    total: Numeral | None = None
    below = 0  # the scale of the part before; the next part has to be less
    while True:
        start = total.end if total else at
        section = _section(text, start, below)
        factor, end = _factor(text, section.end if section else start)
        if section is None:
            if total or factor == 1:
                return total
            section = exactly(1, start, vague="about")
        part = section.times(factor, end)
        if factor > 1:  # 三百万 is as exact as 300万
            part = replace(part, step=min(part.step, Fraction(factor)))
        if total is None:
            total = part
        elif below == 10**4 < factor and not total.vague:
            total = total.plus(section).times(factor, end)  # 1万2千亿
        elif part.high < below:
            total = total.plus(part)
        else:
            return total
        if total.high > _LARGEST:
            return None
        total, below = _vaguer(text, total), factor
        if factor == 1 or total.vague in ("range", "several", "more"):
            return total


def _section(text: str, at: int, below: int) -> Numeral | None:
    """Read what stands before the next 万 or 亿; ``below`` is the scale of the part before."""
    total: Numeral | None = None
    limit, end = 10**4, at
    while True:
        inside = total is not None or below > 0
        gap = inside and text[end : end + 1] == "〇"
        digit = read_digits(text, end + gap)
        end = digit.end if digit else end
        scale = _small(text, end)
        if scale >= limit or not (digit or scale) or (digit and digit.arabic and total):
            break
        if digit and total and digit.vague == "several":
            digit = replace(digit, low=Fraction(1))  # 十几 may be eleven
        if digit is None:
            if total and scale != 10:
                break
            digit = exactly(1, end, vague="about" if scale > 10 else "")
        if not scale:
            worth = 1 if gap else _unsaid(text, digit, limit if total else below)
            part = digit.times(worth, end)
            total = total.plus(part) if total else part
            break
        end += 1
        part = digit.times(scale, end)
        total, limit = (total.plus(part) if total else part), scale
    return _vaguer(text, _with_point(text, total)) if total else None


def _unsaid(text: str, digit: Numeral, scale: int) -> int:
    """Return what a last digit counts whose scale is left out: 10 in 一百五, 1000 in 一万三."""
    scaled = text[digit.end : digit.end + 1] in _BIG
    if scaled or digit.arabic or digit.stated is None or digit.high > 9:
        return 1
    return max(scale // 10, 1) if scale < 10**12 else 1


def _small(text: str, at: int) -> int:
    """Return what 十 百 千 at ``at`` multiplies with, 0 where none stands there."""
    return 0 if _UNIT.match(text, at) else _SMALL.get(text[at : at + 1], 0)


def _factor(text: str, at: int) -> tuple[int, int]:
    """Return what 万, 亿, 万亿 at ``at`` multiply with, and where they end."""
    factor = 1
    while text[at : at + 1] in _BIG and not _UNIT.match(text, at):
        factor *= _BIG[text[at]]
        at += 1
    return factor, at


def _with_point(text: str, total: Numeral) -> Numeral:
    """Read 点五 behind a number."""
    found = _POINT.match(text, total.end)
    if not found or total.vague:
        return total
    digits = "".join(str(DIGITS.get(c, c)) for c in found[1])
    step = Fraction(1, 10 ** len(digits))
    value = total.low + int(digits) * step
    return Numeral(value, value, value, found.end(), step, total.scale)


def _vaguer(text: str, total: Numeral) -> Numeral:
    """Read 多, 余 and 来 behind a number: 3000余 is 3000 to 4000, 十来 is 8 to 12."""
    word = text[total.end : total.end + 1]
    if word not in ("多", "余", "来") or total.vague not in ("", "about"):
        return total
    place = last_place(total.low) if total.arabic else total.step
    if word == "来":
        if place < 10:
            return total
        around = place / 5
        low, high = total.low - around, total.high + around
        return replace(total, low=low, high=high, vague="about", end=total.end + 1)
    return replace(total, high=total.high + place, vague="more", end=total.end + 1)
