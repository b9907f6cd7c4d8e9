"""What words of vagueness make of a number: the interval that they admit, by stated rules.

The rules and their reasons stand in docs/quantities.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from models.quantities.amounts import HALF, SHARE, Amount
from models.quantities.values import Approximation

NEAR = Fraction(9, 10)
"""近 X is X or less, and not below nine tenths of it."""

_ABOUT = (Fraction(1, 10), Fraction(1, 20), Fraction(1, 50))
"""约 X: on either side, by how many figures X is told in; many figures are not told for nothing."""

_OF_NUMBERS: dict[str, Approximation] = {"": "exact", "range": "range", "more": "more_than"}


@dataclass(frozen=True, slots=True)
class Vagueness:
    """What a word says: ``says`` as in approximations.tsv, and whether it names a threshold."""

    says: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Interval:
    low: Fraction | None
    high: Fraction | None
    approximation: Approximation


def interval(amount: Amount, vagueness: Vagueness | None) -> Interval:
    """Return what ``amount`` may be, with the word that stands with it."""
    if vagueness is None:
        return _of_number(amount)
    says = vagueness.says
    if says == "at_least":
        return Interval(amount.low, None, "at_least")
    if says == "at_most":
        return Interval(None, amount.high, "at_most")
    if says == "more_than":
        return Interval(amount.low, _over(amount, vagueness), "more_than")
    if says == "less_than":
        return Interval(_under(amount, vagueness), amount.high, "less_than")
    if says == "near":
        low = amount.low * NEAR if amount.vague in ("", "about") else amount.low
        return Interval(low, amount.high, "less_than")
    return _about(amount)


def _of_number(amount: Amount) -> Interval:
    if amount.vague == "about" and amount.low == amount.high:
        return _about(amount)
    low, high = amount.low - amount.slack, amount.high + amount.slack
    if amount.unit is SHARE and amount.high <= 1:
        high = min(high, Fraction(1))
    return Interval(low, high, _OF_NUMBERS.get(amount.vague, "about"))


def _over(amount: Amount, vagueness: Vagueness) -> Fraction | None:
    if vagueness.is_open:
        return None
    if amount.unit is SHARE and amount.stated == HALF:
        return Fraction(1)  # a majority, however large
    high = amount.high + (Fraction(0) if amount.vague in ("range", "more") else amount.place)
    return min(high, Fraction(1)) if amount.unit is SHARE and amount.high <= 1 else high


def _under(amount: Amount, vagueness: Vagueness) -> Fraction | None:
    if vagueness.is_open or amount.vague == "range":
        return None
    if amount.unit is SHARE and amount.stated == HALF:
        return Fraction(0)
    return amount.low - amount.place


def _about(amount: Amount) -> Interval:
    if amount.stated is None or amount.vague not in ("", "about") or amount.low != amount.high:
        return Interval(amount.low, amount.high, "about")
    figures = 1 if amount.coarse else len(str(abs(amount.stated / amount.place).numerator))
    around = max(abs(amount.stated) * _ABOUT[min(figures, 3) - 1], amount.slack)
    return Interval(amount.stated - around, amount.stated + around, "about")
