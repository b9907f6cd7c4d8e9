"""What the entities room shows, apart from its widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.changes import Changes
from models.project.registry import Registry
from models.registry.merging import merged
from models.registry.naming import initials, key, toneless
from models.registry.values import Alike, Entity
from models.store import MentionRow
from ui.rooms.state import RoomState
from ui.session import Session

if TYPE_CHECKING:
    from ui.look import Look
    from ui.rooms.frame import Room

_KINDS = frozenset({"entity", "mention", "article"})


@dataclass(frozen=True, slots=True)
class Item:
    """One entity in the list.

    Attributes:
        mentions: how many point to it.
        words: all its names in one script, and its pinyin, to be searched.
    """

    entity: Entity
    mentions: int
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading of the project brought; ``pairs`` only where duplicates are looked for."""

    items: tuple[Item, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    pairs: tuple[Alike, ...] = ()


class EntitiesState(RoomState):
    """The living entities, which are wanted, and which one is at hand.

    Attributes:
        looks_alike: only entities that look like another one are wanted, beside one another.
        chosen: ids ticked for a merge, in the order of ticking.

    Signals:
        mentionsReady: the mentions of the entity at hand are there.
    """

    mentionsReady = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.found = Found()
        self.current = ""
        self.place = 0
        self.looks_alike = False
        self.chosen: tuple[str, ...] = ()
        self.mentions: tuple[MentionRow, ...] = ()

    def make_room(self, look: Look) -> Room:
        from ui.rooms.entities.room import EntitiesRoom

        return EntitiesRoom(look, self)

    @property
    def registry(self) -> Registry:
        return self.session.project.registry

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.kinds & _KINDS)

    def read(self) -> Found:
        registry, counts = self.registry, self.registry.counts()
        items = [Item(e, counts.get(e.id, 0), searched(e)) for e in registry.standing()]
        items.sort(key=lambda item: (-item.mentions, item.entity.name))
        pairs = registry.duplicates() if self.looks_alike else ()
        return Found(tuple(items), dict(registry.entities()), pairs)

    def take(self, result: Found) -> None:
        self.found = result
        living = {item.entity.id for item in result.items}
        self.chosen = tuple(i for i in self.chosen if i in living)
        if self.current not in living:
            self.current = result.items[0].entity.id if result.items else ""
        self.want_mentions()

    def wanted(self) -> list[Item]:
        """Return the entities that pass the filter; those that look alike stand together."""
        words = [key(part) for part in self.filter.text.split()]
        passing = [
            item
            for item in self.found.items
            if (not self.filter.labels or item.entity.type in self.filter.labels)
            and all(word in item.words for word in words)
        ]
        if not self.looks_alike:
            return passing
        known = {item.entity.id: item for item in passing}
        order = dict.fromkeys(i for pair in self.found.pairs for i in (pair.first, pair.second))
        return [known[i] for i in order if i in known]

    def item(self) -> Item | None:
        """Return the entity at hand."""
        return next((i for i in self.found.items if i.entity.id == self.current), None)

    def alike(self, identifier: str) -> list[tuple[Entity, Alike]]:
        """Return the entities that look like one, where duplicates are looked for."""
        out = []
        for pair in self.found.pairs:
            if identifier in (pair.first, pair.second):
                other = pair.second if pair.first == identifier else pair.first
                if other in self.found.entities:
                    out.append((self.found.entities[other], pair))
        return out

    def merged(self, identifier: str) -> list[Entity]:
        """Return the entities that were merged into one."""
        return list(merged(self.found.entities, identifier))

    def choose(self, identifier: str) -> None:
        """Take an entity to hand."""
        if identifier != self.current:
            self.current, self.mentions = identifier, ()
            self.want_mentions()

    def want_mentions(self) -> None:
        """Look up the mentions of the entity at hand, off the window's thread."""
        wanted, registry = self.current, self.registry
        if not wanted:
            self.mentions = ()
            self.mentionsReady.emit()
            return

        def took(rows: tuple[MentionRow, ...]) -> None:
            if wanted == self.current:
                self.mentions = rows
                self.mentionsReady.emit()

        self._background.run(lambda: registry.mentions(wanted), took, self.failed.emit)

    # -- writing ------------------------------------------------------------------------------

    def put(self, entity: Entity) -> None:
        """Store an entity and take it to hand."""
        self.current = entity.id
        self._write(partial(self.registry.put, entity))

    def remove(self, identifier: str) -> None:
        self._write(partial(self.registry.remove, (identifier,)))

    def merge(self, into: str, ids: Iterable[str]) -> None:
        """Say that ``ids`` are ``into``."""
        self.current, self.chosen = into, ()
        self._write(partial(self.registry.merge, tuple(ids), into))

    def split(self, identifier: str) -> None:
        self._write(partial(self.registry.unmerge, identifier))

    def divide(self, mentions: Iterable[str], entity: Entity) -> None:
        """Let some mentions point to a new entity."""
        self.current = entity.id
        self._write(partial(self.registry.split, tuple(mentions), entity))

    def adopt(self) -> None:
        """Make entities of all mentions that point to nothing."""
        self._write(self.registry.adopt_all)

    def _write(self, work: Callable[[], Changes]) -> None:
        self.session.write(work)


def searched(entity: Entity) -> str:
    """Return what typing finds an entity by."""
    names = [key(name) for _, name in entity.names()]
    spoken = toneless(entity.pinyin).replace(" ", ""), initials(entity.pinyin)
    return "\n".join((*names, *spoken, key(entity.note)))
