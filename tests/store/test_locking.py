"""One writer for each project; readers are always welcome; a death leaves no lock behind."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from models.changes import Step
from models.errors import CannotWrite, InUse, ProjectDamaged
from models.store import Store
from tests.store.building import mention, project

HOLD = """
import sys
from pathlib import Path
from models.store import Store
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def _holder(path: Path) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    assert child.stdout.readline() == "open\n"
    return child


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.shuangjian"
    project(path).close()
    return path


def test_a_second_window_is_refused_and_may_read(path: Path) -> None:
    with Store.open(path) as first:
        with pytest.raises(InUse) as caught:
            Store.open(path)
        assert caught.value.exit_code == 6
        with Store.open(path, read_only=True) as reader:
            first.write(Step("mention.add", (mention("m1"),)))
            assert reader.get(["m1"])
        # The refused opening must not have cost the first one its locks.
        assert first.write(Step("mention.add", (mention("m2"),)))
    Store.open(path).close()


def test_the_same_project_under_another_name_is_the_same_project(path: Path) -> None:
    link = path.with_name("link.shuangjian")
    link.symlink_to(path)
    with Store.open(path), pytest.raises(InUse):
        Store.open(link)


def test_a_copy_is_a_project_of_its_own(path: Path) -> None:
    copy = path.with_name("copy.shuangjian")
    shutil.copyfile(path, copy)
    with Store.open(path), Store.open(copy) as second:
        assert second.write(Step("mention.add", (mention("m1"),)))


def test_a_second_process_is_refused_until_the_first_is_killed(path: Path) -> None:
    child = _holder(path)
    try:
        with pytest.raises(InUse):
            Store.open(path)
        with Store.open(path, read_only=True) as reader:
            assert reader.objects()
    finally:
        child.kill()
        child.communicate()
    with Store.open(path) as store:
        assert store.write(Step("mention.add", (mention("m1"),)))


def test_an_opening_that_fails_gives_the_lock_back(path: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.shuangjian"
    broken.write_bytes(path.read_bytes()[:50] + b"junk" * 2000)
    for _ in range(2):
        with pytest.raises(ProjectDamaged):
            Store.open(broken)


def test_a_folder_for_locks_that_cannot_be_used_is_told(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "shuangjian").write_bytes(b"in the way")
    with pytest.raises(CannotWrite, match="folder for locks"):
        Store.open(path)
    with Store.open(path, read_only=True) as reader:
        assert reader.objects()
