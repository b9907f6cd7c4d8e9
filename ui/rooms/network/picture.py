"""Paints a drawing: on the canvas, and into files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from models.knowledge.layout import Point
from models.knowledge.network import Node, Tie
from models.schema.values import Schema
from ui.charts.picture import Paint
from ui.look import Look
from ui.rooms.network.drawing import Drawing, radius
from ui.rooms.network.labels import Named, Rect, place
from ui.rooms.network.shapes import EVENT, forms, outline
from ui.rooms.network.view import View
from ui.theme import label_colour, reading_font

_FADED = 0.2
_NAME = 14  # characters of a name that are shown
_PAD = 4.0
_MARGIN = 90.0  # about a picture in a file, for the names at its edge


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out.

    Attributes:
        selected: a node, or the two ends of a tie.
        hovered: the same under the mouse.
        found: nodes that a search has met.
    """

    selected: tuple[str, ...] = ()
    hovered: tuple[str, ...] = ()
    found: frozenset[str] = frozenset()

    @property
    def centre(self) -> tuple[str, ...]:
        """What the eye is on: under the mouse, else selected."""
        return self.hovered or self.selected


class Picture:
    """Paints drawings of one schema in one look."""

    def __init__(self, look: Look, schema: Schema) -> None:
        self._look, self._schema = look, schema
        self._forms = forms(schema)
        self._region = "TC" if look.tongue.code == "zh-Hant" else "SC"
        self._names: tuple[object, dict[str, Rect]] | None = None

    # -- words and signs ----------------------------------------------------------------------

    def name(self, node: Node) -> str:
        """Return how a node is called in the language of the interface."""
        own = node.hant if self._look.tongue.code == "zh-Hant" else node.hans
        return own or node.hans or node.hant

    def short_name(self, node: Node) -> str:
        """Return the name where room is small."""
        name = self.name(node)
        return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"

    def colour(self, node: Node) -> QColor:
        """Return the colour of a node's type."""
        known = self._schema.by_name.get(node.type)
        if known is None:
            return QColor(self._look.theme.text3)
        return label_colour(known.colour, self._look.theme)

    def form(self, node: Node) -> int:
        """Return the form of a node's type."""
        return EVENT if node.kind == "event" else self._forms.get(node.type, 0)

    # -- painting -----------------------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        drawing: Drawing,
        view: View,
        size: Point,
        emphasis: Emphasis,
    ) -> None:
        """Paint a drawing as a view of ``size`` shows it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = {n: view.to_screen(at, size) for n, at in drawing.places.items()}
        bright = self._bright(drawing, emphasis)
        zoom = node_zoom(view.scale)
        self._paint_ties(painter, drawing, points, bright, emphasis, zoom)
        for node in reversed(drawing.shown.nodes):  # the heaviest lie on top
            if _is_near(points[node.id], size, 60):
                self._paint_node(painter, node, points[node.id], zoom, bright, emphasis)
        self._paint_names(painter, drawing, view, size, points, bright, emphasis)

    def scene(self, drawing: Drawing) -> tuple[Paint, QSizeF]:
        """Return what draws all of a drawing into a file, and how large it is there."""
        places = drawing.places.values()
        xs, ys = [x for x, _ in places] or [0.0], [y for _, y in places] or [0.0]
        width, height = max(xs) - min(xs) + 2 * _MARGIN, max(ys) - min(ys) + 2 * _MARGIN
        view = View((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)

        def paint(painter: QPainter, box: QRectF) -> None:
            self.paint(painter, drawing, view, (box.width(), box.height()), Emphasis())

        return paint, QSizeF(width, height)

    def _bright(self, drawing: Drawing, emphasis: Emphasis) -> frozenset[str] | None:
        """Return the nodes that stand out; None where all are equal."""
        if emphasis.centre:
            if len(emphasis.centre) > 1:
                return frozenset(emphasis.centre)
            near = drawing.shown_ties_of.get(emphasis.centre[0], ())
            return frozenset((*emphasis.centre, *(t.other(emphasis.centre[0]) for t in near)))
        return emphasis.found or None

    def _paint_ties(
        self,
        painter: QPainter,
        drawing: Drawing,
        points: Mapping[str, Point],
        bright: frozenset[str] | None,
        emphasis: Emphasis,
        zoom: float,
    ) -> None:
        theme = self._look.theme
        # Opaque inks: Qt draws them, one pixel wide, five times as fast as what shines through.
        surface = QColor(theme.surface)
        plain = _mixed(QColor(theme.text3), surface, 0.55 if theme.is_dark else 0.45)
        pale = _mixed(QColor(theme.text3), surface, 0.15)
        strong = _mixed(QColor(theme.accent), surface, 0.8)
        centre = emphasis.centre
        above: list[Tie] = []
        lines: dict[tuple[float, bool], list[QLineF]] = {}
        for tie in drawing.shown.ties:
            ends = (tie.first, tie.second)
            if centre and (set(ends) == set(centre) if len(centre) > 1 else centre[0] in ends):
                above.append(tie)
                continue
            dim = bright is not None and not (ends[0] in bright and ends[1] in bright)
            lines.setdefault((tie_width(tie, zoom), dim or bool(centre)), []).append(
                QLineF(QPointF(*points[ends[0]]), QPointF(*points[ends[1]]))
            )
        for (width, dim), group in sorted(lines.items(), key=lambda one: (not one[0][1], one[0])):
            painter.setPen(QPen(pale if dim else plain, width, c=Qt.PenCapStyle.FlatCap))
            painter.drawLines(group)
        for tie in above:
            painter.setPen(QPen(strong, tie_width(tie, zoom) + 0.6, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(*points[tie.first]), QPointF(*points[tie.second]))

    def _paint_node(
        self,
        painter: QPainter,
        node: Node,
        point: Point,
        zoom: float,
        bright: frozenset[str] | None,
        emphasis: Emphasis,
    ) -> None:
        theme, colour = self._look.theme, self.colour(node)
        shape = outline(self.form(node), round(radius(node) * zoom, 1))
        painter.save()
        painter.translate(*point)
        if bright is not None and node.id not in bright:
            painter.setOpacity(_FADED)
        surface = QColor(theme.surface)
        if node.id in emphasis.selected:
            painter.setPen(QPen(QColor(theme.accent), 7))
            painter.drawPath(shape)
            painter.setPen(QPen(surface, 3.4))
            painter.drawPath(shape)
        elif node.id in emphasis.found:
            painter.setPen(QPen(QColor(theme.find_current), 6))
            painter.drawPath(shape)
        if node.kind == "entity":
            painter.setPen(QPen(surface, 1.6))
            painter.setBrush(colour)
        else:  # an event, or a mere name: open, so that the eye goes to those who are known
            painter.setBrush(_mixed(colour, surface, 0.16))
            dash = Qt.PenStyle.SolidLine if node.kind == "event" else Qt.PenStyle.DashLine
            painter.setPen(QPen(colour, 1.8, dash))
        painter.drawPath(shape)
        painter.restore()

    # -- names --------------------------------------------------------------------------------

    def _paint_names(
        self,
        painter: QPainter,
        drawing: Drawing,
        view: View,
        size: Point,
        points: Mapping[str, Point],
        bright: frozenset[str] | None,
        emphasis: Emphasis,
    ) -> None:
        theme = self._look.theme
        ground = QColor(theme.surface)
        ground.setAlphaF(0.82)
        for node, rect in self._name_places(drawing, view.scale, bright, emphasis).items():
            x, y = points[node]
            box = QRectF(x + rect[0], y + rect[1], rect[2], rect[3])
            if not _is_near((box.x(), box.y()), size, 200):
                continue
            one = drawing.nodes[node]
            dim = bright is not None and node not in bright
            painter.setOpacity(_FADED if dim else 1.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(self._font(one, emphasis))
            painter.setPen(QColor(theme.text if one.kind != "event" else theme.text2))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.short_name(one))
        painter.setOpacity(1.0)

    def _name_places(
        self,
        drawing: Drawing,
        scale: float,
        bright: frozenset[str] | None,
        emphasis: Emphasis,
    ) -> dict[str, Rect]:
        """Return where names stand, from the middles of their nodes.

        They depend on the scale and not on what is on the screen, so that none jumps while the
        picture is moved; and they are kept.
        """
        key = (id(drawing), round(scale, 3), bright, emphasis)
        if self._names is not None and self._names[0] == key:
            return self._names[1]
        zoom = node_zoom(scale)
        first = set(emphasis.centre) | set(emphasis.selected)
        order = sorted(
            drawing.shown.nodes,
            key=lambda n: (n.id not in first, bright is not None and n.id not in bright,
                           n.kind == "event", -n.weight),
        )  # fmt: skip
        named = [self._named(n, drawing, scale, zoom, n.id in first, emphasis) for n in order]
        found = place(named)
        middles = {one.node: (one.x, one.y) for one in named}
        out = {
            node: (left - middles[node][0], top - middles[node][1], width, height)
            for node, (left, top, width, height) in found.items()
        }
        self._names = (key, out)
        return out

    def _named(
        self,
        node: Node,
        drawing: Drawing,
        scale: float,
        zoom: float,
        must: bool,
        emphasis: Emphasis,
    ) -> Named:
        x, y = drawing.places[node.id]
        font = self._font(node, emphasis)
        width = _width(self.short_name(node), font.toString()) + 2 * _PAD
        height = font.pixelSize() * 1.35
        return Named(
            node.id, x * scale, y * scale, radius(node) * zoom + 2, width, height, must=must
        )

    def _font(self, node: Node, emphasis: Emphasis) -> QFont:
        pixels = 11 if node.kind == "event" else min(15, 11 + int(log2(node.weight)))
        is_bold = node.id in emphasis.centre or node.id in emphasis.selected
        return _reading(self._region, pixels, is_bold)


def node_zoom(scale: float) -> float:
    """Return how large nodes are at a scale: they grow more slowly than the distances."""
    return float(min(1.8, max(0.35, scale**0.5)))


def tie_width(tie: Tie, zoom: float) -> float:
    """Return how wide a tie is, in pixels."""
    return round(min(9.0, 1.0 + 1.6 * log2(tie.weight)) * min(1.0, zoom), 1)


@lru_cache(maxsize=64)
def _reading(region: str, pixels: int, is_bold: bool) -> QFont:
    weight = QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal
    return reading_font("TC" if region == "TC" else "SC", pixels, weight)


@lru_cache(maxsize=8192)
def _width(text: str, font: str) -> float:
    made = QFont()
    made.fromString(font)
    return QFontMetricsF(made).horizontalAdvance(text)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    parts = zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(a * share + b * (1 - share) for a, b in parts))


def _is_near(point: Point, size: Point, margin: float) -> bool:
    return -margin <= point[0] <= size[0] + margin and -margin <= point[1] <= size[1] + margin


def types_in(nodes: Iterable[Node], schema: Schema) -> list[Node]:
    """Return one node of each type, in the order of the schema."""
    order = {label.name: number for number, label in enumerate(schema.labels)}
    found: dict[tuple[str, bool], Node] = {}
    for node in nodes:
        found.setdefault((node.type, node.kind == "event"), node)
    return sorted(found.values(), key=lambda n: (n.kind == "event", order.get(n.type, 999)))
