"""Following a reading text from one revision to another.

Both revisions come from the same raw text, so the raw text is the witness: a span is taken back
to raw and forth to the new text. A place that the new text does not hold any more leaves its
annotation detached: kept as it was, and shown to the analyst.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

from models.annotate.values import Anchor, Annotation
from models.ingest.values import Reading
from models.text import Span


def rebase(anchor: Anchor, old: Reading, new: Reading) -> Anchor:
    """Return ``anchor`` on the reading text ``new``, or detached where it cannot follow.

    A detached anchor keeps the spans, quotes and revision it had, so that it can follow again
    when the edit that took its place away is taken back.

    Args:
        anchor: any anchor, detached or not.
        old: the reading text of the revision that the anchor counts in.
        new: another revision of the same article.

    Raises:
        ValueError: when ``old`` is not the anchor's revision, or the two differ in raw.
    """
    if anchor.revision != old.revision:
        raise ValueError(f"anchor of revision {anchor.revision}, reading text of {old.revision}")
    if old.raw != new.raw:
        raise ValueError("two revisions of one article have the same raw text")
    spans = [
        _followed(span, quote, old, new)
        for span, quote in zip(anchor.spans, anchor.quotes, strict=True)
    ]
    found = [span for span in spans if span is not None]
    lost = len(found) < len(spans)
    if lost or any(after.start < before.end for before, after in pairwise(found)):
        return replace(anchor, detached=True)
    return Anchor.on(new.text, *found, revision=new.revision)


def rebase_annotation(
    annotation: Annotation, reading_of: Callable[[int], Reading], new: Reading
) -> Annotation:
    """Return an annotation with its own anchor and those of its arguments on ``new``.

    ``reading_of`` gives the reading text of a revision: a detached anchor counts in an older one
    than its neighbours.
    """

    def moved(anchor: Anchor | None) -> Anchor | None:
        return None if anchor is None else rebase(anchor, reading_of(anchor.revision), new)

    return replace(
        annotation,
        anchor=moved(annotation.anchor),
        arguments=tuple(replace(a, anchor=moved(a.anchor)) for a in annotation.arguments),
    )


def rebased(
    annotations: Iterable[Annotation], reading_of: Callable[[int], Reading], new: Reading
) -> tuple[Annotation, ...]:
    """Return those of ``annotations`` that are no longer the same on ``new``, in their new form."""
    pairs = [(a, rebase_annotation(a, reading_of, new)) for a in annotations]
    return tuple(after for before, after in pairs if after != before)


def _followed(span: Span, quote: str, old: Reading, new: Reading) -> Span | None:
    """Return where ``span`` of the old text stands in the new one, None where it is gone."""
    if span.of(old.text) != quote:
        return None
    raw = old.map.back(span)
    before, after = old.map.forth(raw), new.map.forth(raw)
    if before.of(old.text) == after.of(new.text):
        # The maps widen a span inside a repaired run to the whole run; where the run reads the
        # same in both texts the exact characters are known all the same.
        return span.shifted(after.start - before.start)
    if span == before and not after.is_empty and new.map.back(after) == raw:
        return after  # the same raw characters, read otherwise: a gloss taken out of a name
    # Somewhere inside a run that one of the texts has repaired: only a quote that stands there
    # once in either text is surely the same one.
    wide = old.map.forth(new.map.back(after))
    if _only_place(quote, wide, old.text) != span:
        return None
    return _only_place(quote, after, new.text)


def _only_place(quote: str, window: Span, text: str) -> Span | None:
    """Return where ``quote`` stands in ``window``, None unless it stands there exactly once."""
    at = text.find(quote, window.start, window.end) if quote else -1
    if at < 0 or text.find(quote, at + 1, window.end) >= 0:
        return None
    return Span(at, at + len(quote))
