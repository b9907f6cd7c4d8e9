"""What a cleaning rule is: data that names it, and one function that does its work."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from models.ingest.draft import Draft
from models.ingest.page import Page, Verdict
from models.ingest.values import Edit


@dataclass(frozen=True, slots=True)
class Description:
    """One text in the three languages of the interface."""

    en: str
    hans: str
    hant: str

    def in_language(self, language: str) -> str:
        """Return the text for ``en``, ``zh-Hans`` or ``zh-Hant``; English for any other."""
        return {"zh-Hans": self.hans, "zh-Hant": self.hant}.get(language, self.en)


class Cut(NamedTuple):
    """A part of a shown line that is to go: ``[start, end)`` in the draft's text."""

    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class InlineRule:
    """Repairs characters.

    ``find`` proposes edits of raw; one that meets an earlier rule's edit is left out, so the
    order of the rules is their precedence.

    Attributes:
        on_text: the edits count in the draft's text instead, so that the rule may repair what
            an earlier one made.
    """

    key: str
    words: Description
    find: Callable[[Draft], Iterable[Edit]]
    on_text: bool = False


@dataclass(frozen=True, slots=True)
class LineRule:
    """Hides lines. The first verdict on a line stands."""

    key: str
    words: Description
    judge: Callable[[Page], Iterable[tuple[int, Verdict]]]


@dataclass(frozen=True, slots=True)
class TrimRule:
    """Takes a part off the lines that are shown, when it is known which ones these are."""

    key: str
    words: Description
    find: Callable[[Page], Iterable[Cut]]


Rule = InlineRule | LineRule | TrimRule
