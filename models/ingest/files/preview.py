"""What a file seems to be, before it is imported: its kind, its columns, its possible encodings.

Everything here looks at the beginning of a file as far as its kind allows, and never raises: what
cannot be read comes back with its refusal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from itertools import islice

from models.errors import KnownError
from models.ingest.decode import decode
from models.ingest.encodings import begun
from models.ingest.files.columns import columns_of
from models.ingest.files.errors import NoText, NotText
from models.ingest.files.records import SAMPLE, Sheet
from models.ingest.files.registry import Reader, reader_of
from models.ingest.files.text import is_strange
from models.ingest.files.values import File
from models.ingest.plausibility import judge

OFFERED = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "cp932", "euc_kr", "cp1252")
"""Encodings that a person may choose from."""

_DECODED = frozenset({"text", "html", "table", "json"})  # kinds whose bytes are text
_BEGINNING = 1 << 16  # bytes that are decoded; even, for the sake of UTF-16
_SHOWN = 2_000  # characters
_ROWS = 8
_CELL = 200  # characters of a cell that are shown
_TABLE_BYTES = 1 << 20  # bytes of a long table that are looked at


@dataclass(frozen=True, slots=True)
class Choice:
    """The beginning of a file in one encoding.

    Attributes:
        encoding: one of ``NAMES``; goes into `File.encoding`.
        text: what it reads as, from a little before the first character that is not ASCII.
        plausibility: how Chinese that looks, in mean points; negative is noise.
        undecodable: how many bytes of the part looked at are no character.
        is_chosen: True for the one that is taken where nobody chooses.
    """

    encoding: str
    text: str
    plausibility: float
    undecodable: int
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class TablePreview:
    """A table's columns, what each is taken for, and its first rows.

    Attributes:
        sheet: its name, "" where a file has but one.
        columns: their names, as they may stand in `File.columns`.
        guess: field → column, as far as names and lengths tell; it may lack ``text``.
        rows: the first cells of each column, in their order, cut where they are long.
        refusal: why no column can be the text, where none can.
    """

    sheet: str
    columns: tuple[str, ...]
    guess: Mapping[str, str]
    rows: tuple[tuple[str, ...], ...]
    refusal: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What is known of a file.

    Attributes:
        reader: that will read it; None where no reader is for it.
        choices: for text, HTML, tables as text and JSON: its encodings, best first.
        tables: for tables and records; a workbook may have several.
        refusal: why it cannot be read.
    """

    name: str
    size: int
    reader: Reader | None
    choices: tuple[Choice, ...] = ()
    tables: tuple[TablePreview, ...] = field(default=())
    refusal: KnownError | None = None

    @property
    def kind(self) -> str:
        """The key of the reader, "" for none."""
        return self.reader.key if self.reader else ""


def preview(file: File) -> Preview:
    """Look at a file; never raises for what stands in it."""
    empty = Preview(file.name, len(file.data), None)
    if not file.data:
        return replace(empty, refusal=NoText("the file is empty.", "Check where it comes from."))
    try:
        reader = reader_of(file)
    except KnownError as refusal:
        return replace(empty, refusal=refusal)
    seen = replace(empty, reader=reader)
    if reader.key in _DECODED:
        seen = replace(seen, choices=choices_of(file), refusal=_strangeness(file))
    try:
        return replace(seen, tables=tuple(_tables(file, reader)))
    except KnownError as refusal:
        return replace(seen, refusal=refusal)


def _strangeness(file: File) -> KnownError | None:
    start = decode(file.data[:_BEGINNING])
    strange = not file.encoding and is_strange(start.text, len(start.undecodable))
    return NotText() if strange else None


def choices_of(file: File) -> tuple[Choice, ...]:
    """Return the beginning in each encoding, the one taken first and then the most Chinese."""
    part = _telling(file.data)
    taken = file.encoding or decode(file.data[:_BEGINNING]).encoding
    names = dict.fromkeys((taken, *OFFERED))
    found = [_choice(part, name, name == taken) for name in names]
    return tuple(sorted(found, key=lambda c: (not c.is_chosen, c.undecodable > 0, -c.plausibility)))


def _choice(part: bytes, encoding: str, is_chosen: bool) -> Choice:
    attempt = begun(part, encoding)
    mean = judge(attempt, with_ascii=encoding.startswith("utf-16")).mean
    return Choice(encoding, attempt.text[:_SHOWN], mean, attempt.broken, is_chosen)


def _telling(data: bytes) -> bytes:
    """Return the part that tells encodings apart, from a line's begin where one is near."""
    first = next((n for n, byte in enumerate(data[: 1 << 20]) if byte > 0x7F), 0)
    line = data.rfind(b"\n", max(0, first - 512), first) + 1
    start = 0 if first < _SHOWN // 2 else (line or first) & ~1
    return data[start : start + _BEGINNING]


def _tables(file: File, reader: Reader) -> Iterator[TablePreview]:
    module = import_module(f"models.ingest.files.{reader.module}")
    if not hasattr(module, "sheets"):
        return
    for sheet in module.sheets(_shortened(file, reader)):
        yield _table(sheet, file.columns)


def _shortened(file: File, reader: Reader) -> File:
    """Return the beginning of a long table; of JSON only where each line is a record."""
    if len(file.data) <= _TABLE_BYTES or reader.key == "workbook":
        return file
    start = file.data[:_TABLE_BYTES]
    if reader.key == "json":
        end = start.rfind(b"}\n") + 1
        if not end or not start.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{"):
            return file
        start = start[:end]
    return replace(file, data=start)


def _table(sheet: Sheet, told: Mapping[str, str]) -> TablePreview:
    head = [cells for _, cells in islice(sheet.records, SAMPLE) if not isinstance(cells, str)]
    rows = tuple(_row(sheet.columns, cells) for cells in head[:_ROWS])
    try:
        guess, refusal = columns_of(sheet.columns, head, told), None
    except NoText as error:
        guess, refusal = _told(sheet.columns, told), error
    return TablePreview(sheet.name, sheet.columns, guess, rows, refusal)


def _row(columns: Iterable[str], cells: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(cells.get(name, "")[:_CELL] for name in columns)


def _told(columns: tuple[str, ...], told: Mapping[str, str]) -> dict[str, str]:
    return {wanted: name for wanted, name in told.items() if name in columns}
