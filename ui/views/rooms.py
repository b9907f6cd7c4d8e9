"""Commands that open the knowledge rooms, and the way from a room to the evidence and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.rooms.registry import ROOMS

if TYPE_CHECKING:
    from ui.rooms.frame import Place
    from ui.rooms.state import RoomState
    from ui.window import MainWindow


class Rooms(QObject):
    """Keeps the state of each room that was opened, until the project is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._states: dict[str, RoomState] = {}
        self.shown = ""

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {room.command: partial(self.open, room.name) for room in ROOMS}

    def open(self, name: str) -> None:
        """Lay a room over the text; opening the one that is open leaves it."""
        window, workspace = self._window, self._window.workspace
        if workspace is None:
            return
        if self.shown == name and workspace.in_room:
            workspace.leave_room()
            return
        state = self._state(name)
        room = state.make_room(window.look)
        room.left.connect(workspace.leave_room)
        room.evidenceAsked.connect(self.show_evidence)
        room.commandAsked.connect(window.run_command)
        room.said.connect(workspace.status.say)
        room.failed.connect(
            lambda error: window.files.explain(self.tr("This could not be done"), error)
        )
        workspace.show_room(room)
        self.shown = name
        room.take_focus()
        window.refresh()

    def _state(self, name: str) -> RoomState:
        session = self._window.session
        if session is None:
            raise RuntimeError("a room was opened without a project")
        if name not in self._states:
            entry = next(room for room in ROOMS if room.name == name)
            self._states[name] = entry.make(session, self)
        return self._states[name]

    def show_evidence(self, place: Place) -> None:
        """Show a place in its text, with its annotation selected in both panes."""
        window, workspace, session = self._window, self._window.workspace, self._window.session
        if workspace is None or session is None:
            return
        room = self.shown
        workspace.choose(place.article)
        workspace.leave_room()
        workspace.room.tagger.select(place.annotation)
        article = session.article
        found = article.annotations.get(place.annotation) if article else None
        if place.spans and (found is None or found.anchor is None):
            workspace.room.reader.scroll_to(place.spans[0])
        else:
            workspace.room.go_to(found)
        workspace.room.reader.setFocus()
        self._say_way_back(room)
        window.refresh()

    def _say_way_back(self, room: str) -> None:
        from ui.commands.palette import key_words
        from ui.commands.registry import BY_ID

        command = BY_ID.get(f"go.{room}")
        if command is not None and command.keys and self._window.workspace is not None:
            words = self.tr("{key} leads back: {room}").format(
                key=key_words(command.keys[0]), room=command.words
            )
            self._window.workspace.status.say(words)

    def room_was_left(self) -> None:
        """Take note that no room of these lies over the text any more."""
        if self.shown:
            state = self._states.get(self.shown)
            if state is not None:
                state.sleep()
            self.shown = ""

    def show_again(self) -> None:
        """Show the room in a workspace that was built anew, if it was shown in the one before."""
        name, self.shown = self.shown, ""
        if name:
            self.open(name)

    def forget(self) -> None:
        """Let go of everything, as the project is being closed."""
        self.shown = ""
        for state in self._states.values():
            state.sleep()
            state.deleteLater()
        self._states.clear()
