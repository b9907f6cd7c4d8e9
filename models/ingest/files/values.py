"""What readers take and give."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from models.ingest.values import Decoded, Edit
from models.text import Span


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three languages of the interface."""

    en: str
    hans: str
    hant: str

    def in_language(self, language: str) -> str:
        """Return the text for ``en``, ``zh-Hans`` or ``zh-Hant``; English for any other."""
        return {"zh-Hans": self.hans, "zh-Hant": self.hant}.get(language, self.en)


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read.

    Attributes:
        columns: for tables, which column holds what: field → column name; see ``columns``.
        encoding: the text encoding that a person chose; None where the bytes are to tell.
        depth: how many archives it lies in.
    """

    name: str
    data: bytes
    columns: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file says of an article beside its text; None where it says nothing."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One article of a file.

    Attributes:
        source: the bytes that ``decoded`` is read from: the file itself where it is text, else
            the extracted text in UTF-8, so that no later version of a library can change it.
        reader: key and version of what extracted it, such as ``docx/1``.
        edits: of the decoded text, which lead to what is to be read.
        headline: the line that the file's markup shows to be the title, as it reads.
        body: the range of the decoded text that the markup shows to be headline and article.
        place: where in the file the article stands, such as ``row 12``; of a page, the address
            that it was saved from, where it says so.
        original: the bytes as they came, where ``source`` holds an extract of them.
    """

    name: str
    source: bytes
    decoded: Decoded
    reader: str
    edits: tuple[Edit, ...] = ()
    headline: str | None = None
    body: Span | None = None
    stated: Stated = Stated()
    place: str = ""
    original: bytes | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """A part of a file that could not be read, and why."""

    place: str
    reason: str


Item = Found | Missed
Read = Callable[[File], Iterator[Item]]


def extracted(text: str, file: File, reader: str, **more: object) -> Found:
    """Make an article of text that was taken out of a file of another kind."""
    source = text.encode("utf-8", "replace")  # a lone surrogate is no character
    decoded = Decoded(source.decode("utf-8"), "utf-8", f"Text taken out by the reader {reader}.")
    found = Found(name=file.name, source=source, decoded=decoded, reader=reader)
    return _with(found, original=file.data, **more)


def _with(found: Found, **more: object) -> Found:
    from dataclasses import replace

    return replace(found, **more)  # type: ignore[arg-type]
