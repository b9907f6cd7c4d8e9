"""Following a reading text from one revision to another.

Both revisions come from the same raw text, so the raw text is the witness: whatever was made of
the same raw characters is the same place. A place that the new text does not hold any more leaves
its annotation detached: kept as it was, and shown to the analyst.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from models.annotate.values import Anchor, Annotation
from models.ingest.values import Reading
from models.text import Block, EditMap, Span

Mover = Callable[[Anchor | None], Anchor | None]


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
    return Passage.between(old, new).followed(anchor)


def rebased(
    annotations: Iterable[Annotation], reading_of: Callable[[int], Reading], new: Reading
) -> tuple[Annotation, ...]:
    """Return those of ``annotations`` that are no longer the same on ``new``, in their new form.

    Arguments that are bare spans follow too. ``reading_of`` gives the reading text of a revision:
    a detached anchor counts in an older one than its neighbours.
    """
    moved = _mover(reading_of, new)
    pairs = [(a, _with_anchors(a, moved)) for a in annotations]
    return tuple(after for before, after in pairs if after is not before and after != before)


def rebase_annotation(
    annotation: Annotation, reading_of: Callable[[int], Reading], new: Reading
) -> Annotation:
    """Return one annotation on ``new``, with the bare spans among its arguments; see `rebased`."""
    return _with_anchors(annotation, _mover(reading_of, new))


@dataclass(frozen=True, slots=True)
class Passage:
    """The way from one revision of a reading text to another.

    Attributes:
        map: old text → new text; its blocks are what the two read differently.
    """

    old: Reading
    new: Reading
    map: EditMap

    @classmethod
    def between(cls, old: Reading, new: Reading) -> Passage:
        """Compare two revisions.

        Raises:
            ValueError: when they have not the same raw text.
        """
        if old.raw != new.raw:
            raise ValueError("two revisions of one article have the same raw text")
        changed = (
            (o.start, o.end, len(n))
            for o, n in _edited(old.map, new.map)
            if o.of(old.text) != n.of(new.text)
        )
        return cls(old, new, EditMap.of(len(old.text), changed))

    def followed(self, anchor: Anchor) -> Anchor:
        """Return ``anchor`` on the new text, or detached; see `rebase`."""
        if anchor.revision != self.old.revision:
            raise ValueError(f"anchor of revision {anchor.revision}, text of {self.old.revision}")
        found = [
            span
            for before, quote in zip(anchor.spans, anchor.quotes, strict=True)
            if (span := self._place(before, quote)) is not None
        ]
        lost = len(found) < len(anchor.spans)
        if lost or any(after.start < before.end for before, after in pairwise(found)):
            return replace(anchor, detached=True)
        return Anchor.on(self.new.text, *found, revision=self.new.revision)

    def _place(self, span: Span, quote: str) -> Span | None:
        """Return where ``span`` of the old text stands in the new one, None where it is gone."""
        if span.of(self.old.text) != quote:
            return None
        shift = self.map.shift_of(span)
        if shift is not None:
            return span.shifted(shift)
        there = self.map.forth(span)
        if self.map.back(there) != span:
            return self._part(span, quote, there)
        return there  # the same raw characters, if perhaps read otherwise: a gloss in a name

    def _part(self, span: Span, quote: str, window: Span) -> Span | None:
        """Follow a part of a run that the two texts read differently.

        Only a quote that stands there once in either text is surely the same one. And a part must
        stay a part: otherwise the way back, from the whole run, would not end where this began.
        """
        if _only_place(quote, self.map.back(window), self.old.text) != span:
            return None
        found = _only_place(quote, window, self.new.text)
        return None if found == window else found


def _mover(reading_of: Callable[[int], Reading], new: Reading) -> Mover:
    passages: dict[int, Passage] = {}

    def moved(anchor: Anchor | None) -> Anchor | None:
        if anchor is None:
            return None
        if anchor.revision not in passages:
            passages[anchor.revision] = Passage.between(reading_of(anchor.revision), new)
        return passages[anchor.revision].followed(anchor)

    return moved


def _with_anchors(annotation: Annotation, moved: Mover) -> Annotation:
    if annotation.anchor is None and not annotation.arguments:
        return annotation
    return replace(
        annotation,
        anchor=moved(annotation.anchor),
        arguments=tuple(replace(a, anchor=moved(a.anchor)) for a in annotation.arguments),
    )


def _edited(old: EditMap, new: EditMap) -> Iterator[tuple[Span, Span]]:
    """Yield the places that either map rewrites, in both texts, in order.

    Blocks of the two maps that share or touch raw characters are one place.
    """
    shift_old = shift_new = 0
    for low, high, members in _clusters(old, new):
        grown_old = sum(_growth(b) for which, b in members if which == 0)
        grown_new = sum(_growth(b) for which, b in members if which == 1)
        yield (
            Span(low + shift_old, high + shift_old + grown_old),
            Span(low + shift_new, high + shift_new + grown_new),
        )
        shift_old += grown_old
        shift_new += grown_new


def _clusters(old: EditMap, new: EditMap) -> Iterator[tuple[int, int, list[tuple[int, Block]]]]:
    members: list[tuple[int, Block]] = []
    low = high = 0
    both = [(0, b) for b in old.blocks] + [(1, b) for b in new.blocks]
    for which, block in sorted(both, key=lambda pair: (pair[1].s0, pair[1].s1)):
        touches = block.s0 == high and (block.s1 == high or low == high)
        if members and block.s0 >= high and not touches:
            yield low, high, members
            members = []
        if not members:
            low = block.s0
        members.append((which, block))
        high = block.s1 if len(members) == 1 else max(high, block.s1)
    if members:
        yield low, high, members


def _growth(block: Block) -> int:
    return (block.d1 - block.d0) - (block.s1 - block.s0)


def _only_place(quote: str, window: Span, text: str) -> Span | None:
    """Return where ``quote`` stands in ``window``, None unless it stands there exactly once."""
    at = text.find(quote, window.start, window.end) if quote else -1
    if at < 0 or text.find(quote, at + 1, window.end) >= 0:
        return None
    return Span(at, at + len(quote))
