"""The line with date and source; it becomes data of the article and leaves the text."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.datelines import is_dateline
from models.ingest.layout import body_of, heads_list
from models.ingest.page import Page, Verdict

_HEAD_LINES = 12  # a short summary may stand before the dateline


def judge(page: Page) -> Iterator[tuple[int, Verdict]]:
    """Hide date lines above the article, and source lines on either side of its body."""
    body = body_of(page)
    if body is None:
        return
    top = max(body.first, min(_HEAD_LINES, body.last))
    for number in page.shown(0, top):
        if is_dateline(page.lines[number].text):
            yield number, Verdict("dateline", 0.95)
    for number in page.shown(body.last + 1):
        text = page.lines[number].text
        if heads_list(page, number):
            break
        if is_dateline(text):
            yield number, Verdict("dateline", 0.9)
