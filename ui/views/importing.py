"""Commands that bring articles in: from files, folders, drops and the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from models.project import ImportReport, Pasted

if TYPE_CHECKING:
    from ui.rooms.importing.state import Importing
    from ui.rooms.importing.taking import Taken
    from ui.views.files import FileCommands
    from ui.window import MainWindow

_PATIENCE = 400  # ms; a few plain files are in before a room could open
_FEW = 10  # paths; more of them are shown before they are imported

Given = Path | Pasted


class Importer(QObject):
    """Holds the last import of the open project, and shows its room when it is worth a look.

    A few plain files come in at once. A folder, a table, a doubt or a refusal opens the room.
    """

    def __init__(self, window: MainWindow, files: FileCommands) -> None:
        super().__init__(files)
        self._window, self._files = window, files
        self.importing: Importing | None = None
        self._quiet = False
        self._shown = False
        self._waiting: list[Given] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.show_room)

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "file.import": self.import_files,
            "file.import_folder": self.import_folder,
            "file.paste": self.paste,
            "file.last_import": self.show_room,
        }

    # -- where it comes from ----------------------------------------------------------------

    def import_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"),
                                                 str(self._files.folder()))  # fmt: skip
        if chosen:
            self.import_paths([Path(c) for c in chosen])

    def import_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"),
                                                  str(self._files.folder()))  # fmt: skip
        if chosen:
            self.import_paths([Path(chosen)])

    def paste(self) -> None:
        """Import what was copied: files, a piece of a page, or text."""
        from ui.rooms.importing.taking import Taken

        self.take(Taken.of(QGuiApplication.clipboard().mimeData()))

    def take(self, taken: Taken) -> None:
        """Import what was dropped or pasted; say why where nothing can be."""
        names = [e.name for e in self.importing.entries] if self.importing else []
        givens = taken.givens(names)
        if givens:
            self.import_paths(givens)
        elif taken.is_link:
            self._files.explain_words(
                self.tr("A link is no article yet"),
                self.tr("This program never goes online, so it cannot fetch the page. Open the "
                        "link in your browser, save the page and drop the file here, or copy the "
                        "article and paste it."),
            )  # fmt: skip
        else:
            self._files.say(self.tr("There is nothing to import in what was copied."))

    # -- the import -------------------------------------------------------------------------

    def import_paths(self, givens: Iterable[Given]) -> None:
        """Look at files, folders and what was pasted; import, or show the room first."""
        session, wanted = self._window.session, list(givens)
        if session is None or session.project.read_only or not wanted:
            return
        importing = self.importing
        if importing is not None and importing.phase == "running":
            self._waiting += wanted  # its turn comes when this one is done
            return
        if importing is None or importing.phase == "done" or not self._shown:
            importing = self._begin()
        few = len(wanted) <= _FEW and not any(isinstance(w, Path) and w.is_dir() for w in wanted)
        self._quiet = few and not self._shown
        importing.add(wanted)
        if self._quiet:
            self._patience.start()
        else:
            self.show_room()

    def _begin(self) -> Importing:
        from ui.rooms.importing.state import Importing

        session = self._window.session
        if session is None:
            raise RuntimeError("an import began without a project")
        if self.importing is not None:
            self._leave()
            self.importing.deleteLater()
        self.importing = importing = Importing(session, self)
        importing.looked.connect(self._looked)
        importing.progressed.connect(lambda *_: self._show_work())
        importing.phaseChanged.connect(self._show_work)
        importing.finished.connect(self._finished)
        importing.failed.connect(self._failed)
        return importing

    def _looked(self) -> None:
        if self.importing is None or not self._quiet:
            return
        if self.importing.is_plain:
            self.importing.start()
        else:
            self._quiet = False  # what a person has looked at is reported to that person
            self.show_room()

    def _finished(self, report: object) -> None:
        self._patience.stop()
        importing, workspace = self.importing, self._window.workspace
        if not isinstance(report, ImportReport) or importing is None or workspace is None:
            return
        plain = not any(e.needs_look for e in importing.entries) and not report.cancelled
        if self._quiet and plain:
            self._leave()
            if report.articles:
                workspace.choose(report.articles[0])
            words = self.tr("%n article(s) imported. Ctrl+Z takes them back.", "",
                            len(report.articles))  # fmt: skip
            workspace.status.say(words, "ok")
        elif self._quiet:
            self.show_room()
        else:
            workspace.status.say(self.tr("%n article(s) imported", "", len(report.articles)), "ok")
        self._window.refresh()
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            self.import_paths(waiting)

    def _failed(self, error: BaseException) -> None:
        self._patience.stop()
        self._waiting.clear()
        self._files.explain(self.tr("The import was broken off"), error)

    # -- the room ---------------------------------------------------------------------------

    def show_room(self) -> None:
        """Show the import that runs, waits or was the last one."""
        workspace, importing = self._window.workspace, self.importing
        self._patience.stop()
        if workspace is None or importing is None:
            return
        from ui.rooms.importing.room import ImportRoom

        room = ImportRoom(self._window.look, importing, workspace.rows)
        room.left.connect(self._left)
        room.articleAsked.connect(workspace.choose)
        room.commandAsked.connect(self._window.run_command)
        room.said.connect(workspace.status.say)
        workspace.show_room(room)
        self._shown = True
        room.take_focus()
        self._window.refresh()

    def show_again(self) -> None:
        """Show the room in a workspace that was built anew, if it was shown in the one before."""
        if self._shown:
            self.show_room()
        self._show_work()

    def room_was_left(self) -> None:
        """Take note that the text is on the screen again."""
        self._shown = False
        self._show_work()

    def forget(self) -> None:
        """Let go of the project's import, as the project is being closed."""
        self._patience.stop()
        self._waiting.clear()
        self._shown = False
        if self.importing is not None:
            self.importing.stop()
            self.importing.deleteLater()
            self.importing = None

    def _left(self) -> None:
        importing = self.importing
        self._leave()
        if importing is not None and importing.phase in ("looking", "ready"):
            self.importing = None  # nothing has come of it
            importing.deleteLater()
        self._window.refresh()

    def _leave(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.leave_room()

    def _show_work(self) -> None:
        """Say at the foot of the text how far an import is."""
        workspace, importing = self._window.workspace, self.importing
        if workspace is None:
            return
        words = ""
        if importing is not None and importing.phase == "running" and not self._shown:
            done, total, _ = importing.done
            words = self.tr("Importing {done} of {total}").format(done=done, total=total)
        workspace.status.show_work(words)
