"""Space that means nothing: empty lines, and the edges of the others.

Space inside a line (no-break, ideographic, U+2028) is the author's and stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.page import Page, Verdict
from models.ingest.rules.rule import Cut


def judge(page: Page) -> Iterator[tuple[int, Verdict]]:
    """Hide every line that has nothing but space."""
    for number, line in enumerate(page.lines):
        if not line.text:
            yield number, Verdict("blank", 1.0)


def find(page: Page) -> Iterator[Cut]:
    """Remove space before the first and behind the last character of every line."""
    for number in page.shown():
        line = page.lines[number]
        for low, high in ((line.start, line.left), (line.right, line.end)):
            if low < high:
                yield Cut(low, high, 1.0)
