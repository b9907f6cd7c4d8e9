"""The drawer at the foot: one line to ask, all places with what stands around them, tags for them.

It shows and forwards; what is asked and done is the affair of ``ui.views.concording``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.schema.values import Schema
from ui.icons import icon
from ui.look import Look
from ui.panels.concordancerows import HitDelegate, HitModel, HitsView, Script
from ui.panels.kit import ElidedLabel, EmptyState, Segments, box, icon_button, label, row
from ui.panels.queryhelp import QueryHelp
from ui.theme import Region

if TYPE_CHECKING:
    from models.project.found import Order
    from models.project.tagging import TagPlan

_AFTER = 250  # ms behind the last key
_ROWS, _START, _NOTHING = range(3)


class Concordance(QWidget):
    """The drawer.

    Signals:
        asked: a query, when typing stops or with Enter.
        sorted: an order of hits.
        moved: another line is at hand; the place is to be shown without taking the keyboard.
        entered: the place of the line at hand is to be gone to.
        labelPressed: a label's key, for the hits that are ticked or the one at hand.
        entityAsked: what was chosen, being mentions, shall point to an entity.
        confirmed, refused: the answer to the tags that were proposed.
    """

    asked = Signal(str)
    sorted = Signal(str)
    scriptChosen = Signal(str)
    moved = Signal()
    entered = Signal()
    labelPressed = Signal(str)
    confirmed = Signal()
    refused = Signal()
    closed = Signal()
    entityAsked = Signal()

    def __init__(self, look: Look, schema: Schema, script: Script) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Concordance"))
        region: Region = "TC" if look.tongue.code == "zh-Hant" else "SC"
        self._look = look
        self.line = QLineEdit()
        self.model = HitModel()
        self._delegate = HitDelegate(look, schema, region)
        self._delegate.script = script
        self.view = HitsView(self.model, self._delegate)
        self.count = ElidedLabel("", size=12, tone="dim")
        self.fault = ElidedLabel("", size=12, tone="danger")
        self.orders = Segments([
            ("place", self.tr("Place"), self.tr("Sort by article and place")),
            ("left", self.tr("Left"), self.tr("Sort by what stands before the hit")),
            ("hit", self.tr("Hit"), self.tr("Sort by the words that were found")),
            ("right", self.tr("Right"), self.tr("Sort by what stands behind the hit")),
            ("date", self.tr("Date"), self.tr("Sort by the day of the article")),
        ])  # fmt: skip
        self.scripts = Segments([
            ("", self.tr("As written"), self.tr("Show each line in the script of its article")),
            ("hans", "简", self.tr("Show all lines in Simplified")),
            ("hant", "繁", self.tr("Show all lines in Traditional")),
        ])  # fmt: skip
        self.tick = icon_button("check-circle", self.tr("Tick all hits, or none (Ctrl+A)"))
        self.entity = icon_button("entity", self.tr("Link the chosen mentions to an entity… (=)"))
        self.help = icon_button("help", self.tr("What may be searched for"))
        self._close = icon_button("close", self.tr("Close the concordance"))
        self.order: Order = "place"
        self._queries: list[str] = []
        self._sheet: QueryHelp | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER)
        self._dress()
        self._lay_out()
        self._connect(script)

    # -- building ---------------------------------------------------------------------------

    def _dress(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in all articles, in either script or by pinyin"))
        self.line.setAccessibleName(self.tr("Find in all articles"))
        self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.setClearButtonEnabled(True)
        self._history = self.line.addAction(
            icon("history"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._history.setToolTip(self.tr("Earlier searches (Alt+Down)"))
        self._history.setVisible(False)
        self.line.setMinimumWidth(200)
        self.line.installEventFilter(self)
        self.view.setAccessibleName(self.tr("Hits"))
        self.orders.set_value("place")
        self.tick.setEnabled(False)
        self.entity.setEnabled(False)

    def _lay_out(self) -> None:
        self.strip = TagPreview(self._look)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(EmptyState(
            "search", self.tr("Search all articles"),
            self.tr("Words in either script, pinyin, or filters such as label:company. "
                    "The question mark shows what is possible."),
        ))  # fmt: skip
        self.pages.addWidget(EmptyState(
            "search", self.tr("No hits"),
            self.tr("Try fewer words or filters. Regional words have several forms: 信息 | 資訊."),
        ))  # fmt: skip
        self.pages.setCurrentIndex(_START)
        first = row(spacing=6, margins=(12, 8, 8, 4))
        for part, stretch in ((self.line, 1), (self.help, 0), (self._close, 0)):
            first.addWidget(part, stretch)
        second = row(self.tick, self.entity, spacing=8, margins=(12, 0, 12, 4))
        second.addWidget(self.count, 1)
        for choice in (self.orders, self.scripts):
            second.addWidget(choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(first)
        self._fault_line = box("notice")
        self._fault_line.setLayout(row(self.fault, margins=(12, 5, 12, 5)))
        self._fault_line.hide()
        layout.addLayout(row(self._fault_line, margins=(12, 0, 12, 4)))
        layout.addLayout(second)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.strip)

    def _connect(self, script: Script) -> None:
        self.scripts.set_value(script)
        self._soon.timeout.connect(lambda: self.asked.emit(self.line.text()))
        self.line.textEdited.connect(lambda _: self._soon.start())
        self.line.textChanged.connect(self._emptied)
        self.orders.picked.connect(self._choose_order)
        self.scripts.picked.connect(self._choose_script)
        self.tick.clicked.connect(self.view.tick_all)
        self.help.clicked.connect(self._open_help)
        self._history.triggered.connect(self._open_history)
        self._close.clicked.connect(self.closed)
        self.view.leftAsked.connect(self._escape)
        self.view.entityAsked.connect(self.entityAsked)
        self.entity.clicked.connect(self.entityAsked)
        self.view.labelPressed.connect(self._label_pressed)
        self.view.currentPicked.connect(lambda _: self.moved.emit())
        self.view.activatedItem.connect(lambda _: self._activated())
        self.view.ticked.connect(self.strip.close_plan)
        self.strip.confirmed.connect(self.confirmed)
        self.strip.refused.connect(self.refused)

    # -- asking -----------------------------------------------------------------------------

    def ask(self, query: str) -> None:
        """Put a query into the line and ask it."""
        self.line.setText(query)
        self._ask_now()

    def set_history(self, queries: list[str]) -> None:
        """Offer earlier queries in the menu of the line."""
        self._queries = queries
        self._history.setVisible(bool(queries))

    def _open_history(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for query in self._queries:
            menu.addAction(query.replace("&", "&&")).triggered.connect(
                lambda _=False, q=query: self.ask(q)
            )
        menu.popup(self.line.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _ask_now(self) -> None:
        self._soon.stop()
        self.asked.emit(self.line.text())

    def _emptied(self, text: str) -> None:
        if not text:
            self._ask_now()

    # -- showing ----------------------------------------------------------------------------

    def show_count(self, words: str) -> None:
        self.count.set_whole(words)

    def show_fault(self, words: str) -> None:
        """Say what is wrong with the query; "" when nothing is."""
        self._fault_line.setVisible(bool(words))
        self.fault.set_whole(words)

    def show_page(self, *, asked: bool) -> None:
        """Show the lines, or what to do where there are none."""
        filled = self.model.rowCount() > 0
        self.pages.setCurrentIndex(_ROWS if filled else _NOTHING if asked else _START)
        self.tick.setEnabled(filled)
        self.entity.setEnabled(filled)

    def _choose_order(self, order: Order) -> None:
        self.order = order
        self.sorted.emit(order)

    def _choose_script(self, script: Script) -> None:
        self._delegate.script = script
        self.view.viewport().update()
        self.scriptChosen.emit(script)

    def _open_help(self) -> None:
        if self._sheet is None:
            self._sheet = QueryHelp(self)
            self._sheet.picked.connect(self.ask)
        self._sheet.open_above(self.help)

    # -- keys -------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def step(self, by: int) -> None:
        """Bring another line to hand; the keyboard stays where it is."""
        rows = self.model.rowCount()
        if rows:
            now = self.view.currentIndex()
            at = min(max(now.row() + by, 0), rows - 1) if now.isValid() else 0
            self.view.setCurrentIndex(self.model.index(at, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _OURS
        ):
            self._line_key(event)
            return True
        return super().eventFilter(watched, event)

    def _line_key(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open_history()
        elif key in _STEPS:
            self.step(_STEPS[key])
        elif self._soon.isActive() or not self.view.currentIndex().isValid():
            self._ask_now()
        else:
            self._activated()

    def _activated(self) -> None:
        if self.strip.is_open:
            self.confirmed.emit()
        else:
            self.entered.emit()

    def _label_pressed(self, key: str) -> None:
        self.labelPressed.emit(key)

    def _escape(self) -> None:
        if self.strip.is_open:
            self.refused.emit()
        else:
            self.closed.emit()


_STEPS: dict[int, int] = {
    int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_PageUp): -10, int(Qt.Key.Key_PageDown): 10,
}  # fmt: skip
_OURS = {*_STEPS, int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter), int(Qt.Key.Key_Escape)}


class TagPreview(QWidget):
    """What tagging the chosen hits would do, to be confirmed with Enter or refused with Esc."""

    confirmed = Signal()
    refused = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._words = label("", size=13, bold=True)
        self._more = ElidedLabel("", size=12, tone="dim")
        self.yes = QPushButton()
        self.yes.setObjectName("primary")
        self.no = QPushButton(self.tr("Cancel"))
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.refused)
        line = row(self._words, spacing=12, margins=(14, 8, 12, 8))
        line.addWidget(self._more, 1)
        line.addWidget(self.no)
        line.addWidget(self.yes)
        self.setLayout(line)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def close_plan(self) -> None:
        self.hide()

    def show_plan(self, plan: TagPlan, name: str, schema: Schema) -> None:
        """Say what would be done; without anything to do there is no button for it."""
        count = len(plan.new)
        self._words.setText(
            self.tr("Tag %n hit(s) as {label}", "", count).format(label=name)
            if count
            else self.tr("Nothing to tag as {label}").format(label=name)
        )
        facts = [self.tr("in %n article(s)", "", plan.articles)] if count else []
        if plan.same:
            facts.append(self.tr("%n tagged so already", "", plan.same))
        if plan.overlaps:
            others = self._others(plan, schema)
            words = self.tr("%n overlap with {others}", "", len(plan.overlaps))
            facts.append(words.format(others=others))
        self._more.set_whole(" · ".join(facts))
        self.yes.setText(self.tr("Tag (Enter)"))
        self.yes.setVisible(bool(count))
        self.show()

    def _others(self, plan: TagPlan, schema: Schema) -> str:
        seen = dict.fromkeys((self._look.brief(schema, o.label), o.quote) for o in plan.overlaps)
        told = [f"{quote} ({name})" for name, quote in list(seen)[:3]]
        return ", ".join(told) + ("…" if len(seen) > 3 else "")
