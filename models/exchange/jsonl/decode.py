"""Articles back from JSON; whatever does not fit together is refused with a sentence."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from models.annotate import Annotation, Layer
from models.annotate.codec import from_body
from models.changes import Put
from models.exchange.anchors import misfit
from models.exchange.jsonl.encode import FORMAT, VERSION
from models.exchange.values import Document, Header
from models.ingest.decode import decode
from models.ingest.draft import replacements
from models.ingest.encodings import NAMES
from models.ingest.stating import FIELDS
from models.ingest.values import (
    BASES,
    STATES,
    ArticleData,
    Credit,
    Edit,
    Paragraph,
    Reading,
    RoleRange,
    Roles,
)
from models.text import Span, apply


class TooNew(ValueError):
    """The file says that it was written by a later version of the format."""


def header(value: Mapping[str, Any]) -> Header:
    """Read the first line of a file.

    Raises:
        TooNew: when a later version wrote it.
        ValueError, KeyError, TypeError: when it is no header.
    """
    if value["format"] != FORMAT:
        raise ValueError(f"the format is {value['format']!r}, not {FORMAT!r}")
    version = _int(value["version"])
    if version > VERSION:
        raise TooNew(f"version {version} of the format; this program reads up to {VERSION}")
    return Header(
        _object_body(value["schema"]),
        tuple(
            Layer(_identifier(x["id"]), _str(x["annotator"]), _int(x["colour"]))
            for x in value["layers"]
        ),
        tuple(_object(x, "") for x in value["objects"]),
    )


def document(value: Mapping[str, Any]) -> Document:
    """Read the line of one article and check it against itself.

    Raises:
        ValueError, KeyError, TypeError: when it is no article, or its parts contradict each other.
    """
    identifier = _identifier(value["id"])
    source, raw = _source(value)
    data = _data(value["data"])
    readings = tuple(_reading(raw, r, data) for r in value["readings"])
    if not readings or any(a.revision >= b.revision for a, b in pairwise(readings)):
        raise ValueError("the readings must be there and in ascending order of revision")
    if readings[-1].text != value["text"]:
        raise ValueError("the text is not what raw and its edits give")
    return Document(
        id=identifier,
        name=_str(value["name"]),
        source=source,
        encoding=_str(value["encoding"]),
        evidence=_str(value["evidence"]),
        certain=_bool(value["certain"]),
        undecodable=tuple((_int(at), _int(byte)) for at, byte in value["undecodable"]),
        status=_str(value["status"]),
        profiles={_str(k): _str(v) for k, v in value["profiles"].items()},
        readings=readings,
        roles=_roles(value["roles"], len(raw)) if "roles" in value else None,
        annotations=tuple(_annotations(value["annotations"], identifier, readings)),
        objects=tuple(_object(x, identifier) for x in value["objects"]),
        warning=_object_body(value.get("wording", {})),
    )


def _source(value: Mapping[str, Any]) -> tuple[bytes, str]:
    """Return the bytes and their decoded form, proved by the hash."""
    encoding = _str(value["encoding"])
    if encoding not in NAMES:
        raise ValueError(f"unknown encoding: {encoding!r}")
    try:
        if "raw" in value:
            raw = _str(value["raw"])
            source = raw.encode(encoding)
        else:
            source = base64.b64decode(_str(value["source"]), validate=True)
            raw = decode(source, encoding=encoding).text
    except (UnicodeError, binascii.Error) as error:
        raise ValueError(f"the source cannot be had back: {error}") from error
    if hashlib.sha256(source).hexdigest() != value["sha256"]:
        raise ValueError("the source does not have the hash that is written beside it")
    if "raw" in value and decode(source, encoding=encoding).text != raw:
        raise ValueError(f"read as {encoding} again, the source gives another text than raw")
    return source, raw


def _data(value: Mapping[str, Any]) -> ArticleData:
    script = value["script"]
    if script not in ("hans", "hant"):
        raise ValueError(f"unknown script: {script!r}")
    texts = {key: value[key] for key in ("title", "published", "source", "byline")}
    texts |= {key: value.get(key) for key in ("outlet", "deck")}
    for text in texts.values():
        if text is not None:
            _str(text)
    basis = value.get("basis")
    if basis not in (None, *BASES):
        raise ValueError(f"unknown basis of a date: {basis!r}")
    credits_ = tuple(map(_credit, value.get("credits", ())))
    own = tuple(_str(name) for name in value.get("own", ()))
    if not set(own) <= set(FIELDS):
        raise ValueError(f"unknown field among {', '.join(own)}")
    return ArticleData(**texts, script=script, basis=basis, credits=credits_, own=own)


def _credit(value: Mapping[str, Any]) -> Credit:
    return Credit(_str(value["task"]), tuple(_str(name) for name in value["names"]))


def _reading(raw: str, value: Mapping[str, Any], data: ArticleData) -> Reading:
    edits = tuple(_edit(e) for e in value["edits"])
    text, positions = apply(raw, replacements(edits))
    paragraphs = tuple(_paragraph(p, len(text)) for p in value["paragraphs"])
    return Reading(_int(value["revision"]), raw, text, positions, edits, paragraphs, data)


def _roles(value: Mapping[str, Any], length: int) -> Roles:
    return Roles(*(tuple(_role(row, length) for row in value[key]) for key in ("found", "own")))


def _role(row: Any, length: int) -> RoleRange:
    start, end, role = row
    span = Span(_int(start), _int(end))
    if span.end > length:
        raise ValueError(f"a role ends at {span.end}, behind raw's {length}")
    return RoleRange(span.start, span.end, _str(role))


def _edit(value: Mapping[str, Any]) -> Edit:
    if value["state"] not in STATES:
        raise ValueError(f"unknown state of an edit: {value['state']!r}")
    span = Span(_int(value["start"]), _int(value["end"]))
    return Edit(
        span.start,
        span.end,
        _str(value["replacement"]),
        _str(value["rule"]),
        float(value["confidence"]),
        value["state"],
        tuple(_str(a) for a in value["alternatives"]),
        _bool(value.get("chosen", False)),
        tuple(_edit(one) for one in value.get("absorbed", ())),
    )


def _paragraph(value: Mapping[str, Any], length: int) -> Paragraph:
    span = Span(_int(value["start"]), _int(value["end"]))
    if span.end > length:
        raise ValueError(f"a paragraph ends at {span.end}, behind the text's {length}")
    if value["script"] not in ("hans", "hant", None):
        raise ValueError(f"unknown script: {value['script']!r}")
    return Paragraph(span, _str(value["role"]), value["script"])


def _annotations(
    values: Iterable[Mapping[str, Any]], article: str, readings: tuple[Reading, ...]
) -> Iterable[Annotation]:
    for value in values:
        body = {k: v for k, v in value.items() if k not in ("id", "kind", "layer")}
        identifier = _identifier(value["id"])
        layer = value["layer"] and _identifier(value["layer"])
        annotation = from_body(identifier, value["kind"], article, _str(layer), body)
        problem = misfit(annotation, readings)
        if problem:
            raise ValueError(f"annotation {identifier}: {problem}")
        yield annotation


def _object(value: Mapping[str, Any], article: str) -> Put:
    return Put(
        _identifier(value["id"]),
        _identifier(value["kind"]),
        _object_body(value["body"]),
        article,
        _str(value["layer"]),
    )


def _object_body(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("a JSON object is wanted")
    return value


def _identifier(value: Any) -> str:
    text = _str(value)
    if not text or not text.isprintable():
        raise ValueError(f"not an id: {text!r}")
    return text


def _str(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text is wanted where {value!r} stands")
    return value


def _int(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"a whole number is wanted where {value!r} stands")
    return value


def _bool(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"true or false is wanted where {value!r} stands")
    return value
