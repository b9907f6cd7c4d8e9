"""The entities room: the registry left, one entity with its names and mentions right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from models.identity import new_id
from models.registry.naming import in_scripts
from models.registry.table import write
from models.registry.values import Entity
from ui.look import Look
from ui.panels.kit import (
    ElidedLabel,
    box,
    clear,
    column,
    icon_button,
    label,
    link_button,
    plain,
    row,
)
from ui.rooms.entities.entitylist import EntityList, type_words
from ui.rooms.entities.form import EntityForm
from ui.rooms.entities.mentionlist import MentionList
from ui.rooms.entities.state import EntitiesState, Item
from ui.rooms.entities.words import reason_words
from ui.rooms.exporting import Export
from ui.rooms.frame import Place, Room, Sign
from ui.words import N

SIGN = Sign(
    "tag",
    N("Room", "Entities"),
    N("Room", "No entities yet"),
    N("Room", "An entity is who or what mentions point to, in either script. Link a selected "
      "mention with Alt+E, or make entities of all mentions at once."),
)  # fmt: skip


class EntitiesRoom(Room):
    """Shows an `EntitiesState`."""

    state: EntitiesState

    def __init__(self, look: Look, state: EntitiesState) -> None:
        super().__init__(look, state, SIGN)
        project = state.session.project
        self._schema = project.schema
        self._writable = not project.read_only
        self.list = EntityList(look, project.schema, state)
        self.form = EntityForm(look, project.schema, writable=self._writable)
        self.mentions = MentionList(look)
        self.heading = ElidedLabel(size=17, bold=True)
        self.facts = ElidedLabel(size=12, tone="dim")
        self._make_buttons()
        self.set_content(self._make_content())
        self._connect_parts()
        self.offer_exports((
            Export("csv", self.tr("all entities, to be changed and imported again"), self._csv),
        ))  # fmt: skip
        for useless in (self.filters.since, self.filters.until):
            useless.hide()

    # -- building ---------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.adopt = QPushButton(self.tr("Make entities of all mentions"))
        self.adopt.setToolTip(
            self.tr("Mentions that say the same under one label, in either script, become one")
        )
        self.new = icon_button("plus", self.tr("New entity"))
        self.alike = icon_button("layers", self.tr("Only those that look alike"), checkable=True)
        self.alike.setChecked(self.state.looks_alike)
        self.merge = QPushButton()
        self.merge.setToolTip(
            self.tr("The one at hand keeps its name; the others become part of it")
        )
        self.remove = icon_button("trash", self.tr("Remove the entity"))
        for tool in (self.merge, self.adopt, self.alike, self.new):
            self.add_tool(tool)
        for tool in (self.adopt, self.new, self.remove, self.merge):
            tool.setEnabled(self._writable)

    def _make_content(self) -> QWidget:
        side = box("roomlist")
        side.setLayout(column(self.list, spacing=0, margins=(0, 6, 0, 6)))
        side.setMinimumWidth(280)
        head = row(spacing=8, margins=(18, 14, 14, 4))
        head.addWidget(self.heading, 1)
        head.addWidget(self.remove)
        self.suggestions = QVBoxLayout()
        self.suggestions.setContentsMargins(18, 0, 14, 0)
        self.suggestions.setSpacing(4)
        top = box("plain")
        layout = QVBoxLayout(top)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(row(self.facts, margins=(18, 0, 14, 6)))
        layout.addLayout(self.suggestions)
        layout.addWidget(self.form, 1)
        below = box("plain")
        self.divide = link_button(self.tr("Make another entity of this mention"))
        self.divide.setEnabled(self._writable)
        caption = row(label(self.tr("Mentions"), size=12, tone="dim", bold=True), None, self.divide,
                      margins=(18, 8, 14, 4))  # fmt: skip
        below.setLayout(column(plain(caption), self.mentions, spacing=0))
        right = QSplitter(Qt.Orientation.Vertical)
        parts = QSplitter(Qt.Orientation.Horizontal)
        for splitter, widgets in ((right, (top, below)), (parts, (side, right))):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            for widget in widgets:
                splitter.addWidget(widget)
        right.setSizes([460, 240])
        parts.setStretchFactor(1, 1)
        parts.setSizes([400, 900])
        return parts

    def _connect_parts(self) -> None:
        state = self.state
        self.list.currentPicked.connect(lambda item: self._choose(item.entity.id))
        self.list.activatedItem.connect(lambda _: self.mentions.focus_first())
        self.list.ticked.connect(self._tick)
        self.list.mergeAsked.connect(self._merge)
        self.list.deleteAsked.connect(lambda item: self._remove(item.entity.id))
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.mentions.activatedItem.connect(self._lead)
        self.form.changed.connect(state.put)
        self.form.entityAsked.connect(self._choose)
        self.form.splitAsked.connect(state.split)
        self.form.relationAsked.connect(self._choose_parent)
        self.form.memberAsked.connect(self._choose_member)
        self.adopt.clicked.connect(state.adopt)
        self.new.clicked.connect(self._new)
        self.alike.clicked.connect(self._look_alike)
        self.merge.clicked.connect(self._merge)
        self.remove.clicked.connect(lambda: self._remove(state.current))
        self.divide.clicked.connect(self._divide)
        state.mentionsReady.connect(self._show_mentions)

    # -- what is shown ----------------------------------------------------------------------

    def show_content(self) -> None:
        state = self.state
        wanted = state.wanted()
        types = dict.fromkeys(item.entity.type for item in state.found.items if item.entity.type)
        self.filters.offer([(t, type_words(t, self.look, self._schema)) for t in types], [], "")
        self.show_page(anything=bool(state.found.items), fits=bool(wanted))
        ids = {item.entity.id for item in wanted}
        if state.current not in ids and wanted:
            state.choose(wanted[0].entity.id)
        place = state.place
        self.list.set_items(wanted, state.current)
        self.list.verticalScrollBar().setValue(place)
        self.say_sum(self.tr("%n entity(ies)", "", len(wanted)) if wanted else "")
        self._show_entity()

    def _show_entity(self) -> None:
        item = self.state.item()
        entity = item.entity if item else None
        self.heading.set_whole(entity.name if entity else "")
        self.facts.set_whole(self._facts_of(item) if item else "")
        merged = self.state.merged(entity.id) if entity else []
        self.form.show_entity(entity, self.state.found.entities, merged)
        self._show_suggestions(entity)
        self._show_merge()
        self._show_mentions()
        self.say_hint(
            self.tr("Space ticks an entity for a merge. Enter leads to the mentions, and from "
                    "there to the text.")
        )  # fmt: skip

    def _facts_of(self, item: Item) -> str:
        entity = item.entity
        other = entity.hant if entity.hant != entity.hans else ""
        words = type_words(entity.type, self.look, self._schema)
        mentions = self.tr("%n mention(s)", "", item.mentions)
        return " · ".join(part for part in (other, entity.pinyin, words, mentions) if part)

    def _show_suggestions(self, entity: Entity | None) -> None:
        clear(self.suggestions)
        for other, pair in self.state.alike(entity.id) if entity else []:
            words = f"{other.name}  ·  {reason_words(pair.reason)}"
            join = link_button(self.tr("Merge into this one"))
            join.setEnabled(self._writable)
            join.clicked.connect(lambda _=False, o=other.id: self.state.merge(self._current(), [o]))
            self.suggestions.addLayout(row(label(words, size=13), join, None, spacing=10))

    def _show_merge(self) -> None:
        others = [i for i in self.state.chosen if i != self.state.current]
        item = self.state.item()
        self.merge.setVisible(bool(others) and item is not None)
        if others and item is not None:
            self.merge.setText(
                self.tr("Merge %n into {name}", "", len(others)).format(name=item.entity.name)
            )

    def _show_mentions(self) -> None:
        articles = {row.id: row for row in self.state.session.project.articles.list()}
        self.mentions.show_mentions(self.state.mentions, articles)
        self.divide.setVisible(len(self.state.mentions) > 1)

    # -- hands ------------------------------------------------------------------------------

    def focus_content(self) -> None:
        self.list.focus_first()

    def show_entity(self, identifier: str) -> None:
        """Take an entity to hand, whatever the filter leaves out."""
        if not any(i.entity.id == identifier for i in self.state.wanted()):
            self.filters.clear()
        self._choose(identifier)

    def _current(self) -> str:
        return self.state.current

    def _choose(self, identifier: str) -> None:
        self.state.choose(self.state.registry.resolve(identifier))
        self.list.set_current(self.state.current)
        self._show_entity()

    def _tick(self, identifier: str) -> None:
        chosen = self.state.chosen
        self.state.chosen = (
            tuple(i for i in chosen if i != identifier)
            if identifier in chosen
            else (*chosen, identifier)
        )
        self.list.viewport().update()
        self._show_merge()

    def _merge(self) -> None:
        others = [i for i in self.state.chosen if i != self.state.current]
        if others and self.state.current:
            self.state.merge(self.state.current, others)
            self.said.emit(self.tr("Merged; undo takes it back"), "ok")

    def _new(self) -> None:
        hans, hant = in_scripts(self.tr("New entity"))
        self.state.put(Entity(id=new_id(), hans=hans, hant=hant))

    def _remove(self, identifier: str) -> None:
        if identifier and self._writable:
            self.state.remove(identifier)
            self.said.emit(self.tr("Removed; its mentions point to nothing until an undo"), "ok")

    def _divide(self) -> None:
        mention = self.mentions.current_item()
        item = self.state.item()
        if mention is None or item is None:
            self.said.emit(self.tr("Choose a mention in the list first."), "")
            return
        hans, hant = in_scripts(mention.quote)
        entity = Entity(id=new_id(), type=item.entity.type, hans=hans, hant=hant)
        self.state.divide([mention.id], entity)

    def _look_alike(self, on: bool) -> None:
        self.state.looks_alike = on
        self.state.renew()

    def _choose_parent(self, relation: Any) -> None:
        item = self.state.item()
        if item is not None:
            entity = item.entity

            def chosen(parent: str) -> Entity:
                return replace(entity, parents=(*entity.parents, (relation, parent)))

            self._offer(entity, chosen)

    def _choose_member(self) -> None:
        item = self.state.item()
        if item is not None:
            entity = item.entity
            self._offer(entity, lambda m: replace(entity, members=(*entity.members, m)))

    def _offer(self, entity: Entity, changed: Callable[[str], Entity]) -> None:
        """Offer the other entities; the one that is chosen changes this one."""
        from ui.commands.palette import Offer

        offers = [
            Offer(
                f"{other.entity.name}  {other.entity.hant}",
                type_words(other.entity.type, self.look, self._schema),
                lambda o=other.entity.id: self.state.put(changed(o)),  # type: ignore[misc]
                icon="tag",
            )
            for other in self.state.found.items
            if other.entity.id != entity.id
        ]
        self.offersAsked.emit(offers)

    def _lead(self, mention: Any) -> None:
        self.evidenceAsked.emit(Place(mention.article, mention.id))

    def _scrolled(self, value: int) -> None:
        if self.list.isVisible():
            self.state.place = value

    # -- exports ----------------------------------------------------------------------------

    def _csv(self) -> bytes:
        return write(self.state.registry.entities().values())
