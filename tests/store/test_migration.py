"""Files of an earlier format: brought up with a backup, and never by being looked at."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.changes import Put, Step
from models.errors import CannotWrite, ProjectDamaged
from models.store import Store, ddl
from tests.store.building import ARTICLE, LAYER, mention, outside, project, rows

# As the release before wrote it.
_MENTIONS_1 = """CREATE VIEW v_mentions AS
  SELECT id, article, layer, label, start, "end", quote, revision, detached, conflict, note
  FROM v_annotations WHERE kind = 'mention'"""
_NEW_1 = ("v_mentions", "v_entity_ties", "v_entity_names", "v_entities")
_TABLES_1 = ("entity_tie", "entity_name", "entity", "pointer")


def _pointing(identifier: str, entity: object) -> Put:
    first = mention(identifier)
    return Put(identifier, "mention", {**first.body, "entity": entity}, ARTICLE, LAYER)


def _first_format(path: Path) -> Path:
    """Make a file as format 1 was, with the DDL of its time."""
    with project(path) as store:
        entity = Put("e1", "entity", {"type": "place", "hans": "长三角"})
        store.write(Step("mention.add", (entity, _pointing("m1", "e1"), mention("m2"))))

    def back(connection: sqlite3.Connection) -> None:
        for view in _NEW_1:
            connection.execute(f"DROP VIEW {view}")
        for table in _TABLES_1:
            connection.execute(f"DROP TABLE {table}")
        connection.execute(_MENTIONS_1)
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = '0002-entities'")
        connection.execute("PRAGMA user_version = 1")

    outside(path, back)
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return _first_format(tmp_path / "p.shuangjian")


def _backups(path: Path) -> list[Path]:
    return sorted(path.parent.glob("p-before-format-2-*.shuangjian"))


def test_an_old_file_is_what_the_old_ddl_made(old: Path) -> None:
    found = dict(rows(old, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    assert ddl.names(1).items() <= found.items()
    assert not {"pointer", "entity"} & set(found)


def test_an_old_file_is_brought_up_with_a_backup_beside_it(old: Path) -> None:
    with closing(sqlite3.connect(old)) as link:
        before = link.execute("SELECT count(*) FROM revision").fetchone()
    with Store.open(old) as store:
        assert store.pointed() == {"e1": 1}
        assert store.check() == ()
        digest = store.digest()
    assert rows(old, "PRAGMA user_version") == [(2,)]
    assert rows(old, "SELECT count(*) FROM revision") == [before]
    assert rows(old, "SELECT id, entity FROM v_mentions ORDER BY 1") == [("m1", "e1"), ("m2", None)]
    assert rows(old, "SELECT id, hans, stands_for FROM v_entities") == [("e1", "长三角", "e1")]
    (backup,) = _backups(old)
    assert rows(backup, "PRAGMA user_version") == [(1,)]
    with Store.open(backup, read_only=True) as kept:
        assert kept.digest() == digest


def test_it_is_brought_up_once(old: Path) -> None:
    Store.open(old).close()
    with Store.open(old) as store:
        assert store.write(Step("mention.add", (mention("m3"),)))
        assert store.undo()
    assert len(_backups(old)) == 1


def test_opening_to_read_shows_everything_and_writes_nothing(old: Path) -> None:
    before = old.read_bytes()
    with Store.open(old, read_only=True) as store:
        assert store.pointed() == {"e1": 1}
        assert store.check() == ()
        with pytest.raises(CannotWrite):
            store.write(Step("mention.add", (mention("m3"),)))
    assert old.read_bytes() == before
    assert [found.name for found in old.parent.iterdir()] == [old.name]


def test_a_reader_who_takes_back_what_a_crash_cut_off_does_not_bring_the_file_up(
    old: Path,
) -> None:
    journal = old.with_name(old.name + "-journal")
    with closing(sqlite3.connect(old, isolation_level=None)) as link:
        link.execute("PRAGMA cache_size = 1")
        link.execute("BEGIN IMMEDIATE")
        link.execute("UPDATE source SET zlib = randomblob(200000)")
        crashed, cut_off = old.read_bytes(), journal.read_bytes()
        link.execute("ROLLBACK")
    old.write_bytes(crashed)
    journal.write_bytes(cut_off)
    with Store.open(old, read_only=True) as store:
        assert store.check() == ()
    assert rows(old, "PRAGMA user_version") == [(1,)]
    assert _backups(old) == []


def test_a_copy_of_the_old_format_is_merged(old: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy" / "p.shuangjian"
    copy.parent.mkdir()
    shutil.copyfile(old, copy)
    before = copy.read_bytes()
    with Store.open(old) as store:
        store.write(Step("mention.remove", (mention("m9"),)))
        assert not store.union(copy)
    assert copy.read_bytes() == before


def test_a_trigger_in_an_old_file_never_runs(old: Path) -> None:
    outside(
        old,
        lambda c: c.execute(
            "CREATE TRIGGER t AFTER INSERT ON _sqlite_migrations BEGIN DELETE FROM source; END"
        ),
    )
    with pytest.raises(ProjectDamaged, match="trigger"):
        Store.open(old)
    assert rows(old, "SELECT count(*) FROM source") == [(1,)]
    assert _backups(old) == []


def test_what_is_malformed_is_left_to_the_check(tmp_path: Path) -> None:
    path = _first_format(tmp_path / "p.shuangjian")
    outside(path, lambda c: c.execute("UPDATE revision SET body = '{}' WHERE body LIKE '%长三角%'"))
    with Store.open(path) as store:
        assert {f.invariant for f in store.check()} == {"revision hash", "body", "entity"}


def test_pointers_are_derived_rows_like_all_others(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with project(path) as store:
        entity = Put("e1", "entity", {"hans": "长三角", "aliases": ["三角"], "members": ["e1"]})
        store.write(Step("all", (entity, _pointing("m1", "e1"))))
    outside(path, lambda c: c.execute("DELETE FROM pointer"))
    outside(path, lambda c: c.execute("UPDATE entity_name SET name = '二' WHERE n = 1"))
    outside(path, lambda c: c.execute("DELETE FROM entity_tie"))
    with Store.open(path) as store:
        found = store.check(repair=True)
        assert {f.invariant for f in found} == {
            "pointer rows",
            "entity_name rows",
            "entity_tie rows",
        }
        assert all(f.repaired for f in found)
        assert store.check() == ()


def test_a_pointer_to_nothing_is_told_and_not_refused(tmp_path: Path) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        assert store.write(Step("mention.add", (_pointing("m1", "nobody"),)))
        (finding,) = store.check()
        assert (finding.invariant, finding.object) == ("entity", "m1")
        assert not finding.repairable


def test_mentions_stand_for_what_their_entity_was_merged_into(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"

    def entity(identifier: str, into: str = "") -> Put:
        body = {"hans": identifier, "merged_into": into} if into else {"hans": identifier}
        return Put(identifier, "entity", body)

    chain = (entity("a", "b"), entity("b", "c"), entity("c"))
    circle = (entity("t", "v"), entity("u", "v"), entity("v", "u"), entity("x", "gone"))
    with project(path) as store:
        store.write(Step("all", (*chain, *circle, _pointing("m1", "a"), _pointing("m2", "t"))))
    stands = dict(rows(path, "SELECT id, stands_for FROM v_entities"))
    assert stands == {
        "a": "c", "b": "c", "c": "c", "t": "u", "u": "u", "v": "u", "x": "x"
    }  # fmt: skip
    assert rows(path, "SELECT entity, pointer FROM v_mentions ORDER BY id") == [
        ("c", "a"),
        ("u", "t"),
    ]


@pytest.mark.parametrize("body", [{}, {"hans": 1}, {"hans": "a", "members": "b"}])
def test_a_body_that_is_no_entity_is_not_written(tmp_path: Path, body: dict[str, object]) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        with pytest.raises(ValueError, match=r"an entity|is a"):
            store.write(Step("entity.add", (Put("e1", "entity", body),)))
        assert store.objects(kind="entity") == ()
