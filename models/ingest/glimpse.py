"""An edit as a person looks at it: what stood there, what stands there, and the text around."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from models.ingest.values import LOST, Edit, Reading
from models.text import Span

"""What stands for a character that is gone."""

Loss = Literal["", "character", "figure"]
"""Whether something is lost for good at a place, and whether that stands in a figure."""

_AROUND = 8  # code points on either side
_IN_FIGURE = re.compile(
    rf"[0-9０-９][.,．，]?{LOST}|{LOST}{{1,40}}(?:[0-9０-９%％‰亿億万萬]|[.．][0-9０-９])"
)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """One edit in its place.

    Attributes:
        place: where it stands in the reading text; empty where its text is gone.
        left, right: a few characters of the reading text around the place, of its line only.
        before: the raw text that it is about.
        after: what it puts there, applied or not.
    """

    place: Span
    left: str
    before: str
    after: str
    right: str


def place_of(reading: Reading, edit: Edit) -> Span:
    """Return where an edit stands in the reading text, whatever its state."""
    return reading.map.forth(Span(edit.start, edit.end))


def glimpse(reading: Reading, edit: Edit, around: int = _AROUND) -> Glimpse:
    """Return an edit with ``around`` code points of the reading text on either side."""
    place, text = place_of(reading, edit), reading.text
    left = text[max(0, place.start - around) : place.start].rpartition("\n")[2]
    right = text[place.end : place.end + around].partition("\n")[0]
    return Glimpse(place, left, reading.raw[edit.start : edit.end], edit.replacement, right)


def has_lost(reading: Reading, edit: Edit) -> bool:
    """Tell whether an edit shows, or would show, that a character is gone."""
    return LOST in edit.replacement and LOST not in reading.raw[edit.start : edit.end]


def loss_of(reading: Reading, edit: Edit) -> Loss:
    """Tell what is lost at an edit's place: nothing, a character, or a part of a figure."""
    if not has_lost(reading, edit):
        return ""
    seen = glimpse(reading, edit, 2)
    return "figure" if is_in_figure(f"{seen.left}{seen.after}{seen.right}") else "character"


def is_in_figure(text: str) -> bool:
    """Tell whether a lost character of ``text`` stands in a figure: by a digit or a unit of ten."""
    return _IN_FIGURE.search(text) is not None
