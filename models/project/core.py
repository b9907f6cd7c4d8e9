"""What the features of one project share: the store, and what is derived from it in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from models.annotate import Annotation
from models.annotate.codec import from_body
from models.changes import Changes, Put, Step
from models.collector import without_collector
from models.project.legible import legible
from models.project.listing import Listing
from models.schema.body import from_body as schema_from_body
from models.schema.kinds import KINDS
from models.schema.values import Schema
from models.store import Store, StoredObject, TextPut, ViewPut

SCHEMA = "schema"
"""The object that holds the project's schema."""

PROFILES = "profiles"
"""The object that holds the project's conversion profiles, by script."""

RESERVED = ("article", "layer", SCHEMA)
"""Kinds of object that exports and imports treat by name."""


class Core:
    """The store of one open project, and the schema read from it.

    ``watchers`` are told of every write, on the thread that made it.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.listing = Listing(store)
        self.watchers: list[Callable[[Changes], None]] = []
        self._schema: Schema | None = None

    def watch(self, notice: Callable[[Changes], None]) -> None:
        """Let a feature that keeps something in memory know of every write."""
        self.watchers.append(notice)

    @property
    def schema(self) -> Schema:
        """The schema as it stands now; an import into an empty project can bring another."""
        if self._schema is None:
            with legible(self.store, "The schema"):
                self._schema = schema_from_body(self.store.get([SCHEMA])[SCHEMA].body)
        return self._schema

    def schema_body(self) -> dict[str, Any]:
        return self.store.get([SCHEMA])[SCHEMA].body

    def write(
        self,
        step: Step,
        *,
        sources: Iterable[bytes] = (),
        texts: Iterable[TextPut] = (),
        views: Iterable[ViewPut] = (),
    ) -> Changes:
        """Commit a step."""
        return self.noticed(self.store.write(step, sources=sources, texts=texts, views=views))

    def noticed(self, changes: Changes) -> Changes:
        """Forget what was derived from objects that a write has touched."""
        if SCHEMA in changes.objects:
            self._schema = None
        self.listing.forget(changes)
        for watcher in self.watchers:
            watcher(changes)
        return changes

    def annotations(self, article: str, layer: str | None = None) -> dict[str, Annotation]:
        """Return the annotations of an article, in the order of their making."""
        with without_collector(), legible(self.store, "An annotation"):
            stored = self.store.objects(article=article, layer=layer)
            return {s.id: annotation_of(s) for s in stored if s.kind in KINDS}

    def others(self, article: str) -> tuple[Put, ...]:
        """Return the objects of an article ("": of the project) that no feature here keeps."""
        kept = self.store.objects(article=article)
        return tuple(
            Put(s.id, s.kind, s.body, s.article, s.layer)
            for s in kept
            if s.kind not in KINDS and s.kind not in RESERVED
        )


def annotation_of(stored: StoredObject) -> Annotation:
    """Return a stored annotation as a value."""
    return from_body(stored.id, stored.kind, stored.article, stored.layer, stored.body)
