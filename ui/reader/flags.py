"""What the repairs of a text leave open: proposed ones, and characters that are lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from models.ingest.glimpse import loss_of
from models.ingest.values import LOST, Edit, Reading
from models.text import Span

FlagKind = Literal["proposed", "lost", "figure"]


class Flag(NamedTuple):
    """A place of the reading text that asks for a look, in its code points."""

    span: Span
    kind: FlagKind


def flags_of(reading: Reading, edit: Edit, place: Span) -> Iterator[Flag]:
    """Yield what an edit leaves open at its place; nothing for most of them."""
    if edit.state == "dismissed":
        return
    loss = loss_of(reading, edit)
    if edit.state == "proposed":
        yield Flag(place, "proposed")
        if loss == "figure":  # what stands there instead is wrong in a figure
            yield Flag(place, "figure")
    elif loss:
        kind: FlagKind = "figure" if loss == "figure" else "lost"
        for at, character in enumerate(place.of(reading.text), place.start):
            if character == LOST:
                yield Flag(Span(at, at + 1), kind)
