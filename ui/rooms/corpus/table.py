"""The table of the corpus room: one article a row, sorted by any column."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from models.knowledge.corpus import ArticleNumbers
from ui.look import Look
from ui.rooms.corpus.state import CorpusState
from ui.rooms.corpus.words import COLUMNS, say, shown
from ui.style import faint, warning
from ui.theme import reading_font, ui_font

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HEIGHT = 32
_WIDTHS = {"number": 64, "title": 300, "outlet": 130, "published": 96, "script": 92, "status": 86,
           "characters": 92, "coverage": 120, "touched": 96}  # fmt: skip
_LEFT = ("title", "outlet", "published", "script", "status", "touched")
_WORRIES = ("detached", "conflicts")


class CorpusModel(QAbstractTableModel):
    """The articles that are wanted, in their order."""

    def __init__(self, state: CorpusState) -> None:
        super().__init__()
        self._state = state
        self._columns: list[str] = []
        self._rows: tuple[ArticleNumbers, ...] = ()

    def refresh(self, rows: tuple[ArticleNumbers, ...]) -> None:
        self.beginResetModel()
        self._columns = self._state.columns()
        self._rows = rows
        self.endResetModel()

    def article(self, row: int) -> ArticleNumbers:
        return self._rows[row]

    def column(self, number: int) -> str:
        return self._columns[number]

    def row_of(self, article: str) -> int:
        """Return the row of an article, -1 for none."""
        return next((n for n, one in enumerate(self._rows) if one.id == article), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        article, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return article
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(article, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.title(column)}: {shown(article, column)}"
        if role == Qt.ItemDataRole.ToolTipRole and column == "title":
            return article.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column in _LEFT else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column in _LEFT else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def title(self, column: str) -> str:
        """Return how a column is called; those of people by their names."""
        words = dict(COLUMNS).get(column)
        if words is not None:
            return say(words)
        return self._state.corpus.people.get(column, "") or "—"


class CorpusTable(QTableView):
    """Shows the articles; Enter or a double click opens one, S sorts by the column at hand.

    Signals:
        opened: the id of an article to be read.
        sorted: a column was asked for.
        currentPicked: the id of the article that became current.
    """

    opened = Signal(str)
    sorted = Signal(str)
    currentPicked = Signal(str)

    def __init__(self, look: Look, state: CorpusState) -> None:
        super().__init__()
        self._state = state
        self.numbers = CorpusModel(state)
        self._delegate = _CellDelegate(look, self.numbers)
        self.setModel(self.numbers)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Articles"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(44)
        header.sectionClicked.connect(lambda n: self.sorted.emit(self.numbers.column(n)))
        self.doubleClicked.connect(self._open)
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._picked)
        self._quiet = False

    def refresh(self, rows: tuple[ArticleNumbers, ...]) -> None:
        """Show articles, and keep the place."""
        place, across = self.verticalScrollBar().value(), self.currentIndex().column()
        is_new = self.numbers.columnCount() == 0
        self._quiet = True
        self.numbers.refresh(rows)
        columns = self._state.columns()
        if is_new:
            for number, name in enumerate(columns):
                self.setColumnWidth(number, _WIDTHS.get(name, 80))
        way = Qt.SortOrder.DescendingOrder if self._state.is_descending else (
            Qt.SortOrder.AscendingOrder)  # fmt: skip
        if self._state.column in columns:
            self.horizontalHeader().setSortIndicator(columns.index(self._state.column), way)
        row = self.numbers.row_of(self._state.current)
        if row >= 0:
            self.setCurrentIndex(self.numbers.index(row, max(0, across)))
        self.verticalScrollBar().setValue(place)
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_S and not event.modifiers() and index.isValid():
            self.sorted.emit(self.numbers.column(index.column()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.numbers.article(index.row()).id)

    def _picked(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.currentPicked.emit(self.numbers.article(index.row()).id)


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, model: CorpusModel) -> None:
        super().__init__()
        self._look, self._model = look, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._look.theme
        column = self._model.column(index.column())
        article: ArticleNumbers = index.data(Qt.ItemDataRole.UserRole)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.accent_soft))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        text = shown(article, column)
        room = box.adjusted(8, 0, -8, 0)
        if column == "coverage":
            self._draw_share(painter, room, article.coverage)
            room.setLeft(room.right() - 40)
        font = ui_font(12)
        if column in ("title", "outlet"):
            font = reading_font("SC" if article.script == "hans" else "TC", 13)
        painter.setFont(font)
        is_worry = column in _WORRIES and text != "–"
        quiet = text == "–" or column in ("number", "published", "touched")
        ink = warning(theme) if is_worry else faint(theme) if quiet else theme.text
        painter.setPen(QColor(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if column in _LEFT else Qt.AlignmentFlag.AlignRight
        )
        shown_text = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, flags, shown_text)
        painter.restore()

    def _draw_share(self, painter: QPainter, room: QRectF, share: float) -> None:
        theme = self._look.theme
        track = QRectF(room.x(), room.center().y() - 3, room.width() - 44, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(track, 3, 3)
        if share > 0:
            track.setWidth(max(3.0, track.width() * share))
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(track, 3, 3)
