"""Figures and dates of records in words that need no language: ``≈ 1/3``, ``2025-06-07``."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from models.knowledge.figures import FigureRow
from models.moments.display import show as show_moment
from models.moments.values import NoMoment
from models.quantities.display import show
from models.quantities.values import Quantity, QuantityKind

Script = Literal["hans", "hant"]

PERCENT: tuple[QuantityKind, ...] = ("share", "change")


def value_shown(row: FigureRow) -> str:
    """Return a figure as it was read; what was not understood as it is written."""
    if row.quantity is None:
        return row.figure.evidence.quote
    return show(row.quantity, script_of(row))


def script_of(row: FigureRow) -> Script:
    """Return the script in which a figure is shown: that of its article."""
    return "hant" if row.record.article.script == "hant" else "hans"


def interval_shown(quantity: Quantity, script: Script = "hans") -> str:
    """Return the interval that a figure admits, "" where that says nothing more than the figure."""
    if quantity.low is not None and quantity.low == quantity.high:
        return ""
    whole = replace(quantity, stated=None, before=None, approximation="range")
    interval = show(whole, script)
    return "" if interval == show(quantity, script) else interval


def period_shown(row: FigureRow) -> str:
    """Return the time that a figure is of; words that could not be placed stand in quotes."""
    if row.period is None:
        return ""
    if isinstance(row.period, NoMoment):
        return f"“{row.period.quote}”"
    return show_moment(row.period)
