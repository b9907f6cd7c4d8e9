"""Undo, redo and the list of steps."""

from __future__ import annotations

from models.changes import Changes
from models.project.core import Core
from models.store import StepRow


class History:
    """What happened to one project."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def undo_name(self) -> str | None:
        """The name of the step that ``undo`` would take back, or None."""
        return self._core.store.undo_name

    @property
    def redo_name(self) -> str | None:
        """The name of the step that ``redo`` would do again, or None."""
        return self._core.store.redo_name

    def undo(self) -> Changes:
        """Take the last step back; no changes where there is none."""
        return self._core.noticed(self._core.store.undo())

    def redo(self) -> Changes:
        """Do the step again that was taken back last; no changes where there is none."""
        return self._core.noticed(self._core.store.redo())

    def steps(self, limit: int = 100) -> tuple[StepRow, ...]:
        """List steps, newest first."""
        return self._core.store.history(limit)
