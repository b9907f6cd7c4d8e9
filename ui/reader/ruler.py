"""The overview ruler: where in the article marks, finds and the selection stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.reader.appearance import Appearance
from ui.reader.document import ReaderDocument

WIDTH = 16
_STEP = 3  # pixels for one bin
_MANY = 1_000  # marks; drawing more of them would hold up the first screen of an article
_TRACKS = {"mention": 0, "claim": 1, "event": 2}


class Overview(Protocol):
    """What the ruler asks of the reader."""

    def overview_source(self) -> tuple[ReaderDocument, Appearance] | None: ...
    def overview_tops(self) -> list[float]: ...
    def overview_window(self) -> tuple[float, float]: ...
    def overview_rows(self) -> tuple[Iterable[int], Iterable[int]]: ...
    def go_to_fraction(self, fraction: float) -> None: ...


class Ruler(QWidget):
    """A strip beside the page; a click goes there. Density is drawn once per change."""

    def __init__(self, parent: QWidget, overview: Overview) -> None:
        super().__init__(parent)
        self._overview = overview
        self._density: QPixmap | None = None
        self._tops: list[float] = []
        self._seen: ReaderDocument | None = None
        self._rebuild = QTimer(self, singleShot=True, interval=120)
        self._rebuild.timeout.connect(self.forget)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def stale(self) -> None:
        """Draw the density anew, soon: many changes in a row make one drawing."""
        self._rebuild.start()

    def forget(self) -> None:
        """Draw the density anew at the next paint."""
        self._density = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._density = None

    def paintEvent(self, event: QPaintEvent) -> None:
        source = self._overview.overview_source()
        painter = QPainter(self)
        if source is None:
            painter.fillRect(self.rect(), self.palette().base())
            painter.end()
            return
        document, appearance = source
        colours = appearance.colours
        painter.fillRect(self.rect(), colours["surface"])
        if self._density is None and self._must_wait(document):
            self._draw_window(painter, colours["text3"])
            painter.end()
            return
        if self._density is None:
            self._density = self._draw_density(document, appearance)
        painter.drawPixmap(0, 0, self._density)
        found, selected = self._overview.overview_rows()
        for rows, colour in ((found, colours["find_current"]), (selected, colours["accent"])):
            for row in rows:
                y = round(self._tops[row] * self.height())
                painter.fillRect(QRectF(0, y, WIDTH, 2), colour)
        self._draw_window(painter, colours["text3"])
        painter.end()

    def _must_wait(self, document: ReaderDocument) -> bool:
        """Tell whether the page of a long article is to be seen first; then paint once more."""
        first, self._seen = self._seen is not document, document
        if not first or len(document.annotations) <= _MANY:
            return False
        QTimer.singleShot(0, self, self.update)
        return True

    def _draw_window(self, painter: QPainter, colour: QColor) -> None:
        """Draw which part of the article is on screen."""
        top, size = self._overview.overview_window()
        if size >= 1:
            return
        shade = QColor(colour)
        shade.setAlphaF(0.16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        height = max(18.0, size * self.height())
        top = min(top * self.height(), self.height() - height)
        painter.drawRoundedRect(QRectF(1, top, WIDTH - 2, height), 3, 3)

    def _draw_density(self, document: ReaderDocument, appearance: Appearance) -> QPixmap:
        """Draw one dot per bin and kind, in the colour of the bin's first mark of that kind."""
        ratio = self.devicePixelRatioF()
        out = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        out.setDevicePixelRatio(ratio)
        out.fill(Qt.GlobalColor.transparent)
        bins: dict[tuple[int, int], int] = {}
        self._tops = self._overview.overview_tops()
        bins_high = self.height() / _STEP
        for row, marks in document.marked_rows().items():
            for annotation in marks.values():
                style = appearance.style(annotation.label, annotation.kind)
                track = _TRACKS.get(style.kind, 0)
                bins.setdefault((int(self._tops[row] * bins_high), track), style.colour)
        painter = QPainter(out)
        for (at, track), colour in bins.items():
            painter.fillRect(
                QRectF(3 + track * 3.6, at * _STEP, 2.8, 2), appearance.ink(colour).link
            )
        for row, flags in document.flagged_rows().items():
            lost = any(flag.kind != "proposed" for flag in flags)
            y = int(self._tops[row] * bins_high) * _STEP
            colour_of_flag = appearance.colours["danger" if lost else "accent"]
            painter.fillRect(QRectF(WIDTH - 4, y, 4, 3), colour_of_flag)
        painter.end()
        return out

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton or event.buttons():
            self._overview.go_to_fraction(event.position().y() / max(1, self.height()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
