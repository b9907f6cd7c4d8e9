"""The surface of the reader: shows a page, scrolls it and repaints what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from models.annotate import Annotation
from models.script.values import View
from models.text import Span
from ui.reader.appearance import Appearance
from ui.reader.arcs import ArcPainter
from ui.reader.document import ReaderDocument
from ui.reader.emphasis import Emphasis
from ui.reader.layout import Row
from ui.reader.marks import Related
from ui.reader.metrics import LARGEST, LAST_AIR, SMALLEST, Metrics
from ui.reader.page import Page
from ui.reader.painting import PagePainter
from ui.reader.panetext import PaneText
from ui.reader.ruby import RubyProvider
from ui.reader.ruler import WIDTH as RULER_WIDTH
from ui.reader.ruler import Ruler
from ui.reader.scroller import Scroller
from ui.reader.values import (
    Caption,
    DoubtProvider,
    LabelStyle,
    Mode,
    Pane,
    RubyKind,
    WordingProvider,
)
from ui.theme import Region, Theme

_FAR = 3  # viewports; a longer way is jumped by estimates instead of walked


class Canvas(QAbstractScrollArea):
    """A page of two texts, painted row by row as its rows come into sight."""

    zoomChanged: ClassVar[Signal] = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self._appearance = Appearance()
        self._mode: Mode = "both"
        self._ruby: RubyProvider | None = None
        self._related = Related()
        self._shows_traces = False
        self._doubts: DoubtProvider | None = None
        self._wording: WordingProvider | None = None
        self._emphasis = Emphasis()
        self._scroller: Scroller | None = None
        self._syncing = False
        self._pending_text = ""
        self._empty_text = ""
        self._is_untouched = True  # nobody has pointed or typed into this article yet
        self._ruler = Ruler(self, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewportMargins(0, 0, RULER_WIDTH, 0)

    # what is shown

    @property
    def document(self) -> ReaderDocument | None:
        return self.page.document if self.page else None

    def set_document(self, document: ReaderDocument | None, *, keep_place: bool = False) -> None:
        """Show another article from its top, or another state of the same one where it stood."""
        before = self._scroller
        self._is_untouched = not keep_place
        self._emphasis = Emphasis()
        self._related = Related()
        self.page, self._scroller = None, None
        if document is not None:
            width = self.viewport().width()
            self.page = Page(document, self._appearance, self._mode, width)
            self.page.ruby, self.page.shows_traces = self._ruby, self._shows_traces
            self._scroller = Scroller(self.page)
            if keep_place and before is not None and before.row < len(document):
                self._scroller.row, self._scroller.offset = before.row, before.offset
        self._sync_bar()
        self._ruler.forget()
        self.viewport().update()

    def set_view(self, view: View) -> None:
        """Show a view that has been converted meanwhile; the place on screen is kept."""
        if self.page is not None:
            self.page.document.set_view(view)
            self._relay_out()

    def views_changed(self) -> None:
        """Lay out anew after the document got other views; the place on screen is kept."""
        self._relay_out()
        self._ruler.stale()

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
        if self.page is not None:
            self.page.mode = mode
            self._relay_out()

    @property
    def mode(self) -> Mode:
        return self._mode

    def set_placeholders(self, pending: str, empty: str) -> None:
        """Set the words for a pane that is being converted, and for no article at all."""
        self._pending_text, self._empty_text = pending, empty
        self.viewport().update()

    def label_words(self, annotation: Annotation, pane: Pane) -> str:
        """Return the words of an annotation's label as they stand in ``pane``."""
        style = self._appearance.style(annotation.label, annotation.kind)
        return style.text(pane, english=self._appearance.english)

    def text_of(self, pane: Pane) -> PaneText:
        """Return the text of a pane that is known to be there."""
        text = self.page.document.pane(pane) if self.page else None
        if text is None:
            raise ValueError(f"the {pane} pane has no text yet")
        return text

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

    def set_related(
        self, roles: Mapping[str, Caption], spans: Sequence[tuple[Span, Caption]] = ()
    ) -> None:
        """Caption the participants of the current mark and draw lines to them.

        Args:
            roles: caption by annotation id; one text, or one for each script.
            spans: participants that are bare spans of the reading text, with captions.
        """
        before, after = self._related, Related(dict(roles), tuple(spans))
        if before == after:
            return
        self._related = after
        self._emphasis.related = frozenset(roles)
        if self.page is not None:
            self.page.related = after
            document = self.page.document
            places = [span for span, _ in (*before.spans, *after.spans)]
            rows = document.rows_of((*before.roles, *after.roles))
            self.page.remark(rows.union(*(document.rows_in([place]) for place in places)))
        self._settle()

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

    def set_shown(self, place: Span | None) -> None:
        """Frame the place of the repair that is looked at, in both panes; None for none."""
        if place != self._emphasis.shown:
            self._emphasis.shown = place
            self.viewport().update()

    def set_raw_overlay(self, shown: bool) -> None:
        """Show the raw text that was repaired or hidden."""
        self._shows_traces = shown
        if self.page is not None:
            self.page.shows_traces = shown
            self.page.remark_all()
        self._settle()

    def set_doubts(self, provider: DoubtProvider | None) -> None:
        """Mark doubtful conversions; the provider is asked for rows on screen, at each paint."""
        self._doubts = provider
        self.viewport().update()

    def set_wording(self, provider: WordingProvider | None) -> None:
        """Mark exchanged words; the provider is asked for rows on screen, at each paint."""
        self._wording = provider
        self.viewport().update()

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
        if bar.value() == bar.maximum():
            self._scroller.to_end(height)
        elif bar.value() == bar.minimum() or abs(dy) > _FAR * height:
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
        self.page_moved()

    def page_moved(self) -> None:
        """Called after the page was scrolled."""

    def _row_tops(self) -> list[tuple[int, int]]:
        return [(row.number, y) for row, y in self.visible_rows()]

    def _sync_bar(self) -> None:
        """Derive the scroll bar from the anchor, unless somebody is holding it."""
        scroller, bar = self._scroller, self.verticalScrollBar()
        height = self.viewport().height()
        if scroller is None:
            bar.setRange(0, 0)
            return
        if self.isVisible():  # before that the width is not the last one: estimates will do
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

    def overview_tops(self) -> list[float]:
        """Return where every row begins in the article, 0 to 1."""
        if self.page is None:
            return []
        heights = self.page.heights
        return [top / (heights.total + LAST_AIR) for top in heights.tops()]

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
            total = self.page.heights.total + LAST_AIR
            self._scroller.jump(max(0, int(fraction * total) - height // 2))
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
            painting.doubts, painting.wording = self._doubts, self._wording
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

    def moveEvent(self, event: QMoveEvent) -> None:
        """Let the text stand still where a bar above pushes the page down or lets it up again.

        An article that has just been opened shows its title, whatever settles above it.
        """
        super().moveEvent(event)
        by = event.pos().y() - event.oldPos().y()
        is_at_title = self._is_untouched and self.verticalScrollBar().value() == 0
        if by and self.isVisible() and not is_at_title:
            self._walk(by)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._is_untouched = False
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        box = self.viewport().geometry()
        self._ruler.setGeometry(box.right() + 1, box.top(), RULER_WIDTH, box.height())
        if event.size().width() != event.oldSize().width():
            self._relay_out()
        else:
            self._settle()
