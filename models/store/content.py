"""The content that hashes are taken of: two copies of a project agree on it byte for byte."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring
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
    """What the hash of a step covers.

    Attributes:
        undoes: the hash of the step that this one takes back, in hex, or "".
        size: how many revisions it has, so that none can be left out.
    """

    replica: str
    author: str
    number: int
    clock: int
    name: str
    detail: str
    undoes: str
    at: str
    size: int

    def hash(self) -> bytes:
        """Return the SHA-256 of all this."""
        fields = (self.replica, self.author, self.number, self.clock, self.size)
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
    # A JSON array, put together by hand: this runs for each of fifty thousand in one step.
    ancestors = ",".join(f'"{parent.hex()}"' for parent in sorted(parents))
    restored = restores.hex() if restores else ""
    content = (
        f'["revision",1,"{step.hex()}",{n},{encode_basestring(head[0])},{_scope(*head[1:])},'
        f'{int(deleted)},[{ancestors}],"{restored}"]\n{body}'
    )
    return sha256(content.encode()).digest()


@lru_cache(maxsize=64)
def _scope(kind: str, article: str, layer: str) -> str:
    return _encode([kind, article, layer])
