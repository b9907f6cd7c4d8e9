"""The registry on the command line, on the sample's own mentions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from models.annotate import Anchor, Annotation
from models.annotate.codec import put
from models.changes import Step
from models.project import Project
from models.text import Span
from tests.cli.conftest import Run


@pytest.fixture
def tagged(project: Path) -> Path:
    """Tag 上海 and 联盟 in the first article, 臺灣 and 聯盟 in the second."""
    places = ((1, 0, 2, "place"), (1, 2, 4, "alliance"), (2, 0, 2, "place"), (2, 2, 4, "alliance"))
    with Project.open(project, annotator="Lin") as target:
        ops = []
        for number, start, end, label in places:
            row = target.articles.find(str(number))
            text = target.articles.reading(row.id).text
            anchor = Anchor.on(text, Span(start, end))
            ops.append(put(Annotation(
                id=f"m{len(ops) + 1}", kind="mention", article=row.id, label=label,
                layer=target.layers.current.id, anchor=anchor,
            )))  # fmt: skip
        target.commit(Step("mention.add", tuple(ops)))
    return project


def entities(run: Run, project: Path, *arguments: object) -> Any:
    answer = run("entities", project, *arguments, "--json")
    assert answer.code == 0, answer.err
    return answer.json


def test_a_mention_is_linked_to_a_new_entity_with_its_equals(tagged: Path, run: Run) -> None:
    told = entities(run, tagged, "link", "m2", "--equal", "project")
    assert (told["entity"]["hans"], told["entity"]["hant"]) == ("联盟", "聯盟")
    assert told["mentions"] == 2
    (shown,) = entities(run, tagged)["entities"]
    assert (shown["type"], shown["mentions"]) == ("alliance", 2)
    where = entities(run, tagged, "show", "聯盟")["where"]
    assert [(m["id"], m["article"]["number"], m["quote"]) for m in where] == [
        ("m2", 1, "联盟"),
        ("m4", 2, "聯盟"),
    ]
    assert run("undo", tagged).text.startswith("entity.adopt")
    assert entities(run, tagged)["entities"] == []


def test_what_is_not_linked_is_listed_with_its_proposal(tagged: Path, run: Run) -> None:
    entities(run, tagged, "add", "台湾", "--type", "place", "--pinyin", "tái wān")
    proposals = {m["id"]: m["proposal"] for m in entities(run, tagged, "propose")["mentions"]}
    assert proposals["m3"]["hans"] == "台湾"
    assert (proposals["m3"]["reason"], proposals["m3"]["score"]) == ("exact", 1.0)
    assert proposals["m1"] is None
    assert entities(run, tagged, "link", "m3")["entity"]["hans"] == "台湾"
    assert "m3" not in {m["id"] for m in entities(run, tagged, "propose")["mentions"]}
    assert len(entities(run, tagged, "propose", "--article", 2)["mentions"]) == 1
    lines = run("entities", tagged, "propose").text.splitlines()
    assert len(lines) == 4


def test_entities_are_found_in_either_script_and_by_pinyin(tagged: Path, run: Run) -> None:
    entities(run, tagged, "add", "上海", "--type", "place", "--short", "沪")
    entities(run, tagged, "link", "m1", "上海")
    for text in ("上海", "滬", "sh", "shanghai"):
        assert [e["hans"] for e in entities(run, tagged, "list", "--find", text)["entities"]] == [
            "上海"
        ]
    assert entities(run, tagged, "list", "--type", "company")["entities"] == []
    assert len(entities(run, tagged, "list", "--article", 1)["entities"]) == 1
    assert entities(run, tagged, "list", "--article", 2)["entities"] == []
    assert "上海" in run("entities", tagged, "list").text


def test_entities_are_changed_merged_split_and_removed(tagged: Path, run: Run) -> None:
    city = entities(run, tagged, "add", "上海", "--type", "place")["id"]
    group = entities(
        run, tagged, "add", "三省一市", "--member", "上海", "--external", "wikidata=Q1"
    )
    assert group["members"] == [city]
    changed = entities(run, tagged, "edit", "上海", "--rename", "上海市", "--note", "直辖市")
    assert (changed["hans"], changed["aliases"], changed["note"]) == ("上海市", ["上海"], "直辖市")
    bare = entities(run, tagged, "edit", "上海", "--without", "上海")
    assert bare["aliases"] == []
    assert entities(run, tagged, "link", "m1")["entity"]["id"] == city
    entities(run, tagged, "split", "m1", "--name", "上海", "--type", "place")
    merged = entities(run, tagged, "merge", "上海", "--into", city)
    assert (merged["id"], merged["mentions"]) == (city, 1)
    assert "merged" in run("entities", tagged, "show", city).text
    assert len(entities(run, tagged, "list", "--merged")["entities"]) == 3
    other = entities(run, tagged, "show", city)["merged"][0]["id"]
    assert entities(run, tagged, "unmerge", other)["mentions"] == 1
    own = entities(run, tagged, "split", "m1", "m3", "--name", "沪台", "--type", "place")
    assert (own["mentions"], own["hant"]) == (2, "滬臺")
    assert entities(run, tagged, "link", "m1", "--none")["entity"] is None
    entities(run, tagged, "remove", "沪台", city)
    assert entities(run, tagged, "show", "三省一市")["members"] == []
    assert run("check", tagged).text == "sound\n"


def test_a_registry_goes_out_and_comes_in_as_a_table(tagged: Path, run: Run) -> None:
    entities(run, tagged, "add", "=上海", "--type", "place")
    out = tagged.with_name("out.csv")
    assert entities(run, tagged, "export", out) == {"file": str(out), "entities": 1}
    assert entities(run, tagged, "import", out)["same"] == 1
    out.write_text("hans,parents\n云渡,\n,\n临澜,uncle:云渡\n", "utf-8")
    answer = run("entities", tagged, "import", out, "--json")
    assert answer.code == 1
    assert [r["line"] for r in answer.json["refused"]] == [4]
    assert "line 4" in answer.err


def test_duplicates_are_told(tagged: Path, run: Run) -> None:
    assert "looks like another" in run("entities", tagged, "duplicates").text
    entities(run, tagged, "add", "臺灣")
    entities(run, tagged, "add", "台湾")
    (pair,) = entities(run, tagged, "duplicates")["pairs"]
    assert (pair["reason"], pair["names"]) == ("exact", ["台湾", "台湾"])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["show", "无此物"], 2),
        (["link", "nothing"], 2),
        (["link", "m1", "x", "--none"], 2),
        (["add", " "], 2),
        (["add", "x", "--type", "no-label"], 2),
        (["add", "x", "--parent", "uncle_of:x"], 2),
        (["add", "x", "--external", "Q1"], 2),
        (["merge", "x", "--into", "y"], 2),
        (["no-action"], 2),
        (["export", "p.shuangjian"], 2),
        (["import", "missing.csv"], 3),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    tagged: Path, run: Run, arguments: list[str], code: int
) -> None:
    before = tagged.read_bytes()
    answer = run("entities", tagged, *arguments)
    assert answer.code == code
    assert answer.err.startswith("shuangjian: ")
    assert tagged.read_bytes() == before


def test_a_native_export_carries_entities_and_pointers(tagged: Path, run: Run) -> None:
    entities(run, tagged, "link", "m2", "--equal", "project")
    out, again = tagged.with_name("a.jsonl"), tagged.with_name("b.jsonl")
    assert run("export", tagged, out, "--format", "jsonl").code == 0
    other = tagged.with_name("other.shuangjian")
    assert run("new", other).code == 0
    assert run("import", other, out).code == 0
    assert entities(run, other)["entities"] == entities(run, tagged)["entities"]
    assert run("export", other, again, "--format", "jsonl").code == 0
    assert again.read_bytes() == out.read_bytes()


def test_an_entity_in_a_file_that_is_none_is_refused_in_words(tagged: Path, run: Run) -> None:
    entities(run, tagged, "add", "上海")
    out = tagged.with_name("a.jsonl")
    run("export", tagged, out, "--format", "jsonl")
    out.write_bytes(out.read_bytes().replace('"hans":"上海"'.encode(), b'"hans":5'))
    other = tagged.with_name("other.shuangjian")
    run("new", other)
    answer = run("import", other, out)
    assert answer.code == 1
    assert "hans is a text" in answer.err
