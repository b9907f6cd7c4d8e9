"""Tables as text: comma or tab separated, one article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from models.ingest.files import limits
from models.ingest.files.errors import Unreadable
from models.ingest.files.records import Record, Sheet, articles, decoded_text
from models.ingest.files.values import File, Item

READER = "table/1"
_SEPARATORS = ",\t;|"


def read(file: File) -> Iterator[Item]:
    """Yield an article for each row under the first one, which names the columns.

    Raises:
        NotText: when the bytes are no text.
        NoText: when no column can be the text of articles.
        Unreadable: when quotes never close.
    """
    for sheet in sheets(file):
        yield from articles(file, sheet, READER)


def sheets(file: File) -> Iterator[Sheet]:
    """Yield the table, unread but for its first row.

    Raises:
        NotText, Unreadable: as `read`.
    """
    rows = _rows(decoded_text(file).removeprefix("\ufeff"))
    names = tuple(name.strip() for name in next(rows, (0, []))[1])
    yield Sheet("", names, _records(names, rows))


def _records(names: tuple[str, ...], rows: Iterator[tuple[int, list[str]]]) -> Iterator[Record]:
    for line, row in rows:
        if any(cell.strip() for cell in row):
            yield f"line {line}", dict(zip(names, row, strict=False))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the line on which each begins."""
    csv.field_size_limit(limits.CELL * 2)
    # Python's own reader would take U+2028 and its like for line ends; StringIO does not.
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=_separator(text))
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise Unreadable("a table", str(error), place=f"line {line}") from error


def _separator(text: str) -> str:
    """Return the sign that the first line has most of, outside its quotes."""
    first = text[: text.find("\n")] if "\n" in text else text
    bare = "".join(first.split('"')[::2])
    return max(_SEPARATORS, key=lambda sign: (bare.count(sign), sign == ","))
