"""Undo, redo and the list of steps."""

from __future__ import annotations

from models.changes import Changes
from models.project.values import StepRow


class History:
    """What happened to one project."""

    @property
    def undo_name(self) -> str | None:
        """The name of the step that ``undo`` would take back, or None."""
        raise NotImplementedError

    @property
    def redo_name(self) -> str | None:
        """The name of the step that ``redo`` would do again, or None."""
        raise NotImplementedError

    def undo(self) -> Changes:
        """Take the last step back; no changes where there is none."""
        raise NotImplementedError

    def redo(self) -> Changes:
        """Do the step again that was taken back last; no changes where there is none."""
        raise NotImplementedError

    def steps(self, limit: int = 100) -> tuple[StepRow, ...]:
        """List steps, newest first."""
        raise NotImplementedError
