"""EPUB books: the chapters in the order of the spine, as one article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from models.ingest.decode import decode
from models.ingest.files import limits
from models.ingest.files.archive import Archive
from models.ingest.files.errors import NoText, TooMuch, Unreadable
from models.ingest.files.page.lines import lines_of, text_of
from models.ingest.files.page.tree import parse
from models.ingest.files.values import File, Item, Stated, extracted
from models.ingest.files.xml import parsed

READER = "epub/1"
_KIND = "EPUB"
_CONTAINER = "META-INF/container.xml"
_CHAPTERS = 5_000


def read(file: File) -> Iterator[Item]:
    """Yield the book as one article, a paragraph a line.

    Raises:
        Unreadable: when it is no sound book.
        NoText: when its chapters hold none.
    """
    archive = Archive(file.data, _KIND)
    if "META-INF/encryption.xml" in archive and "META-INF/rights.xml" in archive:
        raise NoText("the book is locked by its seller.", "Import a copy without copy protection.")
    chapters, stated = _spine(archive)
    lines = [line for name in chapters for line in _chapter(archive, name)]
    if sum(map(len, lines)) > limits.CHARACTERS:
        raise TooMuch("the book has too many characters")
    if not lines:
        raise NoText("the book has no text.", "Perhaps its pages are pictures.")
    yield extracted("\n".join(lines), file, READER, stated=stated)


def _spine(archive: Archive) -> tuple[list[str], Stated]:
    container = parsed(archive.named(_CONTAINER), _KIND, _CONTAINER)
    path = next(iter(container.xpath("//*[local-name()='rootfile']/@full-path")), None)
    if path is None:
        raise Unreadable(_KIND, "its table of contents is missing")
    package = parsed(archive.named(str(path)), _KIND, str(path))
    base = posixpath.dirname(str(path))
    hrefs = {
        str(item.get("id")): posixpath.normpath(posixpath.join(base, unquote(item.get("href", ""))))
        for item in package.xpath("//*[local-name()='manifest']/*[local-name()='item']")
    }
    order = package.xpath("//*[local-name()='spine']/*[local-name()='itemref']/@idref")
    chapters = [hrefs[str(name)] for name in order if str(name) in hrefs]
    return chapters[:_CHAPTERS], Stated(
        title=_said(package, "title"), byline=_said(package, "creator")
    )


def _said(package: object, name: str) -> str | None:
    found = package.xpath(f"string(//*[local-name()='metadata']/*[local-name()='{name}'])")  # type: ignore[attr-defined]
    return " ".join(str(found).split()) or None


def _chapter(archive: Archive, name: str) -> Iterator[str]:
    if name not in archive:
        return
    raw = decode(archive.named(name)).text
    for line in lines_of(parse(raw)):
        yield text_of(raw, line)
