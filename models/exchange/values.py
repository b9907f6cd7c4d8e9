"""What formats give and take: an article with everything said about it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from models.annotate import Annotation, Layer
from models.changes import Body, Put
from models.ingest.values import Reading, Roles, Script
from models.script.values import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it travels.

    Attributes:
        source: the bytes as they came; ``readings`` all stand on their decoded form.
        readings: the newest reading text last, before it those that an anchor still points into.
        profiles: conversion profile by script, where the article has its own.
        roles: where its paragraphs have their roles from; None: as the newest reading has them.
        objects: whatever else belongs to the article, such as overrides.
        warning: what its wording says of its making, for those who use the file; empty for most,
            derived, and never taken in.
    """

    id: str
    name: str
    source: bytes
    encoding: str
    evidence: str = ""
    certain: bool = True
    undecodable: tuple[tuple[int, int], ...] = ()
    status: str = "new"
    profiles: Mapping[str, str] = field(default_factory=dict)
    readings: tuple[Reading, ...]
    roles: Roles | None = None
    annotations: tuple[Annotation, ...] = ()
    objects: tuple[Put, ...] = ()
    warning: Body = field(default_factory=dict)

    @property
    def reading(self) -> Reading:
        """The newest reading text."""
        return self.readings[-1]

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.source).hexdigest()


@dataclass(frozen=True, slots=True)
class Header:
    """What holds for all articles of a file: schema, layers, and objects of the project."""

    schema: Body = field(default_factory=dict)
    layers: tuple[Layer, ...] = ()
    objects: tuple[Put, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is to be exported; articles are loaded one at a time.

    Attributes:
        ids: articles in order.
        load: gives the article with an id, its annotations already chosen by layer.
        view: gives an article in one script.
    """

    header: Header
    ids: tuple[str, ...]
    load: Callable[[str], Document]
    view: Callable[[str, Script], View]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a file that cannot be taken: its 1-based line (0: the whole file), and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a file that was taken, which a person should know."""

    text: str


Item = Header | Document | Refusal | Remark
"""What a reader yields, in the order of the file."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of an export, and the fingerprint that reading it back must give.

    Without one, it is for a later piece to give the fingerprint of both.
    """

    data: bytes
    fingerprint: str = ""
