"""The network room: everybody left, the picture in the middle, the evidence right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QSplitter, QToolButton, QWidget

from models.knowledge.networkfiles import as_json, graphml, nodes_csv, ties_csv
from models.knowledge.parties import regions
from ui.charts.picture import png, svg
from ui.look import Look
from ui.panels.kit import column, icon_button, plain
from ui.rooms.exporting import Export
from ui.rooms.frame import Room, Sign
from ui.rooms.network.canvas import Canvas
from ui.rooms.network.evidence import EvidencePanel
from ui.rooms.network.legend import Legend
from ui.rooms.network.people import People
from ui.rooms.network.state import NetworkState
from ui.rooms.network.strength import StrengthBar
from ui.rooms.network.words import TOLD, facts, statuses, tie_facts
from ui.rooms.picker import Picker
from ui.words import N

SIGN = Sign(
    "network",
    N("Room", "Network"),
    N("Room", "No ties yet"),
    N("Room", "Tag events of cooperation and fill in who takes part: two participants of one event "
      "are tied here."),
)  # fmt: skip


class NetworkRoom(Room):
    """Shows a `NetworkState`."""

    state: NetworkState

    def __init__(self, look: Look, state: NetworkState) -> None:
        super().__init__(look, state, SIGN)
        self.canvas = Canvas(look, state)
        self.legend = Legend(self.canvas)
        self.people = People(look, state, self.canvas.picture)
        self.evidence = EvidencePanel(look, state, self.canvas.picture)
        self.strength = StrengthBar()
        self._make_filters()
        self._make_tools()
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        middle = column(self.canvas, self.strength, spacing=0)
        middle.setStretchFactor(self.canvas, 1)
        for part in (self.people, plain(middle), self.evidence):
            parts.addWidget(part)
        parts.setStretchFactor(1, 1)
        parts.setSizes([230, 720, 320])
        self.set_content(parts)
        self._connect_parts()

    # -- building -----------------------------------------------------------------------------

    def _make_filters(self) -> None:
        self.types = Picker(self.tr("All types"), self.tr("Types of participants"))
        self.statuses = Picker(self.tr("Any status"), self.tr("Status"))
        self.regions = Picker(self.tr("All regions"), self.tr("Regions"))
        for picker, name in (
            (self.types, "types"),
            (self.statuses, "statuses"),
            (self.regions, "regions"),
        ):
            picker.picked.connect(partial(self._want, name))
            self.add_filter(picker)

    def _make_tools(self) -> None:
        self.as_nodes = QPushButton(self.tr("Events as nodes"))
        self.as_nodes.setObjectName("toggle")
        self.as_nodes.setCheckable(True)
        self.as_nodes.setAutoDefault(False)
        self.as_nodes.setToolTip(self.tr("Every event is a node, tied to all who take part in it"))
        self.as_nodes.clicked.connect(lambda on: self._want("events_as_nodes", on))
        self.more = icon_button("settings", self.tr("What counts"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._choices = {}
        for name, words in (
            ("expand_groups", self.tr("Members in the place of their group")),
            ("fold_departments", self.tr("Departments as what they belong to")),
            ("with_negated", self.tr("Also what is said not to take place")),
            ("with_single", self.tr("Also who is tied to nobody")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.toggled.connect(partial(self._want, name))
            self._choices[name] = action
        self.more.setMenu(menu)
        self.add_tool(self.as_nodes)
        self.add_tool(self.more)

    def _connect_parts(self) -> None:
        state, canvas = self.state, self.canvas
        state.drawn.connect(self.show_content)
        self.filters.changed.connect(lambda _: state.redraw())
        state.selectedChanged.connect(self._show_selected)
        state.namesReady.connect(self.people.names_came)
        canvas.hovered.connect(self._say_under)
        canvas.evidenceAsked.connect(self._show_evidence)
        canvas.searchAsked.connect(self.people.focus_search)
        self.people.picked.connect(self._pick)
        self.people.entered.connect(self._enter)
        self.people.found.connect(canvas.show_found)
        self.evidence.evidenceAsked.connect(self.evidenceAsked)
        self.evidence.partnerPicked.connect(self._pick)
        self.strength.countChosen.connect(state.show_strongest)
        self.strength.minimumChosen.connect(partial(self._want, "minimum"))
        self.strength.zoomAsked.connect(self.zoom)

    # -- what is shown ------------------------------------------------------------------------

    def show_content(self) -> None:
        state = self.state
        drawing = state.drawing
        events = state.sources.events
        self.show_page(anything=state.has_anything, fits=bool(drawing.shown.nodes))
        self._offer_filters()
        self.offer_exports(self._exports())
        self.export.setEnabled(bool(drawing.shown.nodes))
        self.people.refresh()
        self.evidence.refresh()
        people = [node for node in drawing.whole.nodes if node.kind != "event"]
        self.say_sum(" · ".join((
            TOLD.participants(len(people)), TOLD.ties(len(drawing.whole.ties)),
            TOLD.events(len(drawing.whole.events)),
        )) if events else "")  # fmt: skip
        self.strength.show_counts(
            len(drawing.shown.nodes), len(drawing.whole.nodes), state.count, state.wish.minimum
        )
        self._show_wish()
        self.legend.show_types(drawing, self.look, state.session.project.schema)
        self._say_under(state.selected)
        self.canvas.update()

    def _offer_filters(self) -> None:
        state, schema = self.state, self.state.session.project.schema
        events = state.cooperation
        present = {event.label for event in events}
        labels = [(lb.name, self.look.say(lb.words)) for lb in schema.labels if lb.name in present]
        outlets = sorted({event.article.outlet for event in events})
        article = state.session.article
        self.filters.offer(labels, outlets, article.row.id if article else "")
        wish, nodes = state.wish, state.drawing.whole.nodes
        types = {node.type for node in nodes if node.kind != "event"} | wish.types
        named = [(lb.name, self.look.say(lb.words)) for lb in schema.labels if lb.name in types]
        self.types.offer(named, wish.types)
        known = {event.status for event in events}
        told = [(value, words) for value, words in statuses(schema, self.look) if value in known]
        if "" in known and told:
            told.append(("", self.tr("without a status")))
        self.statuses.offer(told, wish.statuses)
        places = regions(events, state.sources.entities, schema.meaning)
        hant = self.look.tongue.code == "zh-Hant"
        names = [(e.id, (e.hant if hant else e.hans) or e.hans or e.hant) for e in places]
        self.regions.offer(names, wish.regions)
        for picker, offered in ((self.types, named), (self.statuses, told), (self.regions, names)):
            picker.setVisible(len(offered) > 1 or bool(picker.property("on")))

    def _show_wish(self) -> None:
        wish = self.state.wish
        self.as_nodes.setChecked(wish.events_as_nodes)
        for name, action in self._choices.items():
            action.blockSignals(True)
            action.setChecked(getattr(wish, name))
            action.blockSignals(False)

    def _exports(self) -> list[Export]:
        drawing = self.state.drawing
        scene, size = self.canvas.picture.scene(drawing)
        ground, title = self.look.theme.surface, self.sign.say(self.sign.title)
        return [
            Export("png", self.tr("the picture"), lambda: png(scene, size, ground)),
            Export("svg", self.tr("the picture"), lambda: svg(scene, size, ground, title)),
            Export("graphml", self.tr("the whole network"), lambda: graphml(drawing.whole)),
            Export("csv", self.tr("ties"), lambda: _bytes(ties_csv(drawing.whole))),
            Export("csv", self.tr("nodes"), lambda: _bytes(nodes_csv(drawing.whole))),
            Export("json", self.tr("the whole network"), self._json),
        ]

    def _json(self) -> bytes:
        import json

        about = as_json(self.state.drawing.whole)
        return (json.dumps(about, ensure_ascii=False, indent=2) + "\n").encode()

    def _show_selected(self) -> None:
        self.evidence.refresh()
        self.people.show_selected()
        words = self._words(self.state.selected)
        self.say_hint(words)
        self.canvas.say(words)
        self.canvas.update()

    def _say_under(self, under: tuple[str, ...]) -> None:
        self.say_hint(self._words(under or self.state.selected) or self.tr(
            "Drag to move, wheel to zoom, F to find; arrows and Tab walk along the ties."
        ))  # fmt: skip

    def _words(self, nodes: tuple[str, ...]) -> str:
        drawing, schema = self.state.drawing, self.state.session.project.schema
        known = [drawing.nodes[n] for n in nodes if n in drawing.nodes]
        if not known:
            return ""
        name = self.canvas.picture.name
        if len(known) == 1:
            return f"{name(known[0])} · {facts(known[0], drawing, schema, self.look)}"
        tie = drawing.tie((known[0].id, known[1].id))
        about = tie_facts(tie, schema, self.look) if tie else ""
        return f"{name(known[0])} — {name(known[1])} · {about}"

    # -- what is done -------------------------------------------------------------------------

    def _want(self, name: str, value: object) -> None:
        self.state.want(replace(self.state.wish, **{name: value}))  # type: ignore[arg-type]

    def _pick(self, node: str) -> None:
        self.canvas.choose((node,))
        self.canvas.centre_on(node)

    def _enter(self, node: str) -> None:
        self._pick(node)
        self._show_evidence()

    def _show_evidence(self) -> None:
        self.evidence.focus_evidence()

    def zoom(self, by: int) -> None:
        if by:
            self.canvas.zoom(by)
        else:
            self.canvas.look_at(None)

    def focus_content(self) -> None:
        self.canvas.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self._is_inside(at):
            self.people.line.clear()
            self.canvas.setFocus()
        else:
            super().keyPressEvent(event)

    def _is_inside(self, at: QWidget | None) -> bool:
        """Tell whether Esc has a smaller step to take than out of the room."""
        in_search = at is self.people.line and bool(self.people.line.text())
        return in_search or (at is not None and self.evidence.isAncestorOf(at))


def _bytes(text: str) -> bytes:
    # A spreadsheet takes a file for UTF-8 by this mark alone.
    return text.encode("utf-8-sig")
