"""Tagging what a search has found: seen before it is done, one step, one undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.annotate import Anchor, Annotation, steps
from models.changes import Step
from models.identity import new_id
from models.project.values import Covering
from models.schema.values import Label
from models.search.text import Place, touching
from models.text import Span


@dataclass(frozen=True, slots=True)
class Chosen:
    """Places of one article that are to be tagged; ``present`` are its annotations."""

    article: str
    revision: int
    text: str
    places: Sequence[Place]
    present: Sequence[Covering]


@dataclass(frozen=True, slots=True)
class Overlap:
    """An annotation of another place or label that shares characters with a hit."""

    hit: str
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class TagPlan:
    """What tagging hits would do.

    Attributes:
        new: the annotations to be made.
        same: how many hits bear the label already, at the very place; they stay as they are.
        overlaps: what stands already where a hit is to be tagged, which may be meant so.
    """

    label: str
    new: tuple[Annotation, ...]
    same: int
    overlaps: tuple[Overlap, ...]

    @property
    def articles(self) -> int:
        return len({annotation.article for annotation in self.new})

    def step(self) -> Step:
        """Return the step that does it.

        Raises:
            ValueError: when there is nothing to do.
        """
        return steps.add({}, *self.new)


def plan(chosen: Iterable[Chosen], label: Label, layer: str) -> TagPlan:
    """Plan to tag places with a label in one layer.

    Raises:
        ValueError: when annotations with that label have no place in the text.
    """
    if label.kind in ("relation", "tag"):
        raise ValueError(f"{label.name} has no place in a text")
    new: list[Annotation] = []
    overlaps: list[Overlap] = []
    same = 0
    for one in chosen:
        mine = [c for c in one.present if c.layer == layer and c.kind == label.kind]
        places = sorted(place for place in one.places if one.text[slice(*place)].strip())
        for place, over in zip(places, touching(places, mine), strict=True):
            words = one.text[slice(*place)]
            if any(_is_it(c, label.name, place, words) for c in over):
                same += 1
                continue
            overlaps += [Overlap(words, c.label, c.quote) for c in over]
            new.append(_made(one, label, layer, place, words))
    return TagPlan(label.name, tuple(new), same, tuple(overlaps))


def _is_it(cover: Covering, label: str, place: Place, words: str) -> bool:
    # One of several fragments has another quote than the words between its ends.
    return (cover.label, cover.start, cover.end, cover.quote) == (label, *place, words)


def _made(one: Chosen, label: Label, layer: str, place: Place, words: str) -> Annotation:
    return Annotation(
        id=new_id(),
        kind=label.kind,
        article=one.article,
        layer=layer,
        label=label.name,
        anchor=Anchor((Span(*place),), (words,), one.revision),
    )
