"""The card of the selected claim or event: its readings, corrections, links and proposals.

What stands in the article is read at once, from memory. What other articles say is looked up
behind the paint, and again when something has landed on the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from models.annotate import Annotation
from ui.commands.palette import Offer
from ui.panels import cardwords
from ui.session import SAVED, OpenArticle, Session
from ui.tasks import Background
from ui.views.tagging import Tagger

if TYPE_CHECKING:
    from models.insight.wording import Wording
    from models.knowledge.links import Link, LinkState
    from models.knowledge.values import ClaimRecord, EventRecord
    from models.project.knowledge import Related
    from ui.panels.inspector import Inspector

_KINDS = ("claim", "event")
_LATER = 200  # ms after a change; the mark is on the disk first
_AHEAD = 2_500  # ms after the window has opened


class CardGuide(QObject):
    """Knows what the card shows, and does what is asked of it.

    Signals:
        recordAsked: (article, annotation) somewhere else is to be shown.
        corrected: what was typed has been taken.
        said: a passing message for the status bar.
    """

    recordAsked = Signal(str, str)
    corrected = Signal()
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        tagger: Tagger,
        inspector: Inspector,
        wording: Callable[[], Wording | None],
        parent: QObject,
    ) -> None:
        """``wording`` tells how the wording of the article at hand was judged, if it was."""
        super().__init__(parent)
        self._wording = wording
        self._session, self._tagger, self._inspector = session, tagger, inspector
        self._background = Background(self)
        self._asked = ""
        self._held: tuple[str, str, str] | None = None  # annotation, kind, words
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self._look)
        session.changed.connect(self._landed)  # no lambda: the session outlives this
        session.saveStateChanged.connect(self._saved)
        inspector.figureCorrected.connect(self.correct_figure)
        inspector.dateCorrected.connect(self.correct_date)
        inspector.elsewhere.recordAsked.connect(self.recordAsked)
        inspector.elsewhere.accepted.connect(lambda link: self._decide(link, "accepted"))
        inspector.elsewhere.rejected.connect(lambda link: self._decide(link, "rejected"))
        inspector.elsewhere.forgotten.connect(self._forget)

    def record(
        self, annotation: Annotation, article: OpenArticle
    ) -> ClaimRecord | EventRecord | None:
        """Return what a claim or event says, None for another kind."""
        if annotation.kind not in _KINDS:
            return None
        knowledge = self._session.project.knowledge
        return knowledge.current(annotation, article.annotations, article.row, self._wording())

    def read_ahead(self) -> None:
        """Read what all articles say while nobody waits, so that cards and rooms find it there."""
        project = self._session.project

        def read() -> object:  # what it needs is imported over there too
            return project.knowledge.records()

        QTimer.singleShot(_AHEAD, self, lambda: self._background.run(read, _nothing, _nothing))

    # -- other articles -----------------------------------------------------------------------

    def look(self) -> None:
        """Show what other articles say of the selected record, as soon as that is known."""
        annotation = self._tagger.annotation()
        wanted = annotation.id if annotation and annotation.kind in _KINDS else ""
        if wanted != self._asked:
            self._asked = wanted
            self._show(None)
        self._later.start()

    def _saved(self, state: str) -> None:
        if state == SAVED:
            self._later.start()

    def _look(self) -> None:
        wanted = self._asked
        if not wanted:
            return
        project = self._session.project

        def done(related: Related) -> None:
            if self._asked == wanted:
                self._show(related)

        self._background.run(lambda: project.knowledge.related(wanted), done, self._failed)

    def _show(self, related: Related | None) -> None:
        writable = not self._session.project.read_only
        self._inspector.elsewhere.show_related(related, writable=writable)

    def _failed(self, error: BaseException) -> None:
        self.said.emit(str(error))

    # -- deciding -----------------------------------------------------------------------------

    def accept_first(self) -> None:
        """Accept the likeliest proposal of the selected record."""
        self._decide_first("accepted")

    def reject_first(self) -> None:
        """Reject the likeliest proposal of the selected record."""
        self._decide_first("rejected")

    def _decide_first(self, state: LinkState) -> None:
        proposal = self._inspector.elsewhere.first
        if proposal is None or self._inspector.elsewhere.isHidden():
            self.said.emit(self.tr("No other article is proposed here."))
            return
        self._decide(proposal.link, state)

    def _decide(self, link: Link, state: LinkState) -> None:
        linked = self._session.project.knowledge.linked
        self._inspector.elsewhere.drop(link, writable=True)
        self._session.write(lambda: linked.decide([link], state), self._landed)
        words = cardwords.relation_words(link.relation)
        if state == "accepted":
            self.said.emit(self.tr("Linked: {relation}").format(relation=words))
        else:
            self.said.emit(self.tr("Not linked: {relation}").format(relation=words))

    def _forget(self, link: Link) -> None:
        linked = self._session.project.knowledge.linked
        self._session.write(lambda: linked.forget([link]), self._landed)

    def _landed(self, _changes: Any) -> None:
        self._later.start()

    # -- linking by hand ----------------------------------------------------------------------

    def link_by_hand(self, offer: Callable[[list[Offer]], None]) -> None:
        """Hold the selected record, or link it to the one that is held."""
        annotation = self._tagger.annotation()
        if annotation is None or annotation.kind not in _KINDS:
            self.said.emit(self.tr("Select a claim or an event first."))
            return
        words = annotation.anchor.quote[:24] if annotation.anchor else annotation.label
        held = self._held
        if held is None or held[0] == annotation.id or held[1] != annotation.kind:
            self._held = (annotation.id, annotation.kind, words)
            self.said.emit(
                self.tr("Held: {words}. Select the other one and press the same key.").format(
                    words=words
                )
            )
            return
        offer(self._relations(held, annotation))

    def _relations(self, held: tuple[str, str, str], annotation: Annotation) -> list[Offer]:
        from models.knowledge.links import DIRECTED, RELATIONS, Link

        same = f"same_{annotation.kind}"
        offers = []
        for relation in RELATIONS:
            if relation.startswith("same") and relation != same:
                continue
            link = Link.of(relation, annotation.id, held[0])
            words = cardwords.relation_words(relation)
            offers.append(Offer(words, f"→ {held[2]}", partial(self._link, link), icon="link"))
            if relation in DIRECTED:
                back = Link.of(relation, held[0], annotation.id)
                words = cardwords.relation_words(relation, backwards=True)
                offers.append(Offer(words, f"→ {held[2]}", partial(self._link, back), icon="link"))
        return offers

    def _link(self, link: Link) -> None:
        self._held = None
        self._decide(link, "accepted")

    # -- corrections --------------------------------------------------------------------------

    def correct_figure(self, words: str) -> None:
        """Set the figure of the selected claim to what was typed; nothing typed takes it back."""
        from models.knowledge.correcting import attributes_for

        project = self._session.project
        values = attributes_for(words, project.schema.meaning, project.knowledge.readings)
        if values is None:
            self._inspector.refuse_figure()
        else:
            self._tagger.set_attributes(values)
            self.corrected.emit()

    def correct_date(self, words: str) -> None:
        """Set the date of the selected record to what was typed; nothing typed takes it back."""
        from models.knowledge.correcting import moment_set
        from models.moments.values import NoMoment

        project, article = self._session.project, self._session.article
        names = project.schema.meaning.when[:1]
        if article is None or not names:
            return
        published = article.row.published or ""
        readings = project.knowledge.readings
        if words and isinstance(moment_set(words, "", published, readings), NoMoment):
            self._inspector.refuse_date()
        else:
            self._tagger.set_attributes({names[0]: words or None})
            self.corrected.emit()


def _nothing(_outcome: object) -> None:
    """Whoever needs it reads it again, and is told of a failure then."""
