"""What a file is, by its first bytes; names lie, and downloads have none."""

from __future__ import annotations

import re

_HEAD = 4_096
_TAIL = 1 << 16  # the directory of an archive lies at its end
_HTML = re.compile(
    rb"<(?:!doctype\s{1,9}html|html|head|body|meta\s|script)[\s>/a-z]", re.IGNORECASE
)
_LETTER = re.compile(
    rb"(?:from|mime-version|content-type|snapshot-content-location)\s{0,9}:", re.IGNORECASE
)
_HTML_PART = re.compile(rb"content-type:\s{0,9}(?:multipart/related|text/html)", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTUAL = ("", "text", "html", "mht", "table", "json")
_IN_ZIP = (
    (b"word/document", "docx"),
    (b"xl/workbook", "workbook"),
    (b"META-INF/container.xml", "epub"),
)
_MIMETYPES = (
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "workbook"),
)


def kind_of(data: bytes, by_name: str) -> str:
    """Return the key of a reader, or of a kind that is not read.

    Args:
        by_name: what the name says, "" for nothing; it decides between kinds of text.
    """
    head = data[:_HEAD]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(data, by_name)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_OLE):
        return "workbook" if b"W\0o\0r\0k\0b\0o\0o\0k" in data else "doc"
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if by_name not in _TEXTUAL:
        return by_name  # its reader will say what is wrong
    return _textual(head, by_name)


def _in_zip(data: bytes, by_name: str) -> str:
    start = data[:200]
    for mimetype, kind in _MIMETYPES:
        if mimetype in start:
            return kind
    names = data[-_TAIL:]
    found = next((kind for part, kind in _IN_ZIP if part in names), None)
    if found and by_name != "zip":
        return found
    return "zip" if by_name in _TEXTUAL else by_name


def _textual(head: bytes, by_name: str) -> str:
    narrow = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _LETTER.match(narrow) and _HTML_PART.search(narrow):
        return "mht"
    # A table or record may hold a page; a page begins with one.
    if by_name in ("", "text", "html", "mht") and _HTML.match(narrow):
        return "html"
    if by_name == "html" or (by_name == "mht" and _HTML.search(narrow)):
        return "html"
    return by_name or "text"
