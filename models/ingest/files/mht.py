"""Pages saved as one file (.mht, .mhtml): a letter whose HTML part is the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from models.ingest.files.errors import NoText, Unreadable
from models.ingest.files.html import page_of
from models.ingest.files.values import File, Item

_KIND = "a saved page"
_HEAD = 8_192  # bytes
_ADDRESS = re.compile(
    rb"^Snapshot-Content-Location:[ \t]{0,9}(https?://\S{1,2000})", re.MULTILINE | re.IGNORECASE
)
_PARTS = 5_000


def read(file: File) -> Iterator[Item]:
    """Yield the page as one article; the letter itself is kept as the original.

    Raises:
        NoText: when no part is HTML.
    """
    page = _page(file.data)
    found = page_of(replace(file, data=page[0]), page[1])
    place = found.place or _address(file.data)
    yield replace(found, reader=f"mht/1 {found.reader}", original=file.data, place=place)


def _address(data: bytes) -> str:
    """Return where the letter says that the page was saved, "" for nowhere."""
    match = _ADDRESS.search(data, 0, _HEAD)
    return match[1].decode("ascii", "replace") if match else ""


def _page(data: bytes) -> tuple[bytes, str | None]:
    """Return the bytes of the first HTML part, and the encoding that it states."""
    if data.count(b"\n--") > _PARTS:
        raise Unreadable(_KIND, "it has too many parts")
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        for part in message.walk():
            if isinstance(part, EmailMessage) and part.get_content_type() == "text/html":
                body = part.get_payload(decode=True)
                if isinstance(body, bytes) and body.strip():
                    return body, part.get_content_charset()
    except (
        ValueError,
        TypeError,
        LookupError,
        IndexError,
        AttributeError,
        RecursionError,
    ) as error:
        raise Unreadable(_KIND, type(error).__name__) from error
    raise NoText("the file holds no page.", "Save the page anew, complete, or as HTML.")
