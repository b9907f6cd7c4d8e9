"""Prove that annotations stand where they say, before anything is taken in."""

from __future__ import annotations

from collections.abc import Iterator

from models.annotate import Anchor, Annotation
from models.ingest.values import Reading


def anchors_of(annotation: Annotation) -> Iterator[Anchor]:
    """Yield every anchor of an annotation: its own and those of its arguments."""
    if annotation.anchor is not None:
        yield annotation.anchor
    for argument in annotation.arguments:
        if argument.anchor is not None:
            yield argument.anchor


def misfit(annotation: Annotation, readings: tuple[Reading, ...]) -> str:
    """Say why the anchors of an annotation do not fit the texts they point into, "" if they do."""
    texts = {reading.revision: reading.text for reading in readings}
    for anchor in anchors_of(annotation):
        text = texts.get(anchor.revision)
        if text is None:
            return f"points into revision {anchor.revision}, which is not there"
        for span, quote in zip(anchor.spans, anchor.quotes, strict=True):
            if span.of(text) != quote or span.end > len(text):
                return f"[{span.start}, {span.end}) is {span.of(text)!r}, not {quote!r}"
    return ""
