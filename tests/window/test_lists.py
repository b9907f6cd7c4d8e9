"""The lists beside the text, with the keyboard and the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.window.conftest import Desk

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def tag(desk: Desk, words: str, key: Qt.Key) -> None:
    desk.drag(words)
    desk.press(key)
    desk.press(Qt.Key.Key_Escape)


def view(desk: Desk, tab: str):  # type: ignore[no-untyped-def]
    return desk.workspace.lists.view(tab)


def test_arrows_walk_through_a_list_and_enter_goes_to_the_text(desk: Desk) -> None:
    tag(desk, "明川公司", Qt.Key.Key_1)
    tag(desk, "澜江大学", Qt.Key.Key_3)
    desk.press(Qt.Key.Key_Escape)
    mentions = view(desk, "mentions")
    desk.qtbot.waitUntil(lambda: mentions.model().rowCount() == 2)
    desk.press(Qt.Key.Key_1, CONTROL_ALT)
    desk.qtbot.waitUntil(lambda: bool(mentions.hasFocus()))
    desk.press(Qt.Key.Key_Down, on=mentions)
    current = desk.workspace.room.tagger.annotation()
    assert current.anchor.quote == "澜江大学"
    desk.press(Qt.Key.Key_Return, on=mentions)
    assert desk.reader.hasFocus()


@pytest.mark.parametrize(("tab", "key"), [("problems", Qt.Key.Key_4), ("events", Qt.Key.Key_3)])
def test_every_list_is_reached_by_key_and_left_by_enter(desk: Desk, tab: str, key: Qt.Key) -> None:
    desk.drag("签署")
    desk.press(Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_Escape)
    rows = view(desk, tab)
    desk.qtbot.waitUntil(lambda: rows.model().rowCount() > 0)
    desk.press(key, CONTROL_ALT)
    desk.qtbot.waitUntil(lambda: bool(rows.hasFocus()))
    assert rows.current_item() is not None
    desk.press(Qt.Key.Key_Return, on=rows)
    assert desk.reader.hasFocus()
    assert desk.workspace.room.tagger.annotation().kind == "event"
