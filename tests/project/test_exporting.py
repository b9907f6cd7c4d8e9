"""Exports of real projects: views, layers, and what must never be overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.errors import WrongUsage
from models.ingest.values import Edit
from models.project import Override, Project
from tests.project.places import GLOSSED, mention, project_with


def rows(path: Path) -> str:
    """Return the first fields of all rows in a line."""
    lines = path.read_text("utf-8").splitlines()
    return "".join(line.split("\t")[0] for line in lines if "\t" in line)


def test_conll_of_a_view_carries_spans_over_to_it(tmp_path: Path) -> None:
    with project_with(tmp_path, "用软件和互联网合作") as project:
        article = project.articles.list()[0].id
        mention(project, article, "互联网", label="technology")
        project.articles.set_profile(None, "hant", "s2twp")
        project.exchange.export(tmp_path / "a.conll", "conll", view="hant")
        assert rows(tmp_path / "a.conll") == project.articles.view(article, "hant").text
        tagged = [x for x in (tmp_path / "a.conll").read_text("utf-8").splitlines() if "-tech" in x]
        assert "".join(x[0] for x in tagged) == "網際網路"


def test_one_layer_must_be_named_where_the_format_carries_one(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海和江苏") as project:
        mention(project, project.articles.list()[0].id, "上海")
    with Project.open(tmp_path / "p.shuangjian", annotator="小紅") as project:
        mention(project, project.articles.list()[0].id, "江苏")
        with pytest.raises(WrongUsage, match="小紅"):
            project.exchange.export(tmp_path / "a.conll", "conll")
        report = project.exchange.export(tmp_path / "a.conll", "conll", layer="小紅")
        assert report is not None
        assert report.losses["layer that was not asked for"] == 1
        text = (tmp_path / "a.conll").read_text("utf-8")
        assert "江\tB-place" in text
        assert "上\tO" in text
        with pytest.raises(WrongUsage):
            project.exchange.export(tmp_path / "a.conll", "conll", layer="nobody")


def test_an_export_never_takes_the_place_of_a_project(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海") as project:
        before = project.stats()
        for name in ("p.shuangjian", "other.shuangjian"):
            with pytest.raises(WrongUsage):
                project.exchange.export(tmp_path / name, "jsonl")
        assert project.stats() == before
        assert not (tmp_path / "other.shuangjian").exists()


def test_an_export_can_be_stopped(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海", "江苏") as project:
        report = project.exchange.export(
            tmp_path / "a.jsonl", "jsonl", progress=lambda done, total, name: done < 1
        )
        assert report is None
        assert not (tmp_path / "a.jsonl").exists()


def test_the_sample_is_sound_and_comes_back_from_its_own_export(tmp_path: Path) -> None:
    with Project.sample(tmp_path / "s.shuangjian", annotator="阿明") as project:
        assert len(project.articles.list()) == 6
        assert set(project.stats().by_kind) == {"mention", "claim", "event", "relation", "tag"}
        assert project.check() == ()
        project.exchange.export(tmp_path / "a.jsonl", "jsonl")
    with Project.create(tmp_path / "t.shuangjian") as project:
        assert project.articles.import_paths([tmp_path / "a.jsonl"]).refused == ()
        project.exchange.export(tmp_path / "b.jsonl", "jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_an_override_that_could_not_follow_takes_its_text_along(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED) as project:
        row = project.articles.list()[0]
        before = project.articles.reading(row.id)
        gone = "签署合作"
        project.overrides.set(
            Override("", "hant", gone, "簽了", before.text.index(gone), before.revision), row.id
        )
        edits = [e for e in before.edits if e.rule == "gloss"]
        raw = before.raw.index(gone)
        line = _with_edit(project, tmp_path, Edit(raw, raw + 4, "", "x", 0.5, "proposed"))
    with Project.create(tmp_path / "q.shuangjian", annotator="阿明") as project:
        assert edits
        assert not project.articles.import_paths([line]).refused
        reading = project.articles.reading(row.id)
        (ours,) = [e for e in reading.edits if e.rule == "x"]
        project.articles.set_edit_state(row.id, ours.id, "applied")
        project.exchange.export(tmp_path / "b.jsonl", "jsonl")
    with Project.create(tmp_path / "r.shuangjian", annotator="阿明") as project:
        assert not project.articles.import_paths([tmp_path / "b.jsonl"]).refused
        assert len(project.overrides.of(row.id)) == 1
        project.articles.set_edit_states(row.id, [e.id for e in edits], "dismissed")
        project.exchange.export(tmp_path / "c.jsonl", "jsonl")


def _with_edit(project: Project, folder: Path, edit: Edit) -> Path:
    """Export the project with one more edit of its only article."""
    project.exchange.export(folder / "a.jsonl", "jsonl")
    header, line = (folder / "a.jsonl").read_bytes().splitlines()
    article = json.loads(line)
    article["readings"][-1]["edits"].append(
        {
            "start": edit.start,
            "end": edit.end,
            "replacement": edit.replacement,
            "rule": edit.rule,
            "confidence": edit.confidence,
            "state": edit.state,
            "alternatives": [],
        }
    )
    path = folder / "edited.jsonl"
    path.write_bytes(header + b"\n" + json.dumps(article).encode() + b"\n")
    return path
