"""The readers, as data: dialogs, help and documentation are made from this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from models.ingest.files.errors import NoText, OldKind
from models.ingest.files.sniff import kind_of
from models.ingest.files.values import File, Item, Read, Words


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file.

    Attributes:
        extensions: with their dots.
        module: where its ``read`` is; imported when the first such file comes.
        several: True where one file holds many articles.
        foreign: True where other people's code takes the file apart: such a reader belongs into
            a process of its own, with limits of time and memory. A page and a text do not: their
            code is ours and linear.
    """

    key: str
    words: Words
    extensions: tuple[str, ...]
    module: str
    several: bool = False
    foreign: bool = False

    def read(self, file: File) -> Iterator[Item]:
        """Yield the articles of a file.

        Raises:
            InputRefused: when it cannot be read as this kind.
        """
        read: Read = import_module(f"models.ingest.files.{self.module}").read
        return read(file)


READERS: tuple[Reader, ...] = (
    Reader(
        "text",
        Words("Plain text", "纯文本", "純文字"),
        (".txt", ".text", ".md", ".markdown"),
        "text",
    ),
    Reader(
        "html",
        Words("Web page", "网页", "網頁"),
        (".html", ".htm", ".xhtml", ".shtml"),
        "html",
    ),
    Reader(
        "mht",
        Words("Web page in one file", "单文件网页", "單一檔案網頁"),
        (".mht", ".mhtml"),
        "mht",
    ),
    Reader(
        "docx",
        Words("Word document", "Word 文档", "Word 文件"),
        (".docx", ".docm"),
        "docx",
        foreign=True,
    ),
    Reader(
        "odt",
        Words("OpenDocument text", "OpenDocument 文档", "OpenDocument 文件"),
        (".odt", ".ott"),
        "odt",
        foreign=True,
    ),
    Reader("rtf", Words("RTF document", "RTF 文档", "RTF 文件"), (".rtf",), "rtf"),
    Reader(
        "pdf",
        Words("PDF with text", "带文字层的 PDF", "帶文字層的 PDF"),
        (".pdf",),
        "pdf",
        foreign=True,
    ),
    Reader(
        "epub", Words("EPUB book", "EPUB 电子书", "EPUB 電子書"), (".epub",), "epub", foreign=True
    ),
    Reader(
        "table",
        Words("Table, one article a row", "表格，每行一篇", "表格，每列一篇"),
        (".csv", ".tsv"),
        "table",
        several=True,
    ),
    Reader(
        "workbook",
        Words("Spreadsheet, one article a row", "电子表格，每行一篇", "試算表，每列一篇"),
        (".xlsx", ".xlsm", ".xls", ".ods"),
        "workbook",
        several=True,
        foreign=True,
    ),
    Reader(
        "json",
        Words("JSON, one article a record", "JSON，每条一篇", "JSON，每筆一篇"),
        (".json", ".ndjson", ".jsonl"),
        "json_records",
        several=True,
    ),
    Reader(
        "zip",
        Words("Archive of such files", "上述文件的压缩包", "上述檔案的壓縮檔"),
        (".zip",),
        "zip",
        several=True,
        foreign=True,  # its members may be
    ),
)
"""All readers, in the order in which they are offered."""

_OLD: dict[str, tuple[str, str]] = {
    "doc": ("Word 97", ".docx"),
}
_BY_KEY = {reader.key: reader for reader in READERS}
_BY_EXTENSION = {ending: reader for reader in READERS for ending in reader.extensions}


def accepts(name: str) -> bool:
    """Tell whether a name ends as files do that can be read."""
    return PurePath(name).suffix.lower() in _BY_EXTENSION


def reader_of(file: File) -> Reader:
    """Return the reader for a file: by its content, and where that says nothing, its name.

    Raises:
        OldKind: for a kind that is known and not read.
    """
    by_name = _BY_EXTENSION.get(PurePath(file.name).suffix.lower())
    kind = kind_of(file.data, by_name.key if by_name else "")
    if kind in _OLD:
        raise OldKind(*_OLD[kind])
    return _BY_KEY[kind]


def read_file(file: File, key: str = "auto") -> Iterator[Item]:
    """Yield the articles of a file, and the parts of it that could not be read.

    Args:
        key: of the reader; ``auto`` looks at the content.

    Raises:
        InputRefused: when nothing of it can be read.
    """
    return reader_for(file, key).read(file)


def reader_for(file: File, key: str = "auto") -> Reader:
    """Return the reader of that key, for ``auto`` the one that the content asks for.

    Raises:
        InputRefused: when the file is empty, or of a kind that is not read.
    """
    if not file.data:
        raise NoText("the file is empty.", "Check where it comes from.")
    return _BY_KEY[key] if key in _BY_KEY else reader_of(file)
