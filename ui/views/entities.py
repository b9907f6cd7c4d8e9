"""Entities in the window: what the inspector and the list show of them, and what keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.annotate import Annotation
from models.changes import Changes
from ui.commands.palette import key_words
from ui.commands.registry import BY_ID
from ui.look import Look
from ui.panels.entityfield import EntityShown
from ui.panels.entitylist import EntityRow
from ui.session import Session
from ui.tasks import Background
from ui.views.tagging import Tagger

if TYPE_CHECKING:
    from models.project.registry import Registry, Scope
    from models.registry.values import Entity, Proposal
    from models.store import MentionRow

_MOST = 200


class EntityGuide(QObject):
    """Speaks for the window to the registry of the session's project.

    Signals:
        changed: entities or pointers are others than before.
        said: a passing message for the status bar.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, look: Look, session: Session, tagger: Tagger, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._session, self._tagger = look, session, tagger
        self._background = Background(self)
        self.is_warm = False
        self._is_warming = False
        session.changed.connect(self._session_changed)

    @property
    def read_only(self) -> bool:
        return self._session.project.read_only

    @property
    def registry(self) -> Registry:
        return self._session.project.registry

    def _session_changed(self, changes: Changes) -> None:
        if changes.kinds & {"entity", "mention"} or not changes.kinds:
            self.changed.emit()

    def warm(self) -> None:
        """Load entities and the index of their names on a spare thread; `changed` tells the end."""
        if self._is_warming or self._session.is_closed:
            return
        self._is_warming = True
        project = self._session.project

        def load() -> object:
            return project.registry.index()  # its module, too, is loaded there

        self._background.run(load, self._warmed, self._failed)

    def _warmed(self, _index: object) -> None:
        self.is_warm = True
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        if not self._session.is_closed:  # a file that is closed meanwhile answers no more
            raise error

    # -- what is shown ----------------------------------------------------------------------

    def means(self, annotation: Annotation) -> bool:
        """Tell whether an annotation is a mention that can point to an entity."""
        return annotation.kind == "mention" and annotation.label in self.registry.labels()

    def shown(self, annotation: Annotation) -> EntityShown | None:
        """Return what the inspector tells of a mention; None for what means no entity, and until
        the entities are loaded.
        """
        if self._session.is_closed or not self.is_warm or not self.means(annotation):
            return None
        key = key_words(BY_ID["annotate.entity"].keys[0])
        writable = not self.read_only
        found = self.registry.of(annotation)
        if found is not None:
            return self._card("linked", found, "", key, writable)
        if annotation.entity is not None:
            return EntityShown("gone", key=key, writable=writable)
        best = self.registry.best(words_of(annotation), annotation.label)
        if best is None:
            return EntityShown("new", key=key, writable=writable)
        entity = self.registry.entities()[best.entity]
        return self._card("proposed", entity, self.reason(best), key, writable)

    def _card(
        self, state: str, entity: Entity, about: str, key: str, writable: bool
    ) -> EntityShown:
        return EntityShown(
            "linked" if state == "linked" else "proposed",
            entity.id, entity.hans, entity.hant, entity.pinyin, self.type_words(entity),
            about, self.registry.counts().get(entity.id, 0), key, writable,
        )  # fmt: skip

    def type_words(self, entity: Entity) -> str:
        schema = self._session.project.schema
        return self._look.label(schema, entity.type) if entity.type else ""

    def reason(self, proposal: Proposal) -> str:
        """Return why an entity is proposed, in words."""
        words = {
            "exact": self.tr("the same name"),
            "alias": self.tr("another name of it"),
            "short": self.tr("its short name"),
            "contains": self.tr("one name is part of the other"),
            "pinyin": self.tr("it sounds so"),
            "fuzzy": self.tr("a name much like it"),
        }[proposal.reason]
        return f"{words}, {proposal.score:.0%}"

    def rows(self, scope: str, text: str) -> Sequence[EntityRow]:
        """Return the rows of the list: all of a scope, the most mentioned first, or what fits."""
        article = self._session.article
        if self._session.is_closed or (scope == "article" and article is None):
            return ()
        registry = self.registry
        counts = registry.counts(article.row.id if article and scope == "article" else None)
        entities = registry.entities()
        if text:
            ids = [p.entity for p in registry.propose(text, limit=_MOST)]
            found = [entities[i] for i in ids if scope == "project" or counts.get(i)]
        else:
            found = [e for e in registry.standing() if scope == "project" or counts.get(e.id)]
            found.sort(key=lambda e: -counts.get(e.id, 0))
        return [self._row(e, counts.get(e.id, 0)) for e in found]

    def _row(self, entity: Entity, count: int) -> EntityRow:
        schema = self._session.project.schema
        first, second = entity.hans or entity.hant, entity.hant
        if self._look.tongue.code == "zh-Hant":
            first, second = entity.hant or entity.hans, entity.hans
        known = schema.by_name.get(entity.type)
        brief = self._look.brief(schema, entity.type) if entity.type else ""
        return EntityRow(entity.id, first, "" if second == first else second, entity.pinyin,
                         brief, known.colour if known else 0, count)  # fmt: skip

    # -- what is done -----------------------------------------------------------------------

    def link(self, scope: Scope = "one") -> None:
        """Link the selected mention, and its equals in ``scope``, to what it means."""
        current = self._tagger.annotation()
        if current is None or not self.means(current):
            self.said.emit(self.tr("Select a mention of somebody or something first."))
            return
        registry, identifier = self.registry, current.id
        self._session.write(lambda: registry.adopt(identifier, scope), self._told)

    def point(self, entity: str) -> None:
        """Link the selected mention to an entity."""
        current = self._tagger.annotation()
        if current is not None:
            registry, identifier = self.registry, current.id
            self._session.write(lambda: registry.point([identifier], entity), self._told)

    def make(self) -> None:
        """Make a new entity of the selected mention, whatever is proposed."""
        current = self._tagger.annotation()
        if current is not None:
            registry, identifier = self.registry, current.id
            self._session.write(lambda: registry.adopt(identifier, anew=True), self._told)

    def unlink(self) -> None:
        """Take the link of the selected mention away."""
        current = self._tagger.annotation()
        if current is not None and current.entity is not None:
            registry, identifier = self.registry, current.id
            self._session.write(lambda: registry.unpoint([identifier]), self._told)

    def write(self, work: Callable[[Registry], Changes]) -> None:
        """Carry out another change of the registry, behind the writes that wait."""
        registry = self.registry
        self._session.write(lambda: work(registry))

    def _told(self, changes: Changes) -> None:
        count = len(changes.objects - self.registry.entities().keys())
        if changes.step in ("entity.adopt", "entity.point") and count:
            self.said.emit(self.tr("%n mention(s) linked", "", count))
        elif not changes:
            self.said.emit(self.tr("It is linked already, and its equals too."))

    def next_unlinked(self) -> Annotation | None:
        """Return the mention behind the selected one that points to no entity yet, in turn."""
        article, current = self._session.article, self._tagger.annotation()
        waiting = [
            a
            for a in (article.annotations.values() if article else ())
            if a.anchor is not None and self.means(a) and self.registry.of(a) is None
        ]
        waiting.sort(key=_place)
        here = _place(current) if current is not None else (-1, 0, "")
        behind = [a for a in waiting if _place(a) > here]
        return next(iter((*behind, *waiting)), None)

    def spoken_of(self) -> int:
        """Count the entities that the open article speaks of."""
        article = self._session.article
        if self._session.is_closed or article is None:
            return 0
        return len(self.registry.counts(article.row.id))

    def next_mention(self, entity: str) -> MentionRow | None:
        """Return the mention of an entity behind the selected one, in turn through the project.

        Mentions of the open article come first.
        """
        mentions = self.registry.mentions(entity)
        if not mentions:
            return None
        current = self._tagger.current
        for number, mention in enumerate(mentions):
            if mention.id == current:
                return mentions[(number + 1) % len(mentions)]
        article = self._session.article
        here = [m for m in mentions if article and m.article == article.row.id]
        return (here or list(mentions))[0]


def _place(annotation: Annotation) -> tuple[int, int, str]:
    anchor = annotation.anchor
    if anchor is None or not anchor.spans:
        return -1, 0, annotation.id
    return anchor.hull.start, anchor.hull.end, annotation.id


def words_of(annotation: Annotation) -> str:
    """Return the words of a mention."""
    return "".join(annotation.anchor.quotes) if annotation.anchor else ""
