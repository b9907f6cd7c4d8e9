"""Commands on files: projects, imports, exports, copies, and what to do when a write fails."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from models.errors import KnownError
from models.paths import home
from models.project import Project
from ui.dialogs.trouble import NotSavedDialog, tell
from ui.session import FAILED, Session
from ui.views.carrying import Carrier
from ui.views.importing import Importer

if TYPE_CHECKING:
    from ui.rooms.importing.taking import Taken
    from ui.window import MainWindow

SUFFIX = ".shuangjian"


class FileCommands(QObject):
    """Speaks for the menus to files and dialogs. Dialogs are imported when they are shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.carrier = Carrier(window, self)
        self.importer = Importer(window, self)

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "file.new": self.new,
            "file.open": self.open,
            "file.sample": self.sample,
            "file.welcome": self.welcome,
            **self.importer.callbacks(),
            "file.export": self.carrier.export,
            "file.backup": self.save_copy,
            "file.check": self.check,
            "file.settings": self.settings,
            "file.quit": self._window.close,
            "help.tour": self.welcome,
            "help.keys": self.keys,
            "help.about": self.about,
        }

    @property
    def _session(self) -> Session:
        session = self._window.session
        if session is None:
            raise RuntimeError("a command of the open project ran without one")
        return session

    def explain(self, title: str, error: BaseException) -> None:
        """Show a failure with its file, cause and way out."""
        tell(self._window, title, error)

    def explain_words(self, title: str, words: str) -> None:
        """Show in a sentence why something cannot be done here."""
        QMessageBox.information(self._window, title, words)

    def report_bug(self, error: BaseException) -> None:
        """Show an exception that nobody expected."""
        self.explain(self.tr("Something went wrong"), error)

    # -- projects ---------------------------------------------------------------------------

    def new(self) -> None:
        from ui.dialogs.projects import NewProjectDialog

        window = self._window
        dialog = NewProjectDialog(window, window.look, self.folder(),
                                  window.preferences.get("annotator"))  # fmt: skip
        if not dialog.exec() or not window.put_away():
            return
        name = dialog.annotator.text().strip()
        if name:
            window.preferences.set("annotator", name)
        try:
            project = Project.create(dialog.path(), schema=dialog.chosen_schema(), annotator=name)
        except (KnownError, OSError) as error:
            self.explain(self.tr("The project cannot be made"), error)
            window.build()
            return
        window.show_project(project)

    def open(self) -> None:
        from ui.dialogs.projects import project_filter

        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open project"),
                                                str(self.folder()), project_filter())  # fmt: skip
        if chosen:
            self.open_path(Path(chosen))

    def open_path(self, path: Path) -> None:
        session = self._window.session
        if session is not None and session.project.path == path:
            return
        if self._window.put_away() and not self._window.open_or_explain(path):
            self._window.build()

    def reopen(self) -> None:
        """Try to open a project for writing that was opened read-only."""
        path = self._session.project.path
        if self._window.put_away() and not self._window.open_or_explain(path):
            self._window.build()

    def sample(self) -> None:
        """Open the sample project, making it the first time."""
        path = home() / f"sample{SUFFIX}"
        if path.is_file():
            self.open_path(path)
            return
        if not self._window.put_away():
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            project = Project.sample(path, annotator=self._window.preferences.get("annotator"))
        except (KnownError, OSError) as error:
            self.explain(self.tr("The sample cannot be made"), error)
            self._window.build()
            return
        self._window.show_project(project)

    def welcome(self) -> None:
        if self._window.put_away():
            self._window.build()

    def dropped(self, data: QMimeData) -> None:
        """Open a dropped project; import anything else, into a new project where none is open."""
        from ui.rooms.importing.taking import Taken

        taken = Taken.of(data)  # now: a drop ends with its event, a dialog does not
        QTimer.singleShot(0, lambda: self._take(taken))

    def _take(self, taken: Taken) -> None:
        project = next((f for f in taken.files if f.suffix == SUFFIX), None)
        if project is not None:
            self.open_path(project)
            return
        if self._window.session is None and taken.brings_something:
            self.new()
        if self._window.session is not None:
            self.importer.take(taken)

    def folder(self) -> Path:
        recent = self._window.preferences.recent
        if recent and recent[0].parent.is_dir() and recent[0].parent != home():
            return recent[0].parent
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()

    # -- copies and checks ------------------------------------------------------------------

    def save_copy(self) -> None:
        from ui.dialogs.projects import project_filter

        session = self._session
        out = self._ask_copy(project_filter())
        if out is not None:
            session.run(
                lambda: session.project.backup(out),
                lambda _: self.say(self.tr("Copy written to {file}").format(file=out.name)),
                lambda error: self.explain(self.tr("The copy was not written"), error),
            )

    def _ask_copy(self, filter_: str) -> Path | None:
        name = f"{self._session.project.name} copy{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"),
                                                str(self.folder() / name), filter_)  # fmt: skip
        return Path(chosen) if chosen else None

    def check(self) -> None:
        session = self._session
        session.run(
            session.project.check,
            self._checked,
            lambda error: self.explain(self.tr("The project could not be checked"), error),
        )

    def _checked(self, findings: object) -> None:
        found = list(findings) if isinstance(findings, tuple) else []
        if not found:
            text = self.tr("Everything in the project file is in order.")
            QMessageBox.information(self._window, self.tr("Project checked"), text)
            return
        text = "\n".join(f"· {f.name}: {f.message}" for f in found[:20])
        QMessageBox.warning(self._window, self.tr("Project checked"), text)

    def say(self, text: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.status.say(text, "ok")

    # -- failed writes ----------------------------------------------------------------------

    def write_failed(self, error: BaseException) -> None:
        """Ask what to do about work that the disk did not take."""
        session = self._window.session
        if session is None:
            return
        dialog = NotSavedDialog(self._window, error, session.unsaved)
        answer = dialog.exec()
        if answer == NotSavedDialog.RETRY:
            session.retry()
        elif answer == NotSavedDialog.COPY:
            self._go_on_in_copy(session)
        elif answer == NotSavedDialog.DISCARD:
            session.discard()

    def show_state(self) -> None:
        session = self._window.session
        if session is not None and session.state == FAILED and session.last_error is not None:
            self.write_failed(session.last_error)

    def _go_on_in_copy(self, session: Session) -> None:
        from ui.dialogs.projects import project_filter

        out = self._ask_copy(project_filter())
        if out is None:
            return
        article = session.article.row.id if session.article else ""
        try:
            copy = session.save_copy(out)
        except (KnownError, OSError) as error:
            self.explain(self.tr("The copy was not written"), error)
            return
        self._window.put_away()
        self._window.show_project(copy, article)

    def may_lose(self, session: Session) -> bool:
        """Ask before closing over work that is not on the disk."""
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Not saved"),
                          self.tr("%n change(s) are not on the disk. Close and lose them?", "",
                                  session.unsaved), parent=self._window)  # fmt: skip
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(self.tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is not stay

    # -- articles ---------------------------------------------------------------------------

    def article_menu(self, identifier: str) -> QMenu:
        """Return what can be done with an article of the list."""
        from ui.views.reading_commands import status_words

        window = self._window
        menu = QMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = window.workspace.row(identifier) if window.workspace else None
        writable = window.session is not None and not window.session.project.read_only
        for status in ("new", "working", "done"):
            action = menu.addAction(status_words(status))
            action.setCheckable(True)
            action.setChecked(row is not None and row.status == status)
            action.setEnabled(writable)
            action.triggered.connect(
                lambda _=False, s=status: window.reading.set_status(identifier, s)
            )
        self._add_versions(menu, identifier)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove from the project"))
        remove.setEnabled(writable)
        remove.triggered.connect(lambda: self.remove_article(identifier))
        return menu

    def _add_versions(self, menu: QMenu, identifier: str) -> None:
        """Offer the other versions of an article's story, where there are any."""
        workspace = self._window.workspace
        panel = workspace.articles if workspace else None
        following = panel.versions.next(identifier) if panel else None
        if workspace is None or panel is None or following is None:
            return
        menu.addSeparator()
        show = menu.addAction(self.tr("Show the versions of this story"))
        show.triggered.connect(lambda: panel.show_versions(identifier))
        step = menu.addAction(self.tr("Open the next version"))
        step.triggered.connect(lambda: workspace.choose(following))

    def remove_article(self, identifier: str) -> None:
        """Remove an article; undo brings it back, so there is no question."""
        session = self._session
        if session.project.read_only:
            return
        neighbour = self._window.workspace.articles.neighbour(1) if self._window.workspace else None
        at_hand = session.article is not None and session.article.row.id == identifier

        def landed(_changes: object) -> None:
            self.say(self.tr("Article removed. Ctrl+Z brings it back."))
            if at_hand and neighbour:
                with contextlib.suppress(KnownError):
                    session.open_article(neighbour)

        session.write(lambda: session.project.articles.remove([identifier]), landed)

    # -- dialogs ----------------------------------------------------------------------------

    def settings(self) -> None:
        from ui.dialogs.settings import SettingsDialog

        window = self._window
        SettingsDialog(window, window.preferences, window.set_preference).exec()

    def keys(self) -> None:
        from ui.dialogs.about import KeysDialog

        KeysDialog(self._window).exec()

    def about(self) -> None:
        from ui.dialogs.about import AboutDialog

        AboutDialog(self._window).exec()
