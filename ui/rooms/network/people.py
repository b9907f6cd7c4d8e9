"""Everybody in the network as a list with a search, beside the picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.knowledge.network import Node
from ui.look import Look
from ui.panels.kit import ElidedLabel, box, row
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.rooms.network.picture import Picture
from ui.rooms.network.shapes import outline
from ui.rooms.network.state import NetworkState
from ui.rooms.network.words import TOLD, facts, short_facts
from ui.style import faint
from ui.theme import reading_font, ui_font

_HEIGHT = 44
_TYPED = 120  # ms
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SearchLine(QLineEdit):
    """A line whose Down and Enter lead into the list below it."""

    listAsked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.listAsked.emit()
        else:
            super().keyPressEvent(event)


class People(QWidget):
    """Lists the nodes, the heaviest first, or those that a search has met.

    Signals:
        picked: a node became current in the list.
        found: ids of the nodes that the search has met; none while nothing is typed.
        entered: Enter on a node.
    """

    picked = Signal(str)
    found = Signal(object)
    entered = Signal(str)

    def __init__(self, look: Look, state: NetworkState, picture: Picture) -> None:
        super().__init__()
        self._look, self._state, self._picture = look, state, picture
        self._is_entered = False  # Enter came before the names did
        self.line = SearchLine()
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(self.tr("Find by name or pinyin"))
        self.line.setAccessibleName(self.tr("Find somebody by name, in either script or by pinyin"))
        self.count = ElidedLabel(size=11, tone="faint")
        model: RowModel[Node] = RowModel(lambda n: n.id, self._spoken, picture.name)
        self.list = RowsView(model, _NodeDelegate(look, state, picture), _HEIGHT)
        self.list.setAccessibleName(self.tr("Participants"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TYPED)
        self._soon.timeout.connect(self.search)
        side = box("roomlist")
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 10, 0, 4)
        inner.setSpacing(6)
        inner.addLayout(row(self.line, margins=(12, 0, 12, 0)))
        inner.addLayout(row(self.count, margins=(16, 0, 12, 0)))
        inner.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(side)
        self.line.textChanged.connect(lambda _: self._soon.start())
        self.line.returnPressed.connect(self._enter_search)
        self.line.listAsked.connect(self._go_to_list)
        self.list.currentPicked.connect(lambda node: self.picked.emit(node.id))
        self.list.activatedItem.connect(lambda node: self.entered.emit(node.id))

    def refresh(self) -> None:
        """Show who is in the network now."""
        self.search()

    def search(self) -> None:
        """Show who fits what is typed."""
        self._soon.stop()
        drawing, names = self._state.drawing, self._state.names
        query = self.line.text().strip()
        if query and names is None:
            self._state.want_names()  # and comes back when they are ready
            return
        if query and names is not None:
            nodes = [drawing.nodes[n] for n in names.find(query) if n in drawing.nodes]
            self.count.set_whole(self.tr("%n found", "", len(nodes)))
        else:
            nodes = list(drawing.whole.nodes)
            self.count.set_whole(TOLD.participants(sum(n.kind != "event" for n in nodes)))
        self.list.set_items(nodes, self._selected())
        self.found.emit(frozenset(n.id for n in nodes) if query else frozenset())

    def show_selected(self) -> None:
        """Mark in the list what is selected in the picture."""
        self.list.set_current(self._selected())

    def focus_search(self) -> None:
        """Give the keyboard to the search."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _selected(self) -> str | None:
        selected = self._state.selected
        return selected[0] if len(selected) == 1 else None

    def names_came(self) -> None:
        """Search for what was typed before anybody could be found."""
        self.search()
        if self._is_entered:
            self._enter_search()

    def _enter_search(self) -> None:
        self.search()
        self._is_entered = self._state.names is None
        if self._is_entered:
            return
        model = self.list.model()
        if self.line.text().strip() and model.rowCount():
            self.picked.emit(model.index(0, 0).data(Qt.ItemDataRole.UserRole).id)

    def _go_to_list(self) -> None:
        self.search()
        self.list.focus_first()

    def _spoken(self, node: Node) -> str:
        words = facts(node, self._state.drawing, self._state.session.project.schema, self._look)
        return f"{self._picture.name(node)}, {words}"


class _NodeDelegate(RowDelegate):
    def __init__(self, look: Look, state: NetworkState, picture: Picture) -> None:
        super().__init__(look.theme)
        self._look, self._state, self._picture = look, state, picture

    def draw(self, painter: QPainter, box: QRectF, item: Node, current: bool) -> None:
        paint_sign(painter, self._picture, item, box.x() + 17, box.y() + 14, 6.0)
        weight = QFont.Weight.DemiBold if current else QFont.Weight.Normal
        region = "TC" if self._look.tongue.code == "zh-Hant" else "SC"
        font = reading_font("TC" if region == "TC" else "SC", 13, weight)
        right = f"{item.weight}"
        number = ui_font(12, QFont.Weight.DemiBold)
        room = QFontMetricsF(number).horizontalAdvance(right) + 12
        first = QRectF(box.x() + 34, box.y() + 4, box.width() - 44 - room, 20)
        line(painter, first, self._picture.name(item), font, self.theme.text)
        painter.setFont(number)
        painter.setPen(QColor(self.theme.text2))
        end = QRectF(box.x(), box.y() + 4, box.width() - 12, 20)
        painter.drawText(end, _MIDDLE | Qt.AlignmentFlag.AlignRight, right)
        schema = self._state.session.project.schema
        below = QRectF(box.x() + 34, box.y() + 22, box.width() - 46, 16)
        words = short_facts(item, self._state.drawing, schema, self._look)
        line(painter, below, words, ui_font(11), faint(self.theme))


def paint_sign(
    painter: QPainter, picture: Picture, node: Node, x: float, y: float, size: float
) -> None:
    """Draw the sign of a node's type about a point."""
    painter.save()
    painter.translate(x, y)
    colour = picture.colour(node)
    if node.kind == "entity":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    else:
        dash = Qt.PenStyle.SolidLine if node.kind == "event" else Qt.PenStyle.DotLine
        pen = painter.pen()
        pen.setColor(colour)
        pen.setWidthF(1.5)
        pen.setStyle(dash)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline(picture.form(node), size))
    painter.restore()


def line(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    """Draw one line of text, as much as fits."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    mode = Qt.TextElideMode.ElideRight
    painter.drawText(box, _MIDDLE, QFontMetricsF(font).elidedText(text, mode, box.width()))
