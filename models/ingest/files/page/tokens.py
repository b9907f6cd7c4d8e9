"""A page cut into tags and text, in time proportional to its length whatever it holds."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]{0,40})")
_STOP = re.compile("[\"'>]")
_ATTRIBUTE = re.compile(
    r"""([a-zA-Z_:@][-\w:.]{0,60})\s{0,9}=\s{0,9}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))"""
)
SILENT = frozenset(
    {"script", "style", "textarea", "title", "noscript", "iframe", "template", "svg", "xmp"}
)
"""Elements whose content is no markup of the page, or none that is shown."""


class Token(NamedTuple):
    """A tag or a stretch of text: ``[start, end)`` in code points of the page.

    ``name`` is "" for text and "!" for comments and declarations. What a silent element holds
    is one text behind its tag.
    """

    start: int
    end: int
    name: str
    is_end: bool = False


class _Scanner:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._missing: set[str] = set()  # looked for once in vain; again would cost a whole pass

    def find(self, what: str, at: int) -> int:
        """Return where ``what`` stands next, -1 for nowhere, at the cost of one pass in all."""
        if what in self._missing:
            return -1
        found = self.raw.find(what, at)
        if found < 0:
            self._missing.add(what)
        return found

    def tag_end(self, at: int) -> int:
        """Return the end of the tag that begins before ``at``; signs in quotes are none."""
        start = at
        while match := _STOP.search(self.raw, at):
            if match.group() == ">":
                return match.end()
            before = self.raw[max(start, match.start() - 3) : match.start()].rstrip()
            close = self.find(match.group(), match.end()) if before.endswith("=") else -1
            at = close + 1 if close >= 0 else match.end()
        return len(self.raw)

    def close(self, name: str, at: int) -> int:
        """Return where the end tag of a silent element begins, -1 for nowhere."""
        if name in self._missing:
            return -1
        match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.raw, at)
        if match is None:
            self._missing.add(name)
            return -1
        return match.start()


def tokens(raw: str) -> Iterator[Token]:
    """Yield the tokens of a page in order; together they cover it."""
    scanner = _Scanner(raw)
    at = text = 0
    while (opening := raw.find("<", at)) >= 0:
        name, end = _markup(scanner, opening)
        if end <= opening:
            at = opening + 1
            continue
        if text < opening:
            yield Token(text, opening, "")
        is_end = raw.startswith("</", opening)
        yield Token(opening, end, name, is_end)
        at = text = end
        if name in SILENT and not is_end and not raw.endswith("/>", opening, end):
            close = scanner.close(name, end)
            at = close if close >= 0 else end
    if text < len(raw):
        yield Token(text, len(raw), "")


def _markup(scanner: _Scanner, at: int) -> tuple[str, int]:
    """Return name and end of the markup at a ``<``; an end of 0 when it is only a sign."""
    raw = scanner.raw
    if raw.startswith("<!--", at):
        close = scanner.find("-->", at + 4)
        return "!", close + 3 if close >= 0 else len(raw)
    if raw.startswith(("<!", "<?"), at):
        close = scanner.find(">", at)
        return "!", close + 1 if close >= 0 else len(raw)
    match = _NAME.match(raw, at)
    if match is None:
        return "", 0
    return match[1].lower(), scanner.tag_end(match.end())


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a start tag, names in lower case; the first of two equals wins."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag[:20_000]):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), html.unescape(value))
    return found
