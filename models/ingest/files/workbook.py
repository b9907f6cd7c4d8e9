"""Spreadsheets: every sheet whose first row names a column of texts, one article a row."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from models.ingest.files import limits
from models.ingest.files.archive import Archive
from models.ingest.files.errors import Locked, NoText, TooMuch, Unreadable
from models.ingest.files.records import Record, Sheet, articles
from models.ingest.files.values import File, Item

READER = "workbook/1"
_KIND = "a spreadsheet"
_CELLS = 5_000_000


def read(file: File) -> Iterator[Item]:
    """Yield an article for each row of each sheet that has texts.

    Raises:
        Unreadable, Locked, TooMuch: when it is damaged, encrypted or too large.
        NoText: when no sheet has a column of texts.
    """
    found = False
    refusal: NoText | None = None
    for sheet in sheets(file):
        try:
            for item in articles(file, sheet, READER):
                found = True
                yield item
        except NoText as error:
            refusal = refusal or error
    if not found:
        raise refusal or NoText("the spreadsheet is empty.", "Save it with its articles.")


def sheets(file: File) -> Iterator[Sheet]:
    """Yield the sheets that have rows under their names of columns.

    Raises:
        Unreadable, Locked, TooMuch: as `read`.
    """
    if file.data.startswith(b"PK"):
        Archive(file.data, _KIND)  # proves the sizes before the library unpacks
    for name, rows in _sheets(file.data):
        names = tuple(_cell(value).strip() for value in rows[0])
        yield Sheet(name, names, _records(name, names, rows))


def _sheets(data: bytes) -> Iterator[tuple[str, list[list[Any]]]]:
    import python_calamine

    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > _CELLS:
                raise TooMuch(f"the sheet “{name}” has more than {_CELLS} cells")
            rows = sheet.to_python(skip_empty_area=True)
            if len(rows) > 1:
                yield name, rows
    except python_calamine.PasswordError as error:
        raise Locked from error
    except (python_calamine.CalamineError, ValueError, OSError) as error:
        raise Unreadable(_KIND, str(error)) from error


def _records(sheet: str, names: tuple[str, ...], rows: list[list[Any]]) -> Iterator[Record]:
    for number, row in enumerate(rows[1:], 2):
        cells = {
            name: _cell(value)[: limits.CELL + 1] for name, value in zip(names, row, strict=False)
        }
        if any(cell.strip() for cell in cells.values()):
            yield f"sheet {sheet}, row {number}", cells


def _cell(value: Any) -> str:
    """Return what a cell shows; a formula gives its last result, never itself."""
    if isinstance(value, datetime):
        return (
            value.isoformat(" ", "minutes")
            if value.time() != value.min.time()
            else str(value.date())
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
