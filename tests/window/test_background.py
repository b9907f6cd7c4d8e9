"""Work on spare threads comes home, or is dropped when nobody is there any more."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.tasks import Background


def test_a_result_is_delivered_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    background, found = Background(), []
    background.run(lambda: 7, lambda r: found.append((r, threading.current_thread())), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [(7, threading.main_thread())]


def test_a_failure_is_delivered_too(qtbot: QtBot) -> None:
    background, found = Background(), []
    background.run(lambda: 1 // 0, found.append, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert isinstance(found[0], ZeroDivisionError)


def test_what_comes_home_after_the_asker_has_gone_is_dropped(qtbot: QtBot) -> None:
    delivered: list[object] = []
    for _ in range(200):
        owner = QObject()
        go = threading.Event()
        background = Background(owner)
        background.run(go.wait, delivered.append, delivered.append)
        go.set()  # the thread is at its emission while the owner goes
        delete(owner)
    qtbot.waitUntil(lambda: all(t.name != "background" for t in threading.enumerate()))
    QApplication.processEvents()
    assert delivered == []
