"""A number with its unit, before the words around it are heard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from models.quantities.numbers import Numeral, last_place
from models.quantities.units import Unit

SHARE = Unit("share", "share")
RATIO = Unit("ratio", "ratio")
TIMES = Unit("times", "multiple")
HALF = Fraction(1, 2)

_CONTINUOUS = ("measure", "duration", "index")
_MOST_SLACK = Fraction(1, 10)
"""1万 may be 1.1万; of 1.4万 one would write 1万多."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit.

    Attributes:
        low, high, stated: in ``unit``; ``stated`` is None where no number stands (数百).
        slack: how far the true number may lie from the stated one, by how exactly it is written.
        place: the worth of its last figure that is not nought.
        step: the worth of one in its last written place.
        vague: "", "range", "more", "about", from the number itself.
        united: whether a unit stands behind it.
        factor: by what the written number was multiplied: 1/100 for a percentage.
        scale: what its 万 or 亿 multiply with.
        coarse: told as a simple fraction.
    """

    low: Fraction
    high: Fraction
    stated: Fraction | None
    unit: Unit
    end: int
    slack: Fraction
    place: Fraction
    step: Fraction
    vague: str
    united: bool = True
    factor: Fraction = Fraction(1)
    scale: int = 1
    coarse: bool = False


def counted(
    number: Numeral, unit: Unit, end: int, *, factor: Fraction = Fraction(1), united: bool = True
) -> Amount:
    """Return ``number`` in ``unit``, of which each is ``factor`` of the normal one."""
    return Amount(
        low=number.low * factor,
        high=number.high * factor,
        stated=None if number.stated is None else number.stated * factor,
        unit=unit,
        end=end,
        slack=Fraction(0) if number.vague else _slack(number, unit) * factor,
        place=last_place(number.low) * factor,
        step=number.step * factor,
        vague="range" if number.vague == "several" else number.vague,
        united=united,
        factor=factor,
        scale=number.scale,
    )


def fraction(value: Fraction, end: int) -> Amount:
    """Return a share told as a simple fraction: prose means about a twentieth more or less."""
    tenth = value / 10
    return Amount(value, value, value, SHARE, end, value / 20, tenth, tenth, "", coarse=True)


def further(text: str, amount: Amount) -> Amount:
    """Read 多 and 余 behind the unit: 三年多 is three years to four."""
    if amount.vague or text[amount.end : amount.end + 1] not in ("多", "余"):
        return amount
    high, end = amount.high + amount.step, amount.end + 1
    return replace(amount, high=high, slack=Fraction(0), vague="more", end=end)


def _slack(number: Numeral, unit: Unit) -> Fraction:
    """Return half a unit of the last written place, where the number is a rounded one."""
    value, step = abs(number.low), min(number.step, Fraction(1))
    if unit.kind == "multiple" and number.step == 1:
        return Fraction(0)
    if unit.kind in ("share", "change", "multiple"):
        return min(step / 2, value)
    if number.scale > 1:
        return min(number.step / 2, value * _MOST_SLACK)
    if number.step >= 1 and unit.kind not in _CONTINUOUS:
        return Fraction(0)
    return min(step / 2, value * _MOST_SLACK)
