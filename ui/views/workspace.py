"""An open project: articles on the left, the reading room in the middle, the inspector right."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from models.annotate import Annotation
from models.annotate.check import problems
from models.changes import Changes
from models.project import ArticleRow
from models.schema.kinds import KINDS
from models.text import Span, hull
from ui.look import Look
from ui.panels.articles import ArticlesPanel, title_of
from ui.panels.dropzone import DropZone
from ui.panels.inspector import Inspector, Shown
from ui.panels.kit import ElidedLabel, box, label, link_button, plain, row
from ui.panels.lists import Lists
from ui.panels.status import StatusBar
from ui.panels.topbar import TopBar
from ui.panels.wordinglist import Row
from ui.session import BESIDE_THE_TEXT, OpenArticle, Session
from ui.theme import Region
from ui.views.entities import EntityGuide
from ui.views.linking import CardGuide
from ui.views.losing import LossWatch
from ui.views.quoting import first_argument, place_words, quote_in
from ui.views.reading import ReadingRoom
from ui.views.stories import Stories
from ui.views.wording import why

if TYPE_CHECKING:
    from models.annotate.problems import Problem
    from models.insight.wording import WordingHit
    from ui.rooms.frame import Room
    from ui.views.repairing import RepairGuide

_LISTS_AFTER = 120  # ms; the mark is painted and on the disk first, the lists follow
_PROBLEMS_AFTER = 250
_NARROW = 1280  # px


class Workspace(QWidget):
    """Everything of one session on one sheet; the window gives it commands."""

    commandAsked = Signal(str)
    articleMenuAsked = Signal(QPoint, str)
    annotationMenuAsked = Signal(QPoint, str)
    repairMenuAsked = Signal(QPoint)
    dropped = Signal(object)
    roomLeft = Signal()
    articleRemovalAsked = Signal(str)

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__()
        self.setObjectName("root")
        self._look = look
        self.session = session
        self._rows: tuple[ArticleRow, ...] = session.project.articles.list()
        self.top = TopBar(look)
        self.articles = ArticlesPanel(look)
        self.room = ReadingRoom(look, session)
        region: Region = "TC" if look.tongue.code == "zh-Hant" else "SC"
        self.inspector = Inspector(look, session.project.schema)
        wording = self.room.wording
        self.cards = CardGuide(
            session, self.room.tagger, self.inspector, lambda: wording.wording, self
        )
        self.lists = Lists(look, session.project.schema, region)
        self.status = StatusBar(look)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.right_splitter = QSplitter(Qt.Orientation.Vertical)
        self._annotators: dict[str, str] = {}
        self._repairs: RepairGuide | None = None
        self.naming = EntityGuide(look, session, self.room.tagger, self)
        self._losses = LossWatch(session, self.room, self.commandAsked)
        self.stories = Stories(session, self.articles, self)
        self._inspect_soon = self._timer(0, self._current_changed)  # behind the paint of the mark
        self._list_timer = self._timer(_LISTS_AFTER, self._show_lists)
        self._entities_soon = self._timer(_LISTS_AFTER, self._show_entities)
        self._problem_timer = self._timer(_PROBLEMS_AFTER, self._show_problems)
        self._lay_out()
        self._connect()
        self._refill_articles()
        self._opened()
        self.status.show_state(session.state, session.unsaved)

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    # -- building ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        self.read_only_bar = self._make_read_only_bar()
        centre.addWidget(self.read_only_bar)
        for part in (self.top, self.room):
            centre.addWidget(part, 1 if part is self.room else 0)
        self.splitter.addWidget(self.articles)
        self.splitter.addWidget(plain(centre))
        self.splitter.addWidget(self._make_right())
        self.splitter.setHandleWidth(1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([262, 900, 330])
        for number in range(3):
            self.splitter.setCollapsible(number, False)
        self.articles.setMinimumWidth(200)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._rooms = QStackedWidget()  # the text, and what lies over it for a while
        self._rooms.addWidget(self.splitter)
        layout.addWidget(self._rooms, 1)
        layout.addWidget(self.status)
        self.zone = DropZone(self, self.tr("Drop to import"))

    def _make_read_only_bar(self) -> QWidget:
        bar = box("bar")
        bar.setProperty("tone", "warning")
        words = ElidedLabel(
            self.tr("Read-only: another window holds this project, or the file is protected."),
            size=12,
        )
        again = link_button(self.tr("Try again"))
        again.clicked.connect(lambda: self.commandAsked.emit("reopen"))
        line = row(spacing=10, margins=(16, 5, 10, 5))
        line.addWidget(words, 1)
        line.addWidget(again)
        bar.setLayout(line)
        bar.setVisible(self.session.project.read_only)
        return bar

    def _make_right(self) -> QWidget:
        self.right = box("inspector")
        self.right.setMinimumWidth(292)
        self.right_splitter.addWidget(self.inspector)
        self.right_splitter.addWidget(self.lists)
        self.right_splitter.setHandleWidth(1)
        self.right_splitter.setSizes([430, 400])
        self.right_splitter.setChildrenCollapsible(False)
        self.right_heading = label(self.tr("Annotation"), size=15, bold=True)
        layout = QVBoxLayout(self.right)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row(self.right_heading, None, margins=(16, 0, 12, 2)))
        layout.addWidget(self.right_splitter, 1)
        return self.right

    def _connect(self) -> None:
        session, tagger = self.session, self.room.tagger
        session.opened.connect(self._opened)
        session.changed.connect(self._changed)
        session.saveStateChanged.connect(lambda s: self.status.show_state(s, session.unsaved))
        self.top.commandAsked.connect(self.commandAsked)
        self.articles.chosen.connect(self.choose)
        self.articles.importAsked.connect(lambda: self.commandAsked.emit("file.import"))
        self.articles.pasteAsked.connect(lambda: self.commandAsked.emit("file.paste"))
        self.zone.dropped.connect(self.dropped)
        self.articles.menuAsked.connect(self.articleMenuAsked)
        self.articles.removeAsked.connect(self.articleRemovalAsked)
        self.room.menuAsked.connect(self.annotationMenuAsked)
        self.room.selectionChanged.connect(self._show_place)
        self.room.caretMoved.connect(self._show_place)
        self.room.said.connect(self.status.say)
        self.room.zoomChanged.connect(lambda _: self._show_place())
        tagger.currentChanged.connect(self._inspect_soon.start)
        self.lists.annotationPicked.connect(self._list_picked)
        self.lists.annotationActivated.connect(lambda _: self.room.reader.setFocus())
        self.lists.annotationMenu.connect(self.annotationMenuAsked)
        self.lists.deleteAsked.connect(tagger.delete)
        self.lists.repairsWanted.connect(lambda: self.repairs)
        self.lists.tabPicked.connect(self._tab_picked)
        self._connect_wording()
        self._connect_inspector()
        self._connect_entities()
        self.status.stateClicked.connect(lambda: self.commandAsked.emit("state"))
        self.status.profileClicked.connect(lambda: self.commandAsked.emit("view.profile"))
        self.status.workClicked.connect(lambda: self.commandAsked.emit("file.last_import"))
        self.status.zoomClicked.connect(lambda: self.commandAsked.emit("view.zoom_reset"))

    def _connect_inspector(self) -> None:
        tagger, inspector = self.room.tagger, self.inspector
        inspector.relabelled.connect(tagger.relabel)
        inspector.attributeSet.connect(lambda n, v: tagger.set_attribute(tagger.current, n, v))
        inspector.tagAttributeSet.connect(tagger.set_attribute)
        inspector.tagToggled.connect(tagger.toggle_tag)
        inspector.noteWritten.connect(tagger.set_note)
        inspector.argumentRemoved.connect(tagger.remove_argument)
        inspector.argumentShown.connect(self.room.show_argument)
        inspector.roleAsked.connect(self._role_asked)
        inspector.deleteAsked.connect(tagger.delete_current)
        inspector.placeShown.connect(self._show_spans)
        self.cards.said.connect(self.status.say)
        self.cards.corrected.connect(self.room.reader.setFocus)
        self.cards.recordAsked.connect(self.show_annotation)
        inspector.dataAsked.connect(lambda: self.commandAsked.emit("amend.about"))

    def _connect_entities(self) -> None:
        listed, inspector, naming = self.lists.entities, self.inspector, self.naming
        listed.source = naming.rows
        listed.set_writable(not self.session.project.read_only)
        listed.picked.connect(self.show_entity)
        listed.activated.connect(lambda _: self.room.reader.setFocus())
        naming.said.connect(self.status.say)
        naming.changed.connect(self._entities_soon.start)
        inspector.entityLinkAsked.connect(lambda: self.commandAsked.emit("annotate.entity"))
        inspector.entityChooseAsked.connect(
            lambda: self.commandAsked.emit("annotate.entity_choose")
        )
        inspector.entityUnlinkAsked.connect(naming.unlink)
        inspector.entityListAsked.connect(self._list_entity)

    def _list_entity(self, entity: str) -> None:
        self.lists.show_tab("entities")
        self.lists.entities.show_entity(entity)
        self.lists.entities.view.setFocus()

    def show_entity(self, entity: str) -> None:
        """Go to the next mention of an entity; in this article first, then through the others."""
        mention = self.naming.next_mention(entity)
        if mention is None:
            self.status.say(self.tr("No mention is linked to it."))
            return
        self.choose(mention.article)
        self._list_picked(mention.id)

    def _show_entities(self) -> None:
        """Let the list and the inspector tell what entities are now."""
        if not self.naming.is_warm:
            self.naming.warm()
            return
        self.lists.set_entities(self.naming.spoken_of())
        if self.room.tagger.current:
            self._current_changed()

    def _connect_wording(self) -> None:
        guide, listed = self.room.wording, self.lists.wording
        listed.set_writable(not self.session.project.read_only)
        guide.found.connect(self._show_wording)
        guide.picked.connect(self.lists.show_wording)
        guide.bar.listAsked.connect(lambda: self.commandAsked.emit("go.wording"))
        guide.bar.originalsAsked.connect(lambda: self.commandAsked.emit("view.originals"))
        listed.picked.connect(lambda n: self.room.reader.scroll_to(guide.hits[n].span))
        listed.acceptAsked.connect(self._accept_wording)

    def _follow(self) -> None:
        """Let lists and problems follow what the text shows, once that is on the screen.

        A timer without delay comes behind the paint, however long an article took to open.
        """
        if self.isVisible():
            QTimer.singleShot(0, self._list_timer.start)
            QTimer.singleShot(0, self._problem_timer.start)
            QTimer.singleShot(0, self._entities_soon.start)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()
        self.stories.look_soon()
        if not event.spontaneous():
            self.cards.read_ahead()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.top.set_narrow(self.width() < _NARROW)

    # -- articles ---------------------------------------------------------------------------

    @property
    def in_room(self) -> bool:
        """Tell whether another room lies over the text."""
        return self._rooms.count() > 1

    def show_room(self, room: QWidget) -> None:
        """Lay a room over the text; one that lay there is left."""
        if self.in_room:
            self._drop_room()
            self.roomLeft.emit()
        self._rooms.addWidget(room)
        self._rooms.setCurrentWidget(room)

    def leave_room(self) -> None:
        """Show the text again."""
        if self.in_room:
            self._drop_room()
            self.room.reader.setFocus()
            self.roomLeft.emit()

    @property
    def knowledge_room(self) -> Room | None:
        """The knowledge room that lies over the text, if one does."""
        widget = self._rooms.widget(1)
        if widget is None:
            return None
        from ui.rooms.frame import Room

        return widget if isinstance(widget, Room) else None

    def take_focus(self) -> None:
        """Give the keyboard to the text, or to the room that lies over it."""
        room = self.knowledge_room
        if room is not None:
            room.focus_content()
        elif not self.in_room:
            self.room.reader.setFocus()

    def _drop_room(self) -> None:
        room = self._rooms.widget(1)
        if room is not None:
            self._rooms.removeWidget(room)
            room.deleteLater()

    def choose(self, identifier: str) -> None:
        """Open an article, if it is not the one at hand."""
        self.leave_room()
        article = self.session.article
        if article is None or article.row.id != identifier:
            self.session.open_article(identifier)

    def row(self, identifier: str) -> ArticleRow | None:
        return next((r for r in self._rows if r.id == identifier), None)

    def rows(self) -> tuple[ArticleRow, ...]:
        return self._rows

    def _refill_articles(self) -> None:
        article = self.session.article
        self.articles.set_articles(self._rows, article.row.id if article else "")

    def _opened(self) -> None:
        article = self.session.article
        self.top.title.set_whole(title_of(article.row) if article else self.session.project.name)
        self.articles.set_current(article.row.id if article else "")
        self._show_encoding()
        self._current_changed()
        self._follow()

    def _changed(self, changes: Changes) -> None:
        if changes.kinds - BESIDE_THE_TEXT:
            self._rows = self.session.project.articles.list()
            self._refill_articles()
        self._follow()

    def _recount(self, article: OpenArticle) -> None:
        """Count the open article's annotations from memory: the file may be a step behind."""
        counts: dict[str, int] = dict.fromkeys(KINDS, 0)
        for annotation in article.annotations.values():
            counts[annotation.kind] += 1
        self._rows = tuple(
            replace(r, counts=counts) if r.id == article.row.id else r for r in self._rows
        )
        self._refill_articles()

    # -- the selected annotation ------------------------------------------------------------

    def _current_changed(self) -> None:
        article, current = self.session.article, self.room.tagger.annotation()
        if article is None:
            self.inspector.show_nothing()
        elif current is None:
            self.right_heading.setText(self.tr("Article"))
            self.inspector.show_article(article, self._facts(article.row))
        else:
            self.right_heading.setText(self._kind_words(current.kind))
            self.inspector.show_annotation(self._shown(current, article), article)
        self.cards.look()
        self.lists.set_current(current.id if current else None)
        self._show_place()

    def show_annotation(self, article: str, identifier: str) -> None:
        """Bring an annotation of any article to hand."""
        self.choose(article)
        at_hand = self.session.article
        self.room.tagger.end()
        self.room.tagger.select(identifier)
        self.room.go_to(at_hand.annotations.get(identifier) if at_hand else None)

    def _show_spans(self, spans: tuple[Span, ...]) -> None:
        if spans:
            self.room.reader.scroll_to(hull(spans))

    def _kind_words(self, kind: str) -> str:
        return {
            "mention": self.tr("Mention"),
            "claim": self.tr("Claim"),
            "event": self.tr("Event"),
            "relation": self.tr("Relation"),
        }.get(kind, self.tr("Annotation"))

    def _shown(self, annotation: Annotation, article: OpenArticle) -> Shown:
        facts = [place_words(annotation, article.reading), self._annotator(annotation.layer)]
        if annotation.anchor is not None and annotation.anchor.detached:
            facts.append(self.tr("detached: the text has changed here"))
        hans, hant = quote_in(annotation, article.hans), quote_in(annotation, article.hant)
        return Shown(annotation, hans, hant if hant != hans else "", self._pinyin(hans),
                     " · ".join(f for f in facts if f), self.cards.record(annotation, article),
                     not self.session.project.read_only,
                     self.naming.shown(annotation))  # fmt: skip

    def _annotator(self, layer: str) -> str:
        """Return whose a layer is; asked of the file once, as a write may be holding it."""
        if layer not in self._annotators:
            self._annotators |= {x.id: x.annotator for x in self.session.project.layers.list()}
        return self._annotators.setdefault(layer, "")

    def _pinyin(self, hans: str) -> str:
        import sys

        if not hans or "pypinyin" not in sys.modules or len(hans) > 120:
            return ""  # its dictionaries are loaded behind the first paint, not for this line
        from models.script.pinyin import readings

        return " ".join(s for s in readings(hans, "hans") if s)

    def _facts(self, article: ArticleRow) -> list[tuple[str, str]]:
        script = {"hans": self.tr("Simplified"), "hant": self.tr("Traditional")}[article.script]
        facts = (
            (self.tr("Source"), article.source),
            (self.tr("Published"), article.published),
            (self.tr("Byline"), article.byline),
            (self.tr("Script"), script),
            (self.tr("Length"), self.tr("{count} characters").format(count=article.characters)),
            (self.tr("File"), article.name),
        )
        return [(name, value) for name, value in facts if value]

    def _list_picked(self, identifier: str) -> None:
        article = self.session.article
        self.room.tagger.select(identifier)
        self.room.go_to(article.annotations.get(identifier) if article else None)

    def _role_asked(self, role: str) -> None:
        self.room.tagger.begin(self.room.tagger.current, role)
        self.room.reader.setFocus()

    # -- lists ------------------------------------------------------------------------------

    def _show_lists(self) -> None:
        article = self.session.article
        if article is None:
            self.lists.set_annotations((), {}, {}, {})
            self.lists.set_edits(None)
            return
        self._recount(article)
        self._current_changed()
        view = article.hant if self._look.tongue.code == "zh-Hant" else article.hans
        starts = [p.span.start for p in article.reading.paragraphs]
        places: dict[str, int] = {}
        quotes: dict[str, str] = {}
        for annotation in article.annotations.values():
            quotes[annotation.id] = quote_in(annotation, view) or first_argument(
                annotation, article.annotations
            )
            if annotation.anchor is not None and annotation.anchor.spans:
                places[annotation.id] = bisect_right(starts, annotation.anchor.spans[0].start)
        known = article.annotations
        self.lists.set_annotations(known.values(), known, places, quotes)
        self.lists.set_edits(article.reading)
        self.lists.set_current(self.room.tagger.current or None)
        self.status.show_text(
            self.status.count, self.tr("%n annotation(s)", "", len(known)) if known else ""
        )

    def _show_problems(self) -> None:
        article = self.session.article
        known = article.annotations if article else {}
        found = (*problems(known.values(), self.session.project.schema), *self._spun_problems())
        self.lists.set_problems(found, known)

    def _spun_problems(self) -> tuple[Problem, ...]:
        article, wording = self.session.article, self.room.wording.wording
        if article is None or wording is None or not wording.is_spun:
            return ()
        from models.insight.carried import warnings

        return tuple(warnings(article.annotations.values(), wording))

    def _show_wording(self) -> None:
        article, guide = self.session.article, self.room.wording
        starts = [p.span.start for p in article.reading.paragraphs] if article else []
        self.lists.set_wording([
            Row(hit, number, bisect_right(starts, hit.span.start), why(hit))
            for number, hit in enumerate(guide.hits)
        ])  # fmt: skip
        self._problem_timer.start()

    def _accept_wording(self, hits: list[WordingHit]) -> None:
        """Put likely originals into the text, as edits on record."""
        article, project = self.session.article, self.session.project
        if article is not None:
            self.session.write(lambda: project.wordings.accept(article.row.id, hits))

    # -- repairs ----------------------------------------------------------------------------

    def _tab_picked(self, tab: str) -> None:
        if tab == "edits" and not self.top.raw.isChecked():
            self.commandAsked.emit("view.raw")

    @property
    def repairs(self) -> RepairGuide:
        """What goes through the repairs; made when it is first wanted, behind the first paint."""
        if self._repairs is None:
            from ui.views.repairing import RepairGuide

            region: Region = "TC" if self._look.tongue.code == "zh-Hant" else "SC"
            self._repairs = RepairGuide(self._look, self.session, self.room, self.lists, region)
            self._repairs.said.connect(self.status.say)
            self._repairs.menuAsked.connect(self.repairMenuAsked)
        return self._repairs

    # -- foot -------------------------------------------------------------------------------

    def _show_place(self) -> None:
        article, reader = self.session.article, self.room.reader
        cursor, document = reader.cursor_value, reader.document
        place = ""
        if article is not None and cursor is not None and document is not None:
            text = document.pane(cursor.pane)
            if text is not None:
                number = text.row_at(cursor.at)
                place = self.tr("Paragraph {paragraph}, character {character}").format(
                    paragraph=document.paragraph(number) + 1,
                    character=cursor.at - text.starts[number] + 1,
                )
        self.status.show_text(self.status.place, place)
        selection = reader.selection()
        count = sum(len(s) for s in selection.spans) if selection else 0
        selected = self.tr("%n character(s) selected", "", count) if count else ""
        self.status.show_text(self.status.selection, selected)
        self.status.zoom.setText(f"{reader.zoom} px")

    def _show_encoding(self) -> None:
        article = self.session.article
        if article is None:
            self.status.show_text(self.status.encoding, "")
            self.status.profile.hide()
            return
        view = article.hant if article.row.script == "hans" else article.hans
        self.status.profile.setVisible(view is not None)
        self.status.profile.setText(view.profile or "—" if view else "")
        self.status.show_text(self.status.encoding, article.row.name)
