"""Annotations held against the schema. Problems are listed; work is never refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from models.annotate.problems import Problem
from models.annotate.values import Anchor, Annotation, Argument, AttributeValue
from models.schema.values import AttributeType, Label, RoleType, Schema

_PLACED = ("mention", "claim", "event")


def problems(annotations: Iterable[Annotation], schema: Schema) -> tuple[Problem, ...]:
    """List what is wrong with the annotations of an article, in their order.

    ``annotations`` are all of the article, of every layer: a target that is not among them does
    not exist.
    """
    known = {a.id: a for a in annotations}
    found = [problem for a in known.values() for problem in _Check(a, known, schema).all_problems()]
    return (*found, *_duplicates(known.values(), schema))


@dataclass(frozen=True, slots=True)
class _Check:
    """One annotation, and what is needed to judge it."""

    annotation: Annotation
    known: Mapping[str, Annotation]
    schema: Schema

    def all_problems(self) -> Iterator[Problem]:
        label = self.schema.by_name.get(self.annotation.label)
        if label is None:
            yield self._problem("unknown-label", label=self.annotation.label)
            return
        if label.kind != self.annotation.kind:
            yield self._problem("wrong-kind", label=label)
            return
        yield from self._place(label)
        yield from self._counts(label)
        for index, argument in enumerate(self.annotation.arguments):
            yield from self._argument(label, index, argument)
        for name, value in self.annotation.attributes:
            yield from self._attribute(label, name, value)

    def _problem(
        self, code: str, *, at: int | None = None, **args: str | Label | RoleType | AttributeType
    ) -> Problem:
        shown = tuple((k, v if isinstance(v, str) else v.words) for k, v in args.items())
        return Problem(code, self.annotation.id, shown, at)

    def _place(self, label: Label) -> Iterator[Problem]:
        anchor = self.annotation.anchor
        if anchor is None:
            if label.kind in _PLACED:
                yield self._problem("no-place", label=label)
        elif label.kind not in _PLACED:
            yield self._problem("needless-place", label=label)
        else:
            yield from self._anchor(anchor)

    def _anchor(self, anchor: Anchor, at: int | None = None) -> Iterator[Problem]:
        if anchor.detached:
            yield self._problem("detached", at=at, quote=anchor.quote)
        if not anchor.spans or any(span.is_empty for span in anchor.spans):
            yield self._problem("empty-span", at=at)

    def _counts(self, label: Label) -> Iterator[Problem]:
        filled = Counter(a.role for a in self.annotation.arguments)
        for role in label.roles:
            count = filled[role.name]
            if count < role.minimum:
                limit = str(role.minimum)
                yield self._problem("too-few", role=role, count=str(count), limit=limit)
            elif role.maximum is not None and count > role.maximum:
                limit = str(role.maximum)
                yield self._problem("too-many", role=role, count=str(count), limit=limit)

    def _argument(self, label: Label, at: int, argument: Argument) -> Iterator[Problem]:
        role = label.role(argument.role)
        if role is None:
            yield self._problem("unknown-role", at=at, label=label, role=argument.role)
            return
        if argument in self.annotation.arguments[:at]:
            yield self._problem("repeated-argument", at=at, role=role)
        if argument.anchor is not None:
            yield from self._anchor(argument.anchor, at)
            if role.targets and "span" not in role.targets:
                yield self._problem("wrong-target", at=at, role=role, target=argument.anchor.quote)
        elif argument.target is not None:
            yield from self._target(role, at, argument.target)

    def _target(self, role: RoleType, at: int, identifier: str) -> Iterator[Problem]:
        target = self.known.get(identifier)
        mine = self.annotation
        if target is None:
            yield self._problem("dangling-target", at=at, role=role)
        elif (target.article, target.layer) != (mine.article, mine.layer):
            yield self._problem("foreign-target", at=at, role=role)
        elif self._leads_back(target):
            yield self._problem("self-target", at=at, role=role)
        elif role.targets and not {target.label, target.kind} & set(role.targets):
            label = self.schema.by_name.get(target.label)
            yield self._problem("wrong-target", at=at, role=role, target=label or target.label)

    def _leads_back(self, target: Annotation) -> bool:
        """Tell whether the arguments below ``target`` arrive at this annotation again."""
        seen: set[str] = set()
        waiting = [target.id]
        while waiting:
            identifier = waiting.pop()
            if identifier == self.annotation.id:
                return True
            if identifier not in seen and identifier in self.known:
                seen.add(identifier)
                waiting += [a.target for a in self.known[identifier].arguments if a.target]
        return False

    def _attribute(self, label: Label, name: str, value: AttributeValue) -> Iterator[Problem]:
        attribute = label.attribute(name)
        if attribute is None:
            yield self._problem("unknown-attribute", label=label, attribute=name)
        elif not _admits(attribute, value):
            yield self._problem("attribute-value", attribute=attribute, value=_shown(value))


def _admits(attribute: AttributeType, value: AttributeValue) -> bool:
    values = {name for name, _ in attribute.values}
    match attribute.type:
        case "choice":
            return isinstance(value, str) and value in values
        case "choices":
            return isinstance(value, tuple) and values.issuperset(value)
        case "text":
            return isinstance(value, str)
        case "number":
            return isinstance(value, float)
        case "flag":
            return isinstance(value, bool)


def _shown(value: AttributeValue) -> str:
    return "、".join(value) if isinstance(value, tuple) else str(value)


def _duplicates(annotations: Iterable[Annotation], schema: Schema) -> Iterator[Problem]:
    """Report every annotation that says of the same place what an earlier one says.

    Claims and events may share a trigger and differ in their arguments, so those count too.
    """
    seen: set[object] = set()
    for a in annotations:
        spans = a.anchor.spans if a.anchor else ()
        same = (a.article, a.layer, a.kind, a.label, spans, frozenset(a.arguments))
        label = schema.by_name.get(a.label)
        if same in seen:
            yield Problem("duplicate", a.id, (("label", label.words if label else a.label),))
        seen.add(same)
