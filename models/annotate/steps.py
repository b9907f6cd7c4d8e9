"""Steps on annotations: pure builders, and what a step makes of the annotations at hand.

Every builder takes the current annotations of the article (all layers, by id) and answers with
one `Step`; nothing is written here. The window applies the step to what it shows at once and
hands the same step to the writer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from models.annotate import codec
from models.annotate.values import Anchor, Annotation, Argument, AttributeValue
from models.changes import Delete, Op, Put, Step
from models.schema.kinds import KINDS, Kind

Current = Mapping[str, Annotation]

NAMES: Final = (
    *(f"{kind}.add" for kind in KINDS),
    *(f"{kind}.remove" for kind in KINDS),
    "annotation.remove",
    "annotation.relabel",
    "annotation.attribute",
    "annotation.anchor",
    "annotation.note",
    "annotation.change",
    "argument.add",
    "argument.remove",
)
"""Every name a step of this module can have; the interface has a text for each."""


def add(current: Current, *annotations: Annotation) -> Step:
    """Add new annotations.

    Raises:
        ValueError: when there is nothing to add, or an id is taken.
    """
    if not annotations:
        raise ValueError("nothing to add")
    for annotation in annotations:
        if annotation.id in current:
            raise ValueError(f"the id {annotation.id} is taken")
    ops = tuple(codec.put(a) for a in annotations)
    return Step(f"{annotations[0].kind}.add", ops, annotations[0].label)


def change(current: Current, *annotations: Annotation, name: str = "annotation.change") -> Step:
    """Replace annotations by new values of the same ids; those that are equal are left out.

    Raises:
        KeyError: when one of them does not exist.
    """
    changed = [a for a in annotations if current[a.id] != a]
    return Step(name, tuple(codec.put(a) for a in changed))


def remove(current: Current, ids: Iterable[str]) -> Step:
    """Remove annotations, and every argument of the others that points to one of them.

    Raises:
        KeyError: when one of them does not exist.
    """
    gone = dict.fromkeys(ids)
    ops: list[Op] = [codec.delete(current[i]) for i in gone]
    for annotation in current.values():
        if annotation.id not in gone:
            kept = tuple(a for a in annotation.arguments if a.target not in gone)
            if len(kept) != len(annotation.arguments):
                ops.append(codec.put(replace(annotation, arguments=kept)))
    kinds: set[Kind] = {current[i].kind for i in gone}
    name = f"{kinds.pop()}.remove" if len(kinds) == 1 else "annotation.remove"
    return Step(name, tuple(ops))


def relabel(current: Current, ids: Iterable[str], label: str) -> Step:
    """Give annotations another label of their kind.

    Arguments and attributes that the new label does not know stay, and are listed as problems:
    a slip of the finger must not cost the work that hangs on the old label.
    """
    step = _each(current, ids, "annotation.relabel", lambda a: replace(a, label=label))
    return replace(step, detail=label)


def set_attribute(
    current: Current, ids: Iterable[str], name: str, value: AttributeValue | None
) -> Step:
    """Set an attribute, or take it away with None; its place among the others is kept."""

    def changed(annotation: Annotation) -> Annotation:
        values: dict[str, AttributeValue] = dict(annotation.attributes)
        if value is None:
            values.pop(name, None)
        else:
            values[name] = value
        return replace(annotation, attributes=tuple(values.items()))

    return replace(_each(current, ids, "annotation.attribute", changed), detail=name)


def set_anchor(current: Current, identifier: str, anchor: Anchor | None) -> Step:
    """Move an annotation to another place, or widen, narrow or split it."""
    moved = replace(current[identifier], anchor=anchor)
    return change(current, moved, name="annotation.anchor")


def set_note(current: Current, identifier: str, note: str) -> Step:
    """Write the note of an annotation; "" takes it away."""
    return change(current, replace(current[identifier], note=note), name="annotation.note")


def add_argument(current: Current, identifier: str, *arguments: Argument) -> Step:
    """Let participants fill roles; those that fill the role already are not added twice."""
    annotation = current[identifier]
    merged = tuple(dict.fromkeys((*annotation.arguments, *arguments)))
    return change(current, replace(annotation, arguments=merged), name="argument.add")


def remove_argument(current: Current, identifier: str, *arguments: Argument) -> Step:
    """Take participants out of their roles; the annotations they point to stay."""
    annotation = current[identifier]
    kept = tuple(a for a in annotation.arguments if a not in arguments)
    return change(current, replace(annotation, arguments=kept), name="argument.remove")


def together(name: str, steps: Iterable[Step], detail: str = "") -> Step:
    """Make one undoable step of several; of two writes to one object the later one counts."""
    last: dict[str, Op] = {}
    for step in steps:
        for op in step.ops:
            last.pop(op.object, None)
            last[op.object] = op
    return Step(name, tuple(last.values()), detail)


def apply(step: Step, annotations: Current) -> dict[str, Annotation]:
    """Return the annotations as they are after ``step``; objects of other kinds are passed over."""
    after = dict(annotations)
    for op in step.ops:
        if isinstance(op, Delete):
            after.pop(op.object, None)
        else:
            after |= _read(op)
    return after


def _each(
    current: Current, ids: Iterable[str], name: str, to: Callable[[Annotation], Annotation]
) -> Step:
    return change(current, *(to(current[i]) for i in dict.fromkeys(ids)), name=name)


def _read(op: Put) -> dict[str, Annotation]:
    if op.kind not in KINDS:
        return {}
    return {op.object: codec.from_body(op.object, op.kind, op.article, op.layer, op.body)}
