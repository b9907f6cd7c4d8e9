"""Commands on the repairs of the article at hand; what carries them out is loaded when wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from ui.window import MainWindow

_VERBS = (
    "next",
    "previous",
    "next_open",
    "previous_open",
    "accept",
    "dismiss",
    "alternatives",
    "accept_rule",
    "dismiss_rule",
)
_MENU = ("accept", "dismiss", "alternatives", "", "accept_rule", "dismiss_rule", "", "correct")


class RepairCommands(QObject):
    """Holds nothing; it speaks for menus and keys to the workspace's guide."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def callbacks(self) -> dict[str, Callable[[], object]]:
        verbs = {f"repair.{verb}": partial(self._do, verb) for verb in _VERBS}
        return {**verbs, "repair.correct": self._correct}

    def _do(self, verb: str) -> None:
        workspace = self._window.workspace
        if workspace is not None:
            workspace.leave_room()
            workspace.repairs.do(verb)

    def _correct(self) -> None:
        workspace = self._window.workspace
        if workspace is not None:
            workspace.leave_room()
            workspace.repairs.correct()

    def menu(self, at: QPoint) -> None:
        """Offer at a point of the screen what can be done with the repair that is looked at."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window.refresh()
        for verb in _MENU:
            if verb:
                menu.addAction(self._window.commands[f"repair.{verb}"])
            else:
                menu.addSeparator()
        menu.popup(at)
