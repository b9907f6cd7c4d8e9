"""Commands on entities: link, choose, edit, merge, split, and what looks alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from ui.commands.palette import Offer

if TYPE_CHECKING:
    from models.project.registry import Scope
    from models.registry.values import Entity
    from ui.views.entities import EntityGuide
    from ui.views.workspace import Workspace
    from ui.window import MainWindow

_MOST = 60


class EntityCommands(QObject):
    """Holds nothing; it speaks for menus, keys and the list to the workspace's guide."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def _desk(self) -> Workspace:
        workspace = self._window.workspace
        if workspace is None:
            raise RuntimeError("a command of the open project ran without one")
        return workspace

    @property
    def _guide(self) -> EntityGuide:
        return self._desk.naming

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "annotate.entity": partial(self._link, "one"),
            "annotate.entity_article": partial(self._link, "article"),
            "annotate.entity_project": partial(self._link, "project"),
            "annotate.entity_choose": self._choose,
            "annotate.entity_none": self._unlink,
            "annotate.entity_next": self._next,
            "go.entity_duplicates": self._pairs,
        }

    def attach(self, workspace: Workspace) -> None:
        """Follow what is asked for in the list and the inspector of a workspace."""
        listed = workspace.lists.entities
        listed.editAsked.connect(self.edit)
        listed.addAsked.connect(self._add)
        listed.mergeAsked.connect(self._merge)
        listed.splitAsked.connect(self._split)
        listed.removeAsked.connect(self._remove)
        listed.pairsAsked.connect(self._pairs)
        listed.menuAsked.connect(self._menu)
        workspace.inspector.entityEditAsked.connect(self.edit)

    def _link(self, scope: Scope) -> None:
        self._guide.link(scope)

    def _next(self) -> None:
        """Go to the next mention that waits for its entity."""
        room, found = self._desk.room, self._guide.next_unlinked()
        if found is None:
            self._desk.status.say(self.tr("Every mention of the article has its entity."))
            return
        room.tagger.select(found.id)
        room.go_to(found)

    def _unlink(self) -> None:
        self._guide.unlink()

    # -- choosing ---------------------------------------------------------------------------

    def _choose(self) -> None:
        current = self._desk.room.tagger.annotation()
        if current is None or not self._guide.means(current):
            self._guide.link()  # says what to select first
            return
        from ui.views.entities import words_of

        words = words_of(current)
        new = Offer(
            self.tr("New entity: {name}").format(name=words), "", self._guide.make, icon="plus"
        )
        likely = [p.entity for p in self._guide.registry.propose(words, current.label, _MOST)]

        def find(query: str) -> list[Offer]:
            found = self._offers(query, likely, self._guide.point)
            return found if query else [*found[:8], new, *found[8:]]

        self._window.offer([], find)

    def _offers(
        self, query: str, first: list[str], then: Callable[[str], object], but: str = ""
    ) -> list[Offer]:
        """Return entities that fit what was typed, in either script or by their sound."""
        registry = self._guide.registry
        known = registry.entities()
        if query.strip():
            ids = [p.entity for p in registry.propose(query, limit=_MOST)]
        else:
            counts = registry.counts()
            often = sorted(registry.standing(), key=lambda e: -counts.get(e.id, 0))
            ids = list(dict.fromkeys([*first, *(e.id for e in often[:_MOST])]))
        return [self._offer(known[i], then) for i in ids if i != but]

    def _offer(self, entity: Entity, then: Callable[[str], object]) -> Offer:
        names = dict.fromkeys((entity.hans, entity.hant, *entity.short_names[:2]))
        text = "  ".join(name for name in names if name)
        return Offer(text, self._guide.type_words(entity), partial(then, entity.id), icon="entity")

    # -- changing ---------------------------------------------------------------------------

    def edit(self, identifier: str) -> None:
        """Open an entity for editing."""
        registry = self._guide.registry
        entity = registry.entities().get(registry.resolve(identifier))
        if entity is not None:
            self._edit(entity)

    def _add(self) -> None:
        from models.identity import new_id
        from models.registry.values import Entity

        self._edit(Entity(id=new_id()))

    def _edit(self, entity: Entity) -> None:
        from ui.dialogs.entity import EntityDialog

        dialog = EntityDialog(self._window, self._window.look, self._desk.session.project, entity)
        if dialog.exec():
            self._guide.write(lambda r: r.put(dialog.entity))

    def _merge(self, identifier: str) -> None:
        """Choose what an entity turned out to be."""
        registry = self._guide.registry
        entity = registry.entities().get(identifier)
        if entity is None:
            return
        likely = [p.entity for p in registry.propose(entity.name, entity.type, _MOST)]

        def into(other: str) -> None:
            self._guide.write(lambda r: r.merge([identifier], other))
            other_entity = registry.entities()[other]
            self._desk.status.say(
                self.tr("{first} is now {second}; Undo takes it back.").format(
                    first=entity.name, second=other_entity.name
                )
            )

        self._window.offer([], lambda query: self._offers(query, likely, into, but=identifier))

    def _split(self, identifier: str) -> None:
        from ui.dialogs.entitysplit import SplitDialog

        registry = self._guide.registry
        entity = registry.entities().get(identifier)
        if entity is None:
            return
        rows = {row.id: row for row in self._desk.rows()}
        mentions = registry.mentions(identifier)
        dialog = SplitDialog(self._window, self._window.look, entity, mentions, rows)
        if dialog.exec():
            new = dialog.entity()
            chosen = dialog.chosen()
            self._guide.write(lambda r: r.split(chosen, new))

    def _remove(self, identifier: str) -> None:
        if not self._desk.session.project.read_only:
            self._guide.write(lambda r: r.remove([identifier]))

    def _pairs(self) -> None:
        from ui.dialogs.entitypairs import PairsDialog

        PairsDialog(self._window, self._window.look, self._guide).exec()

    def _menu(self, at: QPoint, identifier: str) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Next mention"), partial(self._desk.show_entity, identifier))
        if not self._desk.session.project.read_only:
            menu.addSeparator()
            menu.addAction(self.tr("Edit…"), partial(self.edit, identifier))
            menu.addAction(self.tr("Merge into…"), partial(self._merge, identifier))
            if self._guide.registry.counts().get(identifier):
                menu.addAction(self.tr("Split…"), partial(self._split, identifier))
            menu.addSeparator()
            menu.addAction(self.tr("Remove"), partial(self._remove, identifier))
        menu.popup(at)
