"""Spun wording and duplicates, through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SPUN = "两地将经由过程一起配合推动技巧立异,进步前辈装备今朝由某无限公司供给,居平易近受益不竭增添。"
STORY = "兩座港口的經理在湖邊的旅館裡簽了一份合同,規定每週三有一班貨輪往返,裝卸的次序由電腦排定。"
COPY = "两座港口的经理在湖边的旅馆里签了一份合同,规定每周三有一班货轮往返,装卸的次序由电脑排定。"


@pytest.fixture
def corpus(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "c.shuangjian"
    run("new", path)
    for name, text in (("spun", SPUN), ("story", STORY)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        assert run("import", path, tmp_path / f"{name}.txt").code == 0
    return path


def test_text_tells_spun_wording_and_leaves_the_text_alone(corpus: Path, run: Run) -> None:
    about = run("text", corpus, 1, "--view", "hant", "--json").json
    assert run("text", corpus, 1).text == SPUN
    wording = about["wording"]
    assert wording["spun"] and wording["density"] > 10
    for hit in wording["hits"]:
        assert SPUN[hit["start"] : hit["end"]] == hit["published"]
    assert [h["original"] for h in wording["hits"] if h["hard"]] == ["有限公司"]
    clean = run("text", corpus, 2, "--json").json["wording"]
    assert clean == {"spun": False, "density": 0.0, "hits": []}


def test_list_tells_which_articles_look_spun_when_asked(corpus: Path, run: Run) -> None:
    answer = run("list", corpus, "--wording", "--json")
    assert [row["spun"] for row in answer.json["articles"]] == [True, False]
    assert "article 1 looks spun" in answer.err
    assert "spun" not in run("list", corpus, "--json").json["articles"][0]


def test_import_tells_what_a_new_article_repeats_and_takes_it(
    corpus: Path, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "copy.txt").write_text(COPY, "utf-8")
    answer = run("import", corpus, tmp_path / "copy.txt", "--json")
    assert (answer.code, answer.json["articles"]) == (0, 1)
    (repeat,) = answer.json["repeats"]
    assert (repeat["article"]["number"], repeat["of"]["number"]) == (3, 2)
    assert (repeat["kind"], repeat["share"]) == ("other script", 1.0)
    assert "article 3 repeats article 2 (other script, 100%)" in answer.err


def test_duplicates_groups_what_repeats(corpus: Path, run: Run, tmp_path: Path) -> None:
    assert run("duplicates", corpus, "--json").json == {"threshold": 0.6, "groups": []}
    (tmp_path / "copy.txt").write_text(COPY + "\n" + COPY[:30], "utf-8")
    run("import", corpus, tmp_path / "copy.txt")
    (group,) = run("duplicates", corpus, "--json").json["groups"]
    assert group["first"]["number"] == 2
    assert [r["article"]["number"] for r in group["repeats"]] == [3]
    assert "article 3 repeats article 2" in run("duplicates", corpus).text


def test_a_threshold_that_is_no_share_is_wrong_usage(corpus: Path, run: Run) -> None:
    for share in ("0", "1.5", "half"):
        assert run("duplicates", corpus, "--threshold", share).code == 2


def test_an_export_warns_of_spun_articles_and_carries_their_text_unchanged(
    corpus: Path, run: Run, tmp_path: Path
) -> None:
    spun = run("list", corpus, "--json").json["articles"][0]["id"]
    for name, format in (("out.jsonl", "jsonl"), ("out.bio", "conll")):
        answer = run("export", corpus, tmp_path / name, "--format", format, "--json")
        assert list(answer.json["warnings"].values()) == [1]
        assert "take care: article with spun wording" in answer.err
        ledger = json.loads((tmp_path / f"{name}.losses.json").read_bytes())
        assert [w["articles"] for w in ledger["warnings"]] == [[spun]]
    assert SPUN in (tmp_path / "out.jsonl").read_text("utf-8")


def test_the_native_format_names_the_exchanged_words_and_takes_none_of_them_in(
    corpus: Path, run: Run, tmp_path: Path
) -> None:
    one, other, again = (tmp_path / name for name in ("1.jsonl", "2.shuangjian", "2.jsonl"))
    run("export", corpus, one, "--format", "jsonl")
    _, first, second = map(json.loads, one.read_text("utf-8").splitlines())
    assert [h["original"] for h in first["wording"]["hits"] if h["hard"]] == ["有限公司"]
    assert "wording" not in second
    run("new", other)
    run("import", other, one)
    run("export", other, again, "--format", "jsonl")
    assert again.read_bytes() == one.read_bytes()


def test_list_tells_how_spun_an_article_is(corpus: Path, run: Run) -> None:
    first, second = run("list", corpus, "--wording", "--json").json["articles"]
    assert first["wording"]["hard"] == 1 and first["wording"]["density"] > 10
    assert first["wording"]["warned"] == {}
    assert second["wording"] == {"density": 0.0, "hits": 0, "hard": 0, "warned": {}}
