"""A raw text while rules work on it: the edits so far, and the text they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from models.ingest.joining import joined
from models.ingest.values import Edit
from models.text import EditMap, Span, apply


@dataclass(frozen=True)
class Draft:
    """Raw text with the edits found so far, sorted and disjoint."""

    raw: str
    edits: tuple[Edit, ...] = ()

    @cached_property
    def _applied(self) -> tuple[str, EditMap]:
        return apply(self.raw, replacements(self.edits))

    @property
    def text(self) -> str:
        """Raw after its applied edits."""
        return self._applied[0]

    @property
    def map(self) -> EditMap:
        """Raw → ``text``."""
        return self._applied[1]

    def with_edits(self, found: Iterable[Edit]) -> Draft:
        """Add edits; one that overlaps an edit that is already there is left out."""
        merged = merged_edits(self.edits, found)
        return self if len(merged) == len(self.edits) else Draft(self.raw, merged)

    def with_text_edits(self, found: Iterable[Edit]) -> Draft:
        """Add edits whose ranges count in ``text``, so that a rule can repair a repair.

        One that overlaps what an applied edit put in becomes one edit of raw with it.
        """
        new = merged_edits((), found)
        if not new:
            return self
        every = joined(self.text, self.edits, self.map.blocks, new)
        return Draft(self.raw, merged_edits((), every))

    def raw_span(self, start: int, end: int) -> Span:
        """Return the raw range behind ``[start, end)`` of ``text``."""
        return self.map.back(Span(start, end))


_PLACE = attrgetter("start", "end")
_CHANGE = attrgetter("start", "end", "replacement")


def replacements(edits: Iterable[Edit]) -> list[tuple[int, int, str]]:
    """Return what the applied ones of ``edits`` do, in order: ranges, and what they give way to."""
    return [_CHANGE(e) for e in edits if e.state == "applied"]


def merged_edits(first: tuple[Edit, ...], found: Iterable[Edit]) -> tuple[Edit, ...]:
    """Merge two sets of edits in order of place; where they overlap, ``first`` wins."""
    out: list[Edit] = []
    held = 0
    for edit in sorted(found, key=_PLACE):
        while held < len(first) and first[held].start < edit.end:
            out.append(first[held])
            held += 1
        if not out or out[-1].end <= edit.start:
            out.append(edit)
    out.extend(first[held:])
    return tuple(out)
