"""Word documents: the text in reading order, as docx2python gives it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

from models.ingest.files import limits
from models.ingest.files.archive import Archive
from models.ingest.files.errors import NoText, TooMuch, Unreadable
from models.ingest.files.values import File, Item, Stated, extracted
from models.ingest.files.xml import prove_plain

READER = "docx/1"
_KIND = "a Word document"


def read(file: File) -> Iterator[Item]:
    """Yield the document as one article: a paragraph a line, cells of tables too.

    Raises:
        Unreadable: when it is no sound document.
        NoText: when it holds pictures only.
    """
    _prove(file)
    text, stated = _contents(file)
    if not text.strip():
        raise NoText(
            "the document has no text; perhaps it holds pictures of pages.",
            "Run it through text recognition first.",
        )
    if len(text) > limits.CHARACTERS:
        raise TooMuch("the document has too many characters")
    yield extracted(text, file, READER, stated=stated)


def _prove(file: File) -> None:
    """Look at all parts before a library does, which would unpack and parse them unseen."""
    archive = Archive(file.data, _KIND)
    for member in archive.members:
        if member.name.endswith((".xml", ".rels")):
            prove_plain(archive.read(member), _KIND, member.name)


def _contents(file: File) -> tuple[str, Stated]:
    from docx2python import docx2python

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with docx2python(io.BytesIO(file.data)) as document:
                parts = (document.body, document.footnotes, document.endnotes)
                text = "\n".join(line for part in parts for line in _lines(part))
                return text, _stated(document)
    except Exception as error:  # whatever a damaged document makes of a library
        raise Unreadable(_KIND, type(error).__name__) from error


def _lines(part: Any) -> Iterator[str]:
    """Yield the paragraphs of tables of rows of cells, which is how everything comes."""
    if isinstance(part, str):
        yield part.replace("\t", " ") if part.startswith("\t") else part
        return
    for inner in part:
        yield from _lines(inner)


def _stated(document: Any) -> Stated:
    properties = document.core_properties
    title = (properties.get("title") or "").strip()
    return Stated(title=title or None)
