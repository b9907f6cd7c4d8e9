"""The concordance at work: asks off the window's thread, shows places, tags what is chosen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from models.changes import Changes
from models.errors import KnownError
from models.project.values import Hit
from models.text import Span
from ui.commands.keys import label_for
from ui.look import Look
from ui.panels.concordance import Concordance
from ui.panels.concordancerows import WIDTH, Script
from ui.panels.queryhelp import fault_words
from ui.preferences import Preferences
from ui.session import SAVED, Session
from ui.tasks import Background

if TYPE_CHECKING:
    from models.project.found import Found, Order
    from models.project.tagging import TagPlan
    from ui.views.workspace import Workspace

_PREVIEW_AFTER = 90  # ms; a key that is held down runs through the lines without opening articles
_AGAIN_AFTER = 300  # ms behind a change that is on the disk
_LOOK_EVERY = 300  # ms, at how far the index is
_REMEMBERED = 20
_SHOWN_IN_TEXT = 2_000  # hits of one article that are lit in its text


class Concorder(QObject):
    """Binds the drawer to the session and the reading room."""

    said = Signal(str)
    entityAsked = Signal(str)  # the words that it shall be proposed for

    def __init__(
        self, look: Look, session: Session, workspace: Workspace, preferences: Preferences
    ) -> None:
        super().__init__(workspace)
        self._session = session
        self._workspace = workspace
        self._preferences = preferences
        self._look = look
        self.panel = Concordance(look, session.project.schema, self._script())
        self._background = Background(self)
        self._asked = ""
        self._turn = 0
        self._answered_turn = 0
        self._found: Found | None = None
        self._plan: TagPlan | None = None
        self._is_indexing = False
        self._indexed_so_far = (0, 0)
        self._look_at_index = QTimer(self)
        self._look_at_index.setInterval(_LOOK_EVERY)
        self._look_at_index.timeout.connect(self._show_index)
        self._is_stale = False
        self._preview = self._timer(_PREVIEW_AFTER, self._show_place)
        self._again = self._timer(_AGAIN_AFTER, self._ask_again)
        self._connect()
        self.panel.set_history(self._history())

    def _timer(self, milliseconds: int, then: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _connect(self) -> None:
        panel = self.panel
        panel.asked.connect(self.ask)
        panel.sorted.connect(self.sort)
        panel.scriptChosen.connect(self._keep_script)
        panel.moved.connect(self._preview.start)
        panel.entered.connect(self.enter)
        panel.closed.connect(self.close)
        panel.labelPressed.connect(self.propose)
        panel.entityAsked.connect(self._ask_for_entity)
        panel.confirmed.connect(self.confirm)
        panel.refused.connect(self.refuse)
        self._session.changed.connect(self._changed)
        self._session.saveStateChanged.connect(self._state_changed)

    # -- coming and going -------------------------------------------------------------------

    def open(self) -> None:
        """Show the drawer with the keyboard in it; what is selected in the text is asked."""
        selection = self._workspace.room.reader.selection()
        came = self.panel.isHidden()
        self.panel.show()
        self._index()
        if selection is not None and len(selection.quote) < 60 and came:
            self.panel.ask(selection.quote.replace("\n", " ").strip())
        self.panel.take_keyboard()

    @property
    def asked(self) -> str | None:
        """The query that the drawer answers; None while it is put away."""
        return None if self.panel.isHidden() else self._asked

    def reopen(self, query: str) -> None:
        """Show the drawer as it stood before all widgets were built anew."""
        self.panel.show()
        if query:
            self.panel.ask(query)

    def close(self) -> None:
        """Put the drawer away; the text has the keyboard and shows what it showed."""
        self.refuse()
        self.panel.hide()
        self._workspace.room.reader.set_find([])
        self._workspace.room.reader.setFocus()

    # -- the index --------------------------------------------------------------------------

    def _index(self) -> None:
        """Bring the index up to date behind what is shown; a search does without it meanwhile."""
        if self._is_indexing or self._session.project.read_only:
            return
        self._is_indexing = True
        corpus = self._session.project.search.corpus

        def progress(done: int, total: int, _: str) -> bool:
            self._indexed_so_far = (done, total)  # read by the window's own thread, now and then
            return True

        self._background.run(partial(corpus.index, progress), self._indexed, self._indexed)
        self._look_at_index.start()

    def _show_index(self) -> None:
        done, total = self._indexed_so_far
        if self._is_indexing and total > done:
            words = self.tr("indexing: {done} of {total} articles").format(done=done, total=total)
            self.panel.show_count(" · ".join(part for part in (self._count_words(), words) if part))

    def _indexed(self, _: object) -> None:
        self._is_indexing = False  # where it failed, texts are gone through instead
        self._look_at_index.stop()
        if self._answered_turn == self._turn:
            self.panel.show_count(self._count_words())

    # -- asking -----------------------------------------------------------------------------

    def ask(self, query: str) -> None:
        """Find what a query asks for; an answer that comes too late is dropped."""
        self._turn += 1
        self._asked = query.strip()
        self._is_stale = False
        self.refuse()
        if not self._asked:
            self._found, self._answered_turn = None, self._turn
            self.panel.show_fault("")
            self.panel.show_count("")
            self._fill((), asked=False)
            return
        turn, search = self._turn, self._session.project.search

        def goes_on(*_: object) -> bool:
            return turn == self._turn

        self._background.run(
            partial(search.find, self._asked, progress=goes_on),
            partial(self._answered, turn, self.panel.order),
            partial(self._failed, turn),
        )
        QTimer.singleShot(200, partial(self._still_asking, turn))

    def _still_asking(self, turn: int) -> None:
        if turn == self._turn and self._answered_turn != turn:
            self.panel.show_count(self.tr("Searching…"))

    def _answered(self, turn: int, order: Order, found: Found) -> None:
        if turn != self._turn:
            return
        self._found, self._answered_turn = found, turn
        self.panel.show_fault("")
        if order == "place":
            self._show(turn, range(len(found)))
        else:
            self._sort(turn, found, order)

    def _show(self, turn: int, order: Sequence[int]) -> None:
        if turn == self._turn:
            self.panel.show_count(self._count_words())
            self._fill(order, asked=True)

    def _failed(self, turn: int, error: BaseException) -> None:
        if turn != self._turn or self._session.is_closed:
            return
        if not isinstance(error, KnownError):
            raise error
        self._found, self._answered_turn = None, turn
        self.panel.show_count("")
        self.panel.show_fault(fault_words(error))
        self._fill((), asked=False)

    def _fill(self, order: Sequence[int], *, asked: bool) -> None:
        model, view = self.panel.model, self.panel.view
        line = view.current_item() if model.rowCount() else None
        before = line.hit if line else None
        articles = {row.id: row for row in self._workspace.rows()}
        model.show(order, self._fetch, articles)
        self.panel.show_page(asked=asked)
        if before is not None:
            self._back_to(before)

    def _back_to(self, hit: Hit) -> None:
        """Bring the line of an earlier answer to hand again, if it is in this one too."""
        found = self._found
        number = found.number_of(hit.article, hit.start) if found else None
        self.panel.view.set_current(number)

    def _fetch(self, numbers: Sequence[int]) -> Sequence[Hit | None]:
        if self._found is None:
            return ()
        try:
            return self._session.project.search.lines(self._found, numbers, width=WIDTH)
        except KnownError as error:
            self.said.emit(fault_words(error))
            return ()

    def _count_words(self) -> str:
        found = self._found
        if found is None or not len(found):
            return ""
        words = self.tr("%n hit(s)", "", len(found))
        words += " " + self.tr("in %n article(s)", "", len(found.parts))
        names = {"pinyin": self.tr("read as pinyin"), "initials": self.tr("read as initials")}
        return " · ".join([words, *(f"{names[way]}: {said}" for way, said in found.read_as)])

    # -- sorting ----------------------------------------------------------------------------

    def sort(self, order: Order) -> None:
        """Show the hits in another order."""
        if self._found is not None:
            self._sort(self._turn, self._found, order)

    def _sort(self, turn: int, found: Found, order: Order) -> None:
        search = self._session.project.search
        self._background.run(
            partial(search.order, found, order),
            partial(self._show, turn),
            partial(self._failed, turn),
        )

    # -- places -----------------------------------------------------------------------------

    def _hit(self) -> Hit | None:
        line = self.panel.view.current_item() if self.panel.model.rowCount() else None
        return line.hit if line else None

    def _show_place(self) -> Hit | None:
        """Show the place of the line at hand in the text, without taking the keyboard."""
        hit, found = self._hit(), self._found
        if hit is None or found is None or self.panel.isHidden():
            return None
        try:
            self._workspace.choose(hit.article)
        except KnownError as error:
            self.said.emit(fault_words(error))
            return None
        self._remember(self._asked)
        places = next((part.places for part in found.parts if part.row.id == hit.article), ())
        spans = [Span(*place) for place in places[:_SHOWN_IN_TEXT] if place[0] < place[1]]
        self._workspace.room.reader.set_find(spans, Span(hit.start, hit.end))
        return hit

    def enter(self) -> None:
        """Go to the place of the line at hand: it is selected, and the text has the keyboard."""
        self._preview.stop()
        hit = self._show_place()
        if hit is not None:
            reader = self._workspace.room.reader
            reader.select(Span(hit.start, hit.end))
            reader.setFocus()

    # -- tagging ----------------------------------------------------------------------------

    def chosen(self) -> list[int]:
        """Return the numbers of the hits that are ticked; without any, of the line at hand."""
        ticked = sorted(self.panel.model.ticked)
        line = self.panel.view.current_item() if self.panel.model.rowCount() else None
        return ticked or ([line.number] if line else [])

    def propose(self, key: str) -> None:
        """Show what tagging the chosen hits with the label of a key would do."""
        schema = self._session.project.schema
        label = label_for(schema, key)
        if label is None or self._found is None:
            return
        if self._session.project.read_only:
            self.said.emit(self.tr("The project can only be read."))
            return
        if label.kind in ("relation", "tag"):
            self.said.emit(self.tr("Annotations with this label have no place in the text."))
            return
        search, found, numbers = self._session.project.search, self._found, self.chosen()

        def planned() -> TagPlan:
            return search.plan_tags(found, numbers, label.name)

        self._session.run(planned, self._proposed, self._not_proposed)

    def _proposed(self, plan: object) -> None:
        from models.project.tagging import TagPlan

        if isinstance(plan, TagPlan):
            self._plan = plan
            schema = self._session.project.schema
            self.panel.strip.show_plan(plan, self._look.label(schema, plan.label), schema)

    def _not_proposed(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.said.emit(fault_words(error))

    def proposed(self) -> tuple[int, int, int]:
        """Return how many hits would be tagged, are tagged so, and overlap something."""
        plan = self._plan
        return (len(plan.new), plan.same, len(plan.overlaps)) if plan else (0, 0, 0)

    def confirm(self) -> None:
        """Tag as it was proposed: one step, one undo."""
        plan, self._plan = self._plan, None
        self.panel.strip.close_plan()
        if plan is None or not plan.new:
            return
        project = self._session.project
        count = len(plan.new)
        self._session.write(lambda: project.commit(plan.step()), partial(self._tagged, count))
        self.panel.model.tick_all(False)

    def _tagged(self, count: int, _: Changes) -> None:
        self.said.emit(self.tr("%n hit(s) tagged. Undo takes all of it back.", "", count))

    def refuse(self) -> None:
        """Put the proposal away."""
        self._plan = None
        self.panel.strip.close_plan()

    # -- entities ---------------------------------------------------------------------------

    def _mentions(self) -> list[str]:
        """Return the mentions that the chosen hits are."""
        if self._found is None:
            return []
        hits = self._session.project.search.hits(self._found, self.chosen(), width=0)
        return [
            cover.id
            for hit in hits
            for cover in hit.annotations
            if cover.kind == "mention" and (cover.start, cover.end) == (hit.start, hit.end)
        ]

    def _ask_for_entity(self) -> None:
        hit = self._hit()
        if hit is None:
            return
        if self._session.project.read_only:
            self.said.emit(self.tr("The project can only be read."))
        elif not self._mentions():
            self.said.emit(self.tr("Only mentions point to entities: tag the hits first."))
        else:
            self.entityAsked.emit(hit.hit)

    def point(self, entity: str) -> None:
        """Let the chosen mentions point to an entity: one step, one undo."""
        mentions, registry = self._mentions(), self._session.project.registry
        if mentions:
            self._session.write(
                lambda: registry.point(mentions, entity), partial(self._pointed, len(mentions))
            )

    def _pointed(self, count: int, _: Changes) -> None:
        self.said.emit(self.tr("%n mention(s) linked.", "", count))

    # -- following --------------------------------------------------------------------------

    def _changed(self, _: Changes) -> None:
        self._is_stale = True
        if self._session.state == SAVED:
            self._again.start()

    def _state_changed(self, state: str) -> None:
        if state == SAVED and self._is_stale:
            self._again.start()

    def _ask_again(self) -> None:
        """Ask the same once more behind a change; ticks are gone, the line at hand stays."""
        if self._is_stale and not self.panel.isHidden() and self._asked:
            if self._plan is not None:
                return
            self.ask(self._asked)
            self._index()

    # -- what is remembered -----------------------------------------------------------------

    def _history(self) -> list[str]:
        try:
            found = json.loads(self._preferences.place("queries") or "[]")
        except ValueError:
            return []
        return [q for q in found if isinstance(q, str)] if isinstance(found, list) else []

    def _remember(self, query: str) -> None:
        """Keep a query of which somebody has looked at a hit."""
        if self._history()[:1] == [query]:
            return
        known = [q for q in self._history() if q != query]
        kept = [query, *known][:_REMEMBERED]
        self._preferences.keep_places({"queries": json.dumps(kept, ensure_ascii=False)})
        self.panel.set_history(kept)

    def _script(self) -> Script:
        kept = self._preferences.place("concordance-script")
        own = {"zh-Hans": "hans", "zh-Hant": "hant"}.get(self._look.tongue.code, "")
        return {"hans": "hans", "hant": "hant", "written": ""}.get(kept, own)  # type: ignore[return-value]

    def _keep_script(self, script: str) -> None:
        self._preferences.keep_places({"concordance-script": script or "written"})
