"""The time line itself: lanes under an axis, enlarged by wheel and keys, moved by hand."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)

from models.knowledge.spreading import View
from models.knowledge.timeline import Happening, Timeline
from models.schema.values import Schema
from ui.charts.card import Line
from ui.charts.chart import Chart
from ui.charts.hits import Hits
from ui.look import Look
from ui.rooms.timeline.ink import Ink
from ui.rooms.timeline.layout import ROW, Spreads, fitting, panned, zoomed
from ui.rooms.timeline.scene import AXIS, GUTTER, Scene, Spot
from ui.rooms.timeline.words import card_of, date_words, mark_lines, say
from ui.words import N

_WHEEL, _KEY = 1.22, 1.5
_DRAG = 4.0  # px before a press becomes a drag
_LISTED = 6  # happenings of a cluster that its card names


class Strip(Chart):
    """Shows a `Timeline`.

    Signals:
        viewChanged: another part of time or another lane is on the screen.
        leadAsked: a record, to whose text somebody wants to go.
        crowdAsked: several happenings of one place that no enlarging takes apart, and where.
    """

    viewChanged = Signal()
    leadAsked = Signal(object)
    crowdAsked = Signal(object, object)

    def __init__(self, look: Look, schema: Schema) -> None:
        super().__init__(look)
        self._schema = schema
        self._ink = Ink(look, schema)
        self._spreads = Spreads(())
        self._hull = (0, 1)
        self._by_label = True
        self.view: View | None = None
        self.top = 0.0
        self.at: tuple[str, str] = ("", "")
        self._pressed: QPointF | None = None
        self._drags = False
        self.setAccessibleName(say(N("Timeline", "Time line")))
        self.setMinimumSize(480, 200)

    def sizeHint(self) -> QSize:
        return QSize(960, 560)

    # -- what is shown ----------------------------------------------------------------------

    def show_timeline(self, line: Timeline, *, by_label: bool) -> None:
        """Show other lanes; the part of time and what is current stay."""
        self._spreads = Spreads(line.lanes)
        self._hull = line.hull or (0, 1)
        self._by_label = by_label
        self.card.hide()
        self.scroll_to(self.top)
        self.update()

    @property
    def content_height(self) -> float:
        return self._spreads.height

    @property
    def strip_width(self) -> float:
        return max(1.0, self.width() - GUTTER)

    @property
    def all_of_it(self) -> View:
        return fitting(self._hull, self.strip_width)

    @property
    def shown_view(self) -> View:
        """The part of time on the screen."""
        view = self.view or self.all_of_it
        if view.width != self.strip_width:
            view = View(view.since, view.scale, self.strip_width)
        return view

    def scroll_to(self, top: float) -> None:
        """Bring the lanes from height ``top`` on to the screen."""
        self.top = min(max(0.0, top), max(0.0, self.content_height - (self.height() - AXIS)))
        self.update()

    # -- moving -----------------------------------------------------------------------------

    def fit(self) -> None:
        """Show all time there is."""
        self._move_to(None)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Enlarge around pixel ``x`` of the strip, its middle where none is given."""
        middle = self.strip_width / 2 if x is None else x
        self._move_to(zoomed(self.shown_view, factor, middle, self.all_of_it))

    def pan(self, pixels: float) -> None:
        self._move_to(panned(self.shown_view, pixels, self._hull))

    def _move_to(self, view: View | None) -> None:
        self.view = view
        self.card.hide()
        self.update()
        self.viewChanged.emit()

    # -- the scene --------------------------------------------------------------------------

    def paint_scene(self, painter: QPainter, box: QRectF, hits: Hits[Hashable]) -> None:
        """Draw what fits into ``box``; an export gives one that is high enough for all lanes."""
        whole = box.height() > self.height() + 1
        shown = self.shown_view
        view = View(shown.since, shown.scale, box.width() - GUTTER)
        hovered = self.hovered if isinstance(self.hovered, Spot) else None
        scene = Scene(self._ink, self._spreads, view, 0.0 if whole else self.top, self._by_label,
                      self.at, hovered)  # fmt: skip
        scene.paint(painter, box, hits)

    # -- what is current --------------------------------------------------------------------

    def happenings_of(self, spot: Spot) -> list[Happening]:
        return self._spreads.happenings(spot.lane, spot.items)

    def lines_of(self, key: Hashable) -> Sequence[Line]:
        if not isinstance(key, Spot):
            return ()
        found = self.happenings_of(key)
        if key.mark:
            return mark_lines(found[0], key.mark, self.look, self._schema)
        if len(found) == 1:
            return card_of(found[0], self.look, self._schema)
        lines: list[Line] = [
            (say(N("Timeline", "{count} together")).format(count=f"{len(found):,}"), "strong")
        ]
        for happening in found[:_LISTED]:
            lines.append((f"{date_words(happening)}  {self._ink.title(happening)}", ""))
        if len(found) > _LISTED:
            lines.append(("…", "dim"))
        return lines

    def current_happening(self) -> Happening | None:
        found = self._spreads.find(*self.at)
        return found[1] if found else None

    def step(self, by: int) -> None:
        """Go to the next happening of the lane at hand, or the one before, and show it."""
        boxes = self._spreads.boxes
        if not boxes:
            return
        found = self._spreads.find(*self.at)
        number = found[0] if found else self._spreads.between(self.top, self.top)[0]
        happenings = boxes[number].lane.happenings
        at = happenings.index(found[1]) + by if found else 0
        if not 0 <= at < len(happenings):
            number = (number + (1 if by > 0 else -1)) % len(boxes)
            happenings = boxes[number].lane.happenings
            at = 0 if by > 0 else len(happenings) - 1
        self.go_to(number, happenings[at])

    def step_lane(self, by: int) -> None:
        """Go to the happening of the lane below, or above, that is nearest in time."""
        found = self._spreads.find(*self.at)
        if found is None:
            self.step(by)
            return
        number = (found[0] + by) % len(self._spreads.boxes)
        day = found[1].hull[0]
        lane = self._spreads.boxes[number].lane
        self.go_to(number, min(lane.happenings, key=lambda h: abs(h.hull[0] - day)))

    def go_to(self, number: int, happening: Happening) -> None:
        """Make a happening current and bring it on the screen."""
        box = self._spreads.boxes[number]
        self.at = (box.lane.key, happening.key)
        view, height = self.shown_view, self.height() - AXIS
        start, end = happening.hull
        if not view.since <= start < view.until and not view.since < end <= view.until:
            middle = (start + end) / 2
            self.view = View(middle - view.width / view.scale / 2, view.scale, view.width)
        if box.top < self.top or box.top + box.height > self.top + height:
            self.scroll_to(box.top - height / 3)
        self.setAccessibleDescription(
            ", ".join(text for text, _ in card_of(happening, self.look, self._schema))
        )
        self.update()
        self.viewChanged.emit()
        self.currentPicked.emit(happening)

    # -- hands ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self._ink.on_screen = True
        super().paintEvent(event)
        self._ink.on_screen = False
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(QRectF(0, 0, self.width(), 2), QColor(self.look.theme.accent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scroll_to(self.top)
        self.viewChanged.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        over_names = event.position().x() < GUTTER
        if turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(turn.x() or turn.y()) * 0.6)
        elif over_names:
            self.scroll_to(self.top - turn.y() * 0.6)
            self.viewChanged.emit()
        else:
            self.zoom(_WHEEL ** (turn.y() / 120), event.position().x() - GUTTER)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._drags = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = event.position() - self._pressed
        if self._drags or way.manhattanLength() > _DRAG:
            self._drags = True
            self._pressed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.scroll_to(self.top - way.y())
            self.pan(-way.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._pressed, self._drags = self._drags, None, False
        self.unsetCursor()
        found = self.hits.at(event.position())
        if not dragged and event.button() == Qt.MouseButton.LeftButton and isinstance(found, Spot):
            self._clicked(found, event.position())

    def _clicked(self, spot: Spot, at: QPointF) -> None:
        found = self.happenings_of(spot)
        if len(found) == 1:
            self.at = (self._spreads.boxes[spot.lane].lane.key, found[0].key)
            self.update()
            record = found[0].marks[spot.mark - 1].record if spot.mark else found[0].record
            self.leadAsked.emit(record)
            return
        start = min(h.hull[0] for h in found)
        end = max(h.hull[1] for h in found)
        apart = {h.hull for h in found}
        if len(apart) > 1 and (end - start) * self.shown_view.scale < self.strip_width * 0.7:
            view = fitting((start, end), self.strip_width)
            if view.scale > self.shown_view.scale * 1.05:
                self._move_to(view)
                return
        self.crowdAsked.emit(found, self.mapToGlobal(at.toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._moves(Qt.Key(event.key()), event.modifiers()):
            super(Chart, self).keyPressEvent(event)

    def _moves(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key asks for; False where it is none of ours."""
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        stride = self.strip_width / 8
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if key == Qt.Key.Key_Right else -1
            self.step(way) if control else self.pan(way * stride)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            way = 1 if key == Qt.Key.Key_Down else -1
            if control:
                self.step_lane(way)
            else:
                self.scroll_to(self.top + way * ROW * 2)
                self.viewChanged.emit()
        elif key == Qt.Key.Key_N:
            self.step(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_KEY)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / _KEY)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            current = self.current_happening()
            if current is None:
                return False
            self.leadAsked.emit(current.record)
        else:
            return False
        return True
