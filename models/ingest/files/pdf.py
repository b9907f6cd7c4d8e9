"""PDF with a text layer: lines joined to paragraphs, radicals folded to characters by edits."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.ingest.files import limits
from models.ingest.files.errors import Locked, NoText, TooMuch, Unreadable
from models.ingest.files.paragraphs import joined
from models.ingest.files.radicals import foldings
from models.ingest.files.values import File, Item, extracted

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

READER = "pdf/1"
_KIND = "PDF"
_FEW = 20  # characters a page; a scan with a stamp has some


def read(file: File) -> Iterator[Item]:
    """Yield the document as one article.

    Raises:
        NoText: when its pages are pictures.
        Unreadable, Locked, TooMuch: when it is damaged, encrypted, or made to cost time.
    """
    pages = _pages(file.data)
    letters = sum(len("".join(page.split())) for page in pages)
    if letters < _FEW * min(len(pages), 5) and letters < _FEW * len(pages):
        raise NoText(
            "the PDF has no text layer: its pages are pictures, as a scanner makes them.",
            "Run it through text recognition first, and import what that gives.",
        )
    text = joined(pages)
    yield extracted(text, file, READER, edits=tuple(foldings(text)))


def _pages(data: bytes) -> list[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Locked from error
        raise Unreadable(_KIND, str(error)) from error
    try:
        return _texts(document)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(_KIND, str(error)) from error
    finally:
        document.close()


def _texts(document: PdfDocument) -> list[str]:
    if len(document) > limits.PAGES:
        raise TooMuch(f"the PDF has more than {limits.PAGES} pages")
    end = time.monotonic() + limits.SECONDS
    texts: list[str] = []
    total = 0
    for page in document:
        layer = page.get_textpage()
        texts.append(layer.get_text_bounded().replace("\r\n", "\n").replace("\r", "\n"))
        layer.close()
        page.close()
        total += len(texts[-1])
        if total > limits.CHARACTERS:
            raise TooMuch("the PDF has too many characters")
        if time.monotonic() > end:
            raise TooMuch(f"the PDF takes more than {limits.SECONDS:.0f} seconds to read")
    return texts
