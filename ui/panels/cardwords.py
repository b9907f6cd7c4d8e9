"""What the codes of figures, dates, links and reasons are called in the interface."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.words import N

if TYPE_CHECKING:
    from models.knowledge.values import Dated, Figure, Record
    from models.moments.values import Moment
    from models.quantities.values import Quantity

_RELATIONS = {
    "same_event": N("Link", "Same event"),
    "same_claim": N("Link", "Same claim"),
    "supports": N("Link", "Supports"),
    "contradicts": N("Link", "Contradicts"),
    "updates": N("Link", "Updates"),
}
_PASSIVE = {
    "supports": N("Link", "Supported by"),
    "updates": N("Link", "Updated by"),
}
_QUESTIONS = {
    "same_event": N("Link", "Same event?"),
    "same_claim": N("Link", "Same claim?"),
    "contradicts": N("Link", "Contradiction?"),
    "updates": N("Link", "Update?"),
}
_REASONS = {
    "participant": N("Link", "both name {words}"),
    "about": N("Link", "both about {words}"),
    "day": N("Link", "same day"),
    "near": N("Link", "days apart"),
    "period": N("Link", "dates overlap"),
    "place": N("Link", "same place"),
    "trigger": N("Link", "same word {words}"),
    "words": N("Link", "similar wording"),
    "agree": N("Link", "figures agree"),
    "conflict": N("Link", "figures differ: {words}"),
    "later": N("Link", "later date"),
}
_BASES = {
    "completed": N("Link", "year from the article's date"),
    "relative": N("Link", "counted from the article's date"),
}
_NO_DATE = {
    "no-date": N("Link", "no date that could be read"),
    "no-published": N("Link", "counts from the article's date, which is unknown"),
    "no-such-day": N("Link", "there is no such day"),
    "vague": N("Link", "too vague for the calendar"),
}
_KINDS = {
    "count": N("Link", "count"),
    "money": N("Link", "money"),
    "measure": N("Link", "measure"),
    "share": N("Link", "share"),
    "ratio": N("Link", "ratio"),
    "multiple": N("Link", "multiple"),
    "change": N("Link", "change"),
    "rank": N("Link", "rank"),
    "index": N("Link", "index"),
    "duration": N("Link", "duration"),
}


def relation_words(relation: str, *, backwards: bool = False) -> str:
    """Return the name of a relation; ``backwards`` as its second end sees it."""
    return _told(_PASSIVE.get(relation, _RELATIONS[relation]) if backwards else
                 _RELATIONS[relation])  # fmt: skip


def question_words(relation: str) -> str:
    """Return how a proposal of a relation asks."""
    return _told(_QUESTIONS.get(relation, _RELATIONS[relation]))


def reason_words(code: str, words: str) -> str:
    """Return why a pair is proposed."""
    return _told(_REASONS[code]).format(words=words) if code in _REASONS else code


def basis_words(moment: Moment) -> str:
    """Return where the year of a date comes from, "" where it stands there."""
    return _told(_BASES[moment.basis]) if moment.basis in _BASES else ""


def no_date_words(reason: str) -> str:
    """Return why words are no date."""
    return _told(_NO_DATE.get(reason, _NO_DATE["no-date"]))


def kind_words(kind: str) -> str:
    """Return what kind of figure it is."""
    return _told(_KINDS[kind])


def interval_words(quantity: Quantity) -> str:
    """Return the interval that a figure admits, "" where it is one point."""
    percent = quantity.kind in ("share", "change")
    low, high = quantity.low, quantity.high
    if low == high:
        return ""
    ends = [_number(end, percent=percent) if end is not None else "" for end in (low, high)]
    unit = " %" if percent else ""
    if low is None:
        return f"≤ {ends[1]}{unit}"
    if high is None:
        return f"≥ {ends[0]}{unit}"
    return f"{ends[0]} – {ends[1]}{unit}"


def value_of(record: Record) -> str:
    """Return the figure, else the date, by which one record is told from others in a list."""
    from models.moments.display import show as show_moment
    from models.moments.values import Moment
    from models.quantities.display import show as show_quantity
    from models.quantities.values import Quantity

    for figure in record.figures:
        if isinstance(figure.quantity, Quantity):
            return show_quantity(figure.quantity)
    for dated in record.dates:
        if isinstance(dated.moment, Moment):
            return show_moment(dated.moment)
    return ""


def figure_value(figure: Figure) -> str:
    """Return a figure as read, "" where it was not understood."""
    from models.quantities.display import show
    from models.quantities.values import Quantity

    return show(figure.quantity) if isinstance(figure.quantity, Quantity) else ""


def date_value(dated: Dated) -> str:
    """Return a date as read, "" where it was not understood."""
    from models.moments.display import show
    from models.moments.values import Moment

    return show(dated.moment) if isinstance(dated.moment, Moment) else ""


def _number(value: Fraction, *, percent: bool) -> str:
    number = float(value * 100 if percent else value)
    return f"{number:,.4f}".rstrip("0").rstrip(".")


def _told(text: str) -> str:
    return QCoreApplication.translate("Link", text)
