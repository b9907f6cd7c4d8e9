"""The text of one pane, cut into the same rows as the reading text."""

from __future__ import annotations

from bisect import bisect_right

from models.script.values import View
from models.text import Span


class PaneText:
    """One script's text with the ends of every row, in code points.

    Raises:
        ValueError: when the view does not have one line for each paragraph.
    """

    def __init__(
        self,
        view: View,
        reading: str,
        starts: list[int],
        ends: list[int],
        paragraphs: list[int],
    ) -> None:
        self.view = view
        self.text = view.text
        self.map = view.map
        self._reading_starts, self._reading_ends = starts, ends
        if view.map.is_identity and len(view.text) == len(reading):
            self.starts, self.ends = starts, ends
        else:
            self._cut_rows(paragraphs)

    def _cut_rows(self, paragraphs: list[int]) -> None:
        lines = self.text.split("\n")
        if paragraphs and len(lines) != paragraphs[-1] + 1:
            raise ValueError(f"{len(lines)} lines for {paragraphs[-1] + 1} paragraphs")
        self.starts, self.ends = [], []
        at = -1
        last = -1
        for row, number in enumerate(paragraphs):
            if number != last:
                self.starts.append(at + 1)
                at += 1 + len(lines[number])
                self.ends.append(at)
                last = number
                continue
            cut = self.map.forth(Span(self._reading_starts[row], self._reading_starts[row])).start
            cut = min(max(cut, self.starts[-1]), at)
            self.ends[-1] = cut
            self.starts.append(cut)
            self.ends.append(at)

    def row(self, row: int) -> str:
        """Return the row's characters."""
        return self.text[self.starts[row] : self.ends[row]]

    def span(self, row: int) -> Span:
        return Span(self.starts[row], self.ends[row])

    def row_at(self, at: int) -> int:
        """Return the row that holds position ``at`` of this pane's text."""
        return max(0, bisect_right(self.starts, at) - 1)

    def forth(self, span: Span) -> Span:
        """Project a span of the reading text onto this pane."""
        return self.map.forth(span)

    def back(self, span: Span) -> Span:
        """Project a span of this pane onto the reading text."""
        return self.map.back(span)

    def local(self, row: int, span: Span) -> Span | None:
        """Project a span of the reading text onto the row's characters; None where it has none."""
        start = max(span.start, self._reading_starts[row])
        end = min(span.end, self._reading_ends[row])
        if start >= end:
            return None
        there = self.map.forth(Span(start, end))
        low = max(there.start, self.starts[row])
        high = min(there.end, self.ends[row])
        return Span(low - self.starts[row], high - self.starts[row]) if low < high else None

    def point(self, row: int, at: int) -> int:
        """Project a position of the reading text onto the row's characters."""
        there = self.map.forth(Span(at, at)).start
        return min(max(there, self.starts[row]), self.ends[row]) - self.starts[row]
