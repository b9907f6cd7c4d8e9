"""What a page says twice: the body, its lists, its headline, a summary taken from the first lines.

Of two copies the better one stays, else the first. Two equal short lines may be meant (the same
person speaks again), so they count only inside a run of lines that repeats another run, or when
they repeat the headline.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from models.ingest.copies import poorer_lines
from models.ingest.layout import Body, body_of, is_spoken
from models.ingest.page import Page, Verdict

_KEY = 6  # characters; a shorter line is a copy only behind another one
_RUN_KEY = 24  # characters that a run of copies has in all
_LONG_KEY = 24  # a sentence this long is not written twice
_HEADLINE_KEY = 8
_SUMMARY = range(12, 161)
_SUMMARY_GROWTH = 8  # the paragraph that a summary was taken from says more
_SUMMARY_LINES, _SUMMARY_REACH = 3, 2
_HEAD_LINES = 8
_HEAD_GAP = 3  # lines; a headline that stands farther above the article is a list's


class Copy(NamedTuple):
    """A line that repeats another: their numbers, its place among the shown lines, and how many
    of these lie between the two.
    """

    number: int
    original: int
    place: int
    distance: int


def judge(page: Page) -> Iterator[tuple[int, Verdict]]:
    """Hide the poorer copies, and a summary that a later paragraph contains."""
    if body_of(page) is None:
        return  # verses repeat themselves too
    echoes = [(n, Verdict("repeat", 0.95)) for n in poorer_lines(page)]
    yield from echoes
    page = page.with_verdicts(echoes)
    body = body_of(page)
    if body is not None:
        yield from _equal_lines(page, body)


def _equal_lines(page: Page, body: Body) -> Iterator[tuple[int, Verdict]]:
    copied: set[int] = set()
    for run in _runs(_copies(page)):
        if _is_long(page, run) or _is_clear_copy(page, run[0], body):
            copied.update(_later(copy, body) for copy in run)
    yield from ((number, Verdict("repeat", 0.98)) for number in copied)
    yield from _headline_again(page, body)
    yield from _summaries(page, body, copied)


def _later(copy: Copy, body: Body) -> int:
    """Return the line of the two that goes: the copy, but of a headline the one far above."""
    above = copy.number < body.first and copy.distance > _HEAD_GAP
    return copy.original if above else copy.number


def _copies(page: Page) -> list[Copy]:
    """Pair each line that says again what an earlier one said with that line.

    A line behind a copy is compared with the line behind the original first, so that short lines
    and lines that occur more than once follow their neighbours.
    """
    shown = page.shown()
    first: dict[str, int] = {}
    copies: list[Copy] = []
    following = -1  # place of the line behind the last original
    for place, number in enumerate(shown):
        key = page.lines[number].key
        if 0 <= following < place and page.lines[shown[following]].key == key:
            original: int | None = following
        else:
            original = first.get(key) if len(key) >= _KEY else None
        first.setdefault(key, place)
        following = -1 if original is None else original + 1
        if original is not None:
            copies.append(Copy(number, shown[original], place, place - original))
    return copies


def _runs(copies: list[Copy]) -> list[list[Copy]]:
    """Part the copies into runs of neighbours that copy neighbours."""
    runs: list[list[Copy]] = []
    for copy in copies:
        before = runs[-1][-1] if runs else None
        if before and before.distance == copy.distance and before.place + 1 == copy.place:
            runs[-1].append(copy)
        else:
            runs.append([copy])
    return runs


def _is_long(page: Page, run: list[Copy]) -> bool:
    """Tell whether neighbours say enough again; code does so because it is written twice."""
    told = [page.lines[c.number].key for c in run if page.lines[c.number].is_told]
    return len(told) > 1 and sum(map(len, told)) >= _RUN_KEY


def _is_clear_copy(page: Page, copy: Copy, body: Body) -> bool:
    line = page.lines[copy.number]
    if line.sentences and len(line.key) >= _LONG_KEY:
        return True
    is_head = copy.original < body.first and not line.stops and not is_spoken(line)
    return is_head and len(line.key) >= _HEADLINE_KEY


def _headline_again(page: Page, body: Body) -> Iterator[tuple[int, Verdict]]:
    """Find headlines again: whole inside the body, where a part is a subhead, or cut behind it."""
    heads = [page.lines[n].key for n in page.shown(0, body.first)][:_HEAD_LINES]
    for number in page.shown(body.first):
        line = page.lines[number]
        headlike = len(line.key) >= _HEADLINE_KEY and not line.stops and not is_spoken(line)
        is_behind = number > body.last
        if headlike and (line.key in heads or (is_behind and any(line.key in h for h in heads))):
            yield number, Verdict("repeat", 0.9)


def _summaries(page: Page, body: Body, copied: set[int]) -> Iterator[tuple[int, Verdict]]:
    prose = [n for n in page.shown(body.first, body.last + 1) if n not in copied]
    for place, number in enumerate(prose[:_SUMMARY_LINES]):
        key = page.lines[number].key
        if len(key) not in _SUMMARY or not page.lines[number].sentences:
            continue
        for other in prose[place + 1 : place + 1 + _SUMMARY_REACH]:
            longer = page.lines[other].key
            if len(longer) > len(key) + _SUMMARY_GROWTH and longer.startswith(key):
                yield number, Verdict("repeat", 0.9)
                break
