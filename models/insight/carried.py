"""What spun wording means for the annotations of an article, and the text with likely originals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from models.annotate import Anchor, Annotation
from models.annotate.problems import Problem
from models.insight.wording import Wording, WordingHit
from models.script.values import View
from models.text import Replacement, apply

WARNED = ("claim", "event")
"""Kinds of annotation that carry the warning of their article, whatever they stand on."""

_SHOWN = 4  # words that a warning names


def hits_of(annotation: Annotation, hits: Iterable[WordingHit]) -> tuple[WordingHit, ...]:
    """Return the exchanged words that the places of an annotation and its roles hold."""
    spans = [span for anchor in _anchors(annotation) for span in anchor.spans]
    return tuple(hit for hit in hits if any(span.overlaps(hit.span) for span in spans))


def warnings(annotations: Iterable[Annotation], found: Wording) -> Iterator[Problem]:
    """Yield the warning that each claim and event of a spun article carries."""
    for annotation in annotations if found.is_spun else ():
        if annotation.kind not in WARNED:
            continue
        hits = hits_of(annotation, found.hits)
        hard = [hit for hit in hits if hit.is_hard or hit.kind == "broken-name"]
        code = "spun-hard" if hard else "spun-words" if hits else "spun"
        named = _named(hard or hits)
        yield Problem(code, annotation.id, (("words", named),) if named else ())


def warning_body(annotations: Iterable[Annotation], found: Wording) -> dict[str, Any]:
    """Return what files say of a spun article: its hits, and which of them annotations hold."""
    if not found.is_spun:
        return {}
    numbers = {hit: number for number, hit in enumerate(found.hits)}
    held = {
        annotation.id: [numbers[hit] for hit in hits_of(annotation, found.hits)]
        for annotation in sorted(annotations, key=lambda annotation: annotation.id)
        if annotation.kind in WARNED
    }
    hits = [hit_body(hit) for hit in found.hits]
    return {"density": found.density, "hits": hits, "annotations": held}


def hit_body(hit: WordingHit) -> dict[str, Any]:
    """Return one hit as JSON tells it."""
    return {
        "start": hit.span.start,
        "end": hit.span.end,
        "published": hit.published,
        "original": hit.original,
        "kind": hit.kind,
        "hard": hit.is_hard,
        "confidence": hit.confidence,
    }


def with_originals(view: View, hits: Iterable[WordingHit]) -> View:
    """Return a view that shows the likely originals in place of the published words.

    Its map leads from the reading text, where every published word is a block: whatever is
    selected in it stands for the published words. Nobody published it, so it must never be quoted.
    """
    side = 0 if view.script == "hans" else 1
    replacements: list[Replacement] = []
    at = 0
    for hit in hits:
        there = view.map.forth(hit.span)
        if there.start >= at and view.map.is_exact(hit.span):
            replacements.append(Replacement(there.start, there.end, hit.originals[side]))
            at = there.end
    text, positions = apply(view.text, replacements)
    return View(view.script, view.profile, text, view.map.then(positions))


def _anchors(annotation: Annotation) -> Iterator[Anchor]:
    own = (annotation.anchor, *(argument.anchor for argument in annotation.arguments))
    return (anchor for anchor in own if anchor is not None and not anchor.detached)


def _named(hits: Iterable[WordingHit]) -> str:
    pairs = dict.fromkeys(
        f"{hit.published} ← {hit.original}" if hit.original else hit.published for hit in hits
    )
    named = list(pairs)
    more = f" +{len(named) - _SHOWN}" if len(named) > _SHOWN else ""
    return ", ".join(named[:_SHOWN]) + more
