"""What stands out on the page at a moment: pointer, selection, caret, finds, current mark."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.text import Span
from ui.reader.values import Pane


@dataclass(slots=True)
class Emphasis:
    """Mutable state of the page that needs no new layout; spans count in the reading text.

    Attributes:
        caret: row, code point in the row's text of ``caret_pane``, and whether the caret stands
            at the end of a line rather than at the start of the next.
        shown: the place of the repair that is looked at; empty where its text is gone.
    """

    hovered: str = ""
    hovered_row: int = -1
    current: str | None = None
    related: frozenset[str] = frozenset()
    selected: tuple[Span, ...] = ()
    selected_pane: Pane = "hans"
    caret: tuple[int, int, bool] | None = None
    caret_pane: Pane = "hans"
    caret_shown: bool = False
    found: Sequence[Span] = ()
    found_starts: list[int] = field(default_factory=list)
    found_current: Span | None = None
    shown: Span | None = None

    def is_hot(self, identifier: str) -> bool:
        """Tell whether a mark is to be painted strong."""
        return (
            identifier == self.hovered or identifier == self.current or identifier in self.related
        )

    def found_in(self, span: Span) -> Sequence[Span]:
        """Return the finds that begin in ``span``; a find never crosses a paragraph."""
        if not self.found:
            return ()
        low = bisect_left(self.found_starts, span.start)
        high = bisect_left(self.found_starts, span.end)
        return self.found[max(0, low - 1) : high]
