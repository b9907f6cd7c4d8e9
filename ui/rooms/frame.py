"""The frame of every knowledge room: head, filter, what the room shows, and a line at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.knowledge.filters import Filter
from models.text import Span
from ui.look import Look
from ui.panels.kit import ElidedLabel, EmptyState, box, column, icon_button, label, row
from ui.rooms.exporting import Export, Exporter
from ui.rooms.filterbar import FilterBar
from ui.rooms.state import RoomState

CONTENT, EMPTY, NOTHING_FITS, BUSY = range(4)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text the evidence stands: an article, an annotation of it, and its spans."""

    article: str
    annotation: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """What a room says of itself: its icon, its title, and what to tag while it is empty.

    The words are English sources, marked ``N("Room", …)``; `say` gives them in the language of the
    interface.
    """

    icon: str
    title: str
    empty: str
    hint: str

    def say(self, source: str) -> str:
        return QCoreApplication.translate("Room", source)


class Room(QWidget):
    """A room that lies over the text: Esc leads back, Enter or a click to the evidence.

    A room's own class gives `show_content` what to show of its state, and calls `show_page`,
    `say_sum`, `say_hint` and `offer_exports`.

    Signals:
        left: back to the text, to the place where it was.
        evidenceAsked: a `Place`.
        commandAsked: the id of a command.
        said: a passing message and its tone.
        failed: an exception to be explained.
    """

    left = Signal()
    evidenceAsked = Signal(object)
    commandAsked = Signal(str)
    said = Signal(str, str)
    failed = Signal(object)

    def __init__(self, look: Look, state: RoomState, sign: Sign) -> None:
        super().__init__()
        self.setObjectName("room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(sign.say(sign.title))
        self.look, self.state, self.sign = look, state, sign
        self.filters = FilterBar(state.filter)
        project = state.session.project
        self.exporter = Exporter(
            self, f"{project.name}-{sign.say(sign.title)}".lower(), project.path.parent
        )
        self._make_head()
        self._make_foot()
        self._make_pages()
        self._lay_out()
        self._connect()

    # -- building ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.back = icon_button("arrow-left", self.tr("Back to the text") + "  Esc")
        self.title = label(self.sign.say(self.sign.title), size=15, bold=True)
        self.sum = ElidedLabel(size=12, tone="dim")
        self.tools = QHBoxLayout()  # buttons of the room's own
        self.tools.setSpacing(4)
        self.export = icon_button("export", self.tr("Export"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._export_menu = QMenu(self)
        self.export.setMenu(self._export_menu)
        self.export.setEnabled(False)

    def _make_foot(self) -> None:
        self.hint = ElidedLabel(size=12, tone="dim")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Reading the project"))
        self.bar.hide()

    def _make_pages(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(box("plain"))
        self.pages.addWidget(
            EmptyState(
                self.sign.icon, self.sign.say(self.sign.empty), self.sign.say(self.sign.hint)
            )
        )
        self.pages.addWidget(EmptyState(
            "filter", self.tr("Nothing fits the filter"),
            self.tr("The cross at the end of the filter shows everything again."),
        ))  # fmt: skip
        self.pages.addWidget(EmptyState("refresh", self.tr("Reading the project…"), ""))

    def _lay_out(self) -> None:
        head = box("roomhead")
        head.setFixedHeight(50)
        line = row(self.back, self.title, spacing=8, margins=(10, 0, 14, 0))
        line.addWidget(self.sum, 1)
        line.addLayout(self.tools)
        line.addWidget(self.export)
        head.setLayout(line)
        self.filter_box = box("roomfilter")
        self.filter_box.setLayout(column(self.filters, spacing=0))
        foot = box("footer")
        foot.setLayout(row(self.hint, self.bar, spacing=12, margins=(16, 6, 16, 6)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (head, self.filter_box, self.pages, foot):
            layout.addWidget(part, 1 if part is self.pages else 0)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        to_filter = QShortcut(QKeySequence("/"), self)  # lists would take the key for a search
        to_filter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        to_filter.activated.connect(self.focus_filter)
        self.filters.changed.connect(self._filtered)
        self.exporter.failed.connect(self.failed)
        self.exporter.written.connect(
            lambda path: self.said.emit(self.tr("Written: {file}").format(file=path.name), "ok")
        )
        self.state.renewed.connect(self.refresh)
        self.state.busyChanged.connect(self._show_busy)
        self.state.failed.connect(self.failed)

    # -- for the room's own class -----------------------------------------------------------

    def set_content(self, content: QWidget) -> None:
        """Put in what the room shows when it has something to show."""
        empty = self.pages.widget(CONTENT)
        if empty is not None:
            self.pages.removeWidget(empty)
            empty.deleteLater()
        self.pages.insertWidget(CONTENT, content)

    def show_content(self) -> None:
        """Show what the state holds, under its filter."""
        raise NotImplementedError

    def show_page(self, *, anything: bool, fits: bool) -> None:
        """Show the content, or say why there is none."""
        page = CONTENT if fits else NOTHING_FITS if anything else EMPTY
        if not self.state.is_loaded:
            page = BUSY
        self.pages.setCurrentIndex(page)
        self.filter_box.setVisible(anything)
        self.export.setEnabled(page == CONTENT and bool(self.exporter.exports))

    def say_sum(self, text: str) -> None:
        """Say beside the title how much there is."""
        self.sum.set_whole(text)

    def say_hint(self, text: str) -> None:
        """Say at the foot what is under the hand."""
        self.hint.set_whole(text)

    def offer_exports(self, exports: Sequence[Export]) -> None:
        """Offer to write what is shown."""
        self.exporter.fill(self._export_menu, exports)

    def add_tool(self, tool: QWidget) -> None:
        """Put a button of the room's own into its head."""
        self.tools.addWidget(tool)

    def add_filter(self, part: QWidget) -> None:
        """Put a filter of the room's own behind the common ones."""
        self.filters.extra.addWidget(part)

    def focus_content(self) -> None:
        """Give the keyboard to what the room shows."""
        self.pages.setFocus()

    def zoom(self, by: int) -> None:
        """Show less at once, enlarged (above 0), more (below), or all (0): keys of text size."""

    # -- what happens -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Bring everything in line with the state."""
        self.show_content()

    def take_focus(self) -> None:
        """Take the keyboard, and begin to follow the project."""
        self._show_busy(self.state.is_busy)
        self.refresh()
        self.focus_content()
        self.state.wake()

    def focus_filter(self) -> None:
        """Give the keyboard to the filter."""
        self.filters.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.line.selectAll()

    def _filtered(self, wanted: Filter) -> None:
        self.state.filter = wanted
        self.show_content()

    def _show_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy and self.state.is_loaded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Leave the filter first, where the keyboard is in it."""
        at = QApplication.focusWidget()
        if at is not None and self.filters.isAncestorOf(at) and self.filters.take_back():
            self.focus_content()
        else:
            self.left.emit()
