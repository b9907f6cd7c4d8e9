"""Lines without a character."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.page import Page, Verdict


def judge(page: Page) -> Iterator[tuple[int, Verdict]]:
    """Hide every empty line."""
    for number, line in enumerate(page.lines):
        if not line.text:
            yield number, Verdict("blank", 1.0)
