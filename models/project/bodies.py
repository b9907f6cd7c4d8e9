"""Articles, texts and layers as the JSON that the store keeps, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from models.annotate import Layer
from models.changes import Body, Put
from models.ingest.anchoring import roles_of
from models.ingest.draft import replacements
from models.ingest.values import (
    ArticleData,
    Credit,
    Edit,
    Paragraph,
    Reading,
    RoleRange,
    Roles,
)
from models.script.values import View
from models.store import StoredObject, StoredText, StoredView, TextPut, ViewPut
from models.text import Block, EditMap, Span, apply

DATA = ("title", "published", "source", "byline", "outlet", "script")
"""What an article says of itself; these keys stand flat in its body, for SQL to see."""


def article_body(
    reading: Reading,
    *,
    name: str,
    sha256: str,
    encoding: str,
    evidence: str,
    certain: bool,
    undecodable: tuple[tuple[int, int], ...],
    status: str = "new",
    profiles: Mapping[str, str] | None = None,
    roles: Roles | None = None,
) -> dict[str, Any]:
    """Return a new article as JSON; its texts are kept beside it.

    Args:
        roles: where its paragraphs have their roles from; without it, from the reading.
    """
    return {
        **data_body(reading.data),
        "name": name,
        "status": status,
        "revision": reading.revision,
        "characters": len(reading.text),
        "source_sha256": sha256,
        "encoding": encoding,
        "evidence": evidence,
        "certain": certain,
        "undecodable": [list(pair) for pair in undecodable],
        "profiles": dict(profiles or {}),
        **reading_body(reading, roles or roles_of(reading)),
    }


def reading_body(reading: Reading, roles: Roles) -> dict[str, Any]:
    """Return what the text of a revision is computed from."""
    own = [[*one, True] for one in roles.own]
    return {
        "edits": [_edit(edit) for edit in reading.edits],
        "roles": [*map(list, roles.found), *own],
    }


def revised_body(body: Body, reading: Reading, roles: Roles) -> dict[str, Any]:
    """Return an article's body with another reading text."""
    return {
        **body,
        "revision": reading.revision,
        "characters": len(reading.text),
        **reading_body(reading, roles),
        **data_body(reading.data),
    }


def data_body(data: ArticleData) -> dict[str, Any]:
    credits_ = [[credit.task, list(credit.names)] for credit in data.credits]
    own = {"own": list(data.own)} if data.own else {}
    deck = {"deck": data.deck} if "deck" in data.own else {}
    said = {key: getattr(data, key) for key in DATA}
    return {**said, "basis": data.basis, "credits": credits_, **own, **deck}


def data_of(body: Body) -> ArticleData:
    """Return an article's data; files of earlier versions know less of it."""
    said: dict[str, Any] = {key: body.get(key) for key in (*DATA, "deck") if key != "script"}
    return ArticleData(
        **said,
        script=body["script"],
        basis=body.get("basis"),
        credits=tuple(Credit(task, tuple(names)) for task, names in body.get("credits", ())),
        own=tuple(body.get("own", ())),
    )


def edits_of(body: Body) -> tuple[Edit, ...]:
    return tuple(_edit_from(edit) for edit in body["edits"])


def roles_in(body: Body) -> Roles:
    """Return where an article's paragraphs have their roles from.

    Files of earlier versions know the first character of each paragraph alone.
    """
    found: list[RoleRange] = []
    own: list[RoleRange] = []
    for row in body["roles"]:
        start, *end, role = row[:3]
        one = RoleRange(int(start), int(end[0]) if end else int(start) + 1, str(role))
        (own if len(row) > 3 else found).append(one)
    return Roles(tuple(found), tuple(own))


def roles_for(body: Body, reading: Reading) -> Roles:
    """Return the same for what is to be written, with the ranges of an earlier version's file."""
    is_short = any(len(row) < 3 for row in body["roles"])
    return roles_of(reading) if is_short else roles_in(body)


def text_put(article: str, reading: Reading) -> TextPut:
    """Return a reading text as the store keeps it.

    The edits go along, since an annotation may point into this revision when the article has
    another.
    """
    layout = {
        "paragraphs": [[p.span.start, p.span.end, p.role, p.script] for p in reading.paragraphs],
        "edits": [_edit(edit) for edit in reading.edits],
    }
    return TextPut(article, reading.revision, reading.text, _json(layout))


def reading_from(raw: str, revision: int, data: ArticleData, stored: StoredText) -> Reading:
    """Return a kept reading text as a value."""
    layout = json.loads(stored.layout)
    edits = tuple(_edit_from(edit) for edit in layout["edits"])
    paragraphs = tuple(
        Paragraph(Span(start, end), role, script)
        for start, end, role, script in layout["paragraphs"]
    )
    text, positions = apply(raw, replacements(edits))
    if text != stored.text:
        raise ValueError("the kept text is not what raw and its edits give")
    return Reading(revision, raw, text, positions, edits, paragraphs, data)


def view_put(article: str, reading: Reading, profile: str, view: View) -> ViewPut:
    """Return a view as the store keeps it; one that shows the reading text itself takes no room."""
    if view.map.is_identity and view.text == reading.text:
        return ViewPut(article, reading.revision, profile, "", _json({"profile": view.profile}))
    layout = {"profile": view.profile, "blocks": [list(block) for block in view.map.blocks]}
    return ViewPut(article, reading.revision, profile, view.text, _json(layout))


def view_from(script: str, reading: Reading, stored: StoredView) -> View:
    """Return a kept view as a value."""
    layout = json.loads(stored.map)
    source = len(reading.text)
    if "blocks" not in layout:
        return View(script, layout["profile"], reading.text, EditMap.identity(source))
    blocks = tuple(Block(*block) for block in layout["blocks"])
    return View(script, layout["profile"], stored.text, EditMap(source, len(stored.text), blocks))


def layer_put(layer: Layer) -> Put:
    """Return the write that stores a layer."""
    return Put(layer.id, "layer", {"annotator": layer.annotator, "colour": layer.colour})


def layer_from(stored: StoredObject) -> Layer:
    return Layer(stored.id, str(stored.body["annotator"]), int(stored.body["colour"]))


def _edit(edit: Edit) -> list[Any]:
    return [
        edit.start,
        edit.end,
        edit.replacement,
        edit.rule,
        edit.confidence,
        edit.state,
        list(edit.alternatives),
        *([edit.chosen, [_edit(one) for one in edit.absorbed]] if _has_more(edit) else ()),
    ]


def _has_more(edit: Edit) -> bool:
    return edit.chosen or bool(edit.absorbed)


def _edit_from(body: list[Any]) -> Edit:
    start, end, replacement, rule, confidence, state, alternatives, *more = body
    chosen, absorbed = more or (False, ())
    inside = tuple(_edit_from(one) for one in absorbed)
    alternatives = tuple(alternatives)
    return Edit(start, end, replacement, rule, confidence, state, alternatives, chosen, inside)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
