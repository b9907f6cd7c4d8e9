"""Everything known of one entity, to be read and changed; each field is written when it is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
)

from models.registry.values import Entity
from models.schema.values import Schema
from ui.look import Look
from ui.panels.fields import Drop
from ui.panels.kit import clear, icon_button, label, link_button, plain, row
from ui.rooms.entities.entitylist import type_words
from ui.rooms.entities.words import RELATIONS, relation_words


class EntityForm(QScrollArea):
    """Shows an entity.

    Signals:
        changed: the entity as it is to be.
        relationAsked, memberAsked: another entity is to be chosen, for a relation or as a member.
        entityAsked: another entity is to be shown.
        splitAsked: a merged one is to be taken apart.
    """

    changed = Signal(object)
    relationAsked = Signal(str)
    memberAsked = Signal()
    entityAsked = Signal(str)
    splitAsked = Signal(str)

    def __init__(self, look: Look, schema: Schema, *, writable: bool) -> None:
        super().__init__()
        self._look, self._schema, self._writable = look, schema, writable
        self._entity: Entity | None = None
        self._shown: object = None
        self._body = QVBoxLayout()
        self._body.setContentsMargins(18, 6, 18, 14)
        self._body.setSpacing(8)
        self.lines: dict[str, QLineEdit] = {}
        self.setWidget(plain(self._body))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_entity(
        self, entity: Entity | None, known: Mapping[str, Entity], merged: list[Entity]
    ) -> None:
        """Show an entity, or nothing; the same one again changes nothing."""
        names = {i: e.name for i, e in known.items()} if entity else {}
        shown = (entity, [(e.id, e.hans) for e in merged], names if _refers(entity) else None)
        if shown == self._shown:
            return
        self._shown, self._entity = shown, entity
        clear(self._body)
        self.lines = {}
        if entity is not None:
            self._body.addLayout(self._form(entity))
            self._add_relations(entity, names)
            self._add_members(entity, names)
            self._add_merged(merged)
        self._body.addStretch(1)

    def _form(self, entity: Entity) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(label(self.tr("Type"), size=12, tone="dim"), self._types(entity))
        several = self.tr("separated by ;")
        for field, words, value, hint in (
            ("hans", self.tr("Simplified"), entity.hans, ""),
            ("hant", self.tr("Traditional"), entity.hant, ""),
            ("pinyin", self.tr("Pinyin"), entity.pinyin, ""),
            ("aliases", self.tr("Other names"), "; ".join(entity.aliases), several),
            ("short_names", self.tr("Short names"), "; ".join(entity.short_names), several),
            ("external", self.tr("Identifiers"), "; ".join(":".join(p) for p in entity.external),
             "wikidata:Q8686"),
        ):  # fmt: skip
            form.addRow(label(words, size=12, tone="dim"), self._line(field, words, value, hint))
        note = _Note(entity.note)
        note.setReadOnly(not self._writable)
        note.setAccessibleName(self.tr("Note"))
        note.setTabChangesFocus(True)
        note.setObjectName("lines")
        note.left.connect(lambda text: self._set(note=text))
        form.addRow(label(self.tr("Note"), size=12, tone="dim"), note)
        return form

    def _types(self, entity: Entity) -> Drop:
        drop = Drop()
        drop.addItem(self.tr("(none)"), "")
        for name in self._schema.meaning.entity:
            drop.addItem(type_words(name, self._look, self._schema), name)
        if drop.findData(entity.type) < 0:
            drop.addItem(entity.type, entity.type)
        drop.setCurrentIndex(drop.findData(entity.type))
        drop.setEnabled(self._writable)
        drop.setAccessibleName(self.tr("Type"))
        drop.activated.connect(lambda at: self._set(type=drop.itemData(at)))
        return drop

    def _line(self, field: str, words: str, value: str, hint: str) -> QLineEdit:
        line = QLineEdit(value)
        line.setAccessibleName(words)
        line.setPlaceholderText(hint)
        line.setReadOnly(not self._writable)
        line.setCursorPosition(0)
        line.editingFinished.connect(lambda: self._typed(field, line))
        self.lines[field] = line
        return line

    def _typed(self, field: str, line: QLineEdit) -> None:
        text = line.text().strip()
        several = tuple(dict.fromkeys(p.strip() for p in text.replace("；", ";").split(";")))
        parts = tuple(part for part in several if part)
        if field in ("aliases", "short_names"):
            self._set(**{field: parts})
        elif field == "external":
            pairs = tuple(p.partition(":") for p in parts)
            good = all(scheme and key for scheme, _, key in pairs)
            line.setProperty("wrong", not good)
            line.style().unpolish(line)
            line.style().polish(line)
            if good:
                self._set(external=tuple((scheme, key) for scheme, _, key in pairs))
        else:
            self._set(**{field: text})

    def _set(self, **values: object) -> None:
        entity = self._entity
        if entity is None or not self._writable:
            return
        changed = replace(entity, **values)  # type: ignore[arg-type]
        if changed != entity:
            self._entity = changed
            self.changed.emit(changed)

    # -- what it has to do with others ----------------------------------------------------------

    def _heading(self, text: str) -> None:
        self._body.addSpacing(4)
        self._body.addWidget(label(text, size=12, tone="dim", bold=True))

    def _add_relations(self, entity: Entity, names: Mapping[str, str]) -> None:
        if entity.parents or self._writable:
            self._heading(self.tr("Belongs to"))
        for relation, parent in entity.parents:
            kept = tuple(p for p in entity.parents if p != (relation, parent))
            self._add_other(
                parent, names, relation_words(relation), partial(self._set, parents=kept)
            )
        if self._writable:
            line = row(spacing=10)
            for relation in RELATIONS:
                add = link_button(relation_words(relation) + "…")
                add.clicked.connect(partial(self.relationAsked.emit, relation))
                line.addWidget(add)
            line.addStretch(1)
            self._body.addLayout(line)

    def _add_members(self, entity: Entity, names: Mapping[str, str]) -> None:
        if entity.members or self._writable:
            self._heading(self.tr("Members, where this is a group"))
        for member in entity.members:
            kept = tuple(m for m in entity.members if m != member)
            self._add_other(member, names, "", partial(self._set, members=kept))
        if self._writable:
            add = link_button(self.tr("Add a member…"))
            add.clicked.connect(self.memberAsked)
            self._body.addLayout(row(add, None))

    def _add_other(
        self, identifier: str, names: Mapping[str, str], before: str, remove: partial[None]
    ) -> None:
        line = row(spacing=6)
        if before:
            line.addWidget(label(before, size=12, tone="dim"))
        name = link_button(names.get(identifier, identifier))
        name.clicked.connect(partial(self.entityAsked.emit, identifier))
        line.addWidget(name)
        line.addStretch(1)
        if self._writable:
            gone = icon_button("close", self.tr("Take away"))
            gone.clicked.connect(remove)
            line.addWidget(gone)
        self._body.addLayout(line)

    def _add_merged(self, merged: list[Entity]) -> None:
        if merged:
            self._heading(self.tr("Merged into this one"))
        for entity in merged:
            line = row(label(entity.name, size=13), None, spacing=6)
            if self._writable:
                split = link_button(self.tr("Take apart"))
                split.clicked.connect(partial(self.splitAsked.emit, entity.id))
                line.addWidget(split)
            self._body.addLayout(line)


class _Note(QPlainTextEdit):
    """A note that is written when the cursor leaves it."""

    left = Signal(str)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self.toPlainText())


def _refers(entity: Entity | None) -> bool:
    return entity is not None and bool(entity.parents or entity.members)
