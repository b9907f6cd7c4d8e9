"""What a page says twice: the body, its lists, its headline, a summary taken from the first lines.

The first copy stays. Two equal short lines may be meant (the same person speaks again), so they
count only inside a run of lines that repeats another run, or when they repeat the headline.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.layout import Body, body_of
from models.ingest.page import Page, Verdict

_KEY = 6  # characters; less says nothing
_LONG_KEY = 12  # a sentence this long is not written twice
_HEADLINE_KEY = 8
_SUMMARY = range(12, 161)
_SUMMARY_GROWTH = 8  # the paragraph that a summary was taken from says more
_SUMMARY_LINES, _SUMMARY_REACH = 3, 12
_HEAD_LINES = 8


def judge(page: Page) -> Iterator[tuple[int, Verdict]]:
    """Hide later copies, and a summary that a later paragraph contains."""
    body = body_of(page)
    copies = _copies(page)
    order = {number: place for place, number in enumerate(page.shown())}
    runs = {(order[copy], order[original]) for copy, original in copies.items()}
    for number, original in copies.items():
        here = (order[number], order[original])
        in_run = any((here[0] + step, here[1] + step) in runs for step in (-1, 1))
        if in_run or _is_clear_copy(page, number, original, body):
            yield number, Verdict("repeat", 0.98)
    if body is not None:
        yield from _headline_again(page, body)
        yield from _summaries(page, body, copies)


def _copies(page: Page) -> dict[int, int]:
    """Map each line that repeats an earlier one to the earliest."""
    first: dict[str, int] = {}
    copies: dict[int, int] = {}
    for number in page.shown():
        key = page.lines[number].key
        if len(key) >= _KEY and first.setdefault(key, number) != number:
            copies[number] = first[key]
    return copies


def _is_clear_copy(page: Page, number: int, original: int, body: Body | None) -> bool:
    line = page.lines[number]
    if line.sentences and len(line.key) >= _LONG_KEY:
        return True
    return body is not None and original < body.first and len(line.key) >= _HEADLINE_KEY


def _headline_again(page: Page, body: Body) -> Iterator[tuple[int, Verdict]]:
    """Find lines behind the body that a line before it contains, such as part of a headline."""
    heads = [page.lines[n].key for n in page.shown(0, body.first)][:_HEAD_LINES]
    for number in page.shown(body.first):
        line = page.lines[number]
        headlike = len(line.key) >= _HEADLINE_KEY and "。" not in line.text
        if headlike and any(line.key in head for head in heads):
            yield number, Verdict("repeat", 0.9)


def _summaries(page: Page, body: Body, copies: dict[int, int]) -> Iterator[tuple[int, Verdict]]:
    prose = [n for n in page.shown(body.first, body.last + 1) if n not in copies]
    for place, number in enumerate(prose[:_SUMMARY_LINES]):
        key = page.lines[number].key
        if len(key) not in _SUMMARY or not page.lines[number].sentences:
            continue
        for other in prose[place + 1 : place + 1 + _SUMMARY_REACH]:
            longer = page.lines[other].key
            if len(longer) > len(key) + _SUMMARY_GROWTH and key in longer:
                yield number, Verdict("repeat", 0.9)
                break
