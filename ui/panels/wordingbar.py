"""The line above a spun article: how much of its wording looks exchanged, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.panels.kit import ElidedLabel, icon_button, link_button, row


class WordingBar(QWidget):
    """Warns of spun wording; can be folded away for the article."""

    listAsked = Signal()
    originalsAsked = Signal()
    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setProperty("tone", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = ElidedLabel(size=12)
        self.originals = link_button(self.tr("Likely originals"))
        self.originals.setCheckable(True)
        self.originals.clicked.connect(self.originalsAsked)
        show = link_button(self.tr("Show the list"))
        show.clicked.connect(self.listAsked)
        close = icon_button("close", self.tr("Fold away"))
        close.clicked.connect(self.folded)
        line = row(spacing=8, margins=(16, 2, 8, 2))
        line.addWidget(self.words, 1)
        for part in (self.originals, show, close):
            line.addWidget(part)
        self.setLayout(line)
        self.hide()

    def tell(self, density: float, hits: int, hard: int, *, originals: bool) -> None:
        """Say how dense the exchanged words are, and how many are hard."""
        if originals:
            text = self.tr("Nobody published the framed words; copies and tags keep the others")
        elif hard:
            text = self.tr("Spun wording: {density} words in 1,000 characters, {hard} misleading")
        else:
            text = self.tr("Spun wording: {density} words in 1,000 characters")
        self.words.set_whole(text.format(density=f"{density:g}", hard=hard))
        self.words.setToolTip(
            self.tr("A program has exchanged words of this text: take care with figures and"
                    " quotations. {hits} likely places are marked.").format(hits=hits)
        )  # fmt: skip
        self.originals.setChecked(originals)
