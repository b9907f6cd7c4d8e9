"""Telling of annotations that have lost their place when the text became another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, SignalInstance

from models.annotate import Annotation
from ui.session import OpenArticle, Session

if TYPE_CHECKING:
    from ui.panels.lossbar import LossBar
    from ui.views.reading import ReadingRoom


class LossWatch(QObject):
    """Compares an article with its revision before, whoever has changed it."""

    def __init__(self, session: Session, room: ReadingRoom, command_asked: SignalInstance) -> None:
        super().__init__(room)
        self._session, self._room, self._command_asked = session, room, command_asked
        self._before: OpenArticle | None = session.article
        self._lost: tuple[str, ...] = ()
        self._bar: LossBar | None = None
        session.opened.connect(self._opened)

    def _opened(self) -> None:
        before, now = self._before, self._session.article
        self._before = now
        if before is None or now is None or before.row.id != now.row.id:
            self._lost = ()
        elif before.reading.revision != now.reading.revision:
            fresh = newly_detached(before, now)
            still = (i for i in self._lost if _is_detached(now.annotations.get(i)))
            self._lost = tuple(dict.fromkeys((*fresh, *still)))
        self._tell(now)

    def _tell(self, article: OpenArticle | None) -> None:
        if article is None or not self._lost:
            if self._bar is not None:
                self._bar.hide()
            return
        quotes = [a.anchor.quote for i in self._lost
                  if (a := article.annotations.get(i)) and a.anchor]  # fmt: skip
        self._made_bar().tell(quotes)

    def _made_bar(self) -> LossBar:
        if self._bar is None:
            from ui.panels.lossbar import LossBar

            self._bar = LossBar()
            self._bar.undoAsked.connect(lambda: self._command_asked.emit("edit.undo"))
            self._bar.showAsked.connect(self._show_first)
            self._bar.closed.connect(self._forget)
            self._room.put_bar(self._bar)
        return self._bar

    def _show_first(self) -> None:
        """Select the first of them, which the inspector then tells about."""
        self._room.tagger.select(self._lost[0] if self._lost else "")

    def _forget(self) -> None:
        self._lost = ()
        self._tell(None)


def newly_detached(before: OpenArticle, now: OpenArticle) -> tuple[str, ...]:
    """Return the annotations that stood in the text before and have no place in it now."""
    return tuple(
        identifier
        for identifier, annotation in now.annotations.items()
        if _is_detached(annotation) and not _is_detached(before.annotations.get(identifier))
    )


def _is_detached(annotation: Annotation | None) -> bool:
    return bool(annotation and annotation.anchor and annotation.anchor.detached)
