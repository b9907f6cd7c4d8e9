"""Axes: hairlines, marks and their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.charts.scale import Scale
from ui.charts.ticks import Tick
from ui.style import faint
from ui.theme import Region, Theme, ui_font

_LINE = 15.0  # px


def paint_time_axis(
    painter: QPainter, ticks: Sequence[Tick], xs: Sequence[float], box: QRectF, ground: QRectF,
    theme: Theme, region: Region,
) -> None:  # fmt: skip
    """Draw marks of time into ``box``, and hairlines over ``ground``.

    The larger thing that marks lie in, the year of months, stands below where it begins, and once
    at the left.
    """
    font = ui_font(11, region=region)
    strong = ui_font(11, QFont.Weight.DemiBold, region=region)
    metrics = QFontMetricsF(font)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLines([QLineF(x, ground.top(), x, ground.bottom()) for x in xs])
    context, free = "", box.left()
    for tick, x in zip(ticks, xs, strict=True):
        painter.setFont(font)
        painter.setPen(QColor(faint(theme)))
        width = metrics.horizontalAdvance(tick.text)
        if tick.context != context:
            context = tick.context
            at = max(x - width / 2, free)
            wide = QFontMetricsF(strong).horizontalAdvance(context) + 8
            painter.setFont(strong)
            painter.setPen(QColor(theme.text2))
            painter.drawText(QRectF(at, box.top() + _LINE + 1, wide, _LINE),
                             Qt.AlignmentFlag.AlignLeft, context)  # fmt: skip
            free = at + wide
            painter.setFont(font)
            painter.setPen(QColor(faint(theme)))
        painter.drawText(QRectF(x - width / 2 - 2, box.top() + 1, width + 4, _LINE),
                         Qt.AlignmentFlag.AlignHCenter, tick.text)  # fmt: skip


def paint_value_axis(
    painter: QPainter, ticks: Sequence[Tick], scale: Scale, box: QRectF, ground: QRectF,
    theme: Theme, region: Region,
) -> None:  # fmt: skip
    """Draw marks of numbers right-aligned into ``box``, and hairlines over ``ground``."""
    painter.setFont(ui_font(11, region=region))
    for tick in ticks:
        y = scale.px(tick.at)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QLineF(ground.left(), y, ground.right(), y))
        painter.setPen(QColor(faint(theme)))
        painter.drawText(QRectF(box.left(), y - 9, box.width() - 8, 18),
                         Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                         tick.text)  # fmt: skip
