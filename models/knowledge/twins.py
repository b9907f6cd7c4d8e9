"""Two texts on one story, side by side: what differs, and where a place of one is in the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.knowledge.differing import Chunk, Difference, chunks
from models.knowledge.sentences import Sentence, likeness, matched, sentences
from models.text import Span
from models.text.editmap import Block, EditMap

_BETTER = 0.04  # by how much a sentence more must raise the likeness to belong to a pair
_ALIKE = 0.12  # sentences left over between two pairs that share so much are said otherwise
_FEW = 3  # sentences; of more than these, some words are the same by chance


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one side: what it is there, and where on the other side.

    ``mate``: what stands there instead; empty where nothing does, at the place between which it
    would stand.
    """

    kind: Difference
    span: Span
    mate: Span


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences of both texts that stand beside one another; one side may have none.

    ``opens``: a paragraph begins here, on the left and on the right.
    """

    left: tuple[Segment, ...]
    right: tuple[Segment, ...]
    opens: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts compared; the segments of either side, row by row, are the whole text.

    Attributes:
        map: from the left text to the right one; what was said otherwise is one block.
        told: the ranges of both texts that are blocks of the map, with what they are.
    """

    rows: tuple[Row, ...]
    map: EditMap
    told: tuple[Chunk, ...] = field(default=(), repr=False)

    def counts(self) -> Counter[Difference]:
        """Count code points of both sides by what they are."""
        counted: Counter[Difference] = Counter()
        for row in self.rows:
            for segment in (*row.left, *row.right):
                counted[segment.kind] += len(segment.span)
        return counted

    @property
    def likeness(self) -> float:
        """The share of both texts that says the same in the same words, whatever the script."""
        counted = self.counts()
        whole = counted.total()
        alike = counted["same"] + counted["script"] + counted["vocabulary"]
        return alike / whole if whole else 0.0


def compare(left: str, right: str) -> Comparison:
    """Compare two texts."""
    one, other = sentences(left), sentences(right)
    rows, told = [], []
    for a, b, is_like in _beside(one, other):
        here, there = _hull(a, one, len(left)), _hull(b, other, len(right))
        found = [
            Chunk(c.kind, c.a0 + here.start, c.a1 + here.start, c.b0 + there.start,
                  c.b1 + there.start)
            for c in _compared(here.of(left), there.of(right), is_like=is_like)
        ]  # fmt: skip
        told += found
        opens = (bool(len(a)) and one[a.start].opens, bool(len(b)) and other[b.start].opens)
        rows.append(_row(found, opens))
    found_map = EditMap(len(left), len(right), tuple(_blocks(told)))
    return Comparison(tuple(rows), found_map, tuple(told))


def _blocks(told: Sequence[Chunk]) -> Iterator[Block]:
    """Yield the blocks of the map: what stands side by side without being the same is one."""
    block: Block | None = None
    for chunk in told:
        is_apart = chunk.kind in ("only", "wording")
        if block is not None and not is_apart:
            yield block
            block = None
        if is_apart:
            first = block or Block(chunk.a0, chunk.a0, chunk.b0, chunk.b0)
            block = Block(first.s0, chunk.a1, first.d0, chunk.b1)
        elif not _is_parallel(chunk):
            yield Block(chunk.a0, chunk.a1, chunk.b0, chunk.b1)
    if block is not None:
        yield block


def _compared(one: str, other: str, *, is_like: bool) -> list[Chunk]:
    if one and other and is_like:
        return chunks(one, other)
    here, there = len(one), len(other)
    alone = (Chunk("only", 0, here, 0, 0), Chunk("only", here, here, 0, there))
    return [chunk for chunk in alone if chunk.a1 > chunk.a0 or chunk.b1 > chunk.b0]


def _is_parallel(chunk: Chunk) -> bool:
    """Tell whether each character of one side is the one beside it on the other."""
    return chunk.kind in ("same", "script") and chunk.a1 - chunk.a0 == chunk.b1 - chunk.b0


