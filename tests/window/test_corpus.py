"""The corpus room, by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.project import Project
from tests.window.conftest import Desk
from ui.charts.chart import Chart
from ui.rooms.corpus.room import CorpusRoom


@pytest.fixture
def desk(sample_desk: Desk) -> Desk:
    return sample_desk


@pytest.fixture
def room(desk: Desk) -> CorpusRoom:
    desk.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    found = desk.workspace.knowledge_room
    assert isinstance(found, CorpusRoom)
    desk.qtbot.waitUntil(lambda: found.state.is_loaded and bool(found.labels.hits.spots))
    return found


def titles(room: CorpusRoom) -> list[str]:
    model = room.table.numbers
    return [model.article(row).title for row in range(model.rowCount())]


def column(room: CorpusRoom, name: str) -> int:
    return room.state.columns().index(name)


def click_bar(desk: Desk, chart: Chart, key: object) -> None:
    desk.pause()
    box = chart.hits.box(key)  # type: ignore[arg-type]
    assert box is not None
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=box.center().toPoint())


def test_the_sample_is_told_in_numbers(room: CorpusRoom) -> None:
    assert room.table.numbers.rowCount() == 6
    count = room.state.corpus.annotations
    assert f"{count} annotations" in room.sum.whole()
    assert sum(bar.count for bar in room.labels.bars) == count
    assert [bar.count for bar in room.people.bars] == [count]
    assert sum(bar.count for bar in room.time.columns) == 6
    assert len(room.time.columns) == 9  # from March to November, empty months too


def test_a_head_sorts_and_once_more_turns_the_order_round(desk: Desk, room: CorpusRoom) -> None:
    header = room.table.horizontalHeader()
    number = column(room, "characters")
    x = header.sectionViewportPosition(number) + header.sectionSize(number) // 2
    at = header.viewport().rect().center()
    at.setX(x)
    for wanted in (True, False):
        desk.pause()
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        model = room.table.numbers
        sizes = [model.article(row).characters for row in range(6)]
        assert sizes == sorted(sizes, reverse=wanted)


def test_keys_sort_by_the_column_at_hand_and_open_the_article(desk: Desk, room: CorpusRoom) -> None:
    table = room.table
    assert table.hasFocus()
    for _ in range(column(room, "claim")):
        desk.press(Qt.Key.Key_Right, on=table)
    desk.press(Qt.Key.Key_S, on=table)
    claims = [table.numbers.article(row).kinds["claim"] for row in range(6)]
    assert claims == sorted(claims, reverse=True)
    desk.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier, on=table)
    first = table.numbers.article(0).id
    desk.press(Qt.Key.Key_Return, on=table)
    assert desk.workspace.knowledge_room is None
    assert desk.session.article.row.id == first


def test_a_double_click_opens_the_article(desk: Desk, room: CorpusRoom) -> None:
    table = room.table
    at = table.visualRect(table.numbers.index(4, 1)).center()
    desk.pause()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.session.article.row.number == 5


def test_a_bar_filters_and_once_more_shows_all(desk: Desk, room: CorpusRoom) -> None:
    key = ("scripts", "hant")
    click_bar(desk, room.progress, key)
    assert {room.table.numbers.article(r).script for r in range(3)} == {"hant"}
    assert room.table.numbers.rowCount() == 3
    assert [bar.count for bar in room.progress.bars] == [3, 0, 0, 3, 3]
    click_bar(desk, room.progress, key)
    assert room.table.numbers.rowCount() == 6
    outlet = room.outlets.bars[2].key
    click_bar(desk, room.outlets, outlet)
    assert room.table.numbers.rowCount() == 1
    assert room.filters.wanted.outlets == {outlet}
    desk.pause()
    QTest.mouseClick(room.filters.reset, Qt.MouseButton.LeftButton)
    assert room.table.numbers.rowCount() == 6


def test_a_month_filters_by_its_days(desk: Desk, room: CorpusRoom) -> None:
    click_bar(desk, room.time, "2025-03")
    assert room.table.numbers.rowCount() == 2
    assert (room.filters.since.text(), room.filters.until.text()) == ("2025-03-01", "2025-03-31")
    click_bar(desk, room.time, "2025-03")
    assert room.table.numbers.rowCount() == 6


def test_bars_are_walked_by_keys_and_told(desk: Desk, room: CorpusRoom) -> None:
    room.labels.setFocus()
    desk.press(Qt.Key.Key_Down, on=room.labels)
    desk.press(Qt.Key.Key_Down, on=room.labels)
    second = room.labels.bars[1]
    assert room.labels.current == second.key
    assert second.words in room.labels.accessibleDescription()
    desk.press(Qt.Key.Key_Return, on=room.labels)
    assert room.filters.wanted.labels == {second.key}


def test_words_find_titles_in_either_script(desk: Desk, room: CorpusRoom) -> None:
    room.filters.line.setText("電池")
    desk.qtbot.waitUntil(lambda: room.table.numbers.rowCount() < 6)
    assert all("电池" in title or "電池" in title for title in titles(room))
    assert len(titles(room)) == 2


def test_the_numbers_follow_what_is_taken_back(desk: Desk, room: CorpusRoom) -> None:
    before = room.state.corpus.annotations
    with desk.qtbot.waitSignal(room.state.renewed):
        desk.session.undo()
    assert room.state.corpus.annotations < before


def test_a_project_without_articles_says_how_they_come(
    make_window: Callable[[Path | None], Desk], tmp_path: Path
) -> None:
    path = tmp_path / "empty.shuangjian"
    Project.create(path).close()
    desk = make_window(path)
    desk.window.run_command("go.corpus")
    room = desk.workspace.knowledge_room
    desk.qtbot.waitUntil(lambda: room.state.is_loaded)
    assert room.pages.currentIndex() == 1
    assert not room.export.isEnabled()


def test_the_table_and_the_charts_are_written(room: CorpusRoom, tmp_path: Path) -> None:
    assert [export.ending for export in room.exporter.exports] == ["csv", "png", "svg"]
    for export in room.exporter.exports:
        out = tmp_path / f"corpus.{export.ending}"
        room.exporter.write(export, out)
        assert out.stat().st_size > 1000
    rows = (tmp_path / "corpus.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) == 7 and rows[0].startswith("number,id,title")
