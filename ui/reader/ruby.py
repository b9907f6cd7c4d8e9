"""Readings of characters: pinyin above, zhuyin beside them, as runs of cached glyphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QRawFont

from ui.reader.appearance import Appearance
from ui.reader.layout import Cell, Line, Row
from ui.reader.values import Pane
from ui.theme import reading_font, ui_font

RubyProvider = Callable[[int, Pane], Sequence[str]]
"""``provider(row, pane)``: one reading for each code point of the row's text in that pane, "" for
none. An empty sequence means that the readings are not there yet."""

_ZHUYIN_TONES = "ˊˇˋ"


class _Syllable(NamedTuple):
    glyphs: list[int]
    advances: list[float]
    width: float


class RubySetter:
    """Set the readings of rows for one appearance."""

    def __init__(self, appearance: Appearance) -> None:
        metrics = appearance.metrics
        self._metrics = metrics
        self._appearance = appearance
        self._above = metrics.ruby == "pinyin"
        pixels = metrics.ruby_pixels
        font = ui_font(pixels) if self._above else reading_font("TC", pixels)
        self._raw = QRawFont.fromFont(font) if metrics.ruby != "off" else QRawFont()
        self._syllables: dict[str, _Syllable] = {}

    def set(self, row: Row, provider: RubyProvider) -> None:
        """Make the glyph runs of every line of ``row``."""
        for pane, cell in row.cells.items():
            readings = provider(row.number, pane)
            em = self._appearance.pixels(row.role)
            cell.ruby = [
                self._runs(cell, line, readings, em) if readings else [] for line in cell.lines
            ]

    def _runs(self, cell: Cell, line: Line, readings: Sequence[str], em: int) -> list[QGlyphRun]:
        glyphs: list[int] = []
        positions: list[QPointF] = []
        first, last = cell.units.to_point(line.start), cell.units.to_point(line.end)
        for at in range(first, min(last, len(readings))):
            if readings[at]:
                x = line.x(cell.units.to_utf16(at))
                put = self._pinyin if self._above else self._zhuyin
                put(readings[at], x, em, line, glyphs, positions)
        if not glyphs:
            return []
        run = QGlyphRun()
        run.setRawFont(self._raw)
        run.setGlyphIndexes(glyphs)
        run.setPositions(positions)
        return [run]

    def _syllable(self, reading: str) -> _Syllable:
        found = self._syllables.get(reading)
        if found is None:
            glyphs = list(self._raw.glyphIndexesForString(reading))
            advances = [p.x() for p in self._raw.advancesForGlyphIndexes(glyphs)]
            found = self._syllables[reading] = _Syllable(glyphs, advances, sum(advances))
        return found

    def _pinyin(
        self,
        reading: str,
        x: float,
        em: int,
        line: Line,
        glyphs: list[int],
        positions: list[QPointF],
    ) -> None:
        """Centre a syllable above its character, squeezed where it is wider than the cell."""
        syllable = self._syllable(reading)
        squeeze = min(1.0, (em + self._metrics.spacing) / max(1.0, syllable.width))
        at = x + em / 2 - syllable.width * squeeze / 2
        y = line.band_top - self._metrics.pixels * 0.02
        for glyph, advance in zip(syllable.glyphs, syllable.advances, strict=True):
            glyphs.append(glyph)
            positions.append(QPointF(at, y))
            at += advance * squeeze

    def _zhuyin(
        self,
        reading: str,
        x: float,
        em: int,
        line: Line,
        glyphs: list[int],
        positions: list[QPointF],
    ) -> None:
        """Stack the letters to the right of their character, the tone mark beside the last."""
        letters = [c for c in reading if c not in _ZHUYIN_TONES and c != "˙"]
        size = self._metrics.ruby_pixels
        middle = (line.band_top + line.band_bottom) / 2
        top = middle - len(letters) * size / 2
        left = x + em + 1
        for index, letter in enumerate(letters):
            glyphs.extend(self._syllable(letter).glyphs)
            positions.append(QPointF(left, top + (index + 0.88) * size))
        for mark in reading:
            if mark == "˙":
                glyphs.extend(self._syllable(mark).glyphs)
                positions.append(QPointF(left + size * 0.2, top + size * 0.2))
            elif mark in _ZHUYIN_TONES:
                glyphs.extend(self._syllable(mark).glyphs)
                positions.append(QPointF(left + size, top + (len(letters) - 0.4) * size))
