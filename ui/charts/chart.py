"""What every chart does alike: paint a scene, find what is under the mouse, go round by keys."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.charts.card import HoverCard, Line
from ui.charts.hits import Hits
from ui.look import Look

_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1,
}  # fmt: skip


class Chart(QWidget):
    """A painted widget whose things have keys; one of them is current.

    Signals:
        currentPicked: the key that the keyboard came to.
        activatedItem: the key that was clicked, or that Enter was pressed on.
    """

    currentPicked = Signal(object)
    activatedItem = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.current: Hashable | None = None
        self.hovered: Hashable | None = None
        self.hits: Hits[Hashable] = Hits()
        self.card = HoverCard(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- for the chart's own class ----------------------------------------------------------

    def paint_scene(self, painter: QPainter, box: QRectF, hits: Hits[Hashable]) -> None:
        """Draw everything into ``box`` and tell ``hits`` where it stands; exports come here too."""
        raise NotImplementedError

    def lines_of(self, key: Hashable) -> Sequence[Line]:
        """Return what the card says of a thing."""
        raise NotImplementedError

    def keys(self) -> Sequence[Hashable]:
        """Return all keys in the order in which the keyboard goes through them."""
        ordered = sorted(self.hits.spots, key=lambda spot: (spot[0].left(), spot[0].top()))
        return [key for _, key in ordered]

    # -- what is current --------------------------------------------------------------------

    def set_current(self, key: Hashable | None) -> None:
        """Mark a thing as current without telling anybody."""
        if key != self.current:
            self.current = key
            self._describe()
            self.update()

    def step(self, by: int) -> None:
        """Make the next thing current, or the one before."""
        keys = self.keys()
        if not keys:
            return
        at = keys.index(self.current) + by if self.current in keys else 0 if by > 0 else -1
        self.set_current(keys[at % len(keys)])
        self.currentPicked.emit(self.current)

    def _describe(self) -> None:
        """Say what is current to a screen reader."""
        lines = self.lines_of(self.current) if self.current is not None else ()
        self.setAccessibleDescription(", ".join(text for text, _ in lines if text))

    # -- events -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.hits = Hits()
        self.paint_scene(painter, QRectF(self.rect()), self.hits)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hover(event.position())

    def hover(self, point: QPointF) -> None:
        """Tell of what stands under ``point``."""
        found = self.hits.at(point)
        if found is None:
            self.card.hide()
        else:
            self.card.tell(self.lines_of(found), point.toPoint())
        self.setCursor(
            Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
        )
        if found != self.hovered:
            self.hovered = found
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.hits.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.set_current(found)
            self.activatedItem.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        self.card.hide()
        self.hovered = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.activatedItem.emit(self.current)
        else:
            super().keyPressEvent(event)
