"""The record of one annotation as it stands in memory, before or while it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from models.annotate import Annotation
from models.annotate.codec import to_body
from models.knowledge.records import KINDS, Recorder
from models.knowledge.values import ArticleFacts, ClaimRecord, EventRecord
from models.schema.values import Meaning
from models.store import PlacedMention, StoredObject


def record_of(
    annotation: Annotation,
    annotations: Mapping[str, Annotation],
    facts: ArticleFacts,
    recorder: Recorder,
    warnings: Mapping[str, tuple[str, ...]] | None = None,
) -> ClaimRecord | EventRecord | None:
    """Return the record of a claim or event, None for another kind.

    Args:
        annotations: all of the article, by id; only what the record needs of them is read.
    """
    if annotation.kind not in KINDS:
        return None
    needed = dict(_needed(annotation, annotations))
    inside = _inside(annotation, annotations.values(), recorder.schema.meaning)
    needed |= {one.id: one for one in inside}
    stored = [_stored(one) for one in needed.values() if one.kind in KINDS]
    mentions = [_row(one) for one in needed.values() if one.kind == "mention" and one.anchor]
    made = recorder.records(facts, stored, mentions, warnings)
    return next(record for record in made if record.id == annotation.id)


def _needed(
    annotation: Annotation, annotations: Mapping[str, Annotation]
) -> Iterator[tuple[str, Annotation]]:
    """Yield the annotation, what fills its roles, and what fills theirs."""
    seen: set[str] = set()
    waiting = [annotation]
    while waiting:
        one = waiting.pop()
        if one.id not in seen:
            seen.add(one.id)
            yield one.id, one
            targets = (annotations.get(argument.target or "") for argument in one.arguments)
            waiting.extend(target for target in targets if target is not None)


def _inside(
    annotation: Annotation, others: Iterable[Annotation], meaning: Meaning
) -> Iterator[Annotation]:
    """Yield the figures and dates that a claim's own words hold."""
    if annotation.anchor is None or annotation.kind != "claim":
        return
    labels = (*meaning.quantity, *meaning.day)
    place = annotation.anchor.hull
    for other in others:
        if other.label in labels and other.anchor and other.anchor.hull.overlaps(place):
            yield other


def _stored(annotation: Annotation) -> StoredObject:
    return StoredObject(
        annotation.id,
        annotation.kind,
        annotation.article,
        annotation.layer,
        to_body(annotation),
        conflict=False,
    )


def _row(annotation: Annotation) -> PlacedMention:
    anchor = annotation.anchor
    assert anchor is not None
    parts = zip(anchor.spans, anchor.quotes, strict=True)
    return PlacedMention(
        annotation.id,
        annotation.article,
        annotation.layer,
        annotation.label,
        anchor.hull.start,
        anchor.hull.end,
        anchor.quote,
        anchor.detached,
        annotation.entity,
        tuple((span.start, span.end, quote) for span, quote in parts)
        if len(anchor.spans) > 1
        else None,
    )
