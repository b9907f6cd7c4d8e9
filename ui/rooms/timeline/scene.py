"""What is painted of the time line: axis, lanes with their names, and what stands on them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from models.knowledge.spreading import Shown, View
from models.knowledge.timeline import Happening
from ui.charts.axes import paint_time_axis
from ui.charts.hits import Hits
from ui.charts.ticks import time_ticks
from ui.rooms.timeline.ink import WORDS, Ink, words_room
from ui.rooms.timeline.layout import AIR, ROW, Spreads
from ui.rooms.timeline.words import say, status_words
from ui.words import N

GUTTER, AXIS = 196.0, 40.0
_MARK = 46.0  # px that the name of a status takes


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at one place: the number of its lane, and its happenings there.

    ``mark`` is the place of a status on the line of a happening, from 1; 0 is the happening itself.
    """

    lane: int
    items: tuple[int, ...]
    mark: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """One look at the time line.

    Attributes:
        view: the part of time that is shown beside the names.
        top: how far the lanes are scrolled, in pixels.
        current: the keys of the lane and the happening at hand.
        hovered: what is under the mouse.
    """

    ink: Ink
    spreads: Spreads
    view: View
    top: float
    by_label: bool
    current: tuple[str, str]
    hovered: Spot | None = None

    def paint(self, painter: QPainter, box: QRectF, hits: Hits[Hashable]) -> None:
        """Draw everything into ``box``, and tell ``hits`` where it stands."""
        lanes = QRectF(box.left(), box.top() + AXIS, box.width(), box.height() - AXIS)
        numbers = self.spreads.between(self.top, self.top + lanes.height())
        self._paint_grounds(painter, lanes, numbers)
        self._paint_axis(painter, box)
        painter.save()
        strip = lanes.adjusted(GUTTER, 0, 0, 0)
        painter.setClipRect(strip)
        for number in numbers:
            self._paint_lane(painter, number, strip, hits)
        painter.restore()
        self._paint_names(painter, lanes, numbers)
        painter.setPen(QPen(QColor(self.ink.look.theme.line), 1))
        painter.drawLine(QPointF(lanes.left() + GUTTER, box.top()),
                         QPointF(lanes.left() + GUTTER, box.bottom()))  # fmt: skip

    def _paint_axis(self, painter: QPainter, box: QRectF) -> None:
        theme, tongue = self.ink.look.theme, self.ink.look.tongue
        head = QRectF(box.left(), box.top(), box.width(), AXIS)
        ticks = time_ticks(
            self.view.since, self.view.until, max(2, int(self.view.width / 84)), tongue.code
        )
        left = box.left() + GUTTER
        xs = [left + self.view.x(tick.at) for tick in ticks]
        axis = QRectF(left + 4, box.top() + 3, self.view.width - 8, AXIS - 3)
        ground = QRectF(left, box.top() + AXIS, self.view.width, box.height() - AXIS)
        painter.save()
        painter.setClipRect(QRectF(left, box.top(), self.view.width, box.height()))
        paint_time_axis(painter, ticks, xs, axis, ground, theme, tongue.region)
        painter.restore()
        painter.setPen(QPen(QColor(theme.line_strong), 1))
        painter.drawLine(head.bottomLeft(), head.bottomRight())

    def _paint_grounds(self, painter: QPainter, lanes: QRectF, numbers: Sequence[int]) -> None:
        theme = self.ink.look.theme
        painter.fillRect(lanes, QColor(theme.surface))
        for number in numbers:
            box = self._lane_box(number, lanes)
            if number % 2:
                painter.fillRect(box, QColor(theme.row_hover))

    def _paint_names(self, painter: QPainter, lanes: QRectF, numbers: Sequence[int]) -> None:
        painter.save()
        painter.setClipRect(QRectF(lanes.left(), lanes.top(), GUTTER, lanes.height()))
        for number in numbers:
            lane = self.spreads.boxes[number].lane
            box = self._lane_box(number, lanes)
            box.setWidth(GUTTER)
            ground = self.ink.look.theme.row_hover if number % 2 else self.ink.look.theme.surface
            painter.fillRect(box, QColor(ground))  # over what reaches out of the strip in a file
            name, colour = lane.name or say(N("Timeline", "No entity")), None
            if self.by_label:
                label = self.ink.schema.by_name.get(lane.key)
                name = self.ink.look.label(self.ink.schema, lane.key)
                colour = label.colour if label else 0
            self.ink.paint_lane_name(painter, box, name, len(lane.happenings), colour)
        painter.restore()

    def _lane_box(self, number: int, lanes: QRectF) -> QRectF:
        box = self.spreads.boxes[number]
        return QRectF(lanes.left(), lanes.top() + box.top - self.top, lanes.width(), box.height)

    def _paint_lane(self, painter: QPainter, number: int, strip: QRectF,
                    hits: Hits[Hashable]) -> None:  # fmt: skip
        shown, offset = self.spreads.shown(number, self.view)
        lane = self.spreads.boxes[number].lane
        left = strip.left() + offset
        base = strip.top() + self.spreads.boxes[number].top - self.top + AIR
        room = words_room(shown, self.view.width * 2)
        first_x, last_x = strip.left() - left, strip.right() - left
        for one, free in zip(shown, room, strict=True):
            reach = one.right if one.is_cluster else one.right + min(max(free, 0.0), WORDS)
            if reach < first_x or one.left > last_x:
                continue
            box = QRectF(left + one.left, base + one.row * ROW, one.right - one.left, ROW)
            first = lane.happenings[one.items[0]]
            spot = Spot(number, one.items)
            hits.add(box.intersected(strip), spot)
            if one.is_cluster:
                self.ink.paint_cluster(painter, box, first, len(one.items))
            else:
                self._paint_one(painter, box, first, strip, free)
                self._paint_marks(painter, box, spot, strip, hits)
            self._ring(painter, box, number, one)

    def _paint_one(self, painter: QPainter, box: QRectF, happening: Happening, strip: QRectF,
                   free: float) -> None:  # fmt: skip
        start = happening.start if happening.start is not None else happening.end
        end = happening.end if happening.end is not None else happening.start
        xs = [strip.left() + self.view.x(day or 0) for day in (start, end)]
        self.ink.paint_happening(painter, box, happening, xs)
        middle = box.center().y()
        behind = max(box.right(), xs[1]) + (66 if happening.end is None else 0)
        if happening.marks:
            behind += _MARK  # the name of the last status stands there
        inside = max(box.left(), strip.left()) + 8
        if behind > strip.right() - 40 and box.right() - inside > 80 and not happening.marks:
            room = strip.right() - inside - 8
            self.ink.paint_words(painter, happening, inside, middle, room, over_bar=True)
        else:
            self.ink.paint_words(painter, happening, behind + 5, middle, free)

    def _paint_marks(self, painter: QPainter, box: QRectF, spot: Spot, strip: QRectF,
                     hits: Hits[Hashable]) -> None:  # fmt: skip
        """Draw each change of status on the line of its event; a click leads to who told it."""
        (happening,) = self.spreads.happenings(spot.lane, spot.items)
        middle = box.center().y()
        for order, mark in enumerate(happening.marks, 1):
            x = strip.left() + self.view.x(mark.day + 0.5)
            onward = happening.marks[order].day if order < len(happening.marks) else None
            room = 90.0 if onward is None else self.view.x(onward) - self.view.x(mark.day)
            words = status_words(mark.status, happening, self.ink.look, self.ink.schema)
            self.ink.paint_mark(painter, x, middle, happening, order, words, room)
            if strip.contains(QPointF(x, middle)):
                place = QRectF(x - 7, middle - 7, 14, 14)
                hits.add(place, Spot(spot.lane, spot.items, order))

    def _ring(self, painter: QPainter, box: QRectF, number: int, one: Shown) -> None:
        lane, key = self.current
        here = self.spreads.boxes[number].lane
        if here.key == lane and any(here.happenings[i].key == key for i in one.items):
            self.ink.paint_ring(painter, box, strong=True)
        elif self.hovered is not None and (
            (self.hovered.lane, self.hovered.items) == (number, one.items)
        ):
            self.ink.paint_ring(painter, box, strong=False)
