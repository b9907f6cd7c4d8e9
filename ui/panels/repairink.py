"""Painting of the rows of the repairs: a head, or an edit with the text around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from models.ingest.glimpse import Glimpse, Loss
from models.ingest.values import BY_HAND, Edit
from ui.icons import paint_icon
from ui.look import Look
from ui.panels.repairrows import Head, Item, visible
from ui.panels.repairwords import facts, sureness
from ui.panels.rows import RowDelegate
from ui.style import faint, warning
from ui.theme import Region, reading_font, ui_font

HEIGHT, HEAD_HEIGHT = 48, 30
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = 34.0  # where words begin, behind the sign
_MOST = 60  # characters of a long text that are measured at all


class Seen(NamedTuple):
    """An edit in its place: its text and what is around, what is lost, its 1-based paragraph."""

    glimpse: Glimpse
    loss: Loss
    paragraph: int


class _Part(NamedTuple):
    text: str
    width: float
    is_before: bool = False
    is_after: bool = False


class RepairDelegate(RowDelegate):
    """Paints heads and edits.

    Attributes:
        names: the rules' names by key.
        tells_rules: whether each row says its rule; below heads the paragraph stands there.
    """

    def __init__(self, look: Look, region: Region, seen: Callable[[Edit], Seen]) -> None:
        super().__init__(look.theme)
        self.names: dict[str, str] = {}
        self.tells_rules = True
        self._seen = seen
        self._font = reading_font(region, 14)
        self._bold = reading_font(region, 14, QFont.Weight.DemiBold)

    def draw(self, painter: QPainter, box: QRectF, item: Item, current: bool) -> None:
        if isinstance(item, Head):
            self._head(painter, box, item)
        else:
            self._edit(painter, box, item)

    def _head(self, painter: QPainter, box: QRectF, head: Head) -> None:
        theme = self.theme
        sign = "chevron-right" if head.folded else "chevron-down"
        middle = box.center().y()
        paint_icon(painter, sign, QRectF(box.x() + 8, middle - 8, 16, 16), QColor(theme.text2))
        words = QRectF(box.x() + _LEFT - 4, box.y(), box.width() - _LEFT - 6, box.height())
        count = str(head.count)
        right = QFontMetricsF(ui_font(11)).horizontalAdvance(count) + 10
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(theme)))
        painter.drawText(words, _MIDDLE | _RIGHT, count)
        if head.undecided:
            right += self._undecided(painter, words.adjusted(0, 0, -right, 0), head.undecided)
        font = ui_font(12, QFont.Weight.DemiBold)
        _write(painter, words.adjusted(0, 0, -right, 0), head.name, font, theme.text)

    def _undecided(self, painter: QPainter, box: QRectF, count: int) -> float:
        """Paint how many are undecided, right in ``box``; return the width it takes."""
        text, font = f"? {count}", ui_font(11, QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(text) + 12
        chip = QRectF(box.right() - width, box.center().y() - 9, width, 18)
        tint = QColor(warning(self.theme))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.red(), tint.green(), tint.blue(), 38))
        painter.drawRoundedRect(chip, 9, 9)
        painter.setFont(font)
        painter.setPen(tint)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        return width + 8

    def _edit(self, painter: QPainter, box: QRectF, edit: Edit) -> None:
        theme = self.theme
        seen, loss, paragraph = self._seen(edit)
        sign, colour = self._sign(edit, loss)
        paint_icon(painter, sign, QRectF(box.x() + 8, box.y() + 6, 16, 16), QColor(colour))
        first = QRectF(box.x() + _LEFT, box.y() + 3, box.width() - _LEFT - 10, 22)
        self._change(painter, first, seen, edit)
        second = QRectF(box.x() + _LEFT, box.y() + 25, box.width() - _LEFT - 10, 18)
        room = second.adjusted(0, 0, -self._sure(painter, second, edit), 0)
        name = self.names.get(edit.rule, edit.rule) if self.tells_rules else ""
        told = facts(edit, name, loss)
        if not name:
            told = " · ".join(p for p in (f"¶{paragraph}", told, self._others(edit)) if p)
        ink = theme.danger if loss == "figure" else faint(theme)
        _write(painter, room, told, ui_font(11), ink)

    def _others(self, edit: Edit) -> str:
        count = len(edit.alternatives)
        return self.tr("%n other reading(s)", "", count) if count else ""

    def _sign(self, edit: Edit, loss: Loss) -> tuple[str, str]:
        """Return icon and colour of a state; what is lost for good is no success."""
        theme = self.theme
        if edit.state == "dismissed":
            return "close", theme.text3
        if edit.state == "proposed":
            return "help", warning(theme)
        if loss:
            return "alert", theme.danger if loss == "figure" else warning(theme)
        return "check-circle", theme.ok

    def _sure(self, painter: QPainter, box: QRectF, edit: Edit) -> float:
        """Paint how sure an edit is, or that a person has set it; return the width it takes."""
        ink = QColor(faint(self.theme))
        if edit.chosen or edit.rule in BY_HAND:
            paint_icon(painter, "user", QRectF(box.right() - 14, box.y() + 2, 14, 14), ink)
            return 22.0
        painter.setFont(ui_font(11))
        painter.setPen(ink)
        painter.drawText(box, _MIDDLE | _RIGHT, sureness(edit.confidence))
        return 38.0

    def _change(self, painter: QPainter, box: QRectF, seen: Glimpse, edit: Edit) -> None:
        """Paint what stood there struck out, what is put there, and the text around both."""
        parts = self._fitted(seen, box.width())
        x = box.x()
        for part in parts:
            here = QRectF(x, box.y(), part.width + 1, box.height())
            self._part(painter, here, part, edit)
            x += part.width

    def _part(self, painter: QPainter, box: QRectF, part: _Part, edit: Edit) -> None:
        theme = self.theme
        ink = theme.text if part.is_after else theme.text2 if part.is_before else faint(theme)
        painter.setFont(self._bold if part.is_after else self._font)
        painter.setPen(QColor(ink))
        painter.drawText(box, _MIDDLE, part.text)
        middle = box.center().y() + 1
        if part.is_before and edit.state == "applied":
            strike = QColor(theme.danger)
            strike.setAlphaF(0.5)
            painter.setPen(QPen(strike, 1.1))
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right() - 1, middle))
        elif part.is_after or (part.is_before and not edit.replacement):
            pen = QPen(QColor(theme.accent), 1.2)
            if edit.state != "applied":
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            foot = box.bottom() - 2
            painter.drawLine(QPointF(box.left(), foot), QPointF(box.right() - 1, foot))

    def _fitted(self, seen: Glimpse, width: float) -> list[_Part]:
        """Return the parts that fit: the change first, then as much around it as there is room."""
        plain, bold = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        after = _elided(bold, visible(seen.after[:_MOST]), width * 0.45)
        arrow = " → " if after else ""  # what is only taken out stands struck in its sentence
        spent = bold.horizontalAdvance(after) + plain.horizontalAdvance(arrow)
        before = _shortened(seen.before)
        before = _elided(plain, before or "∅", max(24.0, min(width * 0.6, width - spent)))
        spent += plain.horizontalAdvance(before)
        around = max(0.0, (width - spent) / 2)
        left, right = visible(seen.left), visible(seen.right)
        while left and plain.horizontalAdvance(left) > around:
            left = left[1:]
        while right and plain.horizontalAdvance(right) > around:
            right = right[:-1]
        parts = (
            _Part(left, plain.horizontalAdvance(left)),
            _Part(before, plain.horizontalAdvance(before), is_before=True),
            _Part(arrow, plain.horizontalAdvance(arrow)),
            _Part(after, bold.horizontalAdvance(after), is_after=True),
            _Part(right, plain.horizontalAdvance(right)),
        )
        return [part for part in parts if part.text]


def _shortened(text: str) -> str:
    """Return a text for a row; of a long one its beginning and how much more there is."""
    if len(text) <= _MOST:
        return visible(text)
    return f"{visible(text[:12])}… +{len(text) - 12}"


def _elided(metrics: QFontMetricsF, text: str, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)


def _write(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _MIDDLE, shown)
