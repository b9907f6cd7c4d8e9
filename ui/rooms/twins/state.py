"""What the twins room shows, apart from its widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from models.changes import Changes
from models.knowledge.carrying import Carried
from models.knowledge.differing import Chunk, Difference
from models.knowledge.twins import Comparison, compare
from models.project import ArticleRow
from models.project.twins import TooLong
from ui.rooms.state import RoomState
from ui.session import Session

if TYPE_CHECKING:
    from ui.look import Look
    from ui.rooms.frame import Room


@dataclass(frozen=True)
class Pair:
    """Two articles, their texts, and what came of comparing them."""

    first: str = ""
    second: str = ""
    left: str = ""
    right: str = ""
    comparison: Comparison = field(default_factory=lambda: compare("", ""))
    likely: tuple[str, ...] = ()
    is_too_long: bool = False


@dataclass(frozen=True)
class Plan:
    """What carrying over would make, from the left (``forth``) or from the right."""

    forth: bool
    carried: tuple[Carried, ...]
    left_out: frozenset[str] = frozenset()

    def taken(self) -> list[Carried]:
        """Return what would be made."""
        return [c for c in self.carried if c.made is not None and c.source.id not in self.left_out]


class TwinsState(RoomState):
    """Which two articles are compared, what is shown of them, and a plan for carrying over.

    Signals:
        planChanged: there is another plan, or none.
        currentChanged: another difference is at hand.
    """

    planChanged = Signal()
    currentChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.first = ""
        self.second = ""
        self.pair = Pair()
        self.rows: tuple[ArticleRow, ...] = ()
        self.shown: frozenset[Difference] = frozenset(("vocabulary", "wording", "only"))
        self.current: Chunk | None = None
        self.plan: Plan | None = None
        self._opened = ""

    def make_room(self, look: Look) -> Room:
        from ui.rooms.twins.room import TwinsRoom

        return TwinsRoom(look, self)

    def wake(self) -> None:
        """Begin with the article that is open, unless it is one of the two already."""
        article = self.session.article.row.id if self.session.article else ""
        if article and article not in (self.first, self.second) and article != self._opened:
            self.choose(article, "")
        self._opened = article
        super().wake()

    def choose(self, first: str, second: str) -> None:
        """Compare two other articles; "" for the likeliest."""
        if (first, second) != (self.first, self.second):
            self.first, self.second = first, second
            self.current = None
            self.drop_plan()
            self._is_stale = True
            if self._is_shown:
                self._begin()

    def swap(self) -> None:
        """Put the left one right."""
        self.choose(self.second, self.first)

    # -- reading ------------------------------------------------------------------------------

    def read(self) -> tuple[tuple[ArticleRow, ...], Pair]:
        project, first, second = self.session.project, self.first, self.second
        rows = project.articles.list()
        ids = [row.id for row in rows]
        first = first if first in ids else next(iter(ids), "")
        likely = project.twins.likely(first) if first else ()
        if second not in ids or second == first:
            second = next((i for i in (*likely, *ids) if i != first), "")
        if not second:
            return rows, Pair(first)
        try:
            comparison = project.twins.compare(first, second)
        except TooLong:
            return rows, Pair(first, second, likely=likely, is_too_long=True)
        left, right = (project.articles.reading(i).text for i in (first, second))
        return rows, Pair(first, second, left, right, comparison, likely)

    def take(self, result: tuple[tuple[ArticleRow, ...], Pair]) -> None:
        self.rows, pair = result
        if pair.comparison is not self.pair.comparison:
            self.current = None
        self.pair = pair
        self.first, self.second = pair.first, pair.second

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.kinds & {"article", "mention", "claim", "event", "relation", "tag"})

    # -- differences --------------------------------------------------------------------------

    def differences(self) -> list[Chunk]:
        """Return what is shown as different, in the order of the texts."""
        return [c for c in self.told() if c.kind in self.shown]

    def told(self) -> list[Chunk]:
        """Return all differences; a line break more or less is none that anybody looks for."""
        left, right = self.pair.left, self.pair.right
        return [
            c for c in self.pair.comparison.told
            if c.kind != "same" and (left[c.a0 : c.a1].strip() or right[c.b0 : c.b1].strip())
        ]  # fmt: skip

    def show_kind(self, kind: Difference, *, on: bool) -> None:
        """Show differences of a kind, or read over them."""
        self.shown = self.shown | {kind} if on else self.shown - {kind}
        if self.current is not None and self.current.kind not in self.shown:
            self.current = None

    def pick(self, chunk: Chunk | None) -> None:
        """Bring a difference to hand."""
        if chunk != self.current:
            self.current = chunk
            self.currentChanged.emit()

    def step(self, by: int) -> None:
        """Go to the next difference, or to the one before."""
        found = self.differences()
        if not found:
            return
        if self.current in found:
            at = min(len(found) - 1, max(0, found.index(self.current) + by))
        else:
            at = 0 if by > 0 else len(found) - 1
        self.pick(found[at])

    # -- carrying over ------------------------------------------------------------------------

    def make_plan(self, *, forth: bool) -> None:
        """Work out what carrying over would make; nothing is written."""
        first, second = self.pair.first, self.pair.second
        if not second:
            return
        if not forth:
            first, second = second, first
        twins = self.session.project.twins
        self.session.look(
            lambda: Plan(forth, twins.plan(first, second)), self._take_plan, self.failed.emit
        )

    def _take_plan(self, plan: Any) -> None:
        self.plan = plan
        self.planChanged.emit()

    def drop_plan(self) -> None:
        """Carry nothing over."""
        if self.plan is not None:
            self.plan = None
            self.planChanged.emit()

    def leave_out(self, identifier: str) -> None:
        """Leave an annotation out of the plan, or take it in again."""
        if self.plan is not None:
            out = self.plan.left_out ^ {identifier}
            self.plan = Plan(self.plan.forth, self.plan.carried, out)
            self.planChanged.emit()

    def carry(self) -> int:
        """Write the plan as one step; return how many annotations that makes."""
        plan = self.plan
        if plan is None:
            return 0
        taken, twins = plan.taken(), self.session.project.twins
        self.drop_plan()
        if taken:
            self.session.write(lambda: twins.carry(taken))
        return len(taken)
