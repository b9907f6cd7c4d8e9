"""Chooses an article to be compared: the likely ones first, then all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from models.project import ArticleRow
from ui.panels.articles import title_of

_LONGEST = 46  # characters of a title


class ArticleChooser(QComboBox):
    """Says which article is compared."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._offered: tuple[tuple[str, str], ...] = ()
        self.activated.connect(lambda number: self.chosen.emit(self.itemData(number)))

    def offer(self, rows: Sequence[ArticleRow], likely: Sequence[str], current: str) -> None:
        """Offer articles; ``likely`` stand above the others."""
        known = {row.id: row for row in rows}
        first = [known[i] for i in likely if i in known]
        rest = [row for row in rows if row.id not in likely]
        offered = tuple((_words(row), row.id) for row in (*first, *rest))
        if offered != self._offered:
            self._offered = offered
            self.clear()
            for words, identifier in offered:
                self.addItem(words, identifier)
            if first and rest:
                self.insertSeparator(len(first))
        at = self.findData(current)
        if at >= 0:
            self.setCurrentIndex(at)


def _words(row: ArticleRow) -> str:
    title = " ".join(title_of(row).split())
    short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
    source = row.outlet or row.source or ""
    return " · ".join(part for part in (f"#{row.number}  {short}", source) if part)
