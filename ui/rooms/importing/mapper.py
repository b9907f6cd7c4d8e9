"""Which column of a table holds what, and the first rows as the articles that they will become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.ingest.files.columns import FIELDS
from models.ingest.files.preview import TablePreview
from models.project.looking import Seen
from ui.panels.fields import Drop
from ui.panels.kit import label
from ui.rooms.importing.words import field_words, region_of
from ui.theme import ui_font

_SHOWN = ("title", "published", "source", "byline", "text")
_CELL = 120  # characters


class ColumnMapper(QWidget):
    """A drop-down list of columns for each field, above the articles that come of it."""

    chosen = Signal(object)  # field → column

    def __init__(self) -> None:
        super().__init__()
        self.drops = {name: self._drop(name) for name in FIELDS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for number, (name, drop) in enumerate(self.drops.items()):
            caption = label(field_words(name), size=12, tone="dim", bold=True)
            caption.setBuddy(drop)
            grid.addWidget(caption, number // 2, number % 2 * 2)
            grid.addWidget(drop, number // 2, number % 2 * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.rows = self._table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(grid)
        layout.addWidget(self.rows, 1)

    def show_table(self, table: TablePreview, told: Mapping[str, str]) -> None:
        """Offer the columns of ``table``, with what is told or guessed marked."""
        marked = {**table.guess, **told}
        for name, drop in self.drops.items():
            drop.blockSignals(True)
            drop.clear()
            if name not in table.guess:  # a guess can be corrected, not taken away
                drop.addItem("—", "")
            for column in table.columns:
                drop.addItem(column, column)
            drop.setCurrentIndex(max(0, drop.findData(marked.get(name, ""))))
            drop.blockSignals(False)

    def show_articles(self, articles: Sequence[Seen]) -> None:
        """Show rows as the articles that they become."""
        self.rows.setRowCount(len(articles))
        for number, seen in enumerate(articles):
            for at, name in enumerate(_SHOWN):
                value = " ".join((getattr(seen, name) or "—").split())
                item = QTableWidgetItem(value[:_CELL])
                item.setFont(ui_font(12, region=region_of("", seen.script)))
                item.setToolTip(value)
                self.rows.setItem(number, at, item)

    def columns(self) -> dict[str, str]:
        """Return which column each field takes."""
        found = {name: str(drop.currentData() or "") for name, drop in self.drops.items()}
        return {name: column for name, column in found.items() if column}

    def _drop(self, name: str) -> Drop:
        drop = Drop()
        drop.setAccessibleName(field_words(name))
        drop.activated.connect(lambda _: self.chosen.emit(self.columns()))
        return drop

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(_SHOWN))
        table.setObjectName("grid")
        table.setAccessibleName(self.tr("The first rows as articles"))
        table.setHorizontalHeaderLabels([field_words(name) for name in _SHOWN])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, width in enumerate((190, 110, 100, 80)):
            table.setColumnWidth(at, width)
        header.setStretchLastSection(True)
        return table
