"""Long work is written in portions, each durable by itself, and is one action to a person."""

from __future__ import annotations

import shutil
from pathlib import Path

from models.changes import Delete, Step
from models.store import Store
from tests.store.building import article, mention, project, rows


def _portions(store: Store, name: str, *portions: str) -> None:
    for number, letters in enumerate(portions):
        ops = tuple(mention(letter) for letter in letters)
        store.write(Step(name, ops, "of letters", continues=number > 0))


def _mentions(store: Store) -> str:
    return "".join(stored.id for stored in store.objects(kind="mention"))


def test_one_undo_takes_back_all_portions_and_one_redo_brings_them_back(tmp_path: Path) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        _portions(store, "import", "ab", "cd", "e")
        assert store.undo_name == "import"
        assert store.undo().objects == frozenset("abcde")
        assert (_mentions(store), store.redo_name) == ("", "import")
        assert store.redo().objects == frozenset("abcde")
        assert (_mentions(store), store.undo_name) == ("abcde", "import")
        store.undo()
        assert (_mentions(store), store.undo_name) == ("", "article.import")
        assert store.check() == ()


def test_it_can_be_taken_back_by_whoever_opens_the_file_next(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with project(path) as store:
        _portions(store, "import", "ab", "cd")
    with Store.open(path) as store:
        store.undo()
        assert _mentions(store) == ""
    with Store.open(path) as store:
        store.redo()
        assert _mentions(store) == "abcd"


def test_history_shows_one_action_and_what_it_takes_back(tmp_path: Path) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        _portions(store, "import", "ab", "cd", "e")
        store.undo()
        undo, made, *_ = store.history()
        assert (made.name, made.detail, made.changes, made.undoes) == (
            "import", "of letters", 5, None,
        )  # fmt: skip
        assert (undo.name, undo.changes, undo.undoes) == ("import", 5, made.id)
        assert [step.name for step in store.history(2)] == ["import", "import"]
        assert [step.name for step in store.history()] == [
            "import", "import", "article.import", "project.create",
        ]  # fmt: skip


def test_two_actions_of_one_name_stay_two(tmp_path: Path) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        _portions(store, "import", "ab", "c")
        _portions(store, "import", "d", "e")
        store.undo()
        assert _mentions(store) == "abc"
        store.undo()
        assert _mentions(store) == ""


def test_what_was_done_in_between_is_not_taken_back_along_with_it(tmp_path: Path) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        store.write(Step("import", (mention("a"),)))
        store.write(Step("mention.add", (mention("x"),)))
        store.write(Step("import", (mention("b"),), continues=True))
        store.undo()
        assert _mentions(store) == "ax"
        store.undo()
        assert _mentions(store) == "a"


def test_after_an_undo_nothing_carries_on_what_was_undone(tmp_path: Path) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        _portions(store, "import", "ab", "c")
        store.undo()
        store.write(Step("import", (mention("d"),), continues=True))
        store.undo()
        assert _mentions(store) == ""
        assert len(store.history()) == 6


def test_an_object_that_two_portions_wrote_gets_back_its_first_state(tmp_path: Path) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        store.write(Step("import", (article(title="一"),)))
        store.write(Step("import", (article(title="二"), mention("a")), continues=True))
        store.write(Step("import", (article(title="三"), Delete("a")), continues=True))
        store.undo()
        (there,) = store.objects(kind="article")
        assert there.body["title"] == "共同體"
        store.redo()
        (there,) = store.objects(kind="article")
        assert (there.body["title"], _mentions(store)) == ("三", "")


def test_what_somebody_changed_since_is_left_alone_in_every_portion(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with project(path) as store:
        _portions(store, "import", "ab", "cd")
    shutil.copyfile(path, tmp_path / "copy.shuangjian")
    with Store.open(tmp_path / "copy.shuangjian", author="guo") as copy:
        copy.write(Step("edit", (mention("b", label="person"), mention("d", label="person"))))
    with Store.open(path) as store:
        store.union(tmp_path / "copy.shuangjian")
        undone = store.undo()
        assert sorted(undone.skipped) == ["b", "d"]
        assert _mentions(store) == "bd"
        assert [step.name for step in store.history(3)] == ["import", "edit", "import"]


def test_the_file_says_which_steps_are_one_action(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with project(path) as store:
        _portions(store, "import", "ab", "cd", "e")
    names = [name for (name,) in rows(path, "SELECT name FROM v_steps ORDER BY id")]
    assert names[-3:] == ["import", "import+", "import+"]
