"""The mouse in the reader: hover, clicks, and selections drawn by character, word or sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from models.text import Span
from ui.reader.cursor import Cursor
from ui.reader.hit import Spot, character, piece_at, position, spot_at
from ui.reader.piece import Piece
from ui.reader.values import Pane
from ui.reader.words import sentence_at, word_at, words_of

if TYPE_CHECKING:
    from ui.reader.widget import ReaderWidget

_ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_AUTOSCROLL = 25  # milliseconds


class Pointer:
    """Follow the mouse and tell the reader where its cursor goes.

    One click places the caret, two take a word (a mark's own bounds first), three a sentence,
    four a paragraph; drawing on goes by the same unit.
    """

    def __init__(self, reader: ReaderWidget) -> None:
        self._reader = reader
        self._clicks = 0
        self._last_press = QPointF(-100, -100)
        self._since = QTimer(reader, singleShot=True)
        self._autoscroll = QTimer(reader, interval=_AUTOSCROLL)
        self._autoscroll.timeout.connect(self._scroll_on)
        self._origin: tuple[Pane, int, int] | None = None
        self._kept: tuple[Span, ...] = ()
        self._moved = False
        self._at = QPointF()
        self._upstream = False

    # what is under a point

    def spot(self, point: QPointF, pane: Pane | None = None) -> Spot | None:
        """Return the line under a point of the viewport."""
        reader = self._reader
        if reader.page is None:
            return None
        rows = reader.visible_rows()
        return spot_at(rows, reader.page.columns, point.x(), point.y(), pane)

    def piece(self, point: QPointF) -> Piece | None:
        """Return the mark under a point of the viewport."""
        page, spot = self._reader.page, self.spot(point)
        return piece_at(spot, page.appearance) if page and spot else None

    # events

    def press(self, event: QMouseEvent) -> None:
        point = event.position()
        self._count_clicks(point, double=event.type() == QEvent.Type.MouseButtonDblClick)
        spot = self.spot(point)
        if spot is None:
            return
        self._moved = False
        self._at = point
        cursor = self._reader.cursor_value
        if event.modifiers() & _SHIFT and cursor is not None and self._clicks == 1:
            at = self._place(self.spot(point, cursor.pane) or spot)
            self._origin = (cursor.pane, cursor.anchor, cursor.anchor)
            self._kept = cursor.kept
            self._reader.set_cursor(cursor.moved(at, extend=True, upstream=self._upstream))
            return
        adds = bool(event.modifiers() & _ADDS) and cursor is not None
        if self._clicks == 1:
            self._kept = self._reader.selected_spans(spot.cell.pane) if adds else ()
        start, end = self._unit(spot)
        self._origin = (spot.cell.pane, start, end)
        self._draw_to(spot)

    def move(self, event: QMouseEvent) -> None:
        self._at = event.position()
        if self._origin is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.hover(self._at)
            return
        distance = (self._at - self._last_press).manhattanLength()
        if not self._moved and distance < 3:
            return
        self._moved = True
        self._draw_to(self.spot(self._at, self._origin[0]))
        inside = 0 <= self._at.y() <= self._reader.viewport().height()
        if inside:
            self._autoscroll.stop()
        elif not self._autoscroll.isActive():
            self._autoscroll.start()

    def release(self, event: QMouseEvent) -> None:
        self._autoscroll.stop()
        was_click = self._origin is not None and not self._moved and self._clicks == 1
        self._origin = None
        plain = not event.modifiers() & (_SHIFT | _ADDS)
        if was_click and plain:
            piece = self.piece(event.position())
            if piece is not None:
                self._reader.click(piece)
            elif (spot := self.spot(event.position())) is not None:
                start = self._reader.text_of(spot.cell.pane).starts[spot.row.number]
                self._reader.textClicked.emit(spot.cell.pane, start + character(spot))

    def hover(self, point: QPointF) -> None:
        """Tell the reader what the mouse is over."""
        spot = self.spot(point)
        page = self._reader.page
        piece = piece_at(spot, page.appearance) if spot and page else None
        self._reader.set_hover(piece, spot.row.number if spot else -1)

    def refresh(self) -> None:
        """Look again after the page moved under a resting mouse."""
        reader = self._reader
        if self._origin is None and reader.viewport().underMouse():
            self.hover(QPointF(reader.viewport().mapFromGlobal(_cursor_position())))

    # selecting

    def _count_clicks(self, point: QPointF, *, double: bool) -> None:
        near = (point - self._last_press).manhattanLength() <= 4
        self._clicks = self._clicks % 4 + 1 if near and self._since.isActive() else 1
        if double:
            self._clicks = max(2, self._clicks)
        self._last_press = point
        self._since.start(QApplication.doubleClickInterval())

    def _draw_to(self, spot: Spot | None) -> None:
        if spot is None or self._origin is None:
            return
        pane, low, high = self._origin
        start, end = self._unit(spot)
        anchor, at = (high, start) if start < low else (low, end)
        cursor = Cursor(pane, at, anchor, self._upstream, None, self._kept)
        self._reader.set_cursor(cursor)

    def _place(self, spot: Spot) -> int:
        """Return the boundary nearest to a spot, in the pane's text."""
        at, self._upstream = position(spot)
        text = self._reader.text_of(spot.cell.pane)
        return text.starts[spot.row.number] + at

    def _unit(self, spot: Spot) -> tuple[int, int]:
        """Return the unit at a spot that the number of clicks asks for, in the pane's text."""
        if self._clicks == 1:
            at = self._place(spot)
            return at, at
        self._upstream = False
        start = self._reader.text_of(spot.cell.pane).starts[spot.row.number]
        if self._clicks == 2:
            found = self._mark_bounds(spot) or self._word(spot)
        elif self._clicks == 3:
            found = sentence_at(spot.cell.text, character(spot))
        else:
            found = Span(0, len(spot.cell.text))
        return start + found.start, start + found.end

    def _mark_bounds(self, spot: Spot) -> Span | None:
        """Return the bounds of the shortest mark on the characters at a spot."""
        page = self._reader.page
        if page is None:
            return None
        at = character(spot)
        text = self._reader.text_of(spot.cell.pane)
        spans = [
            local
            for annotation in page.document.marks(spot.row.number).values()
            if annotation.kind == "mention" and annotation.anchor
            for span in annotation.anchor.spans
            if (local := text.local(spot.row.number, span)) and local.start <= at < local.end
        ]
        return min(spans, key=len, default=None)

    def _word(self, spot: Spot) -> Span:
        reader, pane = self._reader, spot.cell.pane
        assert reader.page is not None
        words = words_of(reader.page.document, spot.row.number, pane, reader.words)
        return word_at(words, character(spot), len(spot.cell.text))

    def _scroll_on(self) -> None:
        """Scroll while a selection is drawn beyond the edge, faster further out."""
        y, height = self._at.y(), self._reader.viewport().height()
        beyond = y if y < 0 else max(0.0, y - height)
        if beyond and self._origin is not None:
            bar = self._reader.verticalScrollBar()
            bar.setValue(bar.value() + int(max(-60.0, min(60.0, beyond))))
            self._draw_to(self.spot(self._at, self._origin[0]))


def _cursor_position() -> QPointF:
    from PySide6.QtGui import QCursor

    return QPointF(QCursor.pos(QGuiApplication.primaryScreen()))
