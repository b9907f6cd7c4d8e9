"""Structure and data of an article are mended from the command line, a call at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.project.places import mention, project_with

NEWS = """瀾江三市共建中試基地
瀾江日報 2025-03-18 09:42
瀾江兩岸的三座城市昨天在臨瀾簽署協議，共建一個面向全省開放的中試基地。
基地開放
基地將於明年建成。首批設備已經運抵，預計可以服務上百家企業，其中一半是船廠。
圖為簽約現場。
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Make a project with one article that has a structure."""
    project_with(tmp_path, NEWS).close()
    return tmp_path / "p.shuangjian"


def told(run: Run, project: Path) -> Any:
    return run("text", project, 1, "--json").json


def lines(run: Run, project: Path) -> list[str]:
    return run("text", project, 1).text.split("\n")


def roles(run: Run, project: Path) -> list[str]:
    paragraphs = told(run, project)["paragraphs"]
    assert [p["number"] for p in paragraphs] == [*range(1, len(paragraphs) + 1)]
    return [p["role"] for p in paragraphs]


def steps(run: Run, project: Path) -> list[str]:
    return [step["name"] for step in run("history", project, "--json").json["steps"]]


def test_a_paragraph_is_hidden_listed_and_shown_again(news: Path, run: Run) -> None:
    before = told(run, news)
    answer = run("clean", news, 1, "--hide", len(before["paragraphs"]), "--json")
    (edit,) = answer.json["edits"]
    assert (edit["rule"], edit["state"], edit["replacement"]) == ("hide", "applied", "")
    assert (answer.code, answer.json["revision"]) == (0, 2)
    assert lines(run, news) == before["text"].split("\n")[:-1]
    assert edit["id"] in run("clean", news, 1).text
    shown = run("clean", news, 1, "--show", edit["id"], "--json").json
    assert (shown["edits"], shown["removed"]) == ([], [edit["id"]])
    after = told(run, news)
    assert after == before | {"revision": 3}


def test_a_range_is_hidden_with_what_is_tagged_in_it_and_undo_gives_both_back(
    tmp_path: Path, run: Run
) -> None:
    with project_with(tmp_path, NEWS) as project:
        made = mention(project, project.articles.list()[0].id, "船廠")
    path = tmp_path / "p.shuangjian"
    before = lines(run, path)
    answer = run("clean", path, 1, "--hide", "2-4", "--json")
    assert (answer.code, answer.json["detached"]) == (1, [made.id])
    assert lines(run, path) == [before[0], *before[4:]]
    run("undo", path)
    assert lines(run, path) == before


def test_repairs_inside_a_hidden_paragraph_are_not_told_as_taken_out(
    tmp_path: Path, run: Run
) -> None:
    project_with(tmp_path, NEWS.replace("首批", "\n首(shǒu)批(pī)设(shè)备(bèi)")).close()
    path = tmp_path / "p.shuangjian"
    number = next(p["number"] for p in told(run, path)["paragraphs"] if "首批" in p["text"])
    glossed = [e["id"] for e in told(run, path)["edits"] if e["rule"] == "gloss"]
    answer = run("clean", path, 1, "--hide", number, "--json").json
    assert (len(glossed), answer["removed"]) == (4, [])
    run("clean", path, 1, "--show", answer["edits"][0]["id"])
    assert [e["id"] for e in told(run, path)["edits"] if e["rule"] == "gloss"] == glossed


def test_what_a_rule_hides_is_shown_by_its_id(news: Path, run: Run) -> None:
    edits = run("clean", news, 1, "--json").json["edits"]
    dateline = next(e["id"] for e in edits if e["rule"] == "dateline")
    run("clean", news, 1, "--show", dateline)
    assert lines(run, news)[1] == "瀾江日報 2025-03-18 09:42"


def test_lines_are_split_and_joined(news: Path, run: Run) -> None:
    before = told(run, news)
    at = before["text"].index("首批")
    run("clean", news, 1, "--split", at)
    split = lines(run, news)
    number = split.index("基地將於明年建成。") + 1
    assert split[number].startswith("首批設備")
    assert roles(run, news)[number - 1 : number + 1] == ["body", "body"]
    run("clean", news, 1, "--join", number)
    assert told(run, news) == before | {"revision": 3}


def test_a_role_is_set_without_another_revision_and_outlasts_later_ones(
    news: Path, run: Run
) -> None:
    answer = run("clean", news, 1, "--role", "3=speaker", "--json").json
    assert (answer["revision"], answer["roles"][2]) == (1, "speaker")
    run("clean", news, 1, "--replace", "0:2=清江", "--hide", "2")
    assert roles(run, news)[1] == "speaker"
    plain = run("clean", news, 1, "--role", "2=caption")
    assert plain.text == "2: speaker -> caption\n"


def test_fields_are_set_and_say_so(news: Path, run: Run) -> None:
    wanted = ("title=三市共建", "published=2025-03", "outlet=瀾江網", "credits=責編：虞清、林一")
    answer = run("clean", news, 1, *(x for one in wanted for x in ("--set", one)), "--json").json
    data = answer["data"]
    assert data == {key: value for key, value in told(run, news).items() if key in data}
    assert (data["title"], data["outlet"]) == ("三市共建", "瀾江網")
    assert (data["published"], data["precision"], data["basis"]) == ("2025-03", "month", "person")
    assert data["credits"] == [{"task": "責編", "names": ["虞清", "林一"]}]
    assert data["own"] == ["title", "published", "outlet", "credits"]
    run("clean", news, 1, "--replace", "0:2=清江")
    assert told(run, news)["title"] == "三市共建"
    plain = run("clean", news, 1, "--set", "byline=", "--set", "published=2025-03-18 09:42")
    assert plain.text == "published: “2025-03” -> “2025-03-18T09:42”\n"


def test_a_whole_call_is_one_step(news: Path, run: Run) -> None:
    before = told(run, news)
    at = before["text"].index("首批")
    wanted = ["--replace", "0:2=清江", "--split", at, "--hide", len(before["paragraphs"])]
    wanted += ["--role", "2=deck", "--dismiss", "dateline", "--set", "byline=虞清"]
    answer = run("clean", news, 1, *wanted, "--json")
    assert (answer.code, answer.json["revision"]) == (0, 2)
    assert {e["rule"] for e in answer.json["edits"]} == {"manual", "split", "hide", "dateline"}
    assert steps(run, news) == ["text.amend", "import", "project.create"]
    assert run("undo", news).code == 0
    assert told(run, news) == before


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--hide", "99"], "no paragraph 99"),
        (["--hide", "x"], "--hide x"),
        (["--hide", "3-2"], "3-2"),
        (["--hide", "1-5"], "whole text"),
        (["--split", "0"], "both sides of 0"),
        (["--split", "-1"], "--split -1"),
        (["--join", "5"], "behind 5"),
        (["--role", "1=ad"], "caption"),
        (["--role", "caption"], "--role caption"),
        (["--show", "hide@1-2"], "hide@1-2"),
        (["--show", "newline@0-0"], "newline@0-0"),
        (["--set", "published=2025-02-30"], "published: the calendar has no 2025-02-30"),
        (["--set", "published=gestern"], "2025-06-07T10:15"),
        (["--set", "credits=虞清"], "credits"),
        (["--set", "title=\x1b[2J"], "U+001B"),
        (["--set", "colour=red"], "'colour'"),
        (["--set", "title"], "FIELD=VALUE"),
        (["--hide", "2", "--join", "1"], "overlap"),
        (["--hide", "2", "--set", "published=soon"], "'soon'"),
    ],
)
def test_what_cannot_be_done_is_named_and_changes_nothing(
    news: Path, run: Run, arguments: list[str], named: str
) -> None:
    answer = run("clean", news, 1, *arguments, "--json")
    assert answer.code == 2
    assert named in answer.err
    assert answer.json["error"]["way_out"]
    assert steps(run, news) == ["import", "project.create"]
