"""What a file is and holds, before anybody imports it: a glance at many, a closer look at one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from models.errors import KnownError
from models.ingest.decode import decode
from models.ingest.files.columns import columns_of
from models.ingest.files.errors import NoText, NotText
from models.ingest.files.page.stated import charset_of
from models.ingest.files.preview import Preview, preview
from models.ingest.files.reading import reading_of
from models.ingest.files.registry import Reader, read_file, reader_of
from models.ingest.files.text import is_strange
from models.ingest.files.values import File, Found
from models.ingest.values import Decoded, Script
from models.project.files import data_of, display_name, exchange_format
from models.project.values import Pasted
from models.script.detect import script_of

Given = Path | Pasted

_BEGINNING = 1 << 16  # bytes; even, for the sake of UTF-16
_LONG = 200_000  # characters; the rules would take too long over more, for a look
_SHOWN = 1_500  # characters
_ARTICLES = 6
_TEXTUAL = ("text", "html", "table", "json")
_CUT = 4  # bytes that the end of a beginning may cut off from their character


@dataclass(frozen=True, slots=True)
class Glance:
    """What a list of files shows of one.

    Attributes:
        kind: key of the reader, name of an exchange format, or "" where nothing reads it.
        size: in bytes.
        encoding: in which its text will be read, "" where its kind settles that.
        certain: False where another encoding fits about as well.
        lost: bytes of the beginning that are no character in that encoding.
        rows: how many articles a table may give; -1 for what is no table.
        is_guessed: True where the column of the texts was found by its length alone.
        refusal: why it cannot be read.
    """

    kind: str
    size: int
    encoding: str = ""
    certain: bool = True
    lost: int = 0
    rows: int = -1
    is_guessed: bool = False
    refusal: KnownError | None = None

    @property
    def is_doubtful(self) -> bool:
        return not self.certain or self.lost > 0 or self.is_guessed or self.refusal is not None


@dataclass(frozen=True, slots=True)
class Seen:
    """An article as it would come in; ``text`` is its beginning, ``place`` where it stands."""

    title: str | None
    published: str | None
    source: str | None
    byline: str | None
    script: Script
    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """A file looked at closely: its choices, and the first articles that it would give."""

    preview: Preview
    articles: tuple[Seen, ...] = ()
    refusal: KnownError | None = None


def size_of(given: Given) -> int:
    """Return how many bytes there are; 0 where nobody can tell."""
    if isinstance(given, Pasted):
        return len(given.data)
    try:
        return given.stat().st_size
    except OSError:
        return 0


def glance(given: Given) -> Glance:
    """See quickly what a file is; never raises for what stands in it."""
    size = size_of(given)
    try:
        format = exchange_format(given, "auto")
        if format is not None:
            return Glance(format.name, size)
        return _glanced(File(display_name(given), data_of(given)))
    except KnownError as refusal:
        return Glance("", size, refusal=refusal)


def _glanced(file: File) -> Glance:
    reader = reader_of(file)
    seen = Glance(reader.key, len(file.data))
    if reader.key in _TEXTUAL:
        seen = _with_encoding(seen, file)
    if reader.key in ("table", "workbook", "json") and seen.refusal is None:
        seen = _with_rows(seen, file, reader)
    return seen


def _with_encoding(seen: Glance, file: File) -> Glance:
    decoded = beginning(file.data)
    if is_strange(decoded.text, len(decoded.undecodable)):
        return replace(seen, refusal=NotText())
    certain = decoded.certain or (seen.kind == "html" and charset_of(file.data) is not None)
    return replace(
        seen, encoding=decoded.encoding, certain=certain, lost=len(decoded.undecodable)
    )  # fmt: skip


def beginning(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the beginning of a file; a character that its end cuts in two is left out."""
    decoded = decode(data[:_BEGINNING], encoding=encoding)
    if len(data) <= _BEGINNING:
        return decoded
    end = len(decoded.text) - _CUT
    kept = tuple(broken for broken in decoded.undecodable if broken[0] < end)
    return replace(decoded, text=decoded.text[:end], undecodable=kept)


def _with_rows(seen: Glance, file: File, reader: Reader) -> Glance:
    rows, guessed = 0, False
    try:
        for columns, texts in _sheets(file, reader):
            rows += texts
            guessed = guessed or not _is_named(columns)
    except KnownError as refusal:
        return replace(seen, refusal=refusal)
    return replace(seen, rows=rows, is_guessed=guessed)


def _sheets(file: File, reader: Reader) -> Iterator[tuple[tuple[str, ...], int]]:
    from importlib import import_module

    for sheet in import_module(f"models.ingest.files.{reader.module}").sheets(file):
        yield sheet.columns, sum(1 for _ in sheet.records)


def _is_named(columns: tuple[str, ...]) -> bool:
    """Tell whether the name of a column says that it holds the texts."""
    try:
        return "text" in columns_of(columns, (), {})
    except NoText:
        return False


def look(
    given: Given, encoding: str | None = None, columns: Mapping[str, str] | None = None
) -> Look:
    """Look at one file as it would be read; never raises for what stands in it."""
    unread = Preview(display_name(given), size_of(given), None)
    try:
        if exchange_format(given, "auto") is not None:
            return Look(unread)
        data = data_of(given)
    except KnownError as refusal:
        return Look(unread, refusal=refusal)
    file = File(display_name(given), data, columns or {}, encoding=encoding)
    seen = preview(replace(file, encoding=None))
    try:
        return Look(seen, tuple(_articles(_shortened(file, seen.kind))))
    except KnownError as refusal:
        return Look(seen, refusal=refusal)


def _shortened(file: File, kind: str) -> File:
    """Return the beginning of a plain text, in the encoding that the whole is read in."""
    if kind != "text" or len(file.data) <= _BEGINNING:
        return file
    end = file.data.rfind(b"\n", 0, _BEGINNING) + 1
    return replace(file, data=file.data[: end - end % 2 or _BEGINNING])


def _articles(file: File) -> Iterator[Seen]:
    found = (item for item in read_file(file) if isinstance(item, Found))
    for item in islice(found, _ARTICLES):
        yield _seen(item)


def _seen(found: Found) -> Seen:
    text = found.decoded.text
    if len(text) > _LONG:
        stated = found.stated
        start = text[:_SHOWN]
        script = script_of(start) or "hans"
        return Seen(stated.title, stated.published, stated.source, stated.byline, script, start,
                    found.place)  # fmt: skip
    reading = reading_of(found)
    data = reading.data
    body = "\n".join(p.span.of(reading.text) for p in reading.paragraphs if p.role != "title")
    return Seen(data.title, data.published, data.source, data.byline, data.script, body[:_SHOWN],
                found.place)  # fmt: skip
