"""Projects, imports, repairs and failures, through the window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from models.project import Project
from tests.window.conftest import Desk
from ui.dialogs.trouble import NotSavedDialog
from ui.session import FAILED, READ_ONLY
from ui.views.welcome import WelcomePage

ROOT = Path(__file__).resolve().parents[2]
CONTROL = Qt.KeyboardModifier.ControlModifier


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    panel, at = desk.workspace, QPoint(60, 300)
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    for event in (QDragEnterEvent(at, *held), QDropEvent(at, *held)):
        QApplication.sendEvent(panel, event)
        assert event.isAccepted()


def test_dropped_files_become_articles(desk: Desk, tmp_path: Path) -> None:
    new = tmp_path / "another.txt"
    new.write_text("松岐新闻\n松岐与云渡签约。\n", "utf-8")
    drop(desk, new)
    desk.qtbot.waitUntil(lambda: len(desk.workspace.rows()) == 2, timeout=8000)
    desk.saved()
    assert desk.stored("select count(*) from article") == [(2,)]
    assert desk.session.article.row.name == "another.txt"


def test_a_repair_is_taken_back_and_annotations_follow(desk: Desk, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.txt"
    damaged.write_text("新闻标题在此\n\u3000\u3000甲公司&nbsp;与乙大学签约。\n", "utf-8")
    drop(desk, damaged)
    desk.qtbot.waitUntil(lambda: desk.session.article.row.name == "damaged.txt", timeout=8000)
    desk.focus()
    desk.drag("乙大学")
    desk.press(Qt.Key.Key_3)
    desk.saved()
    revision = desk.session.article.reading.revision
    edit = next(e for e in desk.session.article.reading.edits if e.state == "applied")
    desk.window.run_command("view.raw")
    guide = desk.workspace.repairs
    guide.show(edit.id)
    desk.qtbot.mouseClick(guide.panel.dismiss, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(
        lambda: desk.session.article.reading.revision == revision + 1, timeout=8000
    )
    desk.saved()
    mention = next(a for a in desk.annotations() if a.kind == "mention")
    assert mention.anchor is not None
    assert mention.anchor.spans == (desk.span("乙大学"),)


def test_the_palette_finds_a_command_by_letters_and_runs_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_K, CONTROL)
    palette = desk.window.palette_sheet
    assert palette is not None and palette.isVisible()
    desk.qtbot.keyClicks(palette.line, "simplif only")
    desk.qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert desk.window.preferences.get("mode") == "hans"


def test_a_second_window_opens_read_only_and_says_so(
    desk: Desk, make_window: Callable[[Path | None], Desk], project_file: Path
) -> None:
    second = make_window(project_file)
    assert second.session.state == READ_ONLY
    assert second.workspace.read_only_bar.isVisible()
    second.drag("明川公司")
    second.press(Qt.Key.Key_1)
    assert second.annotations() == []


def answering(desk: Desk, press: Callable[[NotSavedDialog], QPushButton]) -> list[list[str]]:
    """Wait for the dialog on work that was not saved and press one of its buttons.

    Returns:
        The texts of each dialog that was answered.
    """
    seen: list[list[str]] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NotSavedDialog):
            QTimer.singleShot(30, answer)
            return
        seen.append([found.text() for found in dialog.findChildren(QLabel)])
        desk.qtbot.mouseClick(press(dialog), Qt.MouseButton.LeftButton)

    QTimer.singleShot(30, answer)
    return seen


def moved_away(path: Path) -> None:
    path.rename(path.with_suffix(".away"))


def replaced(path: Path) -> None:
    path.rename(path.with_suffix(".away"))
    shutil.copy(path.with_suffix(".away"), path)


def folder_gone(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


@pytest.mark.parametrize("fail", [moved_away, replaced, folder_gone])
def test_work_that_the_disk_did_not_take_is_kept_and_goes_on_in_a_copy(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory, fail: Callable[[Path], None]
) -> None:
    fail(desk.session.project.path)
    seen = answering(desk, lambda dialog: dialog.later)
    desk.drag("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.qtbot.waitUntil(lambda: bool(seen), timeout=8000)
    assert desk.session.state == FAILED
    assert any(desk.session.project.path.name in text for text in seen[0])
    desk.drag("澜江大学")
    desk.press(Qt.Key.Key_3)
    assert [a.label for a in desk.annotations()] == ["company", "research"], "the work is kept"
    assert desk.session.unsaved == 2
    out = tmp_path_factory.mktemp("copy") / "copy.shuangjian"
    with desk.session.save_copy(out) as copy:
        found = copy.annotations.of(desk.session.article.row.id).values()
    assert [a.label for a in found] == ["company", "research"]


def test_what_failed_is_written_when_the_file_is_back(desk: Desk) -> None:
    path = desk.session.project.path
    moved_away(path)
    seen = answering(desk, lambda dialog: dialog.later)
    desk.drag("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.qtbot.waitUntil(lambda: bool(seen), timeout=8000)
    path.with_suffix(".away").rename(path)
    again = answering(desk, lambda dialog: dialog.retry)
    desk.qtbot.mouseClick(desk.workspace.status.state, Qt.MouseButton.LeftButton)
    desk.saved()
    assert len(again) == 1
    assert len(desk.stored("select * from v_mentions")) == 1


KILLED = """
    import os, sys
    from pathlib import Path
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from models.paths import home
    from tests.reader.conftest import Hand
    from ui.app import application
    from ui.language import Translation
    from ui.preferences import Preferences
    from ui.session import SAVED
    from ui.window import MainWindow

    app = application()
    window = MainWindow(app, Preferences(home() / "window.json"), Translation())
    window.resize(1300, 860)
    assert window.open_or_explain(Path(sys.argv[1]))
    window.show()
    QTest.qWaitForWindowExposed(window)
    reader, session = window.workspace.room.reader, window.session
    at = session.article.reading.text.index(sys.argv[2])
    port, hand = reader.viewport(), Hand(reader)
    first, last = hand.point("hant", at, dx=1), hand.point("hant", at + len(sys.argv[2]), dx=-1)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(port, last)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last)

    def told(state):
        if state == SAVED:
            print("saved", flush=True)
            os.kill(os.getpid(), 9)

    session.saveStateChanged.connect(told)
    QTest.keyClick(reader, Qt.Key.Key_1)
    QTimer.singleShot(20000, lambda: app.exit(3))
    sys.exit(app.exec())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no signal 9 there")
