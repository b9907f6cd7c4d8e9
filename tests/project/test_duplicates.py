"""What repeats in a project: found again without looking at everything again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from models.errors import ProjectDamaged, WrongUsage
from models.insight.duplicates import groups
from models.insight.sketch import sketch_of
from models.project import Project

ONE = (
    "两座港口的经理在湖边的旅馆里签了一份合同。合同规定每周三有一班货轮往返，装卸的次序由电脑排定。"
    "码头工人说新的吊车比旧的安静许多，夜里可以睡得好。"
)
TWO = "桥墩裂缝的检查花了三个月，工程师建议换掉北侧的支座，并且限制重车通行到明年春天。"
OTHER = (
    "兩座港口的經理在湖邊的旅館裡簽了一份合同。合同規定每週三有一班貨輪往返，裝卸的次序由電腦排定。"
    "碼頭工人說新的吊車比舊的安靜許多，夜裡可以睡得好。"
)


def take_in(project: Project, folder: Path, *texts: str) -> tuple[str, ...]:
    start = len(project.articles.list())
    paths = []
    for number, text in enumerate(texts, start):
        paths.append(folder / f"{number}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return project.articles.import_paths(paths).articles


def kept(path: Path) -> int:
    with sqlite3.connect(path) as link:
        tables = link.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'sketch'")
        return tables.fetchone()[0] and link.execute("SELECT count(*) FROM sketch").fetchone()[0]


def whole(project: Project) -> object:
    """Group all articles as if nothing were known of them."""
    rows = project.articles.list()
    texts = {row.id: project.articles.reading(row.id).text for row in rows}
    made = {row.id: sketch_of(texts[row.id], row.script) for row in rows}
    return groups(made, texts.__getitem__)


def test_what_comes_in_is_compared_with_what_is_there(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.shuangjian") as project:
        first, _ = take_in(project, tmp_path, ONE, TWO)
        assert project.duplicates.groups() == ()
        (copy,) = take_in(project, tmp_path, f"本站消息：{ONE}")
        (repeat,) = project.duplicates.repeats([copy]).values()
        assert (repeat.of, repeat.kind) == (first, "near")
        assert project.duplicates.repeats([]) == {}
        (group,) = project.duplicates.groups()
        assert (group.first, group.repeats) == (first, (repeat,))


def test_sketches_are_kept_in_the_file_and_serve_the_next_opening(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with Project.create(path) as project:
        take_in(project, tmp_path, ONE, TWO, OTHER)
        assert kept(path) == 0
        found = project.duplicates.groups()
    assert kept(path) == 3
    with sqlite3.connect(path) as link:  # a text that is gone cannot be sketched anew
        link.execute("UPDATE sketch SET body = (SELECT body FROM sketch ORDER BY article LIMIT 1)")
    with Project.open(path) as project:
        told = project.duplicates.groups()
        assert told != found
        assert len(told[0].repeats) == 2


def test_damaged_sketches_and_those_of_another_making_are_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with Project.create(path) as project:
        take_in(project, tmp_path, ONE, TWO, OTHER)
        found = project.duplicates.groups()
    for spoil in ("UPDATE sketch SET body = x'00'", "UPDATE sketch SET maker = 0"):
        with sqlite3.connect(path) as link:
            link.execute(spoil)
        with Project.open(path) as project:
            assert project.duplicates.groups() == found


def test_a_project_that_cannot_be_written_is_compared_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with Project.create(path) as project:
        take_in(project, tmp_path, ONE, OTHER)
    before = path.read_bytes()
    with Project.open(path, read_only=True) as project:
        (group,) = project.duplicates.groups()
        assert [repeat.kind for repeat in group.repeats] == ["other script"]
    assert path.read_bytes() == before


def test_a_text_that_changes_and_an_article_that_goes_are_noticed(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.shuangjian") as project:
        first, other, copy, late = take_in(project, tmp_path, ONE, TWO, f"消息：{ONE}", ONE + TWO)
        assert project.duplicates.groups() == whole(project)
        project.articles.remove([first])
        assert project.duplicates.groups() == whole(project)
        take_in(project, tmp_path, OTHER, f"{TWO}（完）")
        assert project.duplicates.groups() == whole(project)
        project.articles.remove([copy, late, other])
        assert project.duplicates.groups() == whole(project)
        project.history.undo()
        assert project.duplicates.groups() == whole(project)


def test_another_threshold_is_asked_of_all(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.shuangjian") as project:
        take_in(project, tmp_path, ONE, ONE[:40] + TWO + TWO[::-1])
        assert project.duplicates.groups() == ()
        assert len(project.duplicates.groups(0.2)) == 1
        with pytest.raises(WrongUsage):
            project.duplicates.groups(0)


def test_a_table_of_that_name_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    Project.create(path).close()
    with sqlite3.connect(path) as link:
        link.execute("CREATE TABLE sketch(drawing TEXT)")
    with pytest.raises(ProjectDamaged, match="sketch"):
        Project.open(path)
