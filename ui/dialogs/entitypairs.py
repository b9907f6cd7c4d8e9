"""Entities that may be one, pair by pair: one key merges, one keeps them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.dialogs.frame import Frame
from ui.look import Look
from ui.panels.kit import EmptyState, label
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.style import faint
from ui.tasks import Background
from ui.theme import reading_font, ui_font

if TYPE_CHECKING:
    from models.registry.values import Alike, Entity
    from ui.views.entities import EntityGuide

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight


class PairsDialog(Frame):
    """The likeliest first; the entity with more mentions stays. Pairs kept apart are passed over
    until the dialog is opened again.
    """

    def __init__(self, parent: QWidget | None, look: Look, guide: EntityGuide) -> None:
        super().__init__(
            parent,
            self.tr("Entities that look alike"),
            self.tr(
                "Enter merges a pair, Delete keeps it apart. The one with more mentions stays; its"
                " names lead to it from then on. Undo takes a merger back."
            ),
        )
        self.setMinimumSize(640, 520)
        self._guide = guide
        self.pairs: list[Alike] = []
        model: RowModel[Alike] = RowModel(
            lambda p: (p.first, p.second), lambda p: f"{p.names[0]}, {p.names[1]}: {self._why(p)}"
        )
        self.view = RowsView(model, _Delegate(look, self), 48)
        self.view.setAccessibleName(self.tr("Pairs"))
        self.view.currentPicked.connect(lambda _: self._update())
        self.view.deleteAsked.connect(lambda _: self.keep_apart())
        self._pages = QStackedWidget()
        waiting = label(self.tr("Looking…"), size=13, tone="dim")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self.view, waiting):
            self._pages.addWidget(page)
        nothing = self.tr("No two entities look like one.")
        self._pages.addWidget(EmptyState("check-circle", self.tr("No look-alikes"), nothing))
        self._pages.setCurrentIndex(1)
        self.body.addWidget(self._pages)
        self.apart = self.button(self.tr("Keep apart"), left=True)
        self.apart.clicked.connect(self.keep_apart)
        self.closing_button()
        self.merge = self.button(self.tr("Merge"), primary=True)
        self.merge.clicked.connect(self.merge_current)
        self._update()
        self._background = Background(self)
        registry = guide.registry
        self._background.run(registry.duplicates, self._found, _raise)

    def entity(self, identifier: str) -> Entity | None:
        registry = self._guide.registry
        return registry.entities().get(registry.resolve(identifier))

    def mentions(self, identifier: str) -> int:
        return self._guide.registry.counts().get(identifier, 0)

    def merge_current(self) -> None:
        """Let the pair be one, and go on to the next."""
        pair = self.view.current_item()
        if pair is None or self._guide.read_only:
            return
        first, second = pair.first, pair.second
        if self.mentions(second) > self.mentions(first):
            first, second = second, first
        self._guide.write(lambda r: r.merge([second], first))
        gone = second
        rest = [p for p in self.pairs if gone not in (p.first, p.second)]
        self._go_on(pair, rest)

    def keep_apart(self) -> None:
        """Pass over the pair."""
        pair = self.view.current_item()
        if pair is not None:
            self._go_on(pair, [p for p in self.pairs if p != pair])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.merge_current()
        else:
            super().keyPressEvent(event)

    def words(self, pair: Alike) -> tuple[str, str]:
        """Return the two in words: name and number of mentions."""
        one, other = (
            self.tr("{name} ({count})").format(
                name=entity.name if entity else name, count=self.mentions(identifier)
            )
            for identifier, name in ((pair.first, pair.names[0]), (pair.second, pair.names[1]))
            for entity in [self.entity(identifier)]
        )
        return one, other

    def why(self, pair: Alike) -> str:
        return self._why(pair)

    def _why(self, pair: Alike) -> str:
        words = {
            "exact": self.tr("the same name"),
            "alias": self.tr("a name in common"),
            "contains": self.tr("one name is part of the other"),
            "pinyin": self.tr("they sound alike"),
        }.get(pair.reason, self.tr("names much alike"))
        return f"{words}, {pair.score:.0%}"

    def _found(self, pairs: tuple[Alike, ...]) -> None:
        self._show(list(pairs), 0)
        self.view.setFocus()

    def _go_on(self, pair: Alike, rest: list[Alike]) -> None:
        at = self.pairs.index(pair)
        self._show(rest, min(at, len(rest) - 1))

    def _show(self, pairs: list[Alike], at: int) -> None:
        self.pairs = pairs
        current = (pairs[at].first, pairs[at].second) if pairs else None
        self.view.set_items(pairs, current)
        self._pages.setCurrentIndex(0 if pairs else 2)
        self._update()

    def _update(self) -> None:
        there = self.view.current_item() is not None
        self.merge.setEnabled(there and not self._guide.read_only)
        self.apart.setEnabled(there)


class _Delegate(RowDelegate):
    def __init__(self, look: Look, dialog: PairsDialog) -> None:
        super().__init__(look.theme)
        self._dialog = dialog

    def draw(self, painter: QPainter, box: QRectF, item: Alike, current: bool) -> None:
        one, other = self._dialog.words(item)
        painter.setFont(reading_font("SC", 14))
        painter.setPen(QColor(self.theme.text))
        half = (box.width() - 40) / 2
        for x, text in ((box.x() + 12, one), (box.x() + 24 + half, other)):
            room = QRectF(x, box.y() + 4, half - 8, 22)
            metrics = QFontMetricsF(painter.font())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _MIDDLE, shown)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(self.theme)))
        painter.drawText(box.adjusted(12, 26, -12, -3), _MIDDLE, self._dialog.why(item))


def _raise(error: BaseException) -> None:
    raise error
