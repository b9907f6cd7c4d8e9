"""The lists of the right side: mentions, claims, events, problems, and repairs of the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.annotate import Annotation
from models.annotate.problems import Problem
from models.ingest.values import Reading
from models.schema.values import Schema
from ui.look import Look, colour_of
from ui.panels.entitylist import EntityList
from ui.panels.kit import EmptyState, column, plain, resize_font
from ui.panels.listrows import (
    Entry,
    EntryDelegate,
    Trouble,
    TroubleDelegate,
    haystack,
    second_line,
)
from ui.panels.rows import RowModel, RowsView
from ui.panels.wordinglist import Row as WordingRow
from ui.panels.wordinglist import WordingList
from ui.theme import Region


class Tab(QToolButton):
    """A tab with its count on top and its name below."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("tab")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name = name
        resize_font(self, 11)
        self.set_count(0)

    def set_count(self, count: int, undecided: str = "", waiting: int = 0) -> None:
        """Show how many there are; of those that wait for a decision ``undecided`` tells."""
        self.setText(f"{count} ?{waiting}\n{self._name}" if waiting else f"{count}\n{self._name}")
        self.setToolTip(undecided if waiting else "")
        told = (f"{self._name}: {count}", undecided if waiting else "")
        self.setAccessibleName(", ".join(part for part in told if part))


