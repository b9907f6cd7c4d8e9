"""How happenings are drawn: signs, bars, clusters, statuses, words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from models.knowledge.spreading import SIGN, Shown
from models.knowledge.timeline import Happening
from models.schema.values import Schema
from ui.charts.signs import paint_arrow, paint_bar, paint_point, shape_of
from ui.look import Look
from ui.rooms.timeline.words import title_of
from ui.style import faint
from ui.theme import label_colour, label_ink, ui_font

_SIGN = 5.5  # px, half of a sign
_OPEN = 56.0  # px that an open side is drawn on
_LEAST_WORDS = 34.0  # px
WORDS = 340.0  # px that the words beside a sign take at most
_STAMPED = 64.0  # px; wider plates are rare, and each has its own width


@dataclass(slots=True)
class Ink:
    """Colours, fonts and words of one look; measured once for each.

    ``on_screen`` lets plates be kept as pictures; a file gets them drawn.
    """

    look: Look
    schema: Schema
    font: QFont = field(init=False)
    small: QFont = field(init=False)
    metrics: QFontMetricsF = field(init=False)
    on_screen: bool = False
    _stamps: dict[tuple[int, str, int], QPixmap] = field(init=False, default_factory=dict)
    _titles: dict[str, str] = field(init=False, default_factory=dict)
    _colours: dict[str, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        region = self.look.tongue.region
        self.font = ui_font(12, region=region)
        self.small = ui_font(10, QFont.Weight.DemiBold, region=region)
        self.metrics = QFontMetricsF(self.font)
        self._colours = {label.name: label.colour for label in self.schema.labels}

    def colour_index(self, happening: Happening) -> int:
        return self._colours.get(happening.label, 0)

    def title(self, happening: Happening) -> str:
        if happening.key not in self._titles:
            self._titles[happening.key] = title_of(happening, self.schema.meaning)
        return self._titles[happening.key]

    # -- one thing --------------------------------------------------------------------------

    def paint_cluster(self, painter: QPainter, box: QRectF, first: Happening, count: int) -> None:
        """Draw several happenings as a plate with their number."""
        text = str(count) if count < 1000 else f"{count // 1000}k"
        wide = max(SIGN - 1, len(text) * 6.4 + 7)
        if box.width() > wide + 2:
            wide = box.width()
        index = self.colour_index(first)
        at = box.center() - QPointF(wide / 2, 8.5)
        if not self.on_screen or wide > _STAMPED:
            self._paint_plate(painter, QRectF(at.x(), at.y(), wide, 17), index, text)
            return
        key = (index, text, int(wide))
        stamp = self._stamps.get(key)
        if stamp is None:
            stamp = self._stamps[key] = self._stamp(painter, wide, index, text)
        painter.drawPixmap(at - QPointF(1, 1), stamp)

    def _stamp(self, painter: QPainter, wide: float, index: int, text: str) -> QPixmap:
        """Return a plate as a picture: putting one down costs a tenth of drawing it."""
        ratio = painter.device().devicePixelRatio()
        stamp = QPixmap(int((wide + 2) * ratio), int(19 * ratio))
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        onto = QPainter(stamp)
        onto.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_plate(onto, QRectF(1, 1, wide, 17), index, text)
        onto.end()
        return stamp

    def _paint_plate(self, painter: QPainter, plate: QRectF, index: int, text: str) -> None:
        colour = label_colour(index, self.look.theme)
        tint = QColor(colour)
        tint.setAlphaF(0.30 if self.look.theme.is_dark else 0.18)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(tint)
        painter.drawRoundedRect(plate, 8, 8)
        painter.setFont(self.small)
        painter.setPen(QColor(self.look.theme.text))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    def paint_happening(self, painter: QPainter, box: QRectF, happening: Happening,
                        x_of: Sequence[float]) -> None:  # fmt: skip
        """Draw a happening into its box; ``x_of`` are the pixels of its start and end."""
        index = self.colour_index(happening)
        colour = label_colour(index, self.look.theme)
        middle = box.center().y()
        left, right = x_of
        if happening.marks:
            painter.setPen(QPen(colour, 1.4))
            painter.drawLine(QLineF(box.left(), middle, box.right(), middle))
        if happening.start is None or happening.end is None:
            self._paint_open(painter, left, right, middle, colour, happening)
        elif right - left > SIGN and happening.end - happening.start > 1:
            bar = QRectF(left, middle - 6.5, right - left, 13)
            paint_bar(painter, bar, colour, vague=happening.vague)
        else:
            at = QPointF((left + right) / 2, middle)
            is_reported = happening.precision == "reported"
            if happening.vague and not is_reported:
                halo = QRectF(at.x() - 9, middle - 8, 18, 16)
                painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(halo)
            paint_point(painter, shape_of(index), at, _SIGN, colour, hollow=is_reported,
                        ground=QColor(self.look.theme.surface))  # fmt: skip

    def _paint_open(self, painter: QPainter, left: float, right: float, middle: float,
                    colour: QColor, happening: Happening) -> None:  # fmt: skip
        """Draw a stretch of which one end is not known: an arrow leads there."""
        onward = happening.end is None
        start = left if onward else right - _OPEN
        paint_bar(painter, QRectF(start, middle - 4, _OPEN, 8), colour, vague=True)
        tip = QPointF(start + _OPEN + 7 if onward else start - 7, middle)
        paint_arrow(painter, tip, QPointF(1 if onward else -1, 0), colour, 8)
        painter.setPen(QPen(colour, 2.4))
        edge = left if onward else right
        painter.drawLine(QLineF(edge, middle - 7, edge, middle + 7))

    def paint_mark(self, painter: QPainter, x: float, middle: float, happening: Happening,
                   order: int, words: str, room: float) -> None:  # fmt: skip
        """Draw a change of status on the line of its event: a flag, and its name where room is."""
        colour = label_colour(self.colour_index(happening), self.look.theme)
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(QColor(self.look.theme.surface))
        painter.drawRect(QRectF(x - 3.5, middle - 3.5, 7, 7))
        painter.setFont(self.small)
        painter.setPen(QColor(self.look.theme.text2))
        width = QFontMetricsF(self.small).horizontalAdvance(words)
        if words and width + 4 < room:
            painter.drawText(QPointF(x + 6, middle - 4.5), words)
        elif words and room > 12:
            painter.drawText(QPointF(x - 1.5, middle - 5.5), str(order))

    def paint_words(self, painter: QPainter, happening: Happening, left: float, middle: float,
                    room: float, *, over_bar: bool = False) -> None:  # fmt: skip
        """Write what happened, as much as there is room for; over a bar on a ground of its own."""
        if room < _LEAST_WORDS:
            return
        text = self.metrics.elidedText(self.title(happening), Qt.TextElideMode.ElideRight,
                                       min(room, WORDS))  # fmt: skip
        painter.setFont(self.font)
        painter.setPen(label_ink(self.colour_index(happening), self.look.theme)
                       if happening.kind == "claim" else QColor(self.look.theme.text))  # fmt: skip
        box = QRectF(left, middle - 9, self.metrics.horizontalAdvance(text) + 2, 18)
        if over_bar:
            ground = QColor(self.look.theme.surface)
            ground.setAlphaF(0.82)
            painter.fillRect(box.adjusted(-4, 2.5, 4, -2.5), ground)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def paint_ring(self, painter: QPainter, box: QRectF, *, strong: bool) -> None:
        """Draw the ring round what is current or under the mouse."""
        theme = self.look.theme
        painter.setPen(QPen(QColor(theme.accent), 2.0 if strong else 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-2, 1, 2, -1), 7, 7)

    def paint_lane_name(self, painter: QPainter, box: QRectF, name: str, count: int,
                        colour: int | None) -> None:  # fmt: skip
        """Write a lane's name and how much it holds, at the left of it."""
        theme = self.look.theme
        left = box.left() + 16
        if colour is not None:
            sign = QPointF(left + 5, box.top() + 17)
            paint_point(painter, shape_of(colour), sign, 5, label_colour(colour, theme))
            left += 18
        painter.setFont(ui_font(12, QFont.Weight.DemiBold, region=self.look.tongue.region))
        painter.setPen(QColor(theme.text))
        metrics = QFontMetricsF(painter.font())
        room = box.right() - 12 - left
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            QRectF(left, box.top() + 8, room, 18), Qt.AlignmentFlag.AlignVCenter, shown
        )
        if box.height() > 44:
            painter.setFont(ui_font(11, region=self.look.tongue.region))
            painter.setPen(QColor(faint(theme)))
            painter.drawText(QRectF(left, box.top() + 26, room, 16), Qt.AlignmentFlag.AlignVCenter,
                             f"{count:,}")  # fmt: skip


def words_room(shown: Sequence[Shown], limit: float) -> list[float]:
    """Return for each thing how many pixels are free behind it in its row."""
    following: dict[int, float] = {}
    room = [0.0] * len(shown)
    for number in range(len(shown) - 1, -1, -1):
        one = shown[number]
        room[number] = following.get(one.row, limit) - one.right - 12
        following[one.row] = one.left
    return room
