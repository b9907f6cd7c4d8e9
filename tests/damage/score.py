"""How a reading of a damaged text compares with what stood there before.

Places and edits that overlap make one island. An island is right when the reading shows there what
the clean text had; where a character is lost, □ may stand for it, and for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher

from models.ingest.rules import INLINE
from models.ingest.values import Edit, Reading
from models.text import EditMap, Span
from tests.damage.values import Damaged, Kind, Place

SURE = 0.9
"""What is applied with this confidence is weighed for its rightness."""

_CHARACTERS = frozenset(rule.key for rule in INLINE)
_LAYOUT = frozenset({"blank", "space", "newline"})
_LONG = 2_000  # characters; a longer island that is wrong somewhere counts as wrong throughout
_SIGNS = re.compile("□+")


@dataclass
class Score:
    """Counts of one kind of damage, or of several.

    Attributes:
        places: damaged places; ``found`` of them are met by an edit, applied or proposed.
        edits: edits, applied or proposed; ``true`` of them meet a damaged place.
        whole: places that tell all of what stood there; ``exact`` of them are restored.
        lost: places where something is lost; ``marked`` of them show □ and invent nothing, and
            ``silent`` of them neither show a sign nor what stood there.
        applied: edits applied with a confidence of ``SURE``; ``right`` of them say what stood
            there.
        distance: edit distance from the clean text, of ``length`` characters in all.
        seconds: processor time of reading ``characters`` characters of damaged text.
    """

    articles: int = 0
    places: int = 0
    found: int = 0
    edits: int = 0
    true: int = 0
    whole: int = 0
    exact: int = 0
    lost: int = 0
    marked: int = 0
    silent: int = 0
    applied: int = 0
    right: int = 0
    distance: int = 0
    length: int = 0
    seconds: float = 0.0
    characters: int = 0

    def add(self, other: Score) -> None:
        """Count another score in."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


@dataclass(frozen=True)
class Judged:
    """A place or an edit whose outcome is wrong, for those who mend the rules."""

    raw: str
    got: str
    truth: str
    by: str


def scored(kind: Kind, done: Damaged, reading: Reading) -> tuple[Score, list[Judged]]:
    """Compare a reading of ``done.text`` with ``done.clean``."""
    edits = [e for e in reading.edits if _counts(e, kind)]
    maps = _Maps(reading, done.restored()[1], done, kind.scope == "lines")
    score = Score(articles=1, places=len(done.places), edits=len(edits))
    wrong: list[Judged] = []
    for low, high, places, near in islands(done.places, edits):
        score.found += sum(any(map(p.meets, near)) for p in places) if near else 0
        score.true += sum(any(p.meets(e) for p in places) for e in near)
        bad = _weigh(score, places, near, low, high, maps)
        wrong += [Judged(done.text[low:high], *maps.pair(low, high), by) for by in bad]
    score.distance = distance(reading.text, done.clean)
    score.length = len(done.clean)
    score.characters = len(done.text)
    return score, wrong


@dataclass(frozen=True)
class _Maps:
    reading: Reading
    truth: EditMap
    done: Damaged
    of_lines: bool

    def pair(self, start: int, end: int) -> tuple[str, str]:
        """Return what the reading has of a raw range, and what the clean text had."""
        span = Span(start, end)
        got = self.reading.map.forth(span).of(self.reading.text)
        meant = self.truth.forth(span).of(self.done.clean)
        return (got.strip(), meant.strip()) if self.of_lines else (got, meant)

    def is_kept(self, edit: Edit, low: int, got: str, meant: str) -> bool:
        """Tell whether what an edit put in stands in the clean text where it should.

        The island that the edit is part of begins at ``low`` and is wrong elsewhere.
        """
        if len(got) > _LONG or len(meant) > _LONG:
            return False
        begin = self.reading.map.forth(Span(edit.start, edit.end)).start
        at = begin - (self.reading.map.forth(Span(low, edit.end)).start)
        end = at + len(edit.replacement)
        blocks = SequenceMatcher(None, got, meant, autojunk=False).get_matching_blocks()
        return any(b.a <= at and end <= b.a + b.size for b in blocks)


def _weigh(
    score: Score, places: Sequence[Place], near: Sequence[Edit], low: int, high: int, maps: _Maps
) -> Iterator[str]:
    """Count one island; yield what is wrong with it."""
    got, meant = maps.pair(low, high)
    fits = got == meant or is_told(got, meant)
    for place in places:
        here, stood = maps.pair(place.start, place.end)
        same = got == meant or here == stood
        if place.is_lost:
            shown = same or fits or is_told(here, stood)
            score.lost += 1
            score.marked += shown
            score.silent += not shown and "□" not in here and "\ufffd" not in here
            if not shown:
                yield "lost"
        else:
            score.whole += 1
            score.exact += same
            if not same:
                yield "place"
    for edit in near:
        if edit.state == "applied" and edit.confidence >= SURE:
            right = fits or is_told(*maps.pair(edit.start, edit.end))
            right = right or maps.is_kept(edit, low, got, meant)
            score.applied += 1
            score.right += right
            if not right:
                yield f"{edit.rule} {edit.confidence}"


def _counts(edit: Edit, kind: Kind) -> bool:
    if kind.scope == "lines":
        return edit.rule not in _LAYOUT
    return edit.rule in _CHARACTERS


def islands(
    places: Sequence[Place], edits: Sequence[Edit]
) -> Iterator[tuple[int, int, list[Place], list[Edit]]]:
    """Yield ``[start, end)`` of each group that overlaps, with its places and its edits."""
    items: list[Place | Edit] = sorted([*places, *edits], key=lambda i: (i.start, i.end))
    group: list[Place | Edit] = []
    end = -1
    for item in items:
        if group and item.start >= end and not (item.start == item.end == end):
            yield _island(group, end)
            group = []
        end = max(end, item.end) if group else item.end
        group.append(item)
    if group:
        yield _island(group, end)


def _island(group: list[Place | Edit], end: int) -> tuple[int, int, list[Place], list[Edit]]:
    places = [i for i in group if isinstance(i, Place)]
    return group[0].start, end, places, [i for i in group if isinstance(i, Edit)]


def is_told(got: str, truth: str) -> bool:
    """Tell whether ``got`` is ``truth`` but for runs of □, which stand for something."""
    if "□" not in got:
        return got == truth
    first, *others = _SIGNS.split(got)
    if not truth.startswith(first):
        return False
    at = len(first)
    for number, piece in enumerate(others):
        last = number == len(others) - 1
        found = truth.rfind(piece) if last else truth.find(piece, at + 1)
        if found <= at - (not piece) or (last and not truth.endswith(piece)):
            return False
        at = found + len(piece)
    return True


def distance(one: str, other: str) -> int:
    """Return the least number of characters put in, taken out or exchanged (Myers, Hyyrö)."""
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    one, other = one[head:], other[head:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if not one or not other:
        return len(one) + len(other)
    at: dict[str, int] = {}
    for number, character in enumerate(one):
        at[character] = at.get(character, 0) | 1 << number
    full, last = (1 << len(one)) - 1, 1 << (len(one) - 1)
    more, less, found = full, 0, len(one)
    for character in other:
        same = at.get(character, 0) | less
        diagonal = (((same & more) + more) ^ more) | same
        above, below = less | ~(diagonal | more) & full, diagonal & more
        found += bool(above & last) - bool(below & last)
        above = above << 1 | 1
        more = (below << 1 | ~(diagonal | above)) & full
        less = above & diagonal & full
    return found
