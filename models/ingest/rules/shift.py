"""Bytes of GBK that were cut between two halves of a character, and so read shifted by one.

`建成的?！鄙虾J薪` was `建成的。”上海市`; `models/ingest/repair/search.py` tells how it comes about.
Where a character was swallowed for good, □ stands for it and the edit is of a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.repair.line import Style
from models.ingest.repair.shift import confidence, damaged_runs, unread_losses
from models.ingest.repair.values import Candidate, Run, Swallowed
from models.ingest.values import Edit, EditState

SURE = 0.95
"""Below this confidence a repair is proposed, not applied."""

_UNREAD = 0.5  # the confidence that something is lost where nothing could be read
_HALVES = {Swallowed.GLOSS: "gloss", Swallowed.TAG: "html"}


def find(draft: Draft) -> Iterator[Edit]:
    """Restore the runs that are known to their last character, and remove what they tore in two."""
    style = Style.of(draft.raw)
    for run in damaged_runs(draft.raw):
        if run.best.swallowed is Swallowed.UNKNOWN:
            continue
        sure = confidence(draft.raw, run)
        yield _edit(run, style, "shift", sure)
        rule = _HALVES.get(run.best.swallowed)
        if rule and run.end < run.best.rest:
            yield Edit(run.end, run.best.rest, "", rule, sure, _state(sure))


def find_lost(draft: Draft) -> Iterator[Edit]:
    """Restore the runs behind which a character is lost, with □ in its place.

    Where a run cannot be read, □ is proposed for the character all the same: it may be a figure's.
    """
    style = Style.of(draft.raw)
    for run in damaged_runs(draft.raw):
        if run.best.swallowed is Swallowed.UNKNOWN:
            yield _edit(run, style, "shift-lost", confidence(draft.raw, run))
    for at in unread_losses(draft.raw):
        yield Edit(at, at + 1, Swallowed.UNKNOWN.value, "shift-lost", _UNREAD, "proposed")


def _edit(run: Run, style: Style, rule: str, sure: float) -> Edit:
    others = tuple(
        dict.fromkeys(_shown(c, style) for c in run.candidates[1:] if c.end == run.best.end)
    )
    return Edit(run.start, run.end, _shown(run.best, style), rule, sure, _state(sure), others)


def _shown(candidate: Candidate, style: Style) -> str:
    return style.fold(candidate.replacement)


def _state(sure: float) -> EditState:
    return "applied" if sure >= SURE else "proposed"
