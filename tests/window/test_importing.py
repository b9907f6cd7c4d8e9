"""The import room, through the window: files, drops and pastes, doubts, results, the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from models.project import Project
from tests.insight.test_duplicates import STORY, TRADITIONAL
from tests.window.conftest import Desk
from ui.rooms.importing.room import ImportRoom

NEWS = "松岐与云渡签约\n澜江日报 2025-03-18 10:20\n　　松岐市与云渡市签署协议，共建实验室。\n"
HANT = "松岐與雲渡簽約\n　　松岐市與雲渡市簽署協議，共建實驗室，三市政府表示支持。\n" * 3
DOUBTFUL = "成立".encode("gb18030")
"""Four bytes that read as well in other encodings."""


def room(desk: Desk) -> ImportRoom:
    found = desk.workspace.findChild(ImportRoom)
    assert isinstance(found, ImportRoom)
    return found


def opened(desk: Desk) -> ImportRoom:
    """Wait until the room is there and every file has been glanced at."""
    desk.qtbot.waitUntil(lambda: desk.workspace.in_room, timeout=20000)
    found = room(desk)
    desk.qtbot.waitUntil(lambda: found.importing.phase == "ready", timeout=20000)
    return found


def done(desk: Desk) -> ImportRoom:
    desk.qtbot.waitUntil(
        lambda: desk.workspace.in_room and room(desk).importing.phase == "done", timeout=30000
    )
    return room(desk)


def give(desk: Desk, *paths: Path) -> None:
    desk.window.files.importer.import_paths(paths)


def pick(desk: Desk, found: ImportRoom, name: str) -> None:
    """Click on the row of a file."""
    entry = next(e for e in found.importing.entries if e.name == name)
    row = found.list.files.row_of(entry.key)
    assert row is not None
    box = found.list.visualRect(found.list.files.index(row, 0))
    desk.qtbot.mouseClick(found.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def drop(desk: Desk, data: QMimeData) -> None:
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    for event in (QDragEnterEvent(QPoint(60, 300), *held), QDropEvent(QPoint(60, 300), *held)):
        QApplication.sendEvent(desk.workspace, event)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good files, one that is no text, one whose encoding nobody can tell."""
    found = tmp_path / "scraped"
    found.mkdir()
    (found / "good.txt").write_text(NEWS, "utf-8")
    (found / "hant.txt").write_bytes(HANT.encode("big5"))
    (found / "noise.txt").write_bytes(bytes(range(32)) * 20)
    (found / "short.txt").write_bytes(DOUBTFUL)
    return found


def test_a_folder_is_shown_before_it_is_imported_and_enter_takes_it_all(
    desk: Desk, folder: Path
) -> None:
    give(desk, folder)
    found = opened(desk)
    assert [e.name for e in found.importing.entries] == [
        "good.txt", "hant.txt", "noise.txt", "short.txt"
    ]  # fmt: skip
    assert desk.stored("select count(*) from article") == [(1,)]
    desk.press(Qt.Key.Key_Return, on=found.list)
    found = done(desk)
    assert found.after.isVisible()
    assert len(found.importing.report.articles) == 3  # type: ignore[union-attr]
    desk.saved()
    assert desk.stored("select count(*) from article") == [(4,)]


def test_one_undo_takes_the_whole_import_back_and_the_room_says_so(
    desk: Desk, folder: Path
) -> None:
    give(desk, folder)
    desk.press(Qt.Key.Key_Return, on=opened(desk).list)
    found = done(desk)
    desk.qtbot.waitUntil(found.undo.isEnabled, timeout=8000)
    desk.qtbot.mouseClick(found.undo, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: "taken back" in found.hint.whole(), timeout=8000)
    desk.saved()
    assert desk.stored("select count(*) from article") == [(1,)]


def test_only_what_needs_a_look_is_left_by_the_filter(desk: Desk, folder: Path) -> None:
    give(desk, folder)
    found = opened(desk)
    found.filter.picked.emit("look")
    names = [found.list.files.item(n).name for n in range(found.list.files.rowCount())]
    assert names == ["noise.txt", "short.txt"]


