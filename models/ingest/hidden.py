"""What is left out of a reading text, and where: light, for the window asks while it paints."""

from __future__ import annotations

from models.ingest.damage import LEAVING_OUT
from models.ingest.values import Edit, Reading
from models.text import Span


def hidden_at(reading: Reading, place: Span) -> tuple[Edit, ...]:
    """Return the edits that hide lines inside or beside a range of the reading text, in order."""
    near = Span(max(0, place.start - 1), place.end + 1)
    return tuple(
        edit
        for edit in reading.edits
        if edit.state == "applied"
        and edit.rule in LEAVING_OUT
        and near.contains(reading.map.forth(Span(edit.start, edit.end)))
    )
