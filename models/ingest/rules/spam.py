"""Lines that whoever took the page over put there to be found."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.labels import is_spam
from models.ingest.page import Page, Verdict


def judge(page: Page) -> Iterator[tuple[int, Verdict]]:
    """Hide lines made of such words."""
    for number, line in enumerate(page.lines):
        if line.text and is_spam(line.text):
            yield number, Verdict("spam", 0.95)
