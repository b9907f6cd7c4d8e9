"""What each shown line is in the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.ingest.headline import deck_of, headline_of
from models.ingest.labels import is_caption, is_item, is_speaker
from models.ingest.layout import body_of
from models.ingest.page import Line, Page

_HEAD = 15  # hanzi
_PARAGRAPH = 30  # hanzi; a longer line is a paragraph even without a full stop


def roles(page: Page) -> Iterator[str]:
    """Yield the role of each line that is shown."""
    body = body_of(page)
    headline = headline_of(page, body) if body is not None else None
    decks = deck_of(page, body, headline) if body and headline is not None else frozenset()
    shown = page.shown()
    for place, number in enumerate(shown):
        line = page.lines[number]
        if number == headline:
            yield "title"
        elif number in decks:
            yield "deck"
        else:
            near = (
                page.lines[n] for n in (*shown[place - 1 : place], *shown[place + 1 : place + 2])
            )
            yield "body" if body is None else _role(line, near)


def _role(line: Line, near: Iterable[Line]) -> str:
    if is_caption(line.text):
        return "caption"
    if is_item(line.text) and not line.text.count("。") > 1:
        # A single short line with a bullet, among paragraphs, is a heading.
        is_head = (
            not line.sentences and line.hanzi <= _HEAD and not any(is_item(n.text) for n in near)
        )
        return "subhead" if is_head else "list"
    if line.sentences or line.hanzi >= _PARAGRAPH:
        return "body"
    return "speaker" if is_speaker(line.text) else "subhead"
