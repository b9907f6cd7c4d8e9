"""A text that was read in the wrong encoding is read again in the right one, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import WrongUsage
from models.project import Pasted, Project
from tests.project.places import mention

TEXT = "澜江两岸的十二家企业共建中试基地，各方签署合作协议。"


def _misread(folder: Path, name: str = "a.txt", text: str = TEXT) -> tuple[Project, str]:
    project = Project.create(folder / "p.shuangjian", annotator="阿明")
    pasted = Pasted(name, text.encode("gb18030"))
    (article,) = project.articles.import_paths([pasted], encoding="big5hkscs").articles
    return project, article


def test_the_right_encoding_gives_the_right_text_with_its_views(tmp_path: Path) -> None:
    project, article = _misread(tmp_path)
    with project:
        project.articles.set_data(article, status="working")
        project.articles.reread(article, "gb18030")
        reading = project.articles.reading(article)
        assert (reading.raw, reading.text, reading.revision) == (TEXT, TEXT, 2)
        assert project.articles.view(article, "hant").text.startswith("瀾江兩岸")
        row = project.articles.find(article)
        assert (row.number, row.status, row.name, row.script) == (1, "working", "a.txt", "hans")
        assert project.check() == ()


def test_undo_brings_the_old_text_back_and_redo_the_new_one(tmp_path: Path) -> None:
    project, article = _misread(tmp_path)
    with project:
        before = project.articles.reading(article)
        project.articles.reread(article, "gb18030")
        assert project.history.undo_name == "article.reread"
        project.history.undo()
        assert project.articles.reading(article) == before
        project.history.redo()
        assert project.articles.reading(article).text == TEXT
        assert project.check() == ()


def test_a_page_is_taken_apart_anew(tmp_path: Path) -> None:
    page = f"<html><head><title>基地</title></head><body><p>{TEXT}</p></body></html>"
    project, article = _misread(tmp_path, "a.html", page)
    with project:
        project.articles.reread(article, "gb18030")
        assert project.articles.reading(article).text == TEXT
        assert project.articles.reading(article).raw == page


def test_the_encoding_that_it_has_already_changes_nothing(tmp_path: Path) -> None:
    project, article = _misread(tmp_path)
    with project:
        assert not project.articles.reread(article, "big5hkscs")
        assert project.articles.reading(article).revision == 1


def test_it_is_refused_while_annotations_point_into_the_text(tmp_path: Path) -> None:
    project, article = _misread(tmp_path)
    with project:
        text = project.articles.reading(article).text
        mention(project, article, text[:2])
        with pytest.raises(WrongUsage, match="1 annotations"):
            project.articles.reread(article, "gb18030")
        assert project.articles.reading(article).text == text
        project.history.undo()
        project.articles.reread(article, "gb18030")


def test_it_is_refused_for_what_was_taken_out_of_a_table(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.shuangjian", annotator="阿明") as project:
        table = Pasted("a.csv", f"title,text\n题,{TEXT * 3}\n".encode())
        (article,) = project.articles.import_paths([table]).articles
        with pytest.raises(WrongUsage, match="table/1"):
            project.articles.reread(article, "gb18030")


def test_an_encoding_that_is_none_is_refused(tmp_path: Path) -> None:
    project, article = _misread(tmp_path)
    with project, pytest.raises(WrongUsage, match="klingon"):
        project.articles.reread(article, "klingon")


def test_random_bytes_are_no_article(tmp_path: Path) -> None:
    import random

    with Project.create(tmp_path / "p.shuangjian", annotator="阿明") as project:
        for seed in range(5):
            noise = Pasted("a.txt", random.Random(seed).randbytes(20_000))
            report = project.articles.import_paths([noise])
            assert "does not look like text" in report.refused[0].reason
