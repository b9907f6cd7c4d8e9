"""Everything can be reached by keyboard and is named for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.window.conftest import Desk
from ui.commands.registry import COMMANDS


def test_every_command_stands_in_a_menu_and_in_the_palette(desk: Desk) -> None:
    in_menus = {action.objectName() for menu in desk.window.menuBar().actions()
                for action in menu.menu().actions()}  # fmt: skip
    assert {command.id for command in COMMANDS} <= in_menus
    offered = {offer.text for offer in desk.window.commands.offers()}
    commands = (c for c in COMMANDS if c.id != "edit.palette")
    missing = [c.id for c in commands if desk.window.commands[c.id].text() not in offered]
    assert missing == []


def test_what_takes_the_focus_has_a_name(desk: Desk) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in desk.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(widget, QAbstractButton | QLineEdit)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]  # fmt: skip
    assert nameless == []


def test_tab_goes_round_and_comes_back(desk: Desk) -> None:
    seen: list[QWidget] = []
    for _ in range(60):
        desk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert all(widget is not None and widget.isVisible() for widget in seen)
    assert desk.reader in seen
    assert desk.workspace.articles.filter in seen
    assert desk.workspace.lists.filter in seen


@pytest.mark.parametrize("size", [(1120, 720), (1920, 1000)])
@pytest.mark.parametrize("zoom", [14, 32])
def test_nothing_is_pushed_out_of_the_window(desk: Desk, size: tuple[int, int], zoom: int) -> None:
    desk.window.resize(*size)
    desk.reader.set_zoom(zoom)
    desk.qtbot.wait(20)
    assert (desk.window.width(), desk.window.height()) == size
    room = desk.window.rect()
    for part in (desk.workspace.top.title, desk.reader, desk.workspace.right,
                 desk.workspace.status):  # fmt: skip
        corner = part.mapTo(desk.window, part.rect().bottomRight())
        assert room.contains(corner), part.objectName()
        assert part.width() > 20
