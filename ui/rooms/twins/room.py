"""The twins room: two texts beside one another, the kinds of differences above them."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter

from models.knowledge.differing import Chunk
from models.sheets import csv_sheet
from models.text import Span
from ui.look import Look
from ui.panels.kit import box, column, icon_button, plain, row
from ui.rooms.exporting import Export
from ui.rooms.frame import Place, Room, Sign
from ui.rooms.twins.chooser import ArticleChooser
from ui.rooms.twins.page import TwinsPage
from ui.rooms.twins.preview import Preview
from ui.rooms.twins.state import TwinsState
from ui.rooms.twins.words import KINDS, kind_hint, kind_words
from ui.words import N

SIGN = Sign(
    "columns",
    N("Room", "Twins"),
    N("Room", "Nothing to compare yet"),
    N("Room", "Import a second article: two that tell one story stand side by side here."),
)


class TwinsRoom(Room):
    """Shows a `TwinsState`."""

    state: TwinsState

    def __init__(self, look: Look, state: TwinsState) -> None:
        super().__init__(look, state, SIGN)
        self.page = TwinsPage(look, state)
        self.preview = Preview(look, state)
        self.first = ArticleChooser(self.tr("Article on the left"))
        self.second = ArticleChooser(self.tr("Article on the right"))
        self.turn = icon_button("refresh", self.tr("Swap the sides"))
        self.kinds: dict[str, QPushButton] = {}
        for kind in KINDS:
            button = QPushButton()
            button.setObjectName("toggle")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setToolTip(kind_hint(kind))
            button.clicked.connect(lambda on, k=kind: self._show_kind(k, on=on))
            self.kinds[kind] = button
        self.forth = QPushButton(self.tr("Carry over →"))
        self.back_over = QPushButton(self.tr("← Carry over"))
        self.forth.setToolTip(self.tr("Annotations of the left article to the right one"))
        self.back_over.setToolTip(self.tr("Annotations of the right article to the left one"))
        for button in (self.back_over, self.forth):
            button.setAutoDefault(False)
            self.add_tool(button)
        self._lay_out_parts()
        self._connect_parts()

    def _lay_out_parts(self) -> None:
        choosers = box("roomfilter")
        line = row(spacing=8, margins=(14, 7, 14, 7))
        line.addWidget(self.first, 1)
        line.addWidget(self.turn)
        line.addWidget(self.second, 1)
        choosers.setLayout(line)
        kinds = box("roomfilter")
        kinds.setLayout(row(*self.kinds.values(), None, spacing=6, margins=(14, 6, 14, 6)))
        texts = column(choosers, kinds, self.page, spacing=0)
        texts.setStretch(2, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(plain(texts))
        parts.addWidget(self.preview)
        parts.setStretchFactor(0, 1)
        parts.setSizes([900, 360])
        self.preview.setMinimumWidth(280)
        self.preview.hide()
        self.set_content(parts)

    def _connect_parts(self) -> None:
        state = self.state
        state.currentChanged.connect(self._current_changed)
        state.planChanged.connect(self._plan_changed)
        self.page.opened.connect(self._open)
        self.first.chosen.connect(lambda article: state.choose(article, state.second))
        self.second.chosen.connect(lambda article: state.choose(state.first, article))
        self.turn.clicked.connect(state.swap)
        self.forth.clicked.connect(lambda: state.make_plan(forth=True))
        self.back_over.clicked.connect(lambda: state.make_plan(forth=False))
        self.preview.carryAsked.connect(self._carry)
        self.preview.cancelled.connect(self._cancel)

    # -- what is shown ------------------------------------------------------------------------

    def show_content(self) -> None:
        state, pair = self.state, self.state.pair
        self.offer_exports(self._exports())
        self.show_page(anything=bool(pair.second), fits=bool(pair.second))
        self.filter_box.hide()  # there are two articles, and nothing to be filtered
        self.first.offer(state.rows, (), pair.first)
        self.second.offer(state.rows, pair.likely, pair.second)
        places_of = Counter(chunk.kind for chunk in state.told())
        for kind in KINDS:
            button, places = self.kinds[kind], places_of[kind]
            button.setText(f"{kind_words(kind)}  {places:,}")
            button.setChecked(kind in state.shown)
            button.setEnabled(places > 0)
        can_write = not state.session.project.read_only
        for button in (self.forth, self.back_over):
            button.setEnabled(can_write and bool(pair.left or pair.right))
        alike = pair.comparison.likeness
        if pair.is_too_long:
            self.say_sum(self.tr("One of the two is too long to be compared"))
        else:
            said = self.tr("{share} alike").format(share=f"{alike:.0%}")
            self.say_sum(said if pair.second else "")
        self.page.refresh()
        self._say_current()
        self._plan_changed()

    def _exports(self) -> list[Export]:
        return [Export("csv", self.tr("the differences"), self._csv)]

    def _csv(self) -> bytes:
        pair = self.state.pair
        rows = [
            (c.kind, str(c.a0), str(c.a1), pair.left[c.a0 : c.a1], str(c.b0), str(c.b1),
             pair.right[c.b0 : c.b1])
            for c in self.state.told()
        ]  # fmt: skip
        head = ("kind", "start", "end", "left", "start there", "end there", "right")
        return csv_sheet(head, rows)

    def _show_kind(self, kind: str, *, on: bool) -> None:
        self.state.show_kind(next(k for k in KINDS if k == kind), on=on)
        self.page.refresh()
        self._say_current()

    def _current_changed(self) -> None:
        self.page.show_current()
        self._say_current()

    def _say_current(self) -> None:
        current, found = self.state.current, self.state.differences()
        if current is None:
            self.say_hint(self.tr("N and P go from difference to difference, Enter to the text."))
            return
        at = found.index(current) + 1 if current in found else 0
        words = self._words(current)
        self.say_hint(f"{at} / {len(found)} · {kind_words(current.kind)} · {words}")
        self.page.setAccessibleDescription(f"{kind_words(current.kind)}: {words}")

    def _words(self, chunk: Chunk) -> str:
        pair = self.state.pair
        here = " ".join(pair.left[chunk.a0 : chunk.a1].split())
        there = " ".join(pair.right[chunk.b0 : chunk.b1].split())
        return f"{here} — {there}" if here and there else here or there

    def _plan_changed(self) -> None:
        plan = self.state.plan
        was_shown = self.preview.isVisible()
        self.preview.setVisible(plan is not None)
        if plan is not None:
            self.preview.show_plan(plan)
            if not was_shown:
                self.preview.list.focus_first()

    # -- what is done -------------------------------------------------------------------------

    def _open(self, side: int, span: Span) -> None:
        pair = self.state.pair
        self.evidenceAsked.emit(Place((pair.first, pair.second)[side], "", (span,)))

    def _carry(self) -> None:
        count = self.state.carry()
        self.page.setFocus()
        if count:
            self.said.emit(self.tr("%n annotation(s) carried over; Ctrl+Z takes them back", "",
                                   count), "ok")  # fmt: skip

    def _cancel(self) -> None:
        self.state.drop_plan()
        self.page.setFocus()

    def zoom(self, by: int) -> None:
        self.page.enlarge(by)

    def focus_content(self) -> None:
        self.page.setFocus()

    def focus_filter(self) -> None:
        self.second.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = QApplication.focusWidget()
        inside = at is not None and self.preview.isAncestorOf(at)
        if event.key() == Qt.Key.Key_Escape and inside:
            self._cancel()
        else:
            super().keyPressEvent(event)
