"""Corrections by hand, made in the reading text, as edits of raw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from models.ingest.values import MANUAL, Edit, Reading
from models.text import Block, Replacement, Span


class _Cover(NamedTuple):
    """What a correction stands for: a range of raw and the reading text made of it."""

    raw: Span
    text: Span
    changes: tuple[Replacement, ...]

    @property
    def raw_range(self) -> tuple[int, int]:
        return self.raw.start, self.raw.end


def corrections(
    reading: Reading, wanted: Iterable[Replacement], rule: str = MANUAL
) -> tuple[Edit, ...]:
    """Return the edits of raw that make ``wanted`` of the reading text.

    Where a correction meets applied edits its raw range covers them whole, and its replacement
    is all of the new text there. Corrections that meet the same edit become one. What an edit is
    to absorb of those that are applied stands in it.

    Args:
        wanted: replacements in code points of the reading text, disjoint.
        rule: what the edits are told as, where a person has accepted what a rule of insight says.

    Raises:
        ValueError: when two overlap, or one leaves the text.
    """
    ordered = sorted(wanted, key=lambda one: (one.start, one.end))
    _prove(ordered, len(reading.text))
    blocks = _blocks(reading)
    covers: list[_Cover] = []
    for one in ordered:
        cover = _cover(reading, blocks, (one,), rule)
        while covers and _meet(covers[-1], cover):
            cover = _cover(reading, blocks, (*covers.pop().changes, *cover.changes), rule)
        covers.append(cover)
    return tuple(_edits(reading, blocks, covers, rule))


def with_choice(edit: Edit, text: str) -> Edit:
    """Return ``edit`` applied with the replacement that a person has chosen.

    What it had is kept among the alternatives, the rule's own first. Choosing the rule's own
    again leaves an edit that nobody has chosen.
    """
    if text == edit.replacement and edit.state == "applied":
        return edit
    others = (edit.replacement, *edit.alternatives)
    by_hand = True
    if edit.rule != MANUAL:
        own = edit.alternatives[0] if edit.chosen and edit.alternatives else edit.replacement
        others = (own, *others)
        by_hand = text != own
    kept = tuple(one for one in dict.fromkeys(others) if one != text)
    return replace(
        edit,
        replacement=text,
        confidence=1.0,
        state="applied",
        alternatives=kept,
        chosen=by_hand,
    )


def _prove(ordered: list[Replacement], length: int) -> None:
    at = 0
    for start, end, _ in ordered:
        if not at <= start <= end <= length:
            raise ValueError(f"the correction [{start}, {end}) overlaps another or leaves the text")
        at = end


def _blocks(reading: Reading) -> list[tuple[Block, Edit]]:
    applied = [edit for edit in reading.edits if edit.state == "applied"]
    return list(zip(reading.map.blocks, applied, strict=True))


def _cover(
    reading: Reading,
    blocks: list[tuple[Block, Edit]],
    changes: tuple[Replacement, ...],
    rule: str,
) -> _Cover:
    text = Span(changes[0].start, changes[-1].end)
    raw = reading.map.back(text)
    grown = True
    while grown:
        before = (raw, text)
        for block, edit in blocks:
            if _takes(raw, text, block, edit, rule):
                raw = Span(min(raw.start, block.s0), max(raw.end, block.s1))
                text = Span(min(text.start, block.d0), max(text.end, block.d1))
        grown = before != (raw, text)
    return _Cover(raw, text, changes)


def _takes(raw: Span, text: Span, block: Block, edit: Edit, rule: str) -> bool:
    """Tell whether a correction has to take in an edit: it cuts it, or its place would be unclear.

    What is put in at one place has no order among itself, so touching it is meeting it.
    """
    if block.d0 < text.end and text.start < block.d1:
        return True
    touches = block.d0 <= text.end and text.start <= block.d1
    if block.s0 == block.s1:
        is_parted = rule != MANUAL and not raw.is_empty  # it stands before or behind, and stays so
        return touches and not is_parted and block.s0 in (raw.start, raw.end)
    beside = raw.is_empty and edit.rule == MANUAL and raw.start in (block.s0, block.s1)
    return touches and beside


def _meet(one: _Cover, other: _Cover) -> bool:
    touching = one.raw.end == other.raw.start and (one.raw.is_empty or other.raw.is_empty)
    return other.raw.start < one.raw.end or other.text.start < one.text.end or touching


def _edits(
    reading: Reading, blocks: list[tuple[Block, Edit]], covers: Iterable[_Cover], rule: str
) -> Iterator[Edit]:
    for cover in covers:
        pieces: list[str] = []
        at = cover.text.start
        for start, end, new in cover.changes:
            pieces += (reading.text[at:start], new)
            at = end
        text = "".join((*pieces, reading.text[at : cover.text.end]))
        if text != cover.text.of(reading.text):
            taken = (e for b, e in blocks if _takes(cover.raw, cover.text, b, e, rule))
            absorbed = () if rule == MANUAL else tuple(taken)  # that one takes all inside
            yield Edit(*cover.raw_range, text, rule, chosen=True, absorbed=absorbed)
