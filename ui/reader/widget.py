"""The reader's widget: it forwards events to the parts and repaints what they changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from models.script.values import View
from models.text import Span, normalised
from ui.reader.appearance import Appearance
from ui.reader.arcs import ArcPainter
from ui.reader.cursor import Cursor
from ui.reader.document import ReaderDocument
from ui.reader.emphasis import Emphasis
from ui.reader.keyboard import is_move, is_ours, moved
from ui.reader.layout import Row
from ui.reader.marks import Related
from ui.reader.metrics import LARGEST, LAST_AIR, SMALLEST, Metrics
from ui.reader.motion import Motion
from ui.reader.page import Page
from ui.reader.painting import PagePainter
from ui.reader.panetext import PaneText
from ui.reader.piece import Piece
from ui.reader.pointer import Pointer
from ui.reader.ruby import RubyProvider
from ui.reader.ruler import WIDTH as RULER_WIDTH
from ui.reader.ruler import Ruler
from ui.reader.scroller import Scroller
from ui.reader.selecting import selection_of
from ui.reader.values import LabelStyle, Mode, Pane, RubyKind, Selection, other
from ui.reader.words import WordProvider, dictionary_words
from ui.theme import Region, Theme

_FAR = 3  # viewports; a longer way is jumped by estimates instead of walked


class ReaderWidget(QAbstractScrollArea):
    """Two texts side by side, painted row by row as they come into sight."""

    selectionChanged: ClassVar[Signal] = Signal(object)
    activated: ClassVar[Signal] = Signal(str)
    hovered: ClassVar[Signal] = Signal(str)
    contextRequested: ClassVar[Signal] = Signal(QPoint, str)
    editClicked: ClassVar[Signal] = Signal(str)
    zoomChanged: ClassVar[Signal] = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self.words: WordProvider = dictionary_words
        self.cursor_value: Cursor | None = None
        self._appearance = Appearance()
        self._mode: Mode = "both"
        self._ruby: RubyProvider | None = None
        self._related = Related()
        self._shows_traces = False
        self._emphasis = Emphasis()
        self._selection: Selection | None = None
        self._scroller: Scroller | None = None
        self._syncing = False
        self._pending_text = ""
        self._empty_text = ""
        self._pointer = Pointer(self)
        self._ruler = Ruler(self, self)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle_caret)
        self._configure()

    def _configure(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # With an input method on, letters and digits that tag would end in its window.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setViewportMargins(0, 0, RULER_WIDTH, 0)

    # what is shown

    @property
    def document(self) -> ReaderDocument | None:
        return self.page.document if self.page else None

    def set_document(self, document: ReaderDocument | None) -> None:
        """Show another article from its top."""
        self._emphasis = Emphasis()
        self._related = Related()
        self.cursor_value = None
        self._selection = None
        self.page = None
        self._scroller = None
        if document is not None:
            self.page = Page(document, self._appearance, self._mode)
            self._scroller = Scroller(self.page)
            self._relay_out()
        self._ruler.stale()
        self.viewport().update()
        self.selectionChanged.emit(None)

    def set_view(self, view: View) -> None:
        """Show a view that has been converted meanwhile; the place on screen is kept."""
        if self.page is not None:
            self.page.document.set_view(view)
            self._relay_out()

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        self._restyle(styles=dict(styles))

    def set_theme(self, theme: Theme) -> None:
        self._restyle(theme=theme)

    def set_regions(self, hans: Region, hant: Region) -> None:
        """Choose the glyphs of each pane; Simplified text has one region."""
        if hans != "SC":
            raise ValueError(f"Simplified text is drawn with SC glyphs, not {hans}")
        self._restyle(hant_region=hant)

    def set_english_labels(self, english: bool) -> None:
        """Show English labels instead of those in each pane's script."""
        self._restyle(english=english)

    def set_labels(self, shown: bool) -> None:
        self._set_metrics(labels=shown)

    def set_ruby(self, kind: RubyKind, provider: RubyProvider | None = None) -> None:
        """Show readings; the provider is asked row by row, and only for rows on screen."""
        self._ruby = provider if kind != "off" else None
        self._set_metrics(ruby=kind)

    def update_ruby(self, rows: Iterable[int]) -> None:
        """Ask for the readings of ``rows`` again."""
        self.update_annotations(rows)

    def set_zoom(self, pixels: int) -> None:
        """Set the size of the reading type, 14 to 32 pixels."""
        pixels = max(SMALLEST, min(LARGEST, pixels))
        if pixels != self._appearance.metrics.pixels:
            self._set_metrics(pixels=pixels)
            self.zoomChanged.emit(pixels)

    @property
    def zoom(self) -> int:
        return self._appearance.metrics.pixels

    def set_mode(self, mode: Mode) -> None:
        """Show both panes, or one."""
        self._mode = mode
        if self.cursor_value and mode not in ("both", self.cursor_value.pane):
            self.clear_selection()
        if self.page is not None:
            self.page.mode = mode
            self._relay_out()

    def set_placeholders(self, pending: str, empty: str) -> None:
        """Set the words for a pane that is being converted, and for no article at all."""
        self._pending_text, self._empty_text = pending, empty
        self.viewport().update()

    def _set_metrics(self, **values: object) -> None:
        metrics = self._appearance.metrics
        known = {name: getattr(metrics, name) for name in ("pixels", "ruby", "labels")}
        self._restyle(metrics=Metrics(**{**known, **values}))

    def _restyle(self, **values: object) -> None:
        self._appearance = self._appearance.changed(**values)
        self._relay_out()
        self._ruler.stale()

    def _relay_out(self) -> None:
        """Lay out anew what is on screen, and keep the first row where it is."""
        page, scroller = self.page, self._scroller
        self.viewport().update()
        if page is None or scroller is None:
            return
        fraction = 0.0
        if scroller.offset:
            fraction = scroller.offset / max(1, page.row(scroller.row).height)
        page.appearance, page.ruby = self._appearance, self._ruby
        page.related, page.shows_traces = self._related, self._shows_traces
        page.set_width(self.viewport().width())
        if scroller.offset:
            scroller.offset = int(fraction * page.row(scroller.row).height)
        self._sync_bar()

    # marks

    def update_annotations(self, rows: Iterable[int]) -> None:
        """Paint ``rows`` anew after the document's annotations changed there."""
        rows = set(rows)
        if self.page is not None:
            self._repaint_rows(rows, everything=self.page.remark(rows))
            self._ruler.stale()

    def set_current(self, identifier: str | None) -> None:
        """Make a mark stand out in both panes; None for no mark."""
        if self._emphasis.current == identifier:
            return
        has_arcs = bool(self._related.roles or self._related.spans)
        before, self._emphasis.current = self._emphasis.current, identifier
        self._repaint_marks((before, identifier), everything=has_arcs)

    def set_related(self, roles: Mapping[str, str], spans: Sequence[tuple[Span, str]] = ()) -> None:
        """Caption the participants of the current mark and draw lines to them.

        Args:
            roles: caption by annotation id.
            spans: participants that are bare spans of the reading text, with captions.
        """
        self._related = Related(dict(roles), tuple(spans))
        self._emphasis.related = frozenset(roles)
        if self.page is not None:
            self.page.related = self._related
            self.page.remark_all()
        self.viewport().update()

    def set_find(self, spans: Iterable[Span], current: Span | None = None) -> None:
        """Highlight ``spans`` of the reading text and show ``current``."""
        found = sorted(spans)
        self._emphasis.found = found
        self._emphasis.found_starts = [span.start for span in found]
        self._emphasis.found_current = current
        self.viewport().update()
        self._ruler.update()
        if current is not None:
            self.scroll_to(current)

    def set_raw_overlay(self, shown: bool) -> None:
        """Show the raw text that was repaired or hidden."""
        self._shows_traces = shown
        if self.page is not None:
            self.page.shows_traces = shown
            self.page.remark_all()
        self._settle()

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

    def text_of(self, pane: Pane) -> PaneText:
        """Return the text of a pane that is known to be there."""
        text = self.page.document.pane(pane) if self.page else None
        if text is None:
            raise ValueError(f"the {pane} pane has no text yet")
        return text

    # scrolling

    def visible_rows(self) -> list[tuple[Row, int]]:
        """Return the rows on screen with their y."""
        return self._scroller.visible(self.viewport().height()) if self._scroller else []

    def scroll_to(self, span: Span) -> None:
        """Bring a span of the reading text on screen, a third from the top if it was not there."""
        if self.page is None or not len(self.page.document):
            return
        pane = self.page.columns.panes[0]
        text = self.page.document.pane(pane)
        row = self.page.document.row_at(span.start)
        self._reveal(row, pane, text.point(row, span.start) if text else 0, far=0.3)

    def _reveal(self, number: int, pane: Pane, at: int, *, far: float) -> None:
        """Scroll as little as needed to see a position of a row; jump when it is far away."""
        scroller, page = self._scroller, self.page
        if scroller is None or page is None:
            return
        height = self.viewport().height()
        row = page.row(number)
        cell = row.cells.get(pane)
        line = cell.lines[cell.line_at(at)] if cell and cell.lines else None
        top, bottom = (line.top, line.bottom) if line else (0, row.height)
        y = next((y for r, y in self.visible_rows() if r.number == number), None)
        if y is None:
            scroller.show(number, int(height * far) - top)
            self._settle()
        elif y + top < 8:
            self._walk(y + top - 8)
        elif y + bottom > height - 8:
            self._walk(min(y + bottom - height + 8, y + top - 8))

    def _walk(self, by: int) -> None:
        if self._scroller is not None:
            self._scroller.walk(by)
            self._settle()

    def _settle(self) -> None:
        """Make scroll bar, ruler and screen agree with where the page stands."""
        self._sync_bar()
        self._ruler.update()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._syncing or self._scroller is None:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        before = dict(self._row_tops())
        if bar.value() in (bar.minimum(), bar.maximum()) or abs(dy) > _FAR * height:
            self._scroller.jump(bar.value())
        else:
            self._scroller.walk(-dy)
        shifts = (y - before[n] for n, y in self._row_tops() if n in before)
        shift = next(shifts, None)
        if shift is None:
            self.viewport().update()
        elif shift:
            self.viewport().scroll(0, shift)
        self._sync_bar()
        self._ruler.update()
        self._pointer.refresh()

    def _row_tops(self) -> list[tuple[int, int]]:
        return [(row.number, y) for row, y in self.visible_rows()]

    def _sync_bar(self) -> None:
        """Derive the scroll bar from the anchor, unless somebody is holding it."""
        scroller, bar = self._scroller, self.verticalScrollBar()
        height = self.viewport().height()
        if scroller is None:
            bar.setRange(0, 0)
            return
        self.visible_rows()
        self._syncing = True
        bar.setRange(0, scroller.maximum(height))
        bar.setPageStep(height)
        bar.setSingleStep(self._appearance.metrics.pitch())
        if not bar.isSliderDown():
            bar.setValue(scroller.value)
        self._syncing = False

    # the overview ruler asks

    def overview_source(self) -> tuple[ReaderDocument, Appearance] | None:
        return (self.page.document, self._appearance) if self.page else None

    def overview_window(self) -> tuple[float, float]:
        """Return where the screen stands in the article, and how much of it it shows, 0 to 1."""
        if self.page is None or self._scroller is None:
            return 0.0, 1.0
        total = self.page.heights.total + LAST_AIR
        return self._scroller.value / total, self.viewport().height() / total

    def overview_rows(self) -> tuple[Iterable[int], Iterable[int]]:
        """Return the rows with finds and with the selection."""
        if self.page is None:
            return (), ()
        row_at = self.page.document.row_at
        found = {row_at(start) for start in self._emphasis.found_starts}
        return found, {row_at(span.start) for span in self._emphasis.selected}

    def go_to_fraction(self, fraction: float) -> None:
        """Go to a place in the article, 0 to 1."""
        if self.page is not None and self._scroller is not None:
            height = self.viewport().height()
            self._scroller.jump(int(max(0.0, fraction) * self.page.heights.total) - height // 2)
            self._settle()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        clip = event.rect()
        if self.page is None or not len(self.page.document):
            self._paint_empty(painter, clip)
        else:
            rows = self.visible_rows()
            self._sync_bar()
            page, look = self.page, self._appearance
            painting = PagePainter(
                painter, page.document, look, page.columns, self._emphasis, self._pending_text
            )
            painting.paint_rows(rows, clip)
            if self._related.roles or self._related.spans:
                height = self.viewport().height()
                arcs = ArcPainter(painter, page.document, look, page.columns, height)
                arcs.paint(rows, self._emphasis, len(self._related.spans))
        painter.end()

    def _paint_empty(self, painter: QPainter, clip: QRect) -> None:
        painter.fillRect(clip, self._appearance.colours["surface"])
        painter.setFont(self._appearance.label_fonts["hans"])
        painter.setPen(self._appearance.colours["text2"])
        centre = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(self.viewport().rect(), centre, self._empty_text)

    def _repaint_rows(self, rows: Iterable[int], *, everything: bool = False) -> None:
        if everything:
            self._settle()
            return
        wanted = set(rows)
        width = self.viewport().width()
        for row, y in self.visible_rows():
            if row.number in wanted:
                self.viewport().update(0, y, width, row.height)

    def _repaint_marks(
        self, identifiers: Iterable[str | None], *, everything: bool = False
    ) -> None:
        if everything:
            self.viewport().update()
        elif self.page is not None:
            known = [i for i in identifiers if i]
            self._repaint_rows(self.page.document.rows_of(known))

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
            is_mark = piece is not None and piece.shape not in ("edit", "part")
            self.hovered.emit(identifier if is_mark else "")

    def click(self, piece: Piece) -> None:
        """Tell that a mark or the trace of an edit was clicked."""
        if piece.edit is not None:
            self.editClicked.emit(piece.edit.id)
        elif piece.shape != "part":
            self.activated.emit(piece.id)

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

    # events

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
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
        """Activate the shortest mark at the caret."""
        if self.page is None or self._emphasis.caret is None:
            return False
        number, at, upstream = self._emphasis.caret
        cell = self.page.row(number).cells.get(self._emphasis.caret_pane)
        if cell is None or not cell.lines:
            return False
        line = cell.lines[cell.line_at(at, upstream=upstream)]
        x = line.x(cell.units.to_utf16(at))
        marks = [p for p in line.pieces if p.shape not in ("edit", "part")]
        under = [p for p in marks if p.x0 - 1 <= x <= p.x1 + 1]
        if under:
            self.activated.emit(min(under, key=lambda p: p.x1 - p.x0).id)
        return bool(under)

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(event)

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
        piece = self._pointer.piece(QPointF(event.pos()))
        is_mark = piece is not None and piece.shape not in ("edit", "part")
        self.contextRequested.emit(event.globalPos(), piece.id if piece and is_mark else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            self.set_zoom(self.zoom + (turn > 0) - (turn < 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        box = self.viewport().geometry()
        self._ruler.setGeometry(box.right() + 1, box.top(), RULER_WIDTH, box.height())
        if event.size().width() != event.oldSize().width():
            self._relay_out()
        else:
            self._settle()
