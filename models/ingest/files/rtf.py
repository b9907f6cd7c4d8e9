"""RTF: the text of the document itself, without its tables of fonts and styles, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from models.ingest.files import limits
from models.ingest.files.errors import NoText, TooMuch, Unreadable
from models.ingest.files.values import File, Item, Stated, extracted

READER = "rtf/1"
_KIND = "RTF"
_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])"
    r"|([^\\{}\r\n]+)|[\r\n]+|\\"
)
_DEEP = 1_000  # groups in groups
_SIGNS = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "page": "\n",
    "row": "\n",
    "cell": " ",
    "tab": " ",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
}
_PLAIN = {"~": "\xa0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n"}
_UNSEEN = frozenset(
    {
        *("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore"),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *(
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "xmlnstbl",
            "fldinst",
            "nonshppict",
        ),
        *("deleted", "bkmkstart", "bkmkend", "latentstyles", "colorschememapping"),
    }
)
_CHARSETS = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs", 204: "cp1251"}
_PAGES = {932: "cp932", 936: "gb18030", 949: "cp949", 950: "big5hkscs", 54936: "gb18030"}


@dataclass(frozen=True, slots=True)
class _Group:
    """What is in force between two braces."""

    place: str = ""  # the part of the file that is not its text, "" for the text
    font: int = -1
    skip: int = 1  # characters that stand for one of Unicode in old programs


@dataclass(slots=True)
class _Text:
    """The text so far; bytes wait until it is sure that no second half follows."""

    codec: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=lambda: {"": []})
    waiting: bytearray = field(default_factory=bytearray)
    group: _Group = field(default_factory=_Group)
    stack: list[_Group] = field(default_factory=list)
    skip: int = 0
    length: int = 0

    def add(self, text: str) -> None:
        self.flush()
        self.parts.setdefault(self.group.place, []).append(text)
        self.length += len(text)
        if self.length > limits.CHARACTERS:
            raise TooMuch("the document has too many characters")

    def flush(self) -> None:
        if self.waiting:
            codec = self.fonts.get(self.group.font, self.codec)
            text, self.waiting = self.waiting.decode(codec, "replace"), bytearray()
            self.add(text)


def read(file: File) -> Iterator[Item]:
    """Yield the document as one article, a paragraph a line.

    Raises:
        Unreadable: when it is no RTF, or nested without end.
        NoText, TooMuch: when it holds pictures only, or too much.
    """
    if not file.data.lstrip().startswith(b"{\\rtf"):
        raise Unreadable(_KIND)
    text = _Text()
    for match in _TOKEN.finditer(file.data.decode("latin-1")):
        _take(text, match)
    text.flush()
    lines = (" ".join(line.split(" ")).strip() for line in "".join(text.parts[""]).split("\n"))
    body = "\n".join(line for line in lines if line)
    if not body:
        raise NoText("the document has no text.", "Perhaps it holds pictures of pages.")
    title = "".join(text.parts.get("title", ())).strip()
    yield extracted(_joined(body), file, READER, stated=Stated(title=title or None))


def _take(text: _Text, match: re.Match[str]) -> None:
    word, number, byte, sign, brace, plain = match.groups()
    if brace:
        _brace(text, brace)
    elif word:
        _word(text, word, int(number) if number else None)
    elif byte:
        _bytes(text, bytes.fromhex(byte))
    elif sign == "*":
        text.group = replace(text.group, place="*")
    elif sign:
        text.add(_PLAIN.get(sign, ""))
    elif plain:
        _bytes(text, plain.encode("latin-1"))


def _brace(text: _Text, brace: str) -> None:
    text.flush()
    text.skip = 0
    if brace == "{":
        if len(text.stack) > _DEEP:
            raise Unreadable(_KIND, "it is nested too deep")
        text.stack.append(text.group)
    elif text.stack:
        text.group = text.stack.pop()


def _bytes(text: _Text, data: bytes) -> None:
    """Take bytes in the font's encoding, but for those that only repeat a character."""
    passed = min(text.skip, len(data))
    text.skip -= passed
    text.waiting += data[passed:]


def _word(text: _Text, word: str, number: int | None) -> None:
    if word == "u" and number is not None:
        text.add(chr(number & 0xFFFF))
        text.skip = text.group.skip
    elif word in _SIGNS:
        text.add(_SIGNS[word])
    elif word in _UNSEEN or (word == "title" and text.group.place == "info"):
        text.flush()
        text.group = replace(text.group, place=word)
    elif number is not None:
        _number(text, word, number)


def _number(text: _Text, word: str, number: int) -> None:
    if word == "ansicpg":
        text.codec = _PAGES.get(number, "cp1252")
    elif word == "uc":
        text.group = replace(text.group, skip=max(0, number))
    elif word == "f":
        text.flush()
        text.group = replace(text.group, font=number)
    elif word == "fcharset" and number in _CHARSETS:
        text.fonts[text.group.font] = _CHARSETS[number]


def _joined(text: str) -> str:
    """Join the halves by which RTF writes characters beyond the first plane."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
