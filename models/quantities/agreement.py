"""Whether two figures can both be true of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from models.quantities.folding import fold
from models.quantities.surroundings import wholes
from models.quantities.units import unit_named
from models.quantities.values import Quantity

Verdict = Literal["agree", "conflict", "unrelated"]
Why = Literal[
    "overlap", "apart", "before-apart", "other-kind", "other-unit", "other-currency", "other-whole"
]

ANY_CLASSIFIER = ("", "个")
"""A number without a classifier, or with the one that fits everything: 26个 may be 26家."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What comparing two figures gave, with the reason as a code for the interface."""

    verdict: Verdict
    why: Why


def compare(a: Quantity, b: Quantity) -> Agreement:
    """Compare two figures by their intervals, which agree where they share a point."""
    if (apart := _unlike(a, b)) is not None:
        return Agreement("unrelated", apart)
    if not _share_a_point(a, b):
        return Agreement("conflict", "apart")
    if a.before and b.before and compare(a.before, b.before).verdict == "conflict":
        return Agreement("conflict", "before-apart")
    return Agreement("agree", "overlap")


def _unlike(a: Quantity, b: Quantity) -> Why | None:
    """Return why two figures cannot be of one thing; None where they can."""
    if a.kind != b.kind:
        return "other-kind"
    if not _like_units(a, b):
        return "other-currency" if a.kind == "money" else "other-unit"
    wholes = {_whole(quantity.scope) for quantity in (a, b)} - {None}
    return "other-whole" if len(wholes) > 1 else None


def _like_units(a: Quantity, b: Quantity) -> bool:
    if a.unit == b.unit:
        return True
    if a.kind == "count" and (a.unit in ANY_CLASSIFIER or b.unit in ANY_CLASSIFIER):
        return True
    one, other = unit_named(a.unit), unit_named(b.unit)
    return bool(one.dimension) and one.dimension == other.dimension


def _whole(scope: str) -> str | None:
    """Return the name of a listed whole: 全国 and 我国 are one; of other words nothing is known."""
    return wholes().get(fold(scope).text)


def _share_a_point(a: Quantity, b: Quantity) -> bool:
    one, other = in_base(a), in_base(b)
    return _below(one[0], other[1]) and _below(other[0], one[1])


def _below(low: Fraction | None, high: Fraction | None) -> bool:
    return low is None or high is None or low <= high


def in_base(quantity: Quantity) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    """Return low, high and stated in the first unit of the dimension, so that they can be compared.

    Units that convert to nothing are their own.
    """
    factor = unit_named(quantity.unit).factor
    numbers = (quantity.low, quantity.high, quantity.stated)
    low, high, stated = (None if number is None else number * factor for number in numbers)
    return low, high, stated
