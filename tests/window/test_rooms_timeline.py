"""The time line, with real keys and a real mouse."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.annotate.steps import set_attribute
from models.knowledge.links import Link
from tests.window.conftest import Desk
from tests.window.rooms import make_project, open_room

MARCH = date(2025, 3, 18).toordinal()


@pytest.fixture
def told(make_window: Callable[[Path | None], Desk], tmp_path: Path) -> Desk:
    return make_window(make_project(tmp_path))


def spots(room) -> list[tuple[QPoint, list[object]]]:  # type: ignore[no-untyped-def]
    """Paint, and return where what happened stands."""
    room.strip.grab()
    return [
        (box.center().toPoint(), room.strip.happenings_of(spot))
        for box, spot in room.strip.hits.spots
    ]


def place_of(room, words: str) -> QPoint:  # type: ignore[no-untyped-def]
    """Return where the happening stands whose participants have ``words``."""
    return next(
        point for point, items in spots(room)
        if any(words in filler.name for filler in items[0].record.fillers)  # type: ignore[attr-defined]
    )  # fmt: skip


def wheel(room, x: float, turn: int, *, shift: bool = False) -> None:  # type: ignore[no-untyped-def]
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    at = QPointF(x, 200)
    event = QWheelEvent(at, room.strip.mapToGlobal(at), QPoint(), QPoint(0, turn),
                        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase,
                        False)  # fmt: skip
    QApplication.sendEvent(room.strip, event)


def test_events_and_dated_claims_stand_in_lanes_by_type(told: Desk) -> None:
    room = open_room(told, "timeline")
    lanes = {box.lane.key: len(box.lane.happenings) for box in room.strip._spreads.boxes}
    assert lanes == {"amount": 2, "alliance_founded": 2, "conference_held": 1}
    assert "5 in time" in room.sum.whole()


def test_an_event_stands_on_its_day_and_its_card_tells_of_it(told: Desk) -> None:
    room = open_room(told, "timeline")
    at = place_of(room, "29家企业")
    view = room.strip.shown_view
    assert view.day(at.x() - 196.0) == pytest.approx(MARCH + 0.5, abs=3 / view.scale)
    QTest.mouseMove(room.strip, at)
    told.qtbot.waitUntil(room.strip.card.isVisible)
    assert "成立" in room.strip.card.text()
    assert "2025-03-18" in room.strip.card.text()


def test_a_click_leads_to_the_text(told: Desk) -> None:
    room = open_room(told, "timeline")
    at = place_of(room, "31家廠商")
    QTest.mouseClick(room.strip, Qt.MouseButton.LeftButton, pos=at)
    assert told.workspace.knowledge_room is None
    assert told.session.article.row.outlet == "渡口新聞網"
    assert told.workspace.room.tagger.annotation().label == "alliance_founded"


def test_the_wheel_enlarges_around_the_mouse(told: Desk) -> None:
    room = open_room(told, "timeline")
    before = room.strip.shown_view
    day = before.day(400.0)
    wheel(room, 196.0 + 400.0, 240)
    after = room.strip.shown_view
    assert after.scale > before.scale
    assert after.day(400.0) == pytest.approx(day, abs=0.01)
    wheel(room, 596, 240, shift=True)
    assert room.strip.shown_view.since < after.since


def test_keys_enlarge_move_and_show_everything(told: Desk) -> None:
    room = open_room(told, "timeline")
    strip, whole = room.strip, room.strip.shown_view
    told.press(Qt.Key.Key_Plus, on=strip)
    near = strip.shown_view
    assert near.scale > whole.scale
    told.press(Qt.Key.Key_Right, on=strip)
    assert strip.shown_view.since > near.since
    told.press(Qt.Key.Key_Minus, on=strip)
    assert strip.shown_view.scale == pytest.approx(whole.scale)
    told.press(Qt.Key.Key_0, on=strip)
    assert strip.shown_view == strip.all_of_it


def test_the_commands_of_the_text_size_enlarge_the_time_line(told: Desk) -> None:
    room = open_room(told, "timeline")
    before, zoom = room.strip.shown_view.scale, told.reader.zoom
    told.window.run_command("view.zoom_in")
    assert room.strip.shown_view.scale > before
    assert told.reader.zoom == zoom
    told.window.run_command("view.zoom_reset")
    assert room.strip.shown_view.scale == pytest.approx(before)


def test_dragging_moves_time_and_is_no_click(told: Desk) -> None:
    room = open_room(told, "timeline")
    at = place_of(room, "29家企业")
    before = room.strip.shown_view.since
    QTest.mousePress(room.strip, Qt.MouseButton.LeftButton, pos=at)
    for x in (10, 40, 90):
        QTest.mouseMove(room.strip, at + QPoint(x, 0))
    QTest.mouseRelease(room.strip, Qt.MouseButton.LeftButton, pos=at + QPoint(90, 0))
    assert room.strip.shown_view.since < before
    assert told.workspace.knowledge_room is room


def test_keys_go_from_one_to_the_next_and_enter_leads_to_the_text(told: Desk) -> None:
    room = open_room(told, "timeline")
    seen = []
    for _ in range(5):
        told.press(Qt.Key.Key_N, on=room.strip)
        seen.append(room.strip.current_happening().record.evidence.quote)
    assert sorted(seen) == sorted(["去年出货21吉瓦时", "去年出貨21吉瓦時", "成立", "成立", "开会"])
    assert "开会" in room.hint.whole()
    assert "开会" in room.strip.accessibleDescription()
    told.press(Qt.Key.Key_Return, on=room.strip)
    assert told.workspace.room.tagger.annotation().label == "conference_held"
    again = open_room(told, "timeline")
    assert again.strip.current_happening().record.evidence.quote == "开会"


def test_lanes_by_entity_have_the_name_of_who_takes_part(told: Desk) -> None:
    room = open_room(told, "timeline")
    room.by.picked.emit("entity")
    assert room.state.by == "entity"
    assert all(box.lane.name == "" for box in room.strip._spreads.boxes)  # nobody is tagged here
    room.by.picked.emit("label")
    assert len(room.strip._spreads.boxes) == 3


def test_only_events_can_be_shown_and_a_filter_narrows_them(told: Desk) -> None:
    room = open_room(told, "timeline")
    room.kinds.picked.emit(frozenset({"event"}))
    assert "3 in time" in room.sum.whole()
    room.filters.line.insert("廠商")  # as an input method does
    told.qtbot.waitUntil(lambda: "1 in time" in room.sum.whole())


def test_the_part_of_time_survives_leaving_and_a_change_of_theme(told: Desk) -> None:
    room = open_room(told, "timeline")
    told.press(Qt.Key.Key_Plus, on=room.strip)
    scale = room.strip.shown_view.scale
    told.press(Qt.Key.Key_Escape, on=room.strip)
    assert told.workspace.knowledge_room is None
    again = open_room(told, "timeline")
    assert again.strip.shown_view.scale == pytest.approx(scale)
    told.window.run_command("view.theme")
    told.qtbot.waitUntil(lambda: told.workspace.knowledge_room not in (None, again))
    assert told.workspace.knowledge_room.strip.shown_view.scale == pytest.approx(scale)


def test_every_export_can_be_read(told: Desk, tmp_path: Path) -> None:
    room = open_room(told, "timeline")
    written: dict[str, Path] = {}
    for export in room.exporter.exports:
        out = tmp_path / f"line.{export.ending}"
        room.exporter.write(export, out)
        written[export.ending] = out
    assert not QImage(str(written["png"])).isNull()
    assert "成立" in written["svg"].read_text("utf-8")
    assert "2025-03-18" in written["csv"].read_text("utf-8-sig")
    document = json.loads(written["json"].read_text("utf-8"))
    assert {lane["key"] for lane in document["lanes"]} == {
        "amount", "alliance_founded", "conference_held",
    }  # fmt: skip


def test_a_click_on_a_status_leads_to_the_article_that_told_it(told: Desk) -> None:
    project = told.session.project
    (events, knowledge) = (
        [e for e in project.knowledge.events() if e.label == "alliance_founded"],
        project.knowledge,
    )
    for event, status in zip(events, ("announced", "launched"), strict=True):
        annotations = project.annotations.of(event.article.id)
        project.commit(set_attribute(annotations, [event.id], "status", status))
    knowledge.linked.decide([Link.of("same_event", events[0].id, events[1].id)])
    room = open_room(told, "timeline")
    room.strip.zoom(40, 600)
    room.strip.zoom(40, 600)
    room.strip.step(1)
    while room.strip.current_happening().label != "alliance_founded":
        room.strip.step(1)
    room.strip.grab()
    marks = [(box, spot) for box, spot in room.strip.hits.spots if spot.mark]
    assert [spot.mark for _, spot in marks] == [1, 2]
    at = marks[1][0].center().toPoint()
    QTest.mouseMove(room.strip, at)
    told.qtbot.waitUntil(room.strip.card.isVisible)
    assert "Launched" in room.strip.card.text()
    QTest.mouseClick(room.strip, Qt.MouseButton.LeftButton, pos=at)
    assert told.session.article.row.outlet == "渡口新聞網"
