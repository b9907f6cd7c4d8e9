"""The lines of the concordance: a hundred thousand of them, read as they come on screen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen

from models.project.values import ArticleRow, Hit
from models.schema.values import Schema
from ui.commands.keys import key_name
from ui.icons import paint_icon
from ui.look import Look
from ui.panels.kit import chip_width, paint_chip
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.style import faint
from ui.theme import Region, reading_font, ui_font

Script = Literal["", "hans", "hant"]
"""The script in which lines are shown; "": as they are written."""

WIDTH = 60  # code points of context on each side
HEIGHT = 30
_PAGE = 100  # lines that are read at once
_PAGES = 60  # kept
_TICK, _NUMBER, _TITLE = 30, 40, 190  # px
_SHARE = 0.42  # of the room for text that is left of the hit
_ROOMY = 900  # px from which titles are shown
_NOWHERE = QModelIndex()
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight

Fetch = Callable[[Sequence[int]], Sequence[Hit | None]]
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A hit with its number among all that were found; None where it can be had no more."""

    number: int
    hit: Hit | None
    article: ArticleRow | None
    ticked: bool

    @property
    def title(self) -> str:
        return (self.article.title or self.article.name) if self.article else ""


class HitModel(RowModel[Line]):
    """All hits in an order; only those that somebody looks at are read."""

    def __init__(self) -> None:
        super().__init__(lambda line: line.number, _in_words)
        self._order: Sequence[int] = ()
        self._fetch: Fetch = lambda _: ()
        self._articles: Mapping[str, ArticleRow] = {}
        self._pages: dict[int, dict[int, Hit | None]] = {}
        self._places: dict[int, int] | None = None
        self.ticked: set[int] = set()

    def show(self, order: Sequence[int], fetch: Fetch, articles: Mapping[str, ArticleRow]) -> None:
        """Show hits of these numbers in this order; nothing is ticked."""
        self.beginResetModel()
        self._order, self._fetch, self._articles = order, fetch, articles
        self._pages.clear()
        self._places = None
        self.ticked = set()
        self.endResetModel()

    def sort(self, order: Sequence[int]) -> None:  # type: ignore[override]
        """Show the same hits in another order."""
        ticked = self.ticked
        self.show(order, self._fetch, self._articles)
        self.ticked = ticked

    @property
    def order(self) -> Sequence[int]:
        return self._order

    def item(self, row: int) -> Line:
        number = self._order[row]
        hit = self._page(row // _PAGE).get(number)
        article = self._articles.get(hit.article) if hit else None
        return Line(number, hit, article, number in self.ticked)

    def _page(self, page: int) -> dict[int, Hit | None]:
        if page not in self._pages:
            while len(self._pages) >= _PAGES:
                self._pages.pop(next(iter(self._pages)))
            numbers = self._order[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = dict(zip(numbers, self._fetch(numbers), strict=False))
        return self._pages[page]

    def row_of(self, key: Hashable) -> int | None:
        if isinstance(self._order, range):
            return key if isinstance(key, int) and 0 <= key < len(self._order) else None
        if self._places is None:
            self._places = {number: row for row, number in enumerate(self._order)}
        return self._places.get(key) if isinstance(key, int) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.item(index.row())
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _in_words(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title or None
        return None

    def tick(self, number: int) -> None:
        """Choose a hit, or give it back."""
        self.ticked ^= {number}
        row = self.row_of(number)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def tick_all(self, on: bool) -> None:
        self.ticked = set(self._order) if on else set()
        if self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, 0))


def _in_words(line: Line) -> str:
    hit = line.hit
    if hit is None:
        return ""
    tick = "☑ " if line.ticked else ""
    return f"{tick}{hit.number}: {hit.left[-12:]}【{hit.hit}】{hit.right[:12]}".replace("\n", "↵")


class HitDelegate(RowDelegate):
    """Draws a line: tick, article, left context up to the middle, hit, right context, labels."""

    def __init__(self, look: Look, schema: Schema, region: Region) -> None:
        super().__init__(look.theme)
        self._look = look
        self._schema = schema
        self._region: Region = region
        self.script: Script = ""

    def draw(self, painter: QPainter, box: QRectF, item: Line, current: bool) -> None:
        self._draw_tick(painter, box, item)
        hit = item.hit
        if hit is None:
            return
        own = item.article.script if item.article else ""
        left, words, right = shown(hit, self.script if self.script != own else "")
        region: Region = "TC" if self.script == "hant" else self._region
        x = box.left() + _TICK
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(self.theme)))
        painter.drawText(QRectF(x, box.top(), _NUMBER - 10, box.height()), _MIDDLE | _RIGHT,
                         str(hit.number))  # fmt: skip
        x += _NUMBER
        end = box.right() - 8 - self._draw_end(painter, box, item)
        middle = x + (end - x) * _SHARE
        plain, bold = reading_font(region, 14), reading_font(region, 14, QFont.Weight.DemiBold)
        width = min(QFontMetricsF(bold).horizontalAdvance(words), (end - x) * (1 - _SHARE))
        painter.setFont(plain)
        painter.setPen(QColor(self.theme.text2))
        self._draw_left(painter, QRectF(x, box.top(), middle - x - 3, box.height()), left)
        rest = QRectF(
            middle + width + 3, box.top(), max(0.0, end - middle - width - 3), box.height()
        )
        painter.drawText(rest, _MIDDLE | _LEFT, _fitting(painter, right, rest.width()))
        painter.setPen(QColor(self.theme.accent))
        painter.setFont(bold)
        place = QRectF(middle, box.top(), width + 1, box.height())
        painter.drawText(place, _MIDDLE | _LEFT, _fitting(painter, words, width + 1))

    def _draw_left(self, painter: QPainter, box: QRectF, text: str) -> None:
        """Draw the end of a text against the right side; what does not fit is cut on the left."""
        metrics = QFontMetricsF(painter.font())
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, box.width())
        painter.drawText(box, _MIDDLE | _RIGHT, fitting)

    def _draw_tick(self, painter: QPainter, box: QRectF, item: Line) -> None:
        square = QRectF(box.left() + 10, box.center().y() - 7, 14, 14)
        painter.setPen(
            QPen(QColor(self.theme.accent if item.ticked else self.theme.line_strong), 1.3)
        )
        painter.setBrush(QColor(self.theme.accent) if item.ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 4, 4)
        if item.ticked:
            paint_icon(
                painter, "check", square.adjusted(1, 1, -1, -1), QColor(self.theme.on_accent)
            )

    def _draw_end(self, painter: QPainter, box: QRectF, item: Line) -> float:
        """Draw the title and what covers the hit, from the right; return how wide that is."""
        used = 0.0
        if box.width() >= _ROOMY:
            place = QRectF(box.right() - 8 - _TITLE, box.top(), _TITLE, box.height())
            painter.setFont(ui_font(12))
            painter.setPen(QColor(faint(self.theme)))
            painter.drawText(place, _MIDDLE | _LEFT, _fitting(painter, item.title, _TITLE))
            used = _TITLE + 14.0
        covers = item.hit.annotations if item.hit else ()
        for cover in covers[-2:]:
            name = self._look.brief(self._schema, cover.label)
            known = self._schema.by_name.get(cover.label)
            width = chip_width(name)
            chip = QRectF(box.right() - 8 - used - width, box.center().y() - 9, width, 18)
            paint_chip(painter, chip, name, known.colour if known else 0, self.theme)
            used += width + 5
        return used + (8 if used else 0)


