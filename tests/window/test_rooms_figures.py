"""The figures room, with real keys and a real mouse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from models.annotate.steps import remove
from models.knowledge.figures import figure_groups
from tests.knowledge.told import MEANING, claim, number
from tests.window.conftest import Desk
from tests.window.rooms import make_project, open_room
from ui.rooms.exporting import Export
from ui.rooms.figures.columns import COLUMNS, QUOTE
from ui.rooms.figures.plot import dots_of


@pytest.fixture
def told(make_window: Callable[[Path | None], Desk], tmp_path: Path) -> Desk:
    return make_window(make_project(tmp_path))


def titles(room) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    model = room.groups.groups
    found = [model.item(n) for n in range(model.rowCount())]
    return [(group.label, group.verdict) for group in found]


def cell(room, row: int, key: str) -> str:  # type: ignore[no-untyped-def]
    column = next(n for n, c in enumerate(COLUMNS) if c.key == key)
    return str(room.table.rows.index(row, column).data() or "")


def test_what_conflicts_stands_first_and_what_agrees_says_so(told: Desk) -> None:
    room = open_room(told, "figures")
    assert titles(room) == [("count", "conflict"), ("amount", "agree")]
    assert "1 in conflict" in room.sum.whole()
    assert [cell(room, n, "value") for n in range(3)] == ["29家", "31家", "若干家"]
    assert "31家 (渡口新聞網)" in room.reasons[0].whole()
    assert cell(room, 2, "interval") == "not understood"


def test_arrows_go_through_groups_and_rows_and_enter_leads_to_the_text(told: Desk) -> None:
    room = open_room(told, "figures")
    told.press(Qt.Key.Key_Down, on=room.groups)
    assert room.heading.whole() == "电池联盟"
    assert cell(room, 1, "value") == "21 GWh"
    told.press(Qt.Key.Key_Return, on=room.groups)
    assert room.table.hasFocus()
    told.press(Qt.Key.Key_Down, on=room.table)
    told.press(Qt.Key.Key_Return, on=room.table)
    assert told.workspace.knowledge_room is None
    assert told.session.article.row.outlet == "渡口新聞網"
    assert told.workspace.room.tagger.annotation().anchor.quote == "去年出貨21吉瓦時"
    assert told.reader.hasFocus()


def test_a_click_on_the_words_leads_to_the_text_and_the_key_leads_back(told: Desk) -> None:
    room = open_room(told, "figures")
    index = room.table.rows.index(1, QUOTE)
    at = room.table.visualRect(index).center()
    QTest.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.session.article.row.outlet == "渡口新聞網"
    assert "Ctrl+4" in told.workspace.status.message.text()
    again = open_room(told, "figures")
    assert again.table.currentIndex().row() == 1


def test_a_filter_in_the_other_script_keeps_whole_groups(told: Desk) -> None:
    room = open_room(told, "figures")
    told.press(Qt.Key.Key_Slash, on=room.groups)
    room.filters.line.insert("廠商")  # as an input method does
    told.qtbot.waitUntil(lambda: len(titles(room)) == 1)
    assert room.table.rows.rowCount() == 3
    told.press(Qt.Key.Key_Escape, on=room.filters.line)
    assert len(titles(room)) == 2
    assert told.workspace.knowledge_room is room


def test_a_filter_that_fits_nothing_says_so_and_can_be_taken_back(told: Desk) -> None:
    room = open_room(told, "figures")
    QTest.keyClicks(room.filters.since, "2031")
    told.qtbot.waitUntil(lambda: room.pages.currentIndex() == 2)
    assert room.filters.line.isVisible()
    QTest.mouseClick(room.filters.reset, Qt.MouseButton.LeftButton)
    assert room.pages.currentIndex() == 0


def test_a_day_that_is_none_is_marked_and_filters_nothing(told: Desk) -> None:
    room = open_room(told, "figures")
    QTest.keyClicks(room.filters.since, "2024-13")
    told.qtbot.waitUntil(lambda: room.filters.since.property("wrong") is True)
    assert len(titles(room)) == 2


def test_verdicts_can_be_picked(told: Desk) -> None:
    room = open_room(told, "figures")
    room.verdicts.picked.emit(frozenset({"agree"}))
    assert titles(room) == [("amount", "agree")]


def test_the_room_follows_what_is_tagged_and_keeps_its_place(told: Desk) -> None:
    room = open_room(told, "figures")
    told.press(Qt.Key.Key_Down, on=room.groups)
    annotations = told.session.article.annotations
    gone = next(a for a in annotations.values() if a.anchor.quote == "29家企业成立电池联盟")
    told.session.perform(remove(annotations, [gone.id]))
    told.qtbot.waitUntil(lambda: ("count", "conflict") not in titles(room))
    assert room.groups.current_item().label == "amount"
    told.session.undo()
    told.qtbot.waitUntil(lambda: ("count", "conflict") in titles(room))
    assert room.groups.current_item().label == "amount"


def test_a_change_of_theme_keeps_filter_and_row(told: Desk) -> None:
    room = open_room(told, "figures")
    room.filters.line.insert("吉瓦")
    told.qtbot.waitUntil(lambda: len(titles(room)) == 1)
    told.window.run_command("view.theme")
    told.qtbot.waitUntil(lambda: told.workspace.knowledge_room not in (None, room))
    other = told.workspace.knowledge_room
    assert other.filters.line.text() == "吉瓦"
    assert titles(other) == [("amount", "agree")]


def test_the_plot_tells_of_a_figure_and_leads_to_it(told: Desk) -> None:
    room = open_room(told, "figures")
    plot = room.plot
    plot.grab()
    box, _ = next((b, k) for b, k in plot.hits.spots if k == room.state.row)
    QTest.mouseMove(plot, box.center().toPoint())
    told.qtbot.waitUntil(plot.card.isVisible)
    assert "29家" in plot.card.text()
    told.press(Qt.Key.Key_Right, on=plot)
    assert cell(room, room.table.currentIndex().row(), "value") == "31家"
    told.press(Qt.Key.Key_Return, on=plot)
    assert told.session.article.row.outlet == "渡口新聞網"


def test_every_export_can_be_read(told: Desk, tmp_path: Path) -> None:
    room = open_room(told, "figures")
    assert room.export.isEnabled()
    written: dict[str, Path] = {}
    for export in room.exporter.exports:
        out = tmp_path / f"out.{export.ending}"
        room.exporter.write(export, out)
        written[export.ending] = out
    table = written["csv"].read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    assert "29家企业成立电池联盟" in table.decode("utf-8-sig")
    document = json.loads(written["json"].read_text("utf-8"))
    assert [g["verdict"] for g in document["groups"]] == ["conflict", "agree"]
    assert not QImage(str(written["png"])).isNull()
    assert "<svg" in written["svg"].read_text("utf-8")
    assert "out.svg" in told.workspace.status.message.text()


def test_an_export_that_cannot_be_written_is_explained(told: Desk, tmp_path: Path) -> None:
    room = open_room(told, "figures")
    failures: list[object] = []
    room.failed.disconnect()
    room.failed.connect(failures.append)
    room.exporter.write(Export("csv", "", lambda: b"x"), tmp_path / "no such" / "folder.csv")
    assert "folder.csv" in str(getattr(failures[0], "file", ""))


def test_what_takes_the_focus_in_the_room_has_a_name(told: Desk) -> None:
    room = open_room(told, "figures")
    for widget in (room.groups, room.table, room.plot, room.filters.line, room.filters.since,
                   room.export, room.back, room.verdicts):  # fmt: skip
        assert widget.accessibleName(), widget
    assert room.plot.mapTo(told.window, QPoint(0, 0)).y() > 0


def test_figures_in_units_that_convert_stand_at_one_height() -> None:
    far, near = (number(n, kind="measure", unit=unit) for n, unit in ((3, "km"), (3000, "m")))
    (group,) = figure_groups([claim(far), claim(near)], MEANING)
    one, other = dots_of(group)
    assert one.stated == other.stated
