"""The reader: a canvas with a caret, a selection and hands on its marks."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from models.script.values import View
from models.text import Span, normalised
from ui.reader.accessible import install
from ui.reader.canvas import Canvas
from ui.reader.cursor import Cursor
from ui.reader.display import displayed
from ui.reader.document import ReaderDocument
from ui.reader.hit import character
from ui.reader.keyboard import is_move, is_ours, moved
from ui.reader.motion import Motion
from ui.reader.piece import Piece
from ui.reader.pointer import Pointer
from ui.reader.selecting import selection_of
from ui.reader.values import Mode, Pane, Place, Selection, other
from ui.reader.words import WordProvider, dictionary_words

_TIP = 600  # characters of raw text in a tool tip


class ReaderWidget(Canvas):
    """Two texts side by side that can be read, selected in and clicked on."""

    selectionChanged: ClassVar[Signal] = Signal(object)
    activated: ClassVar[Signal] = Signal(str)
    hovered: ClassVar[Signal] = Signal(str)
    contextRequested: ClassVar[Signal] = Signal(QPoint, str)
    editClicked: ClassVar[Signal] = Signal(str)
    editMenuAsked: ClassVar[Signal] = Signal(QPoint, str)
    textClicked: ClassVar[Signal] = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: WordProvider = dictionary_words
        self.cursor_value: Cursor | None = None
        self.accessible: QAccessibleInterface | None = None
        self._selection: Selection | None = None
        self._pointer = Pointer(self)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle_caret)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # With an input method on, letters and digits that tag would end in its window.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        install()

    def set_document(self, document: ReaderDocument | None, *, keep_place: bool = False) -> None:
        """Show another article with nothing selected; ``keep_place`` does not scroll to its top."""
        self.cursor_value = None
        self._selection = None
        self._blink.stop()
        super().set_document(document, keep_place=keep_place)
        self.selectionChanged.emit(None)

    def set_view(self, view: View) -> None:
        """Show a view that has been converted meanwhile; the place and the selection are kept."""
        cursor, selection = self.cursor_value, self._selection
        moves = cursor is not None and cursor.pane == view.script
        if moves:
            self.clear_selection()
        super().set_view(view)
        if moves and cursor and selection:
            self.select(*selection.spans, pane=cursor.pane)

    def set_mode(self, mode: Mode) -> None:
        """Show both panes, or one; a caret in a pane that goes is lost."""
        if self.cursor_value and mode not in ("both", self.cursor_value.pane):
            self.clear_selection()
        super().set_mode(mode)

    def page_moved(self) -> None:
        self._pointer.refresh()

    # selection

    def selection(self) -> Selection | None:
        return self._selection

    def select(self, *spans: Span, pane: Pane = "hans") -> None:
        """Select spans of the reading text in a pane; the caret stands behind the last."""
        page = self.page
        text = page.document.pane(pane) if page else None
        found = normalised(spans)
        if text is None or not found:
            self.clear_selection()
            return
        last = text.forth(found[-1])
        self.set_cursor(Cursor(pane, last.end, last.start, True, None, found[:-1]))

    def clear_selection(self) -> None:
        """Forget the selection and the caret."""
        self.set_cursor(None)

    def selected_spans(self, pane: Pane) -> tuple[Span, ...]:
        """Return what is selected if it was selected in ``pane``."""
        return self._selection.spans if self._selection and self._selection.pane == pane else ()

    def set_cursor(self, cursor: Cursor | None) -> None:
        """Move the caret; tells of the selection when that changes."""
        page, emphasis = self.page, self._emphasis
        if page is None or cursor == self.cursor_value:
            return
        dirty = self._cursor_rows()
        self.cursor_value = cursor
        before = self._selection
        if cursor is None:
            self._selection, emphasis.caret = None, None
        else:
            spans = cursor.spans(page.document)
            self._selection = selection_of(page.document, cursor.pane, spans)
            text = self.text_of(cursor.pane)
            row = text.row_at(cursor.at)
            emphasis.caret = (row, cursor.at - text.starts[row], cursor.upstream)
            emphasis.caret_pane = cursor.pane
        emphasis.selected = self._selection.spans if self._selection else ()
        emphasis.selected_pane = cursor.pane if cursor else "hans"
        self._show_caret()
        self._repaint_rows(dirty | self._cursor_rows())
        if self._selection != before:
            self._ruler.update()
            self.selectionChanged.emit(self._selection)

    def _cursor_rows(self) -> set[int]:
        """Return the rows on screen that show the selection or the caret."""
        if self.page is None:
            return set()
        rows = {self._emphasis.caret[0]} if self._emphasis.caret else set()
        for span in self._emphasis.selected:
            rows.update(self.page.document.rows_in([span]))
        return rows

    # marks

    def set_hover(self, piece: Piece | None, row: int) -> None:
        """Show which mark the mouse is over, in both panes."""
        emphasis = self._emphasis
        identifier = piece.id if piece else ""
        if identifier == emphasis.hovered and row == emphasis.hovered_row:
            return
        rows = {row, emphasis.hovered_row}
        if identifier != emphasis.hovered and self.page is not None:
            rows |= self.page.document.rows_of((identifier, emphasis.hovered))
        changed = identifier != emphasis.hovered
        emphasis.hovered, emphasis.hovered_row = identifier, row
        self._repaint_rows(rows)
        if changed:
            shape = Qt.CursorShape.PointingHandCursor if piece else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self.viewport().setToolTip(self._raw_text(piece))
            is_mark = piece is not None and piece.shape not in ("edit", "part")
            self.hovered.emit(identifier if is_mark else "")

    def _raw_text(self, piece: Piece | None) -> str:
        """Return the raw text of an edit as a tool tip; it is untrusted, and Qt guesses markup."""
        if self.page is None or piece is None or piece.edit is None:
            return ""
        from html import escape  # its table of entities is large, and the first paint needs none

        raw = self.page.document.reading.raw[piece.edit.start : piece.edit.end]
        return f"<p style='white-space:pre-wrap'>{escape(displayed(raw[:_TIP]))}</p>"

    def click(self, piece: Piece) -> None:
        """Tell that a mark or the trace of an edit was clicked."""
        if piece.edit is not None:
            self.editClicked.emit(piece.edit.id)
        elif piece.shape != "part":
            self.activated.emit(piece.id)

    def place_at(self, point: QPointF) -> Place | None:
        """Return the character under a point of the viewport; None beside the characters."""
        spot = self._pointer.spot(point)
        if spot is None:
            return None
        line, at = spot.cell.lines[spot.line], character(spot)
        beside = not (0 <= spot.x <= line.width and line.band_top <= spot.y < line.lane_top)
        pane = spot.cell.pane
        return None if beside else Place(pane, self.text_of(pane).starts[spot.row.number] + at)

    # the caret

    def _show_caret(self) -> None:
        flash = QGuiApplication.styleHints().cursorFlashTime()
        self._emphasis.caret_shown = self.hasFocus() and self._emphasis.caret is not None
        if self._emphasis.caret_shown and flash > 0:
            self._blink.start(flash // 2)
        else:
            self._blink.stop()

    def _toggle_caret(self) -> None:
        self._emphasis.caret_shown = not self._emphasis.caret_shown
        if self._emphasis.caret:
            self._repaint_rows((self._emphasis.caret[0],))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._ensure_cursor()
        self._show_caret()
        self._repaint_rows(self._cursor_rows())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_caret()
        self._repaint_rows(self._cursor_rows())

    def _ensure_cursor(self) -> bool:
        """Put a caret on screen when there is none; tell whether there is one now."""
        if self.cursor_value is None and self.page is not None and self._scroller is not None:
            panes = [p for p in self.page.columns.panes if self.page.document.pane(p)]
            if panes and len(self.page.document):
                start = self.text_of(panes[0]).starts[self._scroller.row]
                self.set_cursor(Cursor.put(panes[0], start))
        return self.cursor_value is not None

    # keys

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_untouched = False
        if not self._handles(event):
            event.ignore()

    def _handles(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False leaves it to the window."""
        standard = QKeySequence.StandardKey
        if event.matches(standard.Copy):
            return self._copy()
        if event.matches(standard.SelectAll):
            return self._select_all()
        if is_move(event):
            return self._move_caret(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            return self._activate()
        if event.key() == Qt.Key.Key_Escape and self.cursor_value is not None:
            had_selection = self._selection is not None
            self.set_cursor(Cursor.put(self.cursor_value.pane, self.cursor_value.at))
            return had_selection
        return False

    def _move_caret(self, event: QKeyEvent) -> bool:
        if not self._ensure_cursor() or self.page is None or self.cursor_value is None:
            return False
        lines = max(1, self.viewport().height() // self._appearance.metrics.pitch() - 1)
        motion = Motion(self.page, self.words)
        self.set_cursor(moved(self.cursor_value, event, motion, lines))
        self._reveal_caret()
        return True

    def _reveal_caret(self) -> None:
        if self._emphasis.caret is not None:
            row, at, _ = self._emphasis.caret
            self._reveal(row, self._emphasis.caret_pane, at, far=0.5)

    def _copy(self) -> bool:
        if self._selection is not None:
            QGuiApplication.clipboard().setText(self._selection.quote)
        return self._selection is not None

    def _select_all(self) -> bool:
        if not self._ensure_cursor() or self.cursor_value is None:
            return False
        pane = self.cursor_value.pane
        self.set_cursor(Cursor(pane, len(self.text_of(pane).text), 0))
        return True

    def _activate(self) -> bool:
        identifier = self._mark_at_caret()
        if identifier:
            self.activated.emit(identifier)
        return bool(identifier)

    def _mark_at_caret(self) -> str:
        """Return the id of the shortest mark at the caret, "" where none stands."""
        if self.page is None or self._emphasis.caret is None:
            return ""
        number, at, upstream = self._emphasis.caret
        cell = self.page.row(number).cells.get(self._emphasis.caret_pane)
        if cell is None or not cell.lines:
            return ""
        line = cell.lines[cell.line_at(at, upstream=upstream)]
        x = line.x(cell.units.to_utf16(at))
        marks = [p for p in line.pieces if p.shape not in ("edit", "part")]
        under = [p for p in marks if p.x0 - 1 <= x <= p.x1 + 1]
        return min(under, key=lambda p: p.x1 - p.x0).id if under else ""

    def focusNextPrevChild(self, next: bool) -> bool:
        """Step from the first pane to the second before leaving, and back the same way."""
        cursor = self.cursor_value
        if self._mode == "both" and cursor is not None and self.page is not None:
            across = other(cursor.pane)
            there = self.page.document.pane(across)
            if there is not None and (cursor.pane == "hans") == next:
                place = self.text_of(cursor.pane).back(Span(cursor.at, cursor.at))
                self.set_cursor(Cursor.put(across, there.forth(place).start))
                return True
        return super().focusNextPrevChild(next)

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(event)
        elif event.button() == Qt.MouseButton.RightButton:
            self._take_caret(event.position())

    def _take_caret(self, point: QPointF) -> None:
        """Put the caret where a menu is asked for, unless that is in the selection."""
        place = self.place_at(point)
        if place is None:
            return
        spot = self.text_of(place.pane).back(Span(place.at, place.at)).start
        selected = self.selected_spans(place.pane)
        if not any(span.start <= spot < span.end for span in selected):
            self.set_cursor(Cursor.put(place.pane, place.at))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.set_hover(None, -1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.contextRequested.emit(event.globalPos(), self._mark_at_caret())
            return
        piece = self._pointer.piece(QPointF(event.pos()))
        if piece is not None and piece.edit is not None:
            self.editMenuAsked.emit(event.globalPos(), piece.edit.id)
            return
        is_mark = piece is not None and piece.shape not in ("edit", "part")
        self.contextRequested.emit(event.globalPos(), piece.id if piece and is_mark else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            self.set_zoom(self.zoom + (turn > 0) - (turn < 0))
            event.accept()
        else:
            super().wheelEvent(event)
