"""Two copies of a project become one: every step of either, conflicts kept and shown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.changes import Delete, Step
from models.errors import InputRefused, InUse, KnownError
from models.store import Store, TextPut
from tests.store.building import ARTICLE, article, mention, outside, project


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of one project with a mention, both closed."""
    mine, hers = tmp_path / "mine.shuangjian", tmp_path / "hers.shuangjian"
    with project(mine) as store:
        store.write(Step("mention.add", (mention("m1"),)))
    shutil.copyfile(mine, hers)
    return mine, hers


def _write(path: Path, author: str, *ops: object) -> None:
    with Store.open(path, author=author) as store:
        store.write(Step("mention.change", ops))


def _united(path: Path, other: Path) -> str:
    with Store.open(path) as store:
        store.union(other)
        assert store.check() == ()
        return store.digest()


def test_what_either_wrote_is_in_both_after_it(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    _write(mine, "林", mention("m2"))
    with Store.open(hers, author="陳") as store:
        digest = store.put_source(b"new")
        store.write(
            Step("article.import", (article("a2", source_sha256=digest),)),
            texts=[TextPut("a2", 1, "第二篇")],
        )
    with Store.open(mine) as store:
        changes = store.union(hers)
        assert changes.objects == {"a2"}
        assert changes.articles == {"a2"}
        assert store.source(digest) == b"new"
        text = store.get_text("a2", 1)
        assert text and text.text == "第二篇"
        assert {step.author for step in store.history()} == {"林", "陳"}
    assert _united(hers, mine) == _united(mine, hers)


def test_the_same_copy_twice_changes_nothing(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    _write(hers, "陳", mention("m2"))
    once = _united(mine, hers)
    with Store.open(mine) as store:
        assert not store.union(hers)
    assert _united(mine, hers) == once


def test_two_edits_of_one_annotation_are_both_kept_and_a_write_settles_it(
    pair: tuple[Path, Path],
) -> None:
    mine, hers = pair
    _write(mine, "林", mention("m1", label="company"))
    _write(hers, "陳", mention("m1", label="person"))
    assert _united(mine, hers) == _united(hers, mine)
    with Store.open(mine) as store, Store.open(hers) as other:
        shown = store.get(["m1"])["m1"]
        assert shown.conflict
        assert shown == other.get(["m1"])["m1"]
        (conflict,) = store.conflicts()
        labels = [version.body["label"] for version in conflict.versions if version.body]
        assert labels[0] == shown.body["label"]
        assert sorted(labels) == ["company", "person"]
        assert {version.author for version in conflict.versions} == {"林", "陳"}
        store.write(Step("conflict.settle", (mention("m1", label=labels[0]),)))
        assert store.conflicts() == ()
        assert not store.get(["m1"])["m1"].conflict
        assert store.check() == ()


def test_an_edit_beside_a_removal_stays_visible(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    _write(mine, "林", Delete("m1"))
    _write(hers, "陳", mention("m1", label="person"))
    for path, other in (pair, pair[::-1]):
        with Store.open(path) as store:
            store.union(other)
            assert store.get(["m1"])["m1"].body["label"] == "person"
            (conflict,) = store.conflicts()
            assert [version.body is None for version in conflict.versions] == [False, True]


def test_the_same_edit_by_two_people_is_no_conflict(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    _write(mine, "林", mention("m1", label="person"))
    _write(hers, "陳", mention("m1", label="person"))
    _united(mine, hers)
    with Store.open(mine) as store:
        assert store.conflicts() == ()
        assert not store.get(["m1"])["m1"].conflict


def test_undo_never_tramples_what_a_colleague_changed(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    _write(mine, "林", mention("m1", label="company"), mention("m2"))
    shutil.copyfile(mine, hers)
    _write(hers, "陳", mention("m1", label="person"))
    with Store.open(mine, author="林") as store:
        store.union(hers)
        changes = store.undo()
        assert changes.skipped == ("m1",)
        assert changes.objects == {"m2"}
        assert store.get(["m1", "m2"])["m1"].body["label"] == "person"
        assert "m2" not in store.get(["m2"])
        assert store.check() == ()


def test_a_file_copied_over_and_edited_on_two_machines_has_no_equal_numbers(
    pair: tuple[Path, Path],
) -> None:
    mine, hers = pair
    for n in range(3):
        _write(mine, "林", mention(f"x{n}"))
        _write(hers, "林", mention(f"y{n}"))
    assert _united(mine, hers) == _united(hers, mine)


SEEDED = {
    "a body": "UPDATE revision SET body = replace(body, 'place', 'plaice') WHERE step = 4",
    "an author": "UPDATE replica SET author = 'mallory' WHERE id = (SELECT max(id) FROM replica)",
    "a time": "UPDATE step SET at = '1999-01-01' WHERE id = 4",
    "a clock": "UPDATE step SET clock = 4611686018427387904 WHERE id = 4",
    "a removal": "UPDATE revision SET deleted = 1 WHERE step = 4",
    "a parent": "DELETE FROM revision_parent",
    "a lost revision": "DELETE FROM revision WHERE step = 4 AND n = 1",
    "a lost step": "DELETE FROM step WHERE id = 4",
    "the project": "UPDATE meta SET value = 'another'",
    "a source": "UPDATE source SET zlib = zeroblob(9) WHERE size = 3",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM source; END",
    "the format": "PRAGMA user_version = 99",
}


@pytest.mark.parametrize("sql", SEEDED.values(), ids=SEEDED)
def test_a_copy_that_was_tampered_with_is_refused_as_a_whole(
    pair: tuple[Path, Path], sql: str
) -> None:
    mine, hers = pair
    with Store.open(hers, author="陳") as store:
        store.put_source(b"new")
        store.write(Step("mention.change", (mention("m1", label="person"), mention("m2"))))
        store.write(Step("mention.change", (mention("m2", label="person"),)))
    outside(hers, lambda c: c.execute(sql))
    with Store.open(mine) as store:
        before, objects = store.digest(), store.objects()
        with pytest.raises(KnownError) as caught:
            store.union(hers)
        assert str(hers) in str(caught.value)
        assert store.digest() == before
        assert store.objects() == objects
        assert store.check() == ()


def test_a_damaged_page_is_refused(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    data = bytearray(hers.read_bytes())
    data[len(data) // 2 :] = b"\xff" * (len(data) - len(data) // 2)
    hers.write_bytes(data)
    with Store.open(mine) as store, pytest.raises(KnownError):
        store.union(hers)


def test_a_journal_beside_a_received_file_is_never_played_back(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    hers.with_name(hers.name + "-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 100)
    with Store.open(mine) as store, pytest.raises(InputRefused):
        store.union(hers)


def test_the_other_copy_must_not_be_open_nor_be_this_one(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    with Store.open(mine) as store:
        with Store.open(hers), pytest.raises(InUse):
            store.union(hers)
        with pytest.raises(InputRefused, match="project itself"):
            store.union(mine)
        with pytest.raises(InputRefused, match="no such project"):
            store.union(mine.with_name("nobody.shuangjian"))
        assert store.get([ARTICLE])


def test_the_other_file_is_not_changed(pair: tuple[Path, Path]) -> None:
    mine, hers = pair
    _write(mine, "林", mention("m2"))
    before = hers.read_bytes()
    _united(mine, hers)
    assert hers.read_bytes() == before
    assert sorted(p.name for p in hers.parent.iterdir()) == [hers.name, mine.name]
