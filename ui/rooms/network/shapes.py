"""The sign of each type of participant: a colour, and a shape for those who see no colour."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from models.schema.values import Schema

# Corners of a regular polygon, and by how many turns it stands on its side; sizes of equal area.
_FORMS: tuple[tuple[int, float, float], ...] = (
    (0, 0.0, 1.0),  # a circle
    (4, 0.125, 1.22),
    (3, 0.0, 1.42),
    (6, 0.0, 1.1),
    (4, 0.0, 1.24),
    (5, 0.0, 1.14),
    (3, 0.5, 1.42),
    (8, 0.0625, 1.05),
)
EVENT = 4  # the form of events that are nodes


def forms(schema: Schema) -> dict[str, int]:
    """Return the form of each label whose mentions are participants."""
    return {name: number % len(_FORMS) for number, name in enumerate(schema.meaning.entity)}


@lru_cache(maxsize=1024)
def outline(form: int, radius: float) -> QPainterPath:
    """Return a form about the point (0, 0)."""
    corners, turn, size = _FORMS[form % len(_FORMS)]
    path = QPainterPath()
    r = radius * size
    if not corners:
        path.addEllipse(QRectF(-r, -r, 2 * r, 2 * r))
        return path
    points = []
    for corner in range(corners):
        angle = 2 * pi * (corner / corners + turn - 0.25)
        points.append(QPointF(r * cos(angle), r * sin(angle)))
    path.addPolygon(QPolygonF([*points, points[0]]))
    path.closeSubpath()
    return path
