"""Lines that say who wrote, edited, checked; they become data and leave the text."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.creditlines import is_credit
from models.ingest.layout import body_of, heads_list
from models.ingest.page import Page, Verdict


def judge(page: Page) -> Iterator[tuple[int, Verdict]]:
    """Hide credits before and behind the body; inside it `记者:` introduces a question."""
    body = body_of(page)
    if body is None:
        return
    for number in page.shown(0, body.first):
        if is_credit(page.lines[number].text):
            yield number, Verdict("credits", 0.9)
    for number in page.shown(body.last + 1):
        text = page.lines[number].text
        if heads_list(page, number):
            break
        if is_credit(text):
            yield number, Verdict("credits", 0.95)
