"""Runs of lines that repeat a run above them in its order.

A run counts where its lines follow the order of those that they repeat, and say the same: minutes,
statutes and catalogues are full of lines that are made by one pattern, and none of these equals
another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from models.ingest.echoes import CLOSE, GAP, Echo, echoes_of, size_of
from models.ingest.page import Page

_MEAN = 0.82  # and of all lines of a run
_MOSTLY = 0.6  # of a run's characters, in such lines; and of all that stands between its ends
_RUN = 60  # characters that a run has in all
_LIST = 4  # lines without a sentence that are a run
_ALONE = 40  # characters of a single line that is a run by itself
_EQUAL = 0.95  # of a line that is the same, but for a sign or a character
_SOME = 0.2  # of a run, in such lines; where each differs, they are made by one pattern
_ALONE_GROWTH = 1.2  # by which its original may say more
_FAR = 12  # lines between two runs that are one
_OPEN = 6  # runs that an echo may carry on
_BACK = 1  # lines that the order may go back: a headline says what a paragraph says
_MOST_GROWTH = 1.6  # a copy is not longer by more; else many lines only resemble one, as in lists


class Run(NamedTuple):
    """Lines that repeat lines above: the copy below, and the originals."""

    copies: tuple[int, ...]
    originals: tuple[int, ...]


def runs_of(page: Page, keys: dict[int, str]) -> Iterator[Run]:
    """Yield the runs of a page; ``keys`` are its shown lines as they are compared."""
    shown = list(keys)
    runs = _joined(_grouped(list(echoes_of(page, keys)), shown), shown)
    for run in _together([run for run in runs if _is_run(page, keys, run)]):
        copies, originals = _sides(page, run)
        if size_of(keys, (e.number for e in run)) <= _MOST_GROWTH * size_of(keys, originals):
            yield Run(copies, originals)


def _sides(page: Page, run: list[Echo]) -> Run:
    sources = sorted({s for e in run for s in (e.source, e.last_source)})
    copies = page.shown(run[0].number, run[-1].number + 1)
    return Run(tuple(copies), tuple(page.shown(sources[0], sources[-1] + 1)))


def _is_run(page: Page, keys: dict[int, str], run: list[Echo]) -> bool:
    """Tell whether a run says the same throughout; formulas and lines of code do not count."""
    told = [e for e in run if page.lines[e.number].is_told]
    said = {keys[e.number] for e in told}  # a question that is asked again and again counts once
    length = sum(map(len, said))
    if len(said) == 1:
        return length >= _ALONE and _is_same(keys, told[0])
    if not _is_close(page, keys, run):
        return False
    has_sentence = any("。" in page.lines[e.number].text for e in run)
    return length >= _RUN and (has_sentence or len(said) >= _LIST)


def _is_same(keys: dict[int, str], echo: Echo) -> bool:
    """Tell whether a line that stands alone says all that its original says."""
    original = sum(len(keys.get(n, "")) for n in range(echo.source, echo.last_source + 1))
    return echo.covered >= _EQUAL and original <= _ALONE_GROWTH * len(keys[echo.number])


def _is_close(page: Page, keys: dict[int, str], run: list[Echo]) -> bool:
    """Tell whether most of a run, and of what it stands in, is in lines that say the same."""
    told = size_of(keys, (e.number for e in run))
    covered = sum(e.covered * len(keys[e.number]) for e in run)
    equal, close = (
        size_of(keys, (e.number for e in run if e.covered >= least)) for least in (_EQUAL, CLOSE)
    )
    whole = min(size_of(keys, side) for side in _sides(page, run))
    return covered >= _MEAN * told and equal >= _SOME * told and close >= _MOSTLY * whole


def _together(runs: list[list[Echo]]) -> list[list[Echo]]:
    """Join runs of the same two texts, so that one of the two stays as a whole."""
    joined: list[list[Echo]] = []
    for run in runs:
        near = (one for one in joined if _are_of_two_texts(one, run))
        one = next(near, None)
        if one is None:
            joined.append(run)
        else:
            one.extend(run)
            one.sort()
    return joined


def _are_of_two_texts(one: list[Echo], run: list[Echo]) -> bool:
    """Tell whether originals stand beside originals, copies beside copies, and both apart."""
    (low, high), (start, end) = _extent(one), _extent(run)
    is_apart = max(high[0], end[0]) < min(low[1], start[1])
    gaps = (max(low[n], start[n]) - min(high[n], end[n]) for n in (0, 1))
    return is_apart and all(gap <= _FAR for gap in gaps)


def _extent(run: list[Echo]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the first original and the first copy of a run, and the last of both."""
    return (
        (min(e.source for e in run), run[0].number),
        (max(e.last_source for e in run), run[-1].number),
    )


def _grouped(echoes: list[Echo], shown: list[int]) -> list[list[Echo]]:
    """Part echoes into runs in which the sources go on as the copies do."""
    place = {number: at for at, number in enumerate(shown)}
    runs: list[list[Echo]] = []
    for echo in echoes:
        near = (run for run in runs[:-_OPEN:-1] if _goes_on(run, echo, place))
        run = next(near, None)
        if run is not None:
            run.append(echo)
        elif echo.covered >= CLOSE:
            runs.append([echo])
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
    back = _BACK if step == 1 else 0
    return step <= GAP and -back <= moved <= GAP and is_apart
