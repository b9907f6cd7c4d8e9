"""Structure and data of an article are mended in the window, and every step can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from models.ingest.values import HIDE
from models.project import Project
from tests.window.conftest import Desk
from ui.dialogs.article import ArticleDialog
from ui.session import READ_ONLY, SAVED

NEWS = """瀾江三市共建中試基地
瀾江日報 2025-03-18 09:42
瀾江兩岸的三座城市昨天在臨瀾簽署協議，共建一個面向全省開放的中試基地。
基地開放
基地將於明年建成。首批設備已經運抵，預計可以服務上百家企業，其中一半是船廠。
圖為簽約現場。
"""
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news.txt").write_text(NEWS, "utf-8")
    path = tmp_path / "news.shuangjian"
    with Project.create(path, annotator="LW") as project:
        project.articles.import_paths([tmp_path / "news.txt"])
    return path


@pytest.fixture
def news_desk(make_window: Callable[[Path | None], Desk], news: Path) -> Desk:
    desk = make_window(news)
    desk.focus()
    return desk


@pytest.fixture
def read_only_desk(make_window: Callable[[Path | None], Desk], news: Path) -> Iterator[Desk]:
    with Project.open(news):  # another window holds it
        desk = make_window(news)
        desk.focus()
        yield desk


def lines(desk: Desk) -> list[str]:
    return desk.text.split("\n")


def roles(desk: Desk) -> list[str]:
    return [p.role for p in desk.session.article.reading.paragraphs]


def put_caret(desk: Desk, words: str, pane: str = "hant") -> None:
    """Click before the first character of ``words``."""
    desk.show(words)
    desk.pause()
    desk.qtbot.mouseClick(desk.reader.viewport(), Qt.MouseButton.LeftButton,
                          pos=desk.point(pane, desk.place(words, pane).start, dx=2))  # fmt: skip


def run(desk: Desk, command: str) -> None:
    desk.window.commands[command].trigger()
    desk.saved()
    QApplication.processEvents()


def said(desk: Desk) -> str:
    return str(desk.workspace.status.message.text())


def answer_palette(desk: Desk, words: str) -> None:
    palette = desk.window.palette_sheet
    assert palette is not None
    assert palette.isVisible()
    palette.line.setText(words)
    desk.press(Qt.Key.Key_Return, on=palette.line)
    desk.saved()
    QApplication.processEvents()


def test_a_paragraph_is_hidden_by_a_key_shown_again_and_both_are_undone(news_desk: Desk) -> None:
    desk, before = news_desk, lines(news_desk)
    put_caret(desk, "首批")
    desk.press(Qt.Key.Key_H, CTRL)
    desk.saved()
    assert lines(desk) == [line for line in before if "首批" not in line]
    assert "1 paragraph hidden" in said(desk)
    assert "Ctrl+Z" in said(desk)
    desk.press(Qt.Key.Key_H, CTRL | SHIFT)
    desk.saved()
    assert lines(desk) == before
    assert not [e for e in desk.session.article.reading.edits if e.rule == HIDE]
    for _ in range(2):
        desk.press(Qt.Key.Key_Z, CTRL)
        desk.saved()
    assert lines(desk) == before
    assert desk.session.undo_name == "import"


def test_all_paragraphs_of_a_selection_are_hidden_together(news_desk: Desk) -> None:
    desk, before = news_desk, lines(news_desk)
    desk.reader.select(desk.span("中試基地。\n基地開放"), pane="hant")
    run(desk, "amend.hide")
    assert lines(desk) == [before[0], *before[3:]]
    assert "2 paragraphs hidden" in said(desk)


def test_what_a_rule_has_hidden_is_shown_beside_its_place(news_desk: Desk) -> None:
    desk = news_desk
    put_caret(desk, "船廠")
    run(desk, "amend.show")
    assert "Nothing is hidden here." in said(desk)
    put_caret(desk, "兩岸")
    run(desk, "amend.show")
    assert lines(desk)[1] == "瀾江日報 2025-03-18 09:42"


def test_of_several_hidden_places_one_is_chosen(news_desk: Desk) -> None:
    desk = news_desk
    put_caret(desk, "基地開放")
    run(desk, "amend.hide")
    put_caret(desk, "兩岸")
    run(desk, "amend.show")
    answer_palette(desk, "基地開放")
    assert "基地開放" in lines(desk)
    assert "瀾江日報 2025-03-18 09:42" not in lines(desk)


def test_a_paragraph_is_split_at_the_caret_and_joined_again(news_desk: Desk) -> None:
    desk, before = news_desk, lines(news_desk)
    put_caret(desk, "首批")
    desk.press(Qt.Key.Key_Return, CTRL | SHIFT)
    desk.saved()
    assert "基地將於明年建成。" in lines(desk)
    assert roles(desk).count("body") == 3
    put_caret(desk, "明年")
    desk.press(Qt.Key.Key_J, CTRL)
    desk.saved()
    assert lines(desk) == before
    assert "2 paragraphs joined" in said(desk)


def test_a_paragraph_is_split_from_the_converted_side_at_the_same_place(news_desk: Desk) -> None:
    desk = news_desk
    put_caret(desk, "首批", "hans")
    run(desk, "amend.split")
    assert "基地將於明年建成。" in lines(desk)


def test_a_role_is_chosen_in_the_palette_and_changes_how_the_line_is_set(news_desk: Desk) -> None:
    desk = news_desk
    put_caret(desk, "基地開放")
    run(desk, "amend.role")
    answer_palette(desk, "Caption")
    assert roles(desk)[2] == "caption"
    assert desk.reader.document.role(2) == "caption"
    assert "1 paragraph: Caption" in said(desk)
    run(desk, "edit.undo")
    assert roles(desk)[2] == "subhead"


def test_what_cannot_be_done_is_said_and_nothing_is_written(news_desk: Desk) -> None:
    desk, before = news_desk, lines(news_desk)
    put_caret(desk, "瀾江三市")
    run(desk, "amend.split")
    assert "both sides" in said(desk)
    put_caret(desk, "圖為")
    run(desk, "amend.join")
    assert "There is no paragraph behind" in said(desk)
    desk.press(Qt.Key.Key_A, CTRL)
    run(desk, "amend.hide")
    assert "whole text" in said(desk)
    desk.reader.clear_selection()
    run(desk, "amend.hide")
    assert "caret" in said(desk)
    assert lines(desk) == before
    assert desk.session.undo_name == "import"


def test_the_menu_of_the_text_speaks_of_the_paragraph_under_the_mouse(news_desk: Desk) -> None:
    desk = news_desk
    desk.show("圖為")
    at = desk.point("hant", desk.place("圖為", "hant").start, dx=30)
    desk.qtbot.mouseClick(desk.reader.viewport(), Qt.MouseButton.RightButton, pos=at)
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, desk.reader.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(desk.reader.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = {action.objectName() for action in menu.actions()}
    assert {"amend.hide", "amend.show", "amend.split", "amend.join", "amend.about"} <= names
    (sub,) = [a.menu() for a in menu.actions() if a.menu()]
    assert [a.text() for a in sub.actions() if a.isChecked()] == ["Caption"]
    next(a for a in sub.actions() if a.text() == "Body").trigger()
    menu.close()
    desk.saved()
    assert roles(desk)[-1] == "body"


def test_a_right_click_in_the_selection_keeps_it(news_desk: Desk) -> None:
    desk = news_desk
    desk.reader.select(desk.span("三座城市"), pane="hant")
    at = desk.point("hant", desk.place("座城", "hant").start, dx=3)
    desk.qtbot.mouseClick(desk.reader.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert desk.reader.selection().quote == "三座城市"


def dialog_of(desk: Desk, work: Callable[[ArticleDialog], None]) -> None:
    """Open the dialog on the article, work on it, and wait for what it saves."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ArticleDialog)
        try:
            desk.qtbot.waitUntil(dialog.isActiveWindow)
            work(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, act)
    desk.window.commands["amend.about"].trigger()
    desk.qtbot.waitUntil(lambda: desk.session.state in (SAVED, READ_ONLY))
    QApplication.processEvents()


