"""Two articles of a project on one story: compared, and annotations carried between them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache

from models.annotate import Annotation
from models.annotate.steps import add
from models.changes import Changes, Step
from models.errors import InputRefused
from models.identity import new_id
from models.knowledge.carrying import Carried, Target, carry
from models.knowledge.sentences import likeness, sentences
from models.knowledge.twins import Comparison, compare
from models.project.core import Core
from models.project.duplicates import Duplicates
from models.project.layers import Layers
from models.project.texts import Texts
from models.project.values import ArticleRow

NAME = "twins.carry"
"""The name of the step; the interface has words for it."""

_LIKELY = 20  # articles that are named at most
_STORY = 0.2  # the share of their titles that two articles on one story have in common at least


LONGEST = 60_000
"""Code points of a text that is compared; comparing takes longer than anybody waits beyond it."""


class TooLong(InputRefused):
    """A text is too long to be compared."""

    def __init__(self, row: ArticleRow) -> None:
        super().__init__(
            f"it is too long to be compared: {row.characters:,} characters.",
            place=f"article {row.number}",
            way_out=f"Choose an article of at most {LONGEST:,}.",
        )


class Twins:
    """Compares two articles of one project; any thread may ask."""

    def __init__(self, core: Core, texts: Texts, layers: Layers, duplicates: Duplicates) -> None:
        self._core = core
        self._texts = texts
        self._layers = layers
        self._duplicates = duplicates

    def likely(self, article: str) -> tuple[str, ...]:
        """Return the articles that may tell the story of another, the likeliest first.

        First those that repeat it, then those whose titles say something like it.
        """
        rows = self._core.listing.rows()
        own = next((row for row in rows if row.id == article), None)
        if own is None:
            return ()
        found: dict[str, None] = {}
        for group in self._duplicates.groups():
            members = [group.first, *(repeat.article for repeat in group.repeats)]
            if article in members:
                found |= dict.fromkeys(m for m in members if m != article)
        mine = _title_pairs(_title(own))
        alike = sorted(
            ((likeness(mine, _title_pairs(_title(row))), -row.number, row.id)
             for row in rows if row.id != article),
            reverse=True,
        )  # fmt: skip
        found |= dict.fromkeys(i for share, _, i in alike if share >= _STORY)
        return tuple(found)[:_LIKELY]

    def compare(self, first: str, second: str) -> Comparison:
        """Compare the reading texts of two articles.

        Raises:
            NoSuchArticle: when there is none of that id.
            TooLong: when one of them is.
        """
        for row in self._core.listing.rows():
            if row.id in (first, second) and row.characters > LONGEST:
                raise TooLong(row)
        return _compared(self._text(first), self._text(second))

    def plan(self, first: str, second: str) -> tuple[Carried, ...]:
        """Return what carrying the annotations of the first over to the second would make.

        All layers of the first are carried to the layer of whoever opened the project.
        """
        target = Target(
            article=second, revision=int(self._texts.body(second)["revision"]),
            layer=self._layers.current.id, text=self._text(second),
        )  # fmt: skip
        here, there = self._core.annotations(first), self._core.annotations(second)
        return carry(here.values(), self.compare(first, second), target, there.values(), new_id)

    def carry(self, carried: Iterable[Carried]) -> Changes:
        """Write what a plan would make, as one step.

        Raises:
            KnownError: when the file, the disk or another program is in the way.
        """
        made = [one.made for one in carried if one.made is not None]
        if not made:
            return Changes()
        targets = {x.target for a in made for x in a.arguments if x.target is not None}
        known = {a.id for a in made} | self._core.store.get(targets).keys()
        whole = [_filled(annotation, known) for annotation in made]
        step = Step(NAME, add({}, *whole).ops, str(len(whole)))
        return self._core.write(self._layers.with_layer(step))

    def _text(self, article: str) -> str:
        return self._texts.text(article, int(self._texts.body(article)["revision"]))


def _filled(annotation: Annotation, known: Collection[str]) -> Annotation:
    """Return an annotation whose roles are filled by what there is, or will be, alone."""
    kept = tuple(x for x in annotation.arguments if x.target is None or x.target in known)
    return replace(annotation, arguments=kept)


@lru_cache(maxsize=4)
def _compared(left: str, right: str) -> Comparison:
    return compare(left, right)


@lru_cache(maxsize=8192)
def _title_pairs(title: str) -> frozenset[str]:
    return frozenset().union(*(s.pairs for s in sentences(title)))


def _title(row: ArticleRow) -> str:
    return row.title or ""
