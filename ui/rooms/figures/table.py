"""The figures of one group as a table; the words in the text lead to their place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from models.knowledge.figures import FigureGroup, FigureRow
from models.schema.values import Meaning
from ui.icons import icon
from ui.look import Look
from ui.panels.rows import Index
from ui.rooms.figures.columns import COLUMNS, QUOTE
from ui.rooms.figures.words import say
from ui.theme import Theme, ui_font
from ui.words import N

_NOWHERE = QModelIndex()
_HEIGHT = 34
_LINE, _TIP = 300, 1200  # characters that are shown; a claim may be a whole article


class RowsModel(QAbstractTableModel):
    """A group's rows; a row that is against the current one is marked."""

    def __init__(self, theme: Theme, meaning: Meaning) -> None:
        super().__init__()
        self._theme, self._meaning = theme, meaning
        self._group: FigureGroup | None = None
        self._against: frozenset[int] = frozenset()
        self._in_conflict: frozenset[int] = frozenset()
        self._bold = ui_font(13, QFont.Weight.DemiBold)
        self._nothing = QPixmap(16, 16)  # keeps the words of all rows in line
        self._nothing.fill(Qt.GlobalColor.transparent)

    def set_group(self, group: FigureGroup | None) -> None:
        self.beginResetModel()
        self._group = group
        self._against = frozenset()
        conflicts = group.conflicts if group else ()
        ends = {n for pair in conflicts for n in (pair.first, pair.second)}
        self._in_conflict = frozenset(ends)
        self.endResetModel()

    def set_current(self, number: int) -> None:
        """Mark what conflicts with row ``number``."""
        group = self._group
        self._against = (
            group.against(number) if group and 0 <= number < len(group.rows) else frozenset()
        )
        if group and group.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(group.rows) - 1, 0))

    def row(self, number: int) -> FigureRow | None:
        rows = self._group.rows if self._group else ()
        return rows[number] if 0 <= number < len(rows) else None

    def number_of(self, key: str) -> int:
        """Return the place of a row, -1 where it is not in the group."""
        rows = self._group.rows if self._group else ()
        return next((n for n, row in enumerate(rows) if row.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._group is None else len(self._group.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return say(COLUMNS[section].text)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        column = COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            most = _TIP if role == Qt.ItemDataRole.ToolTipRole else _LINE
            return column.words(row, self._meaning)[:most].replace("\n", " ") or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say(column.text)}: {column.words(row, self._meaning)}"
        if column.key == "value":
            return self._value_data(index.row(), row, role)
        if role == Qt.ItemDataRole.ForegroundRole and column.key == "quote":
            return QColor(self._theme.accent)
        return None

    def _value_data(self, number: int, row: FigureRow, role: int) -> Any:
        if role == Qt.ItemDataRole.DecorationRole:
            if row.quantity is None:
                return icon("help")
            if number in self._against:
                return icon("unlink")
            return icon("alert") if number in self._in_conflict else self._nothing
        if role == Qt.ItemDataRole.FontRole:
            return self._bold
        if role == Qt.ItemDataRole.ForegroundRole and number in self._against:
            return QColor(self._theme.danger)
        return None


class FigureTable(QTableView):
    """Tells which row became current, and from which the way to the text is asked for."""

    currentPicked = Signal(str)
    activatedItem = Signal(str)

    def __init__(self, look: Look, meaning: Meaning) -> None:
        super().__init__()
        self.rows = RowsModel(look.theme, meaning)
        self._quiet = False
        self.setModel(self.rows)
        self.setAccessibleName(say(N("Figures", "Figures of the group")))
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda index: self._activate(index.row()))

    def _dress(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(40)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(QUOTE, QHeaderView.ResizeMode.Stretch)
        for number, column in enumerate(COLUMNS):
            if column.width:
                self.setColumnWidth(number, column.width)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        self.setObjectName("figures")
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_group(self, group: FigureGroup | None, current: str) -> None:
        """Show a group with one of its rows current."""
        self._quiet = True
        self.rows.set_group(group)
        self.mark(current)
        self._quiet = False

    def mark(self, key: str) -> None:
        """Make a row current without telling anybody."""
        quiet, self._quiet = self._quiet, True
        number = self.rows.number_of(key)
        self.rows.set_current(number)
        self.setCurrentIndex(self.rows.index(number, 0) if number >= 0 else QModelIndex())
        self._quiet = quiet

    def hide_empty_columns(self) -> None:
        """Leave out the columns in which no row has anything to say."""
        meaning = self.rows._meaning
        rows = [self.rows.row(n) for n in range(min(self.rows.rowCount(), 200))]
        for number, column in enumerate(COLUMNS):
            empty = not any(row is not None and column.words(row, meaning) for row in rows)
            self.setColumnHidden(number, empty and column.key not in ("value", "quote"))

    def _row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if row is not None and not self._quiet:
            self.rows.set_current(index.row())
            self.currentPicked.emit(row.key)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == QUOTE:
            self._activate(index.row())

    def _activate(self, number: int) -> None:
        row = self.rows.row(number)
        if row is not None:
            self.activatedItem.emit(row.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        leads = index.isValid() and index.column() == QUOTE
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        )
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex().row())
            return
        super().keyPressEvent(event)
