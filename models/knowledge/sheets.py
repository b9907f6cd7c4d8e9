"""Tables as CSV that a spreadsheet opens as what it is: text in columns, never a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_ACTIVE = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)  # East Asian editions fold width
_NUMBER = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?%?")


def csv_sheet(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table in UTF-8 with a byte order mark, without which spreadsheets guess.

    Texts come from strangers: what a spreadsheet would take for a formula gets an apostrophe in
    front; a plain number stays one.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([harmless(cell) for cell in header])
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs."""
    if cell.startswith(_ACTIVE) and not _NUMBER.fullmatch(cell):
        return "'" + cell
    return cell
