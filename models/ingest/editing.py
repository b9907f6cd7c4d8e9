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
    order = list(edits)
    out = [replace(e, state=state, absorbed=()) if e.id in wanted else e for e in order]
    return _released(out, [edit for edit in order if edit.id in wanted])


def without(edits: Iterable[Edit], ids: Iterable[str]) -> list[Edit]:
    """Return ``edits`` without some, which leave no trace; what they had absorbed comes back."""
    wanted = frozenset(ids)
    order = list(edits)
    kept = [edit for edit in order if edit.id not in wanted]
    return _released(kept, [edit for edit in order if edit.id in wanted])


def _released(edits: Iterable[Edit], outer: Iterable[Edit]) -> list[Edit]:
    """Return ``edits`` with what ``outer`` had absorbed.

    Meanwhile something may have been put in where one of these puts something in. The two become
    one; what came later stands outside of the place that the outer one had taken.
    """
    known = {edit.id: edit for edit in edits}
    for one in outer:
        for inner in one.absorbed:
            twin = known.get(inner.id)
            if twin is None:
                known[inner.id] = inner
            elif twin.state == inner.state == "applied":
                texts = (twin.replacement, inner.replacement)
                text = "".join(texts if inner.start == one.start else texts[::-1])
                known[inner.id] = replace(twin, replacement=text)
            elif inner.state == "applied":
                known[inner.id] = inner
    return sorted(known.values(), key=_place)


def _place(edit: Edit) -> tuple[int, int, str]:
    return edit.start, edit.end, edit.rule


def _holds(outer: Edit, inner: Edit) -> bool:
    """Tell whether ``inner`` lies inside; what is put in at the edge belongs to manual ones only.

    The text of a manual edit is all that is read there, and so includes it. Any other says what
    it has taken in.
    """
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    inside = not inner.is_empty or outer.start < inner.start < outer.end
    return inside or outer.rule == MANUAL or inner in outer.absorbed


def _overlaps(one: Edit, other: Edit) -> bool:
    return one.start < other.end and other.start < one.end
