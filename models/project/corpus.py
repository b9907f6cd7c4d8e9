"""All reading texts of a project with their folded keys, and the full-text index over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from threading import RLock
from typing import NamedTuple

from models.project.core import Core
from models.project.marked import Marked
from models.project.texts import Texts
from models.project.values import ArticleRow, Progress
from models.script.fold import fold
from models.search.text import Covers
from models.store.marks import Condition
from models.store.tables import chunks

_KEPT = 24_000_000  # code points of texts in memory: about 100 MB with their keys
_PORTION = 100  # articles that are indexed in one transaction


_CONDITIONS = 4  # what a person who refines a query asks again and again

Conditions = tuple[Condition, ...]
InArticles = Mapping[str, Covers]
"""Marked places by article."""


class Entry(NamedTuple):
    """A text and its key, which are equally long."""

    text: str
    key: str


class Corpus:
    """Gives texts by the thousand; any thread may ask.

    A text is known by article and basis, so one that was changed, or came back by an undo, is
    never taken for another.
    """

    def __init__(self, core: Core, texts: Texts) -> None:
        self._core = core
        self._texts = texts
        self._turn = RLock()
        self._kept: dict[tuple[str, bytes], Entry] = {}
        self._size = 0
        self._bases: dict[str, bytes] = {}
        self._indexed: frozenset[str] = frozenset()
        self._seen = (-1, -1)
        self._covers: dict[Conditions, InArticles] = {}
        self._marked = Marked(core)

    def refresh(self) -> None:
        """See how the project stands now."""
        seen = self._core.store.seen()
        if seen == self._seen:
            return
        state = self._core.store.fulltext.state()
        with self._turn:
            self._seen = seen
            self._covers.clear()
            self._bases = {found.article: found.basis for found in state}
            self._indexed = frozenset(i.article for i in state if i.row is not None)

    def again(self) -> None:
        """See everything anew that a write of this process may have changed."""
        with self._turn:
            self._seen = (-1, -1)

    def forget(self) -> None:
        """See everything but the texts anew when it is asked for next."""
        with self._turn:
            self._seen = (-1, -1)
        self._marked.forget()

    def marked(self, conditions: Conditions) -> InArticles:
        """Return where the annotations stand that meet all conditions, by article."""
        with self._turn:
            if conditions not in self._covers:
                while len(self._covers) >= _CONDITIONS:
                    self._covers.pop(next(iter(self._covers)))
                marked = self._marked.places(conditions)
                self._covers[conditions] = {a: Covers(several) for a, several in marked.items()}
            return self._covers[conditions]

    def unindexed(self) -> int:
        """Return how many articles the index lacks; 0 where it can hold none."""
        if self._core.store.read_only:
            return 0
        self.refresh()
        return len(self._bases) - len(self._indexed)

    def index(self, progress: Progress | None = None) -> bool:
        """Bring the index up to date, as far as this file and this SQLite take one.

        False where ``progress`` stopped it; what is indexed until then stays.
        """
        store = self._core.store
        if store.read_only:
            return True
        if store.fulltext.is_littered():
            store.fulltext.rebuild()
        self.refresh()
        missing = sorted(set(self._bases).difference(self._indexed))
        for done in range(0, len(missing), _PORTION):
            if progress and not progress(done, len(missing), ""):
                return False
            part = missing[done : done + _PORTION]
            known = {a: (self._bases[a], entry.key) for a, entry in self.entries(part)}
            if not store.fulltext.put(known):
                return True
        self.refresh()
        return True

    def holding(self, key: str, rows: Sequence[ArticleRow]) -> list[ArticleRow]:
        """Return those of ``rows`` whose text may hold a folded text."""
        found = self._core.store.fulltext.candidates(key)
        if found is None:
            return list(rows)
        with self._turn:
            bases = self._bases
            return [
                row
                for row in rows
                if row.id not in self._indexed or (row.id, bases.get(row.id, b"")) in found
            ]

    def basis(self, article: str) -> bytes:
        """Return what the text of an article, as it was seen last, is computed from."""
        with self._turn:
            return self._bases.get(article, b"")

    def fresh(self, articles: Iterable[str]) -> Iterator[tuple[str, Entry]]:
        """Yield articles with their texts as they are now, whatever was seen before."""
        self.refresh()
        return self.entries(articles)

    def entries(self, articles: Iterable[str]) -> Iterator[tuple[str, Entry]]:
        """Yield articles with their texts; those that are gone are passed over."""
        for part in chunks(list(articles)):
            yield from self._part(part)

    def _part(self, articles: Sequence[str]) -> list[tuple[str, Entry]]:
        with self._turn:
            bases = {article: self._bases.get(article, b"") for article in articles}
            found = {a: self._kept.get((a, basis)) for a, basis in bases.items()}
        missing = [article for article, entry in found.items() if entry is None]
        for article, basis, text in self._core.store.fulltext.contents(missing):
            found[article] = self._keep(article, basis, text)
        for article in missing:
            if found[article] is None and article in self._bases:
                found[article] = self._computed(article)
        return [(article, entry) for article in articles if (entry := found[article]) is not None]

    def _computed(self, article: str) -> Entry | None:
        """Return a text that the file does not keep; None where it cannot be had."""
        from models.project.texts import NoSuchArticle

        try:
            return self._keep(article, self._bases[article], self._texts.reading(article).text)
        except NoSuchArticle:
            return None

    def _keep(self, article: str, basis: bytes, text: str) -> Entry:
        entry = Entry(text, fold(text))
        with self._turn:
            if self._size + len(text) > _KEPT:
                self._kept.clear()
                self._size = 0
            if (article, basis) not in self._kept:
                self._kept[article, basis] = entry
                self._size += len(text)
        return entry
