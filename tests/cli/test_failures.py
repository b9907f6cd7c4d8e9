"""Failures are told in words with the right exit code, and change nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from models.project import Project
from tests.cli.conftest import Run
from ui.cli.verbs import VERBS

READERS = ("list", "stats", "check", "history", "undo", "redo")


@pytest.mark.parametrize("verb", READERS)
def test_a_mistyped_project_is_refused_and_never_made(run: Run, tmp_path: Path, verb: str) -> None:
    answer = run(verb, tmp_path / "typo.shuangjian")
    assert answer.code == 3
    assert "typo.shuangjian" in answer.err
    assert "Traceback" not in answer.err
    assert list(tmp_path.iterdir()) == []


def stranger(path: Path) -> None:
    link = sqlite3.connect(path)
    link.execute("create table t(x)")
    link.commit()
    link.close()


def newer(path: Path) -> None:
    Project.create(path).close()
    link = sqlite3.connect(path)
    link.execute("pragma user_version = 9999")
    link.commit()
    link.close()


def damaged(path: Path) -> None:
    Project.create(path).close()
    link = sqlite3.connect(path)
    link.execute("drop view v_steps")
    link.commit()
    link.close()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path.write_bytes(b""), 3),
        (lambda path: path.write_bytes(b"rubbish" * 1000), 3),
        (lambda path: path.mkdir(), 3),
        (stranger, 3),
        (damaged, 4),
        (newer, 7),
    ],
    ids=["empty", "rubbish", "folder", "stranger", "damaged", "newer"],
)
def test_what_is_no_sound_project_of_ours_is_refused_unchanged(
    run: Run, tmp_path: Path, make: object, code: int
) -> None:
    path = tmp_path / "p.shuangjian"
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else None
    for arguments in (["list", path], ["import", path, __file__], ["undo", path, "--json"]):
        answer = run(*arguments)
        assert answer.code == code
        assert str(path) in answer.err
        assert "Traceback" not in answer.err
    assert (path.read_bytes() if path.is_file() else None) == before


def test_an_error_is_one_json_document_too(run: Run, tmp_path: Path) -> None:
    error = run("list", tmp_path / "typo.shuangjian", "--json").json["error"]
    assert error["code"] == 3
    assert error["file"].endswith("typo.shuangjian")
    assert error["cause"]
    assert error["way_out"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["list"],
        ["text", "{project}", "99"],
        ["text", "{project}", "1", "--view", "latin"],
        ["text", "{project}", "1", "--profile", "s2xx"],
        ["project-span", "{project}", "1", "5", "2", "--from", "raw", "--to", "hans"],
        ["project-span", "{project}", "1", "0", "999", "--from", "raw", "--to", "hans"],
        ["search", "{project}", " "],
        ["export", "{project}", "out", "--format", "docx"],
        ["export", "{project}", "out", "--format", "jsonl", "--view", "hans"],
        ["export", "{project}", "out", "--format", "conll", "--split", "1/2/3/4"],
        ["export", "{project}", "out", "--format", "conll", "--option", "scheme"],
        ["export", "{project}", "out", "--format", "conll", "--option", "columns=x"],
        ["export", "{project}", "out", "--format", "conll", "--layer", "nobody"],
        ["export", "{project}", "{project}", "--format", "jsonl"],
        ["import", "{project}"],
        ["import", "{project}", "x", "--format", "pptx"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2_and_leaves_no_file(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(project.parent)
    before = sorted(p.name for p in project.parent.iterdir())
    answer = run(*(a.format(project=project) for a in arguments))
    assert answer.code == 2
    assert answer.out == b""
    assert answer.err.startswith("shuangjian: ")
    assert sorted(p.name for p in project.parent.iterdir()) == before


def test_a_negative_position_is_wrong_usage_and_no_option(project: Path, run: Run) -> None:
    arguments = ["--from", "raw", "--to", "hans", "--", "-1", "2"]
    assert run("project-span", project, 1, *arguments).code == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("noise.txt", bytes(range(256)) * 40),
        ("bad.jsonl", b"{}"),
        ("no.conll", b"x"),
    ],
)
def test_a_file_that_cannot_be_used_is_3_and_changes_nothing(
    project: Path, run: Run, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    before = project.read_bytes()
    answer = run("import", project, tmp_path / name)
    assert answer.code == 3
    assert name in answer.err
    assert project.read_bytes() == before


def test_missing_files_and_empty_folders_are_3(project: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    for path in ("missing.txt", "nothing", "*.docx"):
        answer = run("import", project, tmp_path / path)
        assert (answer.code, path in answer.err) == (3, True)


def test_one_bad_file_among_good_ones_is_1_and_the_others_are_in(
    project: Path, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_bytes("浙江".encode())
    answer = run("import", project, tmp_path / "empty.txt", tmp_path / "good.txt", "--json")
    assert answer.code == 1
    assert answer.json["articles"] == 1
    assert [len(f["refused"]) for f in answer.json["files"]] == [1, 0]


def test_a_refused_line_is_named_with_file_line_and_reason(
    project: Path, run: Run, tmp_path: Path
) -> None:
    rows = "上\tO\n" * 20
    (tmp_path / "a.conll").write_text(
        f"# newdoc id = a\n{rows}\n# newdoc id = b\n上\tWHAT\n", "utf-8"
    )
    answer = run("import", project, tmp_path / "a.conll")
    assert answer.code == 1
    assert "a.conll, line 24: 'WHAT' is no tag" in answer.err


def test_a_project_that_another_holds_is_6_to_write_and_can_be_read(
    project: Path, run: Run
) -> None:
    with Project.open(project):
        assert run("undo", project).code == 6
        assert run("list", project).code == 0


def test_an_export_into_a_missing_folder_is_5(project: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "out.jsonl"
    assert run("export", project, out, "--format", "jsonl").code == 5
    assert run("backup", project, tmp_path / "nowhere" / "b.shuangjian").code == 5


def test_a_new_project_takes_no_file_away(project: Path, run: Run) -> None:
    before = project.read_bytes()
    assert run("new", project).code == 3
    assert run("sample", project).code == 3
    assert project.read_bytes() == before


def test_control_characters_of_file_names_and_texts_reach_no_terminal(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "p.shuangjian"
    run("new", path)
    bad = tmp_path / "\x1b[31mred.txt"
    bad.write_bytes("上海\u202e聯盟".encode())
    said = [
        run("import", path, bad, tmp_path / "\x1b.txt"),
        run("list", path),
        run("search", path, "上"),
    ]
    for answer in said:
        assert "\x1b" not in answer.text + answer.err
        assert "\u202e" not in answer.text


def test_every_verb_has_help_and_takes_json(run: Run) -> None:
    for verb in VERBS:
        answer = run(verb.name, "--help")
        assert answer.code == 0
        assert "--json" in answer.text


def test_a_text_of_two_megabytes_goes_through_every_verb(run: Run, tmp_path: Path) -> None:
    text = "\n".join("上海企业与江苏高校签署合作协议，共建平台。" * 4 for _ in range(8000))
    (tmp_path / "big.txt").write_bytes(text.encode())
    path = tmp_path / "p.shuangjian"
    run("new", path)
    assert run("import", path, tmp_path / "big.txt").code == 0
    assert run("text", path, 1, "--view", "raw").out == text.encode()
    assert len(run("text", path, 1, "--view", "hant").text) == len(run("text", path, 1).text)
    assert run("search", path, "協議", "--limit", 5).code == 0
    assert run("export", path, tmp_path / "a.jsonl", "--format", "jsonl").code == 0
