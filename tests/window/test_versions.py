"""Versions of one story in the article list: marked, shown together, walked through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from models.project import Project
from tests.window.conftest import TEXT, Desk

OTHER = "桥墩裂缝的检查花了三个月，工程师建议换掉北侧的支座，并且限制重车通行到明年春天。\n"
HANT = (
    "瀾江聯盟在臨瀾成立\n3月18日，明川公司與瀾江大學簽署協議，共建實驗室。\n"
    "𠮷野家與🧔🏾‍♂️代表出席，葛󠄀城區政府表示支持。\n全年產值佔全省的三成。\n"
)


@pytest.fixture
def several(make_window: Callable[[Path | None], Desk], project_file: Path, tmp_path: Path) -> Desk:
    """The window on four articles, of which three tell one story."""
    for name, text in (("other", OTHER), ("hant", HANT), ("framed", f"本站消息\n{TEXT}（完）\n")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    with Project.open(project_file) as project:
        paths = [tmp_path / f"{name}.txt" for name in ("other", "hant", "framed")]
        project.articles.import_paths(paths)
    desk = make_window(project_file)
    desk.focus()
    desk.qtbot.waitUntil(lambda: bool(desk.workspace.articles.versions.groups), timeout=10_000)
    return desk


def shown(desk: Desk) -> list[int]:
    model = desk.workspace.articles.view.model()
    return [model.item(n).number for n in range(model.rowCount())]


def at_hand(desk: Desk) -> int:
    return int(desk.session.article.row.number)


def test_a_tool_tip_says_what_the_versions_are(several: Desk) -> None:
    model = several.workspace.articles.view.model()
    tips = [model.index(n, 0).data(Qt.ItemDataRole.ToolTipRole) for n in range(4)]
    assert tips[1] is None
    assert tips[0] == tips[2] == tips[3]
    first, second, third, fourth = tips[0].splitlines()
    assert first == "3 versions of this story"
    assert second == "#1  the first to come in"
    assert third == "#3  the same story as no. 1, in the other script"
    assert fourth.startswith("#4  the same story as no. 1, ")


def test_a_button_shows_only_stories_in_several_versions(several: Desk) -> None:
    panel = several.workspace.articles
    assert panel.repeated.isVisible()
    panel.repeated.click()
    assert shown(several) == [1, 3, 4]
    panel.filter.setText("#4")
    assert shown(several) == [4]
    panel.filter.clear()
    panel.repeated.click()
    assert shown(several) == [1, 2, 3, 4]


def test_a_key_walks_through_the_versions(several: Desk) -> None:
    met = []
    for _ in range(3):
        several.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
        met.append(at_hand(several))
    assert met == [3, 4, 1]


def test_the_menu_of_an_article_offers_its_versions(several: Desk) -> None:
    rows = several.workspace.rows()
    menu: QMenu = several.window.files.article_menu(rows[0].id)
    words = {action.text(): action for action in menu.actions()}
    words["Show the versions of this story"].trigger()
    assert shown(several) == [1, 3, 4]
    words["Open the next version"].trigger()
    assert at_hand(several) == 3
    several.workspace.articles.show_versions("")
    assert shown(several) == [1, 2, 3, 4]
    alone: QMenu = several.window.files.article_menu(rows[1].id)
    assert "Open the next version" not in [action.text() for action in alone.actions()]


def test_an_article_without_other_versions_says_so(several: Desk) -> None:
    several.workspace.choose(several.workspace.rows()[1].id)
    several.window.run_command("go.next_version")
    several.window.run_command("view.versions")
    assert at_hand(several) == 2
    assert shown(several) == [1, 2, 3, 4]


def test_what_goes_takes_its_mark_along(several: Desk) -> None:
    panel, rows = several.workspace.articles, several.workspace.rows()
    panel.show_versions(rows[0].id)
    several.window.files.remove_article(rows[2].id)
    several.window.files.remove_article(rows[3].id)
    several.qtbot.waitUntil(lambda: not panel.versions.groups, timeout=10_000)
    assert shown(several) == [1, 2]
    assert not panel.repeated.isVisible()
