"""The list of words that look exchanged: what was published, what likely stood there, how sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.look import Look
from ui.panels.kit import EmptyState, box, column, plain, row
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.style import faint, warning
from ui.theme import Region, reading_font, ui_font

if TYPE_CHECKING:
    from models.insight.wording import WordingHit

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_HEIGHT = 46


@dataclass(frozen=True, slots=True)
class Row:
    """One hit with its number among all of the article, its paragraph, and why it is told."""

    hit: WordingHit
    number: int
    place: int
    why: str


class WordingList(QWidget):
    """Shows hits, all or of one kind; asks for those that are to be put into the text."""

    picked = Signal(int)
    acceptAsked = Signal(list)

    def __init__(self, look: Look, region: Region) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self.kinds = QComboBox()
        for value, text in self._choices():
            self.kinds.addItem(text, value)
        self.kinds.setAccessibleName(self.tr("Which words are listed"))
        self.kinds.currentIndexChanged.connect(lambda _: self._refill())
        model: RowModel[Row] = RowModel(lambda r: r.number, _in_words)
        self.view = RowsView(model, _Delegate(look, region), _HEIGHT)
        self.view.setAccessibleName(self.tr("Exchanged words"))
        self.view.currentPicked.connect(self._picked)
        self.accept_one = QPushButton(self.tr("Accept"))
        self.accept_pair = QPushButton(self.tr("All of this pair"))
        self._lay_out()

    def _choices(self) -> tuple[tuple[str, str], ...]:
        return (
            ("", self.tr("All exchanged words")),
            ("inverted", self.tr("Turn the meaning round")),
            ("broken-name", self.tr("Break a name")),
            ("spam", self.tr("Advertising between the words")),
            ("shift", self.tr("Another word of the same sense")),
        )

    def set_hits(self, rows: Sequence[Row]) -> None:
        """Show the hits of an article."""
        self._rows = tuple(rows)
        self._refill()

    def set_writable(self, writable: bool) -> None:
        self._bar.setVisible(writable)

    def set_current(self, number: int) -> None:
        """Mark a hit without telling anybody."""
        if self.view.model().rowCount() < len(self._rows):
            self.kinds.setCurrentIndex(0)
        self.view.set_current(number)
        self._update_buttons()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        hint = self.tr("The wording looks like its author's.")
        nothing = EmptyState("check-circle", self.tr("No exchanged words"), hint)
        self._pages.addWidget(nothing)
        self.accept_one.setToolTip(self.tr("Put the likely original into the text, as an edit"))
        self.accept_pair.setToolTip(self.tr("Do the same wherever this word stands"))
        self.accept_one.clicked.connect(lambda: self._accept(whole_pair=False))
        self.accept_pair.clicked.connect(lambda: self._accept(whole_pair=True))
        self._bar = box("footer")
        self._bar.setLayout(row(self.accept_one, self.accept_pair, None, spacing=8,
                                margins=(12, 8, 12, 8)))  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(plain(column(self.kinds, margins=(12, 0, 12, 2))))
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._bar)
        self._update_buttons()

    def _refill(self) -> None:
        wanted = self.kinds.currentData()
        shown = [r for r in self._rows if wanted in ("", r.hit.kind)]
        before = self.view.current_item()
        self.view.set_items(shown, before.number if before else None)
        self._pages.setCurrentIndex(0 if shown else 1)
        self._update_buttons()

    def _picked(self, row: Row) -> None:
        self._update_buttons()
        self.picked.emit(row.number)

    def _update_buttons(self) -> None:
        current = self.view.current_item()
        for button in (self.accept_one, self.accept_pair):
            button.setEnabled(current is not None)

    def _accept(self, *, whole_pair: bool) -> None:
        current = self.view.current_item()
        if current is None:
            return
        pair = (current.hit.published, current.hit.original)
        same = [r.hit for r in self._rows if (r.hit.published, r.hit.original) == pair]
        self.acceptAsked.emit(same if whole_pair else [current.hit])


def _in_words(row: Row) -> str:
    return f"{row.hit.published} {row.hit.original} {row.why}"


class _Delegate(RowDelegate):
    """The pair, how sure it is, and below why it is told."""

    def __init__(self, look: Look, region: Region) -> None:
        super().__init__(look.theme)
        self._region: Region = region

    def draw(self, painter: QPainter, box: QRectF, item: Row, current: bool) -> None:
        theme, hit = self.theme, item.hit
        serious = hit.is_hard or hit.kind == "broken-name"
        sign = "alert" if serious else "close" if hit.kind == "spam" else "quote"
        colour = theme.danger if serious else warning(theme) if hit.kind == "spam" else theme.text3
        paint_icon(painter, sign, QRectF(box.x() + 8, box.y() + 7, 16, 16), QColor(colour))
        first = QRectF(box.x() + 32, box.y() + 4, box.width() - 42, 20)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(theme)))
        painter.drawText(first, _MIDDLE | _RIGHT, f"{hit.confidence:.0%}")
        pair = QRectF(first.x(), first.y(), first.width() - 38, first.height())
        font = reading_font(self._region, 13, QFont.Weight.Normal)
        _write(painter, pair, f"{hit.published} ← {hit.original or '∅'}", font, theme.text)
        second = QRectF(box.x() + 32, box.y() + 24, box.width() - 42, 18)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(theme)))
        painter.drawText(second, _MIDDLE | _RIGHT, f"¶{item.place}")
        why = QRectF(second.x(), second.y(), second.width() - 38, second.height())
        _write(painter, why, item.why, ui_font(11), faint(theme))


def _write(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    painter.drawText(
        box, _MIDDLE, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    )
