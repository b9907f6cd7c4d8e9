"""Claims, events and links, through the command line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from models.project import Project
from tests.cli.conftest import Run
from tests.knowledge.made import Desk

FIRST = "澜江船厂联盟成立\n\n6月7日，临澜市发起成立澜江船厂联盟，成员26家，占全国近1/3。"
SECOND = "瀾江船廠聯盟掛牌\n\n2025年6月7日，臨瀾市發起成立瀾江船廠聯盟，成員26家，占全國32.5%。"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A project in which two articles tell one founding, one count and one share."""
    desk = Desk(tmp_path, FIRST, SECOND)
    desk.project.articles.set_data(desk.articles[0], published="2025-06-08", outlet="澜江日报")
    for number, city, alliance, founded, status in (
        (1, "临澜市", "澜江船厂联盟", "发起成立", "announced"),
        (2, "臨瀾市", "瀾江船廠聯盟", "發起成立", "launched"),
    ):
        who = desk.mention(number, "place", city)
        what = desk.mention(number, "alliance", alliance)
        day = "6月7日" if number == 1 else "2025年6月7日"
        desk.event(
            number, "alliance_founded", founded, status=status,
            filled=[("initiator", who), ("alliance", what), ("date", day)],
        )  # fmt: skip
        words = ("占全国近1/3", "近1/3") if number == 1 else ("占全國32.5%", "32.5%")
        desk.claim(number, "share", words[0], filled=[("about", what), ("figure", words[1])])
    path = desk.project.path
    desk.project.close()
    return path


def test_claims_tell_figures_as_read_with_their_words(corpus: Path, run: Run) -> None:
    first, second = run("claims", corpus, "--json").json["claims"]
    (figure,) = first["figures"]
    assert (figure["kind"], figure["quote"], figure["stated_exactly"]) == ("share", "近1/3", "1/3")
    assert figure["high"] <= 1 / 3
    assert second["figures"][0]["stated"] == 0.325
    assert first["article"]["outlet"] == "澜江日报"
    text = run("text", corpus, 1).text
    for role in first["roles"]:
        ((start, end),) = role["spans"]
        assert text[start:end] == role["quote"]
    assert "32.5 %" in run("claims", corpus).text


def test_events_tell_dates_and_who_takes_part(corpus: Path, run: Run) -> None:
    first, second = run("events", corpus, "--json").json["events"]
    (when,) = first["dates"]
    assert (when["from"], when["until"], when["basis"]) == ("2025-06-07", "2025-06-07", "completed")
    assert second["dates"][0]["basis"] == "stated"
    shown = run("events", corpus).text
    assert "临澜市、澜江船厂联盟" in shown
    assert "2025-06-07" in shown


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        ((), [1, 2]),
        (("--entity", "臨瀾市"), [1, 2]),
        (("--entity", "云渡"), []),
        (("--status", "launched"), [2]),
        (("--article", "1"), [1]),
        (("--label", "alliance_founded", "--label", "investment"), [1, 2]),
        (("--label", "investment"), []),
        (("--since", "2025-06-07", "--until", "2025-06-07"), [1, 2]),
        (("--since", "2025-06-08"), []),
        (("--until", "2024"), []),
        (("--until", "2025"), [1, 2]),
    ],
)
def test_filters_narrow(
    corpus: Path, run: Run, options: tuple[str, ...], numbers: list[int]
) -> None:
    found = run("events", corpus, *options, "--json").json["events"]
    assert [event["article"]["number"] for event in found] == numbers


