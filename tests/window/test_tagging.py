"""Tagging by keys and mouse in the real window, read back from the file.

Nothing is selected or clicked but by events at places where the reader has laid the characters out.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.text import Span
from tests.window.conftest import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
RARE = ["𠮷野家", "🧔🏾‍♂️", "葛󠄀城", "𫫇村", "😊", "e\u0301一", "期\u00a0二", "三\u2028四"]


def placed(desk: Desk) -> list[tuple[Span, ...]]:
    """Return where the annotations of the article stand, as the file has them."""
    desk.saved()
    stored = desk.session.project.annotations.of(desk.session.article.row.id)
    return [a.anchor.spans for a in stored.values() if a.anchor]


def test_a_key_tags_what_was_drawn_and_the_file_has_it_when_it_says_saved(desk: Desk) -> None:
    desk.drag("明川公司")
    desk.press(Qt.Key.Key_1)
    assert [a.label for a in desk.annotations()] == ["company"], "painted at once"
    desk.saved()
    rows = desk.stored("select label, quote from v_mentions")
    assert rows == [("company", "明川公司")]


@pytest.mark.parametrize("words", RARE)
@pytest.mark.parametrize("pane", ["hans", "hant"])
def test_rare_and_joined_characters_keep_their_exact_places(
    desk: Desk, words: str, pane: str
) -> None:
    desk.drag(words, pane)
    desk.press(Qt.Key.Key_2)
    assert placed(desk) == [(desk.span(words),)]
    stored = next(iter(desk.session.project.annotations.of(desk.session.article.row.id).values()))
    assert stored.anchor is not None
    assert stored.anchor.quotes == (words,)


@pytest.mark.parametrize("pane", ["hans", "hant"])
def test_a_selection_drawn_backwards_is_the_same(desk: Desk, pane: str) -> None:
    place = desk.place("与🧔🏾‍♂️代", pane)
    desk.drag_over(pane, place.end, place.start)
    desk.press(Qt.Key.Key_2)
    assert placed(desk) == [(desk.span("与🧔🏾‍♂️代"),)]


def test_shift_and_arrows_step_over_whole_graphemes(desk: Desk) -> None:
    desk.click("家与", inside=0)
    for _ in range(3):
        desk.press(Qt.Key.Key_Right, SHIFT)
    desk.press(Qt.Key.Key_2)
    quote = desk.annotations()[0].anchor.quote
    assert quote in ("家与🧔🏾‍♂️", "与🧔🏾‍♂️代")


def test_a_double_click_takes_a_word_and_a_key_tags_it(desk: Desk) -> None:
    desk.double_click("大学", "hant")
    desk.press(Qt.Key.Key_3)
    assert placed(desk) == [(desk.span("大学"),)]


def test_blanks_at_the_edges_of_a_selection_are_left_out(desk: Desk) -> None:
    desk.drag("期\u00a0")
    desk.press(Qt.Key.Key_2)
    start = desk.span("期\u00a0二").start
    assert placed(desk) == [(Span(start, start + 1),)]


def test_blanks_alone_are_not_tagged_and_the_foot_says_why(desk: Desk) -> None:
    desk.drag("\u00a0")
    desk.press(Qt.Key.Key_2)
    assert desk.annotations() == []
    assert desk.workspace.status.message.text() == "Select some text first."


def test_undo_and_redo_by_key_go_through_the_file(desk: Desk) -> None:
    desk.drag("明川公司")
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
    desk.drag("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.saved()
    assert desk.annotations() == []
    assert desk.stored("select label from v_mentions") == []


def test_a_key_on_a_clicked_mark_changes_its_label(desk: Desk) -> None:
    desk.drag("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.click("产值")
    desk.press(Qt.Key.Key_Escape)
    assert desk.workspace.room.tagger.current == ""
    desk.click("明川公司", "hant", inside=1)
    assert desk.workspace.room.tagger.current == desk.annotations()[0].id
    desk.press(Qt.Key.Key_3)
    desk.saved()
    assert desk.stored("select label, quote from v_mentions") == [("research", "明川公司")]


def test_a_key_without_selection_tags_the_word_at_the_caret(desk: Desk) -> None:
    desk.click("大学", inside=0)
    assert desk.reader.selection() is None
    desk.press(Qt.Key.Key_3)
    assert [a.anchor.quote for a in desk.annotations() if a.anchor] == ["大学"]


def test_delete_removes_the_clicked_annotation_and_the_roles_it_filled(desk: Desk) -> None:
    build_event(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.click("明川公司", inside=2)
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


def build_event(desk: Desk) -> None:
    """Tag a company, then an agreement with it as signatory and a bare span as its topic."""
    begin_event(desk)
    label = desk.session.project.schema.by_name[desk.annotations()[-1].label]
    by_mention = next(r for r in label.roles if "company" in r.targets)
    by_span = next(r for r in label.roles if "span" in r.targets and r is not by_mention)
    desk.click("明川公司", inside=1)
    desk.qtbot.keyClick(desk.reader, by_mention.key)
    desk.drag("协议", "hant")
    desk.qtbot.keyClick(desk.reader, by_span.key)


def begin_event(desk: Desk) -> None:
    """Tag a company and the trigger of an agreement."""
    desk.drag("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Escape)
    desk.drag("签署")
    desk.press(Qt.Key.Key_W, SHIFT)


def test_a_role_can_wait_for_a_click(desk: Desk) -> None:
    begin_event(desk)
    mention, event = desk.annotations()
    role = next(
        r for r in desk.session.project.schema.by_name[event.label].roles if "company" in r.targets
    )
    button = desk.workspace.room.building.button(role.name)
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.click("明川公司", "hant", inside=2)
    event = desk.session.article.annotations[event.id]
    assert [(a.role, a.target) for a in event.arguments] == [(role.name, mention.id)]


def test_edges_move_by_whole_graphemes(desk: Desk) -> None:
    desk.drag("家与")
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_Right, ALT | SHIFT)
    assert desk.annotations()[0].anchor.quote == "家与🧔🏾‍♂️"
    desk.press(Qt.Key.Key_Left, ALT | SHIFT)
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.annotations()[0].anchor.quote == "野家与"


def test_two_drawn_places_make_one_discontinuous_annotation(desk: Desk) -> None:
    desk.drag("澜江")
    desk.drag("成立", adding=True)
    desk.press(Qt.Key.Key_4)
    desk.saved()
    assert desk.annotations()[0].anchor.quote == "澜江…成立"
    assert len(desk.stored("select * from v_spans")) == 2


def test_a_note_is_written_when_the_cursor_leaves_it(desk: Desk) -> None:
    desk.drag("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_M, CONTROL)
    note = desk.workspace.inspector.note
    desk.qtbot.waitUntil(lambda: bool(note.hasFocus()))
    desk.qtbot.keyClicks(note, "check")
    desk.click("产值")
    assert next(a for a in desk.annotations()).note == "check"


def test_letters_typed_into_the_filter_do_not_tag(desk: Desk) -> None:
    desk.drag("明川公司")
    desk.qtbot.mouseClick(desk.workspace.lists.filter, Qt.MouseButton.LeftButton)
    desk.qtbot.keyClicks(desk.workspace.lists.filter, "1q")
    assert desk.workspace.lists.filter.text() == "1q"
    assert desk.annotations() == []


def test_the_same_place_is_not_tagged_twice_with_one_label(desk: Desk) -> None:
    for _ in range(2):
        desk.drag("明川公司")
        desk.press(Qt.Key.Key_1)
    assert len(desk.annotations()) == 1
