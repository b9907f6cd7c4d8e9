"""Values that the reader takes and gives; positions are code points throughout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from models.text import Span

Pane = Literal["hans", "hant"]
PANES: tuple[Pane, Pane] = ("hans", "hant")
Mode = Literal["both", "hans", "hant"]
RubyKind = Literal["off", "pinyin", "zhuyin"]


Caption = str | tuple[str, str]
"""Words for both panes, or one text for each script: hans, hant."""


def caption_in(caption: Caption, pane: Pane) -> str:
    """Return the words of a caption for ``pane``."""
    return caption if isinstance(caption, str) else caption[PANES.index(pane)]


def other(pane: Pane) -> Pane:
    """Return the pane across the middle line."""
    return "hant" if pane == "hans" else "hans"


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How one label of the schema looks: shape by ``kind``, colour by palette index."""

    name: str
    kind: str
    colour: int
    text_hans: str
    text_hant: str
    text_en: str

    def text(self, pane: Pane, *, english: bool = False) -> str:
        """Return the label's words in the script of ``pane``, or in English."""
        if english:
            return self.text_en
        return self.text_hans if pane == "hans" else self.text_hant


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected.

    Attributes:
        pane: where it was selected.
        spans: sorted and disjoint, in code points of the reading text; they cut no grapheme.
        quote: the same characters in the script of ``pane``, ``…`` between fragments.
    """

    pane: Pane
    spans: tuple[Span, ...]
    quote: str


class Doubtful(NamedTuple):
    """A place whose conversion is to be looked at; ``is_chosen`` where a person has decided."""

    span: Span
    is_chosen: bool = False


DoubtProvider = Callable[[int, Pane], Sequence[Doubtful]]
"""Give the doubtful places of a row, in code points of its text in a pane."""


class Exchanged(NamedTuple):
    """A place whose word looks exchanged by a program.

    Attributes:
        is_hard: whether it may turn the meaning round, or breaks a name.
        is_original: whether the likely original is shown instead, which nobody published.
    """

    span: Span
    is_hard: bool = False
    is_original: bool = False


WordingProvider = Callable[[int, Pane], Sequence[Exchanged]]
"""Give the exchanged words of a row, in code points of its text in a pane."""


class Place(NamedTuple):
    """A position between two characters of a pane's whole text."""

    pane: Pane
    at: int
