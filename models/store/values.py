"""What the store takes and gives, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple


class StoredObject(NamedTuple):
    """An object as it stands now; ``conflict`` says that two people left it in different states.

    A tuple rather than a dataclass, because ten thousand are made when an article opens.
    """

    id: str
    kind: str
    article: str
    layer: str
    body: dict[str, Any]
    conflict: bool


@dataclass(frozen=True, slots=True)
class TextPut:
    """The reading text of one revision of an article, to be kept with it.

    ``layout`` is JSON of the caller's own making (map, paragraphs), given back as it came.
    """

    article: str
    revision: int
    text: str
    layout: str = "null"


@dataclass(frozen=True, slots=True)
class ViewPut:
    """A reading text converted with ``profile``, before anybody's overrides; ``map`` is JSON."""

    article: str
    revision: int
    profile: str
    text: str
    map: str = "null"


@dataclass(frozen=True, slots=True)
class SketchPut:
    """What is kept of an article's newest text for finding others like it, in bytes of the
    caller's own making."""

    article: str
    body: bytes


class StoredText(NamedTuple):
    """A kept text and the JSON that was kept with it."""

    text: str
    layout: str


class StoredView(NamedTuple):
    """A kept conversion and its map, as JSON."""

    text: str
    map: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One action in the history.

    Attributes:
        at: UTC, ISO 8601; to be shown, never to decide an order.
        changes: how many objects it touched.
        undoes: the step that this one takes back, or None.
    """

    id: int
    name: str
    detail: str
    author: str
    at: str
    changes: int
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One of several states that people left an object in; ``body`` is None where removed."""

    revision: str
    author: str
    at: str
    layer: str
    body: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """An object with several states that do not know of each other; the first is shown."""

    object: str
    kind: str
    article: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken invariant, found by a check.

    Attributes:
        invariant: its name, as ``docs/store.md`` lists them.
        object: what it concerns: an object's id, a hash, or "" for the whole file.
        repairable: the truth is sound and ``check(repair=True)`` rebuilds what is wrong.
        repaired: it was found, and is mended now.
    """

    invariant: str
    object: str
    message: str
    repairable: bool = False
    repaired: bool = False


class MentionRow(NamedTuple):
    """A mention as tables know it; ``entity`` is its pointer, before any merger is followed.

    A tuple, since a hundred thousand are made when all of a project are listed.
    """

    id: str
    article: str
    layer: str
    label: str
    start: int | None
    end: int | None
    quote: str
    entity: str | None
