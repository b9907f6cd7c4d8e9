"""The filter of a knowledge room: words, labels, outlets, days, the article at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from models.knowledge.filters import Filter, read_bound
from ui.panels.kit import icon_button, row
from ui.rooms.picker import Choice, Picker

_TYPED = 150  # ms; a person types on


class FilterBar(QWidget):
    """Edits a `Filter`; what only one room filters by is added to its ``extra`` row."""

    changed = Signal(object)

    def __init__(self, wanted: Filter) -> None:
        super().__init__()
        self._wanted = wanted
        self._article = ""
        self.line = QLineEdit(wanted.text)
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(self.tr("Filter, in either script"))
        self.line.setAccessibleName(self.tr("Filter by words"))
        self.line.setMinimumWidth(150)
        self.labels = Picker(self.tr("All labels"), self.tr("Labels"))
        self.outlets = Picker(self.tr("All outlets"), self.tr("Outlets"))
        self.since = self._day(self.tr("from"), self.tr("From day, month or year"))
        self.until = self._day(self.tr("to"), self.tr("To day, month or year"))
        self.here = QPushButton(self.tr("This article"))
        self.here.setObjectName("toggle")
        self.here.setCheckable(True)
        self.here.setAutoDefault(False)
        self.here.setToolTip(self.tr("Only what stands in the article that is open"))
        self.reset = icon_button("close", self.tr("Show everything"))
        self.extra = QHBoxLayout()
        self.extra.setSpacing(6)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TYPED)
        self._soon.timeout.connect(self._typed)
        self._lay_out()
        self._connect()
        self._show()

    def _day(self, hint: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        line.setToolTip(name + ": 2024, 2024-06, 2024-06-07")
        line.setFixedWidth(104)
        line.setMaxLength(10)
        return line

    def _lay_out(self) -> None:
        line = row(spacing=6, margins=(12, 7, 12, 7))
        line.addWidget(self.line, 1)
        for part in (self.labels, self.outlets, self.since, self.until, self.here):
            line.addWidget(part)
        line.addLayout(self.extra)
        line.addWidget(self.reset)
        self.setLayout(line)

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _: self._soon.start())
        self.line.returnPressed.connect(self._typed)
        for line in (self.since, self.until):
            line.textChanged.connect(lambda _: self._soon.start())
            line.returnPressed.connect(self._typed)
        self.labels.picked.connect(lambda names: self._want(replace(self._wanted, labels=names)))
        self.outlets.picked.connect(lambda names: self._want(replace(self._wanted, outlets=names)))
        self.here.clicked.connect(self._only_here)
        self.reset.clicked.connect(self.clear)

    # -- what can be chosen -----------------------------------------------------------------

    def offer(self, labels: Sequence[Choice], outlets: Sequence[str], article: str) -> None:
        """Offer what the records at hand have; ``article`` is the id of the one that is open."""
        self._article = article
        self.labels.offer(labels, self._wanted.labels)
        self.outlets.offer([(name, name) for name in outlets if name], self._wanted.outlets)
        self.labels.setVisible(len(labels) > 1 or bool(self._wanted.labels))
        self.outlets.setVisible(len(outlets) > 1 or bool(self._wanted.outlets))
        self.here.setVisible(bool(article) or self.here.isChecked())

    @property
    def wanted(self) -> Filter:
        return self._wanted

    def clear(self) -> None:
        """Show everything again."""
        for line in (self.line, self.since, self.until):
            line.blockSignals(True)
            line.clear()
            line.blockSignals(False)
        for picker in (self.labels, self.outlets):
            picker.choose(frozenset())
        self._want(Filter())

    def put(self, wanted: Filter) -> None:
        """Filter by something that was chosen elsewhere in the room."""
        bounds = ((self.since, wanted.since, 0), (self.until, wanted.until, 1))
        texts = [(self.line, wanted.text)]
        texts += ((w, day_before(b, days) if b else "") for w, b, days in bounds)
        for line, text in texts:
            line.blockSignals(True)
            line.setText(text)
            line.blockSignals(False)
        self.labels.choose(wanted.labels)
        self.outlets.choose(wanted.outlets)
        self._want(wanted)

    def take_back(self) -> bool:
        """Empty the filter; False when it was empty."""
        if self._wanted.is_empty and not self.line.text():
            return False
        self.clear()
        return True

    # -- hands ------------------------------------------------------------------------------

    def _typed(self) -> None:
        self._soon.stop()
        since, until = self._bound(self.since), self._bound(self.until, end=True)
        self._want(replace(self._wanted, text=self.line.text().strip(), since=since, until=until))

    def _bound(self, line: QLineEdit, *, end: bool = False) -> date | None:
        """Read a day; one that is not finished or makes no sense filters nothing and is marked."""
        try:
            found, wrong = read_bound(line.text(), end=end), False
        except (ValueError, OverflowError):
            found, wrong = None, True
        if line.property("wrong") != wrong:
            line.setProperty("wrong", wrong)
            line.style().unpolish(line)
            line.style().polish(line)
        return found

    def _only_here(self, on: bool) -> None:
        articles = frozenset((self._article,)) if on and self._article else frozenset()
        self._want(replace(self._wanted, articles=articles))

    def _want(self, wanted: Filter) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._show()
            self.changed.emit(wanted)

    def _show(self) -> None:
        self.here.setChecked(bool(self._wanted.articles))
        self.reset.setVisible(not self._wanted.is_empty)


def day_before(bound: date, days: int) -> str:
    """Return the day so many days before a bound, as it is typed."""
    return (bound - timedelta(days=days)).isoformat()