def test_what_was_shown_as_saved_outlives_a_kill(project_file: Path) -> None:
    words = ["明川公司", "𠮷野家", "澜江大学", "🧔🏾‍♂️"]
    for number, word in enumerate(words, 1):
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(KILLED), str(project_file), word],
            cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == -9, done.stderr
        assert done.stdout == "saved\n"
        with Project.open(project_file) as project:
            row = project.articles.list()[0]
            found = [a.anchor.quote for a in project.annotations.of(row.id).values() if a.anchor]
            assert project.check() == ()
        assert found == words[:number]


def test_a_file_that_is_no_project_is_refused_with_its_name(
    make_window: Callable[[Path | None], Desk], tmp_path: Path
) -> None:
    rubbish = tmp_path / "rubbish.shuangjian"
    rubbish.write_bytes(os.urandom(5000))
    texts: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(30, close)
            return
        texts.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()  # type: ignore[attr-defined]

    QTimer.singleShot(30, close)
    desk = make_window(rubbish)
    assert desk.window.session is None
    assert any("rubbish.shuangjian" in text for text in texts)


def test_without_a_project_there_is_a_welcome_page_and_the_sample(
    make_window: Callable[[Path | None], Desk], own_home: Path
) -> None:
    desk = make_window(None)
    page = desk.window.centralWidget()
    assert isinstance(page, WelcomePage)
    page.sampleAsked.emit()
    assert (own_home / "sample.shuangjian").is_file()
    assert len(desk.workspace.rows()) == 6
    desk.window.files.welcome()
    assert isinstance(desk.window.centralWidget(), WelcomePage)


def test_closing_waits_for_the_disk(desk: Desk, project_file: Path) -> None:
    for words, key in (("明川公司", Qt.Key.Key_1), ("澜江大学", Qt.Key.Key_3)):
        desk.drag(words)
        desk.press(key)
    desk.window.close()
    with Project.open(project_file) as project:
        row = project.articles.list()[0]
        assert len(project.annotations.of(row.id)) == 2


FIRST_PAINT = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from models.paths import home
    from ui.app import application, leave, open_at_start
    from ui.language import Translation
    from ui.preferences import Preferences
    from ui.window import MainWindow

    app = application()
    window = MainWindow(app, Preferences(home() / "window.json"), Translation())
    heavy = {"opencc", "pypinyin", "sqlite_utils", "numpy", "msgspec", "click", "regex", "rjieba",
             "charset_normalizer", "platformdirs", "dateutil"}

    def painted():
        assert window.workspace.room.reader.visible_rows()
        print("heavy:", sorted(heavy & sys.modules.keys()))
        app.exit(0)

    window.first_paint = painted
    open_at_start(window, sys.argv[1:])
    window.show()
    QTimer.singleShot(20000, lambda: app.exit(3))
    leave(app.exec())
"""


def test_nothing_heavy_is_imported_before_the_first_paint(project_file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(FIRST_PAINT), str(project_file)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "heavy: []" in done.stdout
