"""The part of a mark that stands on one line."""

from __future__ import annotations

from models.ingest.values import Edit


class Piece:
    """A mark's bar on one line; x from the cell's left edge, in pixels.

    Attributes:
        id: of the annotation; of the edit for a trace of one.
        shape: ``mention`` ``claim`` ``event`` or ``edit``.
        opens, closes: the fragment begins or ends here.
        label: words below the bar, "" where the mark only continues.
        length: of the whole mark, in code points.
        top, bottom: y of its bar, and of the end of its label, below the line's ``lane_top``.
        caption: the role that this mark has in the current event, "".
        link: x where the dotted link from the fragment before begins, None without one.
        link_on: x to where a link goes on to a fragment on a later line, None without one.
    """

    __slots__ = (
        "bottom",
        "caption",
        "closes",
        "colour",
        "edit",
        "id",
        "label",
        "label_width",
        "label_x",
        "length",
        "link",
        "link_on",
        "opens",
        "shape",
        "top",
        "x0",
        "x1",
    )

    def __init__(self, id: str, shape: str, colour: int, x0: float, x1: float) -> None:
        self.id = id
        self.shape = shape
        self.colour = colour
        self.x0 = x0
        self.x1 = x1
        self.opens = self.closes = True
        self.label = self.caption = ""
        self.label_x = x0
        self.label_width = 0.0
        self.link: float | None = None
        self.link_on: float | None = None
        self.top = self.bottom = 0.0
        self.length = 0
        self.edit: Edit | None = None