class Lists(QWidget):
    """The lower half of the right side."""

    annotationPicked = Signal(str)
    annotationActivated = Signal(str)
    annotationMenu = Signal(QPoint, str)
    deleteAsked = Signal(str)
    tabPicked = Signal(str)
    repairsWanted = Signal()

    TABS = ("mentions", "claims", "events", "problems", "edits", "wording", "entities")

    def __init__(self, look: Look, schema: Schema, region: Region) -> None:
        super().__init__()
        self._look = look
        self._schema = schema
        self._region: Region = region
        self._entries: dict[str, list[Entry]] = {"mentions": [], "claims": [], "events": []}
        self._views: dict[str, RowsView] = {}
        self._tabs: dict[str, Tab] = {}
        self._empty: dict[str, EmptyState] = {}
        self._stacks: dict[str, QStackedWidget] = {}
        self._current = ""
        self._repairs: QWidget | None = None
        self._pages = QStackedWidget()
        self.wording = WordingList(look, region)
        self.entities = EntityList(look, region)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the list"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _: self._refill())
        self.filter.returnPressed.connect(lambda: self.focus_tab(self.tab))
        self._make_pages()
        self._lay_out()
        self.show_tab("mentions")

    # -- contents ---------------------------------------------------------------------------

    def set_annotations(self, annotations: Iterable[Annotation], known: Mapping[str, Annotation],
                        place: Mapping[str, int], quotes: Mapping[str, str]) -> None:  # fmt: skip
        """Show annotations in the order of the text; ``quotes`` are in the script of the lists."""
        for entries in self._entries.values():
            entries.clear()
        ordered = sorted(annotations, key=_place)
        for annotation in ordered:
            tab = {"mention": "mentions", "claim": "claims"}.get(annotation.kind, "events")
            if annotation.kind != "tag":
                self._entries[tab].append(self._entry(annotation, known, place, quotes))
        for tab, entries in self._entries.items():
            self._tabs[tab].set_count(len(entries))
        self._refill()

    def _entry(self, annotation: Annotation, known: Mapping[str, Annotation],
               place: Mapping[str, int], quotes: Mapping[str, str]) -> Entry:  # fmt: skip
        second = ""
        if annotation.arguments:
            second = second_line(annotation, known, self._schema, self._look)
        return Entry(annotation, self._look.brief(self._schema, annotation.label),
                     self._look.label(self._schema, annotation.label),
                     colour_of(self._schema, annotation), quotes.get(annotation.id, ""),
                     place.get(annotation.id, 0), second)  # fmt: skip

    def set_problems(self, problems: Iterable[Problem], known: Mapping[str, Annotation]) -> None:
        rows = []
        for number, problem in enumerate(problems):
            annotation = known.get(problem.annotation)
            quote = annotation.anchor.quote if annotation and annotation.anchor else ""
            name = self._look.label(self._schema, annotation.label) if annotation else ""
            text = problem.text(self._look.tongue.code)
            rows.append(Trouble(problem, number, text, f"{name} · {quote}" if quote else name))
        self._tabs["problems"].set_count(len(rows))
        self._views["problems"].set_items(rows)
        self._stacks["problems"].setCurrentIndex(0 if rows else 1)

    def set_edits(self, reading: Reading | None) -> None:
        """Say how many repairs there are; the list itself follows its guide."""
        edits = reading.edits if reading else ()
        waiting = sum(edit.state == "proposed" for edit in edits)
        self._tabs["edits"].set_count(
            len(edits), self.tr("%n undecided repair(s)", "", waiting), waiting
        )

    def put_repairs(self, page: QWidget, view: RowsView) -> None:
        """Take in the list of repairs, which is made when it is first wanted."""
        self._repairs = page
        self._views["edits"] = view
        self._pages.addWidget(page)

    def set_wording(self, rows: Sequence[WordingRow]) -> None:
        """Show exchanged words; without any the tab goes."""
        self._tabs["wording"].set_count(len(rows))
        self._tabs["wording"].setVisible(bool(rows))
        self.wording.set_hits(rows)
        if not rows and self.tab == "wording":
            self.show_tab("mentions")

    def set_entities(self, count: int) -> None:
        """Say how many entities the article speaks of, and show what is new of them."""
        self._tabs["entities"].set_count(count)
        if self.tab == "entities":
            self.entities.refill()

    def show_wording(self, number: int) -> None:
        """Bring an exchanged word to view, as when it was clicked in the text."""
        self.show_tab("wording")
        self.wording.set_current(number)

    def set_current(self, identifier: str | None) -> None:
        """Mark the selected annotation in its list."""
        self._current = identifier or ""
        for tab in self._entries:
            self._views[tab].set_current(identifier)

    def view(self, tab: str) -> RowsView:
        """Return the list of a tab."""
        self._make(tab)
        return self._views[tab]

    def _make(self, tab: str) -> None:
        if tab == "edits" and self._repairs is None:
            self.repairsWanted.emit()

    def show_tab(self, tab: str) -> None:
        self._make(tab)
        self.tab = tab
        self._tabs[tab].setChecked(True)
        pages = {**self._stacks, "wording": self.wording, "entities": self.entities}
        page = self._repairs if tab == "edits" else pages[tab]
        if page is not None:
            self._pages.setCurrentWidget(page)
        if tab == "entities":
            self.entities.refill()
        self.filter.setVisible(tab in self._entries)

    def focus_tab(self, tab: str) -> None:
        self.show_tab(tab)
        self._views[tab].focus_first()

    def _refill(self) -> None:
        wanted = self.filter.text().casefold().split()
        for tab, entries in self._entries.items():
            shown = [e for e in entries if all(w in haystack(e) for w in wanted)]
            self._views[tab].set_items(shown, self._current)
            self._stacks[tab].setCurrentIndex(0 if shown else 1)

    # -- parts ------------------------------------------------------------------------------

    def _make_pages(self) -> None:
        hints = self._hints()
        self._views["wording"] = self.wording.view
        self._views["entities"] = self.entities.view
        for tab in hints:
            self._views[tab] = self._make_view(tab)
            stack = QStackedWidget()
            stack.addWidget(self._views[tab])
            stack.addWidget(EmptyState(*hints[tab]))
            stack.setCurrentIndex(1)
            self._stacks[tab] = stack
            self._pages.addWidget(stack)
        self._pages.addWidget(self.wording)
        self._pages.addWidget(self.entities)

    def _make_view(self, tab: str) -> RowsView:
        if tab == "problems":
            troubles: RowModel[Trouble] = RowModel(lambda t: t.number, lambda t: t.text)
            view = RowsView(troubles, TroubleDelegate(self._look.theme), 48)
            view.currentPicked.connect(lambda t: self.annotationPicked.emit(t.problem.annotation))
            view.activatedItem.connect(
                lambda t: self.annotationActivated.emit(t.problem.annotation)
            )
        else:
            entries: RowModel[Entry] = RowModel(
                lambda e: e.annotation.id, lambda e: f"{e.name} {e.quote}"
            )
            tall = tab != "mentions"
            delegate = EntryDelegate(self._look, self._region, tall=tall)
            view = RowsView(entries, delegate, 52 if tall else 32)
            view.currentPicked.connect(lambda e: self.annotationPicked.emit(e.annotation.id))
            view.activatedItem.connect(lambda e: self.annotationActivated.emit(e.annotation.id))
            view.menuAsked.connect(lambda at, e: self.annotationMenu.emit(at, e.annotation.id))
            view.deleteAsked.connect(lambda e: self.deleteAsked.emit(e.annotation.id))
        view.setAccessibleName(self._names()[tab])
        return view

    def _names(self) -> dict[str, str]:
        return {
            "mentions": self.tr("Mentions"),
            "claims": self.tr("Claims"),
            "events": self.tr("Events"),
            "problems": self.tr("Problems"),
            "edits": self.tr("Repairs"),
            "wording": self.tr("Wording"),
            "entities": self.tr("Entities"),
        }

    def _hints(self) -> dict[str, tuple[str, str, str]]:
        return {
            "mentions": ("entity", self.tr("No mentions yet"),
                         self.tr("Select a name in the text and press its label's key.")),
            "claims": ("claim", self.tr("No claims yet"),
                       self.tr("Select what is claimed and press the key of a claim.")),
            "events": ("event", self.tr("No events yet"),
                       self.tr("Select the word that names the event and press its key.")),
            "problems": ("check-circle", self.tr("No problems"),
                         self.tr("Everything agrees with the schema.")),
        }  # fmt: skip

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setContentsMargins(8, 6, 8, 2)
        tabs.setSpacing(0)
        names = self._names()
        for tab in self.TABS:
            button = Tab(names[tab])
            button.clicked.connect(lambda _=False, t=tab: self._tab_clicked(t))
            self._tabs[tab] = button
            tabs.addWidget(button, 1)
        self._tabs["wording"].hide()  # few articles are spun, and the room is small
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(tabs)
        layout.addWidget(plain(column(self.filter, margins=(12, 0, 12, 2))))
        layout.addWidget(self._pages, 1)

    def _tab_clicked(self, tab: str) -> None:
        self.show_tab(tab)
        self.tabPicked.emit(tab)


def _place(annotation: Annotation) -> list[tuple[int, int]]:
    """Return where an annotation sorts; plain numbers, as ten thousand are compared at once."""
    return [(s.start, s.end) for s in annotation.anchor.spans] if annotation.anchor else []
