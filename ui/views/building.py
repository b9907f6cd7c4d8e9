"""Filling roles, as pure functions over values: what a key or a click means while building."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.annotate import Anchor, Annotation, Argument
from models.annotate.steps import add, add_argument, together
from models.changes import Step
from models.identity import new_id
from models.schema.values import RoleType, Schema
from models.text import Span

Current = Mapping[str, Annotation]


@dataclass(frozen=True, slots=True)
class Building:
    """An annotation whose roles are being filled.

    Attributes:
        armed: the role that waits for a click, "" for none.
        candidate: the annotation that was clicked and waits for a role's key, "" for none.
    """

    annotation: str
    armed: str = ""
    candidate: str = ""


def accepts(role: RoleType, annotation: Annotation) -> bool:
    """Tell whether the schema lets ``annotation`` fill ``role``."""
    return not role.targets or bool({annotation.label, annotation.kind} & set(role.targets))


def standing_at(
    current: Current, spans: tuple[Span, ...], role: RoleType, besides: str
) -> Annotation | None:
    """Return the annotation that covers exactly ``spans`` and best fits ``role``."""
    there = [
        a
        for a in current.values()
        if a.id != besides and a.anchor and not a.anchor.detached and a.anchor.spans == spans
    ]
    there.sort(key=lambda a: (not accepts(role, a), a.kind != "mention"))
    return there[0] if there and accepts(role, there[0]) else None


def filled_by_text(
    current: Current, building: str, role: RoleType, anchor: Anchor, schema: Schema
) -> Step:
    """Return the step that fills ``role`` with selected text.

    A mention that stands exactly there takes the role. Where the schema wants one certain type of
    mention and no bare text, that mention is made in the same step.
    """
    found = standing_at(current, anchor.spans, role, building)
    if found is not None:
        return add_argument(current, building, Argument(role.name, target=found.id))
    only = _only_mention(role, schema)
    if only is None:
        return add_argument(current, building, Argument(role.name, anchor=anchor))
    owner = current[building]
    mention = Annotation(
        id=new_id(), kind="mention", article=owner.article, layer=owner.layer, label=only,
        anchor=anchor,
    )  # fmt: skip
    filled = add_argument(current, building, Argument(role.name, target=mention.id))
    return together("argument.add", (add(current, mention), filled))


def filled_by_annotation(current: Current, building: str, role: RoleType, target: str) -> Step:
    """Return the step that fills ``role`` with another annotation; nothing for itself."""
    if target == building or target not in current:
        return Step("argument.add", ())
    return add_argument(current, building, Argument(role.name, target=target))


def related(current: Current, identifier: str) -> dict[str, str]:
    """Return the annotations that fill roles of ``identifier``, by id."""
    owner = current.get(identifier)
    if owner is None:
        return {}
    return {a.target: a.role for a in owner.arguments if a.target}


def _only_mention(role: RoleType, schema: Schema) -> str | None:
    if not role.targets or "span" in role.targets or len(role.targets) != 1:
        return None
    label = schema.by_name.get(role.targets[0])
    return label.name if label is not None and label.kind == "mention" else None
