"""The figures room: groups left, the figures of one group right, over time below."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from models.knowledge.figures import VERDICTS, FigureGroup
from models.knowledge.tables import figures_document, figures_sheet
from ui.charts.hits import Hits
from ui.charts.picture import png, svg
from ui.look import Look
from ui.panels.kit import ElidedLabel, box, column
from ui.rooms.exporting import Export, json_file
from ui.rooms.figures.grouplist import GroupList
from ui.rooms.figures.plot import FigurePlot
from ui.rooms.figures.state import FiguresState
from ui.rooms.figures.table import FigureTable
from ui.rooms.figures.words import facts_of, pair_words, title_of, verdict_words
from ui.rooms.frame import Place, Room, Sign
from ui.rooms.picker import Picker
from ui.words import N

SIGN = Sign(
    "figure",
    N("Room", "Figures"),
    N("Room", "No figures yet"),
    N("Room", "Tag claims and fill their figure: what several articles count then stands side by "
      "side here."),
)  # fmt: skip
_REASONS = 3


class FiguresRoom(Room):
    """Shows a `FiguresState`."""

    state: FiguresState

    def __init__(self, look: Look, state: FiguresState) -> None:
        super().__init__(look, state, SIGN)
        schema = state.session.project.schema
        self._schema = schema
        self.groups = GroupList(look, schema)
        self.table = FigureTable(look, schema.meaning)
        self.plot = FigurePlot(look)
        self.heading = ElidedLabel(size=15, bold=True)
        self.facts = ElidedLabel(size=12, tone="dim")
        self.reasons = [ElidedLabel(size=12) for _ in range(_REASONS)]
        self.verdicts = Picker(self.tr("All verdicts"), self.tr("Verdicts"))
        self.verdicts.offer([(v, verdict_words(v)) for v in VERDICTS], state.verdicts)
        self.add_filter(self.verdicts)
        self.set_content(self._make_content())
        self._connect_parts()
        self.offer_exports((
            Export("csv", self.tr("all figures shown, as a table"), self._csv),
            Export("json", self.tr("all figures shown, with their reasons"), self._json),
            Export("png", self.tr("the plot"), self._png),
            Export("svg", self.tr("the plot"), self._svg),
        ))  # fmt: skip

    # -- building ---------------------------------------------------------------------------

    def _make_content(self) -> QWidget:
        side = box("roomlist")
        side.setLayout(column(self.groups, spacing=0, margins=(0, 6, 0, 6)))
        side.setMinimumWidth(260)
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 10)
        head.setSpacing(3)
        for part in (self.heading, self.facts, *self.reasons):
            head.addWidget(part)
        top = box("plain")
        layout = QVBoxLayout(top)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        right = QSplitter(Qt.Orientation.Vertical)
        right.setHandleWidth(1)
        right.setChildrenCollapsible(False)
        right.addWidget(top)
        right.addWidget(self.plot)
        right.setStretchFactor(0, 1)
        right.setSizes([370, 310])
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(side)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setSizes([350, 950])
        return parts

    def _connect_parts(self) -> None:
        self.groups.currentPicked.connect(lambda group: self._choose(group.key))
        self.groups.activatedItem.connect(lambda _: self.table.setFocus())
        self.groups.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.table.currentPicked.connect(self._choose_row)
        self.table.activatedItem.connect(self._lead)
        self.plot.currentPicked.connect(self._choose_row)
        self.plot.activatedItem.connect(self._lead)
        self.verdicts.picked.connect(self._verdicts_picked)

    # -- what is shown ----------------------------------------------------------------------

    def show_content(self) -> None:
        state = self.state
        wanted = state.wanted()
        self._offer_filters()
        self.show_page(anything=bool(state.found.groups), fits=bool(wanted))
        if not any(group.key == state.group for group in wanted) and wanted:
            state.choose(wanted[0].key)
        place = state.place
        self.groups.set_items(wanted, state.group)
        self.groups.verticalScrollBar().setValue(place)
        self._show_sum(wanted)
        self._show_group(state.choose(state.group))

    def _offer_filters(self) -> None:
        claims, session = self.state.found.claims, self.state.session
        labels = dict.fromkeys(claim.label for claim in claims)
        named = [(name, self.look.label(self._schema, name)) for name in labels]
        outlets = sorted({claim.article.outlet for claim in claims})
        article = session.article.row.id if session.article else ""
        self.filters.offer(named, outlets, article)

    def _show_sum(self, wanted: list[FigureGroup]) -> None:
        conflicts = sum(group.verdict == "conflict" for group in wanted)
        agreeing = sum(group.verdict == "agree" for group in wanted)
        parts = [self.tr("%n group(s)", "", len(wanted))]
        if conflicts:
            parts.append(self.tr("%n in conflict", "", conflicts))
        if agreeing:
            parts.append(self.tr("%n agree", "", agreeing))
        self.say_sum(" · ".join(parts) if wanted else "")

    def _show_group(self, group: FigureGroup | None) -> None:
        self.table.show_group(group, self.state.row)
        self.table.hide_empty_columns()
        self.plot.show_group(group, self.state.row)
        self.heading.set_whole(title_of(group, self.look, self._schema) if group else "")
        self.facts.set_whole(facts_of(group, self.look, self._schema) if group else "")
        said = [pair_words(pair, group) for pair in group.pairs] if group else []
        if group is not None and group.is_partial:
            said.insert(0, self.tr("Only the first values are compared: there are too many."))
        if len(said) > _REASONS:
            rest = len(said) - _REASONS + 1
            said[_REASONS - 1 :] = [self.tr("and %n more pair(s)", "", rest)]
        for line, text in zip(self.reasons, said + [""] * _REASONS, strict=False):
            line.set_whole(text)
            line.setVisible(bool(text))
        self.say_hint(self.tr("Enter or a click on the words leads to the text."))

    # -- hands ------------------------------------------------------------------------------

    def focus_content(self) -> None:
        self.groups.focus_first()

    def _choose(self, key: str) -> None:
        self._show_group(self.state.choose(key))

    def _choose_row(self, key: str) -> None:
        self.state.choose_row(key)
        self.table.mark(key)
        self.plot.set_current(key)

    def _lead(self, key: str) -> None:
        row = self.state.choose_row(key)
        if row is not None:
            record = row.record
            place = Place(record.article.id, record.id, record.evidence.spans)
            self.evidenceAsked.emit(place)

    def _verdicts_picked(self, verdicts: frozenset[str]) -> None:
        self.state.verdicts = verdicts
        self.show_content()

    def _scrolled(self, value: int) -> None:
        if self.groups.isVisible():
            self.state.place = value

    # -- exports ----------------------------------------------------------------------------

    def _csv(self) -> bytes:
        return figures_sheet(self.state.wanted(), self._schema.meaning)

    def _json(self) -> bytes:
        document = figures_document(self.state.wanted(), self._schema.meaning)
        return json_file({"groups": document})

    def _size(self) -> QSizeF:
        return QSizeF(max(760, self.plot.width()), max(320, self.plot.height()))

    def _png(self) -> bytes:
        return png(lambda p, b: self.plot.paint_scene(p, b, Hits()), self._size(),
                   self.look.theme.surface)  # fmt: skip

    def _svg(self) -> bytes:
        return svg(lambda p, b: self.plot.paint_scene(p, b, Hits()), self._size(),
                   self.look.theme.surface, self.heading.whole())  # fmt: skip
