"""What the figures room shows, apart from its widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models.collector import without_collector
from models.knowledge.figures import FigureGroup, FigureRow, figure_groups
from models.knowledge.filters import admits, folded
from models.knowledge.values import ClaimRecord
from ui.rooms.state import RoomState

if TYPE_CHECKING:
    from ui.look import Look
    from ui.rooms.frame import Room


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading of the project brought."""

    claims: tuple[ClaimRecord, ...] = ()
    groups: tuple[FigureGroup, ...] = ()
    texts: Mapping[str, str] | None = None


class FiguresState(RoomState):
    """Groups of figures, which of them are wanted, and which group and row are at hand.

    Attributes:
        verdicts: those that are wanted; none means all.
        group, row: keys of what is at hand, "" for nothing.
        place: how far the list of groups is scrolled.
    """

    found = Found()
    verdicts: frozenset[str] = frozenset()
    group = ""
    row = ""
    place = 0

    def make_room(self, look: Look) -> Room:
        from ui.rooms.figures.room import FiguresRoom

        return FiguresRoom(look, self)

    def read(self) -> Found:
        project = self.session.project
        claims = tuple(c for c in project.knowledge.claims() if c.figures)
        with without_collector():
            groups = figure_groups(claims, project.schema.meaning, self.linked())
            return Found(claims, groups)

    def linked(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of claims that a person has linked."""
        links = self.session.project.knowledge.links()
        return tuple((link.first, link.second) for link in links if link.is_accepted)

    def take(self, result: Found) -> None:
        self.found = result

    def prepare(self, result: Found) -> Mapping[str, str]:
        with without_collector():
            return folded(result.claims)

    def take_prepared(self, prepared: Mapping[str, str]) -> None:
        self.found = replace(self.found, texts=prepared)

    def wanted(self) -> list[FigureGroup]:
        """Return the groups of which a claim passes the filter, as they are: none loses a row."""
        passes = admits(self.filter, self.found.texts)
        return [
            group
            for group in self.found.groups
            if (not self.verdicts or group.verdict in self.verdicts)
            and any(passes(row.record) for row in group.rows)
        ]

    def current(self) -> FigureGroup | None:
        """Return the group at hand."""
        return next((g for g in self.found.groups if g.key == self.group), None)

    def choose(self, group: str) -> FigureGroup | None:
        """Take a group to hand, with its first row that is in a conflict."""
        if group != self.group:
            self.group, self.row = group, ""
        found = self.current()
        if found is not None and not any(row.key == self.row for row in found.rows):
            conflict = next(iter(found.conflicts), None)
            self.row = found.rows[conflict.first if conflict else 0].key
        return found

    def choose_row(self, key: str) -> FigureRow | None:
        """Take a row of the group at hand."""
        group = self.current()
        found = next((row for row in group.rows if row.key == key), None) if group else None
        if found is not None:
            self.row = key
        return found
