"""The canvas of the network room: what the hand does on it, and its picture."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from models.knowledge.layout import Point
from ui.look import Look
from ui.rooms.network.drawing import radius
from ui.rooms.network.picture import Emphasis, Picture, node_zoom
from ui.rooms.network.state import NetworkState
from ui.rooms.network.view import View, fitted
from ui.rooms.network.walking import Walk, towards

_REACH = 5.0  # pixels beside a tie that still hit it
_PUSH = 80.0  # pixels that the picture moves by Shift and an arrow
_NOTCH = 120  # of a wheel
_ARROWS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class Canvas(QWidget):
    """Shows a `NetworkState`: drag moves, the wheel zooms, a click selects, keys walk.

    Signals:
        hovered: what is under the mouse: a node, the two ends of a tie, or nothing.
        evidenceAsked: of what is selected.
        searchAsked: somebody types a letter for the search.
    """

    hovered = Signal(object)
    evidenceAsked = Signal()
    searchAsked = Signal()

    def __init__(self, look: Look, state: NetworkState) -> None:
        super().__init__()
        self.state, self.look = state, look
        self.picture = Picture(look, state.session.project.schema)
        self.found: frozenset[str] = frozenset()
        self._under: tuple[str, ...] = ()
        self._pressed: QPointF | None = None
        self._held = ""  # the node that is being moved
        self._is_moving = False
        self._walk = Walk()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(self.tr("Network"))
        self.setAccessibleDescription(
            self.tr("Arrows go to a neighbour, Tab through all of them, Enter to the evidence.")
        )

    # -- the view -----------------------------------------------------------------------------

    @property
    def extent(self) -> Point:
        return float(self.width()), float(self.height())

    @property
    def view(self) -> View:
        """Which part is on the screen; everything, until somebody moves it."""
        return self.state.view or fitted(self.state.drawing.places.values(), self.extent)

    def look_at(self, view: View | None) -> None:
        """Show another part; None shows everything."""
        self.state.view = view
        self.update()

    def zoom(self, steps: float, at: Point | None = None) -> None:
        """Enlarge by steps about a point of the canvas, its middle where none is told."""
        width, height = self.extent
        self.look_at(self.view.zoomed(steps, at or (width / 2, height / 2), self.extent))

    def bring(self, node: str) -> None:
        """Have a node on the screen, moving as little as that takes."""
        place = self.state.drawing.places.get(node)
        if place is not None:
            self.look_at(self.view.holding(place, self.extent))

    def centre_on(self, node: str) -> None:
        """Have a node in the middle, large enough to be read."""
        place = self.state.drawing.places.get(node)
        if place is not None:
            self.look_at(View(*place, max(self.view.scale, 0.8)))

    # -- what is where --------------------------------------------------------------------------

    def node_at(self, point: Point) -> str:
        """Return the node at a point of the canvas, "" for none."""
        view, extent = self.view, self.extent
        zoom = node_zoom(view.scale)
        for node in self.state.drawing.shown.nodes:
            x, y = view.to_screen(self.state.drawing.places[node.id], extent)
            if hypot(point[0] - x, point[1] - y) <= radius(node) * zoom + 3:
                return node.id
        return ""

    def tie_at(self, point: Point) -> tuple[str, ...]:
        """Return the two ends of the tie at a point of the canvas."""
        view, extent = self.view, self.extent
        x, y = view.to_drawing(point, extent)
        reach = _REACH / view.scale
        places = self.state.drawing.places
        best: tuple[float, tuple[str, ...]] = (reach, ())
        for tie in self.state.drawing.shown.ties:
            away = _distance((x, y), places[tie.first], places[tie.second], best[0])
            if away < best[0]:
                best = (away, (tie.first, tie.second))
        return best[1]

    def at(self, point: Point) -> tuple[str, ...]:
        """Return what is at a point of the canvas: a node, else a tie, else nothing."""
        node = self.node_at(point)
        return (node,) if node else self.tie_at(point)

    # -- painting -------------------------------------------------------------------------------

    def emphasis(self) -> Emphasis:
        return Emphasis(self.state.selected, self._under, self.found)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.look.theme.surface))
        self.picture.paint(painter, self.state.drawing, self.view, self.extent, self.emphasis())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.look.theme.accent), 1.4))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def show_found(self, found: frozenset[str]) -> None:
        """Let nodes stand out that a search has met."""
        self.found = found
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # -- mouse ----------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / _NOTCH
        if steps:
            self.zoom(steps, _point(event.position()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(event.value() * 5, _point(event.position()))
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = event.key() == Qt.Key.Key_Backtab
            if (back or event.key() == Qt.Key.Key_Tab) and self._step(-1 if back else 1):
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()
            self._is_moving = False
            is_left = event.button() == Qt.MouseButton.LeftButton
            self._held = self.node_at(_point(event.position())) if is_left else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._hover(_point(event.position()))
            return
        moved = event.position() - self._pressed
        far = QApplication.startDragDistance()
        if not self._is_moving and abs(moved.x()) + abs(moved.y()) < far:
            return
        if not self._is_moving and self._held and self.state.view is None:
            self.state.view = self.view  # or the rest would shrink while one is pulled away
        self._is_moving = True
        self._pressed = event.position()
        if self._held:
            place = self.view.to_drawing(_point(event.position()), self.extent)
            self.state.move(self._held, place)
            self.update()
        else:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.look_at(self.view.moved(moved.x(), moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_click = self._pressed is not None and not self._is_moving
        self._pressed, self._held, self._is_moving = None, "", False
        self.unsetCursor()
        if is_click and event.button() == Qt.MouseButton.LeftButton:
            self.choose(self.at(_point(event.position())))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.at(_point(event.position())):
            self.evidenceAsked.emit()
        else:
            self.zoom(2, _point(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._set_under(())
        super().leaveEvent(event)

    def _hover(self, point: Point) -> None:
        under = self.at(point)
        self.setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor)
        self._set_under(under)

    def _set_under(self, under: tuple[str, ...]) -> None:
        if under != self._under:
            self._under = under
            self.hovered.emit(under)
            self.update()

    # -- keys -----------------------------------------------------------------------------------

    def choose(self, selected: tuple[str, ...]) -> None:
        """Select, and begin to walk from there."""
        self._walk = Walk(selected[0] if len(selected) == 1 else "")
        self.state.select(selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys().get(event.key())
        arrow = _ARROWS.get(event.key())
        if arrow is not None:
            self._arrow(arrow, event.modifiers())
        elif action is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            action()
        else:
            super().keyPressEvent(event)

    def _keys(self) -> dict[int, Callable[[], object]]:
        return {
            Qt.Key.Key_Return: self.evidenceAsked.emit,
            Qt.Key.Key_Enter: self.evidenceAsked.emit,
            Qt.Key.Key_Plus: lambda: self.zoom(1),
            Qt.Key.Key_Equal: lambda: self.zoom(1),
            Qt.Key.Key_Minus: lambda: self.zoom(-1),
            Qt.Key.Key_0: lambda: self.look_at(None),
            Qt.Key.Key_Home: lambda: self.look_at(None),
            Qt.Key.Key_Backspace: lambda: self.choose(()),
            Qt.Key.Key_F: self.searchAsked.emit,
        }

    def _arrow(self, arrow: Point, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.look_at(self.view.moved(-arrow[0] * _PUSH, -arrow[1] * _PUSH))
            return
        here = self.state.selected[0] if self.state.selected else ""
        node = towards(self.state.drawing, here, arrow)
        if node:
            self.choose((node,))
            self.bring(node)

    def _step(self, by: int) -> bool:
        """Walk through the neighbours of where the walk began; False lets the keyboard go on."""
        if not self.state.selected:
            return False
        if not self._walk.start:
            self._walk = Walk(self.state.selected[0])
        node = self._walk.step(self.state.drawing, by)
        if not node:
            return False
        self.state.select((node,))
        self.bring(node)
        return True

    def say(self, words: str) -> None:
        """Tell a screen reader what is selected."""
        self.setAccessibleName(f"{self.tr('Network')}: {words}" if words else self.tr("Network"))
        if QAccessible.isActive() and words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _point(point: QPointF) -> Point:
    return point.x(), point.y()


def _distance(point: Point, one: Point, other: Point, limit: float) -> float:
    """Return how far a point is from a line between two places; ``limit`` if it is farther."""
    (x, y), (ax, ay), (bx, by) = point, one, other
    if not (min(ax, bx) - limit <= x <= max(ax, bx) + limit):
        return limit
    if not (min(ay, by) - limit <= y <= max(ay, by) + limit):
        return limit
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return hypot(x - ax - along * dx, y - ay - along * dy)
