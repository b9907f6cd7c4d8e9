"""A list that stays fast with a hundred thousand rows.

A table view dressed as a list: with fixed row heights it shows and changes long lists in a few
milliseconds, where a list view asks every row for its size.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.theme import Theme

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowModel(QAbstractTableModel, Generic[T]):
    """A sequence of values as one column; the value itself stands in ``UserRole``."""

    def __init__(
        self,
        key: Callable[[T], Hashable],
        text: Callable[[T], str],
        tip: Callable[[T], str] | None = None,
    ) -> None:
        super().__init__()
        self._key = key
        self._text = text
        self._tip = tip
        self._items: list[T] = []
        self._rows: dict[Hashable, int] | None = None

    def set_items(self, items: Sequence[T]) -> None:
        self.beginResetModel()
        self._items = list(items)
        self._rows = None
        self.endResetModel()

    def replace(self, item: T) -> None:
        """Show another value in the place of the one with the same key, if that is shown."""
        row = self.row_of(self._key(item))
        if row is not None:
            self._items[row] = item
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def item(self, row: int) -> T:
        return self._items[row]

    def row_of(self, key: Hashable) -> int | None:
        if self._rows is None:
            self._rows = {self._key(item): i for i, item in enumerate(self._items)}
        return self._rows.get(key)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(item)
        if role == Qt.ItemDataRole.ToolTipRole and self._tip is not None:
            return self._tip(item) or None
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints a row: the rounded ground for current and hovered rows, then what `draw` adds."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        focused = current and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(self.theme.accent), 1.2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft if current else self.theme.hover))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self.draw(painter, box, index.data(Qt.ItemDataRole.UserRole), current)
        painter.restore()

    def draw(self, painter: QPainter, box: QRectF, item: Any, current: bool) -> None:
        """Draw one item into ``box``."""
        raise NotImplementedError


class RowsView(QTableView):
    """A list of equal rows; tells which value became current and which was asked for."""

    currentPicked = Signal(object)
    activatedItem = Signal(object)
    menuAsked = Signal(QPoint, object)
    deleteAsked = Signal(object)

    def __init__(self, model: RowModel[Any], delegate: RowDelegate, height: int) -> None:
        super().__init__()
        self._rows = model
        self._delegate = delegate  # the view does not own it
        self._quiet = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._dress(height)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(lambda index: self.currentPicked.emit(model.item(index.row())))
        self.activated.connect(lambda index: self.activatedItem.emit(model.item(index.row())))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def _dress(self, height: int) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_items(self, items: Sequence[Any], current: Hashable = None) -> None:
        """Show ``items`` and keep the place in the list."""
        place = self.verticalScrollBar().value()
        self._quiet = True
        self._rows.set_items(items)
        self._quiet = False
        self.set_current(current, scroll=False)
        self.verticalScrollBar().setValue(place)

    def set_current(self, key: Hashable, *, scroll: bool = True) -> None:
        """Mark the row with ``key`` without telling anybody."""
        row = self._rows.row_of(key) if key is not None else None
        self._quiet = True
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            index = self._rows.index(row, 0)
            self.setCurrentIndex(index)
            if scroll:
                self.scrollTo(index)
        self._quiet = False

    def focus_first(self) -> None:
        """Take the keyboard, with the first row current where none is."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))

    def current_item(self) -> Any:
        index = self.currentIndex()
        return self._rows.item(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.current_item()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.deleteAsked.emit(item)
            return
        super().keyPressEvent(event)

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.currentPicked.emit(self._rows.item(index.row()))

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menuAsked.emit(self.viewport().mapToGlobal(at), self._rows.item(index.row()))
