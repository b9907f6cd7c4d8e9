"""What the façade answers with, as frozen values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.changes import Changes
from models.ingest.values import Script

Progress = Callable[[int, int, str], bool]
"""Called with (done, total, what is at hand); answering False stops the action."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article as lists show it.

    Attributes:
        number: 1-based place in the project, in the order of import.
        characters: length of the reading text in code points.
        revision: number of the reading text that annotations point into.
        status: ``new``, ``working`` or ``done``.
        name: the file name it came from.
        counts: current annotations of all layers, by kind.
        outlet: who published the page.
    """

    id: str
    number: int
    title: str | None
    source: str | None
    published: str | None
    byline: str | None
    script: Script
    characters: int
    revision: int
    status: str
    name: str
    counts: Mapping[str, int] = field(default_factory=dict)
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A part of a file that could not be taken: 1-based ``line``, or 0 for the whole file."""

    file: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """What comes without a file: from the clipboard, or dropped by a browser.

    Attributes:
        name: what it is called in lists and reports; its ending says what kind of file it would be.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that has come in, and how damaged it was.

    Attributes:
        edits: how many edits are on record, by rule and state.
        lost: characters of its reading text that stand for ones that are gone.
    """

    id: str
    title: str | None
    source: str | None
    published: str | None
    byline: str | None
    script: Script
    characters: int
    edits: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    lost: int = 0


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file gave.

    Attributes:
        file: its path as it was found; for what was pasted, its name.
        articles: ids of the articles that are new in the project.
        details: more about each of these.
        known: ids of articles that were there already, recognised by their content.
        annotations: how many annotations came in.
        edits: edits on record by rule, all states together.
        reader: key and version of what read the file, such as ``html/1``.
        evidence: why the bytes were read in ``encoding``.
        undecodable: how many bytes are no character in that encoding; they stay in the source.
        certain: False when another encoding fits about as well.
    """

    file: Path
    format: str
    articles: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    annotations: int = 0
    edits: Mapping[str, int] = field(default_factory=dict)
    reader: str = ""
    encoding: str = ""
    evidence: str = ""
    undecodable: int = 0
    certain: bool = True
    refused: tuple[Refused, ...] = ()
    notes: tuple[str, ...] = ()
    details: tuple[NewArticle, ...] = ()


OnFile = Callable[[FileReport], None]
"""Called with what came of each file, in the order of the files, once that is in the project."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; one undoable step whatever the number of files.

    A cancelled one reports what had come in until then, and keeps it.
    """

    files: tuple[FileReport, ...]
    changes: Changes = field(default_factory=Changes)
    cancelled: bool = False

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(i for report in self.files for i in report.articles)

    @property
    def refused(self) -> tuple[Refused, ...]:
        return tuple(r for report in self.files for r in report.refused)


@dataclass(frozen=True, slots=True)
class Stats:
    """Sizes of a project: totals, and annotations by kind, by label and by annotator."""

    articles: int
    characters: int
    annotations: int
    by_kind: Mapping[str, int]
    by_label: Mapping[str, int]
    by_layer: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Covering:
    """An annotation that covers a hit; ``start`` and ``end`` are its first and last place."""

    id: str
    kind: str
    label: str
    layer: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One place found by a search, in code points of the article's reading text."""

    article: str
    number: int
    start: int
    end: int
    left: str
    hit: str
    right: str
    annotations: tuple[Covering, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """A person's choice of form that wins over OpenCC in one view.

    Attributes:
        id: object id, "" before it is stored.
        script: the view that shows it, ``hans`` or ``hant``.
        base: the characters of the reading text that it stands for.
        form: what the view shows instead.
        start: code point in the reading text of ``revision``; -1: wherever ``base`` stands.
    """

    id: str
    script: Script
    base: str
    form: str
    start: int = -1
    revision: int = 1
