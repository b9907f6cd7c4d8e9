"""What the network room shows, apart from its widgets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.changes import Changes
from models.knowledge.layout import Point
from models.knowledge.naming import Names
from models.knowledge.network import Network, Wish
from models.knowledge.values import EventRecord
from ui.rooms.network.drawing import Drawing, Sources, draw
from ui.rooms.network.view import View
from ui.rooms.state import RoomState
from ui.session import Session

if TYPE_CHECKING:
    from ui.look import Look
    from ui.rooms.frame import Room

FIRST = 120
"""Nodes that are shown to begin with."""

_KINDS = frozenset({"event", "mention", "entity", "link", "schema", "article", "layer"})


_Asked = tuple[Wish, int, str]
"""What a picture was made for: filters, how many nodes, and who is looked at."""


class NetworkState(RoomState):
    """The network under its filters, its picture, and what is selected in it.

    Signals:
        drawn: there is another picture.
        selectedChanged: another node or tie is selected.
        namesReady: everybody can be found by name.
    """

    drawn = Signal()
    selectedChanged = Signal()
    namesReady = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.wish = Wish()
        self.count = FIRST
        self.drawing = Drawing()
        self.sources = Sources()
        self.view: View | None = None  # None: everything, as large as it fits
        self.selected: tuple[str, ...] = ()
        self.names: Names | None = None
        self._places: dict[str, Point] = {}
        self._naming: Drawing | None = None
        self._woven: tuple[Sources, Wish, Network] | None = None
        self._ticket = 0

    def make_room(self, look: Look) -> Room:
        from ui.rooms.network.room import NetworkRoom

        return NetworkRoom(look, self)

    @property
    def cooperation(self) -> list[EventRecord]:
        """Events that could tie somebody, without any filter."""
        labels = frozenset(self.session.project.schema.meaning.cooperation)
        return [event for event in self.sources.events if event.label in labels]

    @property
    def has_anything(self) -> bool:
        """Tell whether there is anything to be filtered."""
        return bool(self.cooperation)

    # -- reading ------------------------------------------------------------------------------

    def read(self) -> tuple[Sources, _Asked, Drawing]:
        project = self.session.project
        clusters = {
            record.id: cluster.id
            for cluster in project.knowledge.clusters()
            for record in cluster.members
        }
        entities = dict(project.registry.entities())
        sources = Sources(project.knowledge.events(), entities, clusters)
        asked = self._asked()
        return sources, asked, self._draw(sources, asked)

    def take(self, result: tuple[Sources, _Asked, Drawing]) -> None:
        self.sources, asked, drawing = result
        self._take_drawing(drawing)
        if asked != self._asked():
            self.redraw()  # somebody chose on while the project was being read

    def _asked(self) -> _Asked:
        focus = self.selected[0] if self.selected else ""
        return replace(self.wish, records=self.filter), self.count, focus

    def _draw(self, sources: Sources, asked: _Asked) -> Drawing:
        wish, count, focus = asked
        schema = self.session.project.schema
        last = self._woven
        whole = last[2] if last is not None and last[0] is sources and last[1] == wish else None
        drawing = draw(sources, schema, wish, count, focus, dict(self._places), whole)
        self._woven = (sources, wish, drawing.whole)
        return drawing

    def redraw(self) -> None:
        """Make the picture anew, off the window's thread; the last one asked for counts."""
        self._ticket += 1
        ticket, sources, asked = self._ticket, self.sources, self._asked()

        def took(drawing: Drawing) -> None:
            if ticket == self._ticket:
                self._take_drawing(drawing)
                self.drawn.emit()

        self._background.run(lambda: self._draw(sources, asked), took, self.failed.emit)

    def _take_drawing(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self._places |= drawing.places  # who comes back later stands where they stood
        if any(node not in drawing.nodes for node in self.selected):
            self.selected = ()
        self.names = None

    def want_names(self) -> None:
        """Make everybody ready to be found by name; dictionaries are loaded for it."""
        drawing = self.drawing
        if self.names is None and self._naming is not drawing:
            self._naming = drawing
            self._background.run(
                lambda: Names(drawing.whole.nodes, self.sources.entities),
                lambda names: self._take_names(drawing, names),
                self.failed.emit,
            )

    def _take_names(self, drawing: Drawing, names: Names) -> None:
        if drawing.whole is self.drawing.whole:
            self.names = names
            self.namesReady.emit()

    # -- choosing -----------------------------------------------------------------------------

    def want(self, wish: Wish) -> None:
        """Show another network."""
        if wish != self.wish:
            self.wish = wish
            self.redraw()

    def show_strongest(self, count: int) -> None:
        """Show more or fewer nodes."""
        if count != self.count:
            self.count = count
            self.redraw()

    def select(self, selected: tuple[str, ...]) -> None:
        """Select a node, the two ends of a tie, or nothing."""
        if selected == self.selected:
            return
        self.selected = selected
        self.selectedChanged.emit()
        if selected and selected[0] not in self.drawing.places:
            self.redraw()  # somebody who is not among the strongest comes in

    def move(self, node: str, place: Point) -> None:
        """Put a node somewhere else by hand; it stays there."""
        self._places[node] = place
        self.drawing = replace(self.drawing, places={**self.drawing.places, node: place})

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.kinds & _KINDS)
