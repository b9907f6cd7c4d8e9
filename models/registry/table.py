"""Entities as a table for spreadsheets, and back; documented in ``docs/registry.md``.

A table is read by anybody's program, so no cell begins as a formula does, and every cell that
would is marked by an apostrophe, which is taken away again on reading.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from models.errors import InputRefused
from models.registry.values import RELATIONS, Entity, Relation

COLUMNS: Final = (
    "id",
    "type",
    "hans",
    "hant",
    "pinyin",
    "aliases",
    "short_names",
    "members",
    "parents",
    "external",
    "note",
    "merged_into",
)
_FORMULA: Final = tuple("=+-@\t\r'＝＋－＠")  # spreadsheets in Chinese take those too
_BOM: Final = "\ufeff"
_PART = re.compile(r"(?:[^\\|]|\\.)+", re.DOTALL)
_LARGEST: Final = 1_000_000  # code points in one cell


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it was read; members, parents and mergers may still be names.

    ``reason`` tells why it cannot be an entity, "" where it can; ``line`` is 1-based.
    """

    line: int
    entity: Entity | None
    reason: str = ""


def write(entities: Iterable[Entity]) -> bytes:
    """Return a table in UTF-8 with a mark that Excel knows it by; lines end in CR LF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_guarded(cell) for cell in _cells(entity)] for entity in entities)
    return (_BOM + out.getvalue()).encode("utf-8", "surrogatepass")


def read(data: bytes) -> Iterator[Row]:
    """Yield the rows of a table; commas, semicolons and tabs may part its columns.

    Columns may stand in any order and may lack; those of other names are not looked at.

    Raises:
        InputRefused: when it is no such table.
    """
    text = _decoded(data).removeprefix(_BOM)
    head = text.partition("\n")[0]
    csv.field_size_limit(_LARGEST)
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count), strict=True
    )
    try:
        names = [_unguarded(cell).strip().lower() for cell in next(reader, [])]
        if not {"hans", "hant"} & set(names):
            raise InputRefused(
                "the table has no column “hans” and none “hant”.",
                place="line 1",
                way_out=f"The first line names the columns: {', '.join(COLUMNS)}.",
            )
        while True:
            line = reader.line_num + 1
            cells = next(reader, None)
            if cells is None:
                return
            if any(cells):
                yield _row(line, dict(zip(names, map(_unguarded, cells), strict=False)))
    except csv.Error as error:
        raise InputRefused(
            f"this is no table: {error}.",
            place=f"line {reader.line_num}",
            way_out="Save it as “CSV UTF-8”.",
        ) from error


def _decoded(data: bytes) -> str:
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeError:
            continue
    raise InputRefused("the letters cannot be read.", way_out="Save it as “CSV UTF-8”.")


def _cells(entity: Entity) -> list[str]:
    return [
        entity.id,
        entity.type,
        entity.hans,
        entity.hant,
        entity.pinyin,
        _joined(entity.aliases),
        _joined(entity.short_names),
        _joined(entity.members),
        _joined(f"{relation}:{identifier}" for relation, identifier in entity.parents),
        _joined(f"{_escaped(scheme, '=')}={value}" for scheme, value in entity.external),
        entity.note,
        entity.merged_into or "",
    ]


def _row(line: int, cells: Mapping[str, str]) -> Row:
    try:
        return Row(line, _entity(cells))
    except ValueError as error:
        return Row(line, None, str(error))


def _entity(cells: Mapping[str, str]) -> Entity:
    def cell(name: str) -> str:
        return cells.get(name, "")

    if not cell("hans") and not cell("hant"):
        raise ValueError("it has no name")
    return Entity(
        id=cell("id"),
        type=cell("type"),
        hans=cell("hans"),
        hant=cell("hant"),
        pinyin=cell("pinyin"),
        aliases=_parts(cell("aliases")),
        short_names=_parts(cell("short_names")),
        members=_parts(cell("members")),
        parents=tuple(map(_parent, _parts(cell("parents")))),
        external=tuple(map(_external, _parts(cell("external")))),
        note=cell("note"),
        merged_into=cell("merged_into") or None,
    )


def _parent(text: str) -> tuple[Relation, str]:
    relation, colon, name = text.partition(":")
    if not colon or relation not in RELATIONS:
        raise ValueError(f"{text!r} is no parent: write {RELATIONS[-1]}:NAME")
    return relation, name


def _external(text: str) -> tuple[str, str]:
    match = re.fullmatch(r"((?:[^\\=]|\\.)*)=(.*)", text, re.DOTALL)
    if match is None:
        raise ValueError(f"{text!r} is no external id: write SCHEME=ID")
    return re.sub(r"\\(.)", r"\1", match[1], flags=re.DOTALL), match[2]


def _joined(texts: Iterable[str]) -> str:
    return "|".join(_escaped(text, "|") for text in texts if text)


def _parts(cell: str) -> tuple[str, ...]:
    """Return the parts between bars; a backslash keeps what follows it from being a bar."""
    parts = (re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in _PART.findall(cell))
    return tuple(part for part in parts if part)


def _escaped(text: str, sign: str) -> str:
    return text.replace("\\", "\\\\").replace(sign, f"\\{sign}")


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
