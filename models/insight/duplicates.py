"""Articles that repeat one another: word for word, nearly, or in the other script.

Texts whose sketches share enough are compared whole, so a sketch decides what is looked at and
never what is said. Nothing depends on chance, on the order of hashing or on the machine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Literal

from models.insight.sketch import Sketch, runs_of, share_of

THRESHOLD = 0.6
"""The share of the shorter text from which two texts count as the same story."""

_CROWD = 8  # articles that share a run; of more, only neighbours are paired
_LEEWAY = 0.5  # a sketch may show so much less than the whole texts do

Kind = Literal["exact", "near", "other script"]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Repeat:
    """An article that repeats another.

    Attributes:
        of: the earliest article that it was compared with and found to repeat; a later one only
            where nothing else ties it to its group.
        kind: ``exact`` where the reading texts are equal to the character,
            ``other script`` where one is in Simplified and the other in Traditional.
        share: how much of the shorter text stands in the longer one, 0 to 1.
    """

    article: str
    of: str
    kind: Kind
    share: float


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that tell one story in the same words: the first, and those that repeat it."""

    first: str
    repeats: tuple[Repeat, ...]


def groups(
    sketches: Mapping[str, Sketch], text: Callable[[str], str], threshold: float = THRESHOLD
) -> tuple[Group, ...]:
    """Group the articles that repeat one another, in the order of ``sketches``.

    Args:
        text: gives the reading text of an article; asked for likely repeats only.
        threshold: see `THRESHOLD`.
    """
    firsts: dict[bytes, str] = {}
    found: list[Repeat] = []
    for article, sketch in sketches.items():
        first = firsts.setdefault(sketch.digest, article)
        if first != article:
            found.append(Repeat(article, first, "exact", 1.0))
    distinct = {article: sketches[article] for article in firsts.values()}
    found += _near(distinct, text, threshold)
    return _joined(found, list(sketches))


def _near(
    sketches: Mapping[str, Sketch], text: Callable[[str], str], threshold: float
) -> Iterator[Repeat]:
    whole = lru_cache(maxsize=64)(lambda article: runs_of(text(article)))
    for one, other in _likely(sketches, threshold * _LEEWAY):
        share = share_of(whole(one), whole(other))
        if share >= threshold:
            same = sketches[one].script == sketches[other].script
            yield Repeat(other, one, "near" if same else "other script", round(share, 3))


def _likely(sketches: Mapping[str, Sketch], least: float) -> list[Pair]:
    """Return the pairs whose sketches share enough, the earlier article first."""
    holders: dict[int, list[str]] = defaultdict(list)
    for article, sketch in sketches.items():
        for run in sketch.runs:
            holders[run].append(article)
    shared: Counter[Pair] = Counter()
    for articles in holders.values():
        # A line that every page of a site bears would pair all of them with all.
        pairs = combinations(articles, 2) if len(articles) <= _CROWD else pairwise(articles)
        shared.update(pairs)
    order = {article: at for at, article in enumerate(sketches)}
    size = {article: len(sketch.runs) for article, sketch in sketches.items()}
    likely = [p for p, n in shared.items() if n >= least * min(size[p[0]], size[p[1]])]
    return sorted(likely, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _joined(found: Iterable[Repeat], articles: list[str]) -> tuple[Group, ...]:
    """Join repeats of repeats: whatever is linked to an article belongs to its group."""
    order = {article: at for at, article in enumerate(articles)}
    leader = {article: article for article in articles}
    links = [link for r in found for link in (r, replace(r, article=r.of, of=r.article))]
    best: dict[str, Repeat] = {}
    for link in sorted(links, key=lambda r: order[r.of]):
        best.setdefault(link.article, link)
        one, other = _first(leader, link.of), _first(leader, link.article)
        low, high = sorted((one, other), key=order.__getitem__)
        leader[high] = low
    members: dict[str, list[Repeat]] = defaultdict(list)
    for article in sorted(best, key=order.__getitem__):
        first = _first(leader, article)
        if article != first:
            members[first].append(best[article])
    return tuple(Group(first, tuple(repeats)) for first, repeats in members.items())


def _first(leader: dict[str, str], article: str) -> str:
    while leader[article] != article:
        leader[article] = leader[leader[article]]
        article = leader[article]
    return article
