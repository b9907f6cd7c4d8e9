"""Articles as canonical JSON: one way to write each of them, so equal things are equal bytes."""

from __future__ import annotations

import base64
from typing import Any

from models.annotate import Annotation, Layer
from models.annotate.codec import to_body
from models.changes import Put
from models.exchange.strict_json import dumped
from models.exchange.values import Document, Header
from models.ingest.anchoring import roles_of
from models.ingest.values import ArticleData, Edit, Paragraph, Reading

FORMAT = "shuangjian"
VERSION = 1


def header_line(header: Header) -> bytes:
    """Return the first line of a file."""
    return _line(
        {
            "format": FORMAT,
            "version": VERSION,
            "schema": dict(header.schema),
            "layers": [_layer(layer) for layer in header.layers],
            "objects": [_object(put) for put in _sorted(header.objects)],
        }
    )


def document_line(document: Document) -> bytes:
    """Return the line of one article."""
    return _line(
        {
            "id": document.id,
            "name": document.name,
            "text": document.reading.text,
            "data": _data(document.reading.data),
            "annotations": [_annotation(a) for a in _in_order(document.annotations)],
            "objects": [_object(put) for put in _sorted(document.objects)],
            "status": document.status,
            "profiles": dict(sorted(document.profiles.items())),
            "readings": [_reading(reading) for reading in document.readings],
            **_roles(document),
            "encoding": document.encoding,
            "evidence": document.evidence,
            "certain": document.certain,
            "undecodable": [list(pair) for pair in document.undecodable],
            "sha256": document.sha256,
            **_source(document),
            **({"wording": document.warning} if document.warning else {}),
        }
    )


def _line(value: dict[str, Any]) -> bytes:
    return (dumped(value) + "\n").encode()


def _source(document: Document) -> dict[str, str]:
    """Keep the bytes as text where encoding that gives them back, else as base 64."""
    raw = document.reading.raw
    # Python's "utf-16" writes the byte order of the machine, so it is no way back on another one.
    if document.encoding != "utf-16" and _encoded(raw, document.encoding) == document.source:
        return {"raw": raw}
    return {"source": base64.b64encode(document.source).decode("ascii")}


def _encoded(raw: str, encoding: str) -> bytes | None:
    try:
        return raw.encode(encoding)
    except UnicodeEncodeError:
        return None


def _layer(layer: Layer) -> dict[str, Any]:
    return {"id": layer.id, "annotator": layer.annotator, "colour": layer.colour}


def _data(data: ArticleData) -> dict[str, Any]:
    return {
        "title": data.title,
        "published": data.published,
        "source": data.source,
        "byline": data.byline,
        "script": data.script,
        **_more(data),
    }


def _more(data: ArticleData) -> dict[str, Any]:
    """Return what only some articles say, so that files of earlier versions stay as they are."""
    credits_ = [{"task": c.task, "names": list(c.names)} for c in data.credits]
    found = {"basis": data.basis, "outlet": data.outlet, "credits": credits_}
    said = {key: value for key, value in found.items() if value}
    deck = {"deck": data.deck} if "deck" in data.own else {}
    return {**said, **deck, **({"own": list(data.own)} if data.own else {})}


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "revision": reading.revision,
        "edits": [_edit(edit) for edit in reading.edits],
        "paragraphs": [_paragraph(paragraph) for paragraph in reading.paragraphs],
    }


def _roles(document: Document) -> dict[str, Any]:
    """Return the roles by raw range, where the newest reading does not tell them all."""
    roles = document.roles
    if roles is None or roles == roles_of(document.reading):
        return {}
    named = {"found": roles.found, "own": roles.own}
    return {"roles": {key: [list(one) for one in ranges] for key, ranges in named.items()}}


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "start": edit.start,
        "end": edit.end,
        "replacement": edit.replacement,
        "rule": edit.rule,
        "confidence": float(edit.confidence),
        "state": edit.state,
        "alternatives": list(edit.alternatives),
        **({"chosen": True} if edit.chosen else {}),
        **({"absorbed": [_edit(one) for one in edit.absorbed]} if edit.absorbed else {}),
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "start": paragraph.span.start,
        "end": paragraph.span.end,
        "role": paragraph.role,
        "script": paragraph.script,
    }


def _in_order(annotations: tuple[Annotation, ...]) -> list[Annotation]:
    """Order by place in the text, those without a place last; ids decide between equals."""

    def key(annotation: Annotation) -> tuple[bool, int, int, str]:
        anchor = annotation.anchor
        if anchor is None or not anchor.spans:
            return (True, 0, 0, annotation.id)
        return (False, anchor.spans[0].start, -anchor.spans[-1].end, annotation.id)

    return sorted(annotations, key=key)


def _annotation(annotation: Annotation) -> dict[str, Any]:
    about = {"id": annotation.id, "kind": annotation.kind, "layer": annotation.layer}
    return {**about, **to_body(annotation)}


def _sorted(objects: tuple[Put, ...]) -> list[Put]:
    return sorted(objects, key=lambda put: (put.kind, put.object))


def _object(put: Put) -> dict[str, Any]:
    return {"id": put.object, "kind": put.kind, "layer": put.layer, "body": dict(put.body)}
