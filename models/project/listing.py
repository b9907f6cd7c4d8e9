"""The rows of the article list, kept in memory: reading them anew would parse every article."""

from __future__ import annotations

from collections.abc import Mapping
from threading import RLock

from models.changes import Changes
from models.project.legible import legible
from models.project.values import ArticleRow
from models.schema.kinds import KINDS
from models.store import Store, StoredObject


class Listing:
    """Rows of all articles in the order of import; any thread may ask."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._turn = RLock()
        self._rows: dict[str, ArticleRow] | None = None
        self._stale: set[str] = set()
        self._seen = (0, 0)

    def rows(self) -> tuple[ArticleRow, ...]:
        """List all articles."""
        with self._turn:
            # Somebody else may be writing to a project that is open to be read only.
            seen = self._store.seen() if self._store.read_only else (0, 0)
            if self._rows is None or seen != self._seen:
                self._rows, self._seen = self._read(), seen
            here = self._store.get(self._stale & self._rows.keys())
            for identifier, stored in here.items():
                self._rows[identifier] = self._renewed(self._rows[identifier].number, stored)
            self._stale.clear()
            return tuple(self._rows.values())

    def forget(self, changes: Changes) -> None:
        """Let go of what a write has touched."""
        with self._turn:
            if self._rows is None:
                return
            written = changes.objects & changes.articles
            here = self._store.get(written)
            if any((i in here) != (i in self._rows) for i in written):
                self._rows = None  # articles came or went, and with them the numbers
            self._stale |= changes.articles

    def _read(self) -> dict[str, ArticleRow]:
        counts = self._store.counts()
        articles = self._store.objects(kind="article")
        with legible(self._store, "An article"):
            return {s.id: _row(n, s, counts) for n, s in enumerate(articles, 1)}

    def _renewed(self, number: int, stored: StoredObject) -> ArticleRow:
        return _row(number, stored, self._store.counts(article=stored.id))


def _row(number: int, stored: StoredObject, counts: Mapping[tuple[str, str], int]) -> ArticleRow:
    body = stored.body
    return ArticleRow(
        id=stored.id,
        number=number,
        title=body["title"],
        source=body["source"],
        published=body["published"],
        byline=body["byline"],
        script=body["script"],
        characters=int(body["characters"]),
        revision=int(body["revision"]),
        status=body["status"],
        name=body["name"],
        counts={k: counts[stored.id, k] for k in KINDS if (stored.id, k) in counts},
        outlet=body.get("outlet"),
    )
