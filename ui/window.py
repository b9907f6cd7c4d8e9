"""The main window: pages, commands, and the life of the open project."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from models.errors import InUse, KnownError
from models.project import Project
from ui.commands.actions import Actions
from ui.commands.palette import Find, Offer, Palette
from ui.commands.steps import step_words
from ui.language import TONGUES, Translation
from ui.look import Look
from ui.panels.articles import title_of
from ui.preferences import Preferences
from ui.session import FAILED, Session
from ui.style import chosen_theme, dress, finish
from ui.views.amending import Amending
from ui.views.entity_commands import EntityCommands
from ui.views.files import FileCommands
from ui.views.reading_commands import ReadingCommands
from ui.views.repair_commands import RepairCommands
from ui.views.welcome import WelcomePage
from ui.views.workspace import Workspace


class MainWindow(QMainWindow):
    """One window, one project.

    A change of theme or language builds all widgets anew from the session, which holds everything
    that matters; so no widget has to know how to change its words or colours.
    """

    def __init__(self, app: QApplication, preferences: Preferences, speech: Translation) -> None:
        super().__init__()
        self.app = app
        self.preferences = preferences
        self.speech = speech
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self.palette_sheet: Palette | None = None
        self.first_paint: Callable[[], None] | None = None
        self.files = FileCommands(self)
        self.reading = ReadingCommands(self)
        self.repairing = RepairCommands(self)
        self.amending = Amending(self)
        self.naming = EntityCommands(self)
        self._refresh_soon = QTimer(self)  # several signals of one key press make one refresh
        self._refresh_soon.setSingleShot(True)
        self._refresh_soon.timeout.connect(self.refresh)
        self.look = self._make_look()
        self.resize(1440, 900)
        self.setMinimumSize(980, 600)
        self._restore_geometry()
        app.styleHints().colorSchemeChanged.connect(self._system_theme_changed)

    # -- building ---------------------------------------------------------------------------

    def _make_look(self) -> Look:
        tongue = self.speech.use(self.preferences.get("language"))
        theme = chosen_theme(self.preferences.get("theme"))
        dress(self.app, theme, tongue.region)
        return Look(theme, tongue)

    def rebuild(self) -> None:
        """Take on another theme or language; article, place and selection stay."""
        top = self.workspace.room.top() if self.workspace else 0
        current = self.workspace.room.tagger.current if self.workspace else ""
        tab = self.workspace.lists.tab if self.workspace else "mentions"
        asked = (
            self.workspace.concorder.asked if self.workspace and self.workspace.concorder else None
        )
        self.keep_places()
        self.look = self._make_look()
        self.build()
        if self.workspace is not None and self.session is not None and self.session.article:
            self.workspace.room.tagger.select(current)
            self.workspace.lists.show_tab(tab)
            self.workspace.room.show_from(top)
            self.workspace.room.reader.setFocus()
        if asked is not None and self.workspace is not None:
            self.reading.concorder().reopen(asked)

    def build(self) -> None:
        """Make all widgets for what is open."""
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        before = self.centralWidget()
        self.commands = Actions(self, self._callbacks())
        self.commands.fill(self)
        self.palette_sheet = None
        if self.session is None:
            self.workspace = None
            self.setCentralWidget(self._welcome())
        else:
            self.workspace = self._make_workspace(self.session)
            self.setCentralWidget(self.workspace)
            self.files.importer.show_again()
        if before is not None:
            before.setParent(None)
            before.deleteLater()
        finish(self.app, self.look.theme)
        self.refresh()

    def _welcome(self) -> WelcomePage:
        page = WelcomePage(self.look, self.preferences.recent)
        page.sampleAsked.connect(self.files.sample)
        page.newAsked.connect(self.files.new)
        page.openAsked.connect(self.files.open)
        page.recentPicked.connect(self.files.open_path)
        page.recentForgotten.connect(self._forget)
        page.dropped.connect(self.files.dropped)
        return page

    def _forget(self, path: Path) -> None:
        self.preferences.forget(path)
        if isinstance(page := self.centralWidget(), WelcomePage):
            page.set_recent(self.preferences.recent)

    def _make_workspace(self, session: Session) -> Workspace:
        workspace = Workspace(self.look, session)
        self.commands.give_reader(workspace.room)
        workspace.commandAsked.connect(self.run_command)
        workspace.dropped.connect(self.files.dropped)
        workspace.roomLeft.connect(self.files.importer.room_was_left)
        workspace.roomLeft.connect(self._refresh_soon.start)
        workspace.articleMenuAsked.connect(self._article_menu)
        workspace.annotationMenuAsked.connect(self._annotation_menu)
        self.repairing.attach(workspace)
        self.naming.attach(workspace)
        workspace.articleRemovalAsked.connect(self.files.remove_article)
        workspace.room.tagger.currentChanged.connect(self._refresh_soon.start)
        workspace.room.selectionChanged.connect(self._refresh_soon.start)
        workspace.room.zoomChanged.connect(lambda z: self.preferences.set("zoom", z))
        self.reading.dress(workspace)
        self._restore_splitters(workspace)
        return workspace

    def _callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            **self.files.callbacks(),
            **self.reading.callbacks(),
            **self.repairing.callbacks(),
            **self.amending.callbacks(),
            **self.naming.callbacks(),
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "edit.palette": self.open_palette,
            "view.theme": self._toggle_theme,
            "view.language": self._offer_languages,
        }

    def run_command(self, identifier: str) -> None:
        """Run a command as its menu entry would."""
        if identifier == "state":
            self.files.show_state()
        elif identifier == "reopen":
            self.files.reopen()
        elif self.commands[identifier].isEnabled():
            self.commands[identifier].trigger()
        self.refresh()

    # -- project ----------------------------------------------------------------------------

    def show_project(self, project: Project, article: str = "") -> None:
        """Put a project on the desk; the one before must have been put away."""
        session = Session(project, self)
        self.session = session
        rows = project.articles.list()
        wanted = article or self.preferences.place(f"article:{project.path}")
        known = {row.id for row in rows}
        if rows:
            session.open_article(wanted if wanted in known else rows[0].id)
        session.changed.connect(self._refresh_soon.start)
        session.opened.connect(self._refresh_soon.start)
        session.saveStateChanged.connect(self._refresh_soon.start)
        session.failed.connect(self.files.write_failed)
        self.preferences.remember(project.path)
        self.build()
        if self.workspace is not None:
            self.workspace.room.reader.setFocus()

    def put_away(self) -> bool:
        """Close the open project; False when the person wants to stay."""
        session = self.session
        if session is None:
            return True
        if not session.settle() and not self.files.may_lose(session):
            return False
        self.keep_places()
        self.files.importer.forget()
        self.session = None
        session.blockSignals(True)
        session.close()
        return True

    def open_or_explain(self, path: Path) -> bool:
        """Open a project file; one that another window holds is opened read-only."""
        name = self.preferences.get("annotator")
        try:
            project = Project.open(path, annotator=name)
        except InUse:
            return self._open_read_only(path)
        except KnownError as error:
            self.files.explain(self.tr("The project cannot be opened"), error)
            return False
        self.show_project(project)
        return True

    def _open_read_only(self, path: Path) -> bool:
        try:
            project = Project.open(path, read_only=True)
        except KnownError as error:
            self.files.explain(self.tr("The project cannot be opened"), error)
            return False
        self.show_project(project)
        return True

    # -- state ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Bring menus, buttons and the title in line with what is open."""
        session, workspace = self.session, self.workspace
        present: set[str] = set()
        if session is not None and workspace is not None:
            present.add("project")
            writable = not session.project.read_only
            if writable:
                present.add("writable")
            if self.files.importer.importing is not None:
                present.add("imported")
            if session.article is not None:
                present.add("article")
                if writable:
                    present.add("editable")
            if workspace.room.tagger.current and writable:
                present.add("annotation")
            if workspace.room.reader.selection() is not None:
                present.add("selection")
            present |= {n for n, name in (("undo", session.undo_name), ("redo", session.redo_name))
                        if name and writable}  # fmt: skip
            self._name_history(session)
            workspace.top.undo.setEnabled("undo" in present)
            workspace.top.redo.setEnabled("redo" in present)
        self.commands.allow(frozenset(present))
        if workspace is not None and workspace.in_room:
            self.commands.pause("annotate")  # nobody sees the text that they would change
            self.commands.pause("repair")
            self.commands.pause("amend")
        self.reading.check_states()
        self.amending.give_reasons()
        self._set_title()

    def _name_history(self, session: Session) -> None:
        for identifier, name, plain in (
            ("edit.undo", session.undo_name, self.tr("Undo")),
            ("edit.redo", session.redo_name, self.tr("Redo")),
        ):
            text = f"{plain}: {step_words(name)}" if name else plain
            self.commands[identifier].setText(text)

    def _set_title(self) -> None:
        session = self.session
        name = self.tr("Shuangjian 双笺")
        if session is None:
            self.setWindowTitle(name)
            return
        self.setWindowModified(session.state == FAILED)
        article = f"{title_of(session.article.row)} — " if session.article else ""
        self.setWindowTitle(f"{article}{session.project.name}[*] — {name}")

    # -- commands of the window itself ------------------------------------------------------

    def _undo(self) -> None:
        if self.session is not None:
            self.session.undo()

    def _redo(self) -> None:
        if self.session is not None:
            self.session.redo()

    def _toggle_theme(self) -> None:
        self.set_preference("theme", "light" if self.look.theme.is_dark else "dark")

    def _system_theme_changed(self) -> None:
        if self.preferences.get("theme") == "system":
            QTimer.singleShot(0, self.rebuild)

    def set_preference(self, key: str, value: str | int | bool) -> None:
        """Change a setting and let it hold at once."""
        self.preferences.set(key, value)
        if key in ("theme", "language"):
            QTimer.singleShot(0, self.rebuild)  # the widget that asked must outlive its signal
        elif self.workspace is not None:
            self.reading.dress(self.workspace)
            self.refresh()

    def _offer_languages(self) -> None:
        self.offer([
            Offer(t.name, "", partial(self.set_preference, "language", t.code),
                  icon="check" if t == self.look.tongue else "")
            for t in TONGUES
        ])  # fmt: skip

    # -- palette ----------------------------------------------------------------------------

    def open_palette(self) -> None:
        """Offer every command, label and article."""
        offers = self.commands.offers()
        if self.workspace is not None and self.session is not None:
            offers += self.reading.label_offers()
            offers += [
                Offer(title_of(row), self.tr("Article"),
                      partial(self.workspace.choose, row.id), icon="article")
                for row in self.workspace.rows()
            ]  # fmt: skip
        self.offer(offers)

    def offer(self, offers: list[Offer], find: Find | None = None) -> None:
        """Let the person choose one of ``offers`` in the palette, or of what ``find`` answers."""
        if self.palette_sheet is None:
            self.palette_sheet = Palette(self, self.look)
            self.palette_sheet.closed.connect(self._palette_closed)
        self.palette_sheet.open(offers, find=find)

    def _palette_closed(self) -> None:
        if self.workspace is not None:
            self.workspace.room.reader.setFocus()

    # -- menus ------------------------------------------------------------------------------

    def _article_menu(self, at: QPoint, identifier: str) -> None:
        self.files.article_menu(identifier).popup(at)

    def _annotation_menu(self, at: QPoint, identifier: str) -> None:
        workspace = self.workspace
        if workspace is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if identifier:
            workspace.room.tagger.select(identifier)
            self.refresh()
            for name in ("annotate.relabel", "annotate.roles", "annotate.note",
                         "annotate.entity", "annotate.entity_choose"):  # fmt: skip
                menu.addAction(self.commands[name])
            menu.addSeparator()
            menu.addAction(self.commands["annotate.delete"])
        else:
            for name in ("edit.copy", "edit.find", "annotate.add_fragment", "repair.alternatives",
                         "repair.correct"):  # fmt: skip
                menu.addAction(self.commands[name])
            self.amending.fill(menu)
        menu.popup(at)

    # -- the window on the screen -----------------------------------------------------------

    def _restore_geometry(self) -> None:
        place = self.preferences.place("window")
        if place:
            self.restoreGeometry(QByteArray.fromBase64(place.encode()))

    def _restore_splitters(self, workspace: Workspace) -> None:
        for name, splitter in (("across", workspace.splitter), ("right", workspace.right_splitter)):
            place = self.preferences.place(name)
            if place:
                splitter.restoreState(QByteArray.fromBase64(place.encode()))

    def keep_places(self) -> None:
        """Remember how everything stands."""
        places = {"window": _coded(self.saveGeometry())}
        workspace, session = self.workspace, self.session
        if workspace is not None:
            places["across"] = _coded(workspace.splitter.saveState())
            places["right"] = _coded(workspace.right_splitter.saveState())
        if session is not None and session.article is not None:
            places[f"article:{session.project.path}"] = session.article.row.id
        self.preferences.keep_places(places)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_places()
        if self.put_away():
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.first_paint is not None:
            then, self.first_paint = self.first_paint, None
            QTimer.singleShot(0, then)


def _coded(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
