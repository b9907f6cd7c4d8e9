"""Two sentences side by side, character by character: what differs, and in which way."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from models.knowledge.regional import exchanged
from models.script.fold import fold

Difference = Literal["same", "script", "vocabulary", "wording", "only"]
"""Equal; the same in the other script or print; the word of another region; said otherwise; said
on one side only."""

_MOST = 600  # code points of a side; longer ones are not compared inside
_CHANCE = 1  # a run so short between two differences is in both by chance


class Chunk(NamedTuple):
    """What ``[a0, a1)`` of one sentence is in the other: ``[b0, b1)``; either may be empty."""

    kind: Difference
    a0: int
    a1: int
    b0: int
    b1: int


class _Piece(NamedTuple):
    """A character, or a word of another region, with the key under which it is compared."""

    start: int
    end: int
    key: str


def chunks(one: str, other: str) -> list[Chunk]:
    """Compare two sentences; the chunks, in their order, are both of them whole."""
    if len(one) > _MOST or len(other) > _MOST:
        return _apart(one, other)
    key, there = fold(one), fold(other)
    left = _pieces(key, there)
    right = _pieces(there, "".join(piece.key for piece in left))
    found = _joined(_runs(left, right, one, other))
    return [chunk for chunk in found if chunk.a1 > chunk.a0 or chunk.b1 > chunk.b0]


def _apart(one: str, other: str) -> list[Chunk]:
    if one and other:
        kind: Difference = "same" if one == other else "wording"
        return [Chunk(kind, 0, len(one), 0, len(other))]
    return [Chunk("only", 0, len(one), 0, len(other))] if one or other else []


def _pieces(key: str, other: str) -> list[_Piece]:
    words = {start: (end, word) for start, end, word in exchanged(key, other)}
    out, at = [], 0
    while at < len(key):
        end, word = words.get(at, (at + 1, key[at]))
        out.append(_Piece(at, end, word))
        at = end
    return out


def _runs(left: list[_Piece], right: list[_Piece], one: str, other: str) -> Iterator[Chunk]:
    """Yield the chunks between the places where the keys of both sides are equal."""
    a, b = "".join(p.key for p in left), "".join(p.key for p in right)
    at_a, at_b = _starts(left), _starts(right)
    i = j = 0  # pieces
    for start, there, size in _equal(a, b):
        k = there - start
        for place in range(start, start + size):
            n, m = at_a.get(place), at_b.get(place + k)
            if n is None or m is None or n < i or m < j:
                continue
            ends = _together(left, right, n, m, start + size - place)
            if ends is None:
                continue
            yield _difference(left, right, i, n, j, m)
            yield from _alike(left, right, n, ends[0], m, ends[1], one, other)
            i, j = ends
    yield _difference(left, right, i, len(left), j, len(right))


def _starts(pieces: list[_Piece]) -> dict[int, int]:
    """Return the number of each piece by where it begins in the joined keys."""
    out, at = {}, 0
    for number, piece in enumerate(pieces):
        out[at] = number
        at += len(piece.key)
    return out


def _together(
    left: list[_Piece], right: list[_Piece], n: int, m: int, room: int
) -> tuple[int, int] | None:
    """Return up to where whole pieces of both sides cover the same characters, at least one."""
    a, b = len(left[n].key), len(right[m].key)
    n, m = n + 1, m + 1
    while a != b:
        if max(a, b) > room:
            return None
        if a < b:
            if n == len(left):
                return None
            a, n = a + len(left[n].key), n + 1
        else:
            if m == len(right):
                return None
            b, m = b + len(right[m].key), m + 1
    return (n, m) if a <= room else None


def _equal(a: str, b: str) -> Iterator[tuple[int, int, int]]:
    """Yield the runs that both keys have, without those that are equal by chance."""
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    found = [block for block in matcher.get_matching_blocks() if block.size]
    kept: list[tuple[int, int, int]] = []
    for number, (i, j, size) in enumerate(found):
        end = found[number - 1] if number else None
        next_i, next_j = found[number + 1][:2] if number + 1 < len(found) else (len(a), len(b))
        before_i = i - (end.a + end.size if end else 0)
        before_j = j - (end.b + end.size if end else 0)
        is_split = (before_i or before_j) and (next_i - i - size or next_j - j - size)
        if size <= _CHANCE and is_split and a[i].isalnum():
            continue
        kept.append((i, j, size))
    yield from kept


def _difference(left: list[_Piece], right: list[_Piece], i: int, n: int, j: int, m: int) -> Chunk:
    a0 = left[i].start if i < len(left) else _end(left)
    b0 = right[j].start if j < len(right) else _end(right)
    a1 = left[n - 1].end if n > i else a0
    b1 = right[m - 1].end if m > j else b0
    kind: Difference = "wording" if a1 > a0 and b1 > b0 else "only"
    return Chunk(kind, a0, a1, b0, b1)


def _end(pieces: list[_Piece]) -> int:
    return pieces[-1].end if pieces else 0


def _alike(
    left: list[_Piece],
    right: list[_Piece],
    n: int,
    n1: int,
    m: int,
    m1: int,
    one: str,
    other: str,
) -> Iterator[Chunk]:
    """Yield what equal keys are: the same, other forms of it, or the word of another region."""
    a0, a1, b0, b1 = left[n].start, left[n1 - 1].end, right[m].start, right[m1 - 1].end
    if n1 - n == 1 and m1 - m == 1 and len(left[n].key) == 1 and a1 - a0 == 1 and b1 - b0 == 1:
        kind: Difference = "same" if one[a0] == other[b0] else "script"
        yield Chunk(kind, a0, a1, b0, b1)
    else:
        yield Chunk("vocabulary", a0, a1, b0, b1)


def _joined(found: Iterator[Chunk]) -> list[Chunk]:
    """Put neighbours of one kind together."""
    out: list[Chunk] = []
    for chunk in found:
        if chunk.a0 == chunk.a1 and chunk.b0 == chunk.b1:
            continue
        last = out[-1] if out else None
        if last is not None and last.kind == chunk.kind and chunk.kind in ("same", "script"):
            out[-1] = Chunk(chunk.kind, last.a0, chunk.a1, last.b0, chunk.b1)
        else:
            out.append(chunk)
    return out
