"""A file whose bits have rotted is called damaged, never a fault of the program."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from models.errors import KnownError
from models.project import Project

_PAGE, _STEP = 4096, 1009  # bytes; each page rots at a place of its own, the same in every run


def test_a_bit_that_rots_in_any_page_is_found_or_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s.shuangjian"
    Project.sample(path).close()
    sound = path.read_bytes()
    before = _said(path)
    for page, start in enumerate(range(0, len(sound), _PAGE)):
        at = start + page * _STEP % _PAGE
        _rot(path, sound, at, page % 8)
        found = _is_found(path)
        try:
            after = _said(path)
        except KnownError:
            assert found, f"byte {at} is damage that the check does not find"
            continue
        assert found or after == before, f"byte {at} changes what is read, unseen"


def test_an_index_that_no_longer_leads_to_its_rows_is_found(tmp_path: Path) -> None:
    path = tmp_path / "s.shuangjian"
    Project.sample(path).close()
    sound = path.read_bytes()
    for table in ("object", "scope", "current"):
        for page in _pages_of_indexes(path, table):
            # Entries are written from the end of a page: its last byte is of an entry.
            _rot(path, sound, page * _PAGE - 1, 0)
            assert _is_found(path), f"an index of {table}, page {page}"


def test_a_name_in_the_file_that_is_no_text_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "s.shuangjian"
    Project.sample(path).close()
    sound = path.read_bytes()
    _rot(path, sound, sound.index(b"STRICT") + 4, 7)
    assert _is_found(path)


def _rot(path: Path, sound: bytes, at: int, bit: int) -> None:
    data = bytearray(sound)
    data[at] ^= 1 << bit
    path.write_bytes(data)


def _is_found(path: Path) -> bool:
    try:
        with Project.open(path, read_only=True) as project:
            return bool(project.check())
    except KnownError:
        return True


def _pages_of_indexes(path: Path, table: str) -> list[int]:
    with closing(sqlite3.connect(path)) as link:
        sql = "SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?"
        return [page for (page,) in link.execute(sql, (table,))]


def _said(path: Path) -> list[object]:
    with Project.open(path, read_only=True) as project:
        assert project.schema.labels
        return [
            (
                row,
                project.articles.reading(row.id),
                project.articles.view(row.id, "hans"),
                project.articles.view(row.id, "hant"),
                project.annotations.of(row.id),
                project.overrides.of(row.id),
            )
            for row in project.articles.list()
        ]
