"""Every invariant has a name; what is derived can be rebuilt, and only that."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from models.changes import Step
from models.errors import ProjectDamaged
from models.store import Store
from tests.store.building import event, mention, outside, project, rows

REBUILT = {
    "head": "DELETE FROM head WHERE object = 3",
    "current": "UPDATE current SET conflict = 1 WHERE object = 3",
    "annotation rows": "UPDATE annotation SET label = 'wrong'",
    "span rows": "DELETE FROM span",
    "argument rows": "UPDATE argument SET role = 'wrong'",
    "attribute rows": "DELETE FROM attribute",
    "article rows": "UPDATE article SET title = 'wrong'",
    "text hash": "UPDATE text SET content = replace(content, '三', '四')",
    "view hash": "UPDATE converted SET content = 'wrong'",
    "foreign keys": "INSERT INTO span VALUES (99, 0, 0, 1, 'x')",
}

LOST = {
    "step hash": "UPDATE step SET name = 'wrong' WHERE id = 3",
    "step complete": "DELETE FROM revision WHERE step = 4",
    "revision hash": "UPDATE revision SET body = replace(body, 'place', 'plaice')",
    "parents": "UPDATE revision_parent SET parent = 1",
    "body": "UPDATE revision SET body = '{\"anchor\":null}' WHERE step = 3",
    "source hash": "UPDATE source SET zlib = zeroblob(5)",
    "foreign keys": "DELETE FROM replica",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.shuangjian"
    with project(path) as store:
        store.write(Step("event.add", (mention("m1"), event("e1", "m1"))))
        store.write(Step("mention.change", (mention("m1", label="company"),)))
    return path


def _seed(path: Path, sql: str) -> None:
    def change(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(sql)

    outside(path, change)


def _derived(path: Path) -> list[object]:
    tables = ("head", "current", "annotation", "span", "argument", "attribute", "article")
    return [rows(path, f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables]


def test_a_sound_project_has_no_findings(path: Path) -> None:
    with Store.open(path, read_only=True) as store:
        assert store.check() == ()
        assert store.check(repair=True) == ()


@pytest.mark.parametrize(("name", "sql"), REBUILT.items())
def test_what_is_derived_is_found_and_rebuilt_after_a_backup(
    path: Path, name: str, sql: str
) -> None:
    sound = _derived(path)
    _seed(path, sql)
    with Store.open(path) as store:
        before = store.digest()
        assert name in {finding.invariant for finding in store.check()}
        assert not any(finding.repaired for finding in store.check())
        found = store.check(repair=True)
        assert all(finding.repaired for finding in found if finding.invariant == name)
        assert store.check() == ()
        assert store.digest() == before
    assert _derived(path) == sound
    (backup,) = path.parent.glob("p-before-repair-*.shuangjian")
    with Store.open(backup, read_only=True) as store:
        assert name in {finding.invariant for finding in store.check()}


@pytest.mark.parametrize(("name", "sql"), LOST.items())
def test_what_is_lost_is_found_and_not_papered_over(path: Path, name: str, sql: str) -> None:
    _seed(path, sql)
    with Store.open(path) as store:
        findings = {f.invariant: f for f in store.check()}
        assert name in findings
        assert not findings[name].repairable


@pytest.mark.parametrize(
    ("name", "text"), [("spans inside the text", "長"), ("quote matches", "山" * 40)]
)
def test_an_annotation_that_no_longer_fits_its_text_is_found(
    path: Path, name: str, text: str
) -> None:
    def change(connection: sqlite3.Connection) -> None:
        connection.create_function(
            "sha", 1, lambda s: __import__("hashlib").sha256(s.encode()).digest()
        )
        connection.execute(
            "UPDATE text SET content = :t, characters = length(:t),"
            " sha256 = sha(:t || char(0) || layout)",
            {"t": text},
        )

    outside(path, change)
    with Store.open(path, read_only=True) as store:
        found = {(finding.invariant, finding.object) for finding in store.check()}
    assert found == {(name, "m1"), (name, "e1")}


@pytest.mark.parametrize(
    ("name", "sql"),
    [
        ("text hash", "UPDATE text SET layout = layout || ' '"),
        ("view hash", "UPDATE converted SET map = map || ' '"),
    ],
)
def test_what_is_kept_beside_a_text_is_guarded_like_the_text(
    path: Path, name: str, sql: str
) -> None:
    _seed(path, sql)
    with Store.open(path) as store:
        assert name in {finding.invariant for finding in store.check()}
        store.check(repair=True)
        assert store.check() == ()


NO_LETTER = "CAST(x'e4b8' AS TEXT)"

ILLEGIBLE = (
    "UPDATE revision SET body = '{' WHERE step = 3",
    "UPDATE revision SET body = '1,2' WHERE step = 3",
    f"UPDATE revision SET body = {NO_LETTER} WHERE step = 3",
    f"UPDATE annotation SET label = {NO_LETTER}",
    f"UPDATE span SET quote = {NO_LETTER}",
    f"UPDATE text SET content = {NO_LETTER}",
    f"UPDATE step SET name = {NO_LETTER}",
)


@pytest.mark.parametrize("sql", ILLEGIBLE)
def test_a_check_reads_to_the_end_whatever_it_meets(path: Path, sql: str) -> None:
    _seed(path, sql)
    with Store.open(path) as store:
        assert store.check()
        store.check(repair=True)
        with suppress(ProjectDamaged):
            store.objects()
            store.history()


def test_broken_pages_are_found(path: Path) -> None:
    data = bytearray(path.read_bytes())
    (root,) = rows(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'step_clock'")[0]
    size = rows(path, "PRAGMA page_size")[0][0]
    data[(root - 1) * size + 3 : (root - 1) * size + 7] = b"\xff" * 4
    path.write_bytes(data)
    with Store.open(path, read_only=True) as store:
        assert {finding.invariant for finding in store.check()} == {"pages"}
