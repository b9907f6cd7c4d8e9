"""A person who knows better than the bytes can say so; and not everything comes as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import WrongUsage
from models.project import FileReport, Pasted, Project

TEXT = "澜江两岸的十二家企业共建中试基地，各方签署合作协议。"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "p.shuangjian", annotator="阿明")


def test_a_file_is_read_in_the_encoding_that_is_named_for_it_and_no_other(
    tmp_path: Path, project: Project
) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_bytes(TEXT.encode("gb18030"))
    other.write_bytes(f"{TEXT}第二篇。".encode("gb18030"))
    with project:
        report = project.articles.import_paths([one, other], encodings={one: "big5"})
        assert [file.encoding for file in report.files] == ["big5", "gb18030"]
        assert report.files[0].evidence == "Encoding named by the caller."
        wrong, right = (project.articles.reading(i) for i in report.articles)
        assert wrong.raw == TEXT.encode("gb18030").decode("big5", "replace")
        assert right.raw == f"{TEXT}第二篇。"


def test_the_encoding_of_a_table_can_be_named_and_its_columns(
    tmp_path: Path, project: Project
) -> None:
    rows = f"甲,乙,丙\n第一篇的题目,{TEXT},{TEXT * 9}\n"
    table = tmp_path / "a.csv"
    table.write_bytes(rows.encode("big5hkscs", "ignore"))
    with project:
        report = project.articles.import_paths(
            [table],
            encodings={table: "big5hkscs"},
            columns={table: {"text": "乙", "title": "甲"}},
        )
        (article,) = report.articles
        kept = rows.encode("big5hkscs", "ignore").decode("big5hkscs").split("\n")[1].split(",")
        assert project.articles.reading(article).text == f"{kept[0]}\n{kept[1]}"
        assert project.articles.find(article).title == kept[0]


def test_what_was_pasted_comes_in_like_a_file_of_that_name(project: Project) -> None:
    page = f"<html><head><title>基地</title></head><body><p>{TEXT}</p></body></html>"
    with project:
        report = project.articles.import_paths(
            [Pasted("剪贴板.txt", TEXT.encode()), Pasted("drop.html", page.encode("gbk"))],
            encodings={"drop.html": "gbk"},
        )
        assert report.refused == ()
        assert [row.name for row in project.articles.list()] == ["剪贴板.txt", "drop.html"]
        assert [project.articles.reading(i).text for i in report.articles] == [TEXT, TEXT]
        assert report.files[1].encoding == "gbk"


def test_nothing_pasted_is_refused_in_words(project: Project) -> None:
    with project:
        report = project.articles.import_paths([Pasted("clipboard.txt", b"")])
        assert [(r.file, r.reason) for r in report.refused] == [
            ("clipboard.txt", "the file is empty.")
        ]


@pytest.mark.parametrize(
    "wish", [{"encodings": {"a.txt": "klingon"}}, {"columns": {"a.csv": {"weather": "x"}}}]
)
def test_a_wish_that_cannot_be_met_is_refused_before_anything_is_read(
    project: Project, wish: dict[str, dict[str, object]]
) -> None:
    with project:
        with pytest.raises(WrongUsage):
            project.articles.import_paths([Pasted("b.txt", TEXT.encode())], **wish)  # type: ignore[arg-type]
        assert project.articles.list() == ()


def test_what_came_of_each_file_is_told_as_it_comes(tmp_path: Path, project: Project) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    told: list[FileReport] = []
    with project:
        report = project.articles.import_paths(
            [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "missing.txt"], on_file=told.append
        )
    assert tuple(told) == report.files
    assert [len(file.articles) for file in told] == [1, 0, 0]
