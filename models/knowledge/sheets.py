"""Tables for spreadsheets: no text of a stranger is run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from models.knowledge.telling import guarded

Cell = str | int


def sheet(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in (head, *rows):
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()
