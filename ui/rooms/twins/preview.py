"""What carrying over would make, before anything is written."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from models.annotate import Annotation
from models.knowledge.carrying import Carried
from ui.icons import paint_icon
from ui.look import Look
from ui.panels.kit import ElidedLabel, box, chip_width, column, paint_chip, row
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.rooms.twins.state import Plan, TwinsState
from ui.rooms.twins.words import how_words
from ui.style import faint, warning
from ui.theme import reading_font, ui_font

_HEIGHT = 52
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CarriedList(RowsView):
    """The annotations of a plan; Space leaves one out or takes it in, Enter carries them over."""

    toggled = Signal(object)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.current_item()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self.toggled.emit(item)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class Preview(QWidget):
    """Shows a plan and asks whether it is to be carried out.

    Signals:
        carryAsked, cancelled: by button or key.
    """

    carryAsked = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, state: TwinsState) -> None:
        super().__init__()
        self._look, self._state = look, state
        self.title = ElidedLabel(size=15, bold=True)
        self.about = ElidedLabel(size=12, tone="dim")
        self.model: RowModel[Carried] = RowModel(lambda c: c.source.id, self._spoken)
        self.list = CarriedList(self.model, _CarriedDelegate(look, state), _HEIGHT)
        self.list.setAccessibleName(self.tr("Annotations to be carried over"))
        self.go = QPushButton()
        self.go.setObjectName("primary")
        self.cancel = QPushButton(self.tr("Cancel"))
        for button in (self.go, self.cancel):
            button.setAutoDefault(False)
        side = box("networkside")
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 14, 0, 0)
        inner.setSpacing(8)
        inner.addLayout(column(self.title, self.about, spacing=2, margins=(18, 0, 14, 2)))
        inner.addWidget(self.list, 1)
        inner.addLayout(row(None, self.cancel, self.go, spacing=8, margins=(14, 8, 14, 10)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(side)
        self.go.clicked.connect(self.carryAsked)
        self.cancel.clicked.connect(self.cancelled)
        self.list.entered.connect(self.carryAsked)
        self.list.toggled.connect(self._toggle)
        self.list.clicked.connect(lambda index: self._toggle(self.model.item(index.row())))

    def show_plan(self, plan: Plan) -> None:
        """Show what a plan would make."""
        order = {"widened": 0, "exact": 1, "lost": 2, "there": 3}
        items = sorted(
            plan.carried, key=lambda c: order[c.how] if c.made or c.how != "exact" else 2
        )
        current = self.list.current_item()
        self.list.set_items(items, current.source.id if current is not None else None)
        taken = plan.taken()
        self.title.set_whole(self.tr("To the right") if plan.forth else self.tr("To the left"))
        counts = {how: sum(c.how == how for c in plan.carried) for how in order}
        self.about.set_whole(" · ".join(
            f"{how_words(how)} {counts[how]}" for how in ("exact", "widened", "there", "lost")
            if counts[how]
        ))  # fmt: skip
        self.go.setText(self.tr("Carry %n over", "", len(taken)))
        self.go.setEnabled(bool(taken))

    def _toggle(self, item: Carried) -> None:
        if item.made is not None:
            self._state.leave_out(item.source.id)

    def _spoken(self, item: Carried) -> str:
        schema = self._state.session.project.schema
        plan = self._state.plan
        is_out = item.made is None or (plan is not None and item.source.id in plan.left_out)
        parts = (
            self.tr("left out") if is_out else self.tr("is carried over"),
            self._look.label(schema, item.source.label), quote_of(item.source), how_words(item.how),
            quote_of(item.made) if item.made else "",
        )  # fmt: skip
        return ", ".join(part for part in parts if part)


def quote_of(annotation: Annotation) -> str:
    """Return the words of an annotation, "" where it has none of its own."""
    return "…".join(annotation.anchor.quotes) if annotation.anchor else ""


class _CarriedDelegate(RowDelegate):
    def __init__(self, look: Look, state: TwinsState) -> None:
        super().__init__(look.theme)
        self._look, self._state = look, state

    def draw(self, painter: QPainter, box: QRectF, item: Carried, current: bool) -> None:
        theme, schema = self.theme, self._state.session.project.schema
        plan = self._state.plan
        is_out = item.made is None or (plan is not None and item.source.id in plan.left_out)
        self._draw_tick(painter, QRectF(box.x() + 10, box.y() + 9, 14, 14), item, is_out=is_out)
        painter.setOpacity(0.55 if is_out else 1.0)
        known = schema.by_name.get(item.source.label)
        chip = self._look.brief(schema, item.source.label)
        wide = min(chip_width(chip), 110.0)
        paint_chip(painter, QRectF(box.x() + 32, box.y() + 6, wide, 18), chip,
                   known.colour if known else 0, theme)  # fmt: skip
        here = quote_of(item.source) or "—"
        painter.setFont(reading_font("SC", 13))
        painter.setPen(QColor(theme.text))
        left = QRectF(box.x() + 40 + wide, box.y() + 4, box.width() - wide - 50, 22)
        mode = Qt.TextElideMode.ElideRight
        painter.drawText(
            left, _MIDDLE, painter.fontMetrics().elidedText(here, mode, int(left.width()))
        )
        words = how_words(item.how)
        if item.made is not None and item.how == "widened":
            words = f"{words} → {quote_of(item.made)}"
        if item.dropped:
            words = f"{words} · {self.tr('%n argument(s) without a place', '', item.dropped)}"
        painter.setFont(ui_font(11))
        painter.setPen(QColor(warning(theme) if item.how == "widened" else faint(theme)))
        below = QRectF(box.x() + 32, box.y() + 27, box.width() - 42, 18)
        painter.drawText(
            below, _MIDDLE, painter.fontMetrics().elidedText(words, mode, int(below.width()))
        )
        painter.setOpacity(1.0)

    def _draw_tick(self, painter: QPainter, ring: QRectF, item: Carried, *, is_out: bool) -> None:
        theme = self.theme
        if item.made is None:
            name = "check" if item.how == "there" else "minus"
            paint_icon(painter, name, ring, QColor(theme.text3))
            return
        painter.setBrush(QColor(theme.surface if is_out else theme.accent))
        painter.setPen(QPen(QColor(theme.line_strong if is_out else theme.accent), 1.4))
        painter.drawRoundedRect(ring, 4, 4)
        if not is_out:
            paint_icon(painter, "check", ring.adjusted(1, 1, -1, -1), QColor(theme.on_accent))
