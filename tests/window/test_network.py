"""The network room, by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.window.conftest import Desk
from ui.rooms.network.evidence import doubt_words
from ui.rooms.network.room import NetworkRoom


@pytest.fixture
def desk(sample_desk: Desk) -> Desk:
    return sample_desk


@pytest.fixture
def room(desk: Desk) -> NetworkRoom:
    desk.press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    found = desk.workspace.knowledge_room
    assert isinstance(found, NetworkRoom)
    desk.qtbot.waitUntil(lambda: found.state.is_loaded)
    desk.qtbot.waitUntil(lambda: bool(found.canvas.hasFocus()))
    return found


def name_of(room: NetworkRoom, node: str) -> str:
    return room.canvas.picture.name(room.state.drawing.nodes[node])


def point(room: NetworkRoom, node: str) -> QPoint:
    canvas = room.canvas
    x, y = canvas.view.to_screen(room.state.drawing.places[node], canvas.extent)
    return QPoint(round(x), round(y))


def heaviest(room: NetworkRoom) -> str:
    return room.state.drawing.shown.nodes[0].id


def redrawn(desk: Desk, room: NetworkRoom, act: Callable[[], object]) -> None:
    with desk.qtbot.waitSignal(room.state.drawn):
        act()


def wheel(room: NetworkRoom, at: QPoint, steps: int) -> None:
    where = QPointF(at)
    button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turned, phase = QPoint(0, 120 * steps), Qt.ScrollPhase.NoScrollPhase
    screen = QPointF(room.canvas.mapToGlobal(at))
    event = QWheelEvent(where, screen, QPoint(), turned, button, keys, phase, False)
    QApplication.sendEvent(room.canvas, event)


def test_the_sample_has_a_network_with_its_evidence(room: NetworkRoom) -> None:
    assert len(room.state.drawing.shown.nodes) > 10
    assert room.export.isEnabled()
    assert "participants" in room.sum.whole()
    assert room.strength.words.whole().startswith("Showing all")


def test_a_click_on_a_node_tells_whom_it_works_with_and_where_that_stands(
    desk: Desk, room: NetworkRoom
) -> None:
    node = heaviest(room)
    QTest.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=point(room, node))
    assert room.state.selected == (node,)
    assert room.evidence.name.whole() == name_of(room, node)
    whole = room.state.drawing.nodes[node]
    assert room.evidence.events.model().rowCount() == len(whole.events)
    assert room.evidence.partners.model().rowCount() == len(room.state.drawing.ties_of[node])
    assert name_of(room, node) in room.canvas.accessibleName()


def test_a_click_on_evidence_leads_to_it_in_the_text(desk: Desk, room: NetworkRoom) -> None:
    node = heaviest(room)
    QTest.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=point(room, node))
    events = room.evidence.events
    event = events.model().item(1)
    at = events.visualRect(events.model().index(1, 0)).center()
    desk.pause()
    QTest.mouseClick(events.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.workspace.knowledge_room is None
    assert desk.session.article.row.id == event.article.id
    assert desk.workspace.room.tagger.current == event.id
    desk.press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert desk.workspace.knowledge_room.state.selected == (node,)


def test_the_way_from_nothing_to_the_text_by_keys_alone(desk: Desk, room: NetworkRoom) -> None:
    desk.press(Qt.Key.Key_Right, on=room.canvas)
    first = room.state.selected
    assert first == (heaviest(room),)
    desk.press(Qt.Key.Key_Tab, on=room.canvas)
    second = room.state.selected
    strongest = room.state.drawing.shown_ties_of[first[0]][0].other(first[0])
    assert second == (strongest,)
    desk.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, on=room.canvas)
    assert room.state.selected == first
    desk.press(Qt.Key.Key_Return, on=room.canvas)
    events = room.evidence.events
    assert events.hasFocus()
    event = events.current_item()
    desk.press(Qt.Key.Key_Return, on=events)
    assert desk.workspace.knowledge_room is None
    assert desk.workspace.room.tagger.current == event.id


def test_tab_leaves_the_canvas_when_nothing_is_selected_and_when_all_were_visited(
    desk: Desk, room: NetworkRoom
) -> None:
    desk.press(Qt.Key.Key_Tab, on=room.canvas)
    assert not room.canvas.hasFocus()
    room.canvas.setFocus()
    desk.press(Qt.Key.Key_Right, on=room.canvas)
    partners = len(room.state.drawing.shown_ties_of[heaviest(room)])
    for _ in range(partners):
        desk.press(Qt.Key.Key_Tab, on=room.canvas)
        assert room.canvas.hasFocus()
    desk.press(Qt.Key.Key_Tab, on=room.canvas)
    assert not room.canvas.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_arrows_go_in_their_direction(desk: Desk, room: NetworkRoom, key: Qt.Key) -> None:
    desk.press(Qt.Key.Key_Right, on=room.canvas)
    before = room.state.drawing.places[room.state.selected[0]]
    desk.press(key, on=room.canvas)
    after = room.state.drawing.places[room.state.selected[0]]
    moved = (after[0] - before[0], after[1] - before[1])
    signs = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (1, -1),
             Qt.Key.Key_Down: (1, 1)}  # fmt: skip
    axis, sign = signs[key]
    assert moved == (0, 0) or moved[axis] * sign > 0


def test_a_line_between_two_can_be_selected(desk: Desk, room: NetworkRoom) -> None:
    for tie in room.state.drawing.shown.ties:
        one, other = point(room, tie.first), point(room, tie.second)
        middle = (one + other) / 2
        if room.canvas.at((middle.x(), middle.y())) == (tie.first, tie.second):
            break
    else:
        pytest.fail("no tie is free in its middle")
    QTest.mouseMove(room.canvas, middle)
    QTest.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert room.state.selected == (tie.first, tie.second)
    assert room.evidence.events.model().rowCount() == len(tie.events)
    assert " — " in room.hint.whole()


def test_the_wheel_zooms_and_what_is_under_the_mouse_stays(room: NetworkRoom) -> None:
    node = room.state.drawing.shown.nodes[3].id
    before, scale = point(room, node), room.canvas.view.scale
    wheel(room, before, 3)
    assert room.canvas.view.scale > scale
    assert (point(room, node) - before).manhattanLength() <= 2
    wheel(room, before, -3)
    assert room.canvas.view.scale == pytest.approx(scale)


def test_dragging_moves_the_picture_and_a_key_brings_all_of_it_back(
    desk: Desk, room: NetworkRoom
) -> None:
    node = heaviest(room)
    before = point(room, node)
    free = QPoint(room.canvas.width() - 8, 8)
    assert room.canvas.at((free.x(), free.y())) == ()
    QTest.mousePress(room.canvas, Qt.MouseButton.LeftButton, pos=free)
    QTest.mouseMove(room.canvas, free + QPoint(-30, 15))
    QTest.mouseMove(room.canvas, free + QPoint(-60, 40))
    QTest.mouseRelease(room.canvas, Qt.MouseButton.LeftButton, pos=free + QPoint(-60, 40))
    assert (point(room, node) - before - QPoint(-60, 40)).manhattanLength() <= 2
    assert room.state.selected == ()
    desk.press(Qt.Key.Key_0, on=room.canvas)
    assert point(room, node) == before


def test_a_node_can_be_put_elsewhere_and_stays_there(desk: Desk, room: NetworkRoom) -> None:
    node = heaviest(room)
    before = point(room, node)
    goal = before + QPoint(70, -50)
    QTest.mousePress(room.canvas, Qt.MouseButton.LeftButton, pos=before)
    QTest.mouseMove(room.canvas, before + QPoint(30, -20))
    QTest.mouseMove(room.canvas, goal)
    QTest.mouseRelease(room.canvas, Qt.MouseButton.LeftButton, pos=goal)
    assert (point(room, node) - goal).manhattanLength() <= 2
    assert room.state.selected == ()


@pytest.mark.parametrize("typed", ["遠棹", "远棹", "yuanzhao", "yzcy"])
def test_somebody_is_found_in_either_script_and_by_pinyin(
    desk: Desk, room: NetworkRoom, typed: str
) -> None:
    desk.press(Qt.Key.Key_F, on=room.canvas)
    line = room.people.line
    assert line.hasFocus()
    line.setText(typed)
    desk.press(Qt.Key.Key_Return, on=line)
    desk.qtbot.waitUntil(lambda: bool(room.state.selected))
    (selected,) = room.state.selected
    assert name_of(room, selected) == "远棹船业"
    assert selected in room.canvas.found
    middle = QPoint(room.canvas.width() // 2, room.canvas.height() // 2)
    assert (point(room, selected) - middle).manhattanLength() <= 2
    desk.press(Qt.Key.Key_Escape, on=line)
    assert line.text() == "" and desk.workspace.knowledge_room is room
    desk.qtbot.waitUntil(lambda: not room.canvas.found)


def test_the_mouse_over_a_node_tells_who_it_is(desk: Desk, room: NetworkRoom) -> None:
    node = room.state.drawing.shown.nodes[1].id
    QTest.mouseMove(room.canvas, point(room, node))
    assert room.hint.whole().startswith(name_of(room, node))
    QTest.mouseMove(room.canvas, QPoint(room.canvas.width() - 6, 6))
    assert not room.hint.whole().startswith(name_of(room, node))


def test_events_become_nodes(desk: Desk, room: NetworkRoom) -> None:
    node = heaviest(room)
    before = room.state.drawing.places[node]
    desk.pause()
    redrawn(desk, room, lambda: QTest.mouseClick(room.as_nodes, Qt.MouseButton.LeftButton))
    kinds = {n.kind for n in room.state.drawing.shown.nodes}
    assert "event" in kinds
    redrawn(desk, room, lambda: QTest.mouseClick(room.as_nodes, Qt.MouseButton.LeftButton))
    assert {n.kind for n in room.state.drawing.shown.nodes} <= {"entity", "name"}
    after = room.state.drawing.places[node]
    assert abs(after[0] - before[0]) + abs(after[1] - before[1]) < 400


def test_filters_leave_less_and_the_rest_of_the_room_stays(desk: Desk, room: NetworkRoom) -> None:
    before = len(room.state.drawing.whole.nodes)
    redrawn(desk, room, lambda: room.filters.line.setText("電池"))
    less = len(room.state.drawing.whole.nodes)
    assert 0 < less < before
    redrawn(desk, room, room.filters.clear)
    assert len(room.state.drawing.whole.nodes) == before
    redrawn(desk, room, lambda: room.types.picked.emit(frozenset({"company"})))
    assert {n.type for n in room.state.drawing.whole.nodes} == {"company"}
    redrawn(desk, room, lambda: room.types.picked.emit(frozenset()))
    redrawn(desk, room, lambda: room.strength.minimumChosen.emit(2))
    assert min(t.weight for t in room.state.drawing.whole.ties) == 2


def test_fewer_can_be_shown_and_the_line_says_so(desk: Desk, room: NetworkRoom) -> None:
    slider = room.strength.slider
    slider.setFocus()
    redrawn(desk, room, lambda: slider.setValue(20))
    shown, whole = room.state.drawing.shown, room.state.drawing.whole
    assert len(shown.nodes) < len(whole.nodes)
    said = f"Showing the strongest {len(shown.nodes)} of {len(whole.nodes)}"
    assert room.strength.words.whole() == said
    hidden = next(n for n in whole.nodes if n.id not in room.state.drawing.places)
    redrawn(desk, room, lambda: room.people.picked.emit(hidden.id))
    assert hidden.id in room.state.drawing.places


def test_the_network_follows_what_is_taken_back(desk: Desk, room: NetworkRoom) -> None:
    node = heaviest(room)
    room.canvas.choose((node,))
    event = room.state.drawing.nodes[node].events[0]
    with desk.qtbot.waitSignal(room.state.renewed):
        desk.session.write(lambda: desk.session.project.commit(_without(event)))
    assert event not in room.state.drawing.whole.events
    assert room.state.selected == (node,)
    with desk.qtbot.waitSignal(room.state.renewed):
        desk.session.undo()
    assert event in room.state.drawing.whole.events


def _without(event: str):  # type: ignore[no-untyped-def]
    from models.changes import Delete, Step

    return Step("remove", (Delete(event),))


def test_the_picture_is_written_whole(desk: Desk, room: NetworkRoom, tmp_path: Path) -> None:
    kinds = [(export.ending, export.words) for export in room.exporter.exports]
    assert [ending for ending, _ in kinds] == ["png", "svg", "graphml", "csv", "csv", "json"]
    for number, export in enumerate(room.exporter.exports):
        out = tmp_path / f"{number}.{export.ending}"
        room.exporter.write(export, out)
        assert out.stat().st_size > 500
    image = QImage(str(tmp_path / "0.png"))
    assert image.width() > 500
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7)
               for y in range(0, image.height(), 7)}  # fmt: skip
    assert len(colours) > 5
    drawn = (tmp_path / "1.svg").read_text("utf-8")
    assert drawn.count("<path") + drawn.count("<polyline") > len(room.state.drawing.shown.nodes)


def test_evidence_that_is_doubtful_says_so(desk: Desk, room: NetworkRoom) -> None:
    event = next(iter(room.state.drawing.whole.events.values()))
    assert doubt_words(event) == ""
    doubtful = replace(event, warnings=("spun-hard",), detached=True)
    assert doubt_words(doubtful) == "its place in the text is lost, doubtful wording"


def test_a_new_name_in_the_registry_is_a_new_name_in_the_network(
    desk: Desk, room: NetworkRoom
) -> None:
    node = next(n for n in room.state.drawing.shown.nodes if n.kind == "entity")
    registry = desk.session.project.registry
    with desk.qtbot.waitSignal(room.state.renewed):
        desk.session.write(lambda: registry.rename(node.id, "望江船舶集团"))
    assert name_of(room, node.id) == "望江船舶集团"
    assert room.state.drawing.nodes[node.id].hant == "望江船舶集團"
