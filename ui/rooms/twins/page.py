"""Two texts beside one another, painted row by row, with what differs marked in both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from models.knowledge.differing import Chunk, Difference
from models.knowledge.twins import Segment
from models.text import Span
from ui.look import Look
from ui.rooms.twins.state import TwinsState
from ui.style import warning
from ui.theme import reading_font

_MARGIN = 26.0
_GUTTER = 34.0  # between the columns
_GAP = 5.0  # between sentences
_PARAGRAPH = 14.0
_LINES = {
    "script": QTextCharFormat.UnderlineStyle.DotLine,
    "vocabulary": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "wording": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "only": QTextCharFormat.UnderlineStyle.DashUnderline,
}


@dataclass
class _Side:
    """One side of a row, laid out."""

    text: str
    start: int  # of the text, in the article
    segments: tuple[Segment, ...]
    layout: QTextLayout
    height: float = 0.0


@dataclass
class _Laid:
    """A row, laid out."""

    top: float
    height: float
    sides: tuple[_Side | None, _Side | None] = field(default=(None, None))


class TwinsPage(QAbstractScrollArea):
    """Shows a comparison; N and P, or the arrows, go from difference to difference.

    Signals:
        opened: 0 or 1 for the side, and the span to be read there.
    """

    opened = Signal(int, object)

    def __init__(self, look: Look, state: TwinsState) -> None:
        super().__init__()
        self._look, self._state = look, state
        self._rows: list[_Laid] = []
        self._shown: object = None
        self._size = 16
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Both texts"))

    # -- laying out ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what the state holds now."""
        place = self.verticalScrollBar().value()
        is_other = self._shown is not self._state.pair
        self._shown = self._state.pair
        self._lay_out()
        self.verticalScrollBar().setValue(0 if is_other else place)
        self.viewport().update()

    def enlarge(self, by: int) -> None:
        """Make the text larger or smaller; 0 makes it as it was."""
        self._size = 16 if by == 0 else min(32, max(11, self._size + by))
        self._lay_out()
        self.viewport().update()

    def column(self, side: int) -> QRectF:
        """Return where a column stands across the page."""
        width = (self.viewport().width() - 2 * _MARGIN - _GUTTER) / 2
        return QRectF(_MARGIN + side * (width + _GUTTER), 0, max(60.0, width), 1)

    def _lay_out(self) -> None:
        width, top = self.column(0).width(), 14.0
        self._rows = []
        texts = (self._state.pair.left, self._state.pair.right)
        fonts = [self._font(side) for side in (0, 1)]
        for row in self._state.pair.comparison.rows:
            top += _PARAGRAPH if any(row.opens) and self._rows else _GAP
            sides = tuple(
                self._side(segments, texts[side], fonts[side], width) if segments else None
                for side, segments in enumerate((row.left, row.right))
            )
            height = max((side.height for side in sides if side), default=0.0)
            self._rows.append(_Laid(top, height, (sides[0], sides[1])))
            top += height
        whole = top + 24
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(whole - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)

    def _side(self, segments: tuple[Segment, ...], text: str, font: QFont, width: float) -> _Side:
        start, end = segments[0].span.start, segments[-1].span.end
        own = text[start:end].replace("\n", " ")
        layout = QTextLayout(own, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        side = _Side(own, start, segments, layout)
        layout.setFormats(self._formats(side))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height() * 1.25
        layout.endLayout()
        side.height = height
        return side

    def _font(self, side: int) -> QFont:
        article = (self._state.pair.first, self._state.pair.second)[side]
        script = next((row.script for row in self._state.rows if row.id == article), "hans")
        return reading_font("TC" if script == "hant" else "SC", self._size)

    def _formats(self, side: _Side) -> list[QTextLayout.FormatRange]:
        out = []
        for segment in side.segments:
            words = segment.span.shifted(-side.start).of(side.text)
            if segment.kind not in self._state.shown or not words.strip():
                continue
            made = QTextLayout.FormatRange()
            made.start = _units(side.text[: segment.span.start - side.start])
            made.length = _units(words)
            made.format = self._format(segment.kind)
            out.append(made)
        return out

    def _format(self, kind: Difference) -> QTextCharFormat:
        made = QTextCharFormat()
        ink = self.ink(kind)
        tint = QColor(ink)
        tint.setAlphaF(0.2 if self._look.theme.is_dark else 0.12)
        if kind != "script":
            made.setBackground(tint)
        made.setUnderlineStyle(_LINES[kind])
        made.setUnderlineColor(ink)
        return made

    def ink(self, kind: Difference) -> QColor:
        """Return the colour of a kind of difference."""
        theme = self._look.theme
        inks = {"script": theme.text3, "vocabulary": warning(theme), "wording": theme.accent,
                "only": theme.ok}  # fmt: skip
        return QColor(inks.get(kind, theme.text3))

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(theme.surface))
        up = float(self.verticalScrollBar().value())
        height = self.viewport().height()
        middle = self.column(1).x() - _GUTTER / 2
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(middle, 0), QPointF(middle, height))
        for row in self._rows:
            if row.top + row.height - up < 0 or row.top - up > height:
                continue
            self._paint_row(painter, row, row.top - up)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1.4))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _paint_row(self, painter: QPainter, row: _Laid, top: float) -> None:
        theme = self._look.theme
        for number, side in enumerate(row.sides):
            box = self.column(number)
            if side is None:
                continue
            is_alone = all(segment.kind == "only" for segment in side.segments)
            if "only" in self._state.shown and is_alone:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.ink("only"))
                painter.drawRoundedRect(QRectF(box.x() - 10, top + 3, 3, side.height - 8), 1, 1)
            self._paint_current(painter, side, number, QPointF(box.x(), top))
            painter.setPen(QColor(theme.text))
            side.layout.draw(painter, QPointF(box.x(), top))

    def _paint_current(self, painter: QPainter, side: _Side, number: int, at: QPointF) -> None:
        current = self._state.current
        if current is None:
            return
        span = _of_side(current, number)
        if span.is_empty or not (side.start <= span.start < side.start + len(side.text)):
            return
        painter.setPen(QPen(self.ink(current.kind), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._boxes(side, span):
            painter.drawRoundedRect(box.translated(at).adjusted(-2, -1, 2, 2), 4, 4)

    def _boxes(self, side: _Side, span: Span) -> list[QRectF]:
        """Return the boxes of a span, one in each line."""
        start = _units(side.text[: span.start - side.start])
        end = _units(side.text[: span.end - side.start])
        out = []
        for number in range(side.layout.lineCount()):
            line = side.layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _across(line, first), _across(line, last)
                out.append(QRectF(left, line.y(), right - left, line.height()))
        return out

    # -- hands --------------------------------------------------------------------------------

    def segment_at(self, point: QPointF) -> tuple[int, Segment] | None:
        """Return the side and the segment at a point of the viewport."""
        y = point.y() + self.verticalScrollBar().value()
        number = 0 if point.x() < self.column(1).x() - _GUTTER / 2 else 1
        for row in self._rows:
            side = row.sides[number]
            if side is None or not row.top <= y <= row.top + row.height:
                continue
            at = QPointF(point.x() - self.column(number).x(), y - row.top)
            for segment in side.segments:
                if any(box.contains(at) for box in self._boxes(side, segment.span)):
                    return number, segment
        return None

    def place_of(self, chunk: Chunk, side: int) -> QRectF | None:
        """Return where a difference stands on the page, from its top."""
        span = _of_side(chunk, side)
        for row in self._rows:
            laid = row.sides[side]
            if laid is not None and laid.start <= span.start < laid.start + len(laid.text):
                boxes = self._boxes(laid, span)
                if boxes:
                    return boxes[0].translated(self.column(side).x(), row.top)
        return None

    def show_current(self) -> None:
        """Have the difference at hand on the screen."""
        current = self._state.current
        if current is not None:
            side = 0 if current.a1 > current.a0 else 1
            box = self.place_of(current, side)
            if box is not None:
                bar, height = self.verticalScrollBar(), self.viewport().height()
                if not bar.value() + 30 <= box.top() <= bar.value() + height - 60:
                    bar.setValue(round(box.top() - height / 3))
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.segment_at(event.position())
        chunk = _chunk(*found) if found else None
        self._state.pick(chunk if chunk and chunk.kind in self._state.shown else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.segment_at(event.position())
        if found is not None:
            self.opened.emit(found[0], found[1].span)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.segment_at(event.position())
        is_difference = found is not None and found[1].kind in self._state.shown
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if is_difference else Qt.CursorShape.ArrowCursor
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_N: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1,
                 Qt.Key.Key_P: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}  # fmt: skip
        key = Qt.Key(event.key())
        current = self._state.current
        if key in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._state.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            side = 0 if current.a1 > current.a0 else 1
            self.opened.emit(side, _of_side(current, side))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()


def _across(line: QTextLine, at: int) -> float:
    """Return where a position of a line stands."""
    found: Any = line.cursorToX(at)  # the stubs know the place alone, the call gives both
    return float(found[0] if isinstance(found, tuple) else found)


def _of_side(chunk: Chunk, side: int) -> Span:
    return Span(chunk.a0, chunk.a1) if side == 0 else Span(chunk.b0, chunk.b1)


def _chunk(side: int, segment: Segment) -> Chunk:
    here, there = segment.span, segment.mate
    one, other = (here, there) if side == 0 else (there, here)
    return Chunk(segment.kind, one.start, one.end, other.start, other.end)


def _units(text: str) -> int:
    """Return the length of a text in the units of Qt."""
    return len(text) + sum(c > "\uffff" for c in text)
