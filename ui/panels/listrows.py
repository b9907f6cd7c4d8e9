"""What the rows of the lists hold, and how they are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from models.annotate import Annotation
from models.annotate.problems import Problem
from models.schema.values import Schema
from ui.icons import paint_icon
from ui.look import Look
from ui.panels.kit import chip_width, paint_chip
from ui.panels.rows import RowDelegate
from ui.style import faint, warning
from ui.theme import Region, reading_font, ui_font

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_CHIP_COLUMN = 92.0  # px; the words of all rows begin at one place


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotation as a list shows it.

    Attributes:
        label: short name of its label; ``name`` is the whole one, which the filter finds too.
        place: the 1-based paragraph, 0 for none.
    """

    annotation: Annotation
    label: str
    name: str
    colour: int
    quote: str
    place: int
    second: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem with the words of the annotation that has it."""

    problem: Problem
    number: int
    text: str
    quote: str


def second_line(
    annotation: Annotation, known: Mapping[str, Annotation], schema: Schema, look: Look
) -> str:
    """Return the participants in one line: ``role: words · role: words``."""
    type_ = schema.by_name.get(annotation.label)
    parts = []
    for argument in annotation.arguments:
        role = type_.role(argument.role) if type_ else None
        target = known.get(argument.target or "")
        anchor = argument.anchor or (target.anchor if target else None)
        if anchor is not None:
            name = look.say(role.words) if role else argument.role
            parts.append(f"{name} {anchor.quote}")
    return " · ".join(parts)


class EntryDelegate(RowDelegate):
    """Chip, quote, paragraph; with a second line where roles are filled."""

    def __init__(self, look: Look, region: Region, *, tall: bool) -> None:
        super().__init__(look.theme)
        self._region: Region = region
        self._tall = tall

    def draw(self, painter: QPainter, box: QRectF, item: Entry, current: bool) -> None:
        line = QRectF(box.x(), box.y(), box.width(), 30 if self._tall else box.height())
        width = min(max(chip_width(item.label), 44), _CHIP_COLUMN)
        chip = QRectF(line.x() + 6, line.center().y() - 10, width, 20)
        paint_chip(painter, chip, item.label, item.colour, self.theme)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(self.theme)))
        place = f"¶{item.place}" if item.place else ""
        painter.drawText(line.adjusted(0, 0, -8, 0), _MIDDLE | _RIGHT, place)
        words = line.adjusted(_CHIP_COLUMN + 14, 0, -38, 0)
        _text(painter, words, item.quote, reading_font(self._region, 13), self.theme.text)
        if self._tall:
            below = QRectF(box.x() + 8, box.y() + 29, box.width() - 16, 18)
            _text(painter, below, item.second or "—", ui_font(11), faint(self.theme))


class TroubleDelegate(RowDelegate):
    def draw(self, painter: QPainter, box: QRectF, item: Trouble, current: bool) -> None:
        paint_icon(painter, "alert", QRectF(box.x() + 8, box.y() + 8, 16, 16),
                   QColor(warning(self.theme)))  # fmt: skip
        first = QRectF(box.x() + 32, box.y() + 5, box.width() - 42, 20)
        _text(painter, first, item.text, ui_font(12), self.theme.text)
        second = QRectF(box.x() + 32, box.y() + 25, box.width() - 42, 18)
        _text(painter, second, item.quote, ui_font(11), faint(self.theme))


def _text(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(painter.font())
    line = text.replace("\n", " ")
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _MIDDLE, shown)


def haystack(entry: Entry) -> str:
    return f"{entry.label} {entry.name} {entry.quote} {entry.second}".casefold()
