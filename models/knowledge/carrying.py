"""Annotations of one text carried over to its twin, each with how sure its place is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, replace
from typing import Literal

from models.annotate import Anchor, Annotation, Argument
from models.knowledge.twins import Comparison
from models.text import Span
from models.text.span import normalised

How = Literal["exact", "widened", "there", "lost"]
"""The same characters; a place that holds them, since the words differ; annotated so already; no
such place."""

_Relation = tuple[str, frozenset[tuple[str, str]]]
"""What makes two relations the same: the label, and who fills which role."""

_ALIKE = ("same", "script", "vocabulary")
_SHARE = 0.5  # of a span that must be said alike on the other side
_MOST = 4  # code points beyond twice its length that a widened span may have


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of one annotation.

    Attributes:
        made: the new annotation, None where there is none to make.
        dropped: arguments that found no place.
    """

    source: Annotation
    how: How
    made: Annotation | None = None
    dropped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where annotations are carried to."""

    article: str
    revision: int
    layer: str
    text: str


def placed(comparison: Comparison, span: Span) -> tuple[Span, bool] | None:
    """Return where a span of the left text is in the right one, and whether exactly."""
    there = comparison.map.forth(span)
    if there.is_empty or span.is_empty:
        return None
    touched = [c for c in comparison.told if c.a0 < span.end and span.start < c.a1]
    alike = sum(
        min(c.a1, span.end) - max(c.a0, span.start) for c in touched if c.kind in _ALIKE
    )  # fmt: skip
    if alike == len(span) and comparison.map.back(there) == span:
        return there, True
    if alike < _SHARE * len(span) or len(there) > 2 * len(span) + _MOST:
        return None
    return there, False


def carry(
    annotations: Iterable[Annotation],
    comparison: Comparison,
    target: Target,
    existing: Iterable[Annotation],
    new_id: Callable[[], str],
) -> tuple[Carried, ...]:
    """Carry annotations of the left text over to the right one.

    Args:
        existing: annotations of the right text; what they say already is not said twice.
    """
    sources = list(annotations)
    there = list(existing)
    known = {_said(a): a.id for a in there}
    related = {_related(a.label, a.arguments) for a in there if a.kind == "relation"}
    anchors = {a.id: _anchor(a.anchor, comparison, target) for a in sources if a.anchor}
    ids: dict[str, str] = {}
    hows: dict[str, How] = {}
    for source in sources:
        how: How = "exact"
        if source.anchor is not None:
            found = anchors[source.id]
            how = "lost" if found is None else "exact" if found[1] else "widened"
        hows[source.id] = how
        if how != "lost":
            made = _moved(source, anchors.get(source.id))
            same = known.get(_said(made)) if source.kind != "relation" else None
            ids[source.id] = same or new_id()
            if same is not None:
                hows[source.id] = "there"
    return tuple(
        _once(
            _carried(source, hows[source.id], anchors.get(source.id), ids, comparison, target),
            related,
        )
        for source in sources
    )


def _once(carried: Carried, related: Set[_Relation]) -> Carried:
    """Return what becomes of an annotation, where its relation may be there already."""
    made = carried.made
    if made is None or made.kind != "relation":
        return carried
    is_there = _related(made.label, made.arguments) in related
    return Carried(carried.source, "there") if is_there else carried


def _related(label: str, arguments: Iterable[Argument]) -> _Relation:
    return label, frozenset((a.role, a.target or "") for a in arguments)


def _carried(
    source: Annotation,
    how: How,
    found: tuple[Anchor, bool] | None,
    ids: Mapping[str, str],
    comparison: Comparison,
    target: Target,
) -> Carried:
    if how in ("lost", "there"):
        return Carried(source, how)
    arguments = [_argument(a, ids, comparison, target) for a in source.arguments]
    kept = tuple(a for a in arguments if a is not None)
    dropped = len(arguments) - len(kept)
    if source.kind == "relation" and dropped:
        return Carried(source, "lost", dropped=dropped)
    made = replace(
        _moved(source, found), id=ids[source.id], article=target.article, layer=target.layer,
        arguments=kept,
    )  # fmt: skip
    return Carried(source, how, made, dropped)


def _argument(
    argument: Argument, ids: Mapping[str, str], comparison: Comparison, target: Target
) -> Argument | None:
    if argument.target is not None:
        there = ids.get(argument.target)
        return replace(argument, target=there) if there else None
    found = _anchor(argument.anchor, comparison, target) if argument.anchor else None
    return replace(argument, anchor=found[0]) if found else None


def _anchor(anchor: Anchor, comparison: Comparison, target: Target) -> tuple[Anchor, bool] | None:
    if anchor.detached:
        return None
    found = [placed(comparison, span) for span in anchor.spans]
    sure = [place for place in found if place is not None]
    if not sure or len(sure) < len(found):
        return None
    spans = normalised(span for span, _ in sure)
    quotes = tuple(span.of(target.text) for span in spans)
    is_exact = all(exact for _, exact in sure) and len(spans) == len(anchor.spans)
    return Anchor(spans, quotes, target.revision), is_exact


def _moved(source: Annotation, found: tuple[Anchor, bool] | None) -> Annotation:
    return replace(source, anchor=found[0]) if found else source


def _said(annotation: Annotation) -> tuple[str, str, tuple[Span, ...]]:
    """Return what makes two annotations the same: kind, label and place."""
    spans = annotation.anchor.spans if annotation.anchor else ()
    return annotation.kind, annotation.label, spans