def test_another_encoding_is_chosen_by_its_preview(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "short.txt"
    source.write_bytes(DOUBTFUL)
    give(desk, source)
    found = opened(desk)
    chooser = found.before.encodings
    desk.qtbot.waitUntil(chooser.isVisible, timeout=20000)
    assert chooser.taken == "gb18030"
    assert (
        found.before.card.text.toPlainText() == "成立" or found.before.card.title.text() == "成立"
    )
    desk.qtbot.keyClick(chooser.view, Qt.Key.Key_Down)
    desk.qtbot.waitUntil(lambda: found.importing.entries[0].encoding == chooser.taken, timeout=8000)
    other = chooser.taken
    assert other != "gb18030"
    desk.press(Qt.Key.Key_Return, on=found.list)
    done(desk)
    desk.saved()
    assert found.importing.report.files[0].encoding == other  # type: ignore[union-attr]


def test_an_encoding_holds_for_all_uncertain_files_by_one_click(desk: Desk, tmp_path: Path) -> None:
    sources = [tmp_path / f"{n}.txt" for n in range(3)]
    for source in sources:
        source.write_bytes(DOUBTFUL)
    give(desk, *sources)
    found = opened(desk)
    desk.qtbot.waitUntil(found.before.for_all.isVisible, timeout=20000)
    desk.qtbot.keyClick(found.before.encodings.view, Qt.Key.Key_Down)
    desk.qtbot.mouseClick(found.before.for_all, Qt.MouseButton.LeftButton)
    taken = found.before.encodings.taken
    assert [e.encoding for e in found.importing.entries] == [taken] * 3


def test_a_table_is_mapped_to_articles_by_choosing_columns(desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    body = "松岐市与云渡市签署协议，共建实验室，三市政府表示支持，计划明年投产。" * 2
    table.write_text(f"a,b,c\n一号,{body},松岐签约\n二号,{body}。,云渡签约\n", "utf-8")
    give(desk, table)
    found = opened(desk)
    mapper = found.before.mapper
    desk.qtbot.waitUntil(mapper.isVisible, timeout=20000)
    assert found.importing.entries[0].is_doubtful, "no name says which column holds the texts"
    assert mapper.columns() == {"text": "b"}
    drop_down = mapper.drops["title"]
    drop_down.setCurrentIndex(drop_down.findData("c"))
    drop_down.activated.emit(drop_down.currentIndex())
    desk.qtbot.waitUntil(lambda: mapper.rows.item(0, 0).text() == "松岐签约", timeout=20000)
    desk.press(Qt.Key.Key_Return, on=found.list)
    done(desk)
    desk.saved()
    assert [r.title for r in desk.workspace.rows()[1:]] == ["松岐签约", "云渡签约"]


def test_refusals_name_cause_and_way_out(desk: Desk, folder: Path) -> None:
    give(desk, folder)
    desk.press(Qt.Key.Key_Return, on=opened(desk).list)
    found = done(desk)
    pick(desk, found, "noise.txt")
    said = " ".join(label.text() for label in found.after.findChildren(QLabel))
    assert "does not look like text" in said
    assert "Save it as plain text" in said


def test_a_click_on_a_result_opens_the_article(desk: Desk, folder: Path) -> None:
    give(desk, folder)
    desk.press(Qt.Key.Key_Return, on=opened(desk).list)
    found = done(desk)
    pick(desk, found, "hant.txt")
    view = found.after.articles
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton,
                          pos=view.visualRect(view.model().index(0, 0)).center())  # fmt: skip
    assert not desk.workspace.in_room
    assert desk.session.article.row.name == "hant.txt"
    desk.window.run_command("file.last_import")
    assert desk.workspace.in_room, "the report can be had again"


def test_what_repeats_another_article_says_which(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_text(TRADITIONAL, "utf-8")
    give(desk, tmp_path / "a.txt", tmp_path / "b.txt")
    desk.qtbot.waitUntil(lambda: len(desk.workspace.rows()) == 3, timeout=20000)
    importing = desk.window.files.importer.importing
    assert importing is not None
    desk.qtbot.waitUntil(lambda: importing.entries[1].repeats == 1, timeout=20000)
    desk.window.run_command("file.last_import")
    found = done(desk)
    pick(desk, found, "b.txt")
    line = found.after.articles.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "the same story as no. 2, in the other script" in line


def test_a_selection_of_a_page_is_pasted_as_an_article(desk: Desk) -> None:
    data = QMimeData()
    data.setText("松岐与云渡签约\n松岐市与云渡市签署协议，共建实验室，三市政府表示支持。")
    data.setHtml(
        "<h1>松岐与云渡签约</h1><p>松岐市与云渡市签署协议，共建实验室，三市政府表示支持。</p>"
    )
    QGuiApplication.clipboard().setMimeData(data)
    desk.press(Qt.Key.Key_F6)
    desk.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, on=desk.workspace.articles.view)
    desk.qtbot.waitUntil(lambda: len(desk.workspace.rows()) == 2, timeout=20000)
    assert desk.session.article.row.title == "松岐与云渡签约"
    assert desk.session.article.row.name == "松岐与云渡签约.html"


def test_copied_text_is_dropped_as_an_article(desk: Desk) -> None:
    data = QMimeData()
    data.setText(NEWS)
    drop(desk, data)
    desk.qtbot.waitUntil(lambda: len(desk.workspace.rows()) == 2, timeout=20000)
    assert desk.session.article.row.title == "松岐与云渡签约"


def test_a_dropped_link_is_explained_and_nothing_is_fetched(desk: Desk) -> None:
    said: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(30, close)
            return
        said.append(box.text())
        box.accept()

    data = QMimeData()
    data.setUrls([QUrl("https://news.example/1.html")])
    data.setText("https://news.example/1.html")
    QTimer.singleShot(30, close)
    drop(desk, data)
    desk.qtbot.waitUntil(lambda: bool(said), timeout=8000)
    assert "never goes online" in said[0]
    assert len(desk.workspace.rows()) == 1


def test_escape_stops_a_running_import_and_what_is_in_stays(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03}.txt").write_text(f"第{number}篇\n{NEWS}" * 5, "utf-8")
    give(desk, folder)
    found = opened(desk)
    desk.press(Qt.Key.Key_Return, on=found.list)
    desk.press(Qt.Key.Key_Escape, on=found.list)
    found = done(desk)
    report = found.importing.report
    assert report is not None
    assert report.cancelled
    desk.saved()
    stored = desk.stored("select count(*) from article")[0][0]
    assert stored == 1 + len(report.articles) < 121
    assert "Stopped" in found.hint.whole()


def test_escape_leaves_the_room_with_nothing_imported(desk: Desk, folder: Path) -> None:
    give(desk, folder)
    found = opened(desk)
    desk.press(Qt.Key.Key_Escape, on=found.list)
    assert not desk.workspace.in_room
    assert desk.reader.hasFocus()
    assert len(desk.workspace.rows()) == 1


def test_a_file_can_be_left_out_by_the_delete_key(desk: Desk, folder: Path) -> None:
    give(desk, folder)
    found = opened(desk)
    pick(desk, found, "noise.txt")
    desk.press(Qt.Key.Key_Delete, on=found.list)
    assert [e.name for e in found.importing.entries] == ["good.txt", "hant.txt", "short.txt"]


def test_the_room_outlives_a_change_of_theme(desk: Desk, folder: Path) -> None:
    give(desk, folder)
    opened(desk)
    desk.window.set_preference("theme", "dark")
    desk.qtbot.waitUntil(lambda: desk.window.look.theme.is_dark, timeout=8000)
    assert desk.workspace.in_room
    assert len(room(desk).importing.entries) == 4


def test_no_key_of_the_text_works_while_it_is_out_of_sight(desk: Desk, folder: Path) -> None:
    give(desk, folder)
    opened(desk)
    desk.window.refresh()
    assert not desk.window.commands["annotate.status"].isEnabled()
    desk.press(Qt.Key.Key_Escape, on=room(desk).list)
    desk.window.refresh()
    assert desk.window.commands["annotate.status"].isEnabled()


def test_the_report_is_copied_as_text(desk: Desk, folder: Path) -> None:
    give(desk, folder)
    desk.press(Qt.Key.Key_Return, on=opened(desk).list)
    found = done(desk)
    desk.qtbot.mouseClick(found.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert all(name in text for name in ("good.txt", "noise.txt", "松岐与云渡签约"))


def test_a_table_in_another_language_speaks_that_language(
    make_window: Callable[[Path | None], Desk], project_file: Path, preferences: object,
    folder: Path,
) -> None:  # fmt: skip
    preferences.set("language", "zh-Hans")  # type: ignore[attr-defined]
    desk = make_window(project_file)
    give(desk, folder)
    desk.press(Qt.Key.Key_Return, on=opened(desk).list)
    found = done(desk)
    pick(desk, found, "good.txt")
    said = " ".join(label.text() for label in found.after.findChildren(QLabel))
    assert "合规的 UTF-8" in said
    assert "well-formed" not in said


def test_a_project_is_whole_behind_an_import_with_choices(
    desk: Desk, folder: Path, project_file: Path
) -> None:
    give(desk, folder)
    desk.press(Qt.Key.Key_Return, on=opened(desk).list)
    done(desk)
    desk.saved()
    desk.window.close()
    with Project.open(project_file) as project:
        assert project.check() == ()
