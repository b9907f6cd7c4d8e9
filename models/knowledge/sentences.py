"""Sentences of two texts that say the same, found by what they share, in either script."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.script.fold import fold
from models.text import Span

_SENTENCE = re.compile(r"[^。！？!?；;\n]*(?:[。！？!?；;]+[”’」』）)》]*)?\n*")
_NO_WORDS = re.compile(r"[\W_]+")
_LONGEST = 400  # code points; what has no full stop for so long is cut
_LEAST = 0.25  # the share of their pairs of characters that two sentences have in common
_RAREST = 8  # pairs of characters of a sentence by which its like is looked for
_COMMON = 80  # sentences that are looked at for one pair of characters


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a text with the line breaks behind it, and the pairs of characters in it."""

    span: Span
    pairs: frozenset[str]
    opens: bool  # begins a paragraph


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences; together they are the whole text."""
    out: list[Sentence] = []
    opens = True
    for span in _cut(text):
        said = fold(span.of(text))
        words = _NO_WORDS.sub("", said) or said
        pairs = frozenset(words[i : i + 2] for i in range(len(words) - 1)) or frozenset(words)
        out.append(Sentence(span, pairs, opens))
        opens = text[span.end - 1] == "\n"
    return out


def _cut(text: str) -> Iterator[Span]:
    for found in _SENTENCE.finditer(text):
        for start in range(found.start(), found.end(), _LONGEST):
            yield Span(start, min(start + _LONGEST, found.end()))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two sentences share, 0 to 1."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


def matched(left: Sequence[Sentence], right: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return which sentence of one text is which of the other, both in their order.

    Of all ways to go through both texts, that is taken which has the most in common.
    """
    scored = sorted(_likely(left, right), key=lambda pair: (pair[0], -pair[1]))
    # The heaviest chain that rises on both sides: the best one that ends at or before each place.
    ends: list[int] = []
    sums: list[float] = []
    tails: list[int] = []
    before: list[int] = []
    for number, (_, at, weight) in enumerate(scored):
        place = bisect_left(ends, at)
        sum_ = weight + (sums[place - 1] if place else 0.0)
        before.append(tails[place - 1] if place else -1)
        if place < len(ends) and ends[place] == at:
            if sums[place] >= sum_:
                continue
            del ends[place], sums[place], tails[place]
        elif place and sums[place - 1] >= sum_:
            continue
        behind = place
        while behind < len(sums) and sums[behind] <= sum_:
            behind += 1
        ends[place:behind], sums[place:behind], tails[place:behind] = [at], [sum_], [number]
    chain = []
    at = tails[-1] if tails else -1
    while at >= 0:
        chain.append((scored[at][0], scored[at][1]))
        at = before[at]
    return chain[::-1]


def _likely(
    left: Sequence[Sentence], right: Sequence[Sentence]
) -> Iterator[tuple[int, int, float]]:
    """Yield pairs that share enough, with how much text they tell to be the same."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(right):
        for pair in sentence.pairs:
            holders[pair].append(number)
    for number, sentence in enumerate(left):
        known = sorted(
            (p for p in sentence.pairs if p in holders), key=lambda p: (len(holders[p]), p)
        )
        likely = {other for pair in known[:_RAREST] for other in holders[pair][:_COMMON]}
        for other in likely:
            alike = likeness(sentence.pairs, right[other].pairs)
            if alike >= _LEAST:
                size = len(sentence.pairs) + len(right[other].pairs)
                yield number, other, alike * alike * size
