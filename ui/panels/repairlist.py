"""The list of an article's repairs: narrowed by state and rule, folded by rule, decided by key."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.ingest.glimpse import glimpse, loss_of
from models.ingest.values import Edit, Reading
from ui.look import Look
from ui.panels.kit import ElidedLabel, EmptyState, box, icon_button, plain, row
from ui.panels.repairink import HEAD_HEIGHT, HEIGHT, RepairDelegate, Seen
from ui.panels.repairrows import (
    KINDS,
    Head,
    Item,
    by_rule,
    counts,
    folded_at_first,
    grouped,
    key_of,
    narrowed,
)
from ui.panels.repairwords import kind_words, rule_names, spoken
from ui.panels.rows import RowModel, RowsView
from ui.theme import Region

_KEYS = {
    (Qt.Key.Key_A, False): "accept",
    (Qt.Key.Key_R, False): "accept",
    (Qt.Key.Key_D, False): "dismiss",
    (Qt.Key.Key_Delete, False): "dismiss",
    (Qt.Key.Key_Space, False): "alternatives",
    (Qt.Key.Key_A, True): "accept_rule",
    (Qt.Key.Key_D, True): "dismiss_rule",
    (Qt.Key.Key_N, False): "next_open",
    (Qt.Key.Key_P, False): "previous_open",
}


class RepairView(RowsView):
    """The rows; letters decide, arrows to the side fold."""

    asked = Signal(str)
    foldAsked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code, item = event.key(), self.current_item()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        other = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        verb = _KEYS.get((Qt.Key(code), shift)) if not other else None
        if isinstance(item, Head) and code in (Qt.Key.Key_Return, Qt.Key.Key_Enter,
                                               Qt.Key.Key_Space):  # fmt: skip
            self.foldAsked.emit(None)
        elif not other and code in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.foldAsked.emit(code == Qt.Key.Key_Left)
        elif verb and item is not None:
            self.asked.emit(verb)
        else:
            super().keyPressEvent(event)


class RepairList(QWidget):
    """Shows the edits of an article; asks for what is to become of them.

    Signals:
        picked: the id of the edit that a person went to.
        asked: a verb of the guide's.
    """

    picked = Signal(str)
    asked = Signal(str)
    left = Signal()
    menuAsked = Signal(QPoint)

    def __init__(self, look: Look, region: Region) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._starts: list[int] = []
        self._edits: list[Edit] = []
        self._groups: dict[str, list[Edit]] = {}
        self._folded: set[str] = set()
        self._heads: list[int] = []
        self._raw = ""
        self._names = rule_names(look.tongue.code)
        self._delegate = RepairDelegate(look, region, self._seen)
        self._delegate.names = self._names
        self._model: RowModel[Item] = RowModel(key_of, self._spoken)
        self.view = RepairView(self._model, self._delegate, HEIGHT)
        self.view.setAccessibleName(self.tr("Repairs"))
        self.kinds, self.rules = QComboBox(), QComboBox()
        self.by_rule = icon_button("layers", self.tr("In groups by rule"), checkable=True)
        self.accept, self.dismiss = QPushButton(), QPushButton(self.tr("Dismiss"))
        self.others = QPushButton(self.tr("Other…"))
        self.more = icon_button("more", self.tr("More with this repair"))
        self.read_only = ElidedLabel(self.tr("The project is open read-only."), size=12, tone="dim")
        self._writable = True
        self._lay_out()
        self._connect()

    # -- contents ---------------------------------------------------------------------------

    def set_reading(self, reading: Reading | None, *, writable: bool) -> None:
        """Show the edits of a reading; the current row stays, or the one in its place."""
        self._writable = writable
        if reading is self._reading and reading is not None:
            self._update_buttons()
            return
        self._reading = reading
        self._starts = [p.span.start for p in reading.paragraphs] if reading else []
        if reading is not None and reading.raw != self._raw:
            self._raw = reading.raw
            self._folded = folded_at_first(by_rule(reading.edits, tuple(self._names)))
            self.kinds.setCurrentIndex(0)
        self._fill_choices()
        self._refill()

    def edits(self) -> Sequence[Edit]:
        """Return the edits that are listed, folded or not, in the order of the text."""
        return self._edits

    def current(self) -> Edit | None:
        """Return the edit of the current row; None on a head and where nothing is current."""
        item = self.view.current_item()
        return item if isinstance(item, Edit) else None

    def meant(self) -> Sequence[Edit]:
        """Return what a verb is about: the current edit, or all under the current head."""
        item = self.view.current_item()
        if isinstance(item, Head):
            return self._groups.get(item.rule, ())
        return (item,) if isinstance(item, Edit) else ()

    def show_edit(self, edit: Edit) -> None:
        """Bring an edit to view, unfolding its group, without telling anybody."""
        if all(edit.id != e.id for e in self._edits):
            self.kinds.setCurrentIndex(0)
            self.rules.setCurrentIndex(0)
        if edit.rule in self._folded:
            self._folded.discard(edit.rule)
            self._refill()
        self.view.set_current(edit.id)
        self._update_buttons()

    # -- parts ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.kinds.setAccessibleName(self.tr("Which repairs are listed"))
        self.rules.setAccessibleName(self.tr("Of which rule"))
        for choice in (self.kinds, self.rules):
            choice.setMinimumContentsLength(6)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.by_rule.setChecked(True)
        choices = row(spacing=6, margins=(12, 0, 10, 2))
        choices.addWidget(self.kinds, 1)
        choices.addWidget(self.rules, 1)
        choices.addWidget(self.by_rule)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(EmptyState(
            "check-circle", self.tr("Nothing was repaired in this article"),
            self.tr("The text is shown as it came.")))  # fmt: skip
        self._pages.addWidget(EmptyState(
            "filter", self.tr("No such repair"),
            self.tr("This article has no repair of this kind and rule.")))  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._choices = plain(choices)
        layout.addWidget(self._choices)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._make_footer())

    def _make_footer(self) -> QWidget:
        self._bar = box("footer")
        self.accept.setToolTip(self.tr("A on the list, Alt+Enter anywhere"))
        self.dismiss.setToolTip(self.tr("D on the list, Alt+Delete anywhere"))
        self.others.setToolTip(self.tr("Other readings of this place: Space on the list, Ctrl+."))
        self._buttons = (self.accept, self.dismiss, self.others)
        for button in self._buttons:
            button.setStyleSheet("padding: 5px 10px;")
        line = row(*self._buttons, spacing=6, margins=(10, 7, 8, 7))
        line.addWidget(self.read_only, 1)
        line.addStretch(0)
        line.addWidget(self.more)
        self._bar.setLayout(line)
        return self._bar

    def _connect(self) -> None:
        self.kinds.currentIndexChanged.connect(lambda _: self._refill())
        self.rules.currentIndexChanged.connect(lambda _: self._refill())
        self.by_rule.toggled.connect(lambda _: self._refill())
        self.view.currentPicked.connect(self._picked)
        self.view.clicked.connect(self._clicked)
        self.view.activatedItem.connect(lambda i: None if isinstance(i, Head) else self.left.emit())
        self.view.asked.connect(self.asked)
        self.view.foldAsked.connect(self._fold_current)
        self.view.menuAsked.connect(lambda at, _: self.menuAsked.emit(at))
        self.accept.clicked.connect(lambda: self.asked.emit("accept"))
        self.dismiss.clicked.connect(lambda: self.asked.emit("dismiss"))
        self.others.clicked.connect(lambda: self.asked.emit("alternatives"))
        self.more.clicked.connect(
            lambda: self.menuAsked.emit(self.more.mapToGlobal(self.more.rect().topLeft()))
        )

    def _fill_choices(self) -> None:
        """Offer kinds and rules with their counts; the choice stays where it still exists."""
        reading = self._reading
        found = counts(reading) if reading else {}
        kinds = [(kind, f"{kind_words(kind)} · {found.get(kind, 0)}") for kind, _ in KINDS]
        _fill(self.kinds, kinds)
        groups = by_rule(reading.edits if reading else (), tuple(self._names))
        rules = [(rule, f"{self._names.get(rule, rule)} · {len(e)}") for rule, e in groups.items()]
        _fill(self.rules, [("", self.tr("Every rule")), *rules])

    def _refill(self) -> None:
        reading = self._reading
        kind, rule = self.kinds.currentData() or "all", self.rules.currentData() or ""
        self._edits = narrowed(reading, kind, rule) if reading else []
        self._groups = by_rule(self._edits, tuple(self._names))
        rows: list[Item] = list(self._edits)
        self._delegate.tells_rules = not self._is_grouped()
        if self._is_grouped():
            rows = grouped(self._groups, self._folded, self._names)
        before, place = self.view.current_item(), self.view.currentIndex().row()
        self.view.set_items(rows, key_of(before) if before is not None else None)
        self._set_heights([n for n, item in enumerate(rows) if isinstance(item, Head)])
        if before is not None and self.view.current_item() is None and rows:
            self.view.set_current(key_of(rows[min(place, len(rows) - 1)]))  # what comes next
        nothing = reading is None or not reading.edits
        self._pages.setCurrentIndex(0 if rows else 1 if nothing else 2)
        self._choices.setVisible(not nothing)
        self._bar.setVisible(not nothing)
        self._update_buttons()

    def _set_heights(self, heads: list[int]) -> None:
        """Make the rows of heads low; the view keeps the height of a row when other rows come."""
        for number in self._heads:
            self.view.setRowHeight(number, HEIGHT)
        for number in heads:
            self.view.setRowHeight(number, HEAD_HEIGHT)
        self._heads = heads

    def _is_grouped(self) -> bool:
        return self.by_rule.isChecked() and not self.rules.currentData()

    def _seen(self, edit: Edit) -> Seen:
        reading = self._reading
        assert reading is not None
        found = glimpse(reading, edit)
        paragraph = bisect_right(self._starts, found.place.start)
        return Seen(found, loss_of(reading, edit), max(1, paragraph))

    def _spoken(self, item: Item) -> str:
        if isinstance(item, Head):
            return f"{item.name}: {item.count}"
        seen = self._seen(item)
        return spoken(item, seen.glimpse, self._names.get(item.rule, item.rule), seen.loss)

    # -- hands ------------------------------------------------------------------------------

    def _picked(self, item: Item) -> None:
        self._update_buttons()
        if isinstance(item, Edit):
            self.picked.emit(item.id)

    def _clicked(self) -> None:
        if isinstance(self.view.current_item(), Head):
            self._fold_current(None)

    def _fold_current(self, close: bool | None) -> None:
        """Fold or unfold the group of the current row; None turns it round."""
        item = self.view.current_item()
        if item is None or not self._is_grouped():
            return
        rule = item.rule
        if close is None:
            close = rule not in self._folded
        if close:
            self._folded.add(rule)
            self.view.set_current(f"head:{rule}")
        else:
            self._folded.discard(rule)
        self._refill()

    def _update_buttons(self) -> None:
        meant = self.meant()
        states = {edit.state for edit in meant}
        restores = states == {"dismissed"}
        self.accept.setText(self.tr("Restore") if restores else self.tr("Accept"))
        self.accept.setEnabled(self._writable and bool(states - {"applied"}))
        self.dismiss.setEnabled(self._writable and bool(states - {"dismissed"}))
        self.others.setEnabled(self._writable and self.current() is not None)
        self.more.setEnabled(bool(meant))
        self.read_only.setVisible(not self._writable)
        for button in self._buttons:
            button.setVisible(self._writable)


def _fill(choice: QComboBox, items: Sequence[tuple[str, str]]) -> None:
    kept = choice.currentData()
    choice.blockSignals(True)
    choice.clear()
    for value, text in items:
        choice.addItem(text, value)
    choice.setCurrentIndex(max(0, choice.findData(kept)))
    choice.blockSignals(False)
