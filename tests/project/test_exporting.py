"""Exports of real projects: views, layers, and what must never be overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import WrongUsage
from models.project import Project
from tests.project.places import mention, project_with


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
