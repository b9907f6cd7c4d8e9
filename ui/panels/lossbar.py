"""The line above the text when annotations have lost their place, with the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.panels.kit import ElidedLabel, icon_button, link_button, row

_QUOTED = 3


class LossBar(QWidget):
    """Says which annotations no longer stand in the text; they are kept, and undo places them."""

    undoAsked = Signal()
    showAsked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setProperty("tone", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = ElidedLabel(size=12)
        self.undo = link_button(self.tr("Undo the change"))
        self.show_first = link_button(self.tr("Show the annotation"))
        close = icon_button("close", self.tr("Fold away"))
        self.undo.clicked.connect(self.undoAsked)
        self.show_first.clicked.connect(self.showAsked)
        close.clicked.connect(self.closed)
        line = row(spacing=8, margins=(16, 2, 8, 2))
        line.addWidget(self.words, 1)
        for part in (self.undo, self.show_first, close):
            line.addWidget(part)
        self.setLayout(line)
        self.hide()

    def tell(self, quotes: Sequence[str]) -> None:
        """Say how many annotations have lost their place, and the first of their words."""
        words = self.tr("%n annotation(s) lost their place by this change", "", len(quotes))
        some = " · ".join(quote.replace("\n", " ")[:24] for quote in quotes[:_QUOTED])
        rest = " …" if len(quotes) > _QUOTED else ""
        self.words.set_whole(f"{words}: {some}{rest}" if some else words)
        self.show()
