"""Doubtful conversions: where they stand in the reader, which forms there are, and choosing one.

They are looked for on a spare thread, row by row as rows come on screen: the dictionaries take a
quarter of a second to load, and few rows of a long article are ever seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from models.project import Override
from models.text import Span
from models.text.graphemes import snapped
from ui.reader.document import ReaderDocument
from ui.reader.values import Doubtful, Pane
from ui.session import Session
from ui.tasks import Background

if TYPE_CHECKING:
    from models.script.doubt import Doubt

_SOON = 120  # ms behind the paint that asked
Key = tuple[int, Pane]


@dataclass(frozen=True, slots=True)
class Choice:
    """A place of the converted text whose form can be chosen.

    Attributes:
        script: the pane that shows it.
        span: the place, in code points of the reading text.
        base: the characters of the reading text.
        shown: what the pane shows for them.
        forms: other forms, likeliest first.
        holding: the override that makes it what it is, None where the conversion decides.
    """

    script: Pane
    span: Span
    base: str
    shown: str
    forms: tuple[str, ...] = ()
    holding: Override | None = None


class Doubter(QObject):
    """Knows the doubtful places of the session's article."""

    def __init__(
        self, session: Session, document: Callable[[], ReaderDocument | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._document = document
        self._background = Background(self)
        self._known: dict[Key, tuple[Doubt, ...]] = {}
        self._wanted: set[Key] = set()
        self._chosen: dict[Pane, tuple[tuple[Span, Override], ...]] = {}
        self._generation = 0
        self.found: Callable[[], object] = lambda: None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._look)

    def forget(self) -> None:
        """Start anew: another article, revision, profile or chosen form."""
        self._generation += 1
        self._known.clear()
        self._wanted.clear()
        self._chosen.clear()

    # -- what the reader marks --------------------------------------------------------------

    def marks(self, row: int, pane: Pane) -> Sequence[Doubtful]:
        """Return the places to mark in a row; what is not known yet is looked for."""
        document = self._document()
        text = document.pane(pane) if document else None
        if document is None or text is None or not _is_converted(document, row, pane):
            return ()
        doubts = self._known.get((row, pane))
        if doubts is None:
            self._wanted.add((row, pane))
            if not self._soon.isActive():
                self._soon.start()
            return ()
        base, chosen = document.span(row).start, self._chosen_in(document, pane, row)
        places = [Doubtful(span, is_chosen=True) for span, _ in chosen]
        spans = (doubt.span.shifted(base) for doubt in doubts)
        places += [Doubtful(s) for s in spans if not any(s.overlaps(c) for c, _ in chosen)]
        return [
            Doubtful(local, place.is_chosen)
            for place in places
            if (local := text.local(row, place.span))
        ]

    def _look(self) -> None:
        wanted = self._texts(self._wanted)
        self._wanted.clear()
        generation = self._generation

        def done(found: dict[Key, tuple[Doubt, ...]]) -> None:
            if generation == self._generation:
                self._known |= found
                self.found()

        if wanted:
            self._background.run(lambda: _doubts_of(wanted), done, _raise)

    def _texts(self, keys: Iterable[Key]) -> list[tuple[Key, str, str]]:
        """Return the rows' texts with the profile that converted them."""
        document = self._document()
        out = []
        for row, pane in keys:
            text = document.pane(pane) if document else None
            if document is not None and text is not None:
                words = document.span(row).of(document.reading.text)
                out.append(((row, pane), words, text.view.profile))
        return out

    # -- choosing ---------------------------------------------------------------------------

    def doubtful_at(self, pane: Pane, at: int) -> Choice | None:
        """Return the marked place at a character of a pane's text, None where none is marked."""
        found = self.choice(pane, at, at + 1)
        return found if found and (found.forms or found.holding) else None

    def choice(self, pane: Pane, start: int, end: int) -> Choice | None:
        """Return what can be chosen for a range of a pane's text.

        A doubtful place or a chosen form that the range touches is taken whole. None where the
        pane shows the text as it was written.
        """
        document = self._document()
        text = document.pane(pane) if document else None
        if document is None or text is None or start >= end:
            return None
        row = text.row_at(start)
        end = min(end, text.ends[row])
        if start >= end or not _is_converted(document, row, pane):
            return None
        asked = text.back(Span(start, end))
        doubts, chosen = self._doubts_in(document, row, pane), self._chosen_in(document, pane, row)
        doubt = next((d for d in doubts if d.span.overlaps(asked)), None)
        held = next((c for c in chosen if c[0].overlaps(asked)), None)
        span = held[0] if held else doubt.span if doubt else _whole(document, row, asked)
        shown = text.forth(span).of(text.text)
        forms = (doubt.current, *doubt.candidates) if doubt and doubt.span == span else ()
        return Choice(pane, span, span.of(document.reading.text), shown,
                      tuple(f for f in forms if f != shown), held[1] if held else None)  # fmt: skip

    def choose(self, choice: Choice, form: str, *, everywhere: bool) -> None:
        """Show another form, in this place or wherever the characters stand in the project."""
        article = self._session.article
        if article is None or not form.strip():
            return
        project = self._session.project
        if everywhere:
            meant = (choice.script, choice.base)
            of_project = [o for o in project.overrides.of(article.row.id) if o.start < 0]
            known = next((o.id for o in of_project if (o.script, o.base) == meant), "")
            wanted = Override(known, *meant, form)
        else:
            held = choice.holding
            wanted = Override(
                held.id if held and held.start >= 0 else "", choice.script, choice.base, form,
                choice.span.start, article.reading.revision,
            )  # fmt: skip
        owner = "" if everywhere else article.row.id
        self._session.write(lambda: project.overrides.set(wanted, owner))

    def let_go(self, choice: Choice) -> None:
        """Let the conversion decide again."""
        held = choice.holding
        if held is not None:
            self._session.write(lambda: self._session.project.overrides.remove(held.id))

    def _doubts_in(self, document: ReaderDocument, row: int, pane: Pane) -> list[Doubt]:
        """Return the row's doubts in code points of the reading text, found now if need be."""
        if (row, pane) not in self._known:
            self._known |= _doubts_of(self._texts([(row, pane)]))
        base = document.span(row).start
        return [_shifted(doubt, base) for doubt in self._known.get((row, pane), ())]

    def _chosen_in(
        self, document: ReaderDocument, pane: Pane, row: int
    ) -> list[tuple[Span, Override]]:
        if pane not in self._chosen:
            self._chosen[pane] = tuple(self._placed(document, pane))
        here = document.span(row)
        return [found for found in self._chosen[pane] if found[0].overlaps(here)]

    def _placed(self, document: ReaderDocument, pane: Pane) -> Iterable[tuple[Span, Override]]:
        article = self._session.article
        if article is None:
            return
        overrides, text = self._session.project.overrides, document.reading.text
        forms = overrides.forms(article.row.id, pane, document.reading.revision)
        if not forms:
            return
        from models.script.overrides import places

        known = [o for o in overrides.of(article.row.id) if o.script == pane]
        for place in places(text, forms):
            base = place.span.of(text)
            at = [o for o in known if o.base == base and o.start in (place.start, -1)]
            if at:
                yield place.span, max(at, key=lambda o: o.start)


def _is_converted(document: ReaderDocument, row: int, pane: Pane) -> bool:
    text = document.pane(pane)
    return bool(text and text.view.profile) and document.script(row) != pane


def _doubts_of(wanted: list[tuple[Key, str, str]]) -> dict[Key, tuple[Doubt, ...]]:
    from models.script.doubt import doubts  # with its dictionaries, far behind the first paint

    return {key: doubts(text, profile) for key, text, profile in wanted}


def _shifted(doubt: Doubt, by: int) -> Doubt:
    return type(doubt)(doubt.span.shifted(by), doubt.current, doubt.candidates)


def _whole(document: ReaderDocument, row: int, span: Span) -> Span:
    """Widen a span of the reading text to whole graphemes of its row."""
    here = document.span(row)
    local = snapped(here.of(document.reading.text), span.shifted(-here.start))
    return local.shifted(here.start)


def _raise(error: BaseException) -> None:
    raise error