def _row(found: Sequence[Chunk], opens: tuple[bool, bool]) -> Row:
    left = [Segment(c.kind, Span(c.a0, c.a1), Span(c.b0, c.b1)) for c in found if c.a1 > c.a0]
    right = [Segment(c.kind, Span(c.b0, c.b1), Span(c.a0, c.a1)) for c in found if c.b1 > c.b0]
    return Row(tuple(left), tuple(right), opens)


# -- which sentences stand beside one another -------------------------------------------------


def _beside(one: list[Sentence], other: list[Sentence]) -> Iterator[tuple[range, range, bool]]:
    """Yield ranges of sentences of both sides, in order; together they are all of them.

    With them goes whether they say something alike; others only stand beside one another.
    """
    i = j = 0
    pairs = [*matched(one, other), (len(one), len(other))]
    taken = [[range(a, a + 1), range(b, b + 1)] for a, b in pairs[:-1]]
    for number, (a, b) in enumerate(pairs):
        before = taken[number - 1] if number else None
        behind = taken[number] if number < len(taken) else None
        lost, new = range(i, a), range(j, b)
        if not (lost and new):  # a full stop more on one side: what is left over belongs to a pair
            lost, new = _attached(lost, new, before, behind, one, other)
        if number and before is not None:
            yield before[0], before[1], True
        if _is_like(lost, new, one, other):
            yield lost, new, True
        else:
            yield from _alone(lost, new)
        i, j = (behind[0].stop, behind[1].stop) if behind is not None else (a, b)


def _attached(
    lost: range,
    new: range,
    before: list[range] | None,
    behind: list[range] | None,
    one: list[Sentence],
    other: list[Sentence],
) -> tuple[range, range]:
    """Give sentences left over on one side to the pair before or behind, where they fit."""
    side = 0 if lost else 1
    rest = lost or new
    while rest and before is not None and _gains(before, side, rest[0], one, other):
        before[side] = range(before[side].start, rest[0] + 1)
        rest = rest[1:]
    while rest and behind is not None and _gains(behind, side, rest[-1], one, other):
        behind[side] = range(rest[-1], behind[side].stop)
        rest = rest[:-1]
    return (rest, new) if side == 0 else (lost, rest)


def _gains(
    pair: list[range], side: int, more: int, one: list[Sentence], other: list[Sentence]
) -> bool:
    texts = (one, other)
    here, there = _pairs_of(pair[side], texts[side]), _pairs_of(pair[1 - side], texts[1 - side])
    return likeness(here | texts[side][more].pairs, there) > likeness(here, there) + _BETTER


def _alone(lost: range, new: range) -> Iterator[tuple[range, range, bool]]:
    """Yield sentences that have no like on the other side, one beside another."""
    for number in range(max(len(lost), len(new))):
        i, j = min(lost.start + number, lost.stop), min(new.start + number, new.stop)
        yield range(i, min(i + 1, lost.stop)), range(j, min(j + 1, new.stop)), False


def _is_like(lost: range, new: range, one: list[Sentence], other: list[Sentence]) -> bool:
    """Tell whether a few sentences between two pairs say the same in other words."""
    if not (0 < len(lost) <= _FEW and 0 < len(new) <= _FEW):
        return False
    return likeness(_pairs_of(lost, one), _pairs_of(new, other)) >= _ALIKE


def _pairs_of(numbers: range, texts: list[Sentence]) -> frozenset[str]:
    return frozenset().union(*(texts[n].pairs for n in numbers))


def _hull(numbers: range, texts: list[Sentence], length: int) -> Span:
    if not numbers:
        at = texts[numbers.start].span.start if numbers.start < len(texts) else length
        return Span(at, at)
    return Span(texts[numbers[0]].span.start, texts[numbers[-1]].span.end)
