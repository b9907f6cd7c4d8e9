"""Two numbers as the ends of one: 30至50家 · 10亿到20亿元 · 3至5万元 · 三至五成."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from models.quantities.amounts import Amount
from models.quantities.singles import read_amount

_JOINERS = re.compile("[-–—~]{1,2}|至|到|或")


def read_range(text: str, at: int) -> Amount | None:
    """Return the range or the single number that begins at ``at`` of the folded ``text``."""
    first = read_amount(text, at)
    joiner = _JOINERS.match(text, first.end) if first else None
    second = read_amount(text, joiner.end()) if joiner else None
    if first is None or second is None or first.vague or second.vague:
        return first
    if first.united and not second.united:
        second = like(second, first)  # 百分之三十到四十
    first = like(first, second)
    if first.unit != second.unit or first.low > second.low or _are_years(first, second):
        return None
    return replace(second, low=first.low, stated=None, slack=Fraction(0), vague="range")


def like(amount: Amount, other: Amount) -> Amount:
    """Give a number without unit the scale and unit of another: 3 in 3至5万元."""
    if amount.united:
        return amount
    scale = 1
    if amount.scale == 1 and amount.low < other.low / other.factor / other.scale:
        scale = other.scale
    times = other.factor * scale
    step = amount.step * times
    return replace(
        amount,
        low=amount.low * times,
        high=amount.high * times,
        stated=None if amount.stated is None else amount.stated * times,
        unit=other.unit,
        slack=step / 2 if other.slack and not amount.vague else amount.slack * times,
        place=amount.place * times,
        step=step,
        united=other.united,
    )


def _are_years(first: Amount, second: Amount) -> bool:
    """Whether two bare numbers look like years: 2023—2025."""
    return not second.united and all(1900 <= end.low < 2100 for end in (first, second))
