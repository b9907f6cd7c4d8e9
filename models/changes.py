"""Writes as values: what is to be done (`Op`, `Step`) and what was done (`Changes`).

The store knows objects only by id, kind and body; what a body means is the affair of the floor
that made it. One `Step` is one action of a person: it is committed, undone and redone as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Body = Mapping[str, Any]
"""A JSON object: str, int, float, bool, None, and lists and objects of these."""


@dataclass(frozen=True, slots=True)
class Put:
    """Set the whole body of an object, new or existing.

    ``article`` and ``layer`` are "" for objects that belong to no article or layer.
    """

    object: str
    kind: str
    body: Body
    article: str = ""
    layer: str = ""


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove an object; its revisions stay, so the removal can be undone and merged."""

    object: str


Op = Put | Delete


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable action. ``name`` is a key of the interface's texts, such as ``mention.add``.

    Long work is written in portions: a step that ``continues`` belongs to the action of the step
    of that name which was written right before it, and one undo takes back both.
    """

    name: str
    ops: tuple[Op, ...]
    detail: str = ""
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write touched; every view decides for itself whether it cares.

    ``skipped`` names objects that an undo left alone because somebody changed them since.
    """

    kinds: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    step: str = ""
    skipped: tuple[str, ...] = field(default=())

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.kinds | other.kinds,
            self.objects | other.objects,
            self.articles | other.articles,
            other.step or self.step,
            self.skipped + other.skipped,
        )

    def __bool__(self) -> bool:
        return bool(self.objects)
