"""The caret and what it has drawn out: a value; moves are made by ``motion``."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.text import Span
from ui.reader.document import ReaderDocument
from ui.reader.selecting import reading_span
from ui.reader.values import Pane


@dataclass(frozen=True, slots=True)
class Cursor:
    """A caret in one pane; ``at`` and ``anchor`` are code points of that pane's whole text.

    Attributes:
        upstream: the caret stands at the end of a line, not at the start of the next.
        x: the column that moves up and down keep to, in pixels; None after any other move.
        kept: fragments selected before this one, as spans of the reading text.
    """

    pane: Pane
    at: int
    anchor: int
    upstream: bool = False
    x: float | None = None
    kept: tuple[Span, ...] = ()

    @classmethod
    def put(cls, pane: Pane, at: int) -> Cursor:
        return cls(pane, at, at)

    @property
    def is_collapsed(self) -> bool:
        return self.at == self.anchor

    def moved(
        self, at: int, *, extend: bool, upstream: bool = False, x: float | None = None
    ) -> Cursor:
        """Return the cursor at ``at``; ``extend`` keeps its anchor and its fragments."""
        if extend:
            return replace(self, at=at, upstream=upstream, x=x)
        return Cursor(self.pane, at, at, upstream, x)

    def spans(self, document: ReaderDocument) -> tuple[Span, ...]:
        """Return what is selected, in code points of the reading text; fragments may overlap."""
        drawn = reading_span(document, self.pane, self.anchor, self.at)
        return self.kept if drawn is None else (*self.kept, drawn)
