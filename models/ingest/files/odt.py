"""OpenDocument texts: paragraphs and headings in reading order, tracked deletions left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.ingest.datelines import parse
from models.ingest.files import limits
from models.ingest.files.archive import Archive
from models.ingest.files.errors import Locked, NoText, TooMuch
from models.ingest.files.values import File, Item, Stated, extracted
from models.ingest.files.xml import parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

READER = "odt/1"
_KIND = "an OpenDocument text"
_SKIPPED = frozenset(
    {"tracked-changes", "annotation", "ruby-text", "note-citation", "sequence-decls"}
)
_LINES = frozenset({"p", "h"})
_SIGNS = {"tab": " ", "line-break": "\n"}
_SPACES = 1_000
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read(file: File) -> Iterator[Item]:
    """Yield the document as one article, a paragraph a line.

    Raises:
        Unreadable, Locked, TooMuch: when it is damaged, encrypted or too large.
        NoText: when it holds pictures only.
    """
    archive = Archive(file.data, _KIND)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.named(
        "META-INF/manifest.xml"
    ):
        raise Locked
    content = parsed(archive.named("content.xml"), _KIND, "content.xml")
    bodies = content.xpath("//*[local-name()='body']/*[local-name()='text']")
    text = "".join(part for body in bodies for part in _parts(body))
    lines = [" ".join(line.split(" ")).strip() for line in text.split("\n")]
    body_text = "\n".join(line for line in lines if line)
    if not body_text:
        raise NoText("the document has no text.", "Perhaps it holds pictures of pages.")
    if len(body_text) > limits.CHARACTERS:
        raise TooMuch("the document has too many characters")
    yield extracted(body_text, file, READER, stated=_stated(archive))


def _parts(root: _Element) -> Iterator[str]:
    """Yield texts and line ends; a stack of our own, since depth is in the file's hand."""
    stack: list[_Element | str] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
            continue
        name = str(item.tag).rpartition("}")[2]
        tail = [] if item is root or not item.tail else [item.tail.replace("\n", " ")]
        stack += tail
        if name in _SKIPPED:
            continue
        if name in _SIGNS:
            yield _SIGNS[name]
        elif name == "s":
            yield " " * min(_SPACES, _count(item))
        if name in _LINES:
            yield "\n"
            stack.append("\n")
        stack += reversed(list(item))
        if item.text and name in (*_LINES, "span", "a", "ruby-base"):
            stack.append(item.text.replace("\n", " "))


def _count(item: _Element) -> int:
    said = str(item.get(f"{_TEXT}c", "1"))
    return int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 1


def _stated(archive: Archive) -> Stated:
    if "meta.xml" not in archive:
        return Stated()
    meta = parsed(archive.named("meta.xml"), _KIND, "meta.xml")
    title = str(meta.xpath("string(//*[local-name()='title'])")).strip()
    return Stated(title=title or None, published=parse(title).published)
