"""Signs of points and bars: every colour has a shape of its own, so that none is needed to read."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

SHAPES = ("circle", "square", "diamond", "up", "hexagon", "down", "plus")


def shape_of(index: int) -> str:
    """Return the shape that goes with label colour ``index``."""
    return SHAPES[index % len(SHAPES)]


def paint_point(
    painter: QPainter, shape: str, centre: QPointF, radius: float, colour: QColor, *,
    hollow: bool = False, ground: QColor | None = None,
) -> None:  # fmt: skip
    """Draw a point; a hollow one is for what is only known indirectly."""
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush((ground or Qt.GlobalColor.transparent) if hollow else colour)
    if shape == "circle":
        painter.drawEllipse(centre, radius, radius)
    elif shape == "square":
        side = radius * 0.88
        painter.drawRect(QRectF(centre.x() - side, centre.y() - side, side * 2, side * 2))
    else:
        painter.drawPolygon(_polygon(shape, centre, radius * 1.12))


def _polygon(shape: str, centre: QPointF, radius: float) -> QPolygonF:
    if shape == "plus":
        arm, thin = radius, radius * 0.42
        steps = ((-thin, -arm), (thin, -arm), (thin, -thin), (arm, -thin), (arm, thin),
                 (thin, thin), (thin, arm), (-thin, arm), (-thin, thin), (-arm, thin),
                 (-arm, -thin), (-thin, -thin))  # fmt: skip
        return QPolygonF([QPointF(centre.x() + x, centre.y() + y) for x, y in steps])
    corners, turn = {"diamond": (4, -0.5), "up": (3, -0.5), "down": (3, 0.5),
                     "hexagon": (6, 0.0)}[shape]  # fmt: skip
    angles = (2 * pi * n / corners + turn * pi for n in range(corners))
    return QPolygonF(
        [QPointF(centre.x() + radius * cos(a), centre.y() + radius * sin(a)) for a in angles]
    )


def paint_bar(painter: QPainter, box: QRectF, colour: QColor, *, vague: bool = False) -> None:
    """Draw a stretch; a vague one is hatched: it lies somewhere in there."""
    tint = QColor(colour)
    tint.setAlphaF(0.16 if vague else 0.42)
    pen = QPen(colour, 1.2)
    if vague:
        pen.setStyle(Qt.PenStyle.DashLine)
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(QBrush(tint))
    painter.drawRoundedRect(box, 4, 4)
    if vague:
        painter.setPen(QPen(_lighter(colour, 0.55), 1.0))
        painter.drawLines(hatch(box.adjusted(1, 1, -1, -1)))


def hatch(box: QRectF, gap: float = 6.0) -> list[QLineF]:
    """Return the slanting lines of a hatched box, cut at its sides: SVG knows no clipping here."""
    lines = []
    at = -box.height()
    while at < box.width():
        left, right = max(0.0, at), min(box.width(), at + box.height())
        if right - left > 0.5:
            lines.append(QLineF(box.x() + left, box.bottom() - (left - at),
                                box.x() + right, box.bottom() - (right - at)))  # fmt: skip
        at += gap
    return lines


def paint_arrow(
    painter: QPainter, tip: QPointF, direction: QPointF, colour: QColor, size: float = 5.0
) -> None:
    """Draw the head of an arrow: it goes on beyond this; ``direction`` is a unit vector."""
    across = QPointF(-direction.y(), direction.x())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    back = tip - direction * size
    painter.drawPolygon(QPolygonF([tip, back + across * size * 0.7, back - across * size * 0.7]))


def _lighter(colour: QColor, alpha: float) -> QColor:
    out = QColor(colour)
    out.setAlphaF(alpha)
    return out
