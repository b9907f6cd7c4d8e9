"""A headline that stands glued to the beginning of the line below it."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.headline import deck_of, headline_of
from models.ingest.layout import body_of
from models.ingest.page import EDGES, Page
from models.ingest.rules.rule import Cut


def find(page: Page) -> Iterator[Cut]:
    """Cut the headline off the lines that carry it on."""
    body = body_of(page)
    number = headline_of(page, body) if body is not None else None
    if body is None or number is None:
        return
    headline = page.lines[number].text
    for other in deck_of(page, body, number):
        line = page.lines[other]
        if line.text.startswith(headline) and len(line.text) > len(headline):
            rest = line.text[len(headline) :]
            gap = len(rest) - len(rest.lstrip(EDGES))
            yield Cut(line.left, line.left + len(headline) + gap, 0.9)
