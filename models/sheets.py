"""Tables as CSV that a spreadsheet opens as what it is: text in columns, never a formula.

Texts come from strangers. A cell that a spreadsheet would take for a formula gets an apostrophe in
front, which reading takes away again; a plain number stays one.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

Cell = str | int

# East Asian editions fold the width of what begins a cell.
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?%?")


def csv_sheet(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table in UTF-8 with a byte order mark, without which spreadsheets guess."""
    return csv_text(header, rows).encode("utf-8-sig", "surrogatepass")


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as text, its lines ended by CR LF as RFC 4180 has it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in (header, *rows):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs; `plain` takes it back."""
    if cell.startswith("'") or (cell.startswith(_ACTIVE) and not _NUMBER.fullmatch(cell)):
        return "'" + cell
    return cell


def plain(cell: str) -> str:
    """Return a cell as it was before `harmless`."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) != cell[1:] else cell
