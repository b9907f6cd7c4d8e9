"""Space at the edges of lines. Space inside a line is the author's and stays."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

EDGES = " \t\xa0\u3000"


def find(draft: Draft) -> Iterator[Edit]:
    """Remove space before the first and behind the last character of every line."""
    start = 0
    for line in draft.text.split("\n"):
        end = start + len(line)
        left = end - len(line.lstrip(EDGES))
        right = max(left, start + len(line.rstrip(EDGES)))
        for low, high in ((start, left), (right, end)):
            if low < high:
                span = draft.raw_span(low, high)
                yield Edit(span.start, span.end, "", "space")
        start = end + 1
