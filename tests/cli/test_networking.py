"""The network of who works together, through the command line."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def sample(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "s.shuangjian"
    assert run("sample", path).code == 0
    return path


def test_network_tells_ties_with_their_evidence(sample: Path, run: Run) -> None:
    told = run("network", sample, "--json").json
    assert told["ties"][0]["weight"] >= 2
    events = {event["id"]: event for event in told["events"]}
    names = {node["id"] for node in told["nodes"]}
    for tie in told["ties"]:
        assert {tie["first"], tie["second"]} <= names
        assert tie["events"] and set(tie["events"]) <= set(events)
    for event in events.values():
        text = run("text", sample, event["article"]["id"]).text
        assert "…".join(text[a:b] for a, b in event["spans"]) == event["quote"]


def test_network_tells_people_the_same(sample: Path, run: Run) -> None:
    answer = run("network", sample, "--minimum", 2)
    assert answer.code == 0
    assert answer.text.splitlines()[0].split() == ["events", "one", "other", "articles"]
    assert " ties, " in answer.err


def test_filters_leave_less(sample: Path, run: Run) -> None:
    whole = run("network", sample, "--json").json
    for options in (("--label", "alliance_founded"), ("--type", "company"), ("--status", "signed"),
                    ("--since", "2025-04"), ("--until", "2025-03"), ("--words", "電池"),
                    ("--minimum", 2), ("--strongest", 5), ("--article", 1)):  # fmt: skip
        less = run("network", sample, "--json", *options).json
        assert 0 < len(less["nodes"]) < len(whole["nodes"]), options
    for option in ("--events-as-nodes", "--negated", "--single"):
        assert len(run("network", sample, "--json", option).json["nodes"]) >= len(whole["nodes"])
    for option in ("--expand-groups", "--fold-departments"):
        assert run("network", sample, "--json", option).code == 0


def test_files_for_other_programs_are_whole(sample: Path, run: Run, tmp_path: Path) -> None:
    whole = run("network", sample, "--json").json
    out = tmp_path / "net.graphml"
    assert run("network", sample, "--format", "graphml", "--out", out).text == f"{out}\n"
    assert out.read_bytes() == run("network", sample, "--format", "graphml").out
    graph = ElementTree.parse(out).getroot()[-1]
    assert len([e for e in graph if e.tag.endswith("node")]) == len(whole["nodes"])
    assert run("network", sample, "--format", "csv", "--out", tmp_path / "net.csv").code == 0
    for part in ("nodes", "ties"):
        printed = run("network", sample, "--format", "csv", "--part", part).text
        assert (tmp_path / f"net-{part}.csv").read_bytes().decode() == printed
        assert len(list(csv.DictReader(io.StringIO(printed)))) == len(whole[part])
    out = tmp_path / "net.json"
    assert run("network", sample, "--format", "json", "--out", out).code == 0
    assert run("network", sample, "--format", "json").text == out.read_text("utf-8")


def test_wrong_days_and_places_are_told(sample: Path, run: Run, tmp_path: Path) -> None:
    for wrong in (("--since", "yesterday"), ("--region", "仙境"), ("--article", 99),
                  ("--until", "2025-13"), ("--out", tmp_path / "x")):  # fmt: skip
        answer = run("network", sample, *wrong)
        assert (answer.code, answer.out) == (2, b""), wrong
    before = sample.read_bytes()
    assert run("network", sample, "--format", "json", "--out", sample).code != 0
    assert sample.read_bytes() == before


def test_a_project_without_events_has_an_empty_network(project: Path, run: Run) -> None:
    assert run("network", project, "--json").json == {"nodes": [], "ties": [], "events": []}
    assert run("network", project).code == 0


def test_a_region_of_the_registry_narrows_the_network(sample: Path, run: Run) -> None:
    whole = run("network", sample, "--json", "--single").json["events"]
    town = run("network", sample, "--json", "--single", "--region", "臨瀾東港新區").json["events"]
    city = run("network", sample, "--json", "--single", "--region", "临澜").json["events"]
    assert 0 < len(town) < len(city) < len(whole)
    assert {event["id"] for event in town} < {event["id"] for event in city}


def test_groups_and_departments_of_the_registry_are_expanded_and_folded(
    sample: Path, run: Run
) -> None:
    def names(*options: str) -> set[str]:
        nodes = run("network", sample, "--json", "--single", *options).json["nodes"]
        return {node["hans"] for node in nodes}

    assert "澜江两市" in names()
    expanded = names("--expand-groups")
    assert "澜江两市" not in expanded and {"临澜市", "云渡市"} <= expanded
    assert "云渡市商务局" in names()
    assert "云渡市商务局" not in names("--fold-departments")