def test_the_dialog_tells_what_each_field_is_known_from_and_takes_another_value(
    news_desk: Desk,
) -> None:
    desk = news_desk
    notes: dict[str, str] = {}

    def work(dialog: ArticleDialog) -> None:
        notes.update({name: note.text() for name, note in dialog.notes.items()})
        assert dialog.editors["published"].text() == "2025-03-18T09:42"
        dialog.editors["published"].setText("2025-03")
        dialog.editors["byline"].setText("虞清")
        desk.press(Qt.Key.Key_Return, CTRL, on=dialog.editors["deck"])

    dialog_of(desk, work)
    assert notes["title"] == "the title line of the text"
    assert notes["published"] == "read off the line with the date · known to the minute"
    assert notes["byline"] == "not found in the text"
    data = desk.session.article.reading.data
    assert (data.published, data.basis, data.byline) == ("2025-03", "person", "虞清")
    assert data.own == ("published", "byline")
    assert desk.session.undo_name == "article.data"
    run(desk, "edit.undo")
    assert desk.session.article.reading.data.published == "2025-03-18T09:42"


def test_a_mistake_is_said_below_its_field_and_keeps_the_dialog_open(news_desk: Desk) -> None:
    desk = news_desk

    def work(dialog: ArticleDialog) -> None:
        line = dialog.editors["published"]
        line.setText("2025-02-30")
        desk.press(Qt.Key.Key_Return, on=line)
        assert dialog.isVisible()
        assert "2025-02-30" in dialog.notes["published"].text()
        assert dialog.notes["published"].property("tone") == "danger"
        assert dialog.focusWidget() is line
        line.setText("2025-02-28")
        assert dialog.notes["published"].property("tone") == "faint"

    dialog_of(desk, work)
    assert desk.session.undo_name == "import"


