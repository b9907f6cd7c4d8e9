"""The picture of a network as a file: pixels or lines."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.look import Look
from ui.rooms.network.drawing import Drawing
from ui.rooms.network.picture import Emphasis, Picture
from ui.rooms.network.view import View

_MARGIN = 90.0
_SHARP = 2.0  # pixels of the file for one of the screen
_LARGEST = 8000.0  # pixels of a side


def png(picture: Picture, drawing: Drawing, look: Look) -> bytes:
    """Return everything that is shown as a PNG."""
    view, width, height = _whole(drawing)
    sharp = min(_SHARP, _LARGEST / max(width, height))
    image = QImage(
        QSize(round(width * sharp), round(height * sharp)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(QColor(look.theme.surface))
    painter = QPainter(image)
    painter.scale(sharp, sharp)
    picture.paint(painter, drawing, view, (width, height), Emphasis())
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(picture: Picture, drawing: Drawing, look: Look) -> bytes:
    """Return everything that is shown as an SVG."""
    view, width, height = _whole(drawing)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QSvgGenerator()
    writer.setOutputDevice(buffer)
    writer.setSize(QSizeF(width, height).toSize())
    writer.setViewBox(QRectF(0, 0, width, height))
    writer.setTitle("Shuangjian")
    painter = QPainter(writer)
    painter.fillRect(QRectF(0, 0, width, height), QColor(look.theme.surface))
    picture.paint(painter, drawing, view, (width, height), Emphasis())
    painter.end()
    buffer.close()
    return bytes(data.data())


def _whole(drawing: Drawing) -> tuple[View, float, float]:
    places = drawing.places.values()
    xs, ys = [x for x, _ in places] or [0.0], [y for _, y in places] or [0.0]
    width, height = max(xs) - min(xs) + 2 * _MARGIN, max(ys) - min(ys) + 2 * _MARGIN
    return View((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2, 1.0), width, height
