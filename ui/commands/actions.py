"""The registry's commands as Qt actions: menus, keys, and what is possible at the moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from ui.commands.registry import BY_ID, COMMANDS, GROUPS, Command, group_words
from ui.icons import icon

if TYPE_CHECKING:
    from ui.commands.palette import Offer

Callback = Callable[[], object]
IN_READER = frozenset({"annotate.delete"})  # keys that mean something else in other places


class Actions:
    """All actions of one window.

    Raises:
        ValueError: when a command of the registry has no callback, or a callback no command.
    """

    def __init__(self, window: QMainWindow, callbacks: Mapping[str, Callback]) -> None:
        odd = set(callbacks) ^ set(BY_ID)
        if odd:
            raise ValueError(f"commands and callbacks differ: {', '.join(sorted(odd))}")
        self._actions = {c.id: self._make(window, c, callbacks[c.id]) for c in COMMANDS}

    def _make(self, window: QMainWindow, command: Command, callback: Callback) -> QAction:
        action = QAction(command.words.replace("&", "&&"), window)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setShortcuts([QKeySequence(k) for k in command.keys])
        if command.id in IN_READER:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if command.icon:
            action.setIcon(icon(command.icon))
        if command.id == "file.quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif command.id == "help.about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        elif command.id == "file.settings":
            action.setMenuRole(QAction.MenuRole.PreferencesRole)
        action.triggered.connect(lambda _=False: callback())
        window.addAction(action)
        return action

    def __getitem__(self, identifier: str) -> QAction:
        return self._actions[identifier]

    def give_reader(self, reader: QWidget) -> None:
        """Let the reader's own keys work in it and only there."""
        for identifier in IN_READER:
            reader.addAction(self._actions[identifier])

    def fill(self, window: QMainWindow) -> None:
        """Make the menu bar from the registry."""
        bar = window.menuBar()
        bar.clear()
        for group, _ in GROUPS:
            menu = bar.addMenu(group_words(group))
            for command in COMMANDS:
                if command.group == group:
                    self._add(menu, command)

    def _add(self, menu: QMenu, command: Command) -> None:
        if command.divider:
            menu.addSeparator()
        menu.addAction(self._actions[command.id])

    def allow(self, present: frozenset[str]) -> None:
        """Enable what can be done now; ``present`` are the needs that are met."""
        for command in COMMANDS:
            self._actions[command.id].setEnabled(not command.needs or command.needs in present)

    def pause(self, group: str) -> None:
        """Disable a whole menu until `allow` is called again."""
        for command in COMMANDS:
            if command.group == group:
                self._actions[command.id].setEnabled(False)

    def check(self, identifier: str, on: bool) -> None:
        self._actions[identifier].setChecked(on)

    def offers(self) -> list[Offer]:
        """Return every command for the palette."""
        return [self._offer(command) for command in COMMANDS if command.id != "edit.palette"]

    def _offer(self, command: Command) -> Offer:
        from ui.commands.palette import Offer, key_words

        action = self._actions[command.id]
        key = key_words(command.keys[0]) if command.keys else ""
        return Offer(
            action.text().replace("&&", "&"),
            group_words(command.group),
            action.trigger,
            key,
            command.icon,
            action.isEnabled(),
            command.text,
        )
