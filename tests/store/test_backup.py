"""A backup is complete under its name, or the name holds what it held before."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.changes import Step
from models.errors import CannotWrite, InUse
from models.store import Store
from tests.store.building import mention, project


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return project(tmp_path / "p.shuangjian")


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_says_what_the_project_says_and_can_be_worked_on(
    store: Store, tmp_path: Path
) -> None:
    store.write(Step("mention.add", (mention("m1"),)))
    out = tmp_path / "備份 #1.shuangjian"
    store.backup(out)
    with Store.open(out) as copy:
        assert (copy.digest(), copy.objects()) == (store.digest(), store.objects())
        assert copy.undo_name == "mention.add"
        assert copy.check() == ()
    assert _names(tmp_path) == ["p.shuangjian", "備份 #1.shuangjian"]


def test_a_backup_takes_the_place_of_an_older_one(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "b.shuangjian"
    store.backup(out)
    store.write(Step("mention.add", (mention("m1"),)))
    store.backup(out)
    with Store.open(out, read_only=True) as copy:
        assert copy.digest() == store.digest()


def test_a_backup_that_fails_leaves_the_older_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "b.shuangjian"
    store.backup(out)
    before = out.read_bytes()
    # A full disk at the worst moment: the copy cannot be synced.
    monkeypatch.setattr("os.fsync", _no_space)
    with pytest.raises(CannotWrite, match="put in place"):
        store.backup(out)
    assert out.read_bytes() == before
    assert _names(tmp_path) == ["b.shuangjian", "p.shuangjian"]


def _no_space(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_a_backup_refuses_the_project_itself_and_open_projects(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(CannotWrite, match="the project itself"):
        store.backup(store.path)
    with project(tmp_path / "other.shuangjian") as other, pytest.raises(InUse):
        store.backup(other.path)


def test_a_backup_into_a_missing_folder_is_explained(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "b.shuangjian"
    with pytest.raises(CannotWrite) as caught:
        store.backup(out)
    assert str(out) in str(caught.value)


def test_a_read_only_project_can_be_backed_up(store: Store, tmp_path: Path) -> None:
    with Store.open(store.path, read_only=True) as reader:
        reader.backup(tmp_path / "b.shuangjian")
    with Store.open(tmp_path / "b.shuangjian") as copy:
        assert copy.digest() == store.digest()
