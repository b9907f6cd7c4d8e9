"""A painted scene as a file: PNG at twice the pixels, or SVG."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

Paint = Callable[[QPainter, QRectF], None]
"""Draws the scene into a box that begins at (0, 0)."""

_MOST = 16_384  # px; a larger picture would take gigabytes


def png(paint: Paint, size: QSizeF, ground: str, scale: float = 2.0) -> bytes:
    """Return the scene as a PNG with ``scale`` pixels for each of the screen's."""
    scale = min(scale, _MOST / max(size.width(), size.height(), 1.0))
    image = QImage(
        max(1, round(size.width() * scale)), max(1, round(size.height() * scale)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )  # fmt: skip
    image.setDevicePixelRatio(scale)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(data.data())


def svg(paint: Paint, size: QSizeF, ground: str, title: str) -> bytes:
    """Return the scene as an SVG with text that stays text."""
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    generator.setDescription("Shuangjian")
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(ground))
    paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    buffer.close()
    return bytes(data.data())
