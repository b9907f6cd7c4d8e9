"""What a cleaning rule is: data that names it, and one function that finds its edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class InlineRule:
    """Repairs characters. ``find`` proposes edits of raw; one that meets an earlier rule's edit
    is left out, so the order of the rules is their precedence.
    """

    key: str
    words: Description
    find: Callable[[Draft], Iterable[Edit]]


@dataclass(frozen=True, slots=True)
class LineRule:
    """Judges lines: hides one, or gives it a role. The first verdict on a line stands."""

    key: str
    words: Description
    judge: Callable[[Page], Iterable[tuple[int, Verdict]]]


Rule = InlineRule | LineRule
