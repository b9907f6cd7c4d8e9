"""From a page to what is read of it, as edits of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.files.page.content import Content
from models.ingest.files.page.lines import changes
from models.ingest.values import Edit

_TAGS = re.compile(r"(?:\s|<[^<>]{0,1000}>){0,500}")
_MARKUP, _HIDDEN = "html", "navigation"


def edits_of(raw: str, content: Content) -> Iterator[Edit]:
    """Yield the edits that leave the article's lines, one a line, and nothing else of the page.

    Markup alone goes by rule ``html``; text that is not kept by rule ``navigation``, so that it
    can be shown again block by block.
    """
    at = 0
    body = set(content.body)
    for number, line in enumerate(content.lines):
        yield from _gap(raw, at, line.start, "\n" if number else "")
        yield from (
            Edit(s, e, new, _MARKUP, 0.99) for s, e, new in changes(raw, line, line not in body)
        )
        at = line.end
    yield from _gap(raw, at, len(raw), "")


def _gap(raw: str, start: int, end: int, replacement: str) -> Iterator[Edit]:
    if start == end:
        return
    match = _TAGS.match(raw, start, end)
    if match is not None and match.end() == end:
        yield Edit(start, end, replacement, _MARKUP, 0.99)
        return
    # The line end stands on the first tag alone: it stays when the hidden text is shown again.
    first = raw.find(">", start, end) + 1 if replacement else start
    if first > start:
        yield Edit(start, first, replacement, _MARKUP, 0.99)
    if max(first, start) < end:
        rest = replacement if first < start + 1 and replacement else ""
        yield Edit(max(first, start), end, rest, _HIDDEN, 0.9)
