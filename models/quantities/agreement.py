"""Whether two figures can both be true of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from models.quantities.units import Unit, unit_named
from models.quantities.values import Quantity

Verdict = Literal["agree", "conflict", "unrelated"]
Why = Literal["overlap", "apart", "other-kind", "other-unit", "other-currency"]

ANY_CLASSIFIER = ("", "个")
"""A number without a classifier, or with the one that fits everything: 26个 may be 26家."""

_LIKE_COUNTS = ("count", "index")


@dataclass(frozen=True, slots=True)
class Agreement:
    """What comparing two figures gave, with the reason as a code for the interface."""

    verdict: Verdict
    why: Why


def compare(a: Quantity, b: Quantity) -> Agreement:
    """Compare two figures by their intervals, which agree where they share a point."""
    if (apart := _unlike(a, b)) is not None:
        return Agreement("unrelated", apart)
    one, other = _scale(a, b)
    if _shares_a_point(a, one, b, other):
        return Agreement("agree", "overlap")
    return Agreement("conflict", "apart")


def _unlike(a: Quantity, b: Quantity) -> Why | None:
    if a.kind != b.kind:
        return "other-kind"
    if a.unit == b.unit:
        return None
    if a.kind == "money":
        return "other-currency"
    if a.kind in _LIKE_COUNTS and (a.unit in ANY_CLASSIFIER or b.unit in ANY_CLASSIFIER):
        return None
    one, other = unit_named(a.unit), unit_named(b.unit)
    return None if one.dimension and one.dimension == other.dimension else "other-unit"


def _scale(a: Quantity, b: Quantity) -> tuple[Fraction, Fraction]:
    if a.unit == b.unit:
        return Fraction(1), Fraction(1)
    units: tuple[Unit, Unit] = (unit_named(a.unit), unit_named(b.unit))
    return units[0].factor, units[1].factor


def _shares_a_point(a: Quantity, one: Fraction, b: Quantity, other: Fraction) -> bool:
    return _below(a.low, one, b.high, other) and _below(b.low, other, a.high, one)


def _below(low: Fraction | None, one: Fraction, high: Fraction | None, other: Fraction) -> bool:
    return low is None or high is None or low * one <= high * other
