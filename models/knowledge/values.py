"""Claims and events, resolved: every field with the words and the place it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from models.moments.values import Moment, NoMoment
from models.quantities.values import NotUnderstood, Quantity
from models.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """What is known of the article that a record stands in; ``published`` is ISO, or ""."""

    id: str
    number: int
    title: str
    outlet: str = ""
    published: str = ""
    script: str = ""


class Evidence(NamedTuple):
    """Where it stands: spans in code points of the article's reading text, and the exact words.

    A tuple, as fillers are: a hundred thousand are made when all records are read.
    """

    spans: tuple[Span, ...]
    quote: str


class Filler(NamedTuple):
    """What fills a role.

    Attributes:
        annotation: the id of the annotation that fills it, None for bare words.
        label: of that annotation, "" for bare words.
        entity: the id of the entity it points to, merges resolved; None where none is set.
        name: the entity's canonical name where there is one, else the words.
    """

    role: str
    evidence: Evidence
    name: str
    annotation: str | None = None
    label: str = ""
    entity: str | None = None


class Figure(NamedTuple):
    """A figure of a claim or event, as read, or as a person corrected it."""

    evidence: Evidence
    quantity: Quantity | NotUnderstood
    corrected: bool = False


class Dated(NamedTuple):
    """A date of a claim or event, as read against its article, or as a person corrected it."""

    evidence: Evidence
    moment: Moment | NoMoment
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What claims and events have in common.

    Attributes:
        id, layer, label: of the annotation.
        evidence: the content of a claim, the trigger of an event; may be discontinuous.
        fillers: all roles, in the order of the annotation.
        polarity, certainty, status: names of the schema's values, "" where the schema has none.
        warnings: codes of problems that lists and exports carry, such as ``spun-hard``.
        detached: the text changed and no longer holds the place.
    """

    id: str
    article: ArticleFacts
    layer: str
    label: str
    evidence: Evidence
    fillers: tuple[Filler, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Dated, ...] = ()
    polarity: str = ""
    certainty: str = ""
    status: str = ""
    warnings: tuple[str, ...] = ()
    detached: bool = False
    note: str = ""

    @property
    def start(self) -> int:
        """Where it begins in the reading text; 0 where it has no place."""
        return self.evidence.spans[0].start if self.evidence.spans else 0

    def filling(self, roles: tuple[str, ...]) -> tuple[Filler, ...]:
        """Return what fills any of ``roles``, such as ``schema.meaning.participant``."""
        return tuple(filler for filler in self.fillers if filler.role in roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRecord(Record):
    """A claim: who says what, with which figure.

    Attributes:
        chain: who says it, the outermost first: A says that B reported. Where another claim is
            the source, its own chain stands in its place.
    """

    chain: tuple[Filler, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord(Record):
    """A cooperation event: its trigger, who takes part in which role, when, where, how far."""
