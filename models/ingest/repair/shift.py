"""Find the damaged runs of a text, and say how sure each repair is."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from models.ingest.repair.line import end_of_line
from models.ingest.repair.search import ANCHOR, LOST, Search
from models.ingest.repair.values import Run, Swallowed

_LEAST_GAIN, _LEAST_GAIN_EACH = 14.0, 5.5
"""By how much a repair must be likelier than the text as it stands, and by how much for each of its
characters. In clean text that was made to look damaged, the strongest accidents that pass one fail
the other; the weakest of the runs that were damaged gained 18 and 6.3."""

_LONG, _LEAST_GAIN_BEYOND = 9, 2.0
"""How many characters must gain so much each, and what those behind them must: over so many, names
and rare words may lower the mean, but no accident reaches the sum."""

_LEAST_GAIN_IN_ROW = 30.0  # where the next run would begin at once, as in “?;甲?;乙?;”
_FRUITLESS, _FRUITFUL = 60, 2
"""How many searches may find nothing before a text is given up, and how many each run earns: in an
article nine of ten find one, in noise three."""

_BEHEADED = re.compile(r"[年月日时時]\d|[%％‰]|\.\d|[万萬亿億]元|、|\d{1,9}[万萬亿億]")
"""What no text begins a sentence with: the head of its figure is gone."""
_HALVES = (Swallowed.TAG, Swallowed.GLOSS)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NOISE = 0.02  # of a text, in such characters: it is no text then
_GARBLED = re.compile(
    "[\u3400-\u9fff\ue000-\uf8ff\u0370-\u04ff\u2460-\u249b\u3040-\u30ff]|[!！；;][A-Z_^~`][@-~]"
)
_IF_KNOWN, _IF_LOST = (-0.6, 0.8), (-0.9, 0.5)
"""The confidence over the margin, as level and slope, fitted on generated damage: where nothing is
lost, and where the character behind the run is."""

_UNSURE_OF_MARKS = 0.85
_UNREAD = re.compile(r"[^\n?]{0,12}\?(?![!;！；])")
"""From the mark behind a lost byte to the sign that swallowed a character."""

_STRANGE = re.compile("[\u3040-\u30ff\u0370-\u04ff\ue000-\uf8ffǎǐǒǔǖǘǚǜ]")
_FIGURE = re.compile(r"[0-9.%％]")


@lru_cache(maxsize=2)  # two rules ask one after the other
def damaged_runs(text: str) -> tuple[Run, ...]:
    """List the damaged runs of ``text`` in order; they do not overlap."""
    runs = tuple(_runs(text))
    return runs if any(_is_evident(text, run) for run in runs) else ()


def unread_losses(text: str) -> Iterator[int]:
    """Yield where a character was swallowed behind what looks shifted and could not be read.

    In texts without damaged runs somebody wrote these signs, but where they hold letters of
    others' scripts and part a figure.
    """
    runs = damaged_runs(text)
    at = 0
    for match in ANCHOR.finditer(text):
        start = match.start()
        end = _UNREAD.match(text, start + 2)
        if end is None or start < at:
            continue
        following = bisect_right(runs, start, key=lambda run: run.end)  # the first to end behind
        if following < len(runs) and runs[following].start < end.end():
            continue
        if runs or (_STRANGE.search(text, start, end.end()) and _FIGURE.match(text, end.end())):
            at = end.end()
            yield at - 1


def confidence(text: str, run: Run) -> float:
    """Return how likely the best reading of a run in ``text`` is right, 0 to 1."""
    is_lost = run.best.swallowed is Swallowed.UNKNOWN
    level, slope = _IF_LOST if is_lost else _IF_KNOWN
    sure = 1 / (1 + math.exp(-(level + slope * min(run.margin, 20.0))))
    if run.best.swallowed is Swallowed.TAG or _is_garbled(text, run) or _is_in_speech(text, run):
        return sure
    return min(sure, _UNSURE_OF_MARKS)


def _runs(text: str) -> Iterator[Run]:
    search: Search | None = None
    at = 0
    budget = _FRUITLESS
    for match in ANCHOR.finditer(text):
        start = match.start()
        if start < at or not _may_be_damaged(text, start):
            continue
        if budget <= 0:
            return
        budget -= 1
        if search is None:
            if len(_CONTROL.findall(text)) > _NOISE * len(text):
                return
            search = Search.of(text)
        run = search.run_at(start)
        if run is not None and _gains(text, run):
            at = run.end
            budget = min(budget + _FRUITFUL, _FRUITLESS)
            yield run


def _may_be_damaged(text: str, start: int) -> bool:
    """Tell whether what follows a lost byte can be a run at all, before anything is loaded."""
    behind = text[start + 2 : start + 3]
    return bool(behind) and (behind in LOST or behind == "\u3000" or not behind.isspace())


def _gains(text: str, run: Run) -> bool:
    in_row = ANCHOR.match(text, run.end - 1)
    least = _LEAST_GAIN_IN_ROW if in_row else _LEAST_GAIN
    length = len(run.best.text)
    each = _LEAST_GAIN_EACH * min(length, _LONG) + _LEAST_GAIN_BEYOND * max(0, length - _LONG)
    return run.gain >= max(least, each)


def _is_evident(text: str, run: Run) -> bool:
    """Refuse runs of marks alone, which writers use too, unless something was torn there."""
    if _is_garbled(text, run) or run.best.swallowed in _HALVES:
        return True
    if run.best.swallowed is Swallowed.UNKNOWN and _BEHEADED.match(text, run.end):
        return True
    raw = text[run.start : run.end]
    if raw[1] in "！；" and raw[0] == "?" and raw[-1] < "\x80":
        return True  # nobody writes one full-width mark between two half-width signs
    ends_line = run.end >= end_of_line(text, run.start)
    return raw[1] in "!;" and ends_line and run.best.text == "。”" and _is_in_speech(text, run)


def _is_garbled(text: str, run: Run) -> bool:
    return _GARBLED.search(text, run.start, run.end) is not None


def _is_in_speech(text: str, run: Run) -> bool:
    before = text[text.rfind("\n", 0, run.start) + 1 : run.start]
    return before.count("“") > before.count("”")
