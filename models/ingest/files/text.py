"""Plain text: the file is what is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from unicodedata import category

from models.ingest.decode import decode
from models.ingest.files.errors import NotText
from models.ingest.files.markdown import with_front
from models.ingest.files.values import File, Found, Item

_NOTES = (".md", ".markdown")
_STRANGE_SHARE = 0.1
"""More bytes than this that are no character, or controls, and the file is no text."""


def read(file: File) -> Iterator[Item]:
    """Yield the file as one article.

    Raises:
        NotText: when it is none in any encoding, and nobody has chosen one.
    """
    decoded = decode(file.data, encoding=file.encoding)
    if not file.encoding and is_strange(decoded.text, len(decoded.undecodable)):
        raise NotText
    found = Found(name=file.name, source=file.data, decoded=decoded, reader="text/1")
    yield with_front(found) if file.name.lower().endswith(_NOTES) else found


def is_strange(text: str, undecodable: int) -> bool:
    """Tell whether too much of a decoded text is no writing."""
    counts = Counter(text)
    strange = sum(n for char, n in counts.items() if _is_no_writing(char))
    return strange + undecodable > len(text) * _STRANGE_SHARE


def _is_no_writing(char: str) -> bool:
    """Tell whether a character is a control, unassigned or private: noise is full of these."""
    if char < " ":
        return char not in "\t\n\r\f"
    return category(char) in ("Cn", "Co")
