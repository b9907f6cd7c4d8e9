"""What was copied or dragged out of a browser, as a file that the readers know.

A browser gives a selection twice: as text, which is what was selected and nothing else, and as
HTML, which also parts headline, paragraphs and links, and says where it was copied. The HTML wins
where it has the blocks of a page and is no poorer; an editor that only colours a text gives a line.
"""

from __future__ import annotations

import re

from models.ingest.files.page.lines import lines_of
from models.ingest.files.page.tree import parse
from models.ingest.files.values import File

_FIELD = re.compile(r"(StartHTML|EndHTML|SourceURL):([^\r\n]{0,4000})")
_HEADER = 8_000  # characters
_NAME = 40  # characters of the first line that name the file
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_FEWEST_LINES = 2
_POORER = 0.8  # of the letters of the plain text: with less the HTML lacks something


def pasted(html: bytes | str = b"", text: str = "", url: str = "") -> File | None:
    """Return what a clipboard or a drag holds as a file; None where it holds nothing to read.

    Args:
        html: as Windows gives it (``CF_HTML``, with a header that counts bytes) or without one;
            bytes are UTF-8, or UTF-16 with a mark.
        text: the same as plain text.
        url: where it was copied, if that is known from elsewhere.
    """
    page, source = _unwrapped(html)
    lines = lines_of(parse(page)) if "<" in page else []
    shown = "\n".join(line.text for line in lines)
    if len(lines) >= _FEWEST_LINES and _letters(shown) >= _POORER * _letters(text):
        return File(f"{_named(shown)}.html", _marked(page, url.strip() or source))
    plain = text if text.strip() else shown
    if not plain.strip():
        return None
    return File(f"{_named(plain)}.txt", plain.encode("utf-8", "replace"))


def _unwrapped(html: bytes | str) -> tuple[str, str]:
    """Return the page without its header, and where that says it was copied."""
    data = html.encode("utf-8", "replace") if isinstance(html, str) else html
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    data = data.rstrip(b"\0")
    head = data[:_HEADER].decode("utf-8", "replace")
    if not head.startswith("Version:"):
        return data.decode("utf-8", "replace"), ""
    said = {
        name: value.strip() for name, value in _FIELD.findall(head[: head.find("<") + 1 or None])
    }
    start, end = (_count(said.get(key, "")) for key in ("StartHTML", "EndHTML"))
    if not 0 < start < end <= len(data):
        start, end = max(data.find(b"<"), 0), len(data)
    return data[start:end].decode("utf-8", "replace"), said.get("SourceURL", "")


def _count(said: str) -> int:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 12 else -1


def _marked(page: str, url: str) -> bytes:
    """Return the page with the remark by which browsers say where a page was saved from."""
    address = re.sub(r"[\s<>]|--", "", url)
    mark = f"<!-- saved from url=({len(address):04d}){address} -->\n" if address else ""
    return f'<html><head><meta charset="utf-8"></head>{mark}{page}'.encode("utf-8", "replace")


def _named(text: str) -> str:
    first = next((line.strip() for line in text.split("\n") if line.strip()), "")
    return _FORBIDDEN.sub(" ", first)[:_NAME].strip(" .") or "clipboard"


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)
