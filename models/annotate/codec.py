"""Annotations as JSON bodies, and back. The shape is documented in ``docs/format-jsonl.md``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from models.annotate.values import Anchor, Annotation, Argument, AttributeValue
from models.changes import Delete, Put
from models.schema.kinds import KINDS
from models.text import Span


def anchor_to_body(anchor: Anchor) -> dict[str, Any]:
    """Return an anchor as JSON: spans as ``[start, end]`` pairs in code points."""
    body: dict[str, Any] = {
        "spans": [[s.start, s.end] for s in anchor.spans],
        "quotes": list(anchor.quotes),
        "revision": anchor.revision,
    }
    if anchor.detached:
        body["detached"] = True
    return body


def anchor_from_body(body: Mapping[str, Any]) -> Anchor:
    """Read an anchor back.

    Raises:
        KeyError, TypeError, ValueError: when the body is not of that shape.
    """
    return Anchor(
        tuple([Span(int(a), int(b)) for a, b in body["spans"]]),  # a list is faster than a
        tuple([str(q) for q in body["quotes"]]),  # generator, and ten thousand are made at once
        int(body.get("revision", 1)),
        bool(body.get("detached", False)),
    )


def to_body(annotation: Annotation) -> dict[str, Any]:
    """Return an annotation as JSON, without its id, article and layer (the store keeps those)."""
    body: dict[str, Any] = {"label": annotation.label}
    if annotation.anchor is not None:
        body["anchor"] = anchor_to_body(annotation.anchor)
    if annotation.arguments:
        body["arguments"] = [
            {"role": a.role, "target": a.target}
            if a.anchor is None
            else {"role": a.role, "anchor": anchor_to_body(a.anchor)}
            for a in annotation.arguments
        ]
    if annotation.attributes:
        body["attributes"] = {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in annotation.attributes
        }
    if annotation.note:
        body["note"] = annotation.note
    if annotation.entity is not None:
        body["entity"] = annotation.entity
    return body


def from_body(
    identifier: str, kind: str, article: str, layer: str, body: Mapping[str, Any]
) -> Annotation:
    """Read an annotation back.

    Raises:
        KeyError, TypeError, ValueError: when the body is not of that shape.
    """
    if kind not in KINDS:
        raise ValueError(f"unknown kind of annotation: {kind}")
    anchor = body.get("anchor")
    return Annotation(
        id=identifier,
        kind=kind,
        article=article,
        layer=layer,
        label=str(body["label"]),
        anchor=anchor_from_body(anchor) if anchor else None,
        arguments=_arguments(body["arguments"]) if "arguments" in body else (),
        attributes=_attributes(body["attributes"]) if "attributes" in body else (),
        note=str(body.get("note", "")),
        entity=str(body["entity"]) if "entity" in body else None,
    )


def put(annotation: Annotation) -> Put:
    """Return the write that stores ``annotation``."""
    return Put(
        annotation.id, annotation.kind, to_body(annotation), annotation.article, annotation.layer
    )


def delete(annotation: Annotation) -> Delete:
    """Return the write that removes ``annotation``."""
    return Delete(annotation.id)


def _arguments(bodies: Iterable[Mapping[str, Any]]) -> tuple[Argument, ...]:
    return tuple(_argument(body) for body in bodies)


def _attributes(body: Mapping[str, Any]) -> tuple[tuple[str, AttributeValue], ...]:
    return tuple((key, _value(value)) for key, value in body.items())


def _argument(body: Mapping[str, Any]) -> Argument:
    if "anchor" in body:
        return Argument(str(body["role"]), anchor=anchor_from_body(body["anchor"]))
    return Argument(str(body["role"]), target=str(body["target"]))


def _value(value: Any) -> AttributeValue:
    if isinstance(value, list):
        return tuple(str(v) for v in value)
    if isinstance(value, str | bool | float):
        return value
    if isinstance(value, int):
        return float(value)
    raise ValueError(f"not an attribute value: {value!r}")
