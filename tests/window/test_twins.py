"""The twins room, by mouse and keys."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.project import Project
from tests.window.conftest import Desk
from ui.rooms.twins.room import TwinsRoom


@pytest.fixture
def desk(sample_desk: Desk) -> Desk:
    return sample_desk


@pytest.fixture
def room(desk: Desk) -> TwinsRoom:
    desk.press(Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    found = desk.workspace.knowledge_room
    assert isinstance(found, TwinsRoom)
    desk.qtbot.waitUntil(lambda: bool(found.state.is_loaded))
    desk.qtbot.waitUntil(lambda: bool(found.page.hasFocus()))
    return found


def words(room: TwinsRoom) -> tuple[str, str]:
    chunk = room.state.current
    assert chunk is not None
    pair = room.state.pair
    return pair.left[chunk.a0 : chunk.a1], pair.right[chunk.b0 : chunk.b1]


def planned(desk: Desk, room: TwinsRoom) -> None:
    desk.pause()
    QTest.mouseClick(room.forth, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: bool(room.preview.isVisible()))


def test_the_open_article_stands_beside_the_likeliest_one(desk: Desk, room: TwinsRoom) -> None:
    rows = desk.session.project.articles.list()
    assert (room.state.first, room.state.second) == (rows[0].id, rows[1].id)
    assert room.first.currentData() == rows[0].id
    assert "alike" in room.sum.whole()
    shown = "".join(side.text for row in room.page._rows for side in row.sides if side)
    assert len(shown) == len(room.state.pair.left) + len(room.state.pair.right)


def test_keys_go_from_difference_to_difference_and_to_the_text(desk: Desk, room: TwinsRoom) -> None:
    desk.press(Qt.Key.Key_N, on=room.page)
    first = words(room)
    desk.press(Qt.Key.Key_Down, on=room.page)
    assert words(room) != first
    desk.press(Qt.Key.Key_P, on=room.page)
    assert words(room) == first
    assert room.hint.whole().startswith("1 / ")
    assert first[0] in room.page.accessibleDescription()
    for _ in range(len(room.state.differences()) + 1):
        desk.press(Qt.Key.Key_N, on=room.page)
    last = room.state.differences()[-1]
    assert room.state.current == last
    side = 0 if last.a1 > last.a0 else 1
    box = room.page.place_of(last, side)
    up = room.page.verticalScrollBar().value()
    assert 0 <= box.top() - up < room.page.viewport().height()
    desk.press(Qt.Key.Key_Return, on=room.page)
    assert desk.workspace.knowledge_room is None
    assert desk.session.article.row.number == 1 + side


def test_a_click_picks_what_differs_and_a_double_click_opens_it(
    desk: Desk, room: TwinsRoom
) -> None:
    chunk = next(c for c in room.state.differences() if c.kind == "wording")
    at = room.page.place_of(chunk, 1).center().toPoint()
    desk.pause()
    QTest.mouseClick(room.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert room.state.current == chunk
    desk.pause()
    QTest.mouseClick(room.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(room.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.session.article.row.number == 2


def test_a_kind_of_difference_can_be_read_over(desk: Desk, room: TwinsRoom) -> None:
    before = len(room.state.differences())
    desk.pause()
    QTest.mouseClick(room.kinds["script"], Qt.MouseButton.LeftButton)
    assert len(room.state.differences()) > before
    desk.pause()
    QTest.mouseClick(room.kinds["wording"], Qt.MouseButton.LeftButton)
    assert {c.kind for c in room.state.differences()} <= {"script", "vocabulary", "only"}


def test_other_articles_can_be_chosen_and_swapped(desk: Desk, room: TwinsRoom) -> None:
    rows = desk.session.project.articles.list()
    with desk.qtbot.waitSignal(room.state.renewed):
        room.second.setCurrentIndex(room.second.findData(rows[3].id))
        room.second.activated.emit(room.second.currentIndex())
    assert room.state.pair.second == rows[3].id
    with desk.qtbot.waitSignal(room.state.renewed):
        QTest.mouseClick(room.turn, Qt.MouseButton.LeftButton)
    assert (room.state.pair.first, room.state.pair.second) == (rows[3].id, rows[0].id)


def test_annotations_are_carried_over_after_a_look_and_one_undo_takes_them_back(
    desk: Desk, room: TwinsRoom
) -> None:
    second = room.state.second
    project = desk.session.project
    before = len(project.annotations.of(second))
    planned(desk, room)
    assert len(project.annotations.of(second)) == before  # nothing is written yet
    rows = [room.preview.model.item(n) for n in range(room.preview.model.rowCount())]
    assert {c.how for c in rows} >= {"exact", "lost"}
    assert room.preview.list.hasFocus()
    taken = len(room.state.plan.taken())
    first = next(n for n, c in enumerate(rows) if c.made is not None)
    for _ in range(first):
        desk.press(Qt.Key.Key_Down, on=room.preview.list)
    desk.press(Qt.Key.Key_Space, on=room.preview.list)
    assert len(room.state.plan.taken()) == taken - 1
    with desk.qtbot.waitSignal(room.state.renewed):
        desk.press(Qt.Key.Key_Return, on=room.preview.list)
    assert not room.preview.isVisible()
    assert len(project.annotations.of(second)) == before + taken - 1
    assert desk.window.session.undo_name == "twins.carry"
    with desk.qtbot.waitSignal(room.state.renewed):
        desk.session.undo()
    assert len(project.annotations.of(second)) == before


def test_esc_leaves_the_plan_before_the_room(desk: Desk, room: TwinsRoom) -> None:
    planned(desk, room)
    desk.press(Qt.Key.Key_Escape, on=QApplication.focusWidget())
    assert room.state.plan is None and not room.preview.isVisible()
    assert desk.workspace.knowledge_room is room
    desk.press(Qt.Key.Key_Escape, on=QApplication.focusWidget())
    assert desk.workspace.knowledge_room is None


def test_one_article_alone_says_what_is_missing(
    make_window: Callable[[Path | None], Desk], project_file: Path
) -> None:
    desk = make_window(project_file)
    desk.window.run_command("go.twins")
    room = desk.workspace.knowledge_room
    desk.qtbot.waitUntil(lambda: room.state.is_loaded)
    assert room.pages.currentIndex() == 1
    assert not room.forth.isEnabled()


def test_differences_are_written(room: TwinsRoom, tmp_path: Path) -> None:
    (export,) = room.exporter.exports
    out = tmp_path / "t.csv"
    room.exporter.write(export, out)
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    assert [row["kind"] for row in rows] == [chunk.kind for chunk in room.state.told()]


def test_an_empty_project_opens_the_room_too(
    make_window: Callable[[Path | None], Desk], tmp_path: Path
) -> None:
    Project.create(tmp_path / "e.shuangjian").close()
    desk = make_window(tmp_path / "e.shuangjian")
    desk.window.run_command("go.twins")
    room = desk.workspace.knowledge_room
    desk.qtbot.waitUntil(lambda: room.state.is_loaded)
    assert room.pages.currentIndex() == 1
