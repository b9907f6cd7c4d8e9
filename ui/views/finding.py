"""Finding in the open article, in whichever script the words are typed."""

from __future__ import annotations

from models.script.values import View
from models.text import Span
from ui.panels.findbar import FindBar
from ui.reader.widget import ReaderWidget


def hits(query: str, views: tuple[View | None, ...]) -> list[Span]:
    """Return where ``query`` stands in any of the views, as sorted spans of the reading text."""
    wanted = query.casefold()
    found: set[Span] = set()
    for view in views:
        if view is not None and wanted:
            text = view.text.casefold()
            if len(text) != len(view.text):  # a longer lower-case form would shift every position
                text, wanted = view.text, query
            at = text.find(wanted)
            while at >= 0:
                found.add(view.map.back(Span(at, at + len(wanted))))
                at = text.find(wanted, at + len(wanted))
    return sorted(found)


class Finder:
    """Keeps the hits of the find bar's words and which of them is shown."""

    def __init__(self, bar: FindBar, reader: ReaderWidget) -> None:
        self._bar = bar
        self._reader = reader
        self._views: tuple[View | None, ...] = ()
        self._hits: list[Span] = []
        self._at = 0
        bar.changed.connect(self._search)
        bar.stepped.connect(self.step)

    def document_changed(self, *views: View | None) -> None:
        self._views = views
        if self._bar.isVisible():
            self._search(self._bar.line.text())

    def step(self, by: int) -> None:
        """Show the hit ``by`` places further, round and round."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show()

    def _search(self, query: str) -> None:
        self._hits = hits(query, self._views)
        self._at = 0
        self._show()

    def _show(self) -> None:
        current = self._hits[self._at] if self._hits else None
        self._reader.set_find(self._hits, current)
        self._bar.show_count(self._at, len(self._hits))
