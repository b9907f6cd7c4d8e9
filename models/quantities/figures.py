"""One figure with the words around it: 占全国近1/3 · 同比增长12.5% · 3000家以上 · 30至50家."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction

from models.quantities.amounts import Amount, read_amount
from models.quantities.approximations import Interval, Vagueness, interval
from models.quantities.folding import Folded
from models.quantities.ranks import read_rank
from models.quantities.surroundings import Sense, before, behind, doublings
from models.quantities.units import Unit
from models.quantities.values import Approximation, Quantity

_JOINERS = re.compile("[-–—~]{1,2}|至|到|或")
_UP_TO = re.compile("上(?=[百千万亿])")
_SIGN = re.compile("[-+负]")
_TRAILING = re.compile("的?(?:份额|比重|比例|占比|规模|数量|不等)|的|人民币")
_GROWTH = re.compile(
    "的?(?:(增长率|增速|增长|增幅|涨幅|成长|提升|上升)|(降幅|下降|跌幅|降低|减少))$"
)
_NO_UNIT = ("share", "ratio", "multiple")
_TURNED: dict[Approximation, Approximation] = {
    "more_than": "less_than",
    "less_than": "more_than",
    "at_least": "at_most",
    "at_most": "at_least",
}


@dataclass(slots=True)
class Around:
    """What the words around a number have said so far."""

    yuan: str
    vagueness: Vagueness | None = None
    sign: int = 0
    roles: set[str] = field(default_factory=set)
    currency: Unit | None = None
    scope: str = ""

    def hear(self, sense: Sense, word: str) -> None:
        """Take in one word."""
        self.roles.add(sense.role)
        self.vagueness = sense.vagueness or self.vagueness
        self.sign = sense.sign if sense.role in ("grow", "noun") else self.sign
        self.currency = sense.currency or self.currency
        if sense.role == "scope" and not self.scope:
            self.scope = word


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
    at = hear(folded, at, around)
    if doubling := doublings().at(text, at):
        return Figure(_doubling(*doubling[1]), at + len(doubling[0]))
    if rank := read_rank(text, at):
        return Figure(replace(rank.quantity, scope=around.scope), rank.end)
    amount = read_amount(text, at) if alone else _range(text, at)
    if amount is None:
        return at
    if unit and not amount.united:
        amount = like(amount, unit)
    end = _hear_behind(text, amount.end, around)
    return Figure(_quantity(amount, around), end, amount)


def hear(folded: Folded, at: int, around: Around) -> int:
    """Take in the words before a number; return where it should begin."""
    text = folded.text
    while at < len(text):
        if found := _UP_TO.match(text, at):
            around.hear(Sense("vague", Vagueness("more_than")), found[0])
            return found.end()
        if _SIGN.match(text, at) and not around.sign:
            around.roles.add("sign")
            around.sign = 1 if text[at] == "+" else -1
            at += 1
        elif (found_word := before().at(text, at)) and not doublings().at(text, at):
            word, sense = found_word
            around.hear(sense, folded.written(at, at + len(word)))
            at += len(word)
        else:
            return at
    return at


def _hear_behind(text: str, at: int, around: Around) -> int:
    while at < len(text):
        if (found := behind().at(text, at)) and around.vagueness in (None, found[1].vagueness):
            around.vagueness = found[1].vagueness
            at += len(found[0])
        elif not around.sign and (growth := _GROWTH.match(text, at)):
            around.sign = 1 if growth[1] else -1
            at = growth.end()
        elif trailing := _TRAILING.match(text, at):
            at = trailing.end()
        else:
            return at
    return at


def _range(text: str, at: int) -> Amount | None:
    first = read_amount(text, at)
    joiner = _JOINERS.match(text, first.end) if first else None
    second = read_amount(text, joiner.end()) if joiner else None
    if first is None or second is None or first.vague or second.vague:
        return first
    first = like(first, second)
    if first.unit != second.unit or first.low > second.low:
        return None
    return replace(second, low=first.low, stated=None, slack=Fraction(0), vague="range")


def like(first: Amount, second: Amount) -> Amount:
    """Give a number without unit the scale and unit of another: 3 in 3至5万元."""
    if first.united:
        return first
    factor, scale = second.factor, 1
    if first.scale == 1 and first.low < second.low / factor / second.scale:
        scale = second.scale
    times = factor * scale
    stated = None if first.stated is None else first.stated * times
    low, high, step = first.low * times, first.high * times, first.step * times
    slack = max(first.slack * times, step / 2 if scale > 1 or second.slack else Fraction(0))
    unit, place = second.unit, first.place * times
    return replace(
        first, low=low, high=high, stated=stated, slack=slack, step=step, place=place, unit=unit
    )


def _doubling(size: Fraction, is_open: bool) -> Quantity:
    return Quantity(
        kind="change",
        low=size,
        high=None if is_open else size,
        stated=size,
        approximation="at_least" if is_open else "exact",
    )


def _quantity(amount: Amount, around: Around) -> Quantity:
    found = interval(amount, around.vagueness)
    kind, unit, stated = amount.unit.kind, amount.unit.name, amount.stated
    if kind in _NO_UNIT:
        unit = ""
    if around.currency:
        kind, unit = "money", around.currency.name
    if unit == "yuan":
        unit = around.yuan
    if around.sign and "level" not in around.roles:
        if kind not in ("measure", "index") or "sign" not in around.roles:
            kind = "change"
        if around.sign < 0:
            turned = _TURNED.get(found.approximation, found.approximation)
            low = None if found.high is None else -found.high
            found = Interval(low, None if found.low is None else -found.low, turned)
            stated = None if stated is None else -stated
    return Quantity(
        kind=kind,
        low=found.low,
        high=found.high,
        stated=stated,
        unit=unit,
        approximation=found.approximation,
        scope=around.scope,
    )
