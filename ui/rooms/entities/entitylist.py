"""The list of entities: name, type, and how many mentions point to each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter

from models.schema.values import Schema
from ui.look import Look
from ui.panels.kit import chip_width, paint_chip
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.rooms.entities.state import EntitiesState, Item
from ui.style import faint
from ui.theme import reading_font, ui_font

HEIGHT = 52
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class EntityList(RowsView):
    """The entities, one row each; Space ticks one for a merge, M merges."""

    ticked = Signal(str)
    mergeAsked = Signal()

    def __init__(self, look: Look, schema: Schema, state: EntitiesState) -> None:
        self.entities: RowModel[Item] = RowModel(
            lambda item: item.entity.id, lambda item: spoken(item, look, schema, state)
        )
        super().__init__(self.entities, _EntityDelegate(look, schema, state), HEIGHT)
        self.setAccessibleName(self.tr("Entities"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.current_item()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self.ticked.emit(item.entity.id)
            return
        if event.key() == Qt.Key.Key_M and not event.modifiers():
            self.mergeAsked.emit()
            return
        super().keyPressEvent(event)


def spoken(item: Item, look: Look, schema: Schema, state: EntitiesState) -> str:
    """Return an entity in one line, for screen readers."""
    entity = item.entity
    parts = [entity.name, type_words(entity.type, look, schema), str(item.mentions)]
    if entity.id in state.chosen:
        parts.append("✓")
    return ", ".join(part for part in parts if part)


def type_words(name: str, look: Look, schema: Schema) -> str:
    """Return a type as people call it, "" for none."""
    label = schema.by_name.get(name)
    return look.say(label.brief) if label else name


class _EntityDelegate(RowDelegate):
    def __init__(self, look: Look, schema: Schema, state: EntitiesState) -> None:
        super().__init__(look.theme)
        self._look, self._schema, self._state = look, schema, state

    def draw(self, painter: QPainter, box: QRectF, item: Item, current: bool) -> None:
        entity, theme = item.entity, self.theme
        left = box.x() + 12
        if entity.id in self._state.chosen:
            painter.setFont(ui_font(14, QFont.Weight.Bold))
            painter.setPen(QColor(theme.accent))
            painter.drawText(QRectF(left, box.y(), 18, box.height()), _MIDDLE, "✓")
            left += 20
        count = str(item.mentions)
        small = ui_font(12, region=self._look.tongue.region)
        width = QFontMetricsF(small).horizontalAdvance(count) + 8
        painter.setFont(small)
        painter.setPen(QColor(faint(theme)))
        right = box.right() - 10
        painter.drawText(QRectF(right - width, box.y(), width, box.height()),
                         _MIDDLE | Qt.AlignmentFlag.AlignRight, count)  # fmt: skip
        right -= width + 8
        words = type_words(entity.type, self._look, self._schema)
        if words:
            label = self._schema.by_name.get(entity.type)
            wide = min(chip_width(words), 120)
            paint_chip(painter, QRectF(right - wide, box.center().y() - 10, wide, 20), words,
                       label.colour if label else 0, theme)  # fmt: skip
            right -= wide + 8
        weight = QFont.Weight.DemiBold if current else QFont.Weight.Normal
        font = reading_font("SC", 14)
        font.setWeight(weight)
        _line(painter, QRectF(left, box.y() + 5, right - left, 22), entity.name,
              font, theme.text)  # fmt: skip
        second = entity.hant if entity.hant != entity.hans else entity.pinyin
        below = reading_font("TC", 12) if second == entity.hant else small
        _line(painter, QRectF(left, box.y() + 27, right - left, 19), second, below, faint(theme))


def _line(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width()
    )
    painter.drawText(box, _MIDDLE, shown)
