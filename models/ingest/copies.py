"""The poorer one of two copies of a text that a page holds twice, wholly or in part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from models.ingest.echoes import (
    GAP,
    LOST_SIGNS,
    SHORTEST,
    has_figures,
    is_covered,
    keys_of,
    pieces_of,
    size_of,
)
from models.ingest.page import Page
from models.ingest.runs import Run, runs_of

_LONGEST_PAGE = 400_000  # characters; in longer ones only equal lines are looked for
_ALIKE = 0.6  # of two short lines, such as headlines of which one was reworded
_LONGEST_ALIKE = 60  # characters


def poorer_lines(page: Page) -> Iterator[int]:
    """Yield the lines of the poorer one of each two copies."""
    keys = keys_of(page)
    if sum(map(len, keys.values())) <= _LONGEST_PAGE:
        for run in runs_of(page, keys):
            yield from _poorer(page, keys, _with_heads(run, keys))


def _with_heads(run: Run, keys: dict[int, str]) -> Run:
    """Take in the lines above both sides where these are alike: headlines."""
    shown = list(keys)
    places = [bisect_left(shown, side[0]) for side in run]
    if not all(places):
        return run
    copy, original = (shown[place - 1] for place in places)
    if copy in run.originals:
        return run
    return (
        Run((copy, *run.copies), (original, *run.originals))
        if _are_alike(keys[copy], keys[original])
        else run
    )


def _are_alike(one: str, other: str) -> bool:
    if not one or not other or max(len(one), len(other)) > _LONGEST_ALIKE:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _poorer(page: Page, keys: dict[int, str], run: Run) -> tuple[int, ...]:
    """Return the lines of that side which says less or has lost more; of equals, the copy's."""
    alone = [_unshared(page, keys, mine, other) for mine, other in (run, run[::-1])]
    further = (_prose_behind(page, run.copies), _prose_behind(page, run.originals, run.copies[0]))
    sizes = [size_of(keys, (*a, *more)) for a, more in zip(alone, further, strict=True)]
    lost = [sum(len(LOST_SIGNS.findall(page.lines[n].text)) for n in side) for side in run]
    is_copy_better = lost[0] < lost[1] or (lost[0] == lost[1] and sizes[0] > sizes[1] + SHORTEST)
    goes = 1 if is_copy_better else 0
    return tuple(n for n in run[goes] if n not in alone[goes])


def _prose_behind(page: Page, side: tuple[int, ...], before: int | None = None) -> list[int]:
    """List the paragraphs with which a text goes on where the other has ended."""
    behind = page.shown(side[-1] + 1, before)[:GAP]
    return list(takewhile(lambda n: page.lines[n].stops > 0, behind))


def _unshared(
    page: Page, keys: dict[int, str], mine: Sequence[int], other: Sequence[int]
) -> list[int]:
    """List the lines that the other side does not have."""
    pieces: tuple[set[str], set[str]] = (set(), set())
    for n in other:
        pieces[False].update(pieces_of(keys.get(n, "")))
        if page.lines[n].sentences:
            pieces[True].update(pieces_of(keys.get(n, "")))
    bare = [
        n
        for n in mine
        if n in keys
        and not (
            is_covered(keys[n], pieces[page.lines[n].sentences > 0])
            and has_figures(page, keys, n, other)
        )
    ]
    heads = [keys[n] for n in other if n in keys and not page.lines[n].sentences]
    return [
        n
        for n in bare
        if page.lines[n].sentences or not any(_are_alike(keys[n], head) for head in heads)
    ]
