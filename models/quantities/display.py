"""A quantity in a few signs that need no language: 32.5 % · > 3000家 · ¥4762亿 · 1/12 → 1/8."""

from __future__ import annotations

from fractions import Fraction

from models.quantities.units import signs
from models.quantities.values import Approximation, Quantity

_SIGNS: dict[Approximation, str] = {
    "about": "≈ ",
    "at_least": "≥ ",
    "at_most": "≤ ",
    "more_than": "> ",
    "less_than": "< ",
}
_SCALES = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
_NAMES = {"person": "人", "mu": "亩", "h": "h", "pp": "pp"}
_SIMPLE = 12  # denominators up to this are shown as a fraction


def show(quantity: Quantity) -> str:
    """Return ``quantity`` for a table or an axis."""
    shown = _sized(quantity)
    if quantity.before is not None:
        return f"{_sized(quantity.before)} → {shown}"
    return shown


def _sized(quantity: Quantity) -> str:
    if quantity.stated is not None:
        return _SIGNS.get(quantity.approximation, "") + _value(quantity, quantity.stated)
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        sign, end = ("≤ ", high) if low is None else ("≥ ", low)
        return sign + _value(quantity, end) if end is not None else ""
    return _value(quantity, low) if low == high else _range(quantity, low, high)


def _range(quantity: Quantity, low: Fraction, high: Fraction) -> str:
    return f"{_value(quantity, low)}–{_value(quantity, high)}"


def _value(quantity: Quantity, value: Fraction) -> str:
    kind, unit = quantity.kind, quantity.unit
    sign = "+" if kind == "change" and value > 0 else ""
    if kind == "share" or (kind == "change" and not unit):
        return sign + _share(value)
    if kind == "rank":
        return f"#{_plain(value)}{unit}"
    if kind == "multiple":
        return f"{_scaled(value)}×"
    if kind == "ratio":
        return f"{value.numerator}:{value.denominator}"
    if unit in signs():
        return sign + f"{signs()[unit]}{_scaled(value)}".replace(
            f"{signs()[unit]}-", f"-{signs()[unit]}"
        )
    name = _NAMES.get(unit, unit)
    return sign + _scaled(value) + (f" {name}" if name.isascii() and name else name)


def _share(value: Fraction) -> str:
    percent = value * 100
    if percent.denominator != 1 and 1 < value.denominator <= _SIMPLE:
        return f"{value.numerator}/{value.denominator}"
    return f"{_plain(percent)} %"


def _scaled(value: Fraction) -> str:
    """Return a number with 万 or 亿 where it is large."""
    for size, name in _SCALES:
        if abs(value) >= size:
            return _plain(value / size) + name
    return _plain(value)


def _plain(value: Fraction) -> str:
    """Return a number in figures, six of them where it has no end."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.6g}"
