"""Sets of edits: putting one into effect, and taking it out again, without losing another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.ingest.values import MANUAL, Edit, EditState


def put_in(edits: Iterable[Edit], new: Sequence[Edit]) -> list[Edit]:
    """Return ``edits`` with ``new`` applied, which are disjoint and take the place of their ids.

    An edit inside a new one is absorbed by it, whatever its state. An applied one that sticks
    out gives way: it is dismissed, and what it had absorbed is looked at in its turn.
    """
    order = sorted(new, key=_place)
    starts = [edit.start for edit in order]
    held: dict[str, list[Edit]] = {edit.id: [] for edit in order}
    kept: list[Edit] = []
    waiting: list[Edit] = []
    for edit in edits:  # one that is put in anew keeps what it had absorbed
        held.get(edit.id, waiting).extend(edit.absorbed if edit.id in held else [edit])
    while waiting:
        edit = waiting.pop()
        near = order[max(0, bisect_left(starts, edit.start) - 1) : bisect_right(starts, edit.end)]
        holder = next((one for one in near if _holds(one, edit)), None)
        if holder is not None:
            held[holder.id].append(edit)
        elif edit.state == "applied" and any(_overlaps(one, edit) for one in near):
            kept.append(replace(edit, state="dismissed", absorbed=()))
            waiting.extend(edit.absorbed)
        else:
            kept.append(edit)
    applied = (
        replace(edit, state="applied", absorbed=tuple(sorted(held[edit.id], key=_place)))
        for edit in order
    )
    return sorted([*kept, *applied], key=_place)


def take_out(edits: Iterable[Edit], ids: Iterable[str], state: EditState) -> list[Edit]:
    """Return ``edits`` with some dismissed or proposed; what they had absorbed comes back."""
    wanted = frozenset(ids)
    out: list[Edit] = []
    for edit in edits:
        if edit.id in wanted:
            out += (*edit.absorbed, replace(edit, state=state, absorbed=()))
        else:
            out.append(edit)
    return sorted(out, key=_place)


def _place(edit: Edit) -> tuple[int, int, str]:
    return edit.start, edit.end, edit.rule


def _holds(outer: Edit, inner: Edit) -> bool:
    """Tell whether ``inner`` lies inside; what is put in at the edge belongs to manual ones only.

    The text of a manual edit is all that is read there, and so includes it.
    """
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    return not inner.is_empty or outer.rule == MANUAL or outer.start < inner.start < outer.end


def _overlaps(one: Edit, other: Edit) -> bool:
    return one.start < other.end and other.start < one.end
