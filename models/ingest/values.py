"""What reading a file yields: text with evidence, edits on record, and the article's own data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from models.text import EditMap, Span

EditState = Literal["applied", "proposed", "dismissed"]
STATES: tuple[EditState, ...] = ("applied", "proposed", "dismissed")

MANUAL = "manual"
"""The rule of what a person has corrected in the text by hand."""

HIDE = "hide"
"""The rule of paragraphs that a person has hidden."""

SPLIT = "split"
"""The rule of a line break that a person has put in."""

JOIN = "join"
"""The rule of a line break that a person has taken away."""

WORDING = "wording"
"""The rule of a likely original that a person has accepted for a spun word."""

BY_HAND = frozenset({MANUAL, HIDE, SPLIT, JOIN, WORDING})
"""Rules of edits made in the reading text: what they put in is all that is read in their place."""

LOST = "□"
"""What stands in a reading text for a character that is gone for good."""

ROLES = ("title", "deck", "body", "subhead", "caption", "speaker", "list")
"""What a paragraph can be."""

Script = Literal["hans", "hant"]
Precision = Literal["year", "month", "day", "minute", "second"]
Basis = Literal["dateline", "byline", "url", "lead", "stated", "person"]

BASES: tuple[Basis, ...] = ("dateline", "byline", "url", "lead", "stated", "person")
"""What a date of publication is known from: a line with date or source, a line that names the
author, the address of the page, the first words of an agency's report, the file's own fields, a
person who has typed it in."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Bytes turned into text, and why so.

    Attributes:
        encoding: a Python codec name; decoding the source with it again gives ``text`` again.
        evidence: one English sentence for the import report.
        undecodable: ``(offset in text, byte)`` of each byte that is no character; ``text`` holds
            U+FFFD there.
        certain: False when other encodings fit about as well.
    """

    text: str
    encoding: str
    evidence: str
    undecodable: tuple[tuple[int, int], ...] = ()
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Edit:
    """One repair, removal or folding of the raw range ``[start, end)``, in code points of raw.

    Attributes:
        rule: the key of the rule that made it, such as ``gloss`` or ``html``.
        confidence: 0 to 1.
        state: only ``applied`` edits shape the reading text.
        alternatives: other readings of the range, best first.
        chosen: a person has chosen the replacement; the rule's own stands among the alternatives.
        absorbed: the edits whose place this one has taken while it is applied. They stand as they
            were, and come back when it is dismissed.
    """

    start: int
    end: int
    replacement: str
    rule: str
    confidence: float = 1.0
    state: EditState = "applied"
    alternatives: tuple[str, ...] = ()
    chosen: bool = False
    absorbed: tuple[Edit, ...] = ()

    @property
    def id(self) -> str:
        return f"{self.rule}@{self.start}-{self.end}"

    @property
    def is_empty(self) -> bool:
        """Whether it only puts something in, so that it covers nothing of raw."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the reading text: its span there, its role (see ``ROLES``), and its script."""

    span: Span
    role: str
    script: Script | None = None


class RoleRange(NamedTuple):
    """A raw range ``[start, end)`` that has a role; a paragraph made of it takes that role."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Roles:
    """Where the paragraphs of an article have their roles from, whichever edits are applied.

    Attributes:
        found: by the rules, when the article was first read; sorted.
        own: set by a person; they go before what was found.
    """

    found: tuple[RoleRange, ...] = ()
    own: tuple[RoleRange, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """Who did what for an article: ``责编`` and the names, as they stand there."""

    task: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleData:
    """What an article says of itself; None where it does not.

    Attributes:
        published: ISO 8601, as precise as it is stated.
        source: where the text comes from, as the page says.
        script: the script of most of its characters.
        basis: what ``published`` is known from.
        outlet: who published the page.
        credits: in the order of the text; the writers are the ``byline``, too.
        deck: where a person has set it; else it is read off the text, see ``Reading.deck``.
        own: names of the fields that a person has set; nothing else changes these.
    """

    title: str | None = None
    published: str | None = None
    source: str | None = None
    byline: str | None = None
    script: Script = "hans"
    basis: Basis | None = None
    outlet: str | None = None
    credits: tuple[Credit, ...] = ()
    deck: str | None = None
    own: tuple[str, ...] = ()

    @property
    def precision(self) -> Precision | None:
        """How much of ``published`` is known, told by its length."""
        return _PRECISION.get(len(self.published)) if self.published else None


_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading text of one revision, and how it came from raw.

    Attributes:
        text: raw with its applied edits; paragraphs are separated by one "\\n".
        map: raw → reading text.
        paragraphs: in order; their spans and the newlines between them cover ``text``.
    """

    revision: int
    raw: str
    text: str
    map: EditMap
    edits: tuple[Edit, ...]
    paragraphs: tuple[Paragraph, ...]
    data: ArticleData

    @property
    def deck(self) -> str | None:
        """The lines that carry the title on, unless a person has set others."""
        if "deck" in self.data.own:
            return self.data.deck
        found = [p.span.of(self.text) for p in self.paragraphs if p.role == "deck"]
        return "\n".join(found) or None
