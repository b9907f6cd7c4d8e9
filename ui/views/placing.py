"""Where a place of the text stands on the screen, for sheets that open beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect

from models.text import Span
from ui.reader.hit import box_of
from ui.reader.values import Pane
from ui.reader.widget import ReaderWidget


def on_screen(reader: ReaderWidget, pane: Pane, place: Span) -> QRect:
    """Return where a span of the reading text stands in a pane, in pixels of the screen.

    Where it is out of sight it is the whole page.
    """
    page, port = reader.page, reader.viewport()
    text = reader.text_of(pane)
    there = text.forth(place)
    row = text.row_at(there.start)
    local = there.shifted(-text.starts[row])
    rows = reader.visible_rows()
    box = box_of(rows, page.columns, pane, local, row) if page else None
    found = box or port.rect()
    return QRect(port.mapToGlobal(found.topLeft()), found.size())
