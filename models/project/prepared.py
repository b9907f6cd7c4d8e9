"""Articles that have been read and are ready to be written: all that takes time is done.

What is here knows no project, so that it can be made in another process; see ``workers``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.changes import Body
from models.ingest.files.reading import reading_of
from models.ingest.files.values import Found
from models.ingest.values import Reading, Script
from models.project.bodies import article_body, text_put, view_put
from models.project.origins import origin_body
from models.store import TextPut, ViewPut

_LOST = "\ufffd"
_PLACE_HOLDER = "□"  # what a repair writes where a character cannot be had back


@dataclass(frozen=True, slots=True)
class Evidence:
    """How a file was read: see ``FileReport``."""

    reader: str
    encoding: str
    evidence: str
    certain: bool
    undecodable: int

    @classmethod
    def of(cls, found: Found) -> Evidence:
        decoded = found.decoded
        broken = len(decoded.undecodable)
        return cls(found.reader, decoded.encoding, decoded.evidence, decoded.certain, broken)


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the project holds already, by the hash of its source."""

    sha256: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Original:
    """The file that the articles after it were taken out of."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Prepared:
    """A new article: its body, and what is kept beside it; it has no id yet.

    Attributes:
        origin: the body of the object that says where it was taken from, if there is one.
        lost: how many characters of the reading text stand for ones that are gone.
    """

    sha256: str
    source: bytes
    body: Body
    text: TextPut
    views: tuple[ViewPut, ...]
    origin: Body | None
    lost: int
    evidence: Evidence


def prepared(found: Found, profiles: Mapping[Script, str], original: str | None) -> Prepared:
    """Run the rules over an article and convert it.

    Args:
        profiles: the conversion profile for each script.
        original: the hash of the file it was taken out of.
    """
    # The converter: only where articles are made.
    from models.script.view import make_view

    reading = reading_of(found)
    decoded = found.decoded
    digest = hashlib.sha256(found.source).hexdigest()
    body = article_body(
        reading,
        name=found.name,
        sha256=digest,
        encoding=decoded.encoding,
        evidence=decoded.evidence,
        certain=decoded.certain,
        undecodable=decoded.undecodable,
    )
    views = (
        view_put("", reading, profile, make_view(reading, script, profile))
        for script, profile in profiles.items()
    )
    return Prepared(
        digest,
        found.source,
        body,
        text_put("", reading),
        tuple(views),
        origin_body(found, original),
        lost_in(reading),
        Evidence.of(found),
    )


def lost_in(reading: Reading) -> int:
    """Count the characters that are gone: those no byte stands for, and those no repair found."""
    repaired = (e.replacement for e in reading.edits if e.state == "applied")
    return reading.text.count(_LOST) + sum(text.count(_PLACE_HOLDER) for text in repaired)


def edits_in(body: Body) -> dict[str, dict[str, int]]:
    """Count the edits of an article's body by rule and state."""
    counts: dict[str, dict[str, int]] = {}
    edits: list[list[Any]] = body["edits"]
    for _, _, _, rule, _, state, *_ in edits:
        of_rule = counts.setdefault(rule, {})
        of_rule[state] = of_rule.get(state, 0) + 1
    return counts
