"""Tagging what a search has found: seen before it is done, one step, one undo."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from models.annotate import Anchor, Annotation, steps
from models.changes import Step
from models.identity import new_id
from models.project.values import Hit
from models.schema.values import Label
from models.text import Span

Known = Callable[[str], Iterable[Annotation]]
"""Gives the present annotations of an article."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """A hit that an annotation of another place or label shares characters with."""

    hit: Hit
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class TagPlan:
    """What tagging hits would do.

    Attributes:
        new: the annotations to be made.
        same: how many hits bear the label already, at the very place; they stay as they are.
        overlaps: hits to be tagged though something else stands there too, which may be meant.
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


def plan(
    hits: Iterable[Hit], label: Label, layer: str, known: Known, revision: Callable[[str], int]
) -> TagPlan:
    """Plan to tag hits with a label in one layer.

    Raises:
        ValueError: when annotations with that label have no place in the text.
    """
    if label.kind in ("relation", "tag"):
        raise ValueError(f"{label.name} has no place in a text")
    by_article: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.hit.strip():
            by_article[hit.article].append(hit)
    new: list[Annotation] = []
    overlaps: list[Overlap] = []
    same = 0
    for article, several in by_article.items():
        present = [
            a for a in known(article) if a.layer == layer and a.anchor and a.kind == label.kind
        ]
        now = revision(article)
        for hit in several:
            anchor = Anchor((Span(hit.start, hit.end),), (hit.hit,), now)
            if _is_there(anchor, label, present):
                same += 1
                continue
            over = _overlapping(hit, present)
            overlaps += [Overlap(hit, a.label, a.anchor.quote) for a in over if a.anchor]
            new.append(
                Annotation(
                    id=new_id(), kind=label.kind, article=article, layer=layer, label=label.name,
                    anchor=anchor,
                )
            )  # fmt: skip
    return TagPlan(label.name, tuple(new), same, tuple(overlaps))


def _is_there(anchor: Anchor, label: Label, present: Sequence[Annotation]) -> bool:
    return any(
        a.label == label.name and a.anchor is not None and a.anchor.spans == anchor.spans
        for a in present
    )


def _overlapping(hit: Hit, present: Sequence[Annotation]) -> list[Annotation]:
    return [
        a
        for a in present
        if a.anchor is not None
        and not a.anchor.detached
        and any(s.start < hit.end and hit.start < s.end for s in a.anchor.spans)
    ]
