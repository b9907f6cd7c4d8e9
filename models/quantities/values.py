"""A figure, read: an interval in a normal unit, with the words it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

QuantityKind = Literal[
    "count", "money", "measure", "share", "ratio", "multiple", "change", "rank", "index", "duration"
]
"""``share``: part of a whole, 0 to 1. ``ratio``: a to b. ``multiple``: so many times something.
``change``: what was added to something or taken from it: with unit "" as a part of itself (0.12,
-0.12; 1 is a doubling), with ``pp`` in percentage points, with any other unit in that unit."""

Approximation = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "range"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """What a figure says.

    Attributes:
        low, high: the interval that the words admit, both ends included, in ``unit``; None is
            open. ``32.5%`` is 0.325 with the precision of its last digit, ``近1/3`` lies just
            below one third: the rules are in ``docs/quantities.md``.
        stated: the number as written, without what its words of vagueness make of it; the point
            to draw. None where there is none, as in 数百.
        unit: normal form: a classifier such as ``家``, ``CNY``, ``m2``, ``person``, ``CNY/mu``; ""
            for a bare number, a share, ratio or multiple, and a place; ``届`` and other editions.
        approximation: what kind of words stand around the number.
        quote: the exact words that were read, always kept beside the numbers.
        before: where the words say 从…到…: what it was; this value is what it became.
        scope: the words for the whole that a share or rank is of (全国), where the quote says so.
    """

    kind: QuantityKind
    low: Fraction | None
    high: Fraction | None
    stated: Fraction | None
    unit: str = ""
    approximation: Approximation = "exact"
    quote: str = ""
    before: Quantity | None = None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Words that are no figure, or one that this program does not read; shown, never guessed.

    Attributes:
        quote: the words.
        rest: the part of them that could not be read.
    """

    quote: str
    rest: str = ""
