"""What a search asks of an open project: the full-text index, all texts, marked places."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from models.store import caches, fulltext, marks
from models.store.fulltext import Indexed
from models.store.marks import Condition, Covering, Scope


class FullText:
    """Part of a store; see ``models.store.fulltext``."""

    def __init__(
        self,
        read: Callable[..., Any],
        transaction: Callable[[], AbstractContextManager[sqlite3.Connection]],
    ) -> None:
        self._read = read
        self._transaction = transaction

    def state(self) -> list[Indexed]:
        """Return all articles in their order with their rows in the index."""
        found: list[Indexed] = self._read(fulltext.state)
        return found

    def candidates(self, key: str) -> frozenset[tuple[str, bytes]] | None:
        """Return the texts that hold a folded text, as articles and bases; None: it cannot say."""
        found: frozenset[tuple[str, bytes]] | None = self._read(fulltext.candidates, key)
        return found

    def contents(self, articles: Iterable[str]) -> list[tuple[str, bytes, str]]:
        """Return articles, basis and newest text, of those whose text is kept and sound."""
        return list(self._read(lambda link: list(caches.contents(link, articles))))

    def put(self, texts: Mapping[str, tuple[bytes, str]]) -> bool:
        """Index folded texts, each with its basis; False where this SQLite cannot."""
        with self._transaction() as link:
            if not fulltext.is_able(link):
                return False
            fulltext.put(link, texts)
        return True

    def is_littered(self) -> bool:
        """Tell whether most of the index speaks of texts that no article has now."""
        return bool(self._read(fulltext.is_littered))

    def rebuild(self) -> None:
        """Make the index anew."""
        with self._transaction() as link:
            fulltext.rebuild(link)

    def marked(self, conditions: Sequence[Condition]) -> dict[str, list[int]]:
        """Return where the annotations stand that meet all conditions; see ``marks.marked``."""
        found: dict[str, list[int]] = self._read(marks.marked, conditions)
        return found

    def annotations(
        self, articles: Sequence[str] | None = None
    ) -> dict[int, list[tuple[int, str]]]:
        """Return places and labels of annotations by scope; see ``marks.everything``."""
        found: dict[int, list[tuple[int, str]]] = self._read(marks.everything, articles)
        return found

    def scopes(self) -> dict[int, Scope]:
        """Return the scopes of annotations by their row."""
        found: dict[int, Scope] = self._read(marks.scopes)
        return found

    def annotation_count(self) -> int:
        return int(self._read(marks.count))

    def covering(self, article: str, start: int, end: int) -> list[Covering]:
        """Return the annotations of an article that touch the range, the widest first."""
        found: list[Covering] = self._read(marks.covering, article, start, end)
        return found

    def outlets(self) -> dict[str, str]:
        """Return who published each article, where that is known."""
        found: dict[str, str] = self._read(marks.outlets)
        return found
