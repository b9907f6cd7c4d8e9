"""What an article says of itself: title, date, source, byline, script."""

from __future__ import annotations

from models.ingest.page import Page
from models.ingest.scriptcheck import script_of
from models.ingest.values import ArticleData


def describe(page: Page) -> ArticleData:
    """Collect the article's own data from its lines."""
    kept = "".join(
        line.text for number, line in enumerate(page.lines) if not page.is_hidden(number)
    )
    return ArticleData(script=script_of(kept) or "hans")
