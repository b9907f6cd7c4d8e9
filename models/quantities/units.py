"""Units and currencies: their forms, normal names, and what converts to what."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from models.quantities.folding import fold
from models.quantities.lexicon import Words, rows
from models.quantities.values import QuantityKind

_KINDS: dict[str, QuantityKind] = {
    "count": "count",
    "measure": "measure",
    "duration": "duration",
    "index": "index",
    "change": "change",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit.

    Attributes:
        name: its normal form: ``km2``, ``家``, ``CNY``.
        dimension: units of one dimension convert to each other; "" converts to nothing.
        factor: how many of the dimension's first unit one of these is.
    """

    name: str
    kind: QuantityKind
    dimension: str = ""
    factor: Fraction = Fraction(1)


DATE = "date"
"""The dimension of words before which a number is a date: 5月."""

BARE = Unit("", "count")
PERCENTAGE_POINT = Unit("pp", "change", "points", Fraction(1))


@cache
def units() -> Words[Unit]:
    """Return the units that stand behind a number, currencies among them."""
    listed: list[tuple[str, Unit]] = []
    for forms, name, kind, dimension, factor in rows("units"):
        if kind == DATE:
            unit = Unit(name, "index", DATE)
        else:
            unit = Unit(name, _KINDS[kind], dimension, Fraction(factor or 1))
        listed += ((fold(form).text, unit) for form in forms.split(" "))
    return Words(listed + _currencies("after"))


@cache
def currencies_before() -> Words[Unit]:
    """Return the currencies that stand before a number: 人民币, $."""
    return Words(_currencies("before"))


@cache
def signs() -> dict[str, str]:
    """Return the sign of each currency that has one."""
    return {code: sign for _, code, _, sign in rows("currencies") if sign}


@cache
def unit_named(name: str) -> Unit:
    """Return the unit of a normal name; one that nobody listed converts to itself alone."""
    every = (*units().senses.values(), PERCENTAGE_POINT)
    return next((unit for unit in every if unit.name == name), Unit(name, "count"))


def _currencies(where: str) -> list[tuple[str, Unit]]:
    return [
        (fold(form).text, Unit(code, "money"))
        for forms, code, place, _ in rows("currencies")
        if place in (where, "both")
        for form in forms.split(" ")
    ]
