"""How far the work on a corpus has come: numbers of articles, people, labels and time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models.knowledge.sheets import csv_sheet
from models.store.tallies import Tallies


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleNumbers:
    """What is known of one article.

    Attributes:
        published: as much of the date as is known, ISO; "" for none.
        characters: length of the reading text in code points.
        covered: how many of them stand under an annotation.
        kinds, labels, people: annotations, by kind, by label, by layer.
        days: annotations by the day on which they were last touched (UTC, ISO), by layer.
        detached: annotations that lost their place in the text.
        conflicts: what two people left in different states.
    """

    id: str
    number: int
    title: str
    outlet: str = ""
    published: str = ""
    script: str = ""
    status: str = ""
    characters: int = 0
    covered: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[str, int] = field(default_factory=dict)
    people: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[tuple[str, str], int] = field(default_factory=dict)
    detached: int = 0
    conflicts: int = 0

    @property
    def annotations(self) -> int:
        return sum(self.kinds.values())

    @property
    def coverage(self) -> float:
        """The annotated share of the characters, 0 to 1."""
        return min(1.0, self.covered / self.characters) if self.characters else 0.0

    @property
    def touched(self) -> str:
        """The day on which somebody last worked on it, ISO; "" for never."""
        return max((day for _, day in self.days), default="")


@dataclass(frozen=True, slots=True)
class Person:
    """One person's layer, and what it holds."""

    layer: str
    name: str
    annotations: int
    articles: int
    last: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The numbers of all articles, or of some of them.

    ``people``: names of annotators by layer, in the order of the layers.
    """

    articles: tuple[ArticleNumbers, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)

    def only(self, wanted: Callable[[ArticleNumbers], bool]) -> Corpus:
        """Return the part of it that is wanted."""
        return Corpus(tuple(a for a in self.articles if wanted(a)), self.people)

    @property
    def annotations(self) -> int:
        return sum(article.annotations for article in self.articles)

    @property
    def characters(self) -> int:
        return sum(article.characters for article in self.articles)

    @property
    def coverage(self) -> float:
        """The annotated share of all characters, 0 to 1."""
        covered = sum(article.covered for article in self.articles)
        return min(1.0, covered / self.characters) if self.characters else 0.0

    def labels(self) -> Counter[str]:
        """Count annotations by label."""
        return _summed(article.labels for article in self.articles)

    def statuses(self) -> Counter[str]:
        """Count articles by status."""
        return Counter(article.status for article in self.articles)

    def scripts(self) -> Counter[str]:
        """Count articles by script."""
        return Counter(article.script for article in self.articles)

    def outlets(self) -> Counter[str]:
        """Count articles by outlet, "" where none is known."""
        return Counter(article.outlet for article in self.articles)

    def months(self) -> Counter[str]:
        """Count articles by the month of publication, ``2025-06``; "" where it is unknown."""
        return Counter(a.published[:7] if len(a.published) >= 7 else "" for a in self.articles)

    def work(self) -> Counter[str]:
        """Count annotations by the day on which they were last touched."""
        counted: Counter[str] = Counter()
        for article in self.articles:
            for (_, day), count in article.days.items():
                counted[day] += count
        return counted

    def persons(self) -> tuple[Person, ...]:
        """Return what each person has done, in the order of the layers."""
        counts = _summed(article.people for article in self.articles)
        articles = Counter(layer for article in self.articles for layer in article.people)
        last: dict[str, str] = {}
        for article in self.articles:
            for layer, day in article.days:
                last[layer] = max(day, last.get(layer, ""))
        known = dict.fromkeys((*self.people, *counts))
        return tuple(
            Person(layer, self.people.get(layer, layer), counts[layer], articles[layer],
                   last.get(layer, ""))
            for layer in known
            if counts[layer]
        )  # fmt: skip


def counted(
    articles: Iterable[ArticleNumbers], tallies: Tallies, people: Mapping[str, str]
) -> Corpus:
    """Return the corpus of ``articles``, which need no more than what their list knows of them."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    layers: dict[str, Counter[str]] = defaultdict(Counter)
    detached: Counter[str] = Counter()
    for one in tallies.labels:
        kinds[one.article][one.kind] += one.count
        labels[one.article][one.label] += one.count
        layers[one.article][one.layer] += one.count
        detached[one.article] += one.detached
    days: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for day in tallies.days:
        days[day.article][day.layer, day.day] = day.count
    covered, conflicts = dict(tallies.covered), dict(tallies.conflicts)
    return Corpus(
        tuple(
            ArticleNumbers(
                id=a.id, number=a.number, title=a.title, outlet=a.outlet, published=a.published,
                script=a.script, status=a.status, characters=a.characters,
                covered=covered.get(a.id, 0), kinds=dict(kinds[a.id]), labels=dict(labels[a.id]),
                people=dict(layers[a.id]), days=days[a.id], detached=detached[a.id],
                conflicts=conflicts.get(a.id, 0),
            )
            for a in articles
        ),
        people,
    )  # fmt: skip


def table_csv(corpus: Corpus, kinds: Sequence[str]) -> bytes:
    """Return the articles as CSV, one row each, with a column for each kind, person and label."""
    labels = sorted(corpus.labels())
    persons = corpus.persons()
    head = (
        "number", "id", "title", "outlet", "published", "script", "status", "characters",
        "covered", "coverage", "annotations", *kinds, "detached", "conflicts", "touched",
        *(f"by {person.name or person.layer}" for person in persons), *labels,
    )  # fmt: skip
    rows: Iterator[tuple[str | int, ...]] = (
        (
            a.number, a.id, a.title, a.outlet, a.published, a.script, a.status, a.characters,
            a.covered, f"{a.coverage:.4f}", a.annotations, *(a.kinds.get(k, 0) for k in kinds),
            a.detached, a.conflicts, a.touched,
            *(a.people.get(person.layer, 0) for person in persons),
            *(a.labels.get(label, 0) for label in labels),
        )
        for a in corpus.articles
    )  # fmt: skip
    return csv_sheet(head, ([str(cell) for cell in row] for row in rows))


def _summed(many: Iterable[Mapping[str, int]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for one in many:
        for key, count in one.items():
            counted[key] += count
    return counted
