"""Read CoNLL of any of the usual dialects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.annotate import Anchor, Annotation
from models.errors import InputRefused
from models.exchange.conll.rows import plain_label
from models.exchange.conll.schemes import Labelled, is_tag, untagged
from models.exchange.conll.sniff import Dialect, is_border, is_comment, sniffed
from models.exchange.conll.write import fingerprint
from models.exchange.values import Document, Item, Refusal, Remark
from models.identity import new_id
from models.ingest.assemble import assemble
from models.ingest.decode import decode
from models.ingest.scriptcheck import script_of
from models.ingest.values import ArticleData, Roles
from models.text import Span

_SPECIAL = ("#", "-")  # what a comment or a border begins with; most rows do not
_ID = re.compile("[0-9a-hjkmnp-tv-z]{26}")
_FORMS = {"word": "words, not characters", "index": "characters with an index behind each"}


@dataclass(slots=True)
class Rows:
    """The rows of one document while they are read.

    Attributes:
        tokens: the characters of each row; ``"\\n"`` stands for an empty line.
        tags: for each row the tags of its columns; of an empty line none.
        lines: the 1-based line of each row.
    """

    identifier: str = ""
    tokens: list[str] = field(default_factory=list)
    tags: list[Sequence[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the rows of one document mean; ``headless`` are lines where a span lacks its B."""

    identifier: str
    text: str
    columns: list[list[Labelled]]
    headless: list[int]


def read(path: Path) -> Iterator[Item]:
    """Yield one article for each document of the file, with its mentions.

    A document with a bad row is refused as a whole: without the character of that row its text
    would be another one.

    Raises:
        InputRefused: when the file is no CoNLL.
    """
    dialect, documents = _documents(path)
    if dialect.form != "char":
        yield Remark(f"The rows hold {_FORMS[dialect.form]}.")
    for number, rows in enumerate(documents, 1):
        if rows.refused:
            yield from rows.refused
            continue
        parsed = _parsed(rows, dialect)
        if not parsed.text:
            continue
        if parsed.headless:
            yield Remark(_headless(parsed.headless))
        yield _document(path, number, parsed)


def fingerprints(path: Path) -> Iterator[str]:
    """Yield one hash for each document, of what its rows mean."""
    dialect, documents = _documents(path)
    for rows in documents:
        parsed = _parsed(rows, dialect)
        if parsed.text:
            yield "refused" if rows.refused else fingerprint(parsed.text, parsed.columns)


def _documents(path: Path) -> tuple[Dialect, Iterator[Rows]]:
    # Only CR LF and LF end lines here: other line breakers may be the character of a row.
    lines = _decoded(path).replace("\r\n", "\n").split("\n")
    dialect = sniffed(lines)
    if isinstance(dialect, str):
        raise InputRefused(f"{dialect}.", file=path, way_out="See docs/format-conll.md.")
    return dialect, _divided(lines, dialect)


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        decoded = decode(data)
    if decoded.undecodable:
        raise InputRefused(
            f"{len(decoded.undecodable)} bytes are no character in {decoded.encoding}.", file=path
        )
    return decoded.text


def _divided(lines: Sequence[str], dialect: Dialect) -> Iterator[Rows]:
    rows = Rows()
    for number, line in enumerate(lines, 1):
        if not line.startswith(_SPECIAL):
            _add(rows, number, line, dialect)
        elif is_border(line):
            if rows.tokens or rows.refused:
                yield rows
            rows = Rows(_identifier(line))
        elif not is_comment(line):
            _add(rows, number, line, dialect)
    yield rows


def _identifier(line: str) -> str:
    return line.partition("=")[2].strip() if line.startswith("# newdoc") else ""


def _add(rows: Rows, number: int, line: str, dialect: Dialect) -> None:
    if not line or (dialect.separator == " " and not line.strip(" ")):
        rows.tokens.append("\n")
        rows.tags.append(("O",) * len(dialect.tags))
        rows.lines.append(number)
        return
    fields = dialect.fields(line)
    if len(fields) != dialect.width or not fields[0]:
        rows.refused.append(Refusal(number, f"{len(fields)} fields, not {dialect.width}"))
        return
    tags = [fields[column] for column in dialect.tags]
    if not all(map(is_tag, tags)):
        wrong = next(tag for tag in tags if not is_tag(tag))
        rows.refused.append(Refusal(number, f"{wrong!r} is no tag"))
        return
    rows.tokens.append(dialect.token(fields[0]))
    rows.tags.append(tags)
    rows.lines.append(number)


def _parsed(rows: Rows, dialect: Dialect) -> Parsed:
    first, last = _inked(rows.tokens)
    tokens, tags = rows.tokens[first:last], rows.tags[first:last]
    starts, text = _joined(tokens, dialect.form)
    columns: list[list[Labelled]] = []
    headless: list[int] = []
    for column in range(len(dialect.tags)):
        spans, places = untagged([row[column] for row in tags])
        columns.append(
            [
                (Span(starts[s.start], starts[s.end - 1] + len(tokens[s.end - 1])), plain_label(x))
                for s, x in spans
            ]
        )
        headless += [rows.lines[first + place] for place in places]
    return Parsed(rows.identifier, text, columns, headless)


def _inked(tokens: Sequence[str]) -> tuple[int, int]:
    """Return the range of rows without the empty lines around them."""
    first, last = 0, len(tokens)
    while first < last and tokens[first] == "\n":
        first += 1
    while last > first and tokens[last - 1] == "\n":
        last -= 1
    return first, last


def _joined(tokens: Sequence[str], form: str) -> tuple[list[int], str]:
    """Return where each token starts, and the text; Latin words get a space between them."""
    starts: list[int] = []
    pieces: list[str] = []
    at = 0
    for token in tokens:
        if form == "word" and pieces and _is_latin(pieces[-1][-1]) and _is_latin(token[0]):
            pieces.append(" ")
            at += 1
        starts.append(at)
        pieces.append(token)
        at += len(token)
    return starts, "".join(pieces)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _headless(lines: Sequence[int]) -> str:
    named = ", ".join(map(str, lines[:5])) + (" …" if len(lines) > 5 else "")
    return f"Spans that begin without a B tag: {len(lines)} (lines {named}); taken as beginnings."


def _document(path: Path, number: int, parsed: Parsed) -> Document:
    given = parsed.identifier
    identifier = given if _ID.fullmatch(given) else new_id()
    data = ArticleData(script=script_of(parsed.text) or "hans")
    # A mark at the start of a source is swallowed when it is read: one that is text needs another.
    encoding = "utf-8-sig" if parsed.text.startswith("\ufeff") else "utf-8"
    return Document(
        id=identifier,
        name=given if given != identifier and given else f"{path.name}#{number}",
        source=parsed.text.encode(encoding),
        encoding=encoding,
        evidence=f"Put together from the rows of {path.name}.",
        readings=(assemble(parsed.text, (), Roles(), data, 1),),
        annotations=tuple(_mentions(identifier, parsed)),
    )


def _mentions(article: str, parsed: Parsed) -> Iterator[Annotation]:
    for column in parsed.columns:
        for span, label in column:
            yield Annotation(
                id=new_id(),
                kind="mention",
                article=article,
                layer="",
                label=label,
                anchor=Anchor.on(parsed.text, span),
            )
