"""What a step of amendments is called in the history."""

from __future__ import annotations

from collections.abc import Sequence

from models.ingest.amendments import (
    Amendment,
    Choose,
    Correct,
    Hide,
    Join,
    SetField,
    SetRole,
    SetState,
    Show,
    Split,
)
from models.ingest.values import MANUAL

MIXED = "text.amend"
"""The step of amendments of several kinds."""

_NAMES: dict[type[Amendment], str] = {
    Hide: "text.hide",
    Show: "text.show",
    Split: "text.split",
    Join: "text.join",
    SetRole: "text.role",
    Choose: "edit.chosen",
    SetField: "article.data",
}


def step_name(amendments: Sequence[Amendment]) -> str:
    """Return the key of a step's name."""
    names = {_name(one) for one in amendments}
    return names.pop() if len(names) == 1 else MIXED


def step_detail(amendments: Sequence[Amendment]) -> str:
    """Return what the history tells beside the name: what was meant, where it is short."""
    if step_name(amendments) == "article.data":
        return ", ".join(one.name for one in amendments if isinstance(one, SetField))
    first = amendments[0]
    if len(amendments) > 1:
        return str(len(amendments))
    match first:
        case Show(edit) | Choose(edit):
            return edit
        case SetState(edits):
            return edits[0] if len(edits) == 1 else str(len(edits))
        case SetRole(_, role):
            return role
        case Hide(start, end):
            return str(end - start + 1)
    return "1"


def _name(one: Amendment) -> str:
    match one:
        case SetState(_, state):
            return f"edit.{state}"
        case Correct(rule=rule):
            return "text.correct" if rule == MANUAL else f"text.{rule}"
    return _NAMES[type(one)]
