"""Line icons in the colour of the text around them, sharp at every scale.

An icon file draws with ``currentColor``; the colour is put in when the icon is painted, so a change
of theme needs no new icons.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons" / "ui"


def icon(name: str) -> QIcon:
    """Return the icon called ``name``; an empty one when there is no such file."""
    return QIcon(_Engine(name)) if name and _source(name) else QIcon()


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon into ``box``, for delegates and painted widgets."""
    source = _source(name)
    if source:
        _renderer(name, colour.name()).render(painter, box)


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    path = FOLDER / f"{name}.svg"
    return path.read_bytes() if path.is_file() else b""


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))


class _Engine(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _Engine(self._name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, self._name, QRectF(rect), _colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():
            return pixmap  # a button that has no room yet asks too
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_icon(painter, self._name, QRectF(0, 0, size.width(), size.height()),
                   _colour(mode, state))  # fmt: skip
        painter.end()
        return pixmap


def _colour(mode: QIcon.Mode, state: QIcon.State) -> QColor:
    palette = QGuiApplication.palette()
    if mode == QIcon.Mode.Disabled:
        return palette.color(QPalette.ColorRole.Mid)
    if state == QIcon.State.On:
        return palette.color(QPalette.ColorRole.Accent)
    ink, ground = (
        palette.color(QPalette.ColorGroup.Active, role)
        for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button)
    )
    return _between(ink, ground, 0.28)  # an icon in full ink is louder than the word beside it


def _between(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        *(
            a + (b - a) * share
            for a, b in zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )
