"""Tagging by keys and mouse in the real window, read back from the file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.window.conftest import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_a_key_tags_the_selection_and_the_file_has_it_when_it_says_saved(desk: Desk) -> None:
    desk.select("明川公司")
    desk.press(Qt.Key.Key_1)
    assert [a.label for a in desk.annotations()] == ["company"], "painted at once"
    desk.saved()
    rows = desk.stored("select label, quote from v_mentions")
    assert rows == [("company", "明川公司")]


@pytest.mark.parametrize("words", ["𠮷野家", "🧔🏾‍♂️", "葛󠄀城"])
@pytest.mark.parametrize("pane", ["hans", "hant"])
def test_rare_and_joined_characters_keep_their_exact_places(
    desk: Desk, words: str, pane: str
) -> None:
    desk.select(words, pane=pane)
    desk.press(Qt.Key.Key_2)
    desk.saved()
    stored = next(iter(desk.session.project.annotations.of(desk.session.article.row.id).values()))
    assert stored.anchor is not None
    assert stored.anchor.spans == (desk.span(words),)
    assert stored.anchor.quotes == (words,)


def test_undo_and_redo_by_key_go_through_the_file(desk: Desk) -> None:
    desk.select("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.saved()
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.qtbot.waitUntil(lambda: not desk.annotations())
    desk.saved()
    assert desk.stored("select label from v_mentions") == []
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    desk.qtbot.waitUntil(lambda: len(desk.annotations()) == 1)
    desk.saved()
    assert desk.stored("select label from v_mentions") == [("company",)]


def test_undo_pressed_at_once_waits_for_the_write_before_it(desk: Desk) -> None:
    desk.select("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.saved()
    assert desk.annotations() == []
    assert desk.stored("select label from v_mentions") == []


def test_a_key_on_a_selected_annotation_changes_its_label(desk: Desk) -> None:
    desk.select("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_3)
    desk.saved()
    assert desk.stored("select label, quote from v_mentions") == [("research", "明川公司")]


def test_a_key_without_selection_tags_the_word_at_the_caret(desk: Desk) -> None:
    place = desk.span("大学")
    desk.reader.select(place)
    desk.press(Qt.Key.Key_Left)
    assert desk.reader.selection() is None
    desk.press(Qt.Key.Key_3)
    assert [a.anchor.quote for a in desk.annotations() if a.anchor] == ["大学"]


def test_delete_removes_the_annotation_and_the_roles_it_filled(desk: Desk) -> None:
    build_event(desk)
    mention = next(a for a in desk.annotations() if a.kind == "mention")
    desk.press(Qt.Key.Key_Escape)
    desk.workspace.room.tagger.select(mention.id)
    desk.press(Qt.Key.Key_Delete)
    desk.saved()
    event = next(a for a in desk.annotations() if a.kind == "event")
    assert [a.target for a in event.arguments] == [None], "only the bare span is left"
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.qtbot.waitUntil(lambda: len(desk.annotations()) == 2)


def test_an_event_is_built_by_keys_and_clicks(desk: Desk) -> None:
    build_event(desk)
    desk.saved()
    assert desk.workspace.room.building.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.workspace.room.building.isVisible()
    event = next(a for a in desk.annotations() if a.kind == "event")
    mention = next(a for a in desk.annotations() if a.kind == "mention")
    assert event.anchor is not None and event.anchor.quote == "签署"
    fillers = [a.target or (a.anchor and a.anchor.quote) for a in event.arguments]
    assert fillers == [mention.id, "协议"]
    assert desk.stored("select count(*) from argument") == [(2,)]


def test_enter_ends_building_even_with_the_caret_in_a_mark(desk: Desk) -> None:
    build_event(desk)
    desk.select("明川公司")
    desk.press(Qt.Key.Key_Left)  # the caret now stands at the mention
    desk.press(Qt.Key.Key_Return)
    assert not desk.workspace.room.building.isVisible()


def build_event(desk: Desk) -> None:
    """Tag a company, then an agreement with it as signatory and a bare span as its topic."""
    desk.select("明川公司")
    desk.press(Qt.Key.Key_1)
    mention = desk.annotations()[0]
    desk.workspace.room.tagger.select("")
    desk.select("签署")
    desk.press(Qt.Key.Key_W, SHIFT)
    label = desk.session.project.schema.by_name[desk.annotations()[-1].label]
    by_mention = next(r for r in label.roles if "company" in r.targets)
    by_span = next(r for r in label.roles if "span" in r.targets and r is not by_mention)
    desk.reader.activated.emit(mention.id)
    desk.qtbot.keyClick(desk.reader, by_mention.key)
    desk.select("协议")
    desk.qtbot.keyClick(desk.reader, by_span.key)


def test_a_role_can_wait_for_a_click(desk: Desk) -> None:
    desk.select("明川公司")
    desk.press(Qt.Key.Key_1)
    mention = desk.annotations()[0]
    desk.workspace.room.tagger.select("")
    desk.select("签署")
    desk.press(Qt.Key.Key_W, SHIFT)
    event = desk.annotations()[-1]
    role = next(
        r for r in desk.session.project.schema.by_name[event.label].roles if "company" in r.targets
    )
    button = desk.workspace.room.building.button(role.name)
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.reader.activated.emit(mention.id)
    event = desk.session.article.annotations[event.id]
    assert [(a.role, a.target) for a in event.arguments] == [(role.name, mention.id)]


def test_edges_move_by_whole_graphemes(desk: Desk) -> None:
    desk.select("家与")
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_Right, ALT | SHIFT)
    assert desk.annotations()[0].anchor.quote == "家与🧔🏾‍♂️"
    desk.press(Qt.Key.Key_Left, ALT | SHIFT)
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.annotations()[0].anchor.quote == "野家与"


def test_two_selected_places_make_one_discontinuous_annotation(desk: Desk) -> None:
    desk.select("澜江", "成立")
    desk.press(Qt.Key.Key_4)
    desk.saved()
    assert desk.annotations()[0].anchor.quote == "澜江…成立"
    assert len(desk.stored("select * from v_spans")) == 2


def test_a_note_is_written_when_the_cursor_leaves_it(desk: Desk) -> None:
    desk.select("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_M, CONTROL)
    note = desk.workspace.inspector.note
    desk.qtbot.waitUntil(lambda: bool(note.hasFocus()))
    desk.qtbot.keyClicks(note, "check")
    desk.reader.setFocus()
    assert desk.annotations()[0].note == "check"


def test_letters_typed_into_the_filter_do_not_tag(desk: Desk) -> None:
    desk.select("明川公司")
    desk.workspace.lists.filter.setFocus()
    desk.qtbot.keyClicks(desk.workspace.lists.filter, "1q")
    assert desk.annotations() == []


def test_the_same_place_is_not_tagged_twice_with_one_label(desk: Desk) -> None:
    for _ in range(2):
        desk.select("明川公司")
        desk.press(Qt.Key.Key_1)
    assert len(desk.annotations()) == 1
