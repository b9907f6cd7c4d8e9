"""The line under the picture: how many of how many nodes are shown, and how strong ties must be."""

from __future__ import annotations

from math import exp, log

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSlider, QWidget

from ui.panels.kit import ElidedLabel, Segments, box, icon_button, label, row
from ui.rooms.network.drawing import MOST

_STEPS = 100
_FEWEST = 5
_PULLED = 160  # ms; the picture follows when the hand rests


class StrengthBar(QWidget):
    """Chooses how much of a network is shown.

    Signals:
        countChosen: how many nodes, the strongest first.
        minimumChosen: how many events a tie must rest on.
        zoomAsked: steps, 0 for everything.
    """

    countChosen = Signal(int)
    minimumChosen = Signal(int)
    zoomAsked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._all = 0
        self.words = ElidedLabel(size=12, tone="dim")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setFixedWidth(180)
        self.slider.setAccessibleName(self.tr("How many are shown, the strongest first"))
        self.slider.setToolTip(self.tr("How many are shown, the strongest first"))
        least = self.tr("Only ties of at least {count} events")
        self.minimum = Segments(
            [("1", self.tr("All"), self.tr("All ties"))]
            + [(n, f"≥ {n}", least.format(count=n)) for n in ("2", "3", "5")]
        )
        self.smaller = icon_button("zoom-out", self.tr("Smaller") + "  −")
        self.larger = icon_button("zoom-in", self.tr("Larger") + "  +")
        self.fit = icon_button("circle", self.tr("Show everything") + "  0", text="1:1")
        self.fit.setText(self.tr("Fit"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PULLED)
        self._soon.timeout.connect(lambda: self.countChosen.emit(self.count))
        side = box("networkbar")
        line = row(self.slider, spacing=10, margins=(14, 5, 10, 5))
        line.addWidget(self.words, 1)
        line.addWidget(label(self.tr("Ties by events"), size=12, tone="dim"))
        line.addWidget(self.minimum)
        for button in (self.smaller, self.larger, self.fit):
            line.addWidget(button)
        side.setLayout(line)
        self.setLayout(row(side, spacing=0))
        self.slider.valueChanged.connect(self._pulled)
        self.minimum.picked.connect(lambda least: self.minimumChosen.emit(int(least)))
        self.smaller.clicked.connect(lambda: self.zoomAsked.emit(-1))
        self.larger.clicked.connect(lambda: self.zoomAsked.emit(1))
        self.fit.clicked.connect(lambda: self.zoomAsked.emit(0))

    @property
    def count(self) -> int:
        """How many nodes the slider stands for: finer where they are few."""
        most = min(self._all, MOST)
        if most <= _FEWEST or self.slider.value() == _STEPS:
            return most
        share = self.slider.value() / _STEPS
        return round(exp(log(_FEWEST) + share * (log(most) - log(_FEWEST))))

    def show_counts(self, shown: int, whole: int, wanted: int, minimum: int) -> None:
        """Show how it stands now."""
        self._all = whole
        most = min(whole, MOST)
        self.slider.blockSignals(True)
        self.slider.setEnabled(most > _FEWEST)
        if wanted >= most or most <= _FEWEST:
            self.slider.setValue(_STEPS)
        elif not self._soon.isActive():
            share = log(max(_FEWEST, wanted) / _FEWEST) / log(most / _FEWEST)
            self.slider.setValue(round(share * _STEPS))
        self.slider.blockSignals(False)
        self.minimum.set_value(str(minimum))
        self._say(shown, whole)

    def _say(self, shown: int, whole: int) -> None:
        if shown >= whole:
            self.words.set_whole(self.tr("Showing all {count}").format(count=f"{whole:,}"))
        else:
            self.words.set_whole(
                self.tr("Showing the strongest {shown} of {count}").format(
                    shown=f"{shown:,}", count=f"{whole:,}"
                )
            )

    def _pulled(self) -> None:
        self._say(self.count, self._all)
        self._soon.start()
