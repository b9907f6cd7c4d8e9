"""What the time line shows, apart from its widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.knowledge.filters import admits, folded
from models.knowledge.spreading import View
from models.knowledge.timeline import By, Kind, Timeline, timeline
from models.knowledge.values import Record
from ui.rooms.state import RoomState

if TYPE_CHECKING:
    from ui.look import Look
    from ui.rooms.frame import Room


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading of the project brought."""

    records: tuple[Record, ...] = ()
    same: Mapping[str, str] | None = None
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
        claims = (claim for claim in knowledge.claims() if claim.dates)
        records = (*knowledge.events(), *claims)
        return Found(records, self.same(), folded(records))

    def same(self) -> Mapping[str, str]:
        """Return for each record that tells of the same as others the id of their cluster."""
        clusters = self.session.project.knowledge.clusters()
        return {record.id: one.id for one in clusters for record in one.members}

    def take(self, result: Found) -> None:
        self.found = result

    def wanted(self) -> Timeline:
        """Lay out the records that pass the filter."""
        passes = admits(self.filter, self.found.texts)
        kinds: dict[str, Kind] = {"EventRecord": "event", "ClaimRecord": "claim"}
        schema = self.session.project.schema
        records = [
            record
            for record in self.found.records
            if (not self.kinds or kinds[type(record).__name__] in self.kinds) and passes(record)
        ]
        labels = [label.name for label in schema.labels]
        return timeline(records, schema.meaning, by=self.by, labels=labels, same=self.found.same)
