"""What a knowledge room shows, apart from its widgets: it outlives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from models.changes import Changes
from models.knowledge.filters import Filter
from ui.session import FAILED, Session
from ui.tasks import Background

if TYPE_CHECKING:
    from ui.look import Look
    from ui.rooms.frame import Room

_SOON = 120  # ms; several writes of one moment are read once


class RoomState(QObject):
    """Reads the project off the window's thread and follows what changes in it.

    A room's own state says what is read (`read`, on another thread), takes what came of it (`take`)
    and makes the widgets (`make_room`). Filter, selection and scroll stand here or in it, so that
    leaving the room, a change of theme and a change in the project lose none of them. While no
    widget shows it, a change makes it stale, and it reads when it is shown again.

    Signals:
        renewed: there is something new to show.
        busyChanged: reading began or ended.
        failed: an exception; what was shown stays.
    """

    renewed = Signal()
    busyChanged = Signal(bool)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.filter = Filter()
        self.is_busy = False
        self.is_loaded = False
        self._is_stale = True
        self._is_shown = False
        self._readings = 0
        self._background = Background(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._begin)
        session.changed.connect(self._changed)

    def make_room(self, look: Look) -> Room:
        """Make the widgets that show this."""
        raise NotImplementedError

    def read(self) -> Any:
        """Read the project; runs on another thread, touches no widget and nothing of this."""
        raise NotImplementedError

    def take(self, result: Any) -> None:
        """Take what `read` returned; runs on the window's thread, before `renewed`."""
        raise NotImplementedError

    def prepare(self, result: Any) -> Any:
        """Make what is wanted soon, but not to be seen at once; runs on another thread."""
        return None

    def take_prepared(self, prepared: Any) -> None:
        """Take what `prepare` returned; not called where something newer was read meanwhile."""

    def concerns(self, changes: Changes) -> bool:
        """Tell whether a change can alter what is shown."""
        return bool(changes.kinds)

    def wake(self) -> None:
        """A widget shows this from now on: read what is stale, at once."""
        self._is_shown = True
        if self._is_stale:
            self._begin()

    def sleep(self) -> None:
        """No widget shows this any more; changes wait."""
        self._is_shown = False
        self._soon.stop()

    def _changed(self, changes: Changes) -> None:
        if self.concerns(changes):
            self._is_stale = True
            if self._is_shown and not self.is_busy:
                self._soon.start()

    def _begin(self) -> None:
        if self.is_busy:
            return
        self._is_stale = False
        self._busy(True)
        if self.session.state == FAILED:  # the writer stands still; show what the disk holds
            self._background.run(self.read, self._came, self._gave_up)
        else:
            self.session.look(self.read, self._came, self._gave_up)

    def _came(self, result: object) -> None:
        self.take(result)
        self.is_loaded = True
        self._busy(False)
        self.renewed.emit()
        self._readings += 1
        self._prepare_behind(result, self._readings)
        self._again()

    def _prepare_behind(self, result: object, reading: int) -> None:
        def came(prepared: object) -> None:
            if reading == self._readings:
                self.take_prepared(prepared)

        self._background.run(lambda: self.prepare(result), came, self.failed.emit)

    def _gave_up(self, error: BaseException) -> None:
        self._busy(False)
        self.failed.emit(error)
        self._again()

    def _again(self) -> None:
        if self._is_stale and self._is_shown:
            self._soon.start()

    def _busy(self, on: bool) -> None:
        self.is_busy = on
        self.busyChanged.emit(on)
