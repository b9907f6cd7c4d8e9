"""Painting of marks. Shape tells the kind first, colour the label second.

A mention is a tinted box with a solid bar, a claim a thin bracket with end ticks, an event's
trigger a dashed bar, a discontinuous mark is joined by a dotted link, a trace of an edit is a
wedge with, on demand, the struck raw text on a chip.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.reader.appearance import Appearance, Ink
from ui.reader.emphasis import Emphasis
from ui.reader.layout import Line
from ui.reader.marks import CAPTION_PAD
from ui.reader.piece import Piece
from ui.reader.traces import CHIP_PAD
from ui.reader.values import Pane

_NO_PEN = Qt.PenStyle.NoPen
_FLAT = Qt.PenCapStyle.FlatCap


class MarkPainter:
    """Paint the pieces of lines: first their tints, and after the characters their lanes."""

    def __init__(self, painter: QPainter, appearance: Appearance, emphasis: Emphasis) -> None:
        self._painter = painter
        self._appearance = appearance
        self._emphasis = emphasis

    def tints(self, line: Line, left: float, y: float) -> None:
        """Paint the boxes behind the characters, the longest first."""
        painter = self._painter
        top = y + line.band_top + 1
        height = line.band_bottom - line.band_top - 1
        boxes = [p for p in line.pieces if self._is_boxed(p)]
        for piece in sorted(boxes, key=lambda p: p.x0 - p.x1):
            hot = self._emphasis.is_hot(piece.id)
            painter.setBrush(self._tint(piece, hot=hot))
            current = piece.id == self._emphasis.current
            painter.setPen(QPen(self._ink(piece).link, 1.2) if current else _NO_PEN)
            width = piece.x1 - piece.x0 + 2
            painter.drawRoundedRect(QRectF(left + piece.x0 - 1, top, width, height), 3.5, 3.5)

    def _is_boxed(self, piece: Piece) -> bool:
        if piece.shape == "edit":
            return False
        return piece.shape in ("mention", "part") or self._emphasis.is_hot(piece.id)

    def _tint(self, piece: Piece, *, hot: bool) -> QColor:
        if piece.shape == "part":
            return self._appearance.colours["accent_soft"]
        ink = self._appearance.ink(piece.colour)
        return ink.tint_hot if hot else ink.tint

    def lanes(self, line: Line, pane: Pane, left: float, y: float) -> None:
        """Paint bars, links and labels below the characters of a line."""
        for piece in line.pieces:
            if piece.shape == "edit":
                self._trace(piece, line, pane, left, y)
                continue
            top = y + line.lane_top + piece.top
            hot = self._emphasis.is_hot(piece.id)
            ink = self._ink(piece)
            self._bar(piece, ink, left, top, hot=hot)
            self._links(piece, ink, left, top)
            if piece.label_width:
                self._label(piece, ink, pane, left, top)

    def _ink(self, piece: Piece) -> Ink:
        if piece.shape != "part":
            return self._appearance.ink(piece.colour)
        accent = self._appearance.colours["accent"]
        return Ink(accent, accent, accent, accent, accent)

    def _bar(self, piece: Piece, ink: Ink, left: float, top: float, *, hot: bool) -> None:
        painter = self._painter
        x0, x1 = left + piece.x0 + 1, left + piece.x1 - 1
        if piece.shape in ("mention", "part"):
            painter.setPen(_NO_PEN)
            painter.setBrush(ink.bar)
            painter.drawRoundedRect(QRectF(x0, top, x1 - x0, 3.5 if hot else 2.5), 1.2, 1.2)
        elif piece.shape == "claim":
            self._bracket(piece, ink, x0, x1, top, hot=hot)
        else:
            pen = QPen(ink.bar, 3.2 if hot else 2.4)
            pen.setCapStyle(_FLAT)
            pen.setDashPattern([2.4, 1.1])
            painter.setPen(pen)
            painter.drawLine(QPointF(x0, top + 1.2), QPointF(x1, top + 1.2))

    def _bracket(
        self, piece: Piece, ink: Ink, x0: float, x1: float, top: float, *, hot: bool
    ) -> None:
        pen = QPen(ink.bar, 2.2 if hot else 1.5)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        self._painter.setPen(pen)
        base = top + 0.75
        x0, x1 = int(x0) + 0.75, int(x1) + 0.75  # ticks on whole pixels stay crisp
        strokes = [QLineF(x0, base, x1, base)]
        if piece.opens:
            strokes.append(QLineF(x0, base - 4.2, x0, base))
        if piece.closes:
            strokes.append(QLineF(x1, base - 4.2, x1, base))
        self._painter.drawLines(strokes)

    def _links(self, piece: Piece, ink: Ink, left: float, top: float) -> None:
        if piece.link is None and piece.link_on is None:
            return
        pen = QPen(ink.link, 1.6)
        pen.setDashPattern([0.1, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        y = top + 1.2
        if piece.link is not None:
            self._painter.drawLine(QLineF(left + piece.link + 3, y, left + piece.x0 - 2, y))
        if piece.link_on is not None:
            self._painter.drawLine(QLineF(left + piece.x1 + 3, y, left + piece.link_on, y))

    def _label(self, piece: Piece, ink: Ink, pane: Pane, left: float, top: float) -> None:
        painter, appearance = self._painter, self._appearance
        painter.setFont(appearance.label_fonts[pane])
        x = left + piece.label_x
        space = appearance.metrics.lane - 4
        if piece.caption:
            self._caption(piece.caption, pane, x, top + 4, space)
            return
        label = appearance.label(piece.label, pane)
        painter.setPen(ink.words)
        painter.drawStaticText(QPointF(x, top + 4 + (space - label.height) / 2), label.text)

    def _caption(self, caption: str, pane: Pane, x: float, top: float, height: float) -> None:
        painter, colours = self._painter, self._appearance.colours
        label = self._appearance.label(caption, pane)
        painter.setPen(_NO_PEN)
        painter.setBrush(colours["accent"])
        box = QRectF(x, top, label.width + 2 * CAPTION_PAD, height - 1)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(colours["on_accent"])
        at = QPointF(x + CAPTION_PAD, box.center().y() - label.height / 2)
        painter.drawStaticText(at, label.text)

    def _trace(self, piece: Piece, line: Line, pane: Pane, left: float, y: float) -> None:
        """Paint the wedge at an edit's place, and its chip when it has one."""
        painter, colours = self._painter, self._appearance.colours
        state = piece.edit.state if piece.edit else "applied"
        colour = colours["accent"] if state == "proposed" else colours["text3"]
        painter.setPen(_NO_PEN)
        painter.setBrush(colour)
        x, base = left + piece.x0, y + line.band_bottom + 1
        painter.drawPolygon([QPointF(x - 3, base), QPointF(x + 3, base), QPointF(x, base - 4)])
        if piece.label_width:
            top = y + line.lane_top + piece.top
            self._chip(piece, pane, left + piece.label_x, top, applied=state == "applied")

    def _chip(self, piece: Piece, pane: Pane, x: float, top: float, *, applied: bool) -> None:
        painter, appearance = self._painter, self._appearance
        colours = appearance.colours
        label = appearance.label(piece.label, pane, plain=True)
        height = appearance.metrics.lane - 3
        box = QRectF(x + 0.5, top + 0.5, piece.label_width - 1, height - 1)
        hot = piece.id == self._emphasis.hovered
        outline = QPen(colours["accent"] if hot else colours["line_strong"], 1)
        if not applied:
            outline.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(outline)
        painter.setBrush(colours["sunken"])
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(appearance.plain_fonts[pane])
        painter.setPen(colours["text2"])
        at = QPointF(x + CHIP_PAD, box.center().y() - label.height / 2)
        painter.drawStaticText(at, label.text)
        if applied:
            middle = box.center().y() + 0.5
            strike = QColor(colours["danger"])
            strike.setAlphaF(0.5)  # the words under it must stay legible
            painter.setPen(QPen(strike, 1.0))
            painter.drawLine(
                QLineF(x + CHIP_PAD - 1, middle, x + CHIP_PAD + label.width + 1, middle)
            )
