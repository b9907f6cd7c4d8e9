"""What a person has set by hand of a figure or a date, in place of what was read."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, get_args

from models.knowledge.reading import Readings
from models.moments.values import Moment, NoMoment, Precision
from models.quantities.values import Approximation, NotUnderstood, Quantity
from models.schema.values import Meaning

_BOUNDS: frozenset[str] = frozenset(get_args(Approximation))
_OPEN_ABOVE = ("at_least", "more_than")
_OPEN_BELOW = ("at_most", "less_than")
_ABOUT = Fraction(5, 100)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Correction:
    """The attributes of one record that correct a reading; None and "" where nothing is set."""

    value: Fraction | None = None
    unit: str = ""
    bound: str = ""
    when: str = ""

    @property
    def is_of_figure(self) -> bool:
        return self.value is not None or bool(self.unit or self.bound)


def correction_of(attributes: Mapping[str, Any], meaning: Meaning) -> Correction:
    """Return what the attributes of an annotation correct."""

    def given(names: tuple[str, ...]) -> Any:
        return next((attributes[name] for name in names if name in attributes), None)

    value = given(meaning.value)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return Correction(
        # By way of its shortest decimal form: 0.1 is meant as one tenth.
        Fraction(repr(value)) if number else None,
        str(given(meaning.unit) or ""),
        str(given(meaning.bound) or ""),
        str(given(meaning.when) or ""),
    )


def attributes_for(
    words: str, meaning: Meaning, readings: Readings
) -> dict[str, str | float | None] | None:
    """Return the attributes that set a figure to ``words`` (``33%``, ``约900台``, ``≥ 3000家``).

    Empty words take a correction back: every attribute is None then. The answer is None where the
    words are no figure.
    """
    names = (meaning.value[:1], meaning.unit[:1], meaning.bound[:1])
    value_name, unit_name, bound_name = ((*name, "")[0] for name in names)
    if not words.strip():
        return {name: None for name in (value_name, unit_name, bound_name) if name}
    signs, plain = _signed(words.strip())
    read = readings.quantity(plain)
    if isinstance(read, NotUnderstood) or read.stated is None or not value_name:
        return None
    number, unit = _number_and_unit(plain, read)
    bound = signs or _BOUND_OF.get(read.approximation, "exact")
    found: dict[str, str | float | None] = {value_name: number}
    if unit_name:
        found[unit_name] = unit or None
    if bound_name:
        found[bound_name] = bound
    return found


_SIGNS = {
    "≥": "at_least",
    ">=": "at_least",
    "≤": "at_most",
    "<=": "at_most",
    "≈": "about",
    "~": "about",
    ">": "at_least",
    "<": "at_most",
    "=": "exact",
}
_BOUND_OF: dict[str, str] = {
    "about": "about",
    "at_least": "at_least",
    "more_than": "at_least",
    "at_most": "at_most",
    "less_than": "at_most",
}
_NUMBER = re.compile(r"\D{0,4}?([0-9][0-9,]*(?:\.[0-9]+)?)\s*([^0-9/]*)")


def _signed(words: str) -> tuple[str, str]:
    for sign, bound in _SIGNS.items():
        if words.startswith(sign):
            return bound, words[len(sign) :].strip()
    return "", words


def _number_and_unit(plain: str, read: Quantity) -> tuple[float, str]:
    """Split a figure as it was typed, where that is a number and a unit; else its value."""
    stated = read.stated or Fraction(0)
    match = _NUMBER.fullmatch(plain)
    if match is not None:
        return float(match[1].replace(",", "")), match[2].strip()
    if read.kind in ("share", "change"):
        return round(float(stated * 100), 9), "%"
    return float(stated), read.unit


def corrected(
    read: Quantity | NotUnderstood, correction: Correction, readings: Readings
) -> Quantity | NotUnderstood:
    """Return a figure as a person corrected it; the words that it was read from stay beside it.

    A number and unit set by hand are read as if they stood in the text, so that 32.5 and ``%`` are
    the same figure as 32.5% there. A number alone counts in the unit that was read, shares from 0
    to 1. What is not set stays as it was read.
    """
    base = read
    value = correction.value
    if value is not None and (correction.unit or isinstance(read, NotUnderstood)):
        base = _stated(value, correction.unit, readings)
        if isinstance(read, Quantity):
            base = replace(base, before=read.before, scope=read.scope)
    elif isinstance(read, Quantity):
        if value is not None:
            base = replace(read, low=value, high=value, stated=value)
        elif correction.unit:
            base = replace(read, unit=_normal(correction.unit, readings))
    if isinstance(base, NotUnderstood):
        return base
    bound = correction.bound or ("exact" if value is not None else "")
    return replace(_bounded(base, bound), quote=read.quote)


def _stated(value: Fraction, unit: str, readings: Readings) -> Quantity:
    found = readings.quantity(f"{_decimal(value)}{unit}")
    if isinstance(found, Quantity) and found.stated is not None:
        return found
    return Quantity(kind="count", low=value, high=value, stated=value, unit=unit)


def _normal(unit: str, readings: Readings) -> str:
    found = readings.quantity(f"1{unit}")
    return found.unit if isinstance(found, Quantity) else unit


def _bounded(quantity: Quantity, bound: str) -> Quantity:
    stated = quantity.stated
    if bound not in _BOUNDS or stated is None:
        return quantity
    approximation: Any = bound
    low: Fraction | None = stated
    high: Fraction | None = stated
    if bound in _OPEN_ABOVE:
        high = None
    elif bound in _OPEN_BELOW:
        low = None
    elif bound == "about":
        low, high = stated - abs(stated) * _ABOUT, stated + abs(stated) * _ABOUT
    elif bound == "range":
        low, high = quantity.low, quantity.high
    return replace(quantity, low=low, high=high, approximation=approximation)


def _decimal(value: Fraction) -> str:
    """Return a number as people write it, without an exponent."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.12f}".rstrip("0").rstrip(".")


def moment_set(words: str, quote: str, published: str, readings: Readings) -> Moment | NoMoment:
    """Return the date that a person set: ISO (``2025``, ``2025-06``, ``2025-06-07``, two of them
    with ``/`` between) or words as they stand in the text; ``quote`` stays beside it."""
    first, slash, last = (part.strip() for part in words.partition("/"))
    start, end = _iso(first), _iso(last) if slash else None
    if start is not None and (end is not None or not slash):
        found = start if end is None else replace(start, end=end.end, precision=end.precision)
        if found.start is not None and found.end is not None and found.start < found.end:
            return replace(found, quote=quote)
    read = readings.moment(words, published)
    return replace(read, quote=quote) if quote else read


def _iso(words: str) -> Moment | None:
    match = _DAY.fullmatch(words)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    precision: Precision = "day" if day else "month" if month else "year"
    try:
        start = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
        end = last + timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return Moment(start=start, end=end, precision=precision)
