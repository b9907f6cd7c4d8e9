"""A short list of encodings, each with the beginning of the file as it reads in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.ingest.files.preview import Choice
from ui.look import Look
from ui.panels.kit import column
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.rooms.importing.counts import COUNTS
from ui.rooms.importing.words import encoding_words, region_of
from ui.style import faint
from ui.theme import reading_font, ui_font

_HEIGHT = 46
_SHOWN = 4  # rows; the others are scrolled to
_SAMPLE = 160  # characters
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Row:
    choice: Choice
    is_taken: bool


class EncodingChooser(QWidget):
    """Candidates, best first; the one that is current is the one that is taken."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()
        self._taken = ""
        self._is_open = True
        rows: RowModel[_Row] = RowModel(lambda r: r.choice.encoding, _spoken)
        self.view = RowsView(rows, _ChoiceDelegate(look), _HEIGHT)
        self.view.setAccessibleName(self.tr("Encodings"))
        self.view.currentPicked.connect(self._picked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(column(self.view))

    @property
    def taken(self) -> str:
        """The encoding that is marked now."""
        return self._taken

    def show_choices(self, choices: tuple[Choice, ...], chosen: str = "") -> None:
        """Show candidates; ``chosen`` is the one that a person took, "" for none."""
        self._choices = choices
        guess = next((c.encoding for c in choices if c.is_chosen), "")
        self._mark(chosen or guess)

    def set_open(self, is_open: bool) -> None:
        """Show all candidates, or only the one that is taken."""
        self._is_open = is_open
        self._mark(self._taken)

    def sample(self) -> str:
        """Return the beginning of the text in the encoding that is marked."""
        return next((c.text for c in self._choices if c.encoding == self._taken), "")

    def _mark(self, encoding: str) -> None:
        self._taken = encoding
        rows = [_Row(c, c.encoding == encoding) for c in self._choices]
        shown = rows if self._is_open else [r for r in rows if r.is_taken]
        self.view.set_items(shown, encoding)
        self.setFixedHeight(min(len(shown), _SHOWN) * _HEIGHT + 4)

    def _picked(self, row: _Row) -> None:
        if row.choice.encoding != self._taken:
            self._mark(row.choice.encoding)
            self.chosen.emit(row.choice.encoding)


def _spoken(row: _Row) -> str:
    return f"{encoding_words(row.choice.encoding)}, {_lost(row.choice)}, {_one_line(row.choice)}"


def _lost(choice: Choice) -> str:
    return COUNTS.lost_bytes(choice.undecodable) if choice.undecodable else ""


def _one_line(choice: Choice) -> str:
    return " ".join(choice.text[:_SAMPLE].split())


class _ChoiceDelegate(RowDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__(look.theme)

    def draw(self, painter: QPainter, box: QRectF, item: _Row, current: bool) -> None:
        theme = self.theme
        self._draw_dot(painter, QRectF(box.x() + 10, box.y() + 8, 13, 13), taken=item.is_taken)
        room = box.adjusted(34, 0, -14, 0)
        weight = QFont.Weight.DemiBold if item.is_taken else QFont.Weight.Normal
        first = QRectF(room.x(), box.y() + 4, room.width(), 20)
        painter.setFont(ui_font(12, weight))
        painter.setPen(QColor(theme.text))
        painter.drawText(first, _MIDDLE, encoding_words(item.choice.encoding))
        painter.setFont(ui_font(11))
        painter.setPen(QColor(theme.danger))
        painter.drawText(first, _MIDDLE | Qt.AlignmentFlag.AlignRight, _lost(item.choice))
        font = reading_font(region_of(item.choice.encoding), 12)
        second = QRectF(room.x(), box.y() + 23, room.width(), 18)
        painter.setFont(font)
        painter.setPen(QColor(theme.text2 if item.is_taken else faint(theme)))
        shown = QFontMetricsF(font).elidedText(
            _one_line(item.choice), Qt.TextElideMode.ElideRight, second.width()
        )
        painter.drawText(second, _MIDDLE, shown)

    def _draw_dot(self, painter: QPainter, ring: QRectF, *, taken: bool) -> None:
        theme = self.theme
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.accent if taken else theme.line_strong), 1.4))
        painter.drawEllipse(ring)
        if taken:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5))
