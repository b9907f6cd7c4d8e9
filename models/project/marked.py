"""Where annotations stand, kept in memory: a filter on kind, label or layer reads nothing.

A hundred thousand are read in a tenth of a second, once; behind a write only those of the articles
that it touched are read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import RLock

from models.changes import Changes
from models.collector import without_collector
from models.project.core import Core
from models.store.marks import Condition, Scope

_MOST = 400_000  # annotations that are kept; more are asked of the file each time
_TOUCHED = 50  # articles that are read one by one
_CHEAP = frozenset(("kind", "label", "layer"))


class Marked:
    """Answers conditions on annotations with their places; any thread may ask."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._turn = RLock()
        self._touched: set[str] = set()
        self._elsewhere = -1
        self._places: dict[int, list[tuple[int, str]]] | None = None
        self._scopes: dict[int, Scope] = {}
        core.watchers.append(self._noticed)

    def forget(self) -> None:
        """Read everything anew when it is asked for next."""
        with self._turn:
            self._places = None

    @without_collector()
    def places(self, conditions: Sequence[Condition]) -> dict[str, list[int]]:
        """Return where the annotations stand that meet all conditions; see ``marks.marked``."""
        if not _CHEAP.issuperset(condition.about for condition in conditions):
            return self._core.store.fulltext.marked(conditions)
        with self._turn:
            if not self._refresh() or self._places is None:
                return self._core.store.fulltext.marked(conditions)
            return self._kept(self._places, conditions)

    def _kept(
        self, places: dict[int, list[tuple[int, str]]], conditions: Sequence[Condition]
    ) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        labels = [(set(c.values), c.negated) for c in conditions if c.about == "label"]
        for row, several in places.items():
            scope = self._scopes[row]
            if not _holds(scope, conditions):
                continue
            kept = several
            for wanted, negated in labels:
                kept = [one for one in kept if (one[1] in wanted) is not negated]
            if kept:
                found.setdefault(scope.article, []).extend([place for place, _ in kept])
        return found

    def _refresh(self) -> bool:
        """Bring what is kept up to date; False where it would be too much."""
        store = self._core.store
        elsewhere, _ = store.seen()
        touched, self._touched = self._touched, set()
        if elsewhere != self._elsewhere or len(touched) > _TOUCHED:
            self._places = None
        if self._places is None:
            if store.fulltext.annotation_count() > _MOST:
                return False
            self._places = store.fulltext.annotations()
            self._scopes = store.fulltext.scopes()  # behind them, so that it knows all of theirs
            self._elsewhere = elsewhere
        elif touched:
            new = store.fulltext.annotations(sorted(touched))
            self._scopes = store.fulltext.scopes()
            gone = [r for r in self._places if self._scopes[r].article in touched]
            for row in gone:
                del self._places[row]
            self._places |= new
        return True

    def _noticed(self, changes: Changes) -> None:
        with self._turn:
            self._touched |= changes.articles


def _holds(scope: Scope, conditions: Sequence[Condition]) -> bool:
    """Tell whether what a scope says of its annotations meets the conditions on kind and layer."""
    said = {"kind": scope.kind, "layer": scope.layer}
    return all((said[c.about] in c.values) is not c.negated for c in conditions if c.about in said)
