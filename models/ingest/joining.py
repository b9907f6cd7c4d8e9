"""Repairs of repairs: edits of what earlier edits made become one edit of raw.

`&amp;#x4e2d;` is an entity of an entity; a gloss may stand in a line that was decoded wrongly. The
rule that finds the second damage sees the text after the first repair, so its range there may cover
all or part of what an earlier edit put in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.ingest.values import Edit
from models.text import Block

Item = tuple[int, int, Edit, bool]
"""A range of the text, the edit that made it or is to change it, and whether that one is new."""


def joined(
    text: str, old: Sequence[Edit], blocks: Sequence[Block], new: Sequence[Edit]
) -> Iterator[Edit]:
    """Yield the edits of raw that do what ``old`` and ``new`` do, in order.

    Args:
        text: what ``old`` led to.
        old: edits of raw, sorted; those that are not applied keep their range to themselves.
        blocks: where the applied ones of ``old`` stand in the text.
        new: edits of the text, sorted and disjoint. Of one that is not applied and touches an
            applied edit nothing is kept: half an edit cannot be proposed.
    """
    held = [e for e in old if e.state != "applied"]
    yield from held
    starts = [e.start for e in held]
    applied = (e for e in old if e.state == "applied")
    shift = 0  # from raw to text, in front of a group
    for group in _groups(
        [(b.d0, b.d1, e, False) for b, e in zip(blocks, applied, strict=True)], new
    ):
        before = [edit for _, _, edit, is_new in group if not is_new]
        growth = sum(len(e.replacement) - (e.end - e.start) for e in before)
        made = _made(text, group, before, shift, shift + growth)
        if made is None or _meets(held, starts, made):
            yield from before
        elif made.replacement or made.start < made.end:
            yield made
        shift += growth


def _groups(old: list[Item], new: Sequence[Edit]) -> Iterator[list[Item]]:
    """Part the ranges into groups that overlap; ranges that only touch stay apart."""
    items = sorted([*old, *((e.start, e.end, e, True) for e in new)], key=lambda i: (i[0], i[1]))
    group: list[Item] = []
    end = 0
    for item in items:
        if group and item[0] >= end:
            yield group
            group = []
        end = max(end, item[1]) if group else item[1]
        group.append(item)
    if group:
        yield group


def _made(
    text: str, group: list[Item], before: list[Edit], shift: int, shift_behind: int
) -> Edit | None:
    """Return the one edit that a group comes to; None where nothing is new in it."""
    new = [item for item in group if item[3] and (not before or item[2].state == "applied")]
    if not new:
        return None
    low, high = min(item[0] for item in group), max(item[1] for item in group)
    if not before:
        return replace(new[0][2], start=low - shift, end=high - shift)
    pieces: list[str] = []
    at = low
    for start, end, edit, _ in new:
        pieces += [text[at:start], edit.replacement]
        at = end
    covers = new[0][0] == low and new[0][1] == high
    kept = new[0][2] if covers else before[0]
    return replace(
        kept,
        start=low - shift,
        end=high - shift_behind,
        replacement="".join(pieces) + text[at:high],
        confidence=min(item[2].confidence for item in group),
        alternatives=kept.alternatives if covers else (),
    )


def _meets(held: Sequence[Edit], starts: list[int], edit: Edit) -> bool:
    before = bisect_left(starts, edit.end)
    return before > 0 and edit.start < held[before - 1].end