def test_a_proposal_is_accepted_and_makes_a_cluster(corpus: Path, run: Run) -> None:
    proposals = run("links", corpus, "--proposals", "--json").json["proposals"]
    assert sorted(p["relation"] for p in proposals) == ["same_claim", "same_event"]
    event = next(p for p in proposals if p["relation"] == "same_event")
    assert {"participant", "day"} <= {reason["code"] for reason in event["reasons"]}
    done = run("links", corpus, "--accept", event["id"][:10], "--json").json
    assert [link["state"] for link in done["links"]] == ["accepted"]
    told = run("events", corpus, "--clusters", "--json").json
    (cluster,) = told["clusters"]
    fields = {field["name"]: field for field in cluster["fields"]}
    assert fields["role:initiator"]["told"][0]["records"] == [m["id"] for m in cluster["members"]]
    assert fields["date"]["told"][0]["value"]["from"] == "2025-06-07"
    assert [stage["status"] for stage in cluster["history"]] == ["announced", "launched"]
    assert {record["cluster"] for record in told["events"]} == {cluster["id"]}
    assert "told in 2 articles" in run("events", corpus, "--clusters").text
    left = run("links", corpus, "--proposals", "--json").json["proposals"]
    assert [p["relation"] for p in left] == ["same_claim"]


def test_a_decision_is_undone_and_taken_back(corpus: Path, run: Run) -> None:
    proposals = run("links", corpus, "--proposals", "--json").json["proposals"]
    for proposal in proposals:
        assert run("links", corpus, "--reject", proposal["id"]).code == 0
    assert "nothing to propose" in run("links", corpus, "--proposals").text
    assert run("undo", corpus, "--json").json["step"] == "link.reject"
    assert len(run("links", corpus, "--proposals", "--json").json["proposals"]) == 1
    (link,) = run("links", corpus, "--json").json["links"]
    assert run("links", corpus, "--remove", link["id"]).code == 0
    assert "no links" in run("links", corpus).text


def test_two_records_are_linked_by_hand(corpus: Path, run: Run) -> None:
    first, second = (claim["id"] for claim in run("claims", corpus, "--json").json["claims"])
    assert run("links", corpus, "--link", "updates", second, first).code == 0
    (link,) = run("links", corpus, "--json").json["links"]
    assert (link["relation"], link["first"], link["second"]) == ("updates", second, first)


@pytest.mark.parametrize(
    "options",
    [
        ("--accept", "nothing"),
        ("--link", "likes", "CLAIM", "EVENT"),
        ("--link", "supports", "CLAIM", "EVENT"),
        ("--link", "same_event", "CLAIM", "CLAIM"),
        ("--link", "supports", "CLAIM", "gone"),
    ],
)
def test_what_cannot_be_linked_is_wrong_usage_and_changes_nothing(
    corpus: Path, run: Run, options: tuple[str, ...]
) -> None:
    ids = {
        "CLAIM": run("claims", corpus, "--json").json["claims"][0]["id"],
        "EVENT": run("events", corpus, "--json").json["events"][0]["id"],
    }
    answer = run("links", corpus, *(ids.get(option, option) for option in options))
    assert answer.code == 2, answer.err
    assert run("links", corpus, "--json").json["links"] == []


def test_a_table_holds_no_formula(corpus: Path, run: Run, tmp_path: Path) -> None:
    with Project.open(corpus) as project:
        article = project.articles.list()[0].id
        project.articles.set_data(article, title="=HYPERLINK(1)")
    out = tmp_path / "claims.csv"
    assert run("claims", corpus, "--csv", out).code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_bytes().decode("utf-8-sig"))))
    assert rows[0]["title"] == "'=HYPERLINK(1)"
    assert rows[0]["figure_quote"] == "近1/3"
    assert rows[1]["low"] < "0.325" < rows[1]["high"]


def test_a_table_never_takes_the_place_of_the_project(corpus: Path, run: Run) -> None:
    before = corpus.read_bytes()
    assert run("claims", corpus, "--csv", corpus).code == 2
    assert corpus.read_bytes() == before


def test_a_project_without_claims_says_so(project: Path, run: Run) -> None:
    assert run("claims", project).text == "none\n"
    assert run("events", project, "--clusters").text == "none\n"
    assert run("links", project).text == "no links\n"
