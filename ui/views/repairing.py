"""Going through the repairs of the article at hand: seen in the text and in the list, decided."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal

from models.changes import Changes
from models.errors import WrongUsage
from models.ingest.glimpse import glimpse, loss_of, place_of
from models.ingest.values import BY_HAND, Edit, EditState, Reading
from models.text import Span
from ui.dialogs.sentences import explained
from ui.look import Look
from ui.panels.lists import Lists
from ui.panels.repairlist import RepairList
from ui.panels.repairsheet import RepairSheet
from ui.panels.repairwords import facts, rule_names, sureness
from ui.reader.cursor import Cursor
from ui.reader.values import Pane
from ui.session import Session
from ui.theme import Region
from ui.views.correcting import CorrectionGuide
from ui.views.placing import on_screen
from ui.views.reading import ReadingRoom


class RepairGuide(QObject):
    """Knows which repair is looked at, and carries out what is decided about it.

    Signals:
        said: a sentence for the foot of the window.
        menuAsked: what can be done with the current repair is wanted at a point of the screen.
    """

    said = Signal(str)
    menuAsked = Signal(QPoint)

    def __init__(self, look: Look, session: Session, room: ReadingRoom, lists: Lists,
                 region: Region) -> None:  # fmt: skip
        super().__init__(room)
        self._look, self._session, self._room, self._lists = look, session, room, lists
        self._region: Region = region
        self.panel = RepairList(look, region)
        self.current = ""
        self.correcting = CorrectionGuide(look, session, room, region, self._write)
        self._article = ""
        lists.put_repairs(self.panel, self.panel.view)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        reader, panel = self._room.reader, self.panel
        self._session.opened.connect(self.refresh)
        panel.picked.connect(self._picked)
        panel.asked.connect(self.do)
        panel.left.connect(reader.setFocus)
        panel.menuAsked.connect(self.menuAsked)
        self.correcting.said.connect(self.said)

    # -- what is looked at ------------------------------------------------------------------

    @property
    def _reading(self) -> Reading | None:
        article = self._session.article
        return article.reading if article else None

    def edit(self) -> Edit | None:
        """Return the repair that is looked at."""
        return self._named(self.current)

    def _named(self, identifier: str) -> Edit | None:
        reading = self._reading
        return next((e for e in reading.edits if e.id == identifier), None) if reading else None

    def refresh(self) -> None:
        """Follow the session's article; the repair that is looked at stays."""
        article = self._session.article
        identifier = article.row.id if article else ""
        if identifier != self._article:
            self._article, self.current = identifier, ""
        self.panel.set_reading(self._reading, writable=not self._session.project.read_only)
        edit, reading = self.edit(), self._reading
        next_one = self.panel.current() if self.panel.view.hasFocus() else None
        if next_one is not None and next_one.id != self.current:
            self._show_in_text(next_one)  # the list has moved on, as what was decided left it
        else:
            shown = place_of(reading, edit) if edit and reading else None
            self._room.reader.set_shown(shown)

    def _picked(self, identifier: str) -> None:
        edit = self._named(identifier)
        if edit is not None:
            self._show_in_text(edit)

    def show(self, identifier: str) -> None:
        """Look at a repair, in the text and in the list."""
        edit = self._named(identifier)
        if edit is None:
            return
        self._lists.show_tab("edits")
        self.panel.show_edit(edit)
        self._show_in_text(edit)

    def _show_in_text(self, edit: Edit) -> None:
        """Bring a repair on screen in both panes, and the caret with it."""
        reader, reading = self._room.reader, self._reading
        if reading is None:
            return
        self.current = edit.id
        place = place_of(reading, edit)
        reader.scroll_to(place)
        pane = self._pane()
        text = reader.document.pane(pane) if reader.document else None
        if text is not None:
            point = text.forth(Span(place.start, place.start)).start
            reader.set_cursor(Cursor.put(pane, point))
        reader.set_shown(place)

    def _pane(self) -> Pane:
        """Return the pane that a repair is looked at in: the caret's, or that of the source."""
        reader, article = self._room.reader, self._session.article
        panes = reader.page.columns.panes if reader.page else ("hans",)
        at = reader.cursor_value.pane if reader.cursor_value else None
        own: Pane = article.row.script if article else "hans"
        return next((p for p in (at, own) if p in panes), panes[0])

    # -- in the text ------------------------------------------------------------------------

    def open_trace(self, identifier: str) -> None:
        """Show what the trace stands for that was clicked in the text, and what can be done."""
        self.show(identifier)
        self._offer()

    def menu_at(self, at: QPoint, identifier: str) -> None:
        """Look at a repair and ask for what can be done with it."""
        self.show(identifier)
        self.menuAsked.emit(at)

    def show_at(self, place: Span) -> None:
        """Look at the repair at a place of the reading text, which is on screen."""
        document = self._room.reader.document
        if document is None:
            return
        here = document.edits(document.row_at(place.start))
        under = next((edit for edit, span in here if span.overlaps(place)), None)
        if under is not None:
            self._lists.show_tab("edits")
            self.panel.show_edit(under)
            self.current = under.id
            self._room.reader.set_shown(place_of(document.reading, under))

    def _at_caret(self) -> Edit | None:
        """Return the repair at the caret; the one that is looked at, where several stand."""
        reader = self._room.reader
        cursor, document = reader.cursor_value, reader.document
        text = document.pane(cursor.pane) if cursor and document else None
        if cursor is None or document is None or text is None:
            return None
        at = text.back(Span(cursor.at, cursor.at)).start
        here = document.edits(document.row_at(at))
        under = [edit for edit, span in here if span.start <= at <= span.end]
        return next((e for e in under if e.id == self.current), under[0] if under else None)

    def _meant(self) -> Sequence[Edit]:
        """Return what a verb is about: by the list where that has the keyboard, else the text."""
        if self.panel.isVisible() and not self._room.reader.hasFocus():
            return self.panel.meant()
        found = self._at_caret() or self.edit()
        return (found,) if found else ()

    # -- verbs ------------------------------------------------------------------------------

    def do(self, verb: str) -> None:
        """Do what a key, a button or a menu asks for."""
        verbs: dict[str, Callable[[], None]] = {
            "accept": lambda: self._set(self._meant(), "applied"),
            "dismiss": lambda: self._set(self._meant(), "dismissed"),
            "accept_rule": lambda: self._set(self._of_rule(), "applied"),
            "dismiss_rule": lambda: self._set(self._of_rule(), "dismissed"),
            "alternatives": self._offer,
            "next": lambda: self._step(1),
            "previous": lambda: self._step(-1),
            "next_open": lambda: self._step(1, undecided=True),
            "previous_open": lambda: self._step(-1, undecided=True),
        }
        verbs[verb]()

    def _of_rule(self) -> Sequence[Edit]:
        meant, reading = self._meant(), self._reading
        rules = {edit.rule for edit in meant}
        return [e for e in reading.edits if e.rule in rules] if reading else ()

    def _set(self, edits: Sequence[Edit], state: EditState) -> None:
        wanted = [edit.id for edit in edits if edit.state != state]
        if not self._may_write():
            return
        if not wanted:
            self.said.emit(self._nothing(edits, state))
            return
        articles, article = self._session.project.articles, self._article
        if len(wanted) == 1:
            self.current = wanted[0]
        self._write(lambda: articles.set_edit_states(article, wanted, state))

    def _nothing(self, edits: Sequence[Edit], state: EditState) -> str:
        if not edits:
            return self.tr("There is no repair here: go to one with F4, or in the list.")
        if state == "applied":
            return self.tr("This is applied already.")
        return self.tr("This is dismissed already.")

    def _may_write(self) -> bool:
        if self._session.project.read_only:
            self.said.emit(self.tr("The project is open read-only."))
            return False
        return self._session.article is not None

    def _write(self, work: Callable[[], Changes]) -> None:
        """Write; what cannot be done is said, as nothing was lost by it."""
        refused: list[WrongUsage] = []

        def attempt() -> Changes:
            try:
                return work()
            except WrongUsage as error:
                refused.append(error)
                return Changes()

        def landed(_changes: Changes) -> None:
            for error in refused:
                told = explained(error)
                self.said.emit(f"{told.cause} {told.detail or told.way_out}")

        self._session.write(attempt, landed)

    def _step(self, by: int, *, undecided: bool = False) -> None:
        """Go to the next repair of the list's kind and rule, or to the next undecided one."""
        reading = self._reading
        if reading is None:
            return
        self._lists.show_tab("edits")
        edits = reading.edits if undecided else self.panel.edits()
        found = [e for e in edits if not undecided or e.state == "proposed"]
        if not found:
            self.said.emit(self.tr("Nothing is undecided in this article.") if undecided
                           else self.tr("Nothing was repaired in this article."))  # fmt: skip
            return
        self.show(found[self._index(found, by)].id)

    def _index(self, found: Sequence[Edit], by: int) -> int:
        """Return which of ``found`` comes next, round the end of the text."""
        keys = [(e.start, e.end, e.rule) for e in found]
        here = self.edit()
        if here is None:
            return 0 if by > 0 else len(found) - 1
        key = (here.start, here.end, here.rule)
        at = bisect_right(keys, key) if by > 0 else bisect_left(keys, key) - 1
        return at % len(found)

    def correct(self) -> None:
        """Open the editor for what is selected in the text."""
        self.correcting.open()

    # -- other readings ---------------------------------------------------------------------

    def _offer(self) -> None:
        """Show other readings of the repair beside its place."""
        meant = self._meant()
        reading = self._reading
        if len(meant) != 1 or reading is None:
            self.said.emit(self._nothing((), "applied"))
            return
        (edit,) = meant
        self._show_in_text(edit)
        seen, loss = glimpse(reading, edit), loss_of(reading, edit)
        name = rule_names(self._look.tongue.code).get(edit.rule, edit.rule)
        told = facts(edit, name, loss)
        if not edit.chosen and edit.rule not in BY_HAND:
            told = f"{told} · {sureness(edit.confidence)}"
        sheet = RepairSheet(self._room, self._look, self._region)
        sheet.offer(edit, seen, told, writable=not self._session.project.read_only)
        sheet.chosen.connect(lambda text: self._choose(edit, text))
        sheet.asked.connect(lambda verb: self._decide(edit, verb))
        sheet.show_beside(on_screen(self._room.reader, self._pane(), seen.place))

    def _choose(self, edit: Edit, text: str) -> None:
        articles, article = self._session.project.articles, self._article
        if self._may_write():
            self._write(lambda: articles.choose(article, edit.id, text))

    def _decide(self, edit: Edit, verb: str) -> None:
        self._set((edit,), "applied" if verb == "accept" else "dismissed")
