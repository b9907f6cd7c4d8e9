"""The rows of a document at one width: laid out when needed, estimated when not."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator

from ui.reader.appearance import Appearance
from ui.reader.document import ReaderDocument
from ui.reader.heights import RowHeights
from ui.reader.layout import Row, lay_out, place
from ui.reader.marks import NOTHING_RELATED, Related, set_marks
from ui.reader.metrics import Columns, columns
from ui.reader.ruby import RubyProvider, RubySetter
from ui.reader.values import Mode

_KEPT = 400  # rows


class Page:
    """Rows on demand. Only what has been on screen is laid out; the rest has estimated heights."""

    def __init__(
        self, document: ReaderDocument, appearance: Appearance, mode: Mode, width: int
    ) -> None:
        self.document = document
        self.appearance = appearance
        self.mode: Mode = mode
        self.related: Related = NOTHING_RELATED
        self.shows_traces = False
        self.ruby: RubyProvider | None = None
        self.rows_laid_out = 0
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._lengths = document.lengths()
        self.set_width(width)

    def set_width(self, width: int) -> None:
        """Lay the page out anew for a viewport of ``width`` pixels."""
        self.columns: Columns = columns(width, self.mode, self.appearance.metrics)
        self._rows.clear()
        self._ruby_setter = RubySetter(self.appearance)
        self.heights = RowHeights(self._estimates())

    def _estimates(self) -> list[int]:
        metrics = self.appearance.metrics
        fitting = max(1, int(self.columns.width / (metrics.pixels + metrics.spacing)))
        pitch, pads, up = metrics.pitch(), 2 * metrics.pad, fitting - 1
        return [max(1, (n + up) // fitting) * pitch + pads for n in self._lengths]

    def row(self, number: int) -> Row:
        """Return a row with its marks, laying it out when it is not at hand."""
        found = self._rows.get(number)
        if found is not None:
            self._rows.move_to_end(number)
            return found
        row = lay_out(self.document, number, self.columns, self.appearance)
        self._mark(row)
        self._rows[number] = row
        self.rows_laid_out += 1
        if len(self._rows) > _KEPT:
            self._rows.popitem(last=False)
        return row

    def at_hand(self) -> Iterator[Row]:
        """Yield the rows that are laid out."""
        return iter(self._rows.values())

    def _mark(self, row: Row) -> None:
        document, number = self.document, row.number
        set_marks(row, document, self.appearance, self.related, traces=self.shows_traces)
        place(
            row,
            self.appearance,
            continues=number + 1 < len(document) and document.is_continued(number + 1),
            continued=document.is_continued(number),
        )
        if self.ruby is not None:
            self._ruby_setter.set(row, self.ruby)
        self.heights.set(number, row.height)

    def remark(self, rows: Iterable[int]) -> bool:
        """Place the marks of ``rows`` anew; tell whether a height changed."""
        grew = False
        for number in rows:
            row = self._rows.get(number)
            if row is not None:
                before = row.height
                self._mark(row)
                grew |= row.height != before
        return grew

    def remark_all(self) -> bool:
        """Place the marks of every row at hand anew; tell whether a height changed."""
        return self.remark(list(self._rows))
