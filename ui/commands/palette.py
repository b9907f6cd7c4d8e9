"""The palette: every command, label and article, found by a few letters or pinyin initials."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QStackedWidget, QWidget

from ui.commands.fuzzy import Match, match
from ui.icons import paint_icon
from ui.look import Look
from ui.panels.kit import column, label, rule
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.style import faint
from ui.theme import ui_font

_WIDTH, _HEIGHT, _ROW = 640, 440, 40
_MOST = 200


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be chosen in the palette.

    Attributes:
        english: the English text where ``text`` is another language, so that it is found too.
    """

    text: str
    group: str
    run: Callable[[], object]
    key: str = ""
    icon: str = ""
    enabled: bool = True
    english: str = ""


Find = Callable[[str], list[Offer]]
"""Answers with offers to what is typed, the best first."""


@dataclass(frozen=True, slots=True)
class _Found:
    offer: Offer
    places: tuple[int, ...]
    number: int


def ranked(query: str, offers: Iterable[Offer]) -> list[tuple[Offer, Match]]:
    """Return the offers that fit, best first; what can be done comes before what cannot."""
    found = []
    for offer in offers:
        hit = match(query, offer.text)
        if offer.english and offer.english != offer.text:
            other = match(query, offer.english)
            if other and (hit is None or other.score > hit.score):
                hit = Match(other.score)
        if hit is not None:
            found.append((offer, hit))
    found.sort(key=lambda pair: (not pair[0].enabled, -pair[1].score))
    return found


class Palette(QFrame):
    """A sheet over the window; typing narrows, Enter runs, Esc closes."""

    closed = Signal()

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._over = parent
        self._offers: tuple[Offer, ...] = ()
        self._find: Find | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Type a command, a label or an article"))
        self.line.setAccessibleName(self.tr("Command palette"))
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._narrow)
        self._model: RowModel[_Found] = RowModel(lambda f: f.number, lambda f: f.offer.text)
        self.view = RowsView(self._model, _OfferDelegate(look), _ROW)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(lambda _: self._run())
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        nothing = label(self.tr("Nothing fits"), size=13, tone="dim")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(nothing)
        self.setLayout(column(self.line, rule(), self._pages, spacing=0, margins=(1, 1, 1, 7)))
        shadow = QGraphicsDropShadowEffect(blurRadius=48, offset=QPointF(0, 14))
        shadow.setColor(QColor(0, 0, 0, 150 if look.theme.is_dark else 50))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open(self, offers: Iterable[Offer], query: str = "", find: Find | None = None) -> None:
        """Show the palette with ``offers``, or with what ``find`` answers to what is typed."""
        self._offers = tuple(offers)
        self._find = find
        width = min(_WIDTH, self._over.width() - 40)
        height = min(_HEIGHT, self._over.height() - 120)
        self.setGeometry((self._over.width() - width) // 2, 84, width, height)
        self.line.setPlaceholderText(
            self.tr("Type a command, a label or an article")
            if find is None
            else self.tr("Type a name in either script, or pinyin")
        )
        self.line.setText(query)
        self._narrow(query)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _narrow(self, query: str) -> None:
        if self._find is not None:
            found = [(offer, Match(0)) for offer in self._find(query)[:_MOST]]
        else:
            found = ranked(query, self._offers)[:_MOST]
        self.view.set_items([_Found(o, m.places, i) for i, (o, m) in enumerate(found)])
        self._pages.setCurrentIndex(0 if found else 1)
        if found:
            self.view.set_current(0)
            self.view.scrollToTop()

    def _run(self) -> None:
        found = self.view.current_item()
        if found is None or not found.offer.enabled:
            return
        self.dismiss()
        found.offer.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.dismiss()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self._step(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backtab):
            self._step(-1)
        elif key == Qt.Key.Key_PageDown:
            self._step(8)
        elif key == Qt.Key.Key_PageUp:
            self._step(-8)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        found = self.view.current_item()
        count = self._model.rowCount()
        if found is not None and count:
            wrapped = (found.number + by) % count
            self.view.set_current(wrapped if abs(by) == 1 else
                                  min(max(found.number + by, 0), count - 1))  # fmt: skip


class _OfferDelegate(RowDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__(look.theme)
        self._region = look.tongue.region

    def draw(self, painter: QPainter, box: QRectF, item: _Found, current: bool) -> None:
        theme, offer = self.theme, item.offer
        ink = theme.text if offer.enabled else theme.text3
        if offer.icon:
            colour = QColor(theme.accent if current else theme.text2)
            paint_icon(painter, offer.icon, QRectF(box.x() + 10, box.center().y() - 9, 18, 18),
                       colour)  # fmt: skip
        left = self._keys(painter, box, offer.key)
        font = ui_font(11, region=self._region)
        group_width = QFontMetricsF(font).horizontalAdvance(offer.group)
        painter.setFont(font)
        painter.setPen(QColor(faint(theme)))
        painter.drawText(QRectF(left - group_width - 10, box.y(), group_width + 4, box.height()),
                         Qt.AlignmentFlag.AlignVCenter, offer.group)  # fmt: skip
        room = QRectF(box.x() + 40, box.y(), left - group_width - box.x() - 60, box.height())
        self._words(painter, room, item, ink)

    def _words(self, painter: QPainter, room: QRectF, item: _Found, ink: str) -> None:
        light = ui_font(13, region=self._region)
        strong = ui_font(13, QFont.Weight.DemiBold, region=self._region)
        metrics = QFontMetricsF(light)
        text = metrics.elidedText(item.offer.text, Qt.TextElideMode.ElideRight, room.width())
        x, hits = room.x(), set(item.places)
        for hit, run in _runs(text, hits):
            painter.setFont(strong if hit else light)
            painter.setPen(QColor(self.theme.accent if hit else ink))
            painter.drawText(QRectF(x, room.y(), room.right() - x, room.height()),
                             Qt.AlignmentFlag.AlignVCenter, run)  # fmt: skip
            x += QFontMetricsF(painter.font()).horizontalAdvance(run)

    def _keys(self, painter: QPainter, box: QRectF, key: str) -> float:
        x = box.right() - 10
        font = ui_font(11)
        metrics = QFontMetricsF(font)
        for part in reversed([p for p in key.split("+") if p]):
            width = max(20.0, metrics.horizontalAdvance(part) + 12)
            cap = QRectF(x - width, box.center().y() - 10, width, 20)
            painter.setPen(QPen(QColor(self.theme.line_strong), 1))
            painter.setBrush(QColor(self.theme.sunken))
            painter.drawRoundedRect(cap, 5, 5)
            painter.setFont(font)
            painter.setPen(QColor(self.theme.text2))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, part)
            x -= width + 4
        return x


def _runs(text: str, hits: set[int]) -> Iterable[tuple[bool, str]]:
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or (i in hits) != (start in hits):
            yield start in hits, text[start:i]
            start = i


def key_words(sequence: str) -> str:
    """Return a key sequence as this system writes it."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
