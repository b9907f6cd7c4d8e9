"""Repairs of repairs: edits of what earlier edits made become one edit of raw.

`&amp;#x4e2d;` is an entity of an entity; a gloss may stand in a line that was decoded wrongly. The
rule that finds the second damage sees the text after the first repair, so its range there may cover
all or part of what an earlier edit put in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from models.ingest.values import Edit
from models.text import Block

Item = tuple[int, int, Edit, bool]
"""A range of the text, the edit that made it or is to change it, and whether that one is new."""


def joined(
    text: str, old: Sequence[Edit], blocks: Sequence[Block], new: Sequence[Edit]
) -> list[Edit]:
    """Return the edits of raw that do what ``old`` and ``new`` do, in no order.

    Args:
        text: what ``old`` led to.
        old: edits of raw, sorted; those that are not applied keep their range to themselves.
        blocks: where the applied ones of ``old`` stand in the text.
        new: edits of the text, sorted and disjoint. Of one that is not applied and touches an
            applied edit nothing is kept: half an edit cannot be proposed.
    """
    held = [e for e in old if e.state != "applied"]
    starts = [e.start for e in held]
    applied = [e for e in old if e.state == "applied"]
    every = held.copy()
    done = 0
    for first, last, added in _groups(blocks, new):
        every += applied[done:first]
        done = last
        before = applied[first:last]
        group = [(b.d0, b.d1, e, False) for b, e in zip(blocks[first:last], before, strict=True)]
        group += ((e.start, e.end, e, True) for e in added)
        group.sort(key=itemgetter(0, 1))
        made = _made(text, group, before, _shift(blocks, first), _shift(blocks, last))
        if made is None or _meets(held, starts, made):
            every += before
        elif made.replacement or made.start < made.end:
            every.append(made)
    return every + applied[done:]


def _groups(blocks: Sequence[Block], new: Sequence[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """Part the new edits into groups that blocks hold together; what only touches stays apart.

    Yields:
        The first block that a group overlaps, the one behind its last, and its edits.
    """
    first = last = 0
    group: list[Edit] = []
    for edit in new:
        start = last
        if group and (last == first or blocks[last - 1].d1 <= edit.start):
            yield first, last, group
            group = []
        while start < len(blocks) and blocks[start].d1 <= edit.start:
            start += 1
        first = first if group else start
        last = max(last, start)
        while last < len(blocks) and blocks[last].d0 < edit.end:
            last += 1
        group.append(edit)
    if group:
        yield first, last, group


def _shift(blocks: Sequence[Block], behind: int) -> int:
    """Return by how much the text is ahead of raw in front of the block ``behind``."""
    return blocks[behind - 1].d1 - blocks[behind - 1].s1 if behind else 0


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
