"""Small parts that every panel is built from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon
from ui.theme import Theme, label_colour, label_ink, ui_font


def label(text: str, *, size: int = 13, tone: str = "", bold: bool = False) -> QLabel:
    """Make a label; ``tone`` is one of the style sheet's: dim, faint, danger, ok, accent."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # what files say is text, never markup
    resize_font(made, size, bold=bold)
    if tone:
        made.setProperty("tone", tone)
    return made


def resize_font(widget: QWidget, size: int, *, bold: bool = False) -> None:
    """Give a widget the interface font at another size, in pixels."""
    font = widget.font()
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    widget.setFont(font)


def set_tone(widget: QWidget, tone: str) -> None:
    """Change a label's tone."""
    widget.setProperty("tone", tone)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def icon_button(name: str, tip: str, *, checkable: bool = False, text: str = "") -> QToolButton:
    """Make a flat button with an icon, or with a short text where there is none."""
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setIconSize(QSize(18, 18))
    picture = icon(name)
    if picture.isNull() or text:
        button.setText(text or tip[:1])
    else:
        button.setIcon(picture)
    return button


def link_button(text: str = "") -> QToolButton:
    """Make a button that reads as a link."""
    made = QToolButton()
    made.setObjectName("link")
    made.setText(text)
    return made


def plain(layout: QLayout | None = None) -> QWidget:
    """Make an empty, transparent widget around ``layout``."""
    widget = QWidget()
    widget.setObjectName("plain")
    if layout is not None:
        widget.setLayout(layout)
    return widget


def box(name: str) -> QWidget:
    """Make a widget that the style sheet paints as ``#name``."""
    widget = QWidget()
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def rule() -> QFrame:
    """Make a hairline."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def row(
    *parts: QWidget | int | None, spacing: int = 6, margins: Sequence[int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Lay parts out in a row; an int is a gap in pixels, None a stretch."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    return layout


def column(
    *parts: QWidget | int | None, spacing: int = 6, margins: Sequence[int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Lay parts out in a column; an int is a gap in pixels, None a stretch."""
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    return layout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            break
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class ElidedLabel(QLabel):
    """One line that ends in … when there is no room, and tells the whole in its tool tip."""

    def __init__(
        self, text: str = "", *, size: int = 13, tone: str = "", bold: bool = False
    ) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        resize_font(self, size, bold=bold)
        if tone:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        """Show ``text``, as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def whole(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        width = QFontMetricsF(self.font()).horizontalAdvance(self._whole)
        return QSize(int(width) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self._whole.replace("\n", " ")
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != line else "")


class Segments(QWidget):
    """A few choices of which one holds, side by side."""

    picked = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str, str]]) -> None:
        """Each choice is (value, text, tool tip)."""
        super().__init__()
        self.setObjectName("segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        layout = row(spacing=2, margins=(2, 2, 2, 2))
        for value, text, tip in choices:
            button = QToolButton()
            button.setObjectName("segment")
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip or text)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, v=value: self.picked.emit(v))
            self._group.addButton(button)
            self._buttons[value] = button
            layout.addWidget(button)
        self.setLayout(layout)

    def set_value(self, value: str) -> None:
        if value in self._buttons:
            self._buttons[value].setChecked(True)


class EmptyState(QWidget):
    """What a list says when it has nothing: what would be here, and how it gets here."""

    def __init__(self, name: str, title: str, hint: str) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(icon(name).pixmap(28, 28))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = label(title, size=13, bold=True)
        explanation = label(hint, size=12, tone="dim")
        for line in (heading, explanation):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setWordWrap(True)
        self.setLayout(column(None, picture, heading, explanation, None, None, spacing=6,
                              margins=(28, 16, 28, 16)))  # fmt: skip


def paint_shape(painter: QPainter, kind: str, centre: QPointF, colour: QColor) -> None:
    """Draw the sign of a kind of annotation, 10 px wide: the shape that its marks have."""
    x, y = centre.x(), centre.y()
    if kind == "claim":
        painter.setPen(QPen(colour, 1.8))
        painter.drawPolyline([QPointF(x - 5, y - 4), QPointF(x - 5, y + 3), QPointF(x + 5, y + 3),
                              QPointF(x + 5, y - 4)])  # fmt: skip
    elif kind == "event":
        pen = QPen(colour, 2.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.5, 0.8])
        painter.setPen(pen)
        painter.drawLine(QPointF(x - 6, y), QPointF(x + 6, y))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(x - 4, y - 4, 8, 8), 4 if kind == "tag" else 2.5,
                                4 if kind == "tag" else 2.5)  # fmt: skip


def paint_chip(painter: QPainter, box: QRectF, text: str, colour: int, theme: Theme) -> None:
    """Draw a label's name on its tint."""
    tint = label_colour(colour, theme)
    tint.setAlphaF(0.22 if theme.is_dark else 0.13)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(box, 5, 5)
    font = ui_font(11, QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(label_ink(colour, theme))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() - 8)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def chip_width(text: str) -> float:
    """Return how wide a chip must be for ``text``."""
    return QFontMetricsF(ui_font(11, QFont.Weight.DemiBold)).horizontalAdvance(text) + 14
