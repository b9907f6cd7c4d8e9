"""What a person does to an article by hand, as values; see ``amending`` for what they lead to.

Paragraphs are numbered from 1, as they are shown. Numbers and offsets count in the reading text
as it stands before any of the amendments that are made together.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.ingest.values import MANUAL, EditState


@dataclass(frozen=True, slots=True)
class Correct:
    """Put ``text`` in place of ``[start, end)``, in code points of the reading text.

    Attributes:
        rule: what the edit is told as, where a person has accepted what a rule of insight says.
    """

    start: int
    end: int
    text: str
    rule: str = MANUAL


@dataclass(frozen=True, slots=True)
class Hide:
    """Leave the paragraphs ``first`` to ``last`` out of the reading text."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Split:
    """Begin a new paragraph at an offset of the reading text."""

    at: int


@dataclass(frozen=True, slots=True)
class Join:
    """Make a paragraph and the one behind it one; in Chinese without a space between."""

    number: int


@dataclass(frozen=True, slots=True)
class SetRole:
    """Say what a paragraph is."""

    number: int
    role: str


@dataclass(frozen=True, slots=True)
class Show:
    """Show what an edit hides, by its id: what a person has hidden, or what a rule has."""

    edit: str


@dataclass(frozen=True, slots=True)
class SetState:
    """Apply, dismiss or propose edits, by their ids."""

    edits: tuple[str, ...]
    state: EditState


@dataclass(frozen=True, slots=True)
class Choose:
    """Apply an edit with another replacement, an alternative or what a person typed."""

    edit: str
    text: str


@dataclass(frozen=True, slots=True)
class SetField:
    """Say what the article says of itself: a field of ``stating.FIELDS``; None empties it."""

    name: str
    text: str | None


Placed = Correct | Hide | Split | Join
"""Those that have a place in the text; no two that are made together may overlap."""

Amendment = Placed | SetRole | Show | SetState | Choose | SetField
