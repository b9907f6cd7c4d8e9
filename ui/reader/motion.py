"""Where a key moves the caret."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from models.text.graphemes import boundaries
from ui.reader.cursor import Cursor
from ui.reader.layout import Cell
from ui.reader.page import Page
from ui.reader.panetext import PaneText
from ui.reader.words import WordProvider, words_of


class Motion:
    """Moves of a caret over a page."""

    def __init__(self, page: Page, words: WordProvider) -> None:
        self._page = page
        self._document = page.document
        self._words = words

    def _text(self, cursor: Cursor) -> PaneText:
        text = self._document.pane(cursor.pane)
        if text is None:
            raise ValueError(f"the {cursor.pane} pane has no text yet")
        return text

    def right(self, cursor: Cursor) -> int:
        """Return the position one grapheme on; a line end counts as one."""
        text = self._text(cursor)
        row = text.row_at(cursor.at)
        local = cursor.at - text.starts[row]
        stops = boundaries(text.row(row))
        index = bisect_right(stops, local)
        if index < len(stops):
            return text.starts[row] + stops[index]
        return text.starts[row + 1] if row + 1 < len(text.starts) else cursor.at

    def left(self, cursor: Cursor) -> int:
        """Return the position one grapheme back."""
        text = self._text(cursor)
        row = text.row_at(cursor.at)
        local = cursor.at - text.starts[row]
        if local > 0:
            stops = boundaries(text.row(row))
            return text.starts[row] + stops[bisect_left(stops, local) - 1]
        if row == 0:
            return cursor.at
        if self._document.is_continued(row):
            return text.starts[row - 1] + boundaries(text.row(row - 1))[-2]
        return text.ends[row - 1]

    def word_right(self, cursor: Cursor) -> int:
        """Return the start of the next word."""
        text = self._text(cursor)
        row = text.row_at(cursor.at)
        local = cursor.at - text.starts[row]
        starts = self._word_starts(row, cursor, text)
        index = bisect_right(starts, local)
        if index < len(starts):
            return text.starts[row] + starts[index]
        if cursor.at < text.ends[row]:
            return text.ends[row]
        return self.right(cursor)

    def word_left(self, cursor: Cursor) -> int:
        """Return the start of the word before."""
        text = self._text(cursor)
        row = text.row_at(cursor.at)
        local = cursor.at - text.starts[row]
        if local == 0:
            return self.left(cursor)
        starts = self._word_starts(row, cursor, text)
        return text.starts[row] + starts[max(0, bisect_left(starts, local) - 1)]

    def _word_starts(self, row: int, cursor: Cursor, text: PaneText) -> list[int]:
        words = words_of(self._document, row, cursor.pane, self._words)
        shown = text.row(row)
        return [0, *(w.start for w in words if w.start and not w.of(shown).isspace())]

    def vertical(self, cursor: Cursor, lines: int) -> tuple[int, float]:
        """Return the position ``lines`` further down (or up), and the column to keep."""
        text = self._text(cursor)
        number = text.row_at(cursor.at)
        cell = self._cell(number, cursor)
        index = cell.line_at(cursor.at - text.starts[number], upstream=cursor.upstream)
        x = cursor.x
        if x is None:
            x = cell.lines[index].x(cell.units.to_utf16(cursor.at - text.starts[number]))
        while lines:
            down = lines > 0
            step = self._next_line(number, index, cursor, down=down)
            if step is None:
                edge = text.ends[number] if down else text.starts[number]
                return edge, x
            number, index = step
            lines += -1 if down else 1
        cell = self._cell(number, cursor)
        return text.starts[number] + position_at(cell, index, x), x

    def _next_line(
        self, number: int, index: int, cursor: Cursor, *, down: bool
    ) -> tuple[int, int] | None:
        index += 1 if down else -1
        if 0 <= index < len(self._cell(number, cursor).lines):
            return number, index
        number += 1 if down else -1
        if not 0 <= number < len(self._document):
            return None
        return number, 0 if down else len(self._cell(number, cursor).lines) - 1

    def line_edge(self, cursor: Cursor, *, end: bool) -> tuple[int, bool]:
        """Return the start or end of the caret's line, and whether the caret stays upstream."""
        text = self._text(cursor)
        number = text.row_at(cursor.at)
        cell = self._cell(number, cursor)
        local = cursor.at - text.starts[number]
        line = cell.lines[cell.line_at(local, upstream=cursor.upstream)]
        at = text.starts[number] + cell.units.to_point(line.end if end else line.start)
        return at, end and at < text.ends[number]

    def text_edge(self, cursor: Cursor, *, end: bool) -> int:
        """Return the start or end of the whole text."""
        return len(self._text(cursor).text) if end else 0

    def _cell(self, number: int, cursor: Cursor) -> Cell:
        return self._page.row(number).cells[cursor.pane]


def position_at(cell: Cell, index: int, x: float) -> int:
    """Return the grapheme boundary of line ``index`` nearest to ``x``, in code points."""
    line = cell.lines[index]
    found = cell.units.to_point(line.line.xToCursor(x))
    stops = boundaries(cell.text)
    at = bisect_left(stops, found)
    if at < len(stops) and stops[at] == found:
        return found
    low, high = stops[max(0, at - 1)], stops[min(at, len(stops) - 1)]
    near_low = abs(line.x(cell.units.to_utf16(low)) - x)
    near_high = abs(line.x(cell.units.to_utf16(high)) - x)
    return low if near_low <= near_high else high
