"""What keys and clicks do to annotations: tag, relabel, build, adjust, remove.

Holds which annotation is selected and which is being built; everything else is computed from the
session's values and sent back to it as steps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject, Signal

from models.annotate import Anchor, Annotation, Argument, AttributeValue, steps
from models.changes import Step
from models.identity import new_id
from models.schema.values import Label
from models.text import normalised
from ui.commands.keys import label_for, role_for
from ui.reader.values import Selection
from ui.session import OpenArticle, Session
from ui.views import building as roles
from ui.views.building import Building
from ui.views.edges import Edge, moved, trimmed


class Tagger(QObject):
    """The hand that annotates.

    Signals:
        currentChanged: another annotation is selected, or none.
        buildingChanged: roles are being filled, otherwise than before.
        selectionUsed: the selected text has become an annotation or an argument.
        said: a passing message for the status bar.
    """

    currentChanged = Signal()
    buildingChanged = Signal()
    selectionUsed = Signal()
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        selection: Callable[[], Selection | None],
        word: Callable[[], Selection | None],
    ) -> None:
        """``word`` returns what the caret stands in, for a key pressed with nothing selected."""
        super().__init__()
        self._session = session
        self._selection = selection
        self._word = word
        self.current = ""
        self.building: Building | None = None

    # -- what is there ----------------------------------------------------------------------

    @property
    def _article(self) -> OpenArticle | None:
        return self._session.article

    @property
    def _annotations(self) -> Mapping[str, Annotation]:
        return self._article.annotations if self._article else {}

    def annotation(self) -> Annotation | None:
        """Return the selected annotation."""
        return self._annotations.get(self.current)

    def built(self) -> tuple[Annotation, Label] | None:
        """Return the annotation whose roles are being filled, with its label."""
        if self.building is None:
            return None
        found = self._annotations.get(self.building.annotation)
        type_ = self._session.project.schema.by_name.get(found.label) if found else None
        return (found, type_) if found and type_ else None

    # -- selecting --------------------------------------------------------------------------

    def select(self, identifier: str) -> None:
        """Select an annotation; while building, offer it for a role instead."""
        if self.building is not None and identifier and identifier != self.building.annotation:
            self._offer(identifier)
            return
        if identifier != self.current:
            self.current = identifier
            self.currentChanged.emit()

    def _offer(self, identifier: str) -> None:
        assert self.building is not None
        if self.building.armed:
            self._fill_with(identifier)
        else:
            self._build(replace(self.building, candidate=identifier))

    def refresh(self) -> None:
        """Let go of what an undo or another article took away."""
        if self.building is not None and self.building.annotation not in self._annotations:
            self._build(None)
        if self.current and self.current not in self._annotations:
            self.current = ""
            self.currentChanged.emit()

    # -- keys -------------------------------------------------------------------------------

    def press(self, key: str) -> bool:
        """Do what a key of the schema means here; False when it means nothing."""
        built = self.built()
        role = role_for(built[1], key) if built else None
        if role is not None:
            self.fill(role.name)
            return True
        label = label_for(self._session.project.schema, key)
        if label is None:
            return self._begin_with(key)
        self.tag(label.name)
        return True

    def _begin_with(self, key: str) -> bool:
        """Begin to fill a role of the selected annotation with the role's own key."""
        current = self.annotation()
        type_ = self._session.project.schema.by_name.get(current.label) if current else None
        role = role_for(type_, key) if type_ and type_.kind != "mention" else None
        if current is None or role is None or self._session.project.read_only:
            return False
        self._build(Building(current.id))
        self.fill(role.name)
        return True

    def tag(self, name: str) -> None:
        """Tag the selection with a label; with no selection relabel, or tag the word."""
        label = self._session.project.schema.by_name[name]
        if self._article is None:
            return
        if self._session.project.read_only:
            self.said.emit(self.tr("The project is open read-only."))
            return
        selection = self._selection()
        if label.kind == "tag":
            self.toggle_tag(name)
        elif selection is None and self._relabelled(label):
            return
        elif label.kind == "relation":
            self._begin_relation(label, selection)
        else:
            self._tag_text(label, selection)

    def _relabelled(self, label: Label) -> bool:
        current = self.annotation()
        if current is None or current.kind != label.kind or self.building is not None:
            return False
        if current.label != label.name:
            self._session.perform(steps.relabel(self._annotations, [current.id], label.name))
        return True

    def _tag_text(self, label: Label, selection: Selection | None) -> None:
        anchor = self._anchor_of(selection)
        if anchor is None and selection is None:  # blanks that are selected are no word to tag
            anchor = self._current_anchor() or self._anchor_of(self._word())
        if anchor is None:
            self.said.emit(self.tr("Select some text first."))
            return
        same = self._same(label, anchor)
        annotation = same or self._new(label, anchor)
        if same is None:
            self._session.perform(steps.add(self._annotations, annotation))
        self.selectionUsed.emit()
        if label.roles and label.kind != "mention":
            self._select_now(annotation.id)
            self._build(Building(annotation.id))
        elif self.building is not None:
            self._offer(annotation.id)
        else:
            self._select_now(annotation.id)

    def _begin_relation(self, label: Label, selection: Selection | None) -> None:
        relation = self._new(label, None)
        first = label.roles[0] if label.roles else None
        anchor = self._anchor_of(selection)
        begun = [steps.add(self._annotations, relation)]
        if first is not None:
            with_it = {**self._annotations, relation.id: relation}
            if anchor is not None:
                begun.append(roles.filled_by_text(with_it, relation.id, first, anchor,
                                                  self._session.project.schema))  # fmt: skip
            elif self.current:
                begun.append(roles.filled_by_annotation(with_it, relation.id, first, self.current))
        self._session.perform(steps.together("relation.add", begun, label.name))
        self.selectionUsed.emit()
        self._select_now(relation.id)
        self._build(Building(relation.id))

    def toggle_tag(self, name: str) -> None:
        """Give the whole article a label, or take it away."""
        label = self._session.project.schema.by_name[name]
        present = [a.id for a in self._annotations.values() if a.label == name and a.kind == "tag"]
        step = (
            steps.remove(self._annotations, present)
            if present
            else steps.add(self._annotations, self._new(label, None))
        )
        self._session.perform(step)

    # -- building ---------------------------------------------------------------------------

    def begin(self, identifier: str = "", role: str = "") -> None:
        """Begin to fill the roles of an annotation, with ``role`` waiting for a click."""
        found = self._annotations.get(identifier or self.current)
        type_ = self._session.project.schema.by_name.get(found.label) if found else None
        if found is None or type_ is None or not type_.roles:
            self.said.emit(self.tr("This annotation has no roles."))
            return
        self._select_now(found.id)
        self._build(Building(found.id, armed=role))

    def end(self) -> bool:
        """End building; False when nothing was being built."""
        if self.building is None:
            return False
        self._build(None)
        return True

    def fill(self, role_name: str) -> None:
        """Fill a role with the selection or the clicked mark, or wait for one."""
        built = self.built()
        role = built[1].role(role_name) if built else None
        if built is None or role is None or self.building is None:
            return
        anchor = self._anchor_of(self._selection())
        if anchor is not None:
            self._fill(roles.filled_by_text(self._annotations, built[0].id, role, anchor,
                                            self._session.project.schema))  # fmt: skip
            self.selectionUsed.emit()
        elif self.building.candidate:
            self._build(replace(self.building, armed=role_name))
            self._fill_with(self.building.candidate)
        else:
            armed = "" if self.building.armed == role_name else role_name
            self._build(replace(self.building, armed=armed))

    def _fill_with(self, identifier: str) -> None:
        built = self.built()
        if built is None or self.building is None:
            return
        role = built[1].role(self.building.armed)
        target = self._annotations.get(identifier)
        if role is None or target is None:
            return
        if not roles.accepts(role, target):
            self.said.emit(self.tr("The schema has other fillers in mind for this role."))
        self._fill(roles.filled_by_annotation(self._annotations, built[0].id, role, identifier))

    def _fill(self, step: Step) -> None:
        assert self.building is not None
        self._session.perform(step)
        self._build(Building(self.building.annotation))

    def _build(self, building: Building | None) -> None:
        self.building = building
        self.buildingChanged.emit()

    # -- changing ---------------------------------------------------------------------------

    def relabel(self, name: str) -> None:
        if self.current in self._annotations:
            self._session.perform(steps.relabel(self._annotations, [self.current], name))

    def set_attribute(self, identifier: str, name: str, value: AttributeValue | None) -> None:
        if identifier in self._annotations:
            self._session.perform(steps.set_attribute(self._annotations, [identifier], name, value))

    def set_attributes(self, values: Mapping[str, AttributeValue | None]) -> None:
        """Set several attributes of the selected annotation in one step."""
        if self.current not in self._annotations or not values:
            return
        known = dict(self._annotations)
        made: list[Step] = []
        for name, value in values.items():
            made.append(steps.set_attribute(known, [self.current], name, value))
            known = steps.apply(made[-1], known)
        self._session.perform(
            steps.together("annotation.attribute", made, next(iter(values)))
        )  # fmt: skip

    def set_note(self, note: str) -> None:
        current = self.annotation()
        if current is not None and current.note != note:
            self._session.perform(steps.set_note(self._annotations, current.id, note))

    def remove_argument(self, argument: Argument) -> None:
        if self.current in self._annotations:
            self._session.perform(steps.remove_argument(self._annotations, self.current, argument))

    def delete(self, identifier: str) -> None:
        """Remove an annotation, and what pointed to it."""
        if identifier in self._annotations:
            self._session.perform(steps.remove(self._annotations, [identifier]))

    def delete_current(self) -> None:
        """Remove the selected annotation."""
        self.delete(self.current)

    def move_edge(self, edge: Edge, step: Literal[-1, 1]) -> None:
        """Move an edge of the selected annotation by one character."""
        current, article = self.annotation(), self._article
        if current is None or article is None or current.anchor is None:
            return
        anchor = moved(current.anchor, article.reading.text, edge, step)
        if anchor is not None:
            self._session.perform(steps.set_anchor(self._annotations, current.id, anchor))

    def add_fragment(self) -> None:
        """Add the selected text to the selected annotation, touching it or apart."""
        current, anchor = self.annotation(), self._anchor_of(self._selection())
        if current is None or current.anchor is None or anchor is None or self._article is None:
            self.said.emit(self.tr("Select an annotation and some text first."))
            return
        spans = normalised((*current.anchor.spans, *anchor.spans))
        text, revision = self._article.reading.text, self._article.reading.revision
        wider = Anchor.on(text, *spans, revision=revision)
        self._session.perform(steps.set_anchor(self._annotations, current.id, wider))
        self.selectionUsed.emit()

    # -- parts ------------------------------------------------------------------------------

    def _select_now(self, identifier: str) -> None:
        self.current = identifier
        self.currentChanged.emit()

    def _anchor_of(self, selection: Selection | None) -> Anchor | None:
        if selection is None or self._article is None:
            return None
        reading = self._article.reading
        spans = trimmed(reading.text, normalised(selection.spans))
        if not spans:
            return None
        return Anchor.on(reading.text, *spans, revision=reading.revision)

    def _current_anchor(self) -> Anchor | None:
        current = self.annotation()
        usable = current is not None and self.building is None
        return current.anchor if usable and current is not None else None

    def _same(self, label: Label, anchor: Anchor) -> Annotation | None:
        if label.kind != "mention":
            return None  # one trigger can begin several events
        mine = self._session.project.layers.current.id
        return next(
            (a for a in self._annotations.values()
             if a.label == label.name and a.layer == mine and a.anchor
             and a.anchor.spans == anchor.spans),
            None,
        )  # fmt: skip

    def _new(self, label: Label, anchor: Anchor | None) -> Annotation:
        assert self._article is not None
        return Annotation(
            id=new_id(), kind=label.kind, article=self._article.row.id,
            layer=self._session.project.layers.current.id, label=label.name, anchor=anchor,
        )  # fmt: skip
