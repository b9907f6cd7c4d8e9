"""One figure with the words around it: 占全国近1/3 · 同比增长12.5% · 3000家以上 · 30至50家."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.quantities.amounts import Amount
from models.quantities.approximations import Interval, interval
from models.quantities.around import Around, hear_before, hear_behind
from models.quantities.changes import read_change
from models.quantities.folding import Folded
from models.quantities.ranges import like, read_range
from models.quantities.ranks import read_rank
from models.quantities.singles import read_amount
from models.quantities.values import Approximation, Quantity, QuantityKind

_NO_UNIT = ("share", "ratio", "multiple")
_SIGNED = ("count", "measure", "index", "money")
"""Kinds whose numbers may lie below nought: -5℃ is no fall by five degrees."""

_TURNED: dict[Approximation, Approximation] = {
    "more_than": "less_than",
    "less_than": "more_than",
    "at_least": "at_most",
    "at_most": "at_least",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that was read, and where it ends in the folded text."""

    quantity: Quantity
    end: int
    amount: Amount | None = None


def read_figure(
    folded: Folded, at: int, around: Around, unit: Amount | None = None, *, alone: bool = False
) -> Figure | int:
    """Read the figure at ``at``; where it has no unit it counts what ``unit`` does.

    ``alone``: no range. Returns how far the words were understood where there is no figure.
    """
    text = folded.text
    at = hear_before(folded, at, around)
    if change := read_change(text, at, around.vagueness):
        return Figure(replace(change.quantity, scope=around.scope), change.end)
    rank = None if around.vagueness or around.grows else read_rank(text, at)
    if rank:
        return Figure(replace(rank.quantity, scope=around.scope), rank.end)
    amount = read_amount(text, at) if alone else read_range(text, at)
    if amount is None:
        return at
    if unit and not amount.united:
        amount = like(amount, unit)
    end = hear_behind(text, amount.end, around, united=amount.united)
    quantity = _quantity(text, amount, around)
    return at if quantity is None else Figure(quantity, end, amount)


def _quantity(text: str, amount: Amount, around: Around) -> Quantity | None:
    """Return what the number is among its words; None where they do not go together."""
    named = _named(text, amount, around)
    if named is None:
        return None
    kind, unit = named
    found, stated = interval(amount, around.vagueness), amount.stated
    if around.sign < 0 and around.grows:
        found, stated = _turned(found), None if stated is None else -stated
    return Quantity(
        kind=kind,
        low=found.low,
        high=found.high,
        stated=stated,
        unit=unit,
        approximation=found.approximation,
        scope=around.scope,
    )


def _named(text: str, amount: Amount, around: Around) -> tuple[QuantityKind, str] | None:
    """Return kind and unit, or None where number and words contradict each other."""
    kind, unit = amount.unit.kind, amount.unit.name
    if kind in _NO_UNIT:
        unit = ""
    if around.currency:
        if amount.united and kind != "money":  # $50%
            return None
        kind, unit = "money", around.currency.name
    if "rank" in around.roles and kind not in ("share", "multiple"):  # 排名上升3位 is no 3 persons
        if not around.grows or text[amount.end - 1] != "位":
            return None
        unit = "位"
    unit = unit.replace("yuan", around.yuan)
    if around.per:
        unit = f"{unit}/{around.per}" if unit else ""
    if not around.grows:
        return kind, unit
    return _grown(kind, unit, amount, around)


def _grown(
    kind: QuantityKind, unit: str, amount: Amount, around: Around
) -> tuple[QuantityKind, str] | None:
    if "sign" in around.roles and kind in _SIGNED:
        return kind, unit
    if kind in ("ratio", "rank", "index") or not amount.united:
        return None
    if kind == "multiple" and around.sign < 0 and amount.high >= 1:
        return None  # nothing can shrink by once itself and more
    return "change", unit


def _turned(found: Interval) -> Interval:
    low = None if found.high is None else -found.high
    high = None if found.low is None else -found.low
    return Interval(low, high, _TURNED.get(found.approximation, found.approximation))
