"""The frame that every knowledge room has: filter, exports, following, failing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from models.annotate.steps import remove
from models.errors import ProjectDamaged
from models.knowledge.filters import Filter
from tests.window.conftest import Desk
from tests.window.rooms import make_project, open_room
from ui.rooms.figures.state import FiguresState, Found
from ui.rooms.filterbar import FilterBar
from ui.rooms.picker import Picker


@pytest.fixture
def told(make_window: Callable[[Path | None], Desk], tmp_path: Path) -> Desk:
    return make_window(make_project(tmp_path))


def test_several_choices_can_be_ticked_while_the_menu_stays_open(qtbot: QtBot) -> None:
    picker = Picker("All", "Labels")
    qtbot.addWidget(picker)
    picker.offer([("a", "Amount"), ("b", "Count")], frozenset())
    picker.show()
    chosen: list[frozenset[str]] = []
    picker.picked.connect(chosen.append)
    menu = picker.menu()
    menu.popup(picker.mapToGlobal(picker.rect().bottomLeft()))
    for _ in range(2):
        QTest.keyClick(menu, Qt.Key.Key_Down)  # past “All”
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()
    assert set().union(*chosen) == {"a", "b"}
    assert "+1" in picker.text()


def test_what_was_chosen_stays_on_offer_when_no_record_has_it_any_more(qtbot: QtBot) -> None:
    picker = Picker("All", "Outlets")
    qtbot.addWidget(picker)
    picker.offer([("x", "X"), ("y", "Y")], frozenset({"x"}))
    picker.offer([("y", "Y")], frozenset({"x"}))
    assert [a.data() for a in picker.menu().actions() if a.isCheckable()] == ["y", "x"]


def test_the_filter_says_what_is_wanted_and_is_emptied_as_a_whole(qtbot: QtBot) -> None:
    bar = FilterBar(Filter())
    qtbot.addWidget(bar)
    bar.offer([("count", "Count"), ("share", "Share")], ["甲", "乙"], "article")
    bar.show()
    QTest.keyClicks(bar.since, "2024-06")
    QTest.keyClick(bar.since, Qt.Key.Key_Return)
    QTest.mouseClick(bar.here, Qt.MouseButton.LeftButton)
    bar.outlets.picked.emit(frozenset({"甲"}))
    wanted = bar.wanted
    assert (str(wanted.since), wanted.articles, wanted.outlets) == (
        "2024-06-01", frozenset({"article"}), frozenset({"甲"}),
    )  # fmt: skip
    QTest.mouseClick(bar.reset, Qt.MouseButton.LeftButton)
    assert bar.wanted.is_empty
    assert not bar.here.isChecked()
    assert bar.since.text() == ""


def test_a_room_that_nobody_sees_reads_nothing_until_it_is_opened_again(told: Desk) -> None:
    room = open_room(told, "figures")
    state = room.state
    told.press(Qt.Key.Key_Escape, on=room.groups)
    before = state.found
    annotations = told.session.article.annotations
    gone = next(a.id for a in annotations.values() if a.label == "amount")
    told.session.perform(remove(annotations, [gone]))
    told.saved()
    told.qtbot.wait(300)
    assert state.found.groups is before.groups
    again = open_room(told, "figures")
    told.qtbot.waitUntil(lambda: again.state.found.groups is not before.groups)
    assert len(again.state.found.claims) == len(before.claims) - 1


class Breaking(FiguresState):
    """Figures of a project whose file went bad behind the first look."""

    def read(self) -> Found:
        if self.is_loaded:
            raise ProjectDamaged("an annotation is no annotation.")
        return super().read()


def test_what_cannot_be_read_is_told_and_what_was_shown_stays(told: Desk) -> None:
    state = Breaking(told.session)
    room = state.make_room(told.window.look)
    told.qtbot.addWidget(room)
    failures: list[object] = []
    room.failed.connect(failures.append)
    room.take_focus()
    told.qtbot.waitUntil(lambda: state.is_loaded)
    annotations = told.session.article.annotations
    told.session.perform(remove(annotations, [next(iter(annotations))]))
    told.qtbot.waitUntil(lambda: bool(failures), timeout=10_000)
    assert isinstance(failures[0], ProjectDamaged)
    assert not state.is_busy
    assert room.groups.groups.rowCount() == 2


def test_an_export_gets_the_ending_of_its_kind(
    told: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room(told, "figures")
    asked: list[str] = []

    def answer(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    (csv,) = [e for e in room.exporter.exports if e.ending == "csv"]
    room.exporter.ask(csv)
    assert (tmp_path / "mine.csv").is_file()
    assert asked[0].endswith("told-figures.csv")


def test_rooms_follow_one_another_and_esc_leaves_the_last(told: Desk) -> None:
    open_room(told, "figures")
    open_room(told, "timeline")
    told.window.run_command("go.timeline")
    assert told.workspace.knowledge_room is None
    assert not told.workspace.in_room


def test_a_click_in_the_article_list_is_not_needed_to_come_back(told: Desk) -> None:
    room = open_room(told, "figures")
    told.window.run_command("edit.find")
    assert room.filters.line.hasFocus()
    assert not told.workspace.room.find_bar.isVisible()
    QTest.mouseClick(room.back, Qt.MouseButton.LeftButton)
    assert told.workspace.knowledge_room is None
