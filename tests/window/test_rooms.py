"""Knowledge rooms: opened by a command, left by Esc, to the same place of the same article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.window.conftest import Desk
from ui.commands.registry import BY_ID
from ui.rooms.registry import ROOMS

OF_ARTICLES = ("corpus", "twins")
"""Rooms that have something to show before anything is tagged."""


def test_every_room_has_a_command_with_a_key_and_an_icon() -> None:
    for room in ROOMS:
        command = BY_ID[room.command]
        assert command.keys and command.icon and command.needs == "project", room.name


@pytest.mark.parametrize("name", [room.name for room in ROOMS])
def test_a_room_opens_by_its_key_and_esc_leads_back_to_the_same_place(
    desk: Desk, name: str
) -> None:
    desk.select("合作项目")
    desk.show("合作项目")
    top, article = desk.workspace.room.top(), desk.session.article.row.id
    desk.window.run_command(f"go.{name}")
    room = desk.workspace.knowledge_room
    assert room is not None and room.isVisible()
    desk.qtbot.waitUntil(lambda: not room.state.is_busy)
    desk.press(Qt.Key.Key_Escape, on=QApplication.focusWidget())
    assert desk.workspace.knowledge_room is None
    assert desk.reader.hasFocus()
    assert (desk.workspace.room.top(), desk.session.article.row.id) == (top, article)
    assert desk.reader.selection().quote == "合作项目"


@pytest.mark.parametrize("name", [r.name for r in ROOMS if r.name not in OF_ARTICLES])
def test_an_empty_room_says_what_to_tag(desk: Desk, name: str) -> None:
    desk.window.run_command(f"go.{name}")
    room = desk.workspace.knowledge_room
    desk.qtbot.waitUntil(lambda: room.state.is_loaded)
    assert room.pages.currentIndex() == 1
    assert room.sign.hint
    assert not room.export.isEnabled()


@pytest.mark.parametrize("name", [room.name for room in ROOMS])
def test_a_room_stays_open_when_the_theme_changes(desk: Desk, name: str) -> None:
    desk.window.run_command(f"go.{name}")
    state = desk.workspace.knowledge_room.state
    desk.window.run_command("view.theme")
    desk.qtbot.waitUntil(lambda: desk.window.look.theme.is_dark)
    assert desk.workspace.knowledge_room.state is state


def test_the_keys_of_a_room_do_not_change_the_text(desk: Desk) -> None:
    desk.select("合作项目")
    desk.window.run_command(f"go.{ROOMS[0].name}")
    room = desk.workspace.knowledge_room
    for key in (Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_F2):
        desk.press(key, on=room)
    assert desk.annotations() == []


def test_the_panes_of_the_text_are_called_from_a_room(desk: Desk) -> None:
    desk.window.run_command(f"go.{ROOMS[0].name}")
    desk.window.run_command("view.hans")
    assert desk.workspace.knowledge_room is None
    assert desk.window.preferences.get("mode") == "hans"
