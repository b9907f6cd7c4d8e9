"""Text that was written in one encoding and read in another, in runs or as a whole.

A run is repaired where its bytes have the structure of UTF-8, or read far better in another
encoding. What was read wrongly twice is repaired twice.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from models.ingest.draft import Draft
from models.ingest.mojibake import latin, pairs, plausibility, utf8
from models.ingest.mojibake.readings import Line, in_big5, in_cp1252, in_gb18030, in_gbk
from models.ingest.mojibake.values import Repair
from models.ingest.plausibility import is_legible
from models.ingest.rules import lost
from models.ingest.values import LOST, Edit

KEY = "mojibake"
_ROUNDS = 3
_PATIENCE = 100_000  # characters without evidence, of a search that costs
_ACCENTED = re.compile(
    r"[\x80-\xfeŒœŠšŽžŸƒˆ˜‚„†‡ˆ‰‹›€™•–—‘’“”…][\x80-\xfeŒœŠšŽžŸƒˆ˜‚„†‡ˆ‰‹›€™•–—‘’“”…]"
)
_ACCENTS = re.compile("[\xa1-\xb6\xb8-\xfe]")
_HIGH = re.compile("[\x80-\xfe]")
_LOST = re.compile(f"[\ufffd{LOST}]")
_MOST = 0.8  # of the accented letters of a line that UTF-8 explains, where it is UTF-8
_SUSPECT_BYTES = re.compile(rb"[\xe2-\xe9\xef][\x80-\xbf]{2}[\xe2-\xe9\xef][\x80-\xbf]{2}")
_CHAIN, _DOCUMENT = 4, 6  # weights that are no accident, of a run and of all of them
_SINGLE = 3  # and of all signs like Ã©, which no language writes
_BEHIND_LETTER = frozenset("’”…—–» \xa0")
_SURE, _RATHER_SURE = 0.99, 0.94
_DOUBTFUL = 0.8  # of a run that only sense tells, in a text that is mostly sound, or of nonsense
_MOSTLY = 0.4  # of the characters of a text
_GAIN_EACH = 1.5
_RARITY = 3  # characters that a rare one weighs against a repair
_THROUGHOUT = 100  # evidence of a text that is damaged from end to end
_SHORT_LINE = 8  # characters
_REACH = 9  # characters between a repair and what is lost behind it

Code = Callable[[str], bytes]
Find = Callable[[str], Sequence[Repair]]


class Search(NamedTuple):
    """One way in which a text may have been read wrongly.

    Attributes:
        find: lists the repairs of a line.
        least: evidence in the whole text from which on weak repairs are believed too.
        counts_all: weak repairs are evidence.
        may_find: for a search that asks the model: tells at less cost whether a line may have a
            repair that is evidence. Without any, no line is searched.
        patience: after so many characters without evidence the search is given up.
        by_sense: nothing but sense tells these, and it is often wrong at the edges of a run.
        is_lossy: such a reading loses so much that what is left is only proposed.
    """

    find: Find
    least: int = _DOCUMENT
    counts_all: bool = False
    may_find: Callable[[str], bool] | None = None
    patience: float = math.inf
    by_sense: bool = False
    is_lossy: bool = False

    def is_doubtful(self, evidence: int, size: int) -> bool:
        """Tell whether a person should look, in a text of ``size`` characters."""
        return self.is_lossy or (self.by_sense and evidence < _MOSTLY * size)


def find(draft: Draft) -> Iterator[Edit]:
    """Restore what was written."""
    done = Draft(draft.text)
    searches = _remembering()
    for _ in range(_ROUNDS):
        found = list(_round(done.text, searches))
        if not found:
            break
        done = done.with_text_edits(found)
    yield from map(_weighed_by_sense, done.edits)


def _weighed_by_sense(edit: Edit) -> Edit:
    """Trust an edit less that puts in what nobody can read: a further reading was not undone."""
    text = edit.replacement
    is_sensible = is_legible(text) and len(text) > 2 * len(_LOST.findall(text))
    return (
        edit
        if edit.rule != KEY or is_sensible
        else replace(edit, confidence=min(edit.confidence, _DOUBTFUL))
    )


def _remembering() -> tuple[Search, ...]:
    """Return searches that remember what they found: a further round asks about changed lines."""
    logs = cache(plausibility.logs)  # of a line, for both of the codes it may be exchanged with
    every = (*_SEARCHES, *(_exchange(codec, logs) for codec in ("big5hkscs", "gb18030")))
    return tuple(search._replace(find=cache(search.find)) for search in every)


def _exchange(codec: str, logs: pairs.Logs) -> Search:
    return Search(
        lambda line: list(pairs.between(line, codec, logs)),
        may_find=cache(lambda line: pairs.may_be_between(line, codec, _CHAIN)),
        patience=_PATIENCE,
        by_sense=True,
    )


def _round(text: str, searches: Iterable[Search]) -> Iterator[Edit]:
    """Repair in the one way that the document gives most evidence for."""
    best: list[Repair] = []
    most, least = 0, _DOCUMENT
    chosen: Search | None = None
    lines = list(_lines(text))
    size = sum(len(line) for _, line in lines)
    for search in searches:
        if search.may_find and most >= size:
            continue  # a character weighs no more than one in these
        repairs = _found(search, lines)
        evidence = sum(r.weight for r in repairs if r.weight >= _CHAIN or search.counts_all)
        if evidence > most:
            best, most, least, chosen = repairs, evidence, search.least, search
    kept = [r for r in best if r.is_lost or r.weight >= _CHAIN or most >= least]
    doubtful = chosen is not None and chosen.is_doubtful(most, size)
    for repair in _connected(kept, most):
        edit = _edit(repair, most)
        yield replace(edit, confidence=_DOUBTFUL, state="proposed") if doubtful else edit


def _found(search: Search, lines: list[tuple[int, str]]) -> list[Repair]:
    if search.may_find and not _has_evidence(search, search.may_find, lines):
        return []
    return [repair for start, line in lines for repair in _moved(search.find(line), start)]


def _has_evidence(
    search: Search, may_find: Callable[[str], bool], lines: Iterable[tuple[int, str]]
) -> bool:
    searched = 0
    for _, line in lines:
        if may_find(line) and any(r.weight >= _CHAIN for r in search.find(line)):
            return True
        searched += len(line)
        if searched > search.patience:
            break
    return False


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line and not line.isascii():
            yield start, line
        start += len(line) + 1


def _moved(repairs: Sequence[Repair], by: int) -> Iterator[Repair]:
    for r in repairs:
        yield Repair(r.start + by, r.end + by, r.text, r.weight, r.is_lost, r.alternatives)


def _latin_utf8(line: str) -> list[Repair]:
    if not _ACCENTED.search(line):
        return []
    chains = list(utf8.found(Line.of(line, in_cp1252)))
    covered = sum(r.end - r.start for r in chains)
    if covered >= _MOST * len(_HIGH.findall(line)):
        return [_weighed(line, r) for r in chains]
    return [r for r in chains if r.weight > len(r.text) and _stands_alone(line, r)]


def _stands_alone(line: str, repair: Repair) -> bool:
    """Tell whether a short chain is all that there is; inside a longer run it is an accident."""
    around = line[repair.start - 1 : repair.start] if repair.start else ""
    around += line[repair.end : repair.end + 1]
    return repair.weight >= 2 * _CHAIN or not _ACCENTS.search(around)


def _weighed(line: str, repair: Repair) -> Repair:
    """Count nothing for an accented letter and a mark that may well stand behind it."""
    if _BEHIND_LETTER.issuperset(line[repair.start + 1 : repair.end]):
        return replace(repair, weight=0)
    return repair


def _latin(codec: str, line: str) -> list[Repair]:
    if not _HIGH.search(line):
        return []
    return list(latin.in_latin(Line.of(line, in_cp1252), codec))


def _may_be_latin(line: str) -> bool:
    return bool(_HIGH.search(line)) and latin.may_be_in_latin(Line.of(line, in_cp1252), _CHAIN)


def _double_utf8(code: Code, codec: str, line: str) -> list[Repair]:
    if not (_SUSPECT_BYTES.search(line.encode(codec, "ignore")) or _is_cut(line)):
        return []
    codes: tuple[Code, ...] = (in_gb18030,) if code is in_gbk and "\ufffd" in line else (code,)
    if code is in_gbk and "€" in line:  # which byte or bytes that was depends on who read it
        codes = (in_gbk, in_gb18030)
    gbk = codec == "gb18030"
    found = max(
        (list(utf8.found(Line.of(line, c), pairs=True, gbk=gbk)) for c in codes), key=_merit
    )
    if not gbk:  # of Big5 so much is lost that what is left tells little
        found = [r for r in found if r.weight >= _CHAIN]
    whole = [r for r in found if not r.is_lost]
    gains = bool(whole) and _gain(line, whole) >= _GAIN_EACH
    return [r for n, r in enumerate(found) if r.is_lost or _is_meant(line, found, n, gains)]


def _merit(repairs: Sequence[Repair]) -> float:
    """Tell how good one of two repairs of a line is: how much it explains, and how sensibly."""
    rare = sum(c > "\x7f" and not latin.is_usual(c) for r in repairs for c in r.text)
    return sum(r.end - r.start for r in repairs) - _RARITY * rare


def _is_meant(line: str, found: Sequence[Repair], number: int, gains: bool) -> bool:
    """Tell whether a chain is no accident.

    Args:
        gains: the chains of the line together are likelier than what stands there.
    """
    repair = found[number]
    usual = sum(c < "\x80" or latin.is_usual(c) for c in repair.text)
    if repair.weight >= _CHAIN:
        sensible = usual * 2 >= len(repair.text)
        return sensible and (gains or _gain(line, [repair]) >= _GAIN_EACH)
    if usual < len(repair.text):
        return False
    others = (*found[max(0, number - 1) : number], *found[number + 1 : number + 2])
    return any(_gap(repair, other) < _REACH for other in others)


def _is_cut(line: str) -> bool:
    """Tell whether a short line may be nothing but a character whose end is lost."""
    return len(line) <= _SHORT_LINE and any(sign in line for sign in "\ufffd?€")


def _gain(line: str, repairs: Sequence[Repair]) -> float:
    """Tell how much likelier the characters of repairs are than what stands there."""
    before = "\n".join(line[r.start : r.end] for r in repairs)
    return plausibility.mean("\n".join(r.text for r in repairs)) - plausibility.mean(before)


_SEARCHES: tuple[Search, ...] = (
    Search(_latin_utf8, least=_SINGLE, counts_all=True),
    Search(partial(_latin, "gb18030"), may_find=_may_be_latin),
    Search(partial(_latin, "big5hkscs"), may_find=_may_be_latin),
    Search(partial(_double_utf8, in_gbk, "gb18030")),
    Search(partial(_double_utf8, in_big5, "big5hkscs"), is_lossy=True),
)


def _connected(repairs: Sequence[Repair], evidence: int) -> Iterator[Repair]:
    """Leave out what is lost and stands near nothing that is evident.

    In a text that is evidently damaged throughout, whole lines may have nothing else.
    """
    near: set[int] = set()
    for order in (range(len(repairs)), reversed(range(len(repairs)))):
        last = -1
        for number in order:
            one = repairs[number]
            gap = _gap(repairs[last], one) if last >= 0 else _REACH
            if not one.is_lost or gap < _REACH or (one.weight and evidence >= _THROUGHOUT):
                near.add(number)
                last = number
    yield from (repairs[number] for number in sorted(near))


def _gap(one: Repair, other: Repair) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _edit(repair: Repair, evidence: int) -> Edit:
    if repair.is_lost:
        return Edit(
            repair.start, repair.end, repair.text, lost.KEY, 0.9, "applied", repair.alternatives
        )
    sure = _SURE if max(repair.weight, evidence) >= 2 * _DOCUMENT else _RATHER_SURE
    return Edit(repair.start, repair.end, repair.text, KEY, sure)
