"""A query as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["auto", "text", "pinyin", "initials"]
"""How words are to be read; ``auto``: as they stand, and by their sound if that finds nothing."""

Key = Literal[
    "kind", "label", "attr", "role", "entity", "layer",
    "article", "status", "outlet", "date", "script", "title",
]  # fmt: skip

ANNOTATION_KEYS: tuple[Key, ...] = ("kind", "label", "attr", "role", "entity", "layer")
"""Filters on annotations: all of a query speak of one and the same annotation."""

ARTICLE_KEYS: tuple[Key, ...] = ("article", "status", "outlet", "date", "script", "title")
"""Filters on articles."""


@dataclass(frozen=True, slots=True)
class Words:
    """Something to be found in a text; ``at`` and ``end`` are its place in the query."""

    text: str
    mode: Mode
    at: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """One of several words; ``negated``: the paragraph must hold none of them."""

    choices: tuple[Words, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """One of ``values`` must be true of the annotation or article; none, where ``negated``."""

    key: Key
    values: tuple[str, ...]
    negated: bool = False
    at: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: all of it must hold.

    Attributes:
        texts: the first that is not negated is what is shown; the others stand in its paragraph.
    """

    texts: tuple[Text, ...]
    filters: tuple[Filter, ...]

    @property
    def wanted(self) -> tuple[Text, ...]:
        return tuple(text for text in self.texts if not text.negated)

    def on(self, keys: tuple[Key, ...]) -> tuple[Filter, ...]:
        """Return the filters of these keys."""
        return tuple(found for found in self.filters if found.key in keys)
