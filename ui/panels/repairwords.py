"""How repairs are told: rules, states and losses in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.ingest.glimpse import Glimpse, Loss
from models.ingest.values import BY_HAND, HIDE, JOIN, MANUAL, SPLIT, WORDING, Edit
from ui.panels.repairrows import visible
from ui.words import N

_STATES = {
    "applied": N("Repairs", "applied"),
    "proposed": N("Repairs", "undecided"),
    "dismissed": N("Repairs", "dismissed"),
}
_KINDS = {
    "all": N("Repairs", "All"),
    "proposed": N("Repairs", "Undecided"),
    "lost": N("Repairs", "Lost characters"),
    "applied": N("Repairs", "Applied"),
    "dismissed": N("Repairs", "Dismissed"),
    "chosen": N("Repairs", "Set by hand"),
}
_OTHER_RULES = {
    MANUAL: N("Repairs", "Corrected by hand"),
    HIDE: N("Repairs", "Hidden by hand"),
    SPLIT: N("Repairs", "Split by hand"),
    JOIN: N("Repairs", "Joined by hand"),
    WORDING: N("Repairs", "Likely original accepted"),
}
_LOSSES = {
    "character": N("Repairs", "a character is lost"),
    "figure": N("Repairs", "lost in a figure"),
}


def rule_names(language: str) -> dict[str, str]:
    """Return the name of every rule by its key, in the order in which they work."""
    from models.ingest.rules import RULES  # with their word lists, 50 ms: not before the paint

    names = {rule.key: rule.words.in_language(language) for rule in RULES}
    return {**names, **{key: _said(text) for key, text in _OTHER_RULES.items()}}


def state_words(state: str) -> str:
    return _said(_STATES[state])


def kind_words(kind: str) -> str:
    return _said(_KINDS[kind])


def loss_words(loss: Loss) -> str:
    """Return what is lost; "" for nothing."""
    return _said(_LOSSES[loss]) if loss else ""


def facts(edit: Edit, name: str, loss: Loss) -> str:
    """Return rule, state where it is not the usual one, who chose, and what is lost, in a line."""
    by_hand = _said(N("Repairs", "set by hand")) if edit.chosen and edit.rule not in BY_HAND else ""
    state = "" if edit.state == "applied" else state_words(edit.state)
    return " · ".join(part for part in (name, state, by_hand, loss_words(loss)) if part)


def sureness(confidence: float) -> str:
    """Return how sure a rule is; only what is certain is told as 100 %."""
    return f"{int(confidence * 100 + 1e-9)}%"


def spoken(edit: Edit, seen: Glimpse, name: str, loss: Loss) -> str:
    """Return a row in words, for a screen reader."""
    before, after = visible(seen.before[:60]), visible(seen.after[:60])
    change = f"{before or '∅'} → {after or '∅'}"
    around = f"{seen.left}…{seen.right}"
    told = facts(edit, name, loss)
    return f"{change}, {told}, {state_words(edit.state)}, {sureness(edit.confidence)}, {around}"


def _said(text: str) -> str:
    return QCoreApplication.translate("Repairs", text)
