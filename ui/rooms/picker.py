"""A button with a list of choices of which any number may hold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton

Choice = tuple[str, str]
"""A value, and how it is called."""

_WIDEST = 190  # px


class Picker(QPushButton):
    """Says what is chosen; nothing chosen means all."""

    picked = Signal(object)  # frozenset[str]

    def __init__(self, nothing: str, name: str) -> None:
        super().__init__(nothing)
        self.setObjectName("picker")
        self.setAutoDefault(False)
        self._nothing, self._name = nothing, name
        self._choices: dict[str, str] = {}
        self._chosen: frozenset[str] = frozenset()
        self._menu = _Staying(self)
        self._menu.setAccessibleName(name)
        self.setMenu(self._menu)
        self._show()

    def offer(self, choices: Sequence[Choice], chosen: frozenset[str]) -> None:
        """Offer ``choices``; what is chosen and not among them any more is offered as well."""
        offered = dict(choices) | {c: c for c in sorted(chosen) if c not in dict(choices)}
        if offered == self._choices and chosen == self._chosen:
            return
        self._choices, self._chosen = offered, chosen
        self._menu.clear()
        everything = self._menu.addAction(self._nothing)
        everything.triggered.connect(lambda: self._pick(frozenset()))
        self._menu.addSeparator()
        for value, words in self._choices.items():
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.setData(value)
            action.triggered.connect(self._toggled)
        self._show()

    def choose(self, chosen: frozenset[str]) -> None:
        """Show other choices as chosen without telling anybody."""
        self._chosen = chosen
        for action in self._menu.actions():
            if action.isCheckable():
                action.setChecked(action.data() in chosen)
        self._show()

    def _toggled(self) -> None:
        self._pick(frozenset(a.data() for a in self._menu.actions() if a.isChecked()))

    def _pick(self, chosen: frozenset[str]) -> None:
        self.choose(chosen)
        self.picked.emit(chosen)

    def _show(self) -> None:
        names = [words for value, words in self._choices.items() if value in self._chosen]
        text = self._nothing if not names else names[0]
        if len(names) > 1:
            text = f"{names[0]} +{len(names) - 1}"
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)
        self.setText(shown.replace("&", "&&"))
        self.setProperty("on", bool(names))
        self.setToolTip(self._name + (": " + ", ".join(names) if names else ""))
        self.setAccessibleName(f"{self._name}: {text}")
        self.style().unpolish(self)
        self.style().polish(self)


class _Staying(QMenu):
    """A menu that stays open while boxes in it are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and self._tick(action):
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and self._tick(action):
            return
        super().keyPressEvent(event)

    def _tick(self, action: QAction) -> bool:
        if action.isCheckable() and action.isEnabled():
            action.trigger()
            return True
        return False
