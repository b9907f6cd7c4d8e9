"""Numbers as news writes them: 3,000 · 12万亿 · 3亿5000万 · 一百二十六 · 两三百 · 十几 · 3000余.

A number is read into an interval with exact ends. Libraries were measured first; docs/quantities.md
tells why none of them is used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

_ARABIC = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"两": 2, "俩": 2, "仨": 3}
_RUN = re.compile(f"[{''.join(_DIGITS)}](?:、?[{''.join(_DIGITS)}])*")
_POINT = re.compile(f"点([{''.join(_DIGITS)}]+|[0-9]+)")
_SEVERAL = re.compile("好几|几|数(?=[十百千万亿兆])")
_SMALL = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": 20, "卅": 30, "卌": 40}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
# 千, 百 and 兆 before these belong to a unit or a fraction: 5千瓦, 3个百分点.
_UNIT = re.compile("千(?:瓦|米|克|伏|卡|赫|焦)|兆(?:瓦|赫|帕|字节|比特)|百(?:分点|帕)|万分之")
_LARGEST = 10**40


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that was read.

    Attributes:
        low, high: the ends that its own words give: 十几 is 11 to 19.
        stated: the number; None where there is none (数百).
        end: where it ends in the text.
        step: the worth of one in its last written place: 0.1 in 47.8, 10**8 in 4762亿.
        scale: what its 万 or 亿 multiply with; such a number is rounded.
        vague: "", "range" (两三, 几), "more" (3000余), "about" (十来, 百倍).
        arabic: whether it ends in Arabic figures.
    """

    low: Fraction
    high: Fraction
    stated: Fraction | None
    end: int
    step: Fraction = Fraction(1)
    scale: int = 1
    vague: str = ""
    arabic: bool = False

    def times(self, factor: int, end: int) -> Numeral:
        """Return this number so many times larger, as scales make it."""
        stated = None if self.stated is None else self.stated * factor
        scale = self.scale * factor if factor >= 10**4 else self.scale
        low, high, step = self.low * factor, self.high * factor, self.step * factor
        kept = self.arabic and factor == 1
        return Numeral(low, high, stated, end, step, scale, self.vague, kept)

    def plus(self, other: Numeral) -> Numeral:
        """Return the sum with ``other``, which stands behind and tells how exact the sum is."""
        known = self.stated is not None and other.stated is not None
        stated = (self.stated or 0) + (other.stated or Fraction(0)) if known else None
        low, high = self.low + other.low, self.high + other.high
        scale = max(self.scale, other.scale)
        return replace(other, low=low, high=high, stated=stated, scale=scale)


def last_place(value: Fraction) -> Fraction:
    """Return the worth of the last figure of a decimal number that is not nought: 1000 for 3000."""
    if value == 0:
        return Fraction(1)
    place = Fraction(1)
    while (value / place).denominator != 1:
        place /= 10
        if place.denominator > 10**30:  # no decimal number
            return abs(value)
    while (value / (place * 10)).denominator == 1:
        place *= 10
    return place


def read_numeral(text: str, at: int = 0) -> Numeral | None:
    """Return the longest number that begins at ``at`` of the folded ``text``."""
    total: Numeral | None = None
    below = 0  # the scale of the part before; the next part has to be less
    while True:
        start = total.end if total else at
        section = _section(text, start, below)
        factor, end = _factor(text, section.end if section else start)
        if section is None:
            if total or factor == 1:
                return total
            section = _exactly(1, start, vague="about")
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
        if factor == 1 or total.vague in ("range", "more"):
            return total


def _section(text: str, at: int, below: int) -> Numeral | None:
    """Read what stands before the next 万 or 亿; ``below`` is the scale of the part before."""
    total: Numeral | None = None
    limit, end = 10**4, at
    while True:
        inside = total is not None or below > 0
        gap = inside and text[end : end + 1] == "〇"
        digit = _digit(text, end + gap)
        end = digit.end if digit else end
        scale = _small(text, end)
        if scale >= limit or not (digit or scale) or (digit and digit.arabic and total):
            break
        if digit and total and digit.high == 9 and digit.stated is None:
            digit = replace(digit, low=Fraction(1))  # 十几 may be eleven
        if digit is None:
            if total and scale != 10:
                break
            digit = _exactly(1, end, vague="about" if scale > 10 else "")
        if not scale:
            worth = 1 if gap else _unsaid(text, digit, limit if total else below)
            part = digit.times(worth, end)
            total = total.plus(part) if total else part
            break
        end += 1
        part = digit.times(scale, end)
        if digit.vague == "range" and digit.stated is None and digit.high == 9:
            part = replace(part, high=Fraction(10 * scale))  # 几百: up to a thousand
        total, limit = (total.plus(part) if total else part), scale
    return _vaguer(text, _with_point(text, total)) if total else None


def _unsaid(text: str, digit: Numeral, scale: int) -> int:
    """Return what a last digit counts whose scale is left out: 10 in 一百五, 1000 in 一万三."""
    scaled = text[digit.end : digit.end + 1] in _BIG
    if scaled or digit.arabic or digit.stated is None or digit.high > 9:
        return 1
    return max(scale // 10, 1) if scale < 10**12 else 1


def _digit(text: str, at: int) -> Numeral | None:
    """Read a number without scales: Arabic, one Chinese digit, two neighbours, or several."""
    if found := _ARABIC.match(text, at):
        written = found[0].replace(",", "")
        decimals = len(written.partition(".")[2])
        value = Fraction(written)
        step = Fraction(1, 10**decimals)
        return Numeral(value, value, value, found.end(), step, arabic=True)
    if found := _SEVERAL.match(text, at):
        return Numeral(Fraction(2), Fraction(9), None, found.end(), vague="range")
    if text[at : at + 1] in _TENS:
        tens = _exactly(_TENS[text[at]], at + 1)
        unit = _RUN.match(text, at + 1)
        single = _run(unit[0], unit.end()) if unit else None
        return tens.plus(single) if single and single.high < 10 else tens
    found = _RUN.match(text, at)
    return _run(found[0], found.end()) if found else None


def _run(run: str, end: int) -> Numeral | None:
    """Read Chinese digits that follow one another: 五, 两三, 二〇二五."""
    digits = [_DIGITS[c] for c in run if c != "、"]
    if len(digits) == 1 and run != "、":
        return _exactly(digits[0], end)
    if len(digits) == 2 and (digits[1] == digits[0] + 1 or digits == [3, 5]) and digits[0]:
        return Numeral(Fraction(digits[0]), Fraction(digits[1]), None, end, vague="range")
    if "、" in run or (len(digits) < 4 and 0 not in digits):
        return None
    return _exactly(int("".join(map(str, digits))), end)


def _exactly(value: int, end: int, *, vague: str = "") -> Numeral:
    return Numeral(Fraction(value), Fraction(value), Fraction(value), end, vague=vague)


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
    digits = "".join(str(_DIGITS.get(c, c)) for c in found[1])
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
