"""What the time line shows, apart from its widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from models.collector import without_collector
from models.knowledge.filters import admits, folded
from models.knowledge.spreading import View
from models.knowledge.telling import kind_of
from models.knowledge.timeline import By, Happening, Kind, Timeline, happenings, in_lanes
from models.knowledge.values import Record
from ui.rooms.state import RoomState

if TYPE_CHECKING:
    from ui.look import Look
    from ui.rooms.frame import Room


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading of the project brought."""

    placed: tuple[Happening, ...] = ()
    undated: tuple[Record, ...] = ()
    texts: Mapping[str, str] | None = None


class TimelineState(RoomState):
    """The records, in which lanes and which part of time they are looked at.

    Attributes:
        view: the part of time on the screen, None for all of it.
        place: how far the lanes are scrolled, in pixels.
        current: the keys of the lane and the happening at hand.
    """

    found = Found()
    by: By = "label"
    kinds: frozenset[Kind] = frozenset()
    view: View | None = None
    place = 0
    current = ("", "")

    def make_room(self, look: Look) -> Room:
        from ui.rooms.timeline.room import TimelineRoom

        return TimelineRoom(look, self)

    def read(self) -> Found:
        knowledge = self.session.project.knowledge
        records = [r for r in knowledge.records() if r.dates or kind_of(r) == "event"]
        with without_collector():
            placed, undated = happenings(records, self.same())
            return Found(placed, undated)

    def same(self) -> Mapping[str, str]:
        """Return for each record that tells of the same as others the id of their cluster."""
        clusters = self.session.project.knowledge.clusters()
        return {record.id: one.id for one in clusters for record in one.members}

    def take(self, result: Found) -> None:
        self.found = result

    def prepare(self, result: Found) -> Mapping[str, str]:
        with without_collector():
            return folded([*chain.from_iterable(h.records for h in result.placed), *result.undated])

    def take_prepared(self, prepared: Mapping[str, str]) -> None:
        self.found = replace(self.found, texts=prepared)

    def wanted(self) -> Timeline:
        """Lay out what passes the filter; of what several articles tell one is enough."""
        passes = admits(self.filter, self.found.texts)
        schema = self.session.project.schema
        labels = [label.name for label in schema.labels]
        with without_collector():
            placed = [
                happening
                for happening in self.found.placed
                if (not self.kinds or happening.kind in self.kinds)
                and any(passes(record) for record in happening.records)
            ]
            undated = [
                record
                for record in self.found.undated
                if (not self.kinds or kind_of(record) in self.kinds) and passes(record)
            ]
            return in_lanes(placed, undated, schema.meaning, by=self.by, labels=labels)
