"""Runs of lines that say again what lines above them say, in other words or otherwise cut.

Lines are compared by the short pieces that they share, in one script and without signs, so that a
copy is known although a few words differ, paragraphs are missing, joined or in the other script.
A run counts where its lines follow the order of those that they repeat.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from models.ingest.page import Page
from models.ingest.repair.folding import in_simplified
from models.ingest.scriptcheck import script_of
from models.ingest.values import LOST

_PIECE = 6  # characters of a piece that two lines share
_LONGEST_PAGE = 400_000  # characters; in longer ones only equal lines are looked for
_SHORTEST = 8  # characters of a line that can be an echo
_COVERED = 0.6  # of a line, by pieces of lines above
_RUN = 60  # characters that a run has in all
_LIST = 4  # lines without a sentence that are a run
_ALONE = 40  # characters of a single line that is a run by itself
_ALONE_COVERED = 0.95
_PAIR_COVERED = 0.85  # of each of two lines that are a run
_CHIEF = 0.2  # of the pieces of the line that gives most: what another has to give to count
_GAP = 6  # lines without an echo that a run may have between two echoes
_FAR = 12  # lines between two runs that are one
_OPEN = 6  # runs that an echo may carry on
_BACK = 1  # lines that the order may go back: a headline says what a paragraph says
_MOST_GROWTH = 1.6  # a copy is not longer by more; else many lines only resemble one, as in lists
_ALIKE = 0.6  # of two short lines, such as headlines of which one was reworded
_LONGEST_ALIKE = 60  # characters
_FIGURE = re.compile(r"\d+")
_LOST = re.compile(f"[\ufffd{LOST}]")
_COUNTER = re.compile(r"^(?:\d{1,3}[.、．)）\s]|[（(]\d{1,2}[)）]|NO\.?\d{1,3})", re.IGNORECASE)


class Echo(NamedTuple):
    """A line that repeats others: the first and last of these, and how much of it is covered."""

    number: int
    source: int
    last_source: int
    covered: float


class Run(NamedTuple):
    """Lines that repeat lines above: the copy below, and the originals."""

    copies: tuple[int, ...]
    originals: tuple[int, ...]


def poorer_lines(page: Page) -> Iterator[int]:
    """Yield the lines of the poorer one of each two copies."""
    keys = _keys(page)
    if sum(map(len, keys.values())) <= _LONGEST_PAGE:
        for run in _runs_of(page, keys):
            yield from _poorer(page, keys, run)


def _runs_of(page: Page, keys: dict[int, str]) -> Iterator[Run]:
    shown = list(keys)
    for run in _joined(_grouped(list(_echoes(page, keys)), shown), shown):
        if _is_run(page, keys, run):
            sources = sorted({s for e in run for s in (e.source, e.last_source)})
            copies = tuple(page.shown(run[0].number, run[-1].number + 1))
            originals = tuple(page.shown(sources[0], sources[-1] + 1))
            told = _size(keys, (e.number for e in run))
            if told <= _MOST_GROWTH * _size(keys, originals):
                yield _with_heads(Run(copies, originals), keys, shown)


def _size(keys: dict[int, str], numbers: Iterable[int]) -> int:
    return sum(len(keys.get(n, "")) for n in numbers)


def _is_run(page: Page, keys: dict[int, str], run: list[Echo]) -> bool:
    said = {keys[e.number] for e in run}  # a question that is asked again and again counts once
    length = sum(map(len, said))
    if len(said) == 1:
        return length >= _ALONE and run[0].covered >= _ALONE_COVERED
    if len(said) == 2 and min(e.covered for e in run) < _PAIR_COVERED:
        return False
    has_sentence = any("。" in page.lines[e.number].text for e in run)
    return length >= _RUN and (has_sentence or len(said) >= _LIST)


def _with_heads(run: Run, keys: dict[int, str], shown: list[int]) -> Run:
    """Take in the lines above both sides where these are alike: headlines."""
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
    sizes = [_size(keys, numbers) for numbers in alone]
    lost = [sum(len(_LOST.findall(page.lines[n].text)) for n in side) for side in run]
    is_copy_better = lost[0] < lost[1] or (lost[0] == lost[1] and sizes[0] > sizes[1] + _SHORTEST)
    goes = 1 if is_copy_better else 0
    return tuple(n for n in run[goes] if n not in alone[goes])


def _keys(page: Page) -> dict[int, str]:
    """Return the shown lines in one script, without counters and signs."""
    shown = page.shown()
    keys = {n: _COUNTER.sub("", page.lines[n].text) and _bare(page, n) for n in shown}
    if len({script_of(key) for key in keys.values()} - {None}) > 1:
        keys = {n: in_simplified(key) for n, key in keys.items()}
    return keys


def _bare(page: Page, number: int) -> str:
    line = page.lines[number]
    counter = _COUNTER.match(line.text)
    return line.key[sum(map(str.isalnum, counter.group())) :] if counter else line.key


def _pieces(key: str) -> list[str]:
    if 1 < len(key) < _PIECE:
        return [key]
    return [key[at : at + _PIECE] for at in range(len(key) - _PIECE + 1)]


def _echoes(page: Page, keys: dict[int, str]) -> Iterator[Echo]:
    """Yield lines that are covered by lines above; a sentence, by sentences alone."""
    prose: dict[str, int] = {}  # piece → the line that had it first, of those with a sentence
    others: dict[str, int] = {}  # and of those without
    for number, key in keys.items():
        is_prose = page.lines[number].sentences > 0
        pieces = _pieces(key)
        if len(key) >= _SHORTEST:
            sources = list(map(prose.get, pieces))
            if not is_prose:
                sources = list(map(_earlier, sources, map(others.get, pieces)))
            echo = _echo(keys, number, sources)
            if echo is not None:
                yield echo
        own = prose if is_prose else others
        own.update(dict.fromkeys([piece for piece in pieces if piece not in own], number))


def _earlier(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


def _echo(keys: dict[int, str], number: int, sources: list[int | None]) -> Echo | None:
    """Return the echo that a line is by the lines which had its pieces first, if it is one."""
    known = [source for source in sources if source is not None]
    if not known:
        return None
    key = keys[number]
    covered = _share([source is not None for source in sources], len(key))
    figures = _figures("\n".join(keys[source] for source in {*known}))
    if covered < _COVERED or not _figures(key) <= figures:
        return None
    chief = _chief(Counter(known))
    return Echo(number, min(chief), max(chief), covered)


def _figures(text: str) -> set[str]:
    """Return the figures of a text: a line with another figure says something else."""
    return set(_FIGURE.findall(text))


def _chief(counts: Counter[int]) -> list[int]:
    """List the lines that give most of an echo: the first of them, and those near it."""
    most, pieces = counts.most_common(1)[0]
    return [
        source
        for source, count in counts.items()
        if count >= _CHIEF * pieces and abs(source - most) <= _GAP
    ]


def _share(found: Sequence[bool], length: int) -> float:
    """Return how much of a line the pieces that were found cover."""
    covered, end = 0, 0
    for at, is_found in enumerate(found):
        if is_found:
            covered += at + _PIECE - max(end, at)
            end = at + _PIECE
    return covered / length


def _is_covered(key: str, pieces: set[str]) -> bool:
    if len(key) < _PIECE:
        return True  # a number or a bullet goes with its neighbours
    return _share([piece in pieces for piece in _pieces(key)], len(key)) >= _COVERED


def _unshared(
    page: Page, keys: dict[int, str], mine: Sequence[int], other: Sequence[int]
) -> list[int]:
    """List the lines that the other side does not have."""
    pieces: tuple[set[str], set[str]] = (set(), set())
    for n in other:
        pieces[False].update(_pieces(keys.get(n, "")))
        if page.lines[n].sentences:
            pieces[True].update(_pieces(keys.get(n, "")))
    bare = [
        n
        for n in mine
        if n in keys and not _is_covered(keys[n], pieces[page.lines[n].sentences > 0])
    ]
    heads = [keys[n] for n in other if n in keys and not page.lines[n].sentences]
    return [
        n
        for n in bare
        if page.lines[n].sentences or not any(_are_alike(keys[n], head) for head in heads)
    ]


def _grouped(echoes: list[Echo], shown: list[int]) -> list[list[Echo]]:
    """Part echoes into runs in which the sources go on as the copies do."""
    place = {number: at for at, number in enumerate(shown)}
    runs: list[list[Echo]] = []
    for echo in echoes:
        near = (run for run in runs[:-_OPEN:-1] if _goes_on(run, echo, place))
        run = next(near, None)
        if run is None:
            runs.append([echo])
        else:
            run.append(echo)
    return runs


def _joined(runs: list[list[Echo]], shown: list[int]) -> list[list[Echo]]:
    """Join runs that go on at some distance, as where paragraphs are missing: they go together."""
    place = {number: at for at, number in enumerate(shown)}
    joined: list[list[Echo]] = []
    for run in runs:
        near = (one for one in joined[:-_OPEN:-1] if _follows(one, run, place))
        one = next(near, None)
        if one is None:
            joined.append(run)
        else:
            one.extend(run)
    return joined


def _follows(before: list[Echo], run: list[Echo], place: dict[int, int]) -> bool:
    step = place[run[0].number] - place[before[-1].number]
    moved = place[run[0].last_source] - max(place[e.last_source] for e in before)
    is_apart = place[run[-1].last_source] < place[before[0].number]
    return 0 < step <= _FAR and 0 < moved <= _FAR and is_apart


def _goes_on(run: list[Echo], echo: Echo, place: dict[int, int]) -> bool:
    step = place[echo.number] - place[run[-1].number]
    moved = place[echo.source] - place[run[-1].last_source]
    is_apart = place[echo.last_source] < place[run[0].number]
    return step <= _GAP and -_BACK <= moved <= _GAP and is_apart