def _fitting(painter: QPainter, text: str, width: float) -> str:
    metrics = QFontMetricsF(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=4096)
def shown(hit: Hit, script: Script) -> tuple[str, str, str]:
    """Return left context, hit and right context in a script, in one line.

    By profiles that keep every character in its place; the text in the reader may say a word
    otherwise where a person has chosen another form.
    """
    line = f"{hit.left}{hit.hit}{hit.right}"
    if script:
        from models.script.conversion import convert

        line = convert(line, "s2tw" if script == "hant" else "t2s")[0]
    line = line.replace("\n", "↵").replace("\t", " ")
    start, end = len(hit.left), len(hit.left) + len(hit.hit)
    return line[:start], line[start:end], line[end:]


class HitsView(RowsView):
    """The table: keys of labels, ticks, and the way in and out."""

    labelPressed = Signal(str)
    leftAsked = Signal()
    entityAsked = Signal()
    ticked = Signal()

    def __init__(self, model: HitModel, delegate: HitDelegate) -> None:
        super().__init__(model, delegate, HEIGHT)
        self.model_of_hits = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, line = event.key(), self.current_item()
        if key == Qt.Key.Key_Escape:
            self.leftAsked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self.activatedItem.emit(line)
        elif key == Qt.Key.Key_Space and line is not None:
            self._tick(line)
        elif key == Qt.Key.Key_Equal:
            self.entityAsked.emit()
        elif key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.tick_all()
        elif name := key_name(event):
            self.labelPressed.emit(name)
        else:
            super().keyPressEvent(event)

    def tick_all(self) -> None:
        """Tick every hit, or none where all are."""
        model = self.model_of_hits
        model.tick_all(len(model.ticked) < model.rowCount())
        self.ticked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < _TICK + 6:
            self._tick(self.model_of_hits.item(index.row()))
            return
        super().mousePressEvent(event)

    def _tick(self, line: Line) -> None:
        self.model_of_hits.tick(line.number)
        self.ticked.emit()
