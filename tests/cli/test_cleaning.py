"""What was repaired in an article can be seen, taken back and done otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from models.project import Project
from tests.cli.conftest import Run
from tests.project.places import GLOSSED, mention, project_with

PROPER = "长三角联盟成立\n上海和江苏签署合作协议。"


@pytest.fixture
def glossed(tmp_path: Path) -> Path:
    """Make a project with one glossed article."""
    project_with(tmp_path, GLOSSED).close()
    return tmp_path / "p.shuangjian"


def states(run: Run, project: Path, rule: str = "gloss") -> list[str]:
    edits = run("clean", project, 1, "--json").json["edits"]
    return [edit["state"] for edit in edits if edit["rule"] == rule]


def first(run: Run, project: Path, rule: str = "gloss") -> Any:
    edits = run("clean", project, 1, "--json").json["edits"]
    return next(edit for edit in edits if edit["rule"] == rule)


def reading(run: Run, project: Path) -> str:
    return run("text", project, 1).text


def steps(run: Run, project: Path) -> list[str]:
    return [step["name"] for step in run("history", project, "--json").json["steps"]]


def test_without_options_it_lists_the_edits_that_text_tells(glossed: Path, run: Run) -> None:
    listed = run("clean", glossed, 1, "--json").json
    assert listed["edits"] == run("text", glossed, 1, "--json").json["edits"]
    assert listed["revision"] == 1
    plain = run("clean", glossed, 1)
    assert (plain.code, plain.err) == (0, "")
    assert plain.out == run("clean", glossed, 1, "--list").out
    row = next(line for line in plain.text.splitlines() if line.startswith("gloss@10-17"))
    assert row.split() == ["gloss@10-17", "applied", "gloss", "0.99", "“(shàng)”", "->", "“”"]


def test_an_edit_is_dismissed_and_restored_by_its_id(glossed: Path, run: Run) -> None:
    answer = run("clean", glossed, 1, "--dismiss", "gloss@10-17", "--json")
    assert answer.code == 0
    assert [(e["id"], e["state"]) for e in answer.json["edits"]] == [("gloss@10-17", "dismissed")]
    assert (answer.json["revision"], answer.json["detached"]) == (2, [])
    assert reading(run, glossed) == PROPER.replace("上", "上(shàng)")
    assert run("clean", glossed, 1, "--restore", "gloss@10-17").code == 0
    assert reading(run, glossed) == PROPER


def test_the_name_of_a_rule_means_all_its_edits_in_one_step(glossed: Path, run: Run) -> None:
    run("clean", glossed, 1, "--dismiss", "gloss")
    assert states(run, glossed) == ["dismissed"] * 4
    run("undo", glossed)
    assert states(run, glossed) == ["applied"] * 4


def test_a_proposed_edit_is_applied_and_a_dismissed_one_is_not_mistaken_for_it(
    glossed: Path, run: Run
) -> None:
    with Project.open(glossed) as project:
        article = project.articles.list()[0].id
        project.articles.set_edit_state(article, "gloss@10-17", "proposed")
    assert run("clean", glossed, 1, "--restore", "gloss@10-17").code == 2
    answer = run("clean", glossed, 1, "--apply", "gloss@10-17", "--json").json
    assert [e["state"] for e in answer["edits"]] == ["applied"]
    run("clean", glossed, 1, "--dismiss", "gloss@10-17")
    refused = run("clean", glossed, 1, "--apply", "gloss@10-17")
    assert refused.code == 2
    assert "--restore" in refused.err


def test_another_text_is_chosen_and_the_own_one_of_the_rule_taken_back(
    glossed: Path, run: Run
) -> None:
    before = first(run, glossed)
    (edit,) = run("clean", glossed, 1, "--choose", "gloss@10-17=【注】", "--json").json["edits"]
    assert (edit["replacement"], edit["chosen"], edit["confidence"]) == ("【注】", True, 1)
    assert (edit["state"], edit["alternatives"]) == ("applied", [""])
    assert reading(run, glossed) == PROPER.replace("上", "上【注】")
    assert run("text", glossed, 1, "--json").json["edits"][1]["chosen"] is True
    run("clean", glossed, 1, "--choose", "gloss@10-17=〔注〕")
    assert first(run, glossed)["alternatives"] == ["", "【注】"]
    run("clean", glossed, 1, "--choose", "gloss@10-17=")
    assert reading(run, glossed) == PROPER
    assert "chosen" not in first(run, glossed)
    for _ in range(3):
        run("undo", glossed)
    assert first(run, glossed) == before


def test_choosing_what_stands_there_already_is_no_step(glossed: Path, run: Run) -> None:
    before = steps(run, glossed)
    answer = run("clean", glossed, 1, "--choose", "gloss@10-17=", "--json")
    assert (answer.code, answer.json["edits"], answer.json["revision"]) == (0, [], 1)
    assert steps(run, glossed) == before


def test_annotations_follow_a_choice(tmp_path: Path, run: Run) -> None:
    with project_with(tmp_path, GLOSSED) as project:
        article = project.articles.list()[0].id
        made = mention(project, article, "合作协议")
        project.articles.choose(article, "gloss@10-17", "【注】")
        anchor = project.annotations.of(article)[made.id].anchor
        assert anchor is not None
        assert anchor.spans[0].of(project.articles.reading(article).text) == "合作协议"
        assert project.check() == ()


def test_places_are_replaced_as_they_stand_before_the_call(glossed: Path, run: Run) -> None:
    at = PROPER.index("江苏")
    wanted = ["--replace", "0:3=长江三角洲", "--replace", f"{at}:{at + 2}=浙江=\n"]
    answer = run("clean", glossed, 1, *wanted, "--json").json
    assert {e["rule"] for e in answer["edits"]} == {"manual"}
    expected = PROPER.replace("长三角", "长江三角洲").replace("江苏", "浙江=\n")
    assert reading(run, glossed) == expected
    run("undo", glossed)
    assert reading(run, glossed) == PROPER


def test_an_annotation_whose_place_goes_is_named_and_comes_back(tmp_path: Path, run: Run) -> None:
    with project_with(tmp_path, GLOSSED) as project:
        made = mention(project, project.articles.list()[0].id, "江苏")
    path = tmp_path / "p.shuangjian"
    at = PROPER.index("和江苏签")
    answer = run("clean", path, 1, "--replace", f"{at}:{at + 4}=", "--json")
    assert (answer.code, answer.json["detached"]) == (1, [made.id])
    assert made.id in answer.err
    run("undo", path)
    with Project.open(path, read_only=True) as project:
        assert project.annotations.of(made.article)[made.id] == made


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--dismiss", "nothing"], "nothing"),
        (["--restore", "gloss@1-2"], "gloss@1-2"),
        (["--apply", ""], "no rule"),
        (["--choose", "gloss=x"], "gloss"),
        (["--choose", "gloss@10-17"], "ID=TEXT"),
        (["--replace", "0-2=x"], "START:END=TEXT"),
        (["--replace", "٠:٢=x"], "START:END=TEXT"),
        (["--replace", f"{'9' * 5000}:1=x"], "START:END=TEXT"),
        (["--replace", "0:999=x"], "999"),
        (["--replace", "3:2=x"], "3, 2"),
        (["--replace", "0:2=x", "--replace", "1:3=y"], "1, 3"),
        (["--replace", "0:2=\x1b[2J"], "control character (U+001B)"),
        (["--replace", "0:2=\udcff"], "surrogate pair (U+DCFF)"),
        (["--choose", "gloss@10-17=\t"], "control character (U+0009)"),
        (["--list", "--dismiss", "gloss"], "--list"),
    ],
)
def test_what_cannot_be_done_is_named_and_changes_nothing(
    glossed: Path, run: Run, arguments: list[str], named: str
) -> None:
    before = steps(run, glossed)
    answer = run("clean", glossed, 1, *arguments, "--json")
    assert answer.code == 2
    assert answer.json["error"]["way_out"]
    assert named in answer.err
    assert steps(run, glossed) == before


def test_where_one_of_several_cannot_be_done_none_is(glossed: Path, run: Run) -> None:
    at = PROPER.index("上海")
    # The correction covers the gloss that is to be chosen after it, and so takes its place.
    arguments = ["--replace", f"{at}:{at + 2}=沪", "--dismiss", "blank"]
    answer = run("clean", glossed, 1, *arguments, "--choose", "gloss@10-17=注")
    assert answer.code == 2
    assert "gloss@10-17" in answer.err
    assert reading(run, glossed) == PROPER
    assert states(run, glossed) == ["applied"] * 4


def test_an_unknown_article_is_refused(glossed: Path, run: Run) -> None:
    assert run("clean", glossed, 7).code == 2
    assert run("clean", glossed, 7, "--dismiss", "gloss").code == 2
