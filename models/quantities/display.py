"""A quantity in a few signs that need no language: 32.5 % · > 3000家 · ¥4762亿 · 1/12 → 1/8."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from models.quantities.names import in_script
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
_SIMPLE = 12  # shares of up to so many parts are shown as a fraction


def show(quantity: Quantity, script: Literal["hans", "hant"] = "hans") -> str:
    """Return ``quantity`` for a table or an axis; 亿 and Chinese units stand in ``script``."""
    shown = _sized(quantity)
    if quantity.before is not None:
        shown = f"{_sized(quantity.before)} → {shown}"
    return in_script(shown, script)


def _sized(quantity: Quantity) -> str:
    if quantity.kind == "rank" and quantity.low != quantity.high:
        return f"#{quantity.low}–{quantity.high}{quantity.unit}"
    if quantity.stated is not None:
        return _SIGNS.get(quantity.approximation, "") + _signed(quantity, quantity.stated)
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        return _range(quantity, low, high)
    end = high if low is None else low
    return "" if end is None else f"{'≤' if low is None else '≥'} {_signed(quantity, end)}"


def _range(quantity: Quantity, low: Fraction, high: Fraction) -> str:
    before, behind = _framed(quantity)
    if _is_share(quantity):
        return f"{_plain(low * 100)}–{_plain(high * 100)} %"
    return f"{before}{_scaled(low)}–{_scaled(high)}{behind}"


def _signed(quantity: Quantity, value: Fraction) -> str:
    sign = "-" if value < 0 else "+" if quantity.kind == "change" else ""
    return sign + _value(quantity, abs(value))


def _value(quantity: Quantity, value: Fraction) -> str:
    if _is_share(quantity):
        return _share(value)
    if quantity.kind == "ratio":
        return f"{value.numerator}:{value.denominator}"
    before, behind = _framed(quantity)
    return before + _scaled(value) + behind


def _is_share(quantity: Quantity) -> bool:
    return quantity.kind == "share" or (quantity.kind == "change" and not quantity.unit)


def _framed(quantity: Quantity) -> tuple[str, str]:
    """Return what stands before and behind the number."""
    code, _, per = quantity.unit.partition("/")
    if quantity.kind == "rank":
        return "#", quantity.unit
    if quantity.kind == "multiple":
        return "", "×"
    if code in signs():
        return signs()[code], f"/{shown_unit(per)}" if per else ""
    shown = "/".join(shown_unit(part) for part in quantity.unit.split("/"))
    return "", shown if not shown or "一" <= shown[0] <= "鿿" else f" {shown}"


def shown_unit(name: str) -> str:
    """Return how a unit is shown: 人 for ``person``, 亩 for ``mu``; most stand for themselves."""
    return _UNITS.get(name, name)


_UNITS = {
    "person": "人",
    "mu": "亩",
    "ping": "坪",
    "jia": "甲",
    "jin": "斤",
    "li": "里",
    "year": "年",
    "month": "个月",
    "week": "周",
    "d": "天",
    "quarter": "季",
    "century": "世纪",
    "workday": "工作日",
}


def _share(value: Fraction) -> str:
    percent = value * 100
    if (percent.denominator != 1 and 1 < value.denominator <= _SIMPLE) or value == Fraction(1, 2):
        return f"{value.numerator}/{value.denominator}"
    return f"{_plain(percent)} %"


def _scaled(value: Fraction) -> str:
    """Return a number with 万 or 亿 where it is large."""
    for size, name in _SCALES:
        if abs(value) >= size:
            return _plain(value / size) + name
    return _plain(value)


def _plain(value: Fraction) -> str:
    """Return a number in six figures at most, in four where it has no end: 33.33."""
    if value.denominator == 1:
        return str(value.numerator)
    ends = 10**12 % value.denominator == 0
    return f"{float(value):.{6 if ends else 4}g}"
