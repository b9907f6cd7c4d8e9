"""What the figures room shows, apart from its widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.knowledge.values import ClaimRecord
from ui.rooms.state import RoomState

if TYPE_CHECKING:
    from ui.look import Look
    from ui.rooms.frame import Room


class FiguresState(RoomState):
    """The claims of all articles, and which group of figures is at hand."""

    claims: tuple[ClaimRecord, ...] = ()

    def make_room(self, look: Look) -> Room:
        from ui.rooms.figures.room import FiguresRoom

        return FiguresRoom(look, self)

    def read(self) -> tuple[ClaimRecord, ...]:
        return ()

    def take(self, result: tuple[ClaimRecord, ...]) -> None:
        self.claims = result
