"""Every knowledge room, once: commands, menu and palette open them by this.

A new room is one entry here, and one command ``go.NAME`` in `ui/commands/registry.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.rooms.state import RoomState
    from ui.session import Session

Make = Callable[["Session", "QObject"], "RoomState"]


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """A room: its name, which is its command's, and what makes its state when it is first opened.

    ``make`` imports the room inside itself: none is loaded before the first paint.
    """

    name: str
    make: Make

    @property
    def command(self) -> str:
        return f"go.{self.name}"


def _figures(session: Session, parent: QObject) -> RoomState:
    from ui.rooms.figures.state import FiguresState

    return FiguresState(session, parent)


def _timeline(session: Session, parent: QObject) -> RoomState:
    from ui.rooms.timeline.state import TimelineState

    return TimelineState(session, parent)


ROOMS: tuple[RoomEntry, ...] = (
    RoomEntry("figures", _figures),
    RoomEntry("timeline", _timeline),
)
