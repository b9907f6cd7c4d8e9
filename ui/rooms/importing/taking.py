"""What a drop or the clipboard brings: files of this machine, or a piece of a page or text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from models.project import Pasted
from models.project.looking import Given

_NAME = 36  # characters of the first line that name what was pasted
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_LINK = re.compile(r"\s{0,9}[a-z]{2,12}://\S{1,4000}\s{0,9}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was brought, as values that outlive the drop.

    Attributes:
        files: files and folders of this machine.
        is_link: True for nothing but an address of the net.
    """

    files: tuple[Path, ...]
    text: str
    html: str
    is_link: bool

    @classmethod
    def of(cls, data: QMimeData) -> Taken:
        """Take everything out of a drop or the clipboard."""
        files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
        text, html = data.text(), data.html() if data.hasHtml() else ""
        remote = any(not url.isLocalFile() for url in data.urls())
        is_link = not files and (bool(_LINK.fullmatch(text)) or (remote and not text.strip()))
        return cls(files, text, html, is_link)

    @property
    def brings_something(self) -> bool:
        return bool(self.files) or (bool(self.text.strip()) and not self.is_link)

    def givens(self, names: Iterable[str] = ()) -> list[Given]:
        """Return what is to be imported; nothing for a bare link: nothing is fetched from the net.

        Args:
            names: those that something else has already.
        """
        if self.files:
            return list(self.files)
        if not self.brings_something:
            return []
        if self.html.strip():
            return [Pasted(_free(_title(self.text), ".html", names), _page(self.html))]
        return [Pasted(_free(_title(self.text), ".txt", names), _bytes(self.text))]


def _page(html: str) -> bytes:
    """Return a copied piece of a page as a page; what it says of its encoding holds no more."""
    if "<html" in html[:1000].lower():
        return _bytes(html)
    return _bytes(f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{html}'
                  "</body></html>")  # fmt: skip


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _title(text: str) -> str:
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return _FORBIDDEN.sub(" ", first)[:_NAME].strip() or "clipboard"


def _free(title: str, ending: str, taken: Iterable[str]) -> str:
    """Return a name that nothing has yet."""
    names, number = set(taken), 1
    while (name := f"{title}{'' if number == 1 else f' {number}'}{ending}") in names:
        number += 1
    return name
