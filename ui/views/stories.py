"""Looks behind the window for articles that tell one story, and tells the article list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from models.changes import Changes
from ui.tasks import Background

if TYPE_CHECKING:
    from models.insight.duplicates import Group
    from ui.panels.articles import ArticlesPanel
    from ui.session import Session

_AFTER = 1500  # ms behind the last change; nobody waits for it


class Stories(QObject):
    """Compares what is new with what is there, one comparison at a time."""

    def __init__(self, session: Session, panel: ArticlesPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._busy = self._again = False
        self._background = Background(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER)
        self._soon.timeout.connect(self._look)
        session.changed.connect(self._changed)

    def look_soon(self) -> None:
        """Look when the window has been quiet for a moment."""
        self._soon.start()

    def _changed(self, changes: Changes) -> None:
        if "article" in changes.kinds:
            self._soon.start()

    def _look(self) -> None:
        if self._busy:
            self._again = True
            return
        self._busy, project = True, self._session.project

        def groups() -> tuple[Group, ...]:
            return project.duplicates.groups()  # what it needs is imported off the window's thread

        # A project that was closed meanwhile has nothing to be said of.
        self._background.run(groups, self._show, lambda _: self._done())

    def _show(self, groups: tuple[Group, ...]) -> None:
        from ui.panels.versions import Versions

        self._panel.set_versions(Versions.of(groups))
        self._done()

    def _done(self) -> None:
        self._busy = False
        if self._again:
            self._again = False
            self._soon.start()
