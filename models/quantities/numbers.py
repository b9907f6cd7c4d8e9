"""A number with what its own words say of how exact it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that was read.

    Attributes:
        low, high: the ends that its own words give: 十几 is 11 to 19.
        stated: the number; None where there is none (数百).
        end: where it ends in the text.
        step: the worth of one in its last written place: 0.1 in 47.8, 10**8 in 4762亿.
        scale: what its 万 or 亿 multiply with; such a number is rounded.
        vague: "", "several" (几), "range" (两三, 几百), "more" (3000余), "about" (十来, 百倍).
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
        if factor == 1:
            return replace(self, end=end)
        stated = None if self.stated is None else self.stated * factor
        several = self.vague == "several"  # 几百 is less than a thousand, and may be 950
        high = (self.high + several) * factor
        vague = "range" if several else self.vague
        scale = factor if factor >= 10**4 else 1
        return Numeral(self.low * factor, high, stated, end, self.step * factor, scale, vague)

    def plus(self, other: Numeral) -> Numeral:
        """Return the sum with ``other``, which stands behind and tells how exact the sum is."""
        known = self.stated is not None and other.stated is not None
        stated = (self.stated or 0) + (other.stated or Fraction(0)) if known else None
        low, high = self.low + other.low, self.high + other.high
        scale = max(self.scale, other.scale)
        return replace(other, low=low, high=high, stated=stated, scale=scale)


def last_place(value: Fraction) -> Fraction:
    """Return the worth of the last figure of a decimal number that is not nought: 1000 for 3000."""
    figures, below, place = abs(value.numerator), value.denominator, 0
    while figures % below and place > -30:
        figures, place = figures * 10, place - 1
    if figures == 0 or figures % below:  # nought, or no decimal number
        return abs(value) or Fraction(1)
    figures //= below
    while figures % 10 == 0:
        figures, place = figures // 10, place + 1
    return Fraction(10) ** place


def exactly(value: int, end: int, *, vague: str = "") -> Numeral:
    """Return a whole number that ends at ``end``."""
    return Numeral(Fraction(value), Fraction(value), Fraction(value), end, vague=vague)
