"""Claims and events of all articles, kept in memory and made anew where something has changed."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock, RLock
from typing import NamedTuple

from models.changes import Changes
from models.collector import without_collector
from models.knowledge.reading import Readings
from models.knowledge.records import Recorder
from models.knowledge.values import ArticleFacts, ClaimRecord, EventRecord
from models.moments.values import NoMoment
from models.project.core import SCHEMA, Core
from models.project.legible import legible
from models.project.values import ArticleRow
from models.quantities.values import NotUnderstood
from models.store import MentionRow, StoredObject

Records = tuple[ClaimRecord | EventRecord, ...]

_AT_ONCE = 60
"""So many articles that have changed cost more one by one than all that there are together."""


class _Made(NamedTuple):
    """The records of one article, and what they were made with."""

    facts: ArticleFacts
    records: Records


class Knowledge:
    """What the annotations of one project say together; any thread may ask."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._turn = RLock()
        self._made: dict[str, _Made] = {}
        # Its own lock: a write must not wait until somebody has read everything.
        self._news = Lock()
        self._stale: set[str] | None = None  # None: all of them
        self._version = -1
        self._readings = _readings()
        self._recorder: Recorder | None = None
        self._claims: tuple[ClaimRecord, ...] = ()
        self._events: tuple[EventRecord, ...] = ()
        self._by_id: dict[str, ClaimRecord | EventRecord] = {}
        core.watch(self._forget)

    def claims(self) -> tuple[ClaimRecord, ...]:
        """Return all claims in the order of articles and places."""
        with self._turn:
            self._renew()
            return self._claims

    def events(self) -> tuple[EventRecord, ...]:
        """Return all events in the order of articles and places."""
        with self._turn:
            self._renew()
            return self._events

    def get(self, identifier: str) -> ClaimRecord | EventRecord | None:
        """Return the record of an annotation; None where it is no claim or event, or gone."""
        with self._turn:
            self._renew()
            return self._by_id.get(identifier)

    # -- keeping ------------------------------------------------------------------------------

    def _forget(self, changes: Changes) -> None:
        with self._news:
            if SCHEMA in changes.objects:
                self._stale = None
            elif self._stale is not None:
                self._stale |= changes.articles

    def _take_news(self) -> set[str] | None:
        """Return the articles that a write has touched since the last time; None for all."""
        with self._news:
            stale, self._stale = self._stale, set()
        if self._core.store.read_only:  # somebody else may be writing to it
            version = self._core.store.version()
            if version != self._version:
                self._version, stale = version, None
        return stale

    def _renew(self) -> None:
        stale = self._take_news()
        facts = {row.id: _facts(row) for row in self._core.listing.rows()}
        old = self._made
        if stale is None:
            self._recorder, stale = None, set(facts)
        wanted = {i for i, told in facts.items() if i in stale or i not in old or old[i][0] != told}
        if not wanted and len(old) == len(facts):
            return
        try:
            self._make(facts, wanted)
        except BaseException:
            with self._news:
                self._stale = None  # what could not be read is not known either
            raise

    def _make(self, facts: dict[str, ArticleFacts], wanted: set[str]) -> None:
        old = self._made
        recorder = self._recorder = self._recorder or Recorder(self._core.schema, self._readings)
        new = dict[str, _Made]()
        with without_collector(), legible(self._core.store, "An annotation"):
            for identifier, objects, mentions in self._stored(wanted):
                told = facts[identifier]
                new[identifier] = _Made(told, recorder.records(told, objects, mentions))
        nothing: Records = ()
        self._made = {
            identifier: new.get(identifier)
            or (_Made(told, nothing) if identifier in wanted else old[identifier])
            for identifier, told in facts.items()
        }
        self._gather()

    def _gather(self) -> None:
        every = [record for made in self._made.values() for record in made.records]
        self._claims = tuple([one for one in every if isinstance(one, ClaimRecord)])
        self._events = tuple([one for one in every if isinstance(one, EventRecord)])
        self._by_id = {record.id: record for record in every}

    def _stored(
        self, wanted: set[str]
    ) -> Iterable[tuple[str, list[StoredObject], list[MentionRow]]]:
        """Yield what is stored of each wanted article that has anything."""
        store = self._core.store
        each: list[str | None] = [*wanted] if len(wanted) <= _AT_ONCE else [None]
        objects = dict[str, list[StoredObject]]()
        mentions = dict[str, list[MentionRow]]()
        for article in each:
            for kind in ("claim", "event"):
                for stored in store.objects(kind=kind, article=article):
                    objects.setdefault(stored.article, []).append(stored)
            for row in store.mentions(article):
                mentions.setdefault(row.article, []).append(row)
        for identifier in objects.keys() & wanted:
            yield identifier, objects[identifier], mentions.get(identifier, [])


def _facts(row: ArticleRow) -> ArticleFacts:
    return ArticleFacts(
        id=row.id,
        number=row.number,
        title=row.title or row.name,
        outlet=row.outlet or row.source or "",
        published=row.published or "",
        script=row.script,
    )


def _readings() -> Readings:
    # Until the readers of figures and dates are there.
    return Readings(lambda words: NotUnderstood(words, words), lambda words, _: NoMoment(words))
