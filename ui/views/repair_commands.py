"""Commands on the repairs of the article at hand; what carries them out is loaded when wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from models.text import Span
from ui.reader.values import Pane

if TYPE_CHECKING:
    from ui.views.workspace import Workspace
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

    def attach(self, workspace: Workspace) -> None:
        """Follow what is clicked in the text of a workspace."""
        reader = workspace.room.reader
        reader.editClicked.connect(partial(_trace_clicked, workspace))
        reader.editMenuAsked.connect(partial(_trace_menu, workspace))
        reader.textClicked.connect(partial(_text_clicked, workspace))
        workspace.repairMenuAsked.connect(self.menu)

    def _do(self, verb: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.repairs.do(verb)

    def _correct(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.repairs.correct()

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


def _trace_clicked(workspace: Workspace, identifier: str) -> None:
    workspace.repairs.open_trace(identifier)


def _trace_menu(workspace: Workspace, at: QPoint, identifier: str) -> None:
    workspace.repairs.menu_at(at, identifier)


def _text_clicked(workspace: Workspace, pane: Pane, at: int) -> None:
    """Go to the repair whose place was clicked: to any while they are listed, else to open ones.

    The marks of others are thin, and who tags does not ask for them.
    """
    document = workspace.room.reader.document
    text = document.pane(pane) if document else None
    if document is None or text is None:
        return
    place = text.back(Span(at, at + 1))
    row = document.row_at(place.start)
    flagged = any(flag.span.overlaps(place) for flag in document.flags(row))
    if flagged or workspace.lists.tab == "edits":
        workspace.repairs.show_at(place)
