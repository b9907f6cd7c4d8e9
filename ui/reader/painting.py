"""Painting of rows: surface, highlights, characters, caret. Marks are painted by ``ink``."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from models.text import Span
from ui.reader.appearance import Appearance, type_of
from ui.reader.document import ReaderDocument
from ui.reader.emphasis import Emphasis
from ui.reader.flagpaint import FlagPainter
from ui.reader.ink import MarkPainter
from ui.reader.layout import Cell, Line, Row
from ui.reader.metrics import Columns
from ui.reader.values import DoubtProvider, Pane, WordingProvider
from ui.reader.waves import WavePainter

_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PagePainter:
    """Paint rows of one document onto one painter."""

    def __init__(
        self,
        painter: QPainter,
        document: ReaderDocument,
        appearance: Appearance,
        columns: Columns,
        emphasis: Emphasis,
        pending: str,
    ) -> None:
        self._painter = painter
        self._document = document
        self._appearance = appearance
        self._columns = columns
        self._emphasis = emphasis
        self._pending = pending
        self._marks = MarkPainter(painter, appearance, emphasis)
        self.doubts: DoubtProvider | None = None
        self.wording: WordingProvider | None = None
        self._waves = WavePainter(painter, appearance)
        self._flags = FlagPainter(painter, appearance)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint_rows(self, rows: list[tuple[Row, int]], clip: QRect) -> None:
        """Paint the parts of ``rows`` (with their y) that lie in ``clip``."""
        colours = self._appearance.colours
        self._painter.fillRect(clip, colours["surface"])
        top, bottom = clip.top(), clip.bottom() + 1
        for row, y in rows:
            if y < bottom and y + row.height > top:
                self._row(row, y, top - y, bottom - y)
        if len(self._columns.panes) == 2:
            rule = QRectF(self._columns.middle, top, 1, bottom - top)
            self._painter.fillRect(rule, colours["line"])

    def _row(self, row: Row, y: int, low: int, high: int) -> None:
        """Paint the lines of a row between ``low`` and ``high`` pixels below its top."""
        painter, emphasis, colours = self._painter, self._emphasis, self._appearance.colours
        if row.number == emphasis.hovered_row:
            painter.fillRect(QRectF(0, y, self._columns.page, row.height), colours["row_hover"])
        self._number(row, y)
        for pane, left in zip(self._columns.panes, self._columns.left, strict=True):
            cell = row.cells.get(pane)
            if cell is None:
                self._skeleton(row, pane, left, y)
                continue
            self._highlights(row, cell, left, y)
            self._flagged(row, cell, left, y)
            exchanged = self.wording(row.number, pane) if self.wording else ()
            self._waves.grounds(exchanged, cell, left, y)
            self._cell(row, cell, left, y, low, high)
            self._waves.lines(exchanged, cell, left, y)
        if emphasis.caret_shown and emphasis.caret and emphasis.caret[0] == row.number:
            self._caret(row, y)

    def _cell(self, row: Row, cell: Cell, left: float, y: int, low: int, high: int) -> None:
        painter, marks = self._painter, self._marks
        lines = [line for line in cell.lines if line.bottom >= low and line.top <= high]
        painter.setPen(Qt.PenStyle.NoPen)
        for line in lines:
            if line.pieces:
                marks.tints(line, left, y)
        painter.setPen(self._appearance.colours[type_of(row.role).colour])
        origin = QPointF(left, y)
        for line in lines:
            line.line.draw(painter, origin)
        if row.role == "list" and lines and lines[0] is cell.lines[0]:
            self._bullet(lines[0], left, y)
        if cell.ruby:
            painter.setPen(self._appearance.colours["ruby"])
            for index, line in enumerate(cell.lines):
                if line.bottom >= low and line.top <= high:
                    for run in cell.ruby[index]:
                        painter.drawGlyphRun(origin, run)
        if self.doubts is not None:
            self._doubtful(row, cell, left, y)
        for line in lines:
            if line.pieces:
                marks.lanes(line, cell.pane, left, y)

    def _flagged(self, row: Row, cell: Cell, left: float, y: int) -> None:
        document, shown = self._document, self._emphasis.shown
        text, flags = document.pane(cell.pane), document.flags(row.number)
        if text is None:
            return
        if flags:
            self._flags.paint(flags, text, row.number, cell, left, y)
        if shown is not None and row.number in document.rows_in([shown]):
            self._flags.shown(shown, text, row.number, cell, left, y)

    def _doubtful(self, row: Row, cell: Cell, left: float, y: int) -> None:
        """Dot a line under doubtful conversions, draw it through where a form was chosen."""
        assert self.doubts is not None
        colours = self._appearance.colours
        for place, is_chosen in self.doubts(row.number, cell.pane):
            start, end = cell.units.to_utf16(place.start), cell.units.to_utf16(place.end)
            line = cell.lines[cell.line_at(place.start)]
            pen = QPen(colours["accent" if is_chosen else "ruby"], 1.4)
            if not is_chosen:
                pen.setStyle(Qt.PenStyle.CustomDashLine)
                pen.setDashPattern([1.0, 1.6])
            self._painter.setPen(pen)
            x0, x1 = line.x(start), line.x(min(end, line.end))
            at = y + line.band_bottom - 0.5
            self._painter.drawLine(QPointF(left + x0 + 1, at), QPointF(left + x1 - 1, at))

    def _bullet(self, line: Line, left: float, y: int) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._appearance.colours["text3"])
        middle = y + (line.band_top + line.band_bottom) / 2
        at = QPointF(left + self._appearance.metrics.pixels * 0.4, middle)
        self._painter.drawEllipse(at, 2.2, 2.2)

    def _number(self, row: Row, y: int) -> None:
        cell = next(iter(row.cells.values()), None)
        if cell is None or not cell.lines or self._document.is_continued(row.number):
            return
        line = cell.lines[0]
        box = QRectF(
            self._columns.left[0] - 64, y + line.band_top, 46, line.band_bottom - line.band_top
        )
        self._painter.setFont(self._appearance.number_font)
        self._painter.setPen(self._appearance.colours["text3"])
        number = self._document.paragraph(row.number) + 1
        self._painter.drawText(box, int(_NUMBER), str(number))

    def _highlights(self, row: Row, cell: Cell, left: float, y: int) -> None:
        emphasis, colours = self._emphasis, self._appearance.colours
        place = self._document.span(row.number)
        for found in emphasis.found_in(place):
            colour = "find_current" if found == emphasis.found_current else "find"
            self._fill(row, cell, found, left, y, colours[colour])
        own = cell.pane == emphasis.selected_pane
        for span in emphasis.selected:
            if span.overlaps(place):
                colour = "selection" if own else "selection_mirror"
                self._fill(row, cell, span, left, y, colours[colour])

    def _fill(self, row: Row, cell: Cell, span: Span, left: float, y: int, colour: QColor) -> None:
        text = self._document.pane(cell.pane)
        local = text.local(row.number, span) if text else None
        if local is None:
            return
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        start, end = cell.units.to_utf16(local.start), cell.units.to_utf16(local.end)
        ruby = self._appearance.metrics.ruby_band
        for line in cell.lines:
            if line.start >= end or line.end <= start:
                continue
            x0, x1 = line.x(max(start, line.start)), line.x(min(end, line.end))
            height = line.band_bottom - line.band_top + ruby
            painter.drawRoundedRect(
                QRectF(left + x0, y + line.band_top - ruby, x1 - x0, height), 3, 3
            )

    def _caret(self, row: Row, y: int) -> None:
        emphasis = self._emphasis
        cell = row.cells.get(emphasis.caret_pane)
        if cell is None or emphasis.caret is None or not cell.lines:
            return
        _, at, upstream = emphasis.caret
        line = cell.lines[cell.line_at(at, upstream=upstream)]
        x = self._columns.x(cell.pane) + line.x(cell.units.to_utf16(at))
        box = QRectF(x - 1, y + line.band_top, 2, line.band_bottom - line.band_top)
        self._painter.fillRect(box, self._appearance.colours["accent"])

    def _skeleton(self, row: Row, pane: Pane, left: float, y: int) -> None:
        """Stand in for a text that is being converted: quiet bars where its lines will be."""
        painter, colours = self._painter, self._appearance.colours
        cell = next(iter(row.cells.values()), None)
        below = cell.lines[-1].band_bottom if cell and cell.lines else 0
        if row.number == 0:
            painter.setFont(self._appearance.label_fonts[pane])
            painter.setPen(colours["text2"])
            at = QPointF(left, y + below + self._appearance.metrics.lane - 2)
            painter.drawText(at, self._pending)
        if cell is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours["hover"])
        thick = self._appearance.metrics.pixels * 0.62
        for line in cell.lines:
            middle = y + (line.band_top + line.band_bottom) / 2
            box = QRectF(left, middle - thick / 2, max(24.0, line.width), thick)
            painter.drawRoundedRect(box, 4, 4)
