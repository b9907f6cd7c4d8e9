"""What the corpus room shows, apart from its widgets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from models.knowledge.corpus import ArticleNumbers, Corpus
from models.knowledge.filters import Filter
from ui.rooms.corpus.words import COLUMNS, value_of
from ui.rooms.state import RoomState
from ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.look import Look
    from ui.rooms.frame import Room


class CorpusState(RoomState):
    """The numbers of the project, which of them are wanted, and in which order."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.corpus = Corpus()
        self.statuses: frozenset[str] = frozenset()
        self.people: frozenset[str] = frozenset()
        self.scripts: frozenset[str] = frozenset()
        self.column = "number"
        self.is_descending = False
        self.current = ""
        self.time = "months"

    def make_room(self, look: Look) -> Room:
        from ui.rooms.corpus.room import CorpusRoom

        return CorpusRoom(look, self)

    def read(self) -> Corpus:
        return self.session.project.corpus.now()

    def take(self, result: Corpus) -> None:
        self.corpus = result
        if not self.current and self.session.article is not None:
            self.current = self.session.article.row.id

    # -- what is wanted -----------------------------------------------------------------------

    def wanted(self, *, without: str = "") -> Corpus:
        """Return the articles that pass the filters.

        Args:
            without: a filter that does not count: a chart shows what else could be chosen in it.
        """
        passes = admits_article(_without(self.filter, without))
        statuses, scripts, people = (
            frozenset[str]() if name == without else getattr(self, name)
            for name in ("statuses", "scripts", "people")
        )
        return self.corpus.only(
            lambda a: (
                passes(a)
                and (not statuses or a.status in statuses)
                and (not scripts or a.script in scripts)
                and (not people or any(layer in people for layer in a.people))
            )
        )

    def ordered(self, wanted: Corpus) -> tuple[ArticleNumbers, ...]:
        """Return articles in the order of the table."""
        articles = sorted(wanted.articles, key=lambda a: a.number)
        articles.sort(key=lambda a: value_of(a, self.column), reverse=self.is_descending)
        return tuple(articles)

    def columns(self) -> list[str]:
        """Return the columns of the table: what is known of each article, then the people."""
        persons = [person.layer for person in self.corpus.persons()]
        return [name for name, _ in COLUMNS] + (persons if len(persons) > 1 else [])

    def sort_by(self, column: str) -> None:
        """Sort by a column; once more turns the order round. Numbers begin with the largest."""
        if column == self.column:
            self.is_descending = not self.is_descending
        else:
            words = ("number", "title", "outlet", "published", "script", "status")
            self.column, self.is_descending = column, column not in words


def _without(wanted: Filter, name: str) -> Filter:
    if name == "labels":
        return replace(wanted, labels=frozenset())
    if name == "outlets":
        return replace(wanted, outlets=frozenset())
    return replace(wanted, since=None, until=None) if name == "time" else wanted


def admits_article(wanted: Filter) -> Callable[[ArticleNumbers], bool]:
    """Return what tells whether an article passes a filter: by its title, outlet and labels."""
    from models.script.fold import fold

    words = fold(wanted.text).split()

    def passes(article: ArticleNumbers) -> bool:
        text = fold(f"{article.title}\n{article.outlet}\n#{article.number}")
        day = article.published[:10]
        since = wanted.since is None or (day != "" and day >= wanted.since.isoformat()[: len(day)])
        until = wanted.until is None or (day != "" and day < wanted.until.isoformat())
        return (
            all(word in text for word in words)
            and (not wanted.labels or any(label in wanted.labels for label in article.labels))
            and (not wanted.outlets or article.outlet in wanted.outlets)
            and (not wanted.articles or article.id in wanted.articles)
            and since
            and until
        )

    return passes
