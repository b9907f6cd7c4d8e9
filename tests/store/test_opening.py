"""What is opened, what is refused, and what is said about it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from models.changes import Step
from models.errors import (
    CannotWrite,
    InputRefused,
    InUse,
    KnownError,
    MadeByNewerVersion,
    ProjectDamaged,
)
from models.store import Store
from tests.store.building import mention, outside, project

NAMES = ["人名 空 格.shuangjian", "a#b?c%41&mode=memory.shuangjian", "😊𠮷.shuangjian", "'\";--.db"]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_of_a_file_works(tmp_path: Path, name: str) -> None:
    path = tmp_path / "夾 #?%" / name
    path.parent.mkdir()
    project(path).close()
    with Store.open(path) as store:
        store.write(Step("mention.add", (mention("m1"),)))
    assert [found.name for found in path.parent.iterdir()] == [name]


def _missing(path: Path) -> None:
    pass


def _folder(path: Path) -> None:
    path.mkdir()


def _fifo(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(path)


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _empty(path: Path) -> None:
    path.touch()


def _junk(path: Path) -> None:
    path.write_text("新聞稿" * 1000, encoding="utf-8")


def _foreign(path: Path) -> None:
    outside(path, lambda c: c.execute("CREATE TABLE notes(body)"))


def _log(path: Path) -> None:
    project(path).close()
    path.with_name(path.name + "-wal").write_bytes(b"x")


def _log_mode(path: Path) -> None:
    project(path).close()
    outside(path, lambda c: c.execute("PRAGMA journal_mode = WAL"))


def _super_journal(path: Path) -> None:
    project(path).close()
    victim = path.with_name("victim")
    victim.touch()
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\0" * 600 + os.fsencode(victim) + bytes.fromhex("d9d505f920a163d7"))


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    "make",
    [_missing, _folder, _fifo, _loop, _empty, _junk, _foreign, _log, _log_mode, _super_journal],
)
def test_what_is_no_project_is_refused_and_left_alone(
    tmp_path: Path, make: type[None], read_only: bool
) -> None:
    path = tmp_path / "p.shuangjian"
    make(path)
    before = sorted(found.name for found in tmp_path.iterdir())
    with pytest.raises(InputRefused) as caught:
        Store.open(path, read_only=read_only)
    assert caught.value.exit_code == 3
    assert str(path) in str(caught.value)
    assert sorted(found.name for found in tmp_path.iterdir()) == before


def test_a_file_of_a_newer_release_is_refused_and_not_written(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    project(path).close()
    outside(path, lambda c: c.execute("PRAGMA user_version = 99"))
    before = path.read_bytes()
    with pytest.raises(MadeByNewerVersion, match="format 99"):
        Store.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM source; END",
        "DROP VIEW v_claims",
        "ALTER TABLE setting ADD COLUMN more TEXT",
        "DROP TABLE attribute",
    ],
)
def test_a_file_whose_tables_were_changed_is_refused(tmp_path: Path, sql: str) -> None:
    path = tmp_path / "p.shuangjian"
    project(path).close()
    outside(path, lambda c: c.execute(sql))
    with pytest.raises(ProjectDamaged):
        Store.open(path)


def test_views_and_tables_of_the_analysts_own_are_welcome(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    project(path).close()
    outside(path, lambda c: c.execute("CREATE VIEW mine AS SELECT count(*) FROM v_mentions"))
    outside(path, lambda c: c.execute("CREATE TABLE codes(label, meaning)"))
    with Store.open(path) as store:
        assert store.write(Step("mention.add", (mention("m1"),)))
        assert store.check() == ()


def test_a_name_that_is_taken_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    path.write_text("precious")
    with pytest.raises(InputRefused, match="exists already"):
        Store.create(path, schema_body={})
    assert path.read_text() == "precious"


def test_a_project_in_a_missing_folder_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        Store.create(tmp_path / "nowhere" / "p.shuangjian", schema_body={})
    assert list(tmp_path.iterdir()) == []


def test_a_project_that_cannot_be_filled_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Out of range"):
        Store.create(tmp_path / "p.shuangjian", schema_body={"number": float("inf")})
    assert list(tmp_path.iterdir()) == []


def _unlink(path: Path) -> None:
    path.unlink()


def _rename(path: Path) -> None:
    path.rename(path.with_name("other"))


def _replace(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copyfile(path, copy)
    copy.replace(path)


def _rename_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("moved"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let open files be moved")
@pytest.mark.parametrize("move", [_unlink, _rename, _replace, _rename_folder])
def test_a_file_moved_under_us_is_noticed_and_can_be_saved_elsewhere(
    tmp_path: Path, move: type[None]
) -> None:
    path = tmp_path / "folder" / "p.shuangjian"
    path.parent.mkdir()
    with project(path) as store:
        move(path)
        with pytest.raises(CannotWrite, match="moved, deleted or replaced"):
            store.write(Step("mention.add", (mention("m1"),)))
        store.backup(tmp_path / "rescued.shuangjian")
        expected = store.digest()
    with Store.open(tmp_path / "rescued.shuangjian") as rescued:
        assert rescued.digest() == expected
        assert rescued.write(Step("mention.add", (mention("m1"),)))


def test_a_full_disk_is_named_and_work_goes_on_when_there_is_space(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with project(path) as store:
        (pages,) = store._link.execute("PRAGMA page_count").fetchone()
        store._link.execute(f"PRAGMA max_page_count = {pages}")
        before = store.digest()
        many = tuple(mention(f"m{n}") for n in range(500))
        with pytest.raises(CannotWrite, match="disk is full"):
            store.write(Step("bulk", many))
        assert store.digest() == before
        store._link.execute("PRAGMA max_page_count = 1000000")
        assert store.write(Step("bulk", many))
        assert store.check() == ()


def test_another_program_that_is_writing_makes_us_wait_and_then_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.store.connection.BUSY_SECONDS", 0.1)
    path = tmp_path / "p.shuangjian"
    with project(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(InUse):
            store.write(Step("mention.add", (mention("m1"),)))
        other.execute("ROLLBACK")
        other.close()
        assert store.write(Step("mention.add", (mention("m1"),)))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs chattr as root")
@pytest.mark.parametrize("of_folder", [False, True])
def test_a_file_that_the_system_protects_opens_for_reading_only(
    tmp_path: Path, of_folder: bool
) -> None:
    path = tmp_path / "folder" / "p.shuangjian"
    path.parent.mkdir()
    project(path).close()
    target = path.parent if of_folder else path
    if subprocess.run(["chattr", "+i", target], check=False, capture_output=True).returncode:
        pytest.skip("this file system cannot protect files from root")
    try:
        _opens_for_reading_only(path)
    finally:
        subprocess.run(["chattr", "-i", target], check=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
@pytest.mark.parametrize("of_folder", [False, True])
def test_a_file_without_permission_opens_for_reading_only(tmp_path: Path, of_folder: bool) -> None:
    path = tmp_path / "folder" / "p.shuangjian"
    path.parent.mkdir()
    project(path).close()
    target = path.parent if of_folder else path
    mode = target.stat().st_mode
    target.chmod(0o555 if of_folder else 0o444)
    try:
        _opens_for_reading_only(path)
    finally:
        target.chmod(mode)


def _opens_for_reading_only(path: Path) -> None:
    with pytest.raises(CannotWrite) as caught:
        Store.open(path)
    assert "read-only" in str(caught.value)
    with Store.open(path, read_only=True) as store:
        assert store.get(["a1"])


def test_opening_and_reading_needs_nothing_but_the_standard_library(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    project(path).close()
    code = (
        "import sys; from pathlib import Path; from models.store import Store\n"
        "with Store.open(Path(sys.argv[1])) as s: assert s.objects() and s.get_text('a1', 1)\n"
        "assert not {'sqlite_utils', 'click', 'msgspec', 'platformdirs'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code, str(path)], check=True)


def test_every_refusal_is_an_error_with_file_cause_and_way_out(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        Store.open(tmp_path / "typo.shuangjian")
    assert caught.value.file == str(tmp_path / "typo.shuangjian")
    assert caught.value.cause
    assert caught.value.way_out
