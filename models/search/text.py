"""Places in a text: where words stand, in which paragraphs, and under which annotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Place = tuple[int, int]
"""Start and end in code points of a reading text."""


def places(key: str, wanted: str) -> list[Place]:
    """Return where a folded text stands in another, without overlaps."""
    length = len(wanted)
    return [(m.start(), m.start() + length) for m in re.finditer(re.escape(wanted), key)]


def merged(several: Iterable[Sequence[Place]]) -> list[Place]:
    """Return all places in their order; of those that overlap the first and longest."""
    out: list[Place] = []
    everything = sorted((p for one in several for p in one), key=lambda p: (p[0], -p[1]))
    for place in everything:
        if not out or place[0] >= out[-1][1]:
            out.append(place)
    return out


def covered(found: Iterable[Place], covers: Iterable[Place], *, wanted: bool = True) -> list[Place]:
    """Keep the places that lie inside one of ``covers``, or with ``wanted`` False in none."""
    waiting = sorted(covers, reverse=True)
    furthest = -1
    kept = []
    for start, end in sorted(found):
        while waiting and waiting[-1][0] <= start:
            furthest = max(furthest, waiting.pop()[1])
        if (furthest >= end) is wanted:
            kept.append((start, end))
    return kept


def beside(
    text: str, found: Iterable[Place], others: Sequence[Place], *, wanted: bool = True
) -> list[Place]:
    """Keep the places in whose paragraph one of ``others`` stands, or none of them."""
    kept = []
    starts = sorted(start for start, _ in others)
    last, holds = (-1, -1), False
    at = 0
    for start, end in sorted(found):
        if not last[0] <= start < last[1]:
            last = _paragraph(text, start)
            while at < len(starts) and starts[at] < last[0]:
                at += 1
            holds = at < len(starts) and starts[at] < last[1]
        if holds is wanted:
            kept.append((start, end))
    return kept


def _paragraph(text: str, at: int) -> Place:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, (end if end >= 0 else len(text)) + 1
