"""Every measure of the page that follows from the zoom, in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass

from ui.reader.values import PANES, Mode, Pane, RubyKind

SMALLEST, LARGEST = 14, 32
GUTTER = 56  # paragraph numbers
GAP = 60  # between the two texts
MARGIN_RIGHT = 28
LAST_AIR = 80  # below the last row


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes for one zoom, ruby kind and label setting.

    Attributes:
        pixels: the size of the reading type.
        band: height of the band that the characters of a line stand in.
        thin: depth of a lane without a label.
    """

    pixels: int = 18
    ruby: RubyKind = "off"
    labels: bool = True

    @property
    def label_pixels(self) -> int:
        return max(9, round(self.pixels * 0.58))

    @property
    def ruby_pixels(self) -> int:
        return max(8, round(self.pixels * (0.54 if self.ruby == "pinyin" else 0.34)))

    @property
    def lane(self) -> int:
        """Depth of a lane with a label."""
        return self.label_pixels + 8

    @property
    def thin(self) -> int:
        return 6

    @property
    def rest(self) -> int:
        """Depth kept below every line, so that a first mark does not move the page."""
        return self.lane if self.labels else self.thin + 2

    @property
    def lead(self) -> int:
        return max(4, round(self.pixels * 0.28))

    @property
    def ruby_band(self) -> int:
        return round(self.pixels * 0.74) if self.ruby == "pinyin" else 0

    @property
    def spacing(self) -> int:
        """Added behind each Chinese character to make room for its reading."""
        factor = {"off": 0.0, "pinyin": 0.62, "zhuyin": 0.46}[self.ruby]
        return round(self.pixels * factor)

    @property
    def trailing(self) -> int:
        """How much of that room a mark leaves out behind its last character.

        Zhuyin stands in the room and belongs to the character; beside pinyin it is empty.
        """
        return self.spacing if self.ruby == "pinyin" else min(2, self.spacing)

    @property
    def pad(self) -> int:
        """Air above and below a paragraph."""
        return max(6, round(self.pixels * 0.5))

    def band(self, scale: float = 1.0) -> int:
        return round(self.pixels * scale * 1.34)

    def pitch(self) -> int:
        """Height of one line of body text."""
        return self.ruby_band + self.band() + 2 + self.rest + self.lead


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the panes stand for one width of the page."""

    panes: tuple[Pane, ...]
    left: tuple[float, ...]
    width: float
    page: int

    def pane_at(self, x: float) -> Pane:
        """Return the pane whose half of the page holds ``x``."""
        if len(self.panes) == 1 or x < self.middle:
            return self.panes[0]
        return self.panes[1]

    @property
    def middle(self) -> float:
        return self.left[-1] - GAP / 2

    def x(self, pane: Pane) -> float:
        return self.left[self.panes.index(pane)]


def columns(page: int, mode: Mode, metrics: Metrics) -> Columns:
    """Lay the panes out on a page of that width; a line never grows beyond 46 characters."""
    measure = 46 * (metrics.pixels + metrics.spacing)
    if mode == "both":
        width = max(60.0, min(measure, (page - GUTTER - GAP - MARGIN_RIGHT) // 2))
        spare = max(0.0, page - GUTTER - GAP - MARGIN_RIGHT - 2 * width)
        left = GUTTER + spare // 2
        return Columns(PANES, (left, left + width + GAP), width, page)
    width = max(60.0, min(measure, page - 2 * GUTTER))
    return Columns((mode,), (max(GUTTER, (page - width) // 2),), width, page)