def test_a_project_that_cannot_be_written_shows_the_data_and_says_why_no_more(
    read_only_desk: Desk,
) -> None:
    desk = read_only_desk
    for verb in ("hide", "show", "split", "join", "role"):
        action = desk.window.commands[f"amend.{verb}"]
        assert not action.isEnabled()
        assert "read-only" in action.toolTip()

    def work(dialog: ArticleDialog) -> None:
        assert all(editor.isReadOnly() for editor in dialog.editors.values())

    dialog_of(desk, work)


def test_the_article_in_the_inspector_leads_to_all_of_its_data(news_desk: Desk) -> None:
    opened: list[bool] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        opened.append(isinstance(dialog, ArticleDialog))
        dialog.reject()

    QTimer.singleShot(0, act)
    news_desk.workspace.inspector.dataAsked.emit()
    assert opened == [True]


def test_a_split_leaves_a_trace_in_the_text(news_desk: Desk) -> None:
    desk = news_desk
    put_caret(desk, "首批")
    run(desk, "amend.split")
    traces = [e.rule for row in range(len(desk.reader.document))
              for e, _ in desk.reader.document.edits(row)]  # fmt: skip
    assert "split" in traces


def test_tags_follow_a_split_and_come_back_with_what_was_hidden(news_desk: Desk) -> None:
    desk = news_desk
    desk.select("船廠", pane="hant")
    desk.press(Qt.Key.Key_1)
    desk.saved()
    (made,) = desk.annotations()
    put_caret(desk, "首批")
    run(desk, "amend.split")
    (after,) = desk.annotations()
    assert after.anchor.spans[0].of(desk.text) == "船廠"
    put_caret(desk, "首批")
    run(desk, "amend.hide")
    assert "首批" not in desk.text
    assert desk.annotations()[0].anchor.detached
    run(desk, "edit.undo")
    run(desk, "edit.undo")
    assert desk.annotations() == [made]


@pytest.fixture(autouse=True)
def no_menu_left() -> Iterator[None]:
    yield
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
