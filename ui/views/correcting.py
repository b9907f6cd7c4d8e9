"""Correcting the text by hand: a small editor at the place, saved as an edit on record."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from models.changes import Changes
from models.text import Replacement, Span
from ui.look import Look
from ui.panels.corrector import Corrector
from ui.panels.repairrows import visible
from ui.reader.document import ReaderDocument
from ui.reader.selecting import reading_span
from ui.reader.values import Pane
from ui.session import Session
from ui.theme import Region
from ui.views.placing import on_screen
from ui.views.reading import ReadingRoom

Write = Callable[[Callable[[], Changes]], None]

_LONGEST = 400  # characters that a line is good for


class Target(NamedTuple):
    """What is to be corrected.

    Attributes:
        span: in the reading text, of one line.
        is_wider: whether it holds more than was selected, since these are converted together.
    """

    pane: Pane
    span: Span
    is_wider: bool


class CorrectionGuide(QObject):
    """Opens the editor for what is selected, or for the character at the caret."""

    said = Signal(str)

    def __init__(self, look: Look, session: Session, room: ReadingRoom, region: Region,
                 write: Write) -> None:  # fmt: skip
        super().__init__(room)
        self._session, self._room, self._write = session, room, write
        self._target: Target | None = None
        self._article = ""
        self._revision = 0
        self.sheet = Corrector(room, look, region)
        self.sheet.saved.connect(self._save)
        self.sheet.left.connect(room.reader.setFocus)
        room.reader.verticalScrollBar().valueChanged.connect(lambda _: self._follow())
        session.opened.connect(self._reopened)

    def open(self) -> None:
        """Open the editor, or say why it cannot be."""
        if self._session.project.read_only:
            self.said.emit(self.tr("The project is open read-only."))
            return
        document, cursor = self._room.reader.document, self._room.reader.cursor_value
        article = self._session.article
        if document is None or cursor is None or article is None:
            self.said.emit(self.tr("Select what is to be corrected, or put the caret there."))
            return
        if cursor.kept:
            self.said.emit(self.tr("Select one place; several are corrected one by one."))
            return
        low, high = sorted((cursor.at, cursor.anchor))
        target = target_of(document, cursor.pane, low, high)
        if target is None:
            self.said.emit(self.tr("Select within one paragraph: its end is no character."))
        elif len(target.span) > _LONGEST:
            self.said.emit(self.tr("This is too long for a correction: select less."))
        else:
            self._target = target
            self._room.reader.scroll_to(target.span)
            self._article, self._revision = article.row.id, article.reading.revision
            self.sheet.open(target.span.of(document.reading.text), self._note(document, target),
                            on_screen(self._room.reader, target.pane, target.span))  # fmt: skip

    def _note(self, document: ReaderDocument, target: Target) -> str:
        """Return what a person has to know: that another script is corrected, or more."""
        row = document.row_at(target.span.start)
        source = document.script(row)
        notes = []
        if source != target.pane:
            notes.append(
                self.tr("The article is written in Simplified; this side follows.")
                if source == "hans"
                else self.tr("The article is written in Traditional; this side follows.")
            )
        if target.is_wider:
            notes.append(self.tr("Widened to what is converted together."))
        return "\n".join(notes)

    def _follow(self) -> None:
        if self.sheet.isVisible() and self._target is not None:
            reader = self._room.reader
            self.sheet.place(on_screen(reader, self._target.pane, self._target.span))

    def _reopened(self) -> None:
        """Leave when the text under the editor is another."""
        article = self._session.article
        if self.sheet.isVisible() and (
            article is None
            or article.row.id != self._article
            or article.reading.revision != self._revision
        ):
            self.sheet.dismiss()
            self.said.emit(self.tr("The text has changed meanwhile; nothing was corrected."))

    def _save(self, before: str, after: str) -> None:
        target, articles, article = self._target, self._session.project.articles, self._article
        if target is None or before == after:
            return
        wanted = difference(target.span.start, before, after)
        self._write(lambda: articles.correct(article, (wanted,)))
        shown = (visible(before) or "∅", visible(after) or "∅")
        self.said.emit(
            self.tr("Corrected: {before} → {after}").format(before=shown[0], after=shown[1])
        )


def target_of(document: ReaderDocument, pane: Pane, low: int, high: int) -> Target | None:
    """Return what a range of a pane's text stands for; at a caret the character behind it.

    At the end of a paragraph it is the character before. None where the range crosses the end of
    a paragraph or holds nothing.
    """
    text = document.pane(pane)
    if text is None:
        return None
    row = text.row_at(low)
    if low == high:
        end = text.ends[row]
        low, high = (low, low + 1) if low < end else (low - 1, low)
        if low < text.starts[row]:
            return None
        asked = reading_span(document, pane, low, high)
        is_wider = False
    else:
        asked = reading_span(document, pane, low, high)
        there = text.forth(asked) if asked else None
        is_wider = there is not None and (there.start < low or high < there.end)
    if asked is None or "\n" in asked.of(document.reading.text):
        return None
    return Target(pane, asked, is_wider)


def difference(at: int, before: str, after: str) -> Replacement:
    """Return the smallest replacement that makes ``after`` of ``before``, which stands at ``at``.

    What was left alone keeps its place, so that annotations and repairs beside it do.
    """
    shortest = min(len(before), len(after))
    head = next((i for i in range(shortest) if before[i] != after[i]), shortest)
    rest = shortest - head
    tail = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    return Replacement(at + head, at + len(before) - tail, after[head : len(after) - tail])
