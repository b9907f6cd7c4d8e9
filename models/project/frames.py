"""Messages between an import and the processes that read for it: JSON, with bytes behind it.

A process that reads strangers' files is not to be trusted: nothing that it sends can run.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from models.ingest.files.values import Missed
from models.project.errands import Errand, Limits, Message, Refusal, Setting
from models.project.prepared import Evidence, Known, Original, Prepared
from models.project.values import Pasted
from models.store import TextPut, ViewPut

BEGUN = "begun"
"""An errand has got as far as its reader; ``foreign`` says whether that may be slow for ever."""

ENDED = "ended"
"""An errand is done."""

READY = "ready"
"""The process has come up."""

Frame = tuple[dict[str, Any], list[bytes]]
_LENGTH = 8  # bytes of a length
_LIMIT = 1 << 33  # a sum beyond this is no length


def send(stream: BinaryIO, head: dict[str, Any], blobs: Sequence[bytes] = ()) -> None:
    """Write one frame."""
    # Lone surrogates: names of files that are no UTF-8.
    text = json.dumps({**head, "blobs": [len(b) for b in blobs]}, ensure_ascii=False)
    data = text.encode("utf-8", "surrogatepass")
    stream.write(len(data).to_bytes(_LENGTH, "big") + data)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def receive(stream: BinaryIO) -> Frame | None:
    """Read one frame; None where the other side is gone.

    Raises:
        ValueError: when what comes is no frame.
    """
    start = stream.read(_LENGTH)
    length = int.from_bytes(start, "big")
    if length > _LIMIT:
        raise ValueError("a frame of that length is none")
    data = stream.read(length)
    if len(start) < _LENGTH or len(data) < length:
        return None
    head = json.loads(data.decode("utf-8", "surrogatepass"))
    blobs = [stream.read(size) for size in head.pop("blobs")]
    return head, blobs


def of_start(setting: Setting, limits: Limits) -> dict[str, Any]:
    known = sorted(setting.known)
    return {"profiles": dict(setting.profiles), "known": known, "limits": asdict(limits)}


def start_of(head: dict[str, Any]) -> tuple[Setting, Limits]:
    return Setting(head["profiles"], frozenset(head["known"])), Limits(**head["limits"])


def of_errand(errand: Errand) -> Frame:
    pasted = isinstance(errand.source, Pasted)
    head = {
        "source": errand.source.name if isinstance(errand.source, Pasted) else str(errand.source),
        "pasted": pasted,
        "format": errand.format,
        "encoding": errand.encoding,
        "columns": dict(errand.columns),
    }
    return head, [errand.source.data] if isinstance(errand.source, Pasted) else []


def errand_of(head: dict[str, Any], blobs: list[bytes]) -> Errand:
    name = head["source"]
    source = Pasted(name, blobs[0]) if head["pasted"] else Path(name)
    return Errand(source, head["format"], head["encoding"], head["columns"])


def of_message(message: Message) -> Frame:
    kind = type(message).__name__
    if isinstance(message, Original):
        return {"kind": kind}, [message.data]
    if not isinstance(message, Prepared):
        return {"kind": kind, **asdict(message)}, []
    head = {
        "kind": kind,
        "sha256": message.sha256,
        "body": message.body,
        "text": [message.text.revision, message.text.text, message.text.layout],
        "views": [[v.revision, v.profile, v.text, v.map] for v in message.views],
        "origin": message.origin,
        "lost": message.lost,
        "evidence": asdict(message.evidence),
    }
    return head, [message.source]


def message_of(head: dict[str, Any], blobs: list[bytes]) -> Message:
    """Return a message.

    Raises:
        KeyError, TypeError, ValueError: when it is none.
    """
    kind = head.pop("kind")
    if kind == "Original":
        return Original(blobs[0])
    if kind == "Missed":
        return Missed(**head)
    if kind == "Refusal":
        return Refusal(**head)
    head["evidence"] = Evidence(**head["evidence"])
    if kind == "Known":
        return Known(**head)
    if kind != "Prepared":
        raise ValueError(f"no message: {kind!r}")
    head["text"] = TextPut("", *head["text"])
    head["views"] = tuple(ViewPut("", *view) for view in head["views"])
    return Prepared(source=blobs[0], **head)
