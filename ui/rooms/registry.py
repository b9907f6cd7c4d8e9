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


def _network(session: Session, parent: QObject) -> RoomState:
    from ui.rooms.network.state import NetworkState

    return NetworkState(session, parent)


def _corpus(session: Session, parent: QObject) -> RoomState:
    from ui.rooms.corpus.state import CorpusState

    return CorpusState(session, parent)


def _twins(session: Session, parent: QObject) -> RoomState:
    from ui.rooms.twins.state import TwinsState

    return TwinsState(session, parent)


ROOMS: tuple[RoomEntry, ...] = (
    RoomEntry("figures", _figures),
    RoomEntry("network", _network),
    RoomEntry("timeline", _timeline),
    RoomEntry("corpus", _corpus),
    RoomEntry("twins", _twins),
)
