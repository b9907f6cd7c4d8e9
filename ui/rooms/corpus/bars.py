"""Small charts of counts: bars beside names, and columns along time."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.charts.card import Line
from ui.charts.chart import Chart
from ui.charts.hits import Hits
from ui.look import Look
from ui.style import faint
from ui.theme import Theme, ui_font

_ROW = 22.0
_TITLE = 26.0
_PAD = 12.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """One count: its key, how it is called, how many, and the colour of its bar."""

    key: Hashable
    words: str
    count: int
    colour: str = ""
    note: str = ""


class BarChart(Chart):
    """Counts as bars beside their names, the largest first; those that find no room are told."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look)
        self.title = title
        self.bars: tuple[Bar, ...] = ()
        self.chosen: frozenset[Hashable] = frozenset()
        self.setAccessibleName(title)
        self.setMinimumHeight(60)

    def show_bars(self, bars: Sequence[Bar], chosen: frozenset[Hashable] = frozenset()) -> None:
        """Show counts; what is ``chosen`` filters the room now."""
        self.bars, self.chosen = tuple(bars), chosen
        if self.current not in {bar.key for bar in bars}:
            self.current = None
        self.update()

    def keys(self) -> Sequence[Hashable]:
        return [bar.key for bar in self.bars[: self._room(float(self.height()))]]

    def lines_of(self, key: Hashable) -> Sequence[Line]:
        bar = next((bar for bar in self.bars if bar.key == key), None)
        if bar is None:
            return ()
        whole = sum(one.count for one in self.bars)
        share = f" · {bar.count / whole:.0%}" if whole else ""
        lines: list[Line] = [(bar.words, "strong"), (f"{bar.count:,}{share}", "dim")]
        return [*lines, (bar.note, "faint")] if bar.note else lines

    def paint_scene(self, painter: QPainter, box: QRectF, hits: Hits[Hashable]) -> None:
        theme = self.look.theme
        paint_title(painter, self.title, box, theme, self.hasFocus())
        most = max((bar.count for bar in self.bars), default=0)
        room = self._room(box.height())
        shown = self.bars[:room]
        font, small = ui_font(12), ui_font(11)
        wide = min(
            box.width() * 0.46,
            max((QFontMetricsF(font).horizontalAdvance(b.words) for b in shown), default=0.0) + 4,
        )
        for number, bar in enumerate(shown):
            line = QRectF(box.x() + _PAD, box.y() + _TITLE + number * _ROW,
                          box.width() - 2 * _PAD, _ROW)  # fmt: skip
            hits.add(line, bar.key)
            if bar.key in (self.current if self.hasFocus() else None, self.hovered):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.hover))
                painter.drawRoundedRect(line.adjusted(-6, 1, 6, -1), 5, 5)
            is_dim = bool(self.chosen) and bar.key not in self.chosen
            painter.setOpacity(0.4 if is_dim else 1.0)
            painter.setFont(ui_font(12, QFont.Weight.DemiBold) if bar.key in self.chosen else font)
            painter.setPen(QColor(theme.text))
            words = QRectF(line.x(), line.y(), wide, _ROW)
            painter.drawText(words, _MIDDLE, painter.fontMetrics().elidedText(
                bar.words, Qt.TextElideMode.ElideRight, int(wide)))  # fmt: skip
            self._draw_bar(painter, bar, line, wide, most, small)
            painter.setOpacity(1.0)
        self._tell_rest(painter, box, room, small)

    def _draw_bar(
        self, painter: QPainter, bar: Bar, line: QRectF, wide: float, most: int, font: QFont
    ) -> None:
        theme = self.look.theme
        number = f"{bar.count:,}"
        end = QFontMetricsF(font).horizontalAdvance(f"{most:,}") + 8
        room = max(8.0, line.width() - wide - end - 8)
        length = room * bar.count / most if most else 0.0
        rect = QRectF(line.x() + wide + 6, line.y() + 6, max(2.0, length), _ROW - 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(bar.colour or theme.accent))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setFont(font)
        painter.setPen(QColor(theme.text2))
        painter.drawText(QRectF(line.right() - end, line.y(), end, _ROW),
                         _MIDDLE | Qt.AlignmentFlag.AlignRight, number)  # fmt: skip

    def _tell_rest(self, painter: QPainter, box: QRectF, room: int, font: QFont) -> None:
        rest = self.bars[room:]
        if rest:
            painter.setFont(font)
            painter.setPen(QColor(faint(self.look.theme)))
            count = sum(bar.count for bar in rest)
            text = self.tr("and %n more", "", len(rest)) + f" · {count:,}"
            place = QRectF(box.x() + _PAD, box.y() + _TITLE + room * _ROW, box.width(), 18)
            painter.drawText(place, _MIDDLE, text)

    def _room(self, height: float) -> int:
        lines = int((height - _TITLE - 6) // _ROW)
        return len(self.bars) if len(self.bars) <= lines else max(1, int(
            (height - _TITLE - 20) // _ROW))  # fmt: skip


class ColumnChart(Chart):
    """Counts along time as columns: each month, or each day."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look)
        self.title = title
        self.columns: tuple[Bar, ...] = ()
        self.setAccessibleName(title)
        self.setMinimumHeight(60)

    def show_columns(self, columns: Sequence[Bar]) -> None:
        """Show counts in the order of time."""
        self.columns = tuple(columns)
        self.update()

    def keys(self) -> Sequence[Hashable]:
        return [column.key for column in self.columns]

    def lines_of(self, key: Hashable) -> Sequence[Line]:
        found = next((column for column in self.columns if column.key == key), None)
        return [(found.words, "strong"), (f"{found.count:,}", "dim")] if found else ()

    def paint_scene(self, painter: QPainter, box: QRectF, hits: Hits[Hashable]) -> None:
        theme = self.look.theme
        paint_title(painter, self.title, box, theme, self.hasFocus())
        ground = QRectF(box.x() + _PAD, box.y() + _TITLE + 14, box.width() - 2 * _PAD,
                        box.height() - _TITLE - 40)  # fmt: skip
        painter.setPen(QPen(QColor(theme.line_strong), 1))
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())
        if not self.columns or ground.height() < 8:
            return
        most = max(column.count for column in self.columns) or 1
        step = ground.width() / len(self.columns)
        wide = min(34.0, max(1.0, step * 0.72))
        painter.setFont(ui_font(11))
        metrics = QFontMetricsF(ui_font(11))
        free = ground.left() - 40
        for number, column in enumerate(self.columns):
            middle = ground.left() + (number + 0.5) * step
            height = ground.height() * column.count / most
            rect = QRectF(middle - wide / 2, ground.bottom() - height, wide, height)
            hits.add(QRectF(middle - step / 2, ground.top() - 14, step, ground.height() + 34),
                     column.key)  # fmt: skip
            is_lit = column.key in (self.current if self.hasFocus() else None, self.hovered)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent if is_lit else theme.selection))
            painter.drawRoundedRect(rect, min(3.0, wide / 3), min(3.0, wide / 3))
            width = metrics.horizontalAdvance(column.words)
            at = min(max(middle - width / 2, ground.left()), ground.right() - width)
            if at > free:
                painter.setPen(QColor(faint(theme)))
                painter.drawText(QPointF(at, ground.bottom() + 16), column.words)
                free = at + width + 14
            text = f"{column.count:,}"
            if metrics.horizontalAdvance(text) < step - 2 and column.count:
                painter.setPen(QColor(theme.text2))
                painter.drawText(QRectF(middle - step / 2, rect.top() - 16, step, 14),
                                 Qt.AlignmentFlag.AlignCenter, text)  # fmt: skip


def paint_title(painter: QPainter, title: str, box: QRectF, theme: Theme, is_focused: bool) -> None:
    """Draw the head of a card, and its frame where the keyboard is in it."""
    painter.setBrush(QColor(theme.surface))
    painter.setPen(QPen(QColor(theme.accent if is_focused else theme.line), 1.2))
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 9, 9)
    painter.setFont(ui_font(12, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.text2))
    painter.drawText(QRectF(box.x() + _PAD, box.y() + 2, box.width() - 2 * _PAD, _TITLE),
                     _MIDDLE, title)  # fmt: skip
