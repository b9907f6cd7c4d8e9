"""Spun wording in the reader: found behind the paint, marked, told, and read another way."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from models.errors import KnownError
from models.text import Span
from ui.panels.wordingbar import WordingBar
from ui.reader.document import ReaderDocument
from ui.reader.values import PANES, Exchanged, Pane
from ui.reader.widget import ReaderWidget
from ui.session import Session
from ui.tasks import Background

if TYPE_CHECKING:
    from models.insight.wording import Wording, WordingHit


class WordingGuide(QObject):
    """Knows the exchanged words of the session's article.

    Signals:
        found: the article at hand has been judged, or another one is at hand.
        picked: the number of the hit that was clicked in the text.
    """

    found = Signal()
    picked = Signal(int)
    said = Signal(str)

    def __init__(self, session: Session, reader: ReaderWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._reader = reader
        self._background = Background(self)
        self._text = ""
        self._starts: list[int] = []
        self._marks = True
        self._folded: set[str] = set()
        self.wording: Wording | None = None
        self.shows_originals = False
        self.bar = WordingBar()
        self.bar.folded.connect(self._fold)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        reader.textClicked.connect(self._clicked)
        reader.viewport().installEventFilter(self)

    @property
    def hits(self) -> Sequence[WordingHit]:
        """The exchanged words of the article at hand, in order."""
        return self.wording.hits if self.wording else ()

    # -- judging ----------------------------------------------------------------------------

    def article_changed(self, document: ReaderDocument | None) -> None:
        """Take note of what the reader is about to show; it is judged once it is painted."""
        article = self._session.article
        text = article.reading.text if article else ""
        if text != self._text or self.wording is None:
            self._text, self.wording, self._starts = text, None, []
            self.bar.hide()
            self._reader.set_wording(None)
            self._soon.start()
        elif document is not None and self.shows_originals:
            self._aid(document)

    def _look(self) -> None:
        text, project = self._text, self._session.project

        def done(wording: Wording) -> None:
            if text == self._text:
                self._judged(wording)

        if text:
            self._background.run(lambda: project.wordings.of_text(text), done, self._failed)
        else:
            self.found.emit()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.said.emit(str(error))
        self.found.emit()

    def _judged(self, wording: Wording) -> None:
        self.wording = wording
        self._starts = [hit.span.start for hit in wording.hits]
        self._show()
        self.found.emit()

    def _show(self) -> None:
        document = self._reader.document
        if document is not None and self.shows_originals and self.hits:
            self._show_again()
        self._reader.set_wording(self._provide if self.hits and self._marks else None)
        self._show_bar()

    def _show_bar(self) -> None:
        article = self._session.article
        wanted = bool(self.hits) and article is not None and article.row.id not in self._folded
        if self.wording is not None:
            serious = sum(is_serious(hit) for hit in self.hits)
            self.bar.tell(self.wording.density, len(self.hits), serious,
                          originals=self.shows_originals)  # fmt: skip
        self.bar.setVisible(wanted)

    def _fold(self) -> None:
        if self._session.article is not None:
            self._folded.add(self._session.article.row.id)
        self.bar.hide()

    # -- how it is shown --------------------------------------------------------------------

    def set_marks(self, shown: bool) -> None:
        """Mark exchanged words, or leave the text alone."""
        self._marks = shown
        self._reader.set_wording(self._provide if self.hits and shown else None)

    def show_originals(self, shown: bool) -> None:
        """Read with the likely originals in place of the published words, or as published."""
        self.shows_originals = shown
        if self.hits:
            self._show_again()
            self._show_bar()
        if shown:
            self.said.emit(
                self.tr("Likely originals are shown; copies and tags keep the published words.")
                if self.hits
                else self.tr("No word of this article looks exchanged.")
            )

    def _show_again(self) -> None:
        """Put the other views into the reader, which keeps its place."""
        article, document = self._session.article, self._reader.document
        if article is None or document is None:
            return
        if self.shows_originals:
            self._aid(document)
        for view in (article.hans, article.hant):
            if view is not None and not self.shows_originals:
                document.set_view(view)
        self._reader.views_changed()

    def _aid(self, document: ReaderDocument) -> None:
        from models.insight.carried import with_originals

        for pane in PANES:
            published = document.quotable(pane)
            if published is not None:
                document.set_aid(with_originals(published, self.hits), published)

    def _provide(self, row: int, pane: Pane) -> list[Exchanged]:
        """Return the exchanged words of a row."""
        document = self._reader.document
        text = document.pane(pane) if document else None
        if document is None or text is None:
            return []
        here = document.span(row)
        low, high = bisect_left(self._starts, here.start), bisect_left(self._starts, here.end)
        places = ((hit, text.local(row, hit.span)) for hit in self.hits[max(0, low - 1) : high])
        return [
            Exchanged(local, is_serious(hit), self.shows_originals)
            for hit, local in places
            if local
        ]

    # -- hands ------------------------------------------------------------------------------

    def hit_at(self, pane: Pane, at: int) -> int | None:
        """Return the number of the hit at a character of a pane's text."""
        document = self._reader.document
        text = document.pane(pane) if document else None
        if text is None or not self.hits:
            return None
        place = text.back(Span(at, at + 1))
        number = bisect_right(self._starts, place.start) - 1
        found = number >= 0 and self.hits[number].span.overlaps(place)
        return number if found else None

    def _clicked(self, pane: Pane, at: int) -> None:
        number = self.hit_at(pane, at) if self._marks else None
        if number is not None:
            self.picked.emit(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._marks:
            place = self._reader.place_at(QPointF(event.pos()))
            number = self.hit_at(*place) if place else None
            if number is not None:
                QToolTip.showText(event.globalPos(), _tip(self.hits[number]), self._reader)
                return True
        return super().eventFilter(watched, event)


def is_serious(hit: WordingHit) -> bool:
    """Tell whether a hit may say the opposite or breaks a name."""
    return hit.is_hard or hit.kind == "broken-name"


def why(hit: WordingHit) -> str:
    """Return why a word is told, in the language of the interface."""
    reasons = {
        "inverted": QCoreApplication.translate("Wording", "turns the meaning round"),
        "broken-name": QCoreApplication.translate("Wording", "breaks a name"),
        "spam": QCoreApplication.translate("Wording", "advertising put between the words"),
    }
    if hit.kind in reasons:
        return reasons[hit.kind]
    if hit.is_strong:
        return QCoreApplication.translate("Wording", "hardly ever stands in news")
    if hit.gain > 0:
        return QCoreApplication.translate("Wording", "the original fits better here")
    return QCoreApplication.translate("Wording", "suspicious among so many others")


def _tip(hit: WordingHit) -> str:
    """Return the tool tip of a hit; its words are of an untrusted text."""
    from html import escape  # its table of entities is large, and the first paint needs none

    likely = escape(hit.original) or "∅"
    head = QCoreApplication.translate("Wording", "Published: {published}").format(
        published=f"<b>{escape(hit.published)}</b>"
    )
    below = QCoreApplication.translate("Wording", "Likely original: {original}").format(
        original=f"<b>{likely}</b>"
    )
    return f"<p>{head}<br/>{below} ({hit.confidence:.0%})<br/>{escape(why(hit))}</p>"
