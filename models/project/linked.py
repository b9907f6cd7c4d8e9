"""Links between the records of a project, what is proposed, and what clusters they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from threading import Lock, RLock

from models.changes import Changes
from models.knowledge.clusters import Cluster, Compare, clusters
from models.knowledge.links import KIND, Link, LinkState, decide, forget, from_body
from models.knowledge.proposing import Index, Proposal
from models.knowledge.values import Record
from models.project.core import Core
from models.project.legible import legible

Records = tuple[Record, ...]


class Linked:
    """Links of one project; any thread may ask. What was found is kept until something changes."""

    def __init__(self, core: Core, records: Callable[[], Records], compare: Compare) -> None:
        self._core, self._records, self._compare = core, records, compare
        self._turn = RLock()
        self._news = Lock()
        self._links: tuple[Link, ...] | None = None
        self._index: tuple[Records, Index] | None = None
        self._clusters: tuple[Records, tuple[Link, ...], tuple[Cluster, ...]] | None = None
        self._proposals: tuple[Records, tuple[Link, ...], tuple[Proposal, ...]] | None = None
        core.watch(self._forget)

    def links(self) -> tuple[Link, ...]:
        """Return all decisions, accepted and rejected, in the order of their making."""
        with self._turn:
            with self._news:
                known = self._links
                if known is None or self._core.store.read_only:
                    known = self._links = self._read()
            return known

    def clusters(self) -> tuple[Cluster, ...]:
        """Return what accepted links call one event or one claim."""
        with self._turn:
            records, links = self._records(), self.links()
            kept = self._clusters
            if kept is None or kept[0] is not records or kept[1] != links:
                found = clusters(records, links, self._core.schema.meaning, self._compare)
                kept = self._clusters = (records, links, found)
            return kept[2]

    def proposals(self) -> tuple[Proposal, ...]:
        """Return all undecided pairs worth a look; takes seconds where there are many records."""
        with self._turn:
            records, links = self._records(), self.links()
            kept = self._proposals
            if kept is None or kept[0] is not records or kept[1] != links:
                found = self._current_index(records).proposals(links, self._groups())
                kept = self._proposals = (records, links, found)
            return kept[2]

    def proposals_for(self, identifier: str) -> tuple[Proposal, ...]:
        """Return the undecided pairs that one record is in; fast."""
        with self._turn:
            index = self._current_index(self._records())
            return index.of(identifier, self.links(), self._groups())

    def decide(self, links: Iterable[Link], state: LinkState = "accepted") -> Changes:
        """Accept or reject links as one step that can be undone."""
        return self._core.write(decide([replace(link, state=state) for link in links]))

    def forget(self, links: Iterable[Link]) -> Changes:
        """Take decisions back as one step."""
        return self._core.write(forget(links))

    def _groups(self) -> dict[str, str]:
        return {record.id: one.id for one in self.clusters() for record in one.members}

    def _current_index(self, records: Records) -> Index:
        kept = self._index
        if kept is None or kept[0] is not records:
            meaning = self._core.schema.meaning
            index = Index(records, meaning, self._compare, kept[1] if kept else None)
            kept = self._index = (records, index)
        return kept[1]

    def _forget(self, changes: Changes) -> None:
        if KIND in changes.kinds:
            with self._news:
                self._links = None

    def _read(self) -> tuple[Link, ...]:
        with legible(self._core.store, "A link"):
            return tuple(from_body(one.body) for one in self._core.store.objects(kind=KIND))
