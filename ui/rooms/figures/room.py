"""The figures room: groups left, the figures of one group right."""

from __future__ import annotations

from ui.look import Look
from ui.rooms.figures.state import FiguresState
from ui.rooms.frame import Room, Sign
from ui.words import N

SIGN = Sign(
    "figure",
    N("Room", "Figures"),
    N("Room", "No figures yet"),
    N("Room", "Tag claims and fill their figure: what several articles count then stands side by "
      "side here."),
)  # fmt: skip


class FiguresRoom(Room):
    """Shows a `FiguresState`."""

    def __init__(self, look: Look, state: FiguresState) -> None:
        super().__init__(look, state, SIGN)

    def show_content(self) -> None:
        self.show_page(anything=False, fits=False)
