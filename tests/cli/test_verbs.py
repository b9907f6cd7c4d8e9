"""Every verb does what its help says, in words and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.paths import settings_file
from models.settings import Settings
from tests.cli.conftest import Run
from ui import __version__


def test_list_tells_number_id_and_counts(project: Path, run: Run) -> None:
    rows = run("list", project, "--json").json["articles"]
    assert [(r["number"], r["name"], r["script"]) for r in rows] == [
        (1, "a.txt", "hans"),
        (2, "b.txt", "hant"),
    ]
    assert len(run("list", project).text.splitlines()) == 3


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--view", "raw"], "上海联盟\r\n用软件合作😊"),
        (["--view", "reading"], "上海联盟\n用软件合作😊"),
        ([], "上海联盟\n用软件合作😊"),
        (["--view", "hans"], "上海联盟\n用软件合作😊"),
        (["--view", "hant"], "上海聯盟\n用軟件合作😊"),
        (["--view", "hant", "--profile", "s2twp"], "上海聯盟\n用軟體合作😊"),
    ],
)
def test_text_prints_each_view_exactly_and_nothing_else(
    project: Path, run: Run, arguments: list[str], expected: str
) -> None:
    answer = run("text", project, 1, *arguments)
    assert answer.out == expected.encode()
    assert (answer.code, answer.err) == (0, "")


def test_text_as_json_tells_data_paragraphs_and_edits(project: Path, run: Run) -> None:
    about = run("text", project, 1, "--view", "hant", "--json").json
    assert about["text"] == "上海聯盟\n用軟件合作😊"
    assert {"title", "source", "published", "byline", "script", "revision"} <= about.keys()
    assert {"deck", "precision", "basis", "outlet", "credits", "damage"} <= about.keys()
    for paragraph in about["paragraphs"]:
        places = {"start", "end", "raw_start", "raw_end"}
        assert paragraph.keys() == {"number", "role", "script", "text"} | places
        assert about["text"][paragraph["start"] : paragraph["end"]] == paragraph["text"]
    (edit,) = about["edits"]
    assert (edit["start"], edit["end"], edit["raw"]) == (4, 5, "\r")
    assert (edit["rule"], edit["replacement"], edit["state"]) == ("newline", "", "applied")


def test_a_span_goes_from_view_to_view_and_back(project: Path, run: Run) -> None:
    there = run(
        "project-span", project, 1, 6, 8, "--from", "hans", "--to", "hant", "--profile", "s2twp"
    )
    assert there.text == "6 8 軟體\n"
    about = run("project-span", project, 1, 5, 6, "--from", "reading", "--to", "raw", "--json").json
    assert about["to"] == {"view": "raw", "start": 6, "end": 7, "text": "用"}
    assert about["back"] == about["from"]
    assert about["exact"] is True


def test_search_finds_both_scripts(project: Path, run: Run) -> None:
    hits = run("search", project, "聯盟", "--json").json["hits"]
    assert [(h["number"], h["start"], h["end"], h["hit"]) for h in hits] == [
        (1, 2, 4, "联盟"),
        (2, 2, 4, "聯盟"),
    ]
    assert run("search", project, "联盟").text.startswith("1:2-4  上海【联盟】↵用软件")


def test_undo_redo_and_history_tell_what_they_did(project: Path, run: Run) -> None:
    assert run("undo", project, "--json").json["step"] == "import"
    assert run("list", project, "--json").json == {"articles": []}
    assert run("undo", project).text == "there is nothing to do\n"
    assert len(run("redo", project, "--json").json["articles"]) == 2
    assert len(run("list", project, "--json").json["articles"]) == 2
    steps = run("history", project, "--json").json["steps"]
    assert [s["name"] for s in steps][-2:] == ["import", "project.create"]
    assert len(run("history", project, "--limit", 1).text.splitlines()) == 2


def test_backup_is_a_project_and_takes_nothing_away_unasked(
    project: Path, run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "b.shuangjian"
    assert run("backup", project, out).code == 0
    assert run("list", out, "--json").json == run("list", project, "--json").json
    before = out.read_bytes()
    assert run("backup", project, out).code == 5
    assert out.read_bytes() == before
    assert run("backup", project, out, "--force").code == 0


def test_check_of_a_sound_project_finds_nothing(project: Path, run: Run) -> None:
    assert run("check", project, "--json").json == {"findings": []}
    assert run("check", project).text == "sound\n"
    assert run("check", project, "--repair").code == 0


def test_stats_count_articles_and_characters(project: Path, run: Run) -> None:
    stats = run("stats", project, "--json").json
    assert (stats["articles"], stats["characters"], stats["annotations"]) == (2, 15, 0)
    assert "articles" in run("stats", project).text


def test_export_and_import_carry_a_project_over(project: Path, run: Run, tmp_path: Path) -> None:
    native = tmp_path / "out.jsonl"
    answer = run("export", project, native, "--format", "jsonl", "--json").json
    assert answer["articles"] == {"out.jsonl": 2}
    other = tmp_path / "other.shuangjian"
    assert run("new", other).code == 0
    assert run("import", other, native, "--json").json["articles"] == 2
    again = tmp_path / "again.jsonl"
    assert run("export", other, again, "--format", "jsonl").code == 0
    assert again.read_bytes() == native.read_bytes()


def test_export_writes_the_losses_beside_and_says_them(
    project: Path, run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "out.bio"
    answer = run(
        "export", project, out, "--format", "conll", "--view", "hant", "--option", "scheme=bioes"
    )
    assert answer.code == 0
    assert "not carried" in answer.err
    ledger = json.loads((tmp_path / "out.bio.losses.json").read_bytes())
    assert ledger["options"]["scheme"] == "bioes"
    assert "聯" in out.read_text("utf-8")


def test_split_writes_parts(project: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.conll"
    run("export", project, out, "--format", "conll", "--split", "50/50", "--seed", 3)
    parts = [tmp_path / "out.train.conll", tmp_path / "out.dev.conll"]
    assert sum(p.read_text("utf-8").count("# newdoc") for p in parts) == 2
    assert not out.exists()


def test_formats_tell_units_options_and_losses(run: Run) -> None:
    formats = {f["name"]: f for f in run("formats", "--json").json["formats"]}
    assert formats["jsonl"]["unit"] == "code points"
    assert "scheme" in [o["name"] for o in formats["conll"]["options"]]
    text = run("formats").text
    assert all(loss in text for f in formats.values() for loss in f["losses"])


def test_sample_makes_six_annotated_articles(run: Run, tmp_path: Path) -> None:
    about = run("sample", tmp_path / "s.shuangjian", "--json").json
    assert about["articles"] == 6
    assert about["annotations"] > 100


def test_version_is_that_of_the_package(run: Run) -> None:
    project_file = Path(__file__).resolve().parents[2] / "pyproject.toml"
    assert f'version = "{__version__}"' in project_file.read_text("utf-8")
    assert run("version").text == run("--version").text == f"{__version__}\n"


def test_steps_carry_the_annotator_of_call_or_settings(project: Path, run: Run) -> None:
    run("undo", project, "--annotator", "小紅")
    assert run("history", project, "--json").json["steps"][0]["author"] == "小紅"
    Settings(settings_file()).set("annotator", "阿明")
    run("redo", project)
    assert run("history", project, "--json").json["steps"][0]["author"] == "阿明"


def test_a_project_with_another_schema_knows_it(run: Run, tmp_path: Path) -> None:
    bundled = Path(__file__).resolve().parents[2] / "resources/schemas/regional-cooperation.toml"
    path = tmp_path / "p.shuangjian"
    assert run("new", path, "--schema", bundled, "--json").json["schema"] != ""
    assert run("new", tmp_path / "q.shuangjian", "--schema", "nobody").code == 2
    assert not (tmp_path / "q.shuangjian").exists()
