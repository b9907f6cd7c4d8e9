"""A group's figures over time: intervals as bars, what is stated as points, one sign an outlet."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from models.knowledge.figures import FigureGroup, FigureRow
from models.knowledge.filters import days_of
from models.knowledge.showing import PERCENT, period_shown, value_shown
from models.quantities.agreement import in_base
from models.quantities.values import Quantity
from ui.charts.axes import paint_time_axis, paint_value_axis
from ui.charts.card import Line
from ui.charts.chart import Chart
from ui.charts.hits import Hits
from ui.charts.scale import Scale, padded
from ui.charts.signs import paint_arrow, paint_point, shape_of
from ui.charts.ticks import number_ticks, time_ticks
from ui.look import Look
from ui.rooms.figures.words import interval_words, say
from ui.style import faint
from ui.theme import label_colour, label_ink, ui_font
from ui.words import N

_LEFT, _RIGHT, _TOP, _BOTTOM = 70.0, 26.0, 16.0, 40.0
_APART = 15.0  # px between figures of one day
_TOLD = 300  # characters of a quote that a card has room for
_CLOSE = 4.0  # px; what is closer is painted once
_LABELLED = 60  # so many figures have room for the names of their outlets


@dataclass(frozen=True, slots=True)
class Dot:
    """A row in numbers: its days, its interval, its point, and what it was before."""

    row: FigureRow
    since: float | None
    until: float | None
    low: float | None
    high: float | None
    stated: float
    before: float | None
    outlet: int

    @property
    def day(self) -> float | None:
        """The middle of its days."""
        known = [day for day in (self.since, self.until) if day is not None]
        return sum(known) / len(known) if known else None


def dots_of(group: FigureGroup) -> list[Dot]:
    """Return the rows that have numbers, from left to right; those of no day come first.

    Where units differ, such as km and m, the numbers are those of their common base.
    """
    outlets: dict[str, int] = {}
    mixed = len({row.quantity.unit for row in group.rows if row.quantity is not None}) > 1
    found = []
    for row in group.rows:
        read = row.quantity
        quantity = None if read is None else _based(read) if mixed else read
        stated = None if quantity is None else _point(quantity)
        if quantity is None or stated is None:
            continue
        outlet = outlets.setdefault(row.record.article.outlet, len(outlets))
        before = _point(quantity.before) if quantity.before else None
        found.append(
            Dot(
                row,
                *_days(row),
                _float(quantity.low),
                _float(quantity.high),
                stated,
                before,
                outlet,
            )
        )
    found.sort(key=lambda dot: (dot.day is not None, dot.day or 0.0))
    return found


def _based(quantity: Quantity) -> Quantity:
    low, high, stated = in_base(quantity)
    before = None if quantity.before is None else _based(quantity.before)
    return replace(quantity, low=low, high=high, stated=stated, before=before)


def _point(quantity: Quantity) -> float | None:
    """Return the number to draw: as stated, else the middle or the known end of the interval."""
    if quantity.stated is not None:
        return float(quantity.stated)
    if quantity.low is not None and quantity.high is not None:
        return float((quantity.low + quantity.high) / 2)
    end = quantity.low if quantity.low is not None else quantity.high
    return _float(end)


def _float(number: object) -> float | None:
    return None if number is None else float(number)  # type: ignore[arg-type]


def _days(row: FigureRow) -> tuple[float | None, float | None]:
    since, until = days_of(row.record) or (None, None)
    return (
        None if since is None else float(since.toordinal()),
        None if until is None else float(until.toordinal()),
    )


class FigurePlot(Chart):
    """Shows one group; rows are its things."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._group: FigureGroup | None = None
        self._dots: list[Dot] = []
        self.setAccessibleName(say(N("Figures", "Figures over time")))
        self.setMinimumHeight(190)

    def sizeHint(self) -> QSize:
        return QSize(640, 250)

    def show_group(self, group: FigureGroup | None, current: str) -> None:
        self._group = group
        self._dots = dots_of(group) if group else []
        self.current = current or None
        self.card.hide()
        self._describe()
        self.update()

    @property
    def has_points(self) -> bool:
        return bool(self._dots)

    # -- the scene --------------------------------------------------------------------------

    def paint_scene(self, painter: QPainter, box: QRectF, hits: Hits[Hashable]) -> None:
        group = self._group
        if group is None or not self._dots:
            self._paint_nothing(painter, box)
            return
        ground = box.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        xs, ys = self._scales(ground, group.kind)
        language, theme = self.look.tongue.code, self.look.theme
        region = self.look.tongue.region
        ticks = time_ticks(xs.low, xs.high, max(2, int(ground.width() / 90)), language)
        axis = QRectF(ground.left(), ground.bottom() + 4, ground.width(), _BOTTOM - 4)
        paint_time_axis(painter, ticks, [xs.px(t.at) for t in ticks], axis, ground, theme, region)
        marks = number_ticks(ys.low, ys.high, max(2, int(ground.height() / 44)), language,
                             percent=group.kind in PERCENT)  # fmt: skip
        values = QRectF(box.left(), ground.top(), _LEFT, ground.height())
        paint_value_axis(painter, marks, ys, values, ground, theme, region)
        self._paint_dots(painter, ground, xs, ys, hits)

    def _paint_nothing(self, painter: QPainter, box: QRectF) -> None:
        painter.setFont(ui_font(12, region=self.look.tongue.region))
        painter.setPen(QColor(faint(self.look.theme)))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignCenter, say(N("Figures", "No figure here has a number."))
        )

    def _scales(self, ground: QRectF, kind: str) -> tuple[Scale, Scale]:
        days = [d for dot in self._dots for d in (dot.since, dot.until) if d is not None]
        since, until = padded(days, 0.06, 40.0)
        numbers = [n for d in self._dots for n in (d.low, d.high, d.stated, d.before)
                   if n is not None]  # fmt: skip
        size = max(abs(n) for n in numbers)
        low, high = padded(numbers, 0.12, size * 0.2 or 1.0)
        if min(numbers) >= 0:
            low = max(0.0, low) if min(numbers) > 0.35 * max(numbers) else 0.0
        return (
            Scale(since, until, ground.left(), ground.right()),
            Scale(low, high, ground.bottom(), ground.top()),
        )

    def _places(self, xs: Scale) -> list[float]:
        """Return where each dot stands, figures of one day beside each other."""
        at = [xs.px(xs.low if dot.day is None else dot.day) for dot in self._dots]
        if len(at) > _LABELLED:
            return at
        for number in range(1, len(at)):
            at[number] = max(at[number], at[number - 1] + _APART)
        over = at[-1] - xs.end
        return at if over <= 0 else [x - over * n / max(1, len(at) - 1) for n, x in enumerate(at)]

    def _paint_dots(
        self, painter: QPainter, ground: QRectF, xs: Scale, ys: Scale, hits: Hits[Hashable]
    ) -> None:
        seen: set[tuple[int, int, int]] = set()
        placed = list(zip(self._dots, self._places(xs), strict=True))
        for dot, x in placed:
            cell = (int(x / _CLOSE), int(ys.px(dot.stated) / _CLOSE), dot.outlet)
            if cell in seen and dot.row.key != self.current:
                continue
            seen.add(cell)
            if dot.since is not None and dot.until is not None and dot.until - dot.since > 1:
                self._paint_period(painter, dot, xs.px(dot.since), xs.px(dot.until), ys)
            self._paint_dot(painter, dot, x, ys, ground)
            top = ys.px(dot.stated if dot.high is None else dot.high)
            bottom = ys.px(dot.stated if dot.low is None else dot.low)
            reach = QRectF(x - 8, min(top, bottom) - 8, 16, abs(bottom - top) + 16)
            hits.add(reach, dot.row.key)
        if len(placed) <= _LABELLED:
            self._paint_names(painter, placed, ys, ground)

    def _paint_period(
        self, painter: QPainter, dot: Dot, since: float, until: float, ys: Scale
    ) -> None:
        """Draw the days that a figure is of as a line with two ends."""
        y = ys.px(dot.stated)
        colour = label_colour(dot.outlet, self.look.theme)
        colour.setAlphaF(0.5)
        painter.setPen(QPen(colour, 1.2))
        painter.drawLines([QLineF(since, y, until, y), QLineF(since, y - 3, since, y + 3),
                           QLineF(until, y - 3, until, y + 3)])  # fmt: skip

    def _paint_dot(self, painter: QPainter, dot: Dot, x: float, ys: Scale, ground: QRectF) -> None:
        theme = self.look.theme
        colour = label_colour(dot.outlet, theme)
        low = ys.px(dot.low) if dot.low is not None else ground.bottom()
        high = ys.px(dot.high) if dot.high is not None else ground.top()
        bar = QColor(colour)
        bar.setAlphaF(0.45)
        if abs(low - high) > 1.0:
            painter.setPen(QPen(bar, 5.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(x, low, x, high))
        for end, known, down in ((low, dot.low, 1.0), (high, dot.high, -1.0)):
            if known is None:
                paint_arrow(painter, QPointF(x, end), QPointF(0, down), colour, 8.0)
        at = QPointF(x, ys.px(dot.stated))
        if dot.before is not None:
            was = QPointF(x - 10, ys.px(dot.before))
            painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(was, at)
            paint_point(painter, shape_of(dot.outlet), was, 4.0, colour, hollow=True,
                        ground=QColor(theme.surface))  # fmt: skip
        is_current, is_hovered = dot.row.key == self.current, dot.row.key == self.hovered
        if is_current or is_hovered:
            painter.setPen(QPen(QColor(theme.accent), 2.0 if is_current else 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 10.5, 10.5)
        paint_point(painter, shape_of(dot.outlet), at, 5.0, colour)

    def _paint_names(
        self, painter: QPainter, placed: Sequence[tuple[Dot, float]], ys: Scale, ground: QRectF
    ) -> None:
        """Write each outlet beside its point, where no other name or point stands."""
        font = ui_font(11, QFont.Weight.DemiBold, region=self.look.tongue.region)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        taken = [QRectF(x - 6, ys.px(d.stated) - 6, 12, 12) for d, x in placed]
        for dot, x in placed:
            article = dot.row.record.article
            text = metrics.elidedText(article.outlet or article.title,
                                      Qt.TextElideMode.ElideRight, 130)  # fmt: skip
            width, y = metrics.horizontalAdvance(text) + 2, ys.px(dot.stated)
            if dot.until and dot.since and dot.until - dot.since > 1:
                y -= 11  # above the line of its period
            for left in (x + 13, x - 13 - width):
                box = QRectF(left, y - 8, width, 16)
                inside = ground.left() <= box.left() and box.right() <= ground.right() + _RIGHT
                if inside and not any(box.intersects(other) for other in taken):
                    painter.setPen(label_ink(dot.outlet, self.look.theme))
                    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
                    taken.append(box)
                    break

    # -- what is said -----------------------------------------------------------------------

    def lines_of(self, key: Hashable) -> Sequence[Line]:
        row = next((dot.row for dot in self._dots if dot.row.key == key), None)
        return () if row is None else card_of(row)


def card_of(row: FigureRow) -> list[Line]:
    """Return what is told of a row beside the mouse."""
    article = row.record.article
    stated = " · ".join(part for part in (article.outlet, article.published[:10]) if part)
    lines = [
        (value_shown(row), "strong"),
        (interval_words(row), "dim"),
        (stated or article.title, "dim"),
        (
            say(N("Figures", "of {period}")).format(period=period_shown(row))
            if period_shown(row)
            else "",
            "dim",
        ),
        (row.record.evidence.quote[:_TOLD], ""),
    ]
    return [(text, tone) for text, tone in lines if text]
