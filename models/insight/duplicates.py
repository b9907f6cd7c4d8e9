"""Articles that repeat one another: word for word, nearly, in the other script, or in the words of
another outlet.

Texts whose sketches share enough are compared whole, so a sketch decides what is looked at and
never what is said. What another outlet has reworded or cut is told by the key facts that both name,
and is never certain. Nothing depends on chance, on the order of hashing or on the machine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Literal

from models.insight.sketch import Sketch, runs_of, share_of

THRESHOLD = 0.6
"""The share of the shorter text from which two texts count as the same story."""

_CROWD = 8  # articles that share a run; of more, only neighbours are paired
_LEEWAY = 0.5  # a sketch may show so much less than the whole texts do

_FACTS = 4  # that two articles share, at least, to tell one story
_FACT_SHARE = 0.4  # of the facts of the one that names fewer
_COMMON_RUNS = 0.05  # of the shorter text: two lists of the same figures are no story
_SUREST = 0.9

Kind = Literal["exact", "near", "other script", "outlet"]
Pair = tuple[str, str]
Whole = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Repeat:
    """An article that repeats another.

    Attributes:
        of: the earliest article that it was compared with and found to repeat; a later one only
            where nothing else ties it to its group.
        kind: ``exact`` where the reading texts are equal to the character,
            ``other script`` where one is in Simplified and the other in Traditional,
            ``outlet`` where another text tells the same story.
        share: how much of the shorter text stands in the longer one, 0 to 1.
        confidence: that it is the same story, 0 to 1; an estimate, below 1 for ``outlet`` only.
    """

    article: str
    of: str
    kind: Kind
    share: float
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that tell one story: the first, and those that repeat it."""

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
    return joined(links(sketches, text, threshold), sketches)


def links(
    sketches: Mapping[str, Sketch],
    text: Callable[[str], str],
    threshold: float = THRESHOLD,
    wanted: Collection[str] | None = None,
) -> tuple[Repeat, ...]:
    """Find which articles repeat which earlier ones, in the order of ``sketches``.

    Args:
        wanted: look only for what these repeat and what repeats these; all without it. The cost
            grows with their number, not with that of the pairs.
    """
    asked = sketches.keys() if wanted is None else frozenset(wanted)
    firsts: dict[bytes, str] = {}
    found: list[Repeat] = []
    for article, sketch in sketches.items():
        first = firsts.setdefault(sketch.digest, article)
        if first != article and (article in asked or first in asked):
            found.append(Repeat(article, first, "exact", 1.0))
    distinct = {article: sketches[article] for article in firsts.values()}
    whole = lru_cache(maxsize=64)(lambda article: runs_of(text(article)))
    near = tuple(_near(distinct, whole, threshold, asked))
    told = {(repeat.of, repeat.article) for repeat in near}
    return (*found, *near, *_retold(distinct, whole, asked, told))


def _near(
    sketches: Mapping[str, Sketch], whole: Whole, threshold: float, asked: Collection[str]
) -> Iterator[Repeat]:
    shared = _shared({a: s.runs for a, s in sketches.items()}, asked)
    size = {article: len(sketch.runs) for article, sketch in sketches.items()}
    least = threshold * _LEEWAY
    likely = (p for p, n in shared.items() if n >= least * min(size[p[0]], size[p[1]]))
    for one, other in _ordered(sketches, likely):
        share = share_of(whole(one), whole(other))
        if share >= threshold:
            same = sketches[one].script == sketches[other].script
            yield Repeat(other, one, "near" if same else "other script", round(share, 3))


def _retold(
    sketches: Mapping[str, Sketch], whole: Whole, asked: Collection[str], told: Collection[Pair]
) -> Iterator[Repeat]:
    """Yield the articles that name the key facts of another and are no copies of it."""
    facts = {article: sketch.facts for article, sketch in sketches.items()}
    shared = _shared(facts, asked)
    likely = (pair for pair, n in shared.items() if n >= _FACTS and pair not in told)
    for one, other in _ordered(sketches, likely):
        fewer = min(len(facts[one]), len(facts[other]))
        of_facts = len(facts[one] & facts[other]) / fewer
        if of_facts < _FACT_SHARE:
            continue
        share = share_of(whole(one), whole(other))
        if share >= _COMMON_RUNS:
            sure = round(min(_SUREST, of_facts / 2 + share), 2)
            yield Repeat(other, one, "outlet", round(share, 3), sure)


def _shared(marks: Mapping[str, frozenset[int]], asked: Collection[str]) -> Counter[Pair]:
    """Count the marks that pairs share in which an article of ``asked`` is."""
    wanted = frozenset[int]().union(*(marks[a] for a in marks if a in asked))
    holders: dict[int, list[str]] = defaultdict(list)
    for article, own in marks.items():
        for mark in own & wanted:
            holders[mark].append(article)
    shared: Counter[Pair] = Counter()
    for articles in holders.values():
        # A line that every page of a site bears would pair all of them with all.
        pairs = combinations(articles, 2) if len(articles) <= _CROWD else pairwise(articles)
        shared.update(pair for pair in pairs if pair[0] in asked or pair[1] in asked)
    return shared


def _ordered(sketches: Mapping[str, Sketch], pairs: Iterable[Pair]) -> list[Pair]:
    order = {article: at for at, article in enumerate(sketches)}
    return sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def joined(found: Iterable[Repeat], articles: Iterable[str]) -> tuple[Group, ...]:
    """Join repeats of repeats: whatever is linked to an article belongs to its group."""
    order = {article: at for at, article in enumerate(articles)}
    leader = {article: article for article in order}
    both = [link for r in found for link in (r, replace(r, article=r.of, of=r.article))]
    best: dict[str, Repeat] = {}
    for link in sorted(both, key=lambda r: (r.kind == "outlet", order[r.of])):
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
