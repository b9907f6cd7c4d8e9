"""What the reader shows, as a model without Qt: rows, their text in each pane, and marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from models.annotate import Annotation
from models.ingest.values import JOIN, SPLIT, Edit, Reading
from models.script.values import View
from models.text import EditMap, Span
from ui.reader.flags import Flag, flags_of
from ui.reader.panetext import PaneText
from ui.reader.segments import rows_of
from ui.reader.values import Pane

BODY = "body"


class ReaderDocument:
    """An article as aligned rows.

    A row is a paragraph, or a piece of one that is very long. A view that is not given yet can be
    handed in later with ``set_view``; until then that pane has no text.

    Raises:
        ValueError: when a view does not have the reading text's paragraphs.
    """

    def __init__(
        self, reading: Reading, hans: View | None = None, hant: View | None = None
    ) -> None:
        self.reading = reading
        self._starts, self._ends, self._paragraphs = rows_of(
            reading.text, [p.span for p in reading.paragraphs]
        )
        self._panes: dict[Pane, PaneText] = {}
        self._published: dict[Pane, View] = {}
        self._annotations: dict[str, Annotation] = {}
        self._by_row: dict[int, dict[str, Annotation]] = {}
        self._edits_by_row: dict[int, list[tuple[Edit, Span]]] | None = None
        self._flags_by_row: dict[int, list[Flag]] = {}
        if hans is not None:
            self.set_view(hans)
        if hant is not None:
            self.set_view(hant)

    def __len__(self) -> int:
        return len(self._starts)

    # rows

    def set_view(self, view: View) -> None:
        """Show ``view`` in the pane of its script, instead of what was there."""
        pane: Pane = "hans" if view.script == "hans" else "hant"
        self._published.pop(pane, None)
        self._panes[pane] = PaneText(
            view, self.reading.text, self._starts, self._ends, self._paragraphs
        )

    def set_aid(self, view: View, published: View) -> None:
        """Show ``view``, which nobody published, in its pane; quotes come from ``published``."""
        self.set_view(view)
        self._published["hans" if view.script == "hans" else "hant"] = published

    def quotable(self, pane: Pane) -> View | None:
        """Return the view of a pane as it was published, whatever is shown in its place."""
        text = self._panes.get(pane)
        return self._published.get(pane) or (text.view if text else None)

    def pane(self, pane: Pane) -> PaneText | None:
        """Return the text of a pane, or None while it is being converted."""
        return self._panes.get(pane)

    def span(self, row: int) -> Span:
        """Return the row's place in the reading text."""
        return Span(self._starts[row], self._ends[row])

    def lengths(self) -> list[int]:
        """Return the number of code points of every row, for estimates of height."""
        return [end - start for start, end in zip(self._starts, self._ends, strict=True)]

    def paragraph(self, row: int) -> int:
        """Return the number of the row's paragraph, from 0."""
        return self._paragraphs[row]

    def role(self, row: int) -> str:
        return self.reading.paragraphs[self._paragraphs[row]].role or BODY

    def script(self, row: int) -> Pane:
        """Return the script that the row is written in at the source."""
        found = self.reading.paragraphs[self._paragraphs[row]].script
        return found or self.reading.data.script

    def is_continued(self, row: int) -> bool:
        """Tell whether the row goes on with the paragraph of the row above."""
        return row > 0 and self._paragraphs[row - 1] == self._paragraphs[row]

    def row_at(self, at: int) -> int:
        """Return the row that holds code point ``at`` of the reading text."""
        return max(0, bisect_right(self._starts, at) - 1)

    def rows_in(self, spans: Iterable[Span]) -> range:
        """Return the rows from the first to the last of ``spans``."""
        found = list(spans)
        if not found or not self._starts:
            return range(0)
        first = self.row_at(min(s.start for s in found))
        return range(first, self._last_row(max(s.end for s in found), first) + 1)

    def _last_row(self, end: int, first: int) -> int:
        return max(first, bisect_left(self._starts, end) - 1)

    # annotations

    @property
    def annotations(self) -> Mapping[str, Annotation]:
        return self._annotations

    def marks(self, row: int) -> Mapping[str, Annotation]:
        """Return the annotations with a span in ``row``."""
        return self._by_row.get(row, {})

    def marked_rows(self) -> Mapping[int, Mapping[str, Annotation]]:
        return self._by_row

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Replace every annotation."""
        self._annotations = {a.id: a for a in annotations}
        by_row: defaultdict[int, dict[str, Annotation]] = defaultdict(dict)
        for identifier, annotation in self._annotations.items():
            for row in self._rows(annotation):
                by_row[row][identifier] = annotation
        self._by_row = dict(by_row)

    def put(self, annotation: Annotation) -> frozenset[int]:
        """Add or replace an annotation; return the rows that look different now."""
        touched = set(self.remove(annotation.id))
        self._annotations[annotation.id] = annotation
        for row in self._rows(annotation):
            self._by_row.setdefault(row, {})[annotation.id] = annotation
            touched.add(row)
        return frozenset(touched)

    def remove(self, identifier: str) -> frozenset[int]:
        """Take an annotation away; return the rows where it stood."""
        annotation = self._annotations.pop(identifier, None)
        if annotation is None:
            return frozenset()
        rows = frozenset(self._rows(annotation))
        for row in rows:
            marks = self._by_row[row]
            del marks[identifier]
            if not marks:
                del self._by_row[row]
        return rows

    def rows_of(self, identifiers: Iterable[str]) -> frozenset[int]:
        """Return the rows where any of these annotations stands."""
        found = (self._annotations.get(i) for i in identifiers)
        return frozenset(row for a in found if a is not None for row in self._rows(a))

    def _rows(self, annotation: Annotation) -> Collection[int]:
        """Return the rows of an annotation; a detached one stands nowhere in this text."""
        anchor = annotation.anchor
        if anchor is None or anchor.detached or not self._starts:
            return ()
        if len(anchor.spans) == 1:  # most of 100,000, so they get the short way
            span = anchor.spans[0]
            first = bisect_right(self._starts, span.start) - 1
            if span.end <= self._ends[first]:
                return (first,)
        return {row for span in anchor.spans for row in self.rows_in([span])}

    # edits

    def edits(self, row: int) -> list[tuple[Edit, Span]]:
        """Return the edits that show in ``row`` with their places in the reading text."""
        if self._edits_by_row is None:
            self._edits_by_row = self._placed_edits()
        return self._edits_by_row.get(row, [])

    def flags(self, row: int) -> list[Flag]:
        """Return what the repairs leave open in ``row``: what is proposed, what is lost."""
        self.edits(row)
        return self._flags_by_row.get(row, [])

    def flagged_rows(self) -> Mapping[int, Sequence[Flag]]:
        """Return what the repairs leave open, by row."""
        self.edits(0)
        return self._flags_by_row

    def edited_rows(self) -> Iterable[int]:
        """Return the rows where something was repaired or hidden."""
        self.edits(0)
        return self._edits_by_row or ()

    def _placed_edits(self) -> dict[int, list[tuple[Edit, Span]]]:
        """Place every edit that a reader could wonder about; line ends and margins are not."""
        out: dict[int, list[tuple[Edit, Span]]] = {}
        to_reading: EditMap = self.reading.map
        for edit in self.reading.edits:
            removed = self.reading.raw[edit.start : edit.end]
            by_hand = edit.rule in (SPLIT, JOIN)
            if not (by_hand or removed.strip() or edit.replacement.strip()):
                continue
            place = to_reading.forth(Span(edit.start, edit.end))
            out.setdefault(self.row_at(place.start), []).append((edit, place))
            for flag in flags_of(self.reading, edit, place):
                for row in self.rows_in([flag.span]):
                    self._flags_by_row.setdefault(row, []).append(flag)
        return out
