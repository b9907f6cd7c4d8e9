"""The content that hashes are taken of: two copies of a project agree on it byte for byte."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from models.changes import Body

# The key order of a body is kept, since attributes are shown in the order they were set.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def to_json(value: Any) -> str:
    """Return ``value`` as JSON, as we keep it.

    Raises:
        TypeError, ValueError: for what JSON cannot say (NaN too).
    """
    return _encode(value)


def body_to_json(body: Body) -> str:
    """Return a body as we keep it."""
    return _encode(dict(body))


@dataclass(frozen=True, slots=True)
class StepContent:
    """What the hash of a step covers; ``undoes`` is a hash of a step, in hex, or ""."""

    replica: str
    author: str
    number: int
    clock: int
    name: str
    detail: str
    undoes: str
    at: str

    def hash(self) -> bytes:
        fields = (self.replica, self.author, self.number, self.clock)
        words = (self.name, self.detail, self.undoes, self.at)
        return sha256(_encode(["step", 1, *fields, *words]).encode()).digest()


def revision_hash(
    step: bytes,
    n: int,
    head: tuple[str, str, str, str],
    *,
    deleted: bool,
    parents: Sequence[bytes],
    restores: bytes | None,
    body: str,
) -> bytes:
    """Return the SHA-256 of a revision.

    Args:
        step: the hash of its step, and with it the author, the time and the logical clock.
        n: its place in the step.
        head: object, kind, article, layer.
        parents: hashes of the revisions its author saw as heads.
        restores: the hash of the revision whose state it brings back, if it does.
    """
    ancestors = [parent.hex() for parent in sorted(parents)]
    restored = restores.hex() if restores else ""
    content = _encode(["revision", 1, step.hex(), n, *head, int(deleted), ancestors, restored])
    return sha256(f"{content}\n{body}".encode()).digest()
