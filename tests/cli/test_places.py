"""Odd places and numbers: refused in words, with nothing harmed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Run

LONG = "名" * 120
"""360 bytes: no file system that we know takes it."""


def told(answer: Answer, code: int) -> None:
    assert answer.code == code, answer.err
    assert answer.err
    assert "Traceback" not in answer.err


def test_a_name_that_is_too_long_is_refused_by_every_verb(run: Run, project: Path) -> None:
    far = project.parent / LONG
    told(run("import", project, far), 3)
    told(run("list", far), 3)
    told(run("new", far), 5)
    assert "-journal" not in run("new", far).err
    told(run("sample", far), 5)
    told(run("backup", project, far), 5)
    told(run("export", project, far, "--format", "jsonl"), 5)


def test_a_name_that_leaves_no_room_for_a_journal_is_refused_at_once(
    run: Run, tmp_path: Path
) -> None:
    told(run("new", tmp_path / ("a" * 250)), 5)
    longest = tmp_path / ("a" * 247)
    assert run("new", longest).code == 0
    (tmp_path / "a.txt").write_text("上海", "utf-8")
    assert run("import", longest, tmp_path / "a.txt").code == 0
    assert run("backup", longest, tmp_path / ("b" * 247)).code == 0


@pytest.mark.parametrize("place", ["", ".", ".."])
def test_a_folder_is_no_place_for_a_copy_or_an_export(run: Run, project: Path, place: str) -> None:
    told(run("backup", project, place, "--force"), 5)
    told(run("export", project, place, "--format", "jsonl"), 5)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_or_device_is_not_replaced_by_a_file(run: Run, project: Path) -> None:
    pipe = project.parent / "pipe"
    os.mkfifo(pipe)
    told(run("export", project, pipe, "--format", "jsonl"), 5)
    told(run("backup", project, pipe, "--force"), 5)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_number_beyond_all_files_is_wrong_usage(run: Run, project: Path) -> None:
    told(run("history", project, "--limit", 10**30), 2)


@pytest.mark.parametrize("text", ["a = " + "[" * 5000 + "]" * 5000, "a = " + "9" * 5000])
def test_a_schema_that_its_reader_chokes_on_is_refused(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "s.toml").write_text(text, "utf-8")
    told(run("new", tmp_path / "p.shuangjian", "--schema", tmp_path / "s.toml"), 3)


def test_a_folder_that_is_missing_is_named_with_the_project_not_with_ours(
    run: Run, tmp_path: Path
) -> None:
    answer = run("new", tmp_path / "nowhere" / "p.shuangjian")
    told(answer, 5)
    assert "p.shuangjian: " in answer.err
    assert ".part" not in answer.err


@pytest.mark.skipif(hasattr(os, "getuid") and os.getuid() == 0, reason="root reads anything")
def test_a_file_that_nobody_lets_us_read_is_refused_like_any_other(run: Run, project: Path) -> None:
    secret = project.parent / "secret.txt"
    secret.write_text("上海", "utf-8")
    secret.chmod(0)
    told(run("import", project, secret), 3)
    project.chmod(0)
    told(run("list", project), 5)
