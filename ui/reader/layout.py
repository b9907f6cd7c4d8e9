"""One row laid out: a text layout for each pane, and where every line stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from models.text import Utf16Map
from ui.reader.appearance import Appearance, type_of
from ui.reader.display import displayed
from ui.reader.document import ReaderDocument
from ui.reader.metrics import Columns
from ui.reader.piece import Piece
from ui.reader.values import Pane

TOP_AIR = 14  # above the first row

# Latin words and numbers stay closed up while Chinese characters are spaced for their readings.
_CLOSED = re.compile(r"[0-9A-Za-z\u00c0-\u02ff][0-9A-Za-z\u00c0-\u02ff.:/%\-]+")


class Line:
    """One line of a cell. ``start`` and ``end`` are UTF-16; y counts from the row's top."""

    __slots__ = (
        "band_bottom",
        "band_top",
        "bottom",
        "depth",
        "end",
        "lane_top",
        "line",
        "pieces",
        "start",
        "top",
        "width",
    )

    def __init__(self, line: QTextLine) -> None:
        self.line = line
        self.start = line.textStart()
        self.end = self.start + line.textLength()
        self.width = line.naturalTextWidth()
        self.top = self.band_top = self.band_bottom = self.lane_top = self.bottom = 0
        self.pieces: list[Piece] = []
        self.depth = 0.0  # of the marks below the characters

    def x(self, utf16: int) -> float:
        """Return the x of a position of the cell, from the cell's left edge."""
        return cast("tuple[float, int]", self.line.cursorToX(utf16))[0]


class Cell:
    """A row's text in one pane; positions are code points of that text unless named utf16."""

    __slots__ = ("layout", "lines", "pane", "ruby", "starts", "text", "units")

    def __init__(self, pane: Pane, text: str, layout: QTextLayout, lines: list[Line]) -> None:
        self.pane = pane
        self.text = text
        self.units = Utf16Map(text)
        self.layout = layout
        self.lines = lines
        self.starts = [line.start for line in lines]
        self.ruby: list[list[QGlyphRun]] | None = None

    def line_at(self, at: int, *, upstream: bool = False) -> int:
        """Return the line of a position; ``upstream`` prefers the end of the line above."""
        utf16 = self.units.to_utf16(at)
        index = max(0, bisect_right(self.starts, utf16) - 1)
        if upstream and index and self.starts[index] == utf16:
            index -= 1
        return index


class Row:
    """A row with its cells; ``height`` in pixels."""

    __slots__ = ("cells", "height", "number", "role")

    def __init__(self, number: int, role: str, cells: dict[Pane, Cell]) -> None:
        self.number = number
        self.role = role
        self.cells = cells
        self.height = 0


def lay_out(document: ReaderDocument, number: int, columns: Columns, appearance: Appearance) -> Row:
    """Shape and break the text of a row; lines are placed by ``place`` once marks are known."""
    role = document.role(number)
    indent = type_of(role).indent * appearance.metrics.pixels
    cells: dict[Pane, Cell] = {}
    for pane in columns.panes:
        text = document.pane(pane)
        if text is not None:
            cells[pane] = _cell(pane, text.row(number), role, columns.width, indent, appearance)
    return Row(number, role, cells)


def _cell(
    pane: Pane, text: str, role: str, width: float, indent: float, appearance: Appearance
) -> Cell:
    shown = displayed(text)
    layout = QTextLayout(shown, appearance.font(pane, role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if appearance.metrics.spacing:
        layout.setFormats(_closed_words(shown, pane, role, appearance))
    lines: list[Line] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width - indent)
        line.setPosition(QPointF(indent, 0))
        lines.append(Line(line))
    layout.endLayout()
    return Cell(pane, text, layout, lines)


def _closed_words(
    text: str, pane: Pane, role: str, appearance: Appearance
) -> list[QTextLayout.FormatRange]:
    units = Utf16Map(text)
    out = []
    for match in _CLOSED.finditer(text):
        part = QTextLayout.FormatRange()
        part.start = units.to_utf16(match.start())
        part.length = units.to_utf16(match.end() - 1) - part.start
        form = QTextCharFormat()
        form.setFont(appearance.font(pane, role, spaced=False))
        part.format = form
        out.append(part)
    return out


def place(row: Row, appearance: Appearance, *, continues: bool, continued: bool) -> None:
    """Stack the lines of all cells.

    Line ``i`` gets the same band and the same depth of lanes in both panes, so that the eye can
    cross from one to the other. ``continues`` and ``continued`` tell of neighbouring rows of the
    same paragraph, to which there is no gap.
    """
    metrics = appearance.metrics
    band = metrics.band(type_of(row.role).scale)
    pixels = appearance.pixels(row.role)
    rest = metrics.thin if row.role in ("title", "subhead") else metrics.rest
    y = 0 if continued else metrics.pad + (metrics.pad if row.role == "subhead" else 0)
    if row.number == 0:
        y += TOP_AIR
    cells = list(row.cells.values())
    for index in range(max((len(c.lines) for c in cells), default=0)):
        lines = [c.lines[index] for c in cells if index < len(c.lines)]
        lanes = max(rest, *(round(line.depth) for line in lines))
        band_top = y + metrics.ruby_band
        bottom = band_top + band + 2 + lanes + metrics.lead
        for line in lines:
            line.top, line.band_top, line.band_bottom = y, band_top, band_top + band
            line.lane_top, line.bottom = band_top + band + 2, bottom
            _stand(line, band, pixels)
        y = bottom
    row.height = y if continues else y + metrics.pad


def _stand(line: Line, band: int, pixels: int) -> None:
    """Set the baseline so that Chinese characters stand in the middle of the band.

    The em box of a Chinese font reaches from 0.12 em below the baseline to 0.88 em above. Its
    ascent is no guide: an emoji from another font would push the whole line down.
    """
    baseline = line.band_top + round(band / 2 + 0.38 * pixels)
    text = line.line
    text.setPosition(QPointF(text.position().x(), baseline - text.ascent()))
