"""What the twins room says of differences and of annotations that are carried over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.knowledge.carrying import How
from models.knowledge.differing import Difference
from ui.words import N

KINDS: tuple[Difference, ...] = ("script", "vocabulary", "wording", "only")
_KINDS = {
    "script": N("Twins", "Script"),
    "vocabulary": N("Twins", "Regional word"),
    "wording": N("Twins", "Wording"),
    "only": N("Twins", "Only here"),
}
_HINTS = {
    "script": N("Twins", "The same in the other script or print"),
    "vocabulary": N("Twins", "The word of another region for the same thing"),
    "wording": N("Twins", "Said in other words"),
    "only": N("Twins", "Said in one of the two alone"),
}
_HOWS: dict[How, str] = {
    "exact": N("Twins", "exact"),
    "widened": N("Twins", "widened: the words differ"),
    "there": N("Twins", "annotated there already"),
    "lost": N("Twins", "no such place there"),
}


def say(source: str) -> str:
    """Return a text of this context in the language of the interface."""
    return QCoreApplication.translate("Twins", source)


def kind_words(kind: Difference) -> str:
    return say(_KINDS.get(kind, ""))


def kind_hint(kind: Difference) -> str:
    return say(_HINTS.get(kind, ""))


def how_words(how: How) -> str:
    return say(_HOWS[how])
