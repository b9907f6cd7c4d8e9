"""Where the page stands: a row and an offset into it, not a number of pixels from the top.

Heights of unseen rows are estimates, so a distance from the top changes while one reads; the
anchor does not. The scroll bar's value is derived from it.
"""

from __future__ import annotations

from ui.reader.layout import Row
from ui.reader.metrics import LAST_AIR
from ui.reader.page import Page


class Scroller:
    """The anchor of a page: ``row`` is the first on screen, ``offset`` its hidden pixels."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.row = 0
        self.offset = 0

    @property
    def value(self) -> int:
        """Distance from the top in pixels, as good as the estimates are."""
        return self.page.heights.above(self.row) + self.offset if len(self.page.heights) else 0

    def maximum(self, viewport: int) -> int:
        return max(0, self.page.heights.total + LAST_AIR - viewport)

    def walk(self, by: int) -> None:
        """Move down by ``by`` pixels over rows that are laid out on the way."""
        count = len(self.page.heights)
        row, offset = self.row, self.offset + by
        while offset < 0 and row > 0:
            row -= 1
            offset += self.page.row(row).height
        offset = max(0, offset)
        while row < count - 1 and offset >= (height := self.page.row(row).height):
            offset -= height
            row += 1
        self.row, self.offset = row, offset

    def jump(self, value: int) -> None:
        """Move to a distance from the top, by the estimates."""
        if len(self.page.heights):
            row, offset = self.page.heights.at(value)
            self.row, self.offset = row, int(offset)

    def to_end(self, viewport: int) -> None:
        """Move to the end, over real heights: estimates would stop short of it."""
        count = len(self.page.heights)
        if count:
            self.show(count - 1, viewport - LAST_AIR - self.page.row(count - 1).height)

    def show(self, row: int, above: int) -> None:
        """Put the top of ``row`` ``above`` pixels below the top of the viewport."""
        self.row, self.offset = row, 0
        self.walk(-above)

    def visible(self, viewport: int) -> list[tuple[Row, int]]:
        """Return the rows on screen with their y, laying out what is missing."""
        count = len(self.page.heights)
        if not count:
            return []
        rows = self._downwards(viewport, count)
        last, y = rows[-1]
        missing = viewport - LAST_AIR - (y + last.height)
        if missing > 0 and last.number == count - 1 and (self.row or self.offset):
            self.walk(-missing)
            rows = self._downwards(viewport, count)
        return rows

    def _downwards(self, viewport: int, count: int) -> list[tuple[Row, int]]:
        row, y = self.row, -self.offset
        rows: list[tuple[Row, int]] = []
        while row < count and (y < viewport or not rows):
            laid = self.page.row(row)
            rows.append((laid, y))
            y += laid.height
            row += 1
        return rows
