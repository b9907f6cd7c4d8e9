"""The list of groups: what is counted, and whether the articles agree."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from models.knowledge.figures import FigureGroup, Verdict
from models.schema.values import Schema
from ui.icons import paint_icon
from ui.look import Look
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.rooms.figures.words import VERDICT_ICONS, facts_of, say, title_of, verdict_words
from ui.style import faint, warning
from ui.theme import Theme, ui_font
from ui.words import N

HEIGHT = 54
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class GroupList(RowsView):
    """The groups, one row each; those in conflict first."""

    def __init__(self, look: Look, schema: Schema) -> None:
        self.groups: RowModel[FigureGroup] = RowModel(
            lambda g: g.key, lambda g: spoken(g, look, schema)
        )
        super().__init__(self.groups, _GroupDelegate(look, schema), HEIGHT)
        self.setAccessibleName(say(N("Figures", "Groups of figures")))


def spoken(group: FigureGroup, look: Look, schema: Schema) -> str:
    """Return a group in one line, for screen readers."""
    parts = (title_of(group, look, schema), verdict_words(group.verdict),
             facts_of(group, look, schema))  # fmt: skip
    return ", ".join(parts)


def verdict_ink(verdict: Verdict, theme: Theme) -> str:
    """Return the ink of a verdict; its icon and its word say the same."""
    return {
        "conflict": theme.danger,
        "agree": theme.ok,
        "not_understood": warning(theme),
    }.get(verdict, faint(theme))


class _GroupDelegate(RowDelegate):
    def __init__(self, look: Look, schema: Schema) -> None:
        super().__init__(look.theme)
        self._look, self._schema = look, schema

    def draw(self, painter: QPainter, box: QRectF, item: FigureGroup, current: bool) -> None:
        theme, region = self.theme, self._look.tongue.region
        ink = verdict_ink(item.verdict, theme)
        paint_icon(painter, VERDICT_ICONS[item.verdict],
                   QRectF(box.x() + 10, box.center().y() - 9, 18, 18), QColor(ink))  # fmt: skip
        word = verdict_words(item.verdict)
        small = ui_font(11, QFont.Weight.DemiBold, region=region)
        width = QFontMetricsF(small).horizontalAdvance(word) + 10
        painter.setFont(small)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(box.right() - width - 6, box.y() + 7, width, 20),
                         _MIDDLE | Qt.AlignmentFlag.AlignRight, word)  # fmt: skip
        left = box.x() + 40
        weight = QFont.Weight.DemiBold if current else QFont.Weight.Normal
        _line(painter, QRectF(left, box.y() + 7, box.right() - width - 12 - left, 20),
              title_of(item, self._look, self._schema), ui_font(13, weight, region=region),
              theme.text)  # fmt: skip
        _line(painter, QRectF(left, box.y() + 28, box.right() - 10 - left, 18),
              facts_of(item, self._look, self._schema), ui_font(11, region=region),
              faint(theme))  # fmt: skip


def _line(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    text = text.replace("\n", " ")
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _MIDDLE, shown)
