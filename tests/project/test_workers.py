"""Many files are read in other processes, and nothing that a file does to one of them matters."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from models.project import FileReport, Project
from models.project.child import Child
from models.project.errands import Errand, Limits, Message, Refusal, Setting, run
from models.project.prepared import Known, Prepared
from models.project.workers import Workers

SETTING = Setting({"hans": "tw2s", "hant": "s2tw"})
LINE = "澜江两岸的十二家企业共建中试基地，各方签署合作协议。\n"


def numbered(lines: int, article: int = 0) -> str:
    """Return lines of which none repeats another."""
    return "".join(f"{article}之{number}，{LINE}" for number in range(lines))


def written(folder: Path, count: int, lines: int = 1) -> list[Path]:
    """Write articles that differ, and return their paths."""
    folder.mkdir(exist_ok=True)
    files = []
    for number in range(count):
        file = folder / f"{number:04}.txt"
        file.write_text(f"第{number}篇\n{numbered(lines, number)}", "utf-8")
        files.append(file)
    return files


def brought(workers: Workers, files: list[Path]) -> list[list[Message]]:
    """Read files and return what each brings."""
    errands = [(Errand(file), file.stat().st_size) for file in files]
    return [list(messages) for _, messages in workers.read(errands)]


def archive(folder: Path, name: str, members: dict[str, bytes]) -> Path:
    """Write a ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for member, data in members.items():
            opened.writestr(member, data)
    (folder / name).write_bytes(out.getvalue())
    return folder / name


def test_what_other_processes_bring_is_what_is_read_here_in_the_order_of_the_files(
    tmp_path: Path,
) -> None:
    files = written(tmp_path / "in", 20, lines=30)
    (tmp_path / "in" / "0003.txt").write_bytes(b"")
    (tmp_path / "in" / "0004.txt").write_bytes("上海".encode("gb18030") * 40)
    with Workers(SETTING, 2) as workers:
        there = brought(workers, files)
    assert there == [list(run(Errand(file), SETTING)) for file in files]
    assert [type(messages[0]) for messages in there[2:5]] == [Prepared, Refusal, Prepared]


def test_an_article_that_is_here_already_is_not_read_again(tmp_path: Path) -> None:
    (file,) = written(tmp_path / "in", 1)
    (new,) = run(Errand(file), SETTING)
    assert isinstance(new, Prepared)
    setting = Setting(SETTING.profiles, frozenset([new.sha256]))
    with Workers(setting, 1) as workers:
        assert brought(workers, [file]) == [[Known(new.sha256, new.evidence)]]


def test_a_file_of_a_name_that_is_no_character_is_read_elsewhere_too(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems keep such names from being made")
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xd6\xd0.txt"))
    file.write_text(LINE, "utf-8")
    with Workers(SETTING, 1) as workers:
        ((article,),) = brought(workers, [file])
    assert isinstance(article, Prepared)
    assert article.body["name"] == "\ufffd\ufffd.txt"


def test_a_process_that_dies_over_a_file_costs_that_file_only(tmp_path: Path) -> None:
    big, *others = written(tmp_path / "in", 3)
    big.write_text(numbered(60_000), "utf-8")
    with Workers(SETTING, 1) as workers:
        errands = [(Errand(file), 0) for file in (big, *others)]
        results = []
        for errand, messages in workers.read(errands):
            if errand.source == big:
                while not workers._children:
                    time.sleep(0.05)
                workers._children[0].kill()
            results.append(list(messages))
    (refused,), *rest = results
    assert isinstance(refused, Refusal)
    assert "broke down" in refused.reason
    assert [type(message) for (message,) in rest] == [Prepared, Prepared]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts no processor time for us")
def test_a_foreign_file_that_burns_time_is_given_up(tmp_path: Path) -> None:
    slow = archive(tmp_path, "slow.zip", {"a.txt": numbered(60_000).encode()})
    (good,) = written(tmp_path / "in", 1)
    with Workers(SETTING, 1, Limits(seconds=0.1)) as workers:
        (refused,), (article,) = brought(workers, [slow, good])
    assert isinstance(refused, Refusal)
    assert "takes longer than any article needs" in refused.reason
    assert isinstance(article, Prepared)


def test_a_foreign_file_that_hangs_is_given_up(tmp_path: Path) -> None:
    slow = archive(tmp_path, "slow.zip", {"a.txt": numbered(60_000).encode()})
    with Workers(SETTING, 1, Limits(patience=0.2)) as workers:
        ((refused,),) = brought(workers, [slow])
    assert isinstance(refused, Refusal)
    assert "takes longer than any article needs" in refused.reason


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit on memory")
def test_a_foreign_file_that_eats_memory_is_refused(tmp_path: Path) -> None:
    huge = archive(tmp_path, "huge.zip", {"a.txt": numbered(100_000).encode()})
    (good,) = written(tmp_path / "in", 1)
    with Workers(SETTING, 1, Limits(memory=160 << 20)) as workers:
        (refused,), (article,) = brought(workers, [huge, good])
    assert isinstance(refused, Refusal)
    assert "memory" in refused.reason
    assert isinstance(article, Prepared)


def test_where_no_process_can_be_started_files_are_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    files = written(tmp_path / "in", 3)
    with Workers(SETTING, 2) as workers:
        assert [type(message) for (message,) in brought(workers, files)] == [Prepared] * 3


def test_closing_in_the_midst_of_work_leaves_no_process(tmp_path: Path) -> None:
    files = written(tmp_path / "in", 40, lines=300)
    children: list[Child] = []
    with Workers(SETTING, 2) as workers:
        for _, messages in workers.read((Errand(file), 0) for file in files):
            list(messages)
            children = list(workers._children)
            break
    assert children
    assert not any(child.is_alive for child in children)


def test_a_large_import_is_one_action_and_tells_of_files_as_they_come(tmp_path: Path) -> None:
    files = written(tmp_path / "in", 120, lines=120)
    told: list[FileReport] = []
    with Project.create(tmp_path / "p.shuangjian", annotator="阿明") as project:
        report = project.articles.import_paths(files, on_file=told.append)
        assert tuple(told) == report.files
        assert [file.file for file in report.files] == files
        assert [row.name for row in project.articles.list()] == [file.name for file in files]
        assert [step.name for step in project.history.steps()] == ["import", "project.create"]
        project.history.undo()
        assert project.articles.list() == ()
        project.history.redo()
        assert len(project.articles.list()) == 120
        assert project.check() == ()


IMPORT = """
import sys
from models.project import Project
with Project.open(sys.argv[1], annotator="x") as project:
    project.articles.import_paths([sys.argv[2]], on_file=lambda r: print(r.file.name, flush=True))
"""


def test_a_killed_import_leaves_whole_articles_that_one_undo_takes_back(tmp_path: Path) -> None:
    files = written(tmp_path / "in", 300, lines=100)
    path = tmp_path / "p.shuangjian"
    Project.create(path, annotator="阿明").close()
    for wait in (0, 60):
        child = subprocess.Popen(
            [sys.executable, "-c", IMPORT, str(path), str(tmp_path / "in")],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
        )
        assert child.stdout
        said = [child.stdout.readline().strip() for _ in range(wait + 1)]
        child.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        child.communicate()
        with Project.open(path, annotator="阿明") as project:
            there = [row.name for row in project.articles.list()]
            assert set(said) <= set(there)
            assert there == [file.name for file in files][: len(there)]
            assert project.check() == ()
            for row in project.articles.list():
                assert project.articles.reading(row.id).text.count("\n") == 100
            project.history.undo()
            assert project.articles.list() == ()
