"""Chosen forms that win over OpenCC, spliced into a converted text by base offset.

OpenCC's own user dictionaries cannot do this: an entry 台州 does not help 在台州, where 在台 is
matched first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.script.alignment import block
from models.text import Block, EditMap, Span


@dataclass(frozen=True, slots=True)
class Override:
    """A form chosen for one place: ``[start, end)`` in code points of the reading text.

    Raises:
        ValueError: when the range is empty, or the form is empty or breaks the line, since then
            nothing, or another paragraph, would answer to the place.
    """

    start: int
    end: int
    replacement: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a place: [{self.start}, {self.end})")
        _check_form(self.replacement)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Term:
    """A form chosen for the whole project, wherever ``base`` stands in the reading text.

    Raises:
        ValueError: when one of the two is empty or breaks the line.
    """

    base: str
    replacement: str

    def __post_init__(self) -> None:
        _check_form(self.base)
        _check_form(self.replacement)


def places(text: str, overrides: Iterable[Override | Term]) -> list[Override]:
    """Return where ``overrides`` change ``text``, sorted and disjoint.

    A place wins over a term, a later place over an earlier one that it overlaps; of terms the
    leftmost and then the longest is taken.
    """
    taken: list[Override] = []
    terms: dict[str, str] = {}
    for chosen in overrides:
        if isinstance(chosen, Term):
            terms[chosen.base] = chosen.replacement
        else:
            taken = [other for other in taken if not other.span.overlaps(chosen.span)]
            taken.append(chosen)
    taken.sort(key=lambda override: override.start)
    return sorted((*taken, *_term_places(text, terms, taken)), key=lambda o: o.start)


def splice(
    source: str, target: str, found: EditMap, chosen: Sequence[Override]
) -> tuple[str, EditMap]:
    """Put chosen forms into ``target``; return the new text and ``source``'s map to it.

    A place that cuts a block of ``found`` is widened to the block. Of two places that meet through
    such widening the first stands.

    Args:
        chosen: places in ``source``, sorted and disjoint.
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    rest = list(reversed(found.blocks))
    s = d = new = 0  # how far source, target and the new text are done
    for override in chosen:
        there = found.forth(override.span)
        here = found.back(there)
        if here.start < s:
            continue
        pieces += (target[d : there.start], override.replacement)
        blocks += _moved(rest, here.start, new - d)
        new += there.start - d
        replaced = block(here.of(source), override.replacement, here.start, new)
        if replaced is not None:
            blocks.append(replaced)
        while rest and rest[-1].s0 < here.end:
            rest.pop()
        s, d, new = here.end, there.end, new + len(override.replacement)
    pieces.append(target[d:])
    blocks += _moved(rest, len(source), new - d)
    return "".join(pieces), EditMap(len(source), new + len(target) - d, tuple(blocks))


def _moved(rest: list[Block], until: int, by: int) -> Iterator[Block]:
    """Take the blocks before ``until`` off the reversed list ``rest``, moved on the target side."""
    while rest and rest[-1].s0 < until:
        s0, s1, d0, d1 = rest.pop()
        yield Block(s0, s1, d0 + by, d1 + by)


def _term_places(text: str, terms: dict[str, str], taken: Sequence[Override]) -> Iterator[Override]:
    if not terms:
        return
    longest_first = sorted(terms, key=len, reverse=True)
    waiting = list(reversed(taken))
    for match in re.finditer("|".join(map(re.escape, longest_first)), text):
        while waiting and waiting[-1].end <= match.start():
            waiting.pop()
        if not waiting or match.end() <= waiting[-1].start:
            yield Override(match.start(), match.end(), terms[match[0]])


def _check_form(form: str) -> None:
    if not form or "\n" in form:
        raise ValueError(f"a form must be of one line and not empty: {form!r}")
