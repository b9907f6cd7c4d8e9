"""From an object's heads to the rows that readers and SQL views use: pure, so it can be checked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from models.annotate.codec import from_body
from models.annotate.values import Anchor, Annotation, Argument, AttributeValue
from models.registry import codec as registry
from models.registry.values import Entity
from models.schema.kinds import KINDS
from models.store.content import to_json

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
"""Rows to insert, by table; children stand after the tables they point to."""

TABLES = (
    "head",
    "current",
    "annotation",
    "span",
    "argument",
    "attribute",
    "pointer",
    "entity",
    "entity_name",
    "entity_tie",
    "article",
)
"""The derived tables of objects, in the order in which they can be filled."""

MALFORMED = (KeyError, TypeError, ValueError, AttributeError)
"""What reading a body raises when it is not of the shape that its kind demands."""

WIDTHS = dict(zip(TABLES, (2, 4, 9, 5, 7, 4, 2, 7, 4, 4, 11), strict=True))


class Head(NamedTuple):
    """A revision without children, and what is needed to choose among several."""

    revision: int
    hash: bytes
    clock: int
    replica: bytes
    deleted: bool
    scope: int
    kind: str
    body: str


def winner(heads: Sequence[Head]) -> Head:
    """Return the head to show: an edit beats a removal beside it, then the later one wins.

    The rule sees nothing of arrival or wall clocks, so all copies choose alike.
    """
    return max(heads, key=lambda head: (not head.deleted, head.clock, head.replica, head.hash))


def empty() -> Rows:
    """Return no rows for any table."""
    return {table: [] for table in TABLES}


def add(rows: Rows, object_id: int, uid: str, heads: Sequence[Head]) -> Annotation | None:
    """Add the rows of one object, and return the annotation it is, if it is one.

    Raises:
        MALFORMED: when its body is not of the shape its kind demands.
    """
    rows["head"].extend((object_id, head.revision) for head in heads)
    shown = winner(heads)
    if shown.deleted:
        return None
    states = {(head.deleted, head.scope, head.body) for head in heads}
    rows["current"].append((object_id, shown.revision, shown.scope, int(len(states) > 1)))
    if shown.kind == "article":
        rows["article"].append(_article(object_id, json.loads(shown.body)))
    elif shown.kind == registry.KIND:
        _add_entity(rows, object_id, registry.from_body(uid, json.loads(shown.body)))
    elif shown.kind in KINDS:
        annotation = from_body(uid, shown.kind, "", "", json.loads(shown.body))
        _add_annotation(rows, object_id, shown.scope, annotation)
        return annotation
    return None


def basis(body: Mapping[str, Any]) -> bytes:
    """Return a fingerprint of what an article's reading text is computed from.

    Two people may each make a revision 2 of their own; the fingerprint keeps the two texts apart.
    """
    made_from = [body.get(key) for key in ("source_sha256", "encoding", "edits", "roles")]
    return sha256(to_json(made_from).encode()).digest()[:16]


def _article(object_id: int, body: Mapping[str, Any]) -> Row:
    words = ("title", "published", "source", "byline", "script", "name", "status")
    texts = (str(body.get(key) or "") for key in words)
    revision = int(body.get("revision", 1))
    return object_id, *texts, revision, str(body.get("source_sha256") or ""), basis(body)


def _add_annotation(rows: Rows, object_id: int, scope: int, annotation: Annotation) -> None:
    anchor = annotation.anchor
    place = _place(anchor)
    revision = anchor.revision if anchor else None
    detached = int(anchor.detached) if anchor else 0
    rows["annotation"].append(
        (object_id, scope, annotation.label, *place, revision, detached, annotation.note)
    )
    if anchor:
        rows["span"].extend(
            (object_id, n, span.start, span.end, quote)
            for n, (span, quote) in enumerate(zip(anchor.spans, anchor.quotes, strict=True))
        )
    rows["argument"].extend(
        (object_id, n, *_argument(argument)) for n, argument in enumerate(annotation.arguments)
    )
    if annotation.entity is not None:
        rows["pointer"].append((object_id, annotation.entity))
    for name, value in annotation.attributes:
        rows["attribute"].extend((object_id, name, *item) for item in _items(value))


def _add_entity(rows: Rows, object_id: int, entity: Entity) -> None:
    names = (entity.type, entity.hans, entity.hant, entity.pinyin, entity.note)
    rows["entity"].append((object_id, *names, entity.merged_into))
    rows["entity_name"].extend((object_id, n, *name) for n, name in enumerate(entity.names()))
    ties = (*entity.parents, *(("has_member", member) for member in entity.members))
    rows["entity_tie"].extend((object_id, n, *tie) for n, tie in enumerate(ties))


def _place(anchor: Anchor | None) -> tuple[int | None, int | None, str]:
    if anchor is None or not anchor.spans:
        return None, None, ""
    return anchor.spans[0].start, anchor.spans[-1].end, anchor.quote  # they are sorted


def _argument(argument: Argument) -> Row:
    return argument.role, argument.target, *_place(argument.anchor)


def _items(value: AttributeValue) -> list[tuple[int, str | float | int]]:
    several = value if isinstance(value, tuple) else (value,)
    return [(n, int(item) if isinstance(item, bool) else item) for n, item in enumerate(several)]


def insertion(table: str) -> str:
    """Return the SQL that fills a derived table."""
    return f"INSERT INTO {table} VALUES ({', '.join('?' * WIDTHS[table])})"  # noqa: S608
