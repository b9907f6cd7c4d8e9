"""Figures side by side and events along time, through the command line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from models.knowledge.sheets import csv_sheet, harmless
from tests.cli.conftest import Run
from tests.window.rooms import make_project


@pytest.fixture
def told(tmp_path: Path) -> Path:
    return make_project(tmp_path)


def test_figures_are_told_with_their_verdict_and_their_reason(told: Path, run: Run) -> None:
    answer = run("figures", told)
    assert answer.code == 0
    assert "≠ 电池联盟  count [家]" in answer.text
    assert "29家 (1) ≠ 31家 (2): their intervals share no value" in answer.text
    assert "? 若干家" in answer.text
    assert "= 电池联盟  amount [GWh]" in answer.text


def test_figures_as_json_have_places_that_hold_their_words(told: Path, run: Run) -> None:
    groups = run("figures", told, "--json").json["groups"]
    assert [group["verdict"] for group in groups] == ["conflict", "agree"]
    for figure in (one for group in groups for one in group["figures"]):
        text = run("text", told, figure["article"]["number"]).text
        (span,) = figure["spans"]
        assert text[span[0] : span[1]] == figure["quote"]
    (pair,) = groups[0]["pairs"]
    assert (pair["first"], pair["second"], pair["why"]) == (0, 1, "apart")
    assert groups[0]["figures"][2]["figure"]["understood"] is False


def test_filters_keep_whole_groups(told: Path, run: Run) -> None:
    groups = run("figures", told, "--article", "1", "--label", "count", "--json").json["groups"]
    assert [len(group["figures"]) for group in groups] == [3]
    assert (
        run("figures", told, "--verdict", "agree", "--json").json["groups"][0]["label"] == "amount"
    )
    assert run("figures", told, "--since", "2031").text == "no figures\n"


def test_the_time_line_has_lanes_by_label_and_by_entity(told: Path, run: Run) -> None:
    answer = run("timeline", told)
    assert "alliance_founded  2" in answer.text
    assert "2025-03-18" in answer.text
    assert "reported 2025-03-18" in answer.text
    by_entity = run("timeline", told, "--by", "entity", "--json").json
    assert [lane["name"] for lane in by_entity["lanes"]] == [""]
    founded = run("timeline", told, "--label", "alliance_founded", "--json").json["lanes"]
    assert [h["start"] for h in founded[0]["happenings"]] == ["2025-03-18", "2025-03-18"]


def test_linked_events_are_one_line(told: Path, run: Run) -> None:
    events = run("events", told, "--label", "alliance_founded", "--json").json["events"]
    first, second = (event["id"] for event in events)
    assert run("links", told, "--link", "same_event", first, second).code == 0
    (lane,) = run("timeline", told, "--label", "alliance_founded", "--json").json["lanes"]
    (happening,) = lane["happenings"]
    assert [r["article"]["number"] for r in happening["records"]] == [1, 2]


def test_a_table_is_written_beside_and_runs_nothing(told: Path, run: Run, tmp_path: Path) -> None:
    for verb in ("figures", "timeline"):
        out = tmp_path / f"{verb}.csv"
        answer = run(verb, told, "--csv", out)
        assert f"written: {out}" in answer.err
        rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
        assert {row["label"] for row in rows} >= {"amount"}
    assert run("figures", told, "--csv", told).code == 2


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"), ("＝1+1", "'＝1+1"), ("@a", "'@a"), ("-2+3", "'-2+3"), ("+cmd", "'+cmd"),
        ("-0.12", "-0.12"), ("+9%", "+9%"), ("澜江", "澜江"), ("", ""), ("\t=1", "'\t=1"),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula_and_a_number_stays_one(cell: str, shown: str) -> None:
    assert harmless(cell) == shown
    (row,) = csv.reader(
        io.StringIO(csv_sheet((), [(cell, "x")]).decode("utf-8-sig").lstrip("\r\n"))
    )
    assert row == [shown, "x"]
