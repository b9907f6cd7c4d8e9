"""The room of the registry, with real keys: finding, changing, merging, undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from models.project import Project
from tests.window.conftest import Desk
from tests.window.rooms import open_room

ALT = Qt.KeyboardModifier.AltModifier
ALT_SHIFT = ALT | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sample(make_window: Callable[[Path | None], Desk], tmp_path: Path) -> Desk:
    """The sample, all of its mentions linked."""
    path = tmp_path / "s.shuangjian"
    with Project.sample(path) as project:
        project.registry.adopt_all()
    made = make_window(path)
    made.focus()
    return made


def test_the_room_lists_entities_by_their_mentions_and_finds_them_by_pinyin(sample: Desk) -> None:
    room = open_room(sample, "entities")
    counts = [item.mentions for item in room.state.wanted()]
    assert counts == sorted(counts, reverse=True)
    room.filters.line.setText("ljdx")
    sample.qtbot.waitUntil(lambda: len(room.state.wanted()) < len(counts))
    assert "澜江大学" in [item.entity.hans for item in room.state.wanted()]
    room.filters.line.setText("瀾江大學")
    sample.qtbot.waitUntil(lambda: room.heading.whole() == "澜江大学")


def test_a_name_is_changed_in_the_form_and_undone(sample: Desk) -> None:
    room = open_room(sample, "entities")
    entity = room.state.item().entity
    line = room.form.lines["aliases"]
    line.setFocus()
    line.setText("甲；乙")
    sample.press(Qt.Key.Key_Return, on=line)
    sample.saved()
    registry = sample.session.project.registry
    assert registry.get(entity.id).aliases == ("甲", "乙")
    sample.qtbot.waitUntil(lambda: room.form.lines["aliases"].text() == "甲; 乙")
    sample.window.run_command("edit.undo")
    sample.saved()
    assert registry.get(entity.id).aliases == ()


def test_two_are_ticked_merged_by_a_key_and_taken_apart(sample: Desk) -> None:
    room = open_room(sample, "entities")
    registry = sample.session.project.registry
    whole, part = registry.get("启衡机器人"), registry.get("海鹞科技")
    before = dict(registry.counts())
    room.show_entity(part.id)
    sample.press(Qt.Key.Key_Space, on=room.list)
    room.show_entity(whole.id)
    sample.qtbot.waitUntil(room.merge.isVisible)
    assert "启衡机器人" in room.merge.text()
    sample.press(Qt.Key.Key_M, on=room.list)
    sample.saved()
    assert registry.resolve(part.id) == whole.id
    assert registry.counts()[whole.id] == before[whole.id] + before[part.id]
    sample.qtbot.waitUntil(lambda: bool(room.state.merged(whole.id)))
    room.form.splitAsked.emit(part.id)
    sample.saved()
    assert dict(registry.counts()) == before


def test_enter_leads_over_the_mentions_to_the_text_and_the_room_keeps_its_place(
    sample: Desk,
) -> None:
    room = open_room(sample, "entities")
    sample.press(Qt.Key.Key_Down, on=room.list)
    current = room.state.current
    sample.qtbot.waitUntil(lambda: bool(room.state.mentions))
    sample.press(Qt.Key.Key_Return, on=room.list)
    assert room.mentions.hasFocus()
    wanted = room.state.mentions[0].id
    sample.press(Qt.Key.Key_Return, on=room.mentions)
    assert sample.workspace.room.tagger.annotation().id == wanted
    assert open_room(sample, "entities").state.current == current


def test_entities_that_look_alike_stand_together_and_one_click_merges(sample: Desk) -> None:
    room = open_room(sample, "entities")
    room.alike.click()
    sample.qtbot.waitUntil(lambda: bool(room.state.found.pairs), timeout=10000)
    assert 0 < len(room.state.wanted()) < len(room.state.found.items)


def test_an_empty_registry_says_how_to_fill_it_and_one_click_does(
    make_window: Callable[[Path | None], Desk], tmp_path: Path
) -> None:
    path = tmp_path / "s.shuangjian"
    with Project.sample(path) as project:
        project.registry.remove([entity.id for entity in project.registry.standing()])
    desk = make_window(path)
    room = open_room(desk, "entities")
    assert room.pages.currentIndex() == 1
    room.adopt.click()
    desk.saved()
    desk.qtbot.waitUntil(lambda: bool(room.state.found.items), timeout=10000)
    assert room.pages.currentIndex() == 0
