"""Search over all articles: texts in either script, their sound, annotations, articles' data.

What a query may say is in ``docs/search.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from models.project.core import Core
from models.project.layers import Layers
from models.project.texts import Texts
from models.project.values import ArticleRow, Covering, Hit, Progress
from models.search.text import touching

if TYPE_CHECKING:
    from models.project.corpus import Corpus
    from models.project.found import Found, Order
    from models.project.registry import Registry
    from models.project.tagging import Chosen, TagPlan
    from models.search.text import Place


class Search:
    """Concordance of one project; any thread may ask."""

    def __init__(
        self, core: Core, texts: Texts, layers: Layers, registry: Callable[[], Registry]
    ) -> None:
        self._core = core
        self._registry = registry
        self._texts = texts
        self._layers = layers

    @cached_property
    def corpus(self) -> Corpus:
        """All texts; their folding table takes a moment, and the window need not wait."""
        from models.project.corpus import Corpus

        return Corpus(self._core, self._texts)

    def find(self, query: str, *, progress: Progress | None = None) -> Found:
        """Return all places that a query asks for.

        The index is asked as it stands; ``corpus.index`` brings it up to date.

        Raises:
            QueryFault: when the query cannot be understood; it names the place of the mistake.
            Cancelled: when ``progress`` answered False.
        """
        from models.project.finding import Finding
        from models.search.language import parse

        return Finding(self._core, self._registry, self.corpus, parse(query), progress).found()

    def concordance(self, query: str, *, width: int = 20, limit: int = 1000) -> tuple[Hit, ...]:
        """Find ``query`` in either script; ``width`` code points of context on each side.

        Case and width of characters do not matter either. Hits come in the order of articles and
        places, at most ``limit`` of them, and do not overlap, unless they are annotations.

        Raises:
            QueryFault: when the query cannot be understood.
        """
        return self.hits(self.find(query), range(limit), width=width)

    def hits(self, found: Found, numbers: Iterable[int], *, width: int = 20) -> tuple[Hit, ...]:
        """Return the hits of these numbers, from 0, with context; there may be fewer."""
        wanted = [number for number in numbers if number < len(found)]
        return tuple(hit for hit in self.lines(found, wanted, width=width) if hit is not None)

    def lines(self, found: Found, numbers: Iterable[int], *, width: int = 20) -> list[Hit | None]:
        """Return one hit for each number, None where the text has become too short for it."""
        wanted = [found.at(number) for number in numbers]
        texts = dict(self.corpus.entries(dict.fromkeys(row.id for row, _ in wanted)))
        covers = self._covers(wanted)
        return [
            _hit(row, place, texts[row.id].text, width, covers[row.id, place])
            if row.id in texts and place[1] <= len(texts[row.id].text)
            else None
            for row, place in wanted
        ]

    def order(self, found: Found, by: Order) -> Sequence[int]:
        """Return the numbers of all hits in an order; those that are alike stay in place.

        Contexts are compared blind to script, from the hit outwards.
        """
        if by == "place":
            return range(len(found))
        from models.project.found import ordered

        return ordered(found, dict(self.corpus.entries(p.row.id for p in found.parts)), by)

    def plan_tags(self, found: Found, numbers: Iterable[int], label: str) -> TagPlan:
        """Plan to tag hits in the layer at hand; ``commit`` the plan's step to do it.

        Hits of a text that has changed since they were found are left out.

        Raises:
            KeyError: when the schema has no such label.
            ValueError: when annotations with it have no place in a text.
        """
        from models.project.tagging import plan

        return plan(
            self._chosen(found, numbers),
            self._core.schema.by_name[label],
            self._layers.current.id,
        )

    def _chosen(self, found: Found, numbers: Iterable[int]) -> Iterator[Chosen]:
        from models.project.tagging import Chosen

        by_article = _by_article(found.at(number) for number in numbers)
        bases = {part.row.id: part.basis for part in found.parts}
        revisions = {row.id: row.revision for row in self._core.listing.rows()}
        for article, entry in self.corpus.fresh(by_article):
            places = by_article[article]
            if self.corpus.basis(article) == bases[article]:
                present = self._touching(article, places)
                yield Chosen(article, revisions[article], entry.text, places, present)

    def _touching(self, article: str, places: Sequence[Place]) -> list[Covering]:
        """Return the annotations between the first and the last of the places."""
        start, end = min(places)[0], max(end for _, end in places)
        covering = self._core.store.fulltext.covering
        return [Covering(*cover) for cover in covering(article, start, end)]

    def _covers(
        self, wanted: Sequence[tuple[ArticleRow, Place]]
    ) -> dict[tuple[str, Place], tuple[Covering, ...]]:
        """Return what covers each place."""
        covers: dict[tuple[str, Place], tuple[Covering, ...]] = {}
        for article, several in _by_article(wanted).items():
            places = sorted(set(several))
            near = touching(places, self._touching(article, places))
            for place, over in zip(places, near, strict=True):
                covers[article, place] = tuple(
                    c for c in over if c.start <= place[0] and place[1] <= c.end
                )
        return covers


def _by_article(wanted: Iterable[tuple[ArticleRow, Place]]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for row, place in wanted:
        found.setdefault(row.id, []).append(place)
    return found


def _hit(row: ArticleRow, place: Place, text: str, width: int, covers: tuple[Covering, ...]) -> Hit:
    start, end = place
    left, right = text[max(0, start - width) : start], text[end : end + width]
    return Hit(row.id, row.number, start, end, left, text[start:end], right, covers)
