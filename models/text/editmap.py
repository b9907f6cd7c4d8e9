"""Position maps between two texts of which one is an edited form of the other.

Raw text to reading text, reading text to a script view, one revision to the next: all are the
same kind of thing. Between *blocks* code point ``i`` of the source is code point ``i + shift`` of
the target; a block ``[s0, s1) -> [d0, d1)`` was replaced as a whole, so a position inside it is
only known to lie somewhere in the block on the other side.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from models.text.span import Span


class Block(NamedTuple):
    """A replaced run: source ``[s0, s1)`` became target ``[d0, d1)``; either may be empty."""

    s0: int
    s1: int
    d0: int
    d1: int


class Replacement(NamedTuple):
    """What an edit does to a text: ``[start, end)`` gives way to ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class EditMap:
    """A map between the code points of a source text and of a target text.

    Projection snaps outward: a span that cuts a block is widened to the whole block, a span that
    cuts none keeps its exact characters. A non-empty span whose characters are all gone becomes
    the empty span at the place where they were.

    Raises:
        ValueError: when the blocks are not sorted, overlap, or leave gaps of unequal length.
    """

    source_length: int
    target_length: int
    blocks: tuple[Block, ...] = ()
    _s: list[int] = field(init=False, repr=False, compare=False)
    _d: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        s = d = 0
        for block in self.blocks:
            s0, s1, d0, d1 = block
            if not (s <= s0 <= s1 and d <= d0 <= d1 and s0 - s == d0 - d):
                raise ValueError(f"block {block!r} does not continue the map at ({s}, {d})")
            s, d = s1, d1
        if self.source_length - s != self.target_length - d or self.source_length < s:
            raise ValueError("the map does not end where the texts end")
        object.__setattr__(self, "_s", [b[0] for b in self.blocks])
        object.__setattr__(self, "_d", [b[2] for b in self.blocks])

    @classmethod
    def identity(cls, length: int) -> EditMap:
        """Return the map of a text onto itself."""
        return cls(length, length)

    @classmethod
    def of(cls, source_length: int, replacements: Iterable[tuple[int, int, int]]) -> EditMap:
        """Build a map from sorted ``(start, end, new_length)`` triples over the source."""
        blocks: list[Block] = []
        shift = 0
        for start, end, length in replacements:
            blocks.append(Block(start, end, start + shift, start + shift + length))
            shift += length - (end - start)
        return cls(source_length, source_length + shift, tuple(blocks))

    @property
    def is_identity(self) -> bool:
        return not self.blocks

    def inverted(self) -> EditMap:
        """Return the map in the other direction."""
        return EditMap(
            self.target_length,
            self.source_length,
            tuple(Block(d0, d1, s0, s1) for s0, s1, d0, d1 in self.blocks),
        )

    def forth(self, span: Span) -> Span:
        """Project a span of the source onto the target, both in code points."""
        return _project(span, self.blocks, self._s, 0)

    def back(self, span: Span) -> Span:
        """Project a span of the target onto the source, both in code points."""
        return _project(span, self.blocks, self._d, 2)

    def shift_of(self, span: Span) -> int | None:
        """Return by how much a span of the source moves; None where it meets or touches a block.

        Far cheaper than both projections, and all that is to be known of most spans.
        """
        at = bisect_left(self._s, span.start)
        if at < len(self.blocks) and self.blocks[at].s0 <= span.end:
            return None
        if not at:
            return 0
        _, before, _, there = self.blocks[at - 1]
        return there - before if before < span.start else None

    def is_exact(self, span: Span) -> bool:
        """Tell whether a source span comes back unchanged after a round trip."""
        there = self.forth(span)
        return self.back(there) == span

    def then(self, later: EditMap) -> EditMap:
        """Compose: source → target of this map, then target → ``later``'s target.

        Raises:
            ValueError: when this map's target is not as long as ``later``'s source.
        """
        if self.target_length != later.source_length:
            raise ValueError(
                f"maps do not meet: {self.target_length} against {later.source_length} code points"
            )
        if not later.blocks:
            return self
        if not self.blocks:
            return later
        return EditMap(self.source_length, later.target_length, _composed(self, later))

    def runs(self) -> list[Block]:
        """List the whole map: diagonal runs and blocks in order, without gaps."""
        out: list[Block] = []
        s = d = 0
        for block in self.blocks:
            if s < block.s0:
                out.append(Block(s, block.s0, d, block.d0))
            out.append(block)
            s, d = block.s1, block.d1
        if s < self.source_length:
            out.append(Block(s, self.source_length, d, self.target_length))
        return out


def apply(text: str, replacements: Sequence[tuple[int, int, str]]) -> tuple[str, EditMap]:
    """Apply sorted, non-overlapping replacements; return the new text and the map to it.

    Raises:
        ValueError: when two replacements overlap or one lies outside the text.
    """
    pieces: list[str] = []
    at = 0
    for start, end, new in replacements:
        if start < at or end < start or end > len(text):
            raise ValueError(f"replacement [{start}, {end}) overlaps another or leaves the text")
        pieces.append(text[at:start])
        pieces.append(new)
        at = end
    pieces.append(text[at:])
    return "".join(pieces), EditMap.of(len(text), ((a, b, len(t)) for a, b, t in replacements))


def _project(span: Span, blocks: tuple[Block, ...], starts: list[int], side: int) -> Span:
    if not blocks:
        return span
    other = 2 - side
    a, b = span.start, span.end
    i = bisect_right(starts, a) - 1
    if i < 0:
        low = a
    else:
        block = blocks[i]
        low = block[other] if a < block[side + 1] else block[other + 1] + a - block[side + 1]
    if a == b:
        return Span(low, low)
    i = bisect_left(starts, b) - 1
    if i < 0:
        high = b
    else:
        block = blocks[i]
        high = block[other + 1] + max(0, b - block[side + 1])
    # Everything between the two edges may be gone; the place where it was is then the answer.
    return Span(low, high) if low <= high else Span(high, high)


def _composed(first: EditMap, later: EditMap) -> tuple[Block, ...]:
    """Merge the blocks of two maps that share the middle text.

    Blocks that overlap on the middle text become one; so do removals and insertions at one
    place of it, as nothing tells which of them comes first.
    """
    events = [(b.d0, b.d1, 0, b) for b in first.blocks] + [(b.s0, b.s1, 1, b) for b in later.blocks]
    events.sort(key=lambda e: (e[0], e[1], e[2]))
    groups: list[tuple[int, int, list[tuple[int, Block]]]] = []
    for low, high, which, block in events:
        if groups and _meets(groups[-1], low, high):
            glow, ghigh, members = groups[-1]
            members.append((which, block))
            groups[-1] = (glow, max(ghigh, high), members)
        else:
            groups.append((low, high, [(which, block)]))
    out: list[Block] = []
    before = after = 0  # middle minus source, target minus middle, up to here
    for low, high, members in groups:
        s0, d0 = low - before, low + after
        for which, block in members:
            growth = (block.d1 - block.d0) - (block.s1 - block.s0)
            if which == 0:
                before += growth
            else:
                after += growth
        out.append(Block(s0, high - before, d0, high + after))
    return tuple(b for b in out if b.s0 != b.s1 or b.d0 != b.d1)


def _meets(group: tuple[int, int, list[tuple[int, Block]]], low: int, high: int) -> bool:
    glow, ghigh, _ = group
    return low < ghigh or glow == ghigh == low == high
