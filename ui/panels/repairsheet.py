"""The sheet beside a repaired place: what stood there, other readings with their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLineEdit, QPushButton, QToolButton, QWidget

from models.ingest.damage import LEAVING_OUT
from models.ingest.glimpse import Glimpse
from models.ingest.values import Edit
from ui.look import Look
from ui.panels.flow import FlowLayout
from ui.panels.kit import column, label, row
from ui.panels.repairrows import visible
from ui.theme import Region, reading_font

_WIDTH = 340  # px
_MOST = 360  # characters of what was hidden
_BRIEF = 12  # characters of a reading that fits whole on its button
_BESIDE = 2  # characters beside where readings differ
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BEFORE = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class RepairSheet(QFrame):
    """Offers what may be done with one edit: another reading, any text, accept, dismiss.

    Signals:
        chosen: the text that is to stand there.
        asked: ``accept`` or ``dismiss``.
    """

    chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, parent: QWidget, look: Look, region: Region) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._look, self._region = look, region
        self.candidates: list[QToolButton] = []
        self.head = label("", size=16)
        self.head.setWordWrap(True)
        self.facts = label("", size=11, tone="dim")
        self.facts.setWordWrap(True)
        self._forms = FlowLayout()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Another text"))
        self.line.setAccessibleName(self.tr("Another text"))
        self.line.setFont(reading_font(region, 15))
        self.line.returnPressed.connect(self._typed)
        self.accept = QPushButton(self.tr("Accept"))
        self.accept.clicked.connect(lambda: self._ask("accept"))
        self.dismiss = QPushButton(self.tr("Dismiss"))
        self.dismiss.clicked.connect(lambda: self._ask("dismiss"))
        self._lay_out()

    def _lay_out(self) -> None:
        layout = column(self.head, self.facts, spacing=8, margins=(14, 12, 14, 12))
        layout.addLayout(self._forms)
        layout.addWidget(self.line)
        layout.addLayout(row(self.accept, self.dismiss, None, spacing=8))
        self.setLayout(layout)

    def offer(self, edit: Edit, seen: Glimpse, told: str, *, writable: bool) -> None:
        """Offer what can be done with ``edit``; ``told`` says its rule, state and confidence."""
        before, after = _shown(seen.before), _shown(seen.after)
        self.head.setFont(reading_font(self._region, 16 if len(before) < 40 else 13))
        self.head.setText(f"{before} → {after}")
        self.facts.setText(told)
        self.setAccessibleName(self.tr("Repair: {before} becomes {after}").format(
            before=before, after=after))  # fmt: skip
        self._offer_readings(edit, edit.alternatives if writable else ())
        hides = edit.rule in LEAVING_OUT  # nobody writes another text for what is left out
        for part, shown in ((self.line, not hides), (self.accept, edit.state != "applied"),
                            (self.dismiss, edit.state != "dismissed")):  # fmt: skip
            part.setVisible(writable and shown)
        if hides:
            self.dismiss.setText(self.tr("Show again"))
        if edit.state == "dismissed":
            self.accept.setText(self.tr("Hide again") if hides else self.tr("Restore"))

    def _offer_readings(self, edit: Edit, readings: Sequence[str]) -> None:
        brief = where_they_differ((edit.replacement, *readings))[1:]
        for number, (reading, short) in enumerate(zip(readings, brief, strict=True), 1):
            button = QToolButton()
            button.setObjectName("role")
            shown = visible(short) or "∅"
            button.setText(f"{number}  {shown}" if number < 10 else shown)
            button.setFont(reading_font(self._region, 15))
            button.setAccessibleName(visible(reading) or "∅")
            button.setToolTip(visible(reading) if short != reading else "")
            button.clicked.connect(lambda _=False, r=reading: self._choose(r))
            self.candidates.append(button)
            self._forms.addWidget(button)

    def show_beside(self, place: QRect) -> None:
        """Show the sheet below ``place``, in pixels of the screen, or above it at the foot."""
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(_WIDTH))
        screen = self.screen().availableGeometry()
        x = max(screen.left() + 8, min(place.left() - 14, screen.right() - self.width() - 8))
        y = place.bottom() + 6
        if y + self.height() > screen.bottom():
            y = max(screen.top() + 8, place.top() - 6 - self.height())
        self.move(QPoint(x, y))
        self.show()
        first = next(iter(self._stops()), None)
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number, code = event.key() - Qt.Key.Key_0, event.key()
        typing = self.line.hasFocus()
        if 1 <= number <= min(9, len(self.candidates)) and not typing:
            self.candidates[number - 1].click()
        elif code in _ENTER and isinstance(chosen := self.focusWidget(), QAbstractButton):
            chosen.click()
        elif code in _NEXT or code in _BEFORE:
            self._step(1 if code in _NEXT else -1)
        else:
            super().keyPressEvent(event)

    def _stops(self) -> list[QWidget]:
        """Return what the arrows go through."""
        every = (*self.candidates, self.line, self.accept, self.dismiss)
        return [widget for widget in every if not widget.isHidden()]

    def _step(self, by: int) -> None:
        stops = self._stops()
        here = next((n for n, widget in enumerate(stops) if widget.hasFocus()), -by)
        if stops:
            stops[(here + by) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self) -> None:
        if self.line.text():
            self._choose(self.line.text())

    def _choose(self, text: str) -> None:
        self.close()
        self.chosen.emit(text)

    def _ask(self, verb: str) -> None:
        self.close()
        self.asked.emit(verb)


def where_they_differ(readings: Sequence[str]) -> list[str]:
    """Return long readings cut to where they differ, with two characters more on either side."""
    if max(map(len, readings), default=0) <= _BRIEF:
        return list(readings)
    shortest = min(map(len, readings))
    first = readings[0]
    head = next((i for i in range(shortest) if any(r[i] != first[i] for r in readings)), shortest)
    rest = shortest - head
    tail = next((i for i in range(rest) if any(r[-1 - i] != first[-1 - i] for r in readings)), rest)
    low, high = max(0, head - _BESIDE), max(0, tail - _BESIDE)
    return [("…" if low else "") + r[low : len(r) - high] + ("…" if high else "") for r in readings]


def _shown(text: str) -> str:
    """Return a text as the head has it; of a long one as much as a look needs."""
    if len(text) <= _MOST:
        return visible(text) or "∅"
    return f"{visible(text[:_MOST])}… +{len(text) - _MOST}"
