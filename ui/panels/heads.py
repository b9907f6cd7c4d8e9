"""What stands in which pane: script, region, profile."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.panels.kit import ElidedLabel, box
from ui.reader.values import Mode
from ui.theme import Region, ui_font


class PaneHeads(QWidget):
    """Two headings that stand where the panes' texts begin."""

    def __init__(self) -> None:
        super().__init__()
        inner = box("heads")
        inner.setParent(self)
        self._inner = inner
        self.setFixedHeight(30)
        self._left = ElidedLabel(size=11, tone="faint")
        self._right = ElidedLabel(size=11, tone="faint")
        for heading in (self._left, self._right):
            heading.setParent(inner)
        self._starts = (52, 0)
        self._mode: Mode = "both"

    def set_texts(self, left: str, right: str, regions: tuple[Region, Region]) -> None:
        for heading, text, region in zip((self._left, self._right), (left, right), regions,
                                         strict=True):  # fmt: skip
            heading.setFont(ui_font(11, region=region))
            heading.set_whole(text)

    def set_places(self, left: int, right: int, mode: Mode) -> None:
        """Put the headings at the x of the panes' texts, in pixels."""
        self._starts = (left, right)
        self._mode = mode
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inner.setGeometry(self.rect())
        self._place()

    def _place(self) -> None:
        left, right = self._starts
        both = self._mode == "both"
        self._left.setVisible(self._mode != "hant")
        self._right.setVisible(self._mode != "hans")
        middle = right - 20 if both else self.width() - 20
        self._left.setGeometry(left, 0, max(0, middle - left), self.height())
        self._right.setGeometry(right, 0, max(0, self.width() - right - 20), self.height())
