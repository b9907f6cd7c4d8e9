"""The labels with their keys, above the text; what does not fit stands in a menu."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QStyle, QStyleOption, QToolTip, QWidget

from models.schema.kinds import Kind
from models.schema.values import Label, Schema
from ui.commands.keys import shown
from ui.look import Look
from ui.panels.chipfit import BETWEEN, GAP, MENU, Group, fit
from ui.panels.kit import paint_shape
from ui.style import faint
from ui.theme import label_colour, ui_font

_ROW, _CHIP, _PAD = 29, 24, 16  # px
_BLOCKS: tuple[tuple[Kind, ...], ...] = (("mention",), ("claim", "event", "relation"))


@dataclass(frozen=True, slots=True)
class Chip:
    box: QRectF
    label: Label | None  # None: the menu of what did not fit
    hidden: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class _Heading:
    at: QPointF
    text: str
    rule: bool


class TagStrip(QWidget):
    """Chips to tag with; a click does what the key does."""

    picked = Signal(str)

    def __init__(self, look: Look, schema: Schema) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Labels"))
        self._look = look
        self._schema = schema
        self.chips: list[Chip] = []
        self._headings: list[_Heading] = []
        self._hot: Chip | None = None
        self._active = ""
        present = (tuple(k for k in kinds if schema.of_kind(k)) for kinds in _BLOCKS)
        self._blocks = [kinds for kinds in present if kinds]

    def set_active(self, label: str) -> None:
        """Mark the label of the selected annotation."""
        if label != self._active:
            self._active = label
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Lay the kinds out, one line for each block; what does not fit stands in menus."""
        self.chips, self._headings = [], []
        for line, kinds in enumerate(self._blocks):
            self._arrange_line(kinds, 5.0 + line * _ROW)
        self.setFixedHeight(max(1, len(self._blocks)) * _ROW + 10)

    def _arrange_line(self, kinds: Sequence[Kind], y: float) -> None:
        found = [self._schema.of_kind(kind) for kind in kinds]
        groups = [
            Group(self._heading_width(kind), tuple(map(self._width, labels)))
            for kind, labels in zip(kinds, found, strict=True)
        ]
        fitting = fit(groups, self.width() - 2 * _PAD)
        x = float(_PAD)
        for kind, labels, group, count in zip(kinds, found, groups, fitting.counts, strict=True):
            self._headings.append(_Heading(QPointF(x, y), self._kind_words(kind), x > _PAD))
            x += group.heading
            for label, wanted in zip(labels[:count], group.chips, strict=False):
                box = QRectF(x, y + 3, min(wanted, fitting.cap), _CHIP)
                self.chips.append(Chip(box, label))
                x += box.width() + GAP
            if count < len(labels):
                box = QRectF(x, y + 3, MENU, _CHIP)
                self.chips.append(Chip(box, None, tuple(labels[count:])))
                x += MENU + GAP
            x += BETWEEN

    def _heading_width(self, kind: Kind) -> float:
        return QFontMetricsF(ui_font(11)).horizontalAdvance(self._kind_words(kind)) + 10

    def _width(self, label: Label) -> float:
        name = QFontMetricsF(_name_font()).horizontalAdvance(self._look.say(label.brief))
        key = QFontMetricsF(ui_font(10)).horizontalAdvance(shown(label.key)) + 6 if label.key else 0
        return name + key + 29

    def _kind_words(self, kind: Kind) -> str:
        return {
            "mention": self.tr("Entities"),
            "claim": self.tr("Claims"),
            "event": self.tr("Events"),
            "relation": self.tr("Relations"),
            "tag": self.tr("Article"),
        }[kind]

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for heading in self._headings:
            self._paint_heading(painter, heading)
        for chip in self.chips:
            self._paint_ground(painter, chip)
            if chip.label is None:
                painter.setFont(ui_font(11, QFont.Weight.Medium))
                painter.setPen(QColor(self._look.theme.text2))
                text = f"+{len(chip.hidden)}"
                painter.drawText(chip.box, Qt.AlignmentFlag.AlignCenter, text)
            else:
                self._paint_label(painter, chip.box, chip.label)

    def _paint_heading(self, painter: QPainter, heading: _Heading) -> None:
        theme = self._look.theme
        if heading.rule:
            x, y = heading.at.x() - 12, heading.at.y()
            painter.fillRect(QRectF(x, y + 8, 1, _ROW - 16), QColor(theme.line_strong))
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(theme)))
        box = QRectF(heading.at.x(), heading.at.y(), 200, _ROW)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, heading.text)

    def _paint_ground(self, painter: QPainter, chip: Chip) -> None:
        theme = self._look.theme
        active = chip.label is not None and chip.label.name == self._active
        hot = chip is self._hot
        painter.setPen(QPen(QColor(theme.accent if active else theme.line_strong if hot
                                   else theme.line), 1))  # fmt: skip
        painter.setBrush(QColor(theme.accent_soft if active else theme.hover if hot
                                else theme.surface))  # fmt: skip
        painter.drawRoundedRect(chip.box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)

    def _paint_label(self, painter: QPainter, box: QRectF, label: Label) -> None:
        theme = self._look.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        paint_shape(painter, label.kind, QPointF(box.x() + 12, box.center().y()),
                    label_colour(label.colour, theme))  # fmt: skip
        key = shown(label.key)
        key_width = QFontMetricsF(ui_font(10)).horizontalAdvance(key) + 6 if key else 0
        font = _name_font()
        name = QFontMetricsF(font).elidedText(self._look.say(label.brief),
            Qt.TextElideMode.ElideRight, box.width() - 28 - key_width)  # fmt: skip
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(box.adjusted(21, 0, 0, 0), middle, name)
        painter.setFont(ui_font(10))
        painter.setPen(QColor(faint(theme)))
        painter.drawText(box.adjusted(0, 0, -7, 0), middle | Qt.AlignmentFlag.AlignRight, key)

    def _at(self, position: QPointF) -> Chip | None:
        return next((chip for chip in self.chips if chip.box.contains(position)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._heat(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._heat(None)

    def _heat(self, chip: Chip | None) -> None:
        if chip is not self._hot:
            self._hot = chip
            cursor = Qt.CursorShape.PointingHandCursor if chip else Qt.CursorShape.ArrowCursor
            self.setCursor(cursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        chip = self._at(event.position())
        if chip is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if chip.label is not None:
            self.picked.emit(chip.label.name)
        else:
            self._offer(chip.hidden, chip.box.bottomLeft().toPoint())

    def _offer(self, labels: Iterable[Label], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label in labels:
            text = self._look.say(label.words).replace("&", "&&")
            action = menu.addAction(f"{text}\t{shown(label.key)}" if label.key else text)
            action.triggered.connect(lambda _=False, name=label.name: self.picked.emit(name))
        menu.popup(self.mapToGlobal(at))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            chip = self._at(QPointF(event.pos()))
            text = ""
            if chip is not None and chip.label is not None:
                words = chip.label
                text = f"{self._look.say(words.words)}\n{self._look.say(words.description)}"
            QToolTip.showText(event.globalPos(), text.strip(), self)
            return True
        return super().event(event)


def _name_font() -> QFont:
    return ui_font(12, QFont.Weight.Medium)
