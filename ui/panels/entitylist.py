"""The list of entities of the article or the project, with the number of their mentions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.look import Look
from ui.panels.kit import (
    EmptyState,
    Segments,
    box,
    chip_width,
    column,
    icon_button,
    paint_chip,
    plain,
    row,
)
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.style import faint
from ui.theme import Region, reading_font, ui_font

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_HEIGHT = 46
_CHIP_COLUMN = 92.0

Find = Callable[[str, str], Sequence["EntityRow"]]
"""Answers to scope (``article`` or ``project``) and a text with the rows to show."""


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity as lists show it; ``label`` is the short name of its type."""

    identifier: str
    name: str
    other: str
    pinyin: str
    label: str
    colour: int
    mentions: int


class EntityList(QWidget):
    """Rows by scope and filter; asks for what is to be done with the current one."""

    picked = Signal(str)
    activated = Signal(str)
    editAsked = Signal(str)
    mergeAsked = Signal(str)
    splitAsked = Signal(str)
    removeAsked = Signal(str)
    pairsAsked = Signal()
    addAsked = Signal()
    menuAsked = Signal(QPoint, str)

    def __init__(self, look: Look, region: Region) -> None:
        super().__init__()
        self.source: Find = lambda _scope, _text: ()
        self.scope = "article"
        self.switch = Segments((
            ("article", self.tr("Article"), self.tr("Entities that this article speaks of")),
            ("project", self.tr("Project"), self.tr("All entities of the project")),
        ))  # fmt: skip
        self.switch.set_value("article")
        self.switch.picked.connect(self.set_scope)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Name, either script, or pinyin"))
        self.line.setAccessibleName(self.tr("Find an entity"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(lambda _: self.refill())
        model: RowModel[EntityRow] = RowModel(
            lambda r: r.identifier, self._in_words, lambda r: f"{r.name}\n{r.pinyin}"
        )
        self.view = RowsView(model, _Delegate(look, region), _HEIGHT)
        self.view.setAccessibleName(self.tr("Entities"))
        self.line.returnPressed.connect(self.view.focus_first)
        self.view.currentPicked.connect(self._picked)
        self.view.activatedItem.connect(lambda r: self.activated.emit(r.identifier))
        self.view.deleteAsked.connect(lambda r: self.removeAsked.emit(r.identifier))
        self.view.menuAsked.connect(lambda at, r: self.menuAsked.emit(at, r.identifier))
        self.edit = QPushButton(self.tr("Edit…"))
        self.merge = QPushButton(self.tr("Merge…"))
        self.split = QPushButton(self.tr("Split…"))
        self.add = icon_button("plus", self.tr("New entity…"))
        self.pairs = icon_button("merge", self.tr("Entities that look alike…"))
        self._lay_out()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        hint = self.tr("Select a mention and press its key to link it to an entity.")
        self._pages.addWidget(EmptyState("entity", self.tr("No entities yet"), hint))
        hint = self.tr("No entity is called so in either script, nor sounds so.")
        self._pages.addWidget(EmptyState("search", self.tr("Nothing fits"), hint))
        self.edit.clicked.connect(lambda: self._ask(self.editAsked))
        self.merge.clicked.connect(lambda: self._ask(self.mergeAsked))
        self.split.clicked.connect(lambda: self._ask(self.splitAsked))
        self.add.clicked.connect(self.addAsked)
        self.pairs.clicked.connect(self.pairsAsked)
        self._bar = box("footer")
        buttons = (self.edit, self.merge, self.split, None, self.add, self.pairs)
        self._bar.setLayout(row(*buttons, spacing=6, margins=(12, 8, 12, 8)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = row(self.switch, self.line, spacing=8)
        layout.addWidget(plain(column(plain(head), margins=(12, 0, 12, 2))))
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._bar)
        self._update_buttons()

    def set_writable(self, writable: bool) -> None:
        self._bar.setVisible(writable)

    def set_scope(self, scope: str) -> None:
        """Show the entities of the ``article`` or of the ``project``."""
        self.scope = scope
        self.switch.set_value(scope)
        self.refill()

    def show_entity(self, identifier: str) -> None:
        """Bring an entity to view and mark it."""
        self.line.clear()
        self.refill()
        self.view.set_current(identifier)
        if self.view.current_item() is None:
            self.set_scope("project")
            self.view.set_current(identifier)
        self._update_buttons()

    def refill(self) -> None:
        """Ask anew for what is to be shown; the current row stays current."""
        before = self.view.current_item()
        rows = self.source(self.scope, self.line.text().strip())
        self.view.set_items(rows, before.identifier if before else None)
        self._pages.setCurrentIndex(0 if rows else 2 if self.line.text().strip() else 1)
        self._update_buttons()

    def _in_words(self, item: EntityRow) -> str:
        count = self.tr("%n mention(s)", "", item.mentions)
        return ", ".join(p for p in (item.name, item.other, item.label, count) if p)

    def _picked(self, item: EntityRow) -> None:
        self._update_buttons()
        self.picked.emit(item.identifier)

    def _ask(self, signal: object) -> None:
        current = self.view.current_item()
        if current is not None:
            signal.emit(current.identifier)  # type: ignore[attr-defined]

    def _update_buttons(self) -> None:
        current = self.view.current_item()
        for button in (self.edit, self.merge):
            button.setEnabled(current is not None)
        self.split.setEnabled(current is not None and current.mentions > 0)


class _Delegate(RowDelegate):
    """Type, name in the script of the interface, the other name and the sound; how often."""

    def __init__(self, look: Look, region: Region) -> None:
        super().__init__(look.theme)
        self._region: Region = region

    def draw(self, painter: QPainter, box: QRectF, item: EntityRow, current: bool) -> None:
        if item.label:
            width = min(max(chip_width(item.label), 44), _CHIP_COLUMN)
            chip = QRectF(box.x() + 6, box.center().y() - 10, width, 20)
            paint_chip(painter, chip, item.label, item.colour, self.theme)
        painter.setFont(ui_font(12))
        painter.setPen(QColor(self.theme.text2))
        painter.drawText(box.adjusted(0, 0, -10, 0), _MIDDLE | _RIGHT, str(item.mentions))
        words = box.adjusted(_CHIP_COLUMN + 14, 0, -44, 0)
        half = QRectF(words.x(), words.y() + 3, words.width(), 22)
        painter.setFont(reading_font(self._region, 14))
        painter.setPen(QColor(self.theme.text))
        _elided(painter, half, item.name)
        below = QRectF(words.x(), words.y() + 24, words.width(), 17)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(self.theme)))
        _elided(painter, below, "  ".join(p for p in (item.other, item.pinyin) if p))


def _elided(painter: QPainter, box: QRectF, text: str) -> None:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _MIDDLE, shown)
