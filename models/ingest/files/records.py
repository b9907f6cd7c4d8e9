"""Rows and records as articles: one each, its text put together from its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from models.ingest.datelines import parse
from models.ingest.decode import decode
from models.ingest.files import limits
from models.ingest.files.columns import columns_of
from models.ingest.files.errors import NotText, TooMuch
from models.ingest.files.text import is_strange
from models.ingest.files.values import File, Item, Missed, Stated, extracted

Record = tuple[str, Mapping[str, str] | str]
"""A place, and the cells by column name; or why there are none."""

SAMPLE = 50
"""Records that are looked at before the first is read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Records that have their columns in common; ``records`` can be read once.

    Attributes:
        name: of the sheet, "" where a file has but one.
    """

    name: str
    columns: tuple[str, ...]
    records: Iterable[Record]


def decoded_text(file: File) -> str:
    """Decode the text of a table or of records.

    Raises:
        NotText: when the bytes are no text.
    """
    decoded = decode(file.data, encoding=file.encoding)
    if is_strange(decoded.text, len(decoded.undecodable)):
        raise NotText
    return decoded.text


def articles(file: File, sheet: Sheet, reader: str) -> Iterator[Item]:
    """Yield an article for each record; those without text are missed.

    Raises:
        NoText: when no column can be the text.
        TooMuch: when there are too many rows or columns.
    """
    if len(sheet.columns) > limits.COLUMNS:
        raise TooMuch(f"the table has more than {limits.COLUMNS} columns")
    stream = iter(sheet.records)
    head = list(islice(stream, SAMPLE))
    known = (cells for _, cells in head if not isinstance(cells, str))
    columns = columns_of(sheet.columns, known, file.columns)
    for number, (place, cells) in enumerate(chain(head, stream)):
        if number >= limits.ROWS:
            raise TooMuch(f"the table has more than {limits.ROWS} rows")
        yield _article(file, place, cells, columns, reader)


def _article(
    file: File,
    place: str,
    cells: Mapping[str, str] | str,
    columns: Mapping[str, str],
    reader: str,
) -> Item:
    if isinstance(cells, str):
        return Missed(place, cells)
    said = {field: cells.get(name, "").strip() for field, name in columns.items()}
    text = said.pop("text")
    if not text:
        return Missed(place, f"nothing stands in the column “{columns['text']}”.")
    if len(text) > limits.CELL:
        return Missed(place, f"the text has more than {limits.CELL} characters.")
    title = said.get("title", "")
    whole = text if not title or text.startswith(title) else f"{title}\n{text}"
    return extracted(whole, file, reader, stated=_stated(said), place=place)


def _stated(said: Mapping[str, str]) -> Stated:
    date = said.get("published", "")
    return Stated(
        title=said.get("title") or None,
        published=(parse(date).published or None) if date else None,
        source=said.get("source") or None,
        byline=said.get("byline") or None,
    )
