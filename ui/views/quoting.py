"""The words of annotations, as lists and the inspector quote them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from models.annotate import Annotation
from models.ingest.values import Reading
from models.script.values import View


def quote_in(annotation: Annotation, view: View | None) -> str:
    """Return the words of an annotation in a view, ``…`` between fragments."""
    anchor = annotation.anchor
    if anchor is None:
        return ""
    if view is None or anchor.detached:
        return anchor.quote
    return "…".join(view.map.forth(span).of(view.text) for span in anchor.spans)


def first_argument(annotation: Annotation, known: Mapping[str, Annotation]) -> str:
    """Return the words of what a relation connects, for lists."""
    words = []
    for argument in annotation.arguments:
        target = known.get(argument.target or "")
        anchor = argument.anchor or (target.anchor if target else None)
        if anchor is not None:
            words.append(anchor.quote)
    return " → ".join(words)


def place_words(annotation: Annotation, reading: Reading) -> str:
    """Return where an annotation stands, counted from 1 within its paragraph."""
    anchor = annotation.anchor
    if anchor is None or not anchor.spans:
        return ""
    starts = [p.span.start for p in reading.paragraphs]
    number = bisect_right(starts, anchor.spans[0].start)
    base = starts[number - 1] if number else 0
    places = ", ".join(f"{s.start - base + 1}–{s.end - base}" for s in anchor.spans)
    words = QCoreApplication.translate("Workspace", "paragraph {number}, characters {places}")
    return words.format(number=number, places=places)
