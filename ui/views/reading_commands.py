"""Commands on the text and its annotations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from models.ingest.values import Script
from models.script.profiles import PROFILES
from ui.commands.keys import shown
from ui.commands.palette import Offer
from ui.panels.lists import Lists
from ui.reader.values import Mode, RubyKind
from ui.theme import Region
from ui.views.workspace import Workspace

if TYPE_CHECKING:
    from ui.views.concording import Concorder
    from ui.window import MainWindow

_NORMAL = 18  # px
_REGIONS: dict[str, Region] = {"taiwan": "TC", "hong-kong": "HK", "standard": "TC"}


class ReadingCommands(QObject):
    """Holds nothing; it speaks for the menus to the room, the tagger and the session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._raw = False

    @property
    def _desk(self) -> Workspace:
        """The workspace; commands that need one are disabled without it."""
        workspace = self._window.workspace
        if workspace is None:
            raise RuntimeError("a command of the open project ran without one")
        return workspace

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "edit.copy": self._copy,
            "edit.find": self._find,
            "edit.concordance": lambda: self.concorder().open(),
            "edit.find_next": lambda: self._desk.room.step_find(1),
            "edit.find_previous": lambda: self._desk.room.step_find(-1),
            "annotate.relabel": self._relabel,
            "annotate.roles": self._roles,
            "annotate.note": self._note,
            "annotate.delete": self._delete,
            "annotate.add_fragment": self._add_fragment,
            "annotate.link_accept": self._accept_link,
            "annotate.link_reject": self._reject_link,
            "annotate.link": lambda: self._desk.cards.link_by_hand(self._window.offer),
            "annotate.start_left": lambda: self._desk.room.tagger.move_edge("start", -1),
            "annotate.start_right": lambda: self._desk.room.tagger.move_edge("start", 1),
            "annotate.end_left": lambda: self._desk.room.tagger.move_edge("end", -1),
            "annotate.end_right": lambda: self._desk.room.tagger.move_edge("end", 1),
            "annotate.next": lambda: self._go(1),
            "annotate.previous": lambda: self._go(-1),
            "annotate.form": self._choose_form,
            "annotate.status": self._toggle_status,
            "view.both": lambda: self._show_panes("both"),
            "view.hans": lambda: self._show_panes("hans"),
            "view.hant": lambda: self._show_panes("hant"),
            "view.pinyin": lambda: self._toggle_ruby("pinyin"),
            "view.zhuyin": lambda: self._toggle_ruby("zhuyin"),
            "view.labels": lambda: self._set("labels", not self._preference("labels")),
            "view.doubts": lambda: self._set("doubts", not self._preference("doubts")),
            "view.wording": lambda: self._set("wording", not self._preference("wording")),
            "view.originals": self._toggle_originals,
            "view.raw": self._toggle_raw,
            "view.profile": self._offer_profiles,
            "view.zoom_in": lambda: self._zoom(1),
            "view.zoom_out": lambda: self._zoom(-1),
            "view.zoom_reset": lambda: self._zoom(0),
            "view.sidebar": lambda: self._toggle(self._desk.articles),
            "view.inspector": lambda: self._toggle(self._desk.right),
            "go.next_article": lambda: self._article(1),
            "go.previous_article": lambda: self._article(-1),
            "go.next_version": self._next_version,
            "view.versions": self._show_versions,
            "go.articles": lambda: self._focus(self._desk.articles.view),
            "go.reader": lambda: self._focus(self._desk.room.reader),
            "go.inspector": self._focus_inspector,
            **{f"go.{tab}": partial(self._focus_tab, tab) for tab in Lists.TABS},
        }  # fmt: skip

    # -- how it is shown --------------------------------------------------------------------

    def dress(self, workspace: Workspace) -> None:
        """Show the article as the settings say."""
        mode: Mode = self._preference("mode")
        room = workspace.room
        room.set_mode(mode)
        workspace.top.mode.set_value(mode)
        room.reader.set_zoom(self._preference("zoom"))
        room.reader.set_labels(self._preference("labels"))
        room.reader.set_raw_overlay(self._raw)
        room.chooser.set_marks(self._preference("doubts"))
        room.wording.set_marks(self._preference("wording"))
        self._dress_regions(workspace)
        self.show_ruby()

    def _dress_regions(self, workspace: Workspace) -> None:
        session = workspace.session
        if session.article is None:
            return
        view = session.article.hant
        known = {p.name: p for p in PROFILES}
        profile = known.get(view.profile) if view else None
        workspace.room.set_regions(_REGIONS[profile.region] if profile else "TC")

    def show_ruby(self) -> None:
        """Turn readings on or off; until their dictionaries are loaded there are none."""
        workspace = self._window.workspace
        if workspace is None:
            return
        import sys

        kind: RubyKind = self._preference("ruby")
        ready = "pypinyin" in sys.modules or self._window.isVisible()
        if kind == "off" or not ready:
            workspace.room.set_ruby("off", None)
            return
        from models.script.pinyin import readings

        style = kind
        workspace.room.set_ruby(kind, lambda text, script: readings(text, script, style=style))

    def check_states(self) -> None:
        """Tick the menu entries that hold."""
        check = self._window.commands.check
        mode, ruby = self._preference("mode"), self._preference("ruby")
        for value in ("both", "hans", "hant"):
            check(f"view.{value}", mode == value)
        for value in ("pinyin", "zhuyin"):
            check(f"view.{value}", ruby == value)
        check("view.labels", self._preference("labels"))
        check("view.doubts", self._preference("doubts"))
        check("view.wording", self._preference("wording"))
        check("view.raw", self._raw)
        workspace = self._window.workspace
        if workspace is None:
            return
        workspace.top.mode.set_value(mode)
        workspace.top.pinyin.setChecked(ruby != "off")
        workspace.top.raw.setChecked(self._raw)
        check("view.originals", workspace.room.wording.shows_originals)
        check("view.sidebar", not workspace.articles.isHidden())
        check("view.inspector", not workspace.right.isHidden())
        article = workspace.session.article
        row = workspace.row(article.row.id) if article else None
        check("annotate.status", row is not None and row.status == "done")

    def _preference(self, key: str) -> Any:
        return self._window.preferences.get(key)

    def _set(self, key: str, value: str | int | bool) -> None:
        self._window.set_preference(key, value)

    def _toggle_ruby(self, kind: str) -> None:
        self._set("ruby", "off" if self._preference("ruby") == kind else kind)

    def _toggle_raw(self) -> None:
        self._raw = not self._raw
        self._desk.room.reader.set_raw_overlay(self._raw)
        if self._raw:
            self._desk.lists.show_tab("edits")
        self._window.refresh()

    def _toggle_originals(self) -> None:
        guide = self._desk.room.wording
        guide.show_originals(not guide.shows_originals)
        self._window.refresh()

    def _show_panes(self, mode: str) -> None:
        self._desk.leave_room()
        self._set("mode", mode)

    def _zoom(self, by: int) -> None:
        """Enlarge what is on the screen by a step, or show it in its normal size for 0."""
        room, reader = self._desk.knowledge_room, self._desk.room.reader
        if room is not None:
            room.zoom(by)
        elif by:
            reader.set_zoom(reader.zoom + by)
        else:
            self._set("zoom", _NORMAL)

    def _toggle(self, panel: QWidget) -> None:
        panel.setVisible(panel.isHidden())
        self._window.refresh()

    def _focus(self, widget: QWidget) -> None:
        self._desk.leave_room()
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_tab(self, tab: str) -> None:
        self._desk.leave_room()
        self._desk.lists.focus_tab(tab)

    def _focus_inspector(self) -> None:
        self._desk.leave_room()
        inspector = self._desk.inspector
        if inspector.label_button is not None and self._desk.room.tagger.current:
            inspector.label_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._desk.lists.focus_tab("mentions")

    def _offer_profiles(self) -> None:
        session = self._desk.session
        article = session.article
        if article is None:
            return
        target: Script = "hant" if article.row.script == "hans" else "hans"
        current = session.project.articles.profile(article.row.id, target)
        language = self._window.look.tongue.code
        offers = []
        for scope, name in (
            (article.row.id, self.tr("this article")),
            (None, self.tr("whole project")),
        ):
            for profile in PROFILES:
                if profile.target != target:
                    continue

                def choose(p: str = profile.name, s: str | None = scope) -> None:
                    articles = session.project.articles
                    session.write(lambda: articles.set_profile(s, target, p), self._profile_set)

                text = f"{profile.words[language]} · {profile.name}"
                offers.append(Offer(text, name, choose,
                                    icon="check" if profile.name == current else ""))  # fmt: skip
        self._window.offer(offers)

    def _profile_set(self, _changes: object) -> None:
        if self._window.workspace is not None:
            self._dress_regions(self._window.workspace)

    # -- annotations ------------------------------------------------------------------------

    def label_offers(self) -> list[Offer]:
        """Return every label for the palette."""
        schema, look = self._desk.session.project.schema, self._window.look
        tagger = self._desk.room.tagger
        return [
            Offer(self.tr("Tag: {label}").format(label=look.say(label.words)),
                  self.tr("Label"), partial(tagger.tag, label.name),
                  shown(label.key), "tag", english=label.words.en)
            for label in schema.labels
        ]  # fmt: skip

    def concorder(self) -> Concorder:
        """Return what finds in all articles; its drawer is made when it is first wanted."""
        desk = self._desk
        if desk.concorder is None:
            from ui.views.concording import Concorder

            concorder = Concorder(self._window.look, desk.session, desk, self._window.preferences)
            concorder.said.connect(desk.status.say)
            concorder.entityAsked.connect(
                lambda words: self._window.naming.choose_for(words, concorder.point)
            )
            desk.put_drawer(concorder.panel)
            concorder.panel.hide()
            desk.concorder = concorder
        desk.leave_room()
        return desk.concorder

    def _find(self) -> None:
        room = self._desk.knowledge_room
        if room is not None:
            room.focus_filter()
        elif not self._desk.in_room:
            self._desk.room.open_find()

    def _delete(self) -> None:
        self._desk.room.tagger.delete_current()

    def _add_fragment(self) -> None:
        self._desk.room.tagger.add_fragment()

    def _accept_link(self) -> None:
        self._desk.cards.accept_first()

    def _reject_link(self) -> None:
        self._desk.cards.reject_first()

    def _relabel(self) -> None:
        current = self._desk.room.tagger.annotation()
        if current is None:
            return
        schema, look = self._desk.session.project.schema, self._window.look
        tagger = self._desk.room.tagger
        self._window.offer([
            Offer(look.say(label.words), "", partial(tagger.relabel, label.name),
                  shown(label.key), "check" if label.name == current.label else "tag",
                  english=label.words.en)
            for label in schema.of_kind(current.kind)
        ])  # fmt: skip

    def _roles(self) -> None:
        self._desk.room.tagger.begin()
        self._desk.room.reader.setFocus()

    def _choose_form(self) -> None:
        self._desk.room.chooser.choose()

    def _note(self) -> None:
        if self._desk.inspector.note is not None:
            self._desk.inspector.ensureWidgetVisible(self._desk.inspector.note)
            self._desk.inspector.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go(self, step: int) -> None:
        room = self._desk.room
        found = room.neighbour(step)
        if found is not None:
            room.tagger.select(found.id)
            room.go_to(found)

    def _copy(self) -> None:
        selection = self._desk.room.reader.selection()
        if selection is not None:
            QGuiApplication.clipboard().setText(selection.quote)

    # -- articles ---------------------------------------------------------------------------

    def _article(self, step: int) -> None:
        found = self._desk.articles.neighbour(step)
        if found is not None:
            self._desk.choose(found)

    def _next_version(self) -> None:
        desk, article = self._desk, self._desk.session.article
        found = desk.articles.versions.next(article.row.id) if article else None
        if found is not None:
            desk.choose(found)
        else:
            desk.status.say(self.tr("The project has no other version of this story."))

    def _show_versions(self) -> None:
        desk, article = self._desk, self._desk.session.article
        if article is None or desk.articles.versions.count(article.row.id) < 2:
            desk.status.say(self.tr("The project has no other version of this story."))
            return
        desk.articles.show()
        desk.articles.show_versions(article.row.id)

    def _toggle_status(self) -> None:
        article = self._desk.session.article
        row = self._desk.row(article.row.id) if article else None
        if row is not None:
            self.set_status(row.id, "working" if row.status == "done" else "done")

    def set_status(self, identifier: str, status: str) -> None:
        """Say how far the work on an article is."""
        articles = self._desk.session.project.articles
        self._desk.session.write(lambda: articles.set_data(identifier, status=status))


def status_words(status: str) -> str:
    """Return the name of a status in the language of the interface."""
    return {
        "new": QCoreApplication.translate("Status", "Not begun"),
        "working": QCoreApplication.translate("Status", "In work"),
        "done": QCoreApplication.translate("Status", "Finished"),
    }.get(status, status)
