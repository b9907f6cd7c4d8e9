"""Commands on files: projects, imports, exports, copies, and what to do when a write fails."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QProgressDialog

from models.errors import KnownError
from models.paths import home
from models.project import ImportReport, Project
from ui.dialogs.trouble import NotSavedDialog, tell
from ui.session import FAILED, Session

if TYPE_CHECKING:
    from ui.window import MainWindow

SUFFIX = ".shuangjian"


class FileCommands(QObject):
    """Speaks for the menus to files and dialogs. Dialogs are imported when they are shown."""

    _progressed = Signal(int, int, str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._progress: QProgressDialog | None = None
        self._cancelled = False
        self._progressed.connect(self._show_progress)

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "file.new": self.new,
            "file.open": self.open,
            "file.sample": self.sample,
            "file.welcome": self.welcome,
            "file.import": self.import_files,
            "file.import_folder": self.import_folder,
            "file.export": self.export,
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

    def report_bug(self, error: BaseException) -> None:
        """Show an exception that nobody expected."""
        self.explain(self.tr("Something went wrong"), error)

    # -- projects ---------------------------------------------------------------------------

    def new(self) -> None:
        from ui.dialogs.projects import NewProjectDialog

        window = self._window
        dialog = NewProjectDialog(window, window.look, self._folder(),
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
                                                str(self._folder()), project_filter())  # fmt: skip
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

    def dropped(self, paths: list[Path]) -> None:
        """Open a dropped project; import anything else."""
        projects = [p for p in paths if p.suffix == SUFFIX]
        if projects:
            self.open_path(projects[0])
        elif self._window.session is not None:
            self.import_paths(paths)

    def _folder(self) -> Path:
        recent = self._window.preferences.recent
        if recent and recent[0].parent.is_dir() and recent[0].parent != home():
            return recent[0].parent
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()

    # -- importing --------------------------------------------------------------------------

    def import_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"),
                                                 str(self._folder()))  # fmt: skip
        if chosen:
            self.import_paths([Path(c) for c in chosen])

    def import_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"),
                                                  str(self._folder()))  # fmt: skip
        if chosen:
            self.import_paths([Path(chosen)])

    def import_paths(self, paths: Iterable[Path]) -> None:
        """Import files and folders on the writer thread, with progress and a report."""
        session, wanted = self._session, list(paths)
        if session.project.read_only or not wanted:
            return
        self._cancelled = False
        self._progress = QProgressDialog(self.tr("Importing…"), self.tr("Cancel"), 0, 0,
                                         self._window)  # fmt: skip
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(400)
        self._progress.canceled.connect(self._cancel)

        def told(done: int, total: int, what: str) -> bool:
            self._progressed.emit(done, total, what)
            return not self._cancelled

        session.run(
            lambda: session.project.articles.import_paths(wanted, recursive=True, progress=told),
            self._imported,
            self._import_failed,
        )

    def _cancel(self) -> None:
        self._cancelled = True

    def _show_progress(self, done: int, total: int, what: str) -> None:
        if self._progress is not None:
            self._progress.setMaximum(total)
            self._progress.setValue(min(done, max(0, total - 1)))
            self._progress.setLabelText(what)

    def _end_progress(self) -> None:
        if self._progress is not None:
            self._progress.reset()
            self._progress.deleteLater()
            self._progress = None

    def _import_failed(self, error: BaseException) -> None:
        self._end_progress()
        self.explain(self.tr("Nothing was imported"), error)

    def _imported(self, report: object) -> None:
        self._end_progress()
        if not isinstance(report, ImportReport) or self._window.session is None:
            return
        session = self._window.session
        session.landed(report.changes)
        if report.articles:
            session.open_article(report.articles[0])
        workspace = self._window.workspace
        plain = all(not (f.refused or f.undecodable) and f.certain for f in report.files)
        if workspace is not None and plain and not any(f.known for f in report.files):
            workspace.status.say(self.tr("%n article(s) imported", "", len(report.articles)), "ok")
        elif not report.cancelled:
            self.show_report(report)

    def show_report(self, report: ImportReport) -> None:
        from ui.dialogs.projects import ImportReportDialog

        ImportReportDialog(self._window, report).exec()

    # -- writing out ------------------------------------------------------------------------

    def export(self) -> None:
        from ui.dialogs.export import ExportDialog

        session, window = self._session, self._window
        dialog = ExportDialog(window, window.look)
        if not dialog.exec():
            return
        out = dialog.ask_file(self._folder(), session.project.name)
        if out is None:
            return
        format_, view, options = dialog.chosen().name, dialog.chosen_view(), dialog.options()
        session.run(
            lambda: session.project.exchange.export(out, format_, view=view, options=options),
            lambda report: self._exported(out, report),
            lambda error: self.explain(self.tr("Nothing was exported"), error),
        )

    def _exported(self, out: Path, report: object) -> None:
        losses = getattr(report, "losses", {})
        counts = (getattr(report, "articles", 0), getattr(report, "annotations", 0))
        text = self.tr("{articles} articles and {annotations} annotations are in {file}.").format(
            articles=counts[0], annotations=counts[1], file=out
        )
        if losses:
            lost = "\n".join(f"· {reason}: {count}" for reason, count in losses.items())
            text += "\n\n" + self.tr("The format could not hold:") + "\n" + lost
        QMessageBox.information(self._window, self.tr("Exported"), text)

    def save_copy(self) -> None:
        from ui.dialogs.projects import project_filter

        session = self._session
        out = self._ask_copy(project_filter())
        if out is not None:
            session.run(
                lambda: session.project.backup(out),
                lambda _: self._say(self.tr("Copy written to {file}").format(file=out.name)),
                lambda error: self.explain(self.tr("The copy was not written"), error),
            )

    def _ask_copy(self, filter_: str) -> Path | None:
        name = f"{self._session.project.name} copy{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"),
                                                str(self._folder() / name), filter_)  # fmt: skip
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

    def _say(self, text: str) -> None:
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
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove from the project"))
        remove.setEnabled(writable)
        remove.triggered.connect(lambda: self.remove_article(identifier))
        return menu

    def remove_article(self, identifier: str) -> None:
        """Remove an article; undo brings it back, so there is no question."""
        session = self._session
        if session.project.read_only:
            return
        neighbour = self._window.workspace.articles.neighbour(1) if self._window.workspace else None
        at_hand = session.article is not None and session.article.row.id == identifier

        def landed(_changes: object) -> None:
            self._say(self.tr("Article removed. Ctrl+Z brings it back."))
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
