"""The room in the middle: labels, headings, find bar, building bar and the reader."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.annotate import Annotation, Argument
from models.changes import Changes
from models.text import Span
from ui.commands.keys import key_name
from ui.look import Look, label_styles
from ui.panels.building import BuildingBar
from ui.panels.findbar import FindBar
from ui.panels.heads import PaneHeads
from ui.panels.strip import TagStrip
from ui.reader.cursor import Cursor
from ui.reader.document import ReaderDocument
from ui.reader.selecting import reading_span, selection_of
from ui.reader.values import Caption, Mode, Pane, RubyKind, Selection
from ui.reader.widget import ReaderWidget
from ui.reader.words import word_at, words_of
from ui.session import Session
from ui.theme import Region
from ui.views.choosing import FormChooser
from ui.views.finding import Finder
from ui.views.tagging import Tagger
from ui.views.wording import WordingGuide

Readings = Callable[[str, Pane], list[str]]


class ReadingRoom(QWidget):
    """Shows the session's article and forwards what hands do to the tagger."""

    said = Signal(str)
    zoomChanged = Signal(int)
    menuAsked = Signal(QPoint, str)
    selectionChanged = Signal()
    caretMoved = Signal()

    def __init__(self, look: Look, session: Session, tagger_state: Tagger | None = None) -> None:
        super().__init__()
        self.setObjectName("centre")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._session = session
        self._schema = session.project.schema
        self._mode: Mode = "both"
        self._regions: tuple[Region, Region] = ("SC", "TC")
        self.strip = TagStrip(look, self._schema)
        self.building = BuildingBar(look)
        self.find_bar = FindBar()
        self.heads = PaneHeads()
        self.reader = ReaderWidget()
        self.tagger = tagger_state or Tagger(session, self.reader.selection, self.caret_word)
        self._finder = Finder(self.find_bar, self.reader)
        self.chooser = FormChooser(look, session, self.reader, self)
        self.wording = WordingGuide(session, self.reader, self)
        self._lay_out()
        self._dress()
        self._connect()
        self.show_article()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.strip, self.building, self.find_bar, self.wording.bar, self.heads):
            layout.addWidget(part)
        layout.addWidget(self.reader, 1)

    def put_bar(self, bar: QWidget) -> None:
        """Take in a bar that tells of the text, right above the headings of the panes."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self.heads), bar)

    def _dress(self) -> None:
        self.reader.set_theme(self._look.theme)
        self.reader.set_styles(label_styles(self._schema))
        self.reader.set_english_labels(self._look.tongue.code == "en")
        self.reader.set_placeholders(self.tr("Converting…"), self.tr("Choose an article."))
        self.reader.setAccessibleName(self.tr("Text in both scripts"))

    def _connect(self) -> None:
        self._session.opened.connect(self.show_article)
        self._session.changed.connect(self._changed)
        self.strip.picked.connect(self._strip_picked)
        self.building.rolePicked.connect(self.tagger.fill)
        self.building.ended.connect(self.tagger.end)
        self.reader.activated.connect(self.tagger.select)
        self.reader.selectionChanged.connect(self._selection_changed)
        self.reader.zoomChanged.connect(self.zoomChanged)
        self.chooser.said.connect(self.said)
        self.wording.said.connect(self.said)
        self.reader.contextRequested.connect(self.menuAsked)
        self.tagger.currentChanged.connect(self._current_changed)
        self.tagger.buildingChanged.connect(self._building_changed)
        self.tagger.selectionUsed.connect(self._collapse)
        self.tagger.said.connect(self.said)
        self.reader.installEventFilter(self)
        self.reader.viewport().installEventFilter(self)
        self.find_bar.closed.connect(self.close_find)

    # -- the article ------------------------------------------------------------------------

    def show_article(self) -> None:
        """Show what the session has at hand; the place is kept when it is the same article."""
        article = self._session.article
        self.tagger.refresh()
        if article is None:
            self._ask_for_article()
            return
        document = ReaderDocument(article.reading, article.hans, article.hant)
        document.set_annotations(a for a in article.annotations.values() if a.anchor)
        self.chooser.doubter.forget()
        self.wording.article_changed(document)
        same, caret = self._same_text(), self._caret()
        self.reader.set_document(document, keep_place=same)
        if same and caret is not None:
            self._put_caret(*caret)
        self._show_heads()
        self._finder.document_changed(article.hans, article.hant)
        self._current_changed()
        self._building_changed()

    def _ask_for_article(self) -> None:
        """Say in the empty reader what to do next."""
        empty = not self._session.project.articles.list()
        words = (
            self.tr("No articles yet: drop files onto the list, or press Ctrl+I.")
            if empty
            else self.tr("Choose an article.")
        )
        self.reader.set_placeholders(self.tr("Converting…"), words)
        self.wording.article_changed(None)
        self.reader.set_document(None)

    def _same_text(self) -> bool:
        """Tell whether the reader shows an earlier revision of the session's article."""
        document, article = self.reader.document, self._session.article
        return bool(document and article and document.reading.raw == article.reading.raw)

    def _caret(self) -> tuple[Pane, Span] | None:
        """Return the caret's pane and its place in the reading text."""
        cursor, document = self.reader.cursor_value, self.reader.document
        text = document.pane(cursor.pane) if cursor and document else None
        return (cursor.pane, text.back(Span(cursor.at, cursor.at))) if cursor and text else None

    def _put_caret(self, pane: Pane, place: Span) -> None:
        document = self.reader.document
        text = document.pane(pane) if document else None
        if document is not None and text is not None and place.end <= len(document.reading.text):
            self.reader.set_cursor(Cursor.put(pane, text.forth(place).start))

    def top(self) -> int:
        """Return the code point of the reading text that stands at the top of the reader."""
        rows = self.reader.visible_rows()
        document = self.reader.document
        return document.span(rows[0][0].number).start if rows and document else 0

    def show_from(self, at: int) -> None:
        """Bring code point ``at`` of the reading text on screen."""
        if at:
            self.reader.scroll_to(Span(at, at))

    def _changed(self, changes: Changes) -> None:
        article, document = self._session.article, self.reader.document
        if article is None or document is None:
            return
        rows: set[int] = set()
        for identifier in changes.objects:
            annotation = article.annotations.get(identifier)
            if annotation is None or annotation.anchor is None:
                rows |= document.remove(identifier)
            else:
                rows |= document.put(annotation)
        self.reader.update_annotations(rows)
        self.tagger.refresh()
        self._show_related()
        self._building_changed()

    # -- how it is shown --------------------------------------------------------------------

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self.reader.set_mode(mode)
        self._place_heads()

    def set_regions(self, hant: Region) -> None:
        self._regions = self.chooser.regions = ("SC", hant)
        self.reader.set_regions("SC", hant)
        self._show_heads()

    def set_ruby(self, kind: RubyKind, readings: Readings | None) -> None:
        """Show readings, which ``readings`` gives for a text in a script, or none."""

        def provide(row: int, pane: Pane) -> list[str]:
            document = self.reader.document
            text = document.pane(pane) if document else None
            return readings(text.row(row), pane) if text and readings else []

        self.reader.set_ruby(kind if readings else "off", provide if readings else None)

    def _show_heads(self) -> None:
        article = self._session.article
        if article is None:
            return
        names = {"hans": "简体中文", "hant": "繁體中文"}
        regions = {"TC": self.tr("Taiwan"), "HK": self.tr("Hong Kong")}
        texts = []
        for view, script in ((article.hans, "hans"), (article.hant, "hant")):
            name = names[script]
            converted = view is not None and view.profile
            if script == "hant" and self._regions[1] in regions and converted:
                name += f"（{regions[self._regions[1]]}）"
            if article.row.script == script or not converted:
                how = self.tr("as written")
            else:
                how = self.tr("converted, {profile}").format(profile=view.profile if view else "")
            texts.append(f"{name} · {how}")
        self.heads.set_texts(texts[0], texts[1], self._regions)
        self._place_heads()

    def _place_heads(self) -> None:
        page = self.reader.page
        if page is None:
            return
        columns = page.columns
        left, right = (int(columns.x(pane)) if pane in columns.panes else int(columns.x(
            columns.panes[0])) for pane in ("hans", "hant"))  # fmt: skip
        self.heads.set_places(left, right, self._mode)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:  # of the reader, after it has laid itself out
            QTimer.singleShot(0, self._place_heads)
        elif watched is self.reader and isinstance(event, QKeyEvent) and self._ends(event):
            self.tagger.end()
            return True
        elif event.type() in (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease):
            self.caretMoved.emit()
        return super().eventFilter(watched, event)

    def _ends(self, event: QKeyEvent) -> bool:
        """Tell whether a key ends building: Enter, which otherwise takes the mark at the caret."""
        return (
            event.type() == QEvent.Type.KeyPress
            and self.tagger.building is not None
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )

    # -- marks ------------------------------------------------------------------------------

    def go_to(self, annotation: Annotation | None) -> None:
        """Bring an annotation on screen."""
        anchor = annotation.anchor if annotation is not None else None
        if anchor is not None and anchor.spans and not anchor.detached:
            self.reader.scroll_to(anchor.hull)

    def show_argument(self, argument: Argument) -> None:
        """Bring what fills a role on screen."""
        article = self._session.article
        target = article.annotations.get(argument.target or "") if article else None
        anchor = argument.anchor or (target.anchor if target else None)
        if anchor is not None and anchor.spans:
            self.reader.scroll_to(anchor.hull)

    def neighbour(self, step: int) -> Annotation | None:
        """Return the annotation before or behind the selected one in the text."""
        article = self._session.article
        if article is None:
            return None
        placed = [(a.anchor.spans, a.id) for a in article.annotations.values()
                  if a.anchor and a.anchor.spans and not a.anchor.detached]  # fmt: skip
        placed.sort()
        current = self.tagger.annotation()
        if not placed:
            return None
        if current is None or current.anchor is None:
            at = 0 if step > 0 else len(placed) - 1
        else:
            at = (bisect_right(placed, (current.anchor.spans, current.id)) - 1 + step) % len(placed)
        return article.annotations[placed[at][1]]

    def _current_changed(self) -> None:
        current = self.tagger.annotation()
        self.reader.set_current(current.id if current else None)
        self.strip.set_active(current.label if current else "")
        self._show_related()

    def _show_related(self) -> None:
        article, current = self._session.article, self.tagger.annotation()
        type_ = self._schema.by_name.get(current.label) if current else None
        roles: dict[str, Caption] = {}
        spans: list[tuple[Span, Caption]] = []
        for argument in current.arguments if current else ():
            role = type_.role(argument.role) if type_ else None
            name = self._look.caption(role.words) if role else argument.role
            if argument.target:
                roles[argument.target] = name
            elif argument.anchor is not None and not argument.anchor.detached:
                first, *more = argument.anchor.spans
                spans.append((first, name))
                spans.extend((span, "") for span in more)  # one caption for all fragments
        if article is not None:
            self.reader.set_related(roles, spans)

    def _building_changed(self) -> None:
        built, state = self.tagger.built(), self.tagger.building
        if built is None or state is None:
            self.building.hide()
            return
        appears = self.building.isHidden()
        self.building.show_for(built[0], built[1], state.armed)
        self._show_related()
        anchor = built[0].anchor
        if appears and anchor is not None and not anchor.detached:
            self._lay_out_now()  # the text stands still, so the bar may have covered the trigger
            self.reader.scroll_to(anchor.hull)

    def _lay_out_now(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()

    # -- hands ------------------------------------------------------------------------------

    def _strip_picked(self, label: str) -> None:
        self.tagger.tag(label)
        self.reader.setFocus()

    def _selection_changed(self, selection: Selection | None) -> None:
        if selection is not None and self.tagger.building is None and self.tagger.current:
            pass  # the annotation stays selected, so that the text can be added to it
        self.selectionChanged.emit()

    def _collapse(self) -> None:
        """Drop the selection but leave the caret where it was."""
        cursor = self.reader.cursor_value
        if cursor is not None:
            self.reader.set_cursor(type(cursor).put(cursor.pane, cursor.at))

    def caret_word(self) -> Selection | None:
        """Return the word in which the caret stands, as a selection."""
        cursor, document = self.reader.cursor_value, self.reader.document
        text = document.pane(cursor.pane) if cursor and document else None
        if cursor is None or document is None or text is None:
            return None
        row = text.row_at(cursor.at)
        start = text.starts[row]
        content = text.row(row)
        if not content:
            return None
        words = words_of(document, row, cursor.pane, self.reader.words)
        word = word_at(words, cursor.at - start, len(content))
        span = reading_span(document, cursor.pane, start + word.start, start + word.end)
        return selection_of(document, cursor.pane, [span]) if span else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.tagger.end()
        else:
            name = key_name(event)
            if not (name and self.tagger.press(name)):
                super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.tagger.end():
            return
        if self.find_bar.isVisible():
            self.close_find()
        else:
            self.tagger.select("")

    # -- finding ----------------------------------------------------------------------------

    def open_find(self) -> None:
        selection = self.reader.selection()
        if selection is not None and len(selection.quote) < 60:
            self.find_bar.line.setText(selection.quote)
        self.find_bar.show()
        self.find_bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_bar.line.selectAll()

    def close_find(self) -> None:
        self.find_bar.hide()
        self.reader.set_find([])
        self.reader.setFocus()

    def step_find(self, by: int) -> None:
        if not self.find_bar.isVisible():
            self.open_find()
        self._finder.step(by)
