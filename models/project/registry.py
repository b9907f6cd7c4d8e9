"""The registry of a project: entities, the mentions that point to them, and what is proposed.

Every method that changes something writes one step, which one undo takes back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from threading import RLock
from typing import Literal

from models.annotate import Annotation
from models.annotate.codec import put as put_annotation
from models.changes import Changes, Delete, Op, Step
from models.errors import WrongUsage
from models.identity import new_id
from models.project.core import Core, annotation_of
from models.project.legible import legible
from models.registry import merging
from models.registry.codec import KIND, from_body, put
from models.registry.matching import Index
from models.registry.merging import UnknownEntity
from models.registry.naming import completed, key, renamed
from models.registry.values import Alike, Entity, Proposal
from models.store import MentionRow, StoredObject

Scope = Literal["one", "article", "project"]
"""How far an action on a mention reaches: itself, or equal mentions of its article or of all."""

_ACCEPTABLE = 0.75
"""The score from which a proposal is offered to be accepted unseen among others."""


class Registry:
    """The entities of one project; any thread may ask."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._entities: dict[str, Entity] | None = None
        self._index: Index | None = None
        self._stale: set[str] = set()
        self._unindexed: set[str] = set()
        self._turn = RLock()
        core.watchers.append(self._noticed)

    # -- reading ----------------------------------------------------------------------------

    def entities(self) -> Mapping[str, Entity]:
        """Return all entities by id in the order of their making, merged ones too."""
        with self._turn, legible(self._core.store, "An entity"):
            if self._entities is None:
                stored = self._core.store.objects(kind=KIND)
                self._entities = {s.id: from_body(s.id, s.body) for s in stored}
                self._stale.clear()
            elif self._stale:
                self._entities = self._refreshed(self._entities)
            return self._entities

    def standing(self) -> tuple[Entity, ...]:
        """Return the entities that were not merged into another, in the order of their making."""
        return tuple(merging.standing(self.entities()))

    def get(self, ref: str) -> Entity:
        """Return the entity that stands for an id, or the only one that bears a name.

        Raises:
            UnknownEntity: when there is none.
            WrongUsage: when several bear the name.
        """
        entities = self.entities()
        if ref in entities:
            return entities[merging.resolve(entities, ref)]
        found = self.index().named(ref)
        if len(found) > 1:
            raise WrongUsage(
                f"{len(found)} entities are called {ref!r}.",
                way_out=f"Name one by its id: {', '.join(found)}.",
            )
        if not found:
            raise UnknownEntity(ref)
        return entities[found[0]]

    def resolve(self, identifier: str) -> str:
        """Return the id that stands for an entity after all mergers; an unknown id is its own."""
        return merging.resolve(self.entities(), identifier)

    def of(self, annotation: Annotation) -> Entity | None:
        """Return the entity that a mention stands for, None where it points to none."""
        if annotation.entity is None:
            return None
        entities = self.entities()
        return entities.get(merging.resolve(entities, annotation.entity))

    def index(self) -> Index:
        """Return the index of all names; what has changed since is indexed anew."""
        with self._turn, legible(self._core.store, "An entity"):
            entities = self.entities()
            if self._index is None:
                self._index = Index.of(entities)
            elif self._unindexed:
                self._index.follow(entities, self._unindexed)
            self._unindexed.clear()
            return self._index

    def propose(self, text: str, label: str = "", limit: int = 8) -> tuple[Proposal, ...]:
        """Return the entities that ``text`` may mean, the likeliest first, those of ``label``
        before all others.
        """
        with self._turn:  # another thread may bring the index up to date meanwhile
            return self.index().propose(text, label, limit)

    def best(self, text: str, label: str = "") -> Proposal | None:
        """Return the proposal that one key accepts; None where a new entity is the better answer.

        One of another type is never accepted so; it is on the list of `propose`.
        """
        first = next(iter(self.propose(text, label, 1)), None)
        return first if first and first.fits and first.score >= _ACCEPTABLE else None

    def counts(self, article: str | None = None) -> Mapping[str, int]:
        """Return how many mentions each standing entity has, in one article or in all."""
        entities = self.entities()
        counts: Counter[str] = Counter()
        for identifier, count in self._core.store.pointed(article).items():
            counts[merging.resolve(entities, identifier)] += count
        return counts

    def mentions(self, ref: str) -> tuple[MentionRow, ...]:
        """Return the mentions of an entity, and of all that were merged into it."""
        identifier = self.resolve(ref)
        merged = merging.merged(self.entities(), identifier)
        return self._core.store.mentions_of((identifier, *(e.id for e in merged)))

    def unlinked(self, article: str | None = None) -> tuple[MentionRow, ...]:
        """Return the mentions that could point to an entity, by the schema, and point to none."""
        return self._core.store.unlinked(self.labels(), article)

    def labels(self) -> tuple[str, ...]:
        """Return the labels whose mentions point to entities; all, where the schema names none."""
        schema = self._core.schema
        return schema.meaning.entity or tuple(x.name for x in schema.of_kind("mention"))

    def alike(self, mention: str, scope: Scope) -> tuple[MentionRow, ...]:
        """Return the mentions of the same label and, in whatever script, the same words.

        Raises:
            WrongUsage: when there is no such mention.
        """
        annotation = self._mention(mention)
        article = annotation.article if scope == "article" else None
        wanted = key(_words(annotation))
        store = self._core.store
        quotes = [q for q in store.quotes(annotation.label, article) if key(q) == wanted]
        return store.quoting(annotation.label, quotes, article)

    def duplicates(self, limit: int = 1000) -> tuple[Alike, ...]:
        """Return pairs of entities that may be one, the likeliest first."""
        from models.registry.duplicates import alike

        return alike(self.entities(), limit)

    # -- entities ---------------------------------------------------------------------------

    def put(self, *entities: Entity, name: str = "entity.change") -> Changes:
        """Write entities, new or changed; the other script's name and the sound are filled in.

        Raises:
            WrongUsage: when one has no name, or would belong to itself.
        """
        known = self.entities()
        after = {**known, **{e.id: e for e in entities}}
        ops = []
        for entity in entities:
            whole = completed(entity) if entity.name.strip() else entity
            merging.verify(after, whole)
            ops.append(put(whole))
        if name == "entity.change" and all(e.id not in known for e in entities):
            name = "entity.add"
        return self.write(Step(name, tuple(ops), entities[0].name if entities else ""))

    def rename(self, ref: str, name: str) -> Changes:
        """Give an entity another canonical name; the old one stays among its aliases."""
        return self.put(renamed(self.get(ref), name), name="entity.rename")

    def remove(self, refs: Iterable[str]) -> Changes:
        """Remove entities with all that was merged into them; nothing points to them afterwards."""
        entities = self.entities()
        gone: dict[str, None] = {}
        for ref in refs:
            identifier = self.get(ref).id
            gone |= dict.fromkeys(
                [identifier, *(e.id for e in merging.merged(entities, identifier))]
            )
        ops: list[Op] = [Delete(identifier) for identifier in gone]
        ops += [
            put(_without(e, gone))
            for e in entities.values()
            if e.id not in gone and _without(e, gone) != e
        ]
        pointing = self._core.store.mentions_of(gone)
        ops += self._pointed((m.id for m in pointing), None)
        name = next((entities[i].name for i in gone), "")
        return self.write(Step("entity.remove", tuple(ops), name))

    def merge(self, refs: Iterable[str], into: str) -> Changes:
        """Let entities be one with ``into``: their mentions stand for it, their names find it."""
        ids = [self.get(ref).id for ref in refs]
        return self.write(merging.merge(self.entities(), ids, self.get(into).id))

    def unmerge(self, identifier: str) -> Changes:
        """Let an entity that was merged stand for itself again, with the mentions it had."""
        return self.write(merging.unmerge(self.entities(), identifier))

    def split(self, mentions: Sequence[str], entity: Entity) -> Changes:
        """Let chosen mentions point to an entity of their own.

        Raises:
            WrongUsage: when one of them is no mention, or the entity is not well formed.
        """
        whole = completed(entity) if entity.name.strip() else entity
        merging.verify(self.entities(), whole)
        ops = (put(whole), *self._pointed(mentions, entity.id))
        return self.write(Step("entity.split", ops, whole.name))

    # -- mentions ---------------------------------------------------------------------------

    def point(self, mentions: Iterable[str], ref: str) -> Changes:
        """Let mentions point to an entity.

        Raises:
            WrongUsage: when there is no such entity, or one of the mentions is none.
        """
        entity = self.get(ref)
        ops = self._pointed(mentions, entity.id)
        return self.write(Step("entity.point", tuple(ops), entity.name))

    def unpoint(self, mentions: Iterable[str]) -> Changes:
        """Let mentions point to nothing."""
        return self.write(Step("entity.unpoint", tuple(self._pointed(mentions, None))))

    def adopt(self, mention: str, scope: Scope = "one", *, anew: bool = False) -> Changes:
        """Let a mention, and equal ones in ``scope``, point to the entity that it means.

        That is the one it points to already, else the best proposal, else a new one of its words
        and label; with ``anew`` always a new one. Equal mentions that point elsewhere are left.

        Raises:
            WrongUsage: when there is no such mention.
        """
        annotation = self._mention(mention)
        entity = None if anew else self.meant(annotation)
        ops: list[Op] = []
        if entity is None:
            words = _words(annotation)
            entity = completed(named(words, annotation.label, self._script(annotation)))
            ops.append(put(entity))
        ids = [mention]
        if scope != "one":
            known = self.entities()
            ids += [
                m.id
                for m in self.alike(mention, scope)
                if m.entity is None or m.entity not in known or self.resolve(m.entity) == entity.id
            ]
        ops += self._pointed(dict.fromkeys(ids), entity.id)
        return self.write(Step("entity.adopt", tuple(ops), entity.name))

    def meant(self, annotation: Annotation) -> Entity | None:
        """Return the entity that a mention points to, or the one that is best proposed for it."""
        found = self.of(annotation)
        if found is not None:
            return found
        best = self.best(_words(annotation), annotation.label)
        return self.entities()[best.entity] if best else None

    # -- parts ------------------------------------------------------------------------------

    def write(self, step: Step) -> Changes:
        """Write a step made from the entities; one without content leaves no trace."""
        return self._core.write(step) if step.ops else Changes()

    def _noticed(self, changes: Changes) -> None:
        if KIND in changes.kinds:
            with self._turn:
                self._stale |= changes.objects
                self._unindexed |= changes.objects

    def _refreshed(self, before: Mapping[str, Entity]) -> dict[str, Entity]:
        stale = set(self._stale)
        found = self._core.store.get(stale)
        self._stale -= stale
        after = {i: e for i, e in before.items() if i not in stale or _is_entity(found.get(i))}
        for identifier, stored in found.items():
            if stored.kind == KIND:
                after[identifier] = from_body(identifier, stored.body)
        return after

    def _mention(self, identifier: str) -> Annotation:
        return self._mentions([identifier])[0]

    def _mentions(self, ids: Iterable[str]) -> list[Annotation]:
        wanted = list(ids)
        found = self._core.store.get(wanted)
        for identifier in wanted:
            if identifier not in found or found[identifier].kind != "mention":
                raise WrongUsage(
                    f"there is no mention {identifier!r}.",
                    way_out="“entities PROJECT propose” lists mentions.",
                )
        return [annotation_of(found[identifier]) for identifier in wanted]

    def _pointed(self, mentions: Iterable[str], entity: str | None) -> list[Op]:
        return [
            put_annotation(replace(mention, entity=entity))
            for mention in self._mentions(mentions)
            if mention.entity != entity
        ]

    def _script(self, annotation: Annotation) -> str:
        body = self._core.store.get([annotation.article]).get(annotation.article)
        return str(body.body.get("script", "hans")) if body else "hans"


def named(words: str, type_: str, script: str) -> Entity:
    """Return a new entity that bears ``words`` as they stand in a text of ``script``."""
    name = " ".join(words.split())
    if script == "hant":
        return Entity(id=new_id(), type=type_, hant=name)
    return Entity(id=new_id(), type=type_, hans=name)


def _words(annotation: Annotation) -> str:
    return "".join(annotation.anchor.quotes) if annotation.anchor else ""


def _without(entity: Entity, gone: Mapping[str, None]) -> Entity:
    return replace(
        entity,
        members=tuple(m for m in entity.members if m not in gone),
        parents=tuple(p for p in entity.parents if p[1] not in gone),
        merged_into=None if entity.merged_into in gone else entity.merged_into,
    )


def _is_entity(stored: StoredObject | None) -> bool:
    return stored is not None and stored.kind == KIND
