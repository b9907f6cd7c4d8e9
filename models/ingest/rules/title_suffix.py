"""The name of a site, or of its rubric, behind a headline."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.headline import headline_of, said_in
from models.ingest.layout import body_of
from models.ingest.page import Page
from models.ingest.rules.rule import Cut
from models.ingest.suffix import end_of_headline


def find(page: Page) -> Iterator[Cut]:
    """Cut such names off the end of the headline; a rubric before it stays."""
    body = body_of(page)
    number = headline_of(page, body) if body is not None else None
    if body is None or number is None:
        return
    line = page.lines[number]
    end = end_of_headline(line.text, said_in(page, body))
    if end < len(line.text):
        yield Cut(line.left + end, line.right, 0.9)
