"""The text stands still while bars above it come and go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from models.project import Project
from tests.window.conftest import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
PARAGRAPHS = 120


@pytest.fixture
def long_desk(make_window: Callable[[Path | None], Desk], tmp_path: Path) -> Desk:
    lines = [
        f"第{n}段：澜江两岸的企业与研究院所第{n}次坐到一起，谈的仍是怎样把试验做完。"
        for n in range(1, PARAGRAPHS + 1)
    ]
    source = tmp_path / "long.txt"
    source.write_text("\n".join(lines), "utf-8")
    path = tmp_path / "long.shuangjian"
    with Project.create(path, annotator="LW") as project:
        project.articles.import_paths([source])
    desk = make_window(path)
    desk.focus()
    return desk


def height_on_screen(desk: Desk, words: str) -> int:
    """Return how far below the top of the window the row with ``words`` stands."""
    row = desk.reader.page.document.row_at(desk.span(words).start)
    y = next(y for r, y in desk.reader.visible_rows() if r.number == row)
    return int(desk.reader.viewport().mapTo(desk.window, QPoint(0, y)).y())


def test_building_an_event_does_not_move_the_text(long_desk: Desk) -> None:
    desk = long_desk
    desk.show("第60段")
    desk.drag("第61次")
    before = height_on_screen(desk, "第61段")
    desk.press(Qt.Key.Key_W, SHIFT)
    QApplication.processEvents()
    assert desk.workspace.room.building.isVisible()
    assert height_on_screen(desk, "第61段") == before
    desk.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not desk.workspace.room.building.isVisible()
    assert height_on_screen(desk, "第61段") == before


def test_a_trigger_that_the_bar_would_cover_is_brought_below_it(long_desk: Desk) -> None:
    desk = long_desk
    desk.drag("第1段")
    desk.press(Qt.Key.Key_W, SHIFT)
    QApplication.processEvents()
    bar, reader = desk.workspace.room.building, desk.reader
    assert bar.isVisible()
    foot = bar.mapTo(desk.window, bar.rect().bottomLeft()).y()
    assert height_on_screen(desk, "第1段") > foot
    assert reader.visible_rows()[0][0].number == 0


def test_the_find_bar_leaves_the_text_where_it_is(long_desk: Desk) -> None:
    desk = long_desk
    desk.show("第60段")
    before = height_on_screen(desk, "第60段")
    desk.window.run_command("edit.find")
    QApplication.processEvents()
    assert desk.workspace.room.find_bar.isVisible()
    assert height_on_screen(desk, "第60段") == before


def test_an_article_that_was_just_opened_shows_its_title_whatever_settles_above(
    make_window: Callable[[Path | None], Desk], tmp_path: Path
) -> None:
    path = tmp_path / "sample.shuangjian"
    Project.sample(path).close()
    desk = make_window(path)
    QApplication.processEvents()
    bar = desk.workspace.room.find_bar
    bar.show()
    QApplication.processEvents()
    assert desk.reader.verticalScrollBar().value() == 0
    bar.hide()
    desk.focus()
    desk.press(Qt.Key.Key_Down)
    bar.show()
    QApplication.processEvents()
    assert desk.reader.verticalScrollBar().value() == bar.height()
