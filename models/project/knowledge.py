"""Claims and events of all articles, kept in memory and made anew where something has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from threading import Lock, RLock
from typing import TYPE_CHECKING, NamedTuple

from models.annotate import Annotation
from models.changes import Changes
from models.collector import without_collector
from models.knowledge.clusters import Cluster, Compare
from models.knowledge.links import Link
from models.knowledge.pending import record_of
from models.knowledge.proposing import Proposal
from models.knowledge.reading import Readings
from models.knowledge.records import Recorder
from models.knowledge.values import ArticleFacts, ClaimRecord, EventRecord
from models.project.core import SCHEMA, Core
from models.project.legible import legible
from models.project.linked import Linked
from models.project.pointing import Pointing
from models.project.registry import Registry
from models.project.values import ArticleRow
from models.project.wordings import Wordings
from models.registry.codec import KIND as ENTITY
from models.store import PlacedMention, StoredObject

if TYPE_CHECKING:
    from models.insight.wording import Wording

Records = tuple[ClaimRecord | EventRecord, ...]

_AT_ONCE = 60
"""So many articles that have changed cost more one by one than all that there are together."""


class Related(NamedTuple):
    """What other articles have to do with one record.

    Attributes:
        record: the record itself, None where it is none (not on the disk yet, or gone).
        cluster: the cluster it is in.
        links: accepted links, each with the record at its other end.
        proposals: undecided pairs, each with the other record, the likeliest first.
    """

    record: ClaimRecord | EventRecord | None = None
    cluster: Cluster | None = None
    links: tuple[tuple[Link, ClaimRecord | EventRecord], ...] = ()
    proposals: tuple[tuple[Proposal, ClaimRecord | EventRecord], ...] = ()


class _Made(NamedTuple):
    """The records of one article, and what they were made with."""

    facts: ArticleFacts
    records: Records


class Knowledge:
    """What the annotations of one project say together; any thread may ask.

    Attributes:
        readings: reads figures and dates, and remembers what it has read.
        linked: links, proposals and clusters of the records.
    """

    def __init__(self, core: Core, wordings: Wordings, registry: Registry) -> None:
        self._core, self._wordings = core, wordings
        self._pointing = Pointing(registry.entities)
        self._turn = RLock()
        self._made: dict[str, _Made] = {}
        # Its own lock: a write must not wait until somebody has read everything.
        self._news = Lock()
        self._stale: set[str] | None = None  # None: all of them
        self._entities_changed = False
        self._version = -1
        self.readings = _readings()
        self._recorder: Recorder | None = None
        self._at_hand: Recorder | None = None  # of the window's thread
        self._claims: tuple[ClaimRecord, ...] = ()
        self._events: tuple[EventRecord, ...] = ()
        self._all: Records = ()
        self._by_id: dict[str, ClaimRecord | EventRecord] = {}
        self.linked = Linked(core, self.records, _compare())
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

    def records(self) -> Records:
        """Return all claims and events in the order of articles and places."""
        with self._turn:
            self._renew()
            return self._all

    def links(self) -> tuple[Link, ...]:
        """Return what was decided about pairs of records, accepted and rejected."""
        return self.linked.links()

    def clusters(self) -> tuple[Cluster, ...]:
        """Return the groups of records that accepted links call one event or one claim."""
        return self.linked.clusters()

    def get(self, identifier: str) -> ClaimRecord | EventRecord | None:
        """Return the record of an annotation; None where it is no claim or event, or gone."""
        with self._turn:
            self._renew()
            return self._by_id.get(identifier)

    def current(
        self,
        annotation: Annotation,
        annotations: Mapping[str, Annotation],
        row: ArticleRow,
        wording: Wording | None = None,
    ) -> ClaimRecord | EventRecord | None:
        """Return the record of an annotation as it stands in memory, saved or not yet.

        Waits for nobody, so that the window may ask on its own thread.

        Args:
            wording: of the article, where it was judged; its warnings are carried.
        """
        if self._at_hand is None or self._at_hand.schema is not self._core.schema:
            self._at_hand = self._new_recorder()
        warned = _warned([annotation], wording) if wording is not None else None
        return record_of(annotation, annotations, _facts(row), self._at_hand, warned)

    def related(self, identifier: str) -> Related:
        """Return what other articles have to do with a claim or event."""
        with self._turn:
            known = self.get(identifier)
            if known is None:
                return Related()
            cluster = next((c for c in self.clusters() if known in c.members), None)
            mine = [link for link in self.links() if identifier in link.ends and link.is_accepted]
            return Related(
                known,
                cluster,
                tuple((x, o) for x in mine if (o := self.get(x.other(identifier))) is not None),
                tuple(
                    (p, o)
                    for p in self.linked.proposals_for(identifier)
                    if (o := self.get(p.other(identifier))) is not None
                ),
            )

    # -- keeping ------------------------------------------------------------------------------

    def _forget(self, changes: Changes) -> None:
        with self._news:
            if SCHEMA in changes.objects:
                self._stale = None
            elif self._stale is not None:
                self._stale |= changes.articles
            self._entities_changed = self._entities_changed or ENTITY in changes.kinds

    def _take_news(self) -> set[str] | None:
        """Return the articles that a write has touched since the last time; None for all."""
        with self._news:
            stale, self._stale = self._stale, set()
            changed, self._entities_changed = self._entities_changed, False
        if self._core.store.read_only:  # somebody else may be writing to it
            version = self._core.store.version()
            if version != self._version:
                self._version, stale = version, None
        if changed or stale is None:
            pointers = self._pointing.renewed()
            if stale is not None and pointers:
                stale |= {row.article for row in self._core.store.mentions_of(pointers)}
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
        recorder = self._recorder = self._recorder or self._new_recorder()
        new = dict[str, _Made]()
        with without_collector(), legible(self._core.store, "An annotation"):
            stored = list(self._stored(wanted))
            warnings = self._warnings({identifier for identifier, _, _ in stored})
            for identifier, objects, mentions in stored:
                told = facts[identifier]
                made = recorder.records(told, objects, mentions, warnings.get(identifier))
                new[identifier] = _Made(told, made)
        nothing: Records = ()
        self._made = {
            identifier: new.get(identifier)
            or (_Made(told, nothing) if identifier in wanted else old[identifier])
            for identifier, told in facts.items()
        }
        self._gather()

    def _warnings(self, articles: set[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """Return the warnings of those of some articles whose wording looks exchanged."""
        rows = [row for row in self._core.listing.rows() if row.id in articles]
        return {
            article: _warned(self._core.annotations(article).values(), wording)
            for article, wording in self._wordings.spun_among(rows).items()
        }

    def _new_recorder(self) -> Recorder:
        return Recorder(self._core.schema, self.readings, self._pointing.name)

    def _gather(self) -> None:
        every = [record for made in self._made.values() for record in made.records]
        self._all = tuple(every)
        self._claims = tuple([one for one in every if isinstance(one, ClaimRecord)])
        self._events = tuple([one for one in every if isinstance(one, EventRecord)])
        self._by_id = {record.id: record for record in every}

    def _stored(
        self, wanted: set[str]
    ) -> Iterable[tuple[str, list[StoredObject], list[PlacedMention]]]:
        """Yield what is stored of each wanted article that has anything."""
        store = self._core.store
        each: list[str | None] = [*wanted] if len(wanted) <= _AT_ONCE else [None]
        objects = dict[str, list[StoredObject]]()
        mentions = dict[str, list[PlacedMention]]()
        for article in each:
            for kind in ("claim", "event"):
                for stored in store.objects(kind=kind, article=article):
                    objects.setdefault(stored.article, []).append(stored)
            for row in store.mentions(article):
                mentions.setdefault(row.article, []).append(row)
        for identifier in objects.keys() & wanted:
            yield identifier, objects[identifier], mentions.get(identifier, [])


def _warned(annotations: Iterable[Annotation], wording: Wording) -> dict[str, tuple[str, ...]]:
    from models.insight.carried import warnings

    return {problem.annotation: (problem.code,) for problem in warnings(annotations, wording)}


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
    from models.moments.reading import read as read_moment
    from models.quantities.reading import read as read_quantity

    return Readings(read_quantity, read_moment)


def _compare() -> Compare:
    from models.quantities.agreement import compare

    return lambda a, b: compare(a, b).verdict
