"""Spun wording in the window: marked, told, listed, read another way, accepted on record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from models.project import Project
from models.text import Span
from tests.window.conftest import Desk

SPUN = (
    "两地将经由过程一起配合推动技巧立异,进步前辈装备今朝由某无限公司供给。\n"
    "居平易近受益不竭增添,市委书记王向平易近说财产成长很快。\n"
)
CLEAN = "桥墩裂缝的检查花了三个月,工程师建议换掉北侧的支座。\n"


@pytest.fixture
def spun_desk(make_window: Callable[[Path | None], Desk], tmp_path: Path, qtbot: QtBot) -> Desk:
    for name, text in (("spun", SPUN), ("clean", CLEAN)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    path = tmp_path / "wording.shuangjian"
    with Project.create(path, annotator="LW") as project:
        project.articles.import_paths([tmp_path / "spun.txt", tmp_path / "clean.txt"])
    desk = make_window(path)
    desk.workspace.session.open_article("1")
    desk.focus()
    qtbot.waitUntil(lambda: bool(desk.workspace.room.wording.hits))
    QApplication.processEvents()
    return desk


def shown(desk: Desk, pane: str = "hans") -> str:
    return desk.reader.text_of(pane).text


def run(desk: Desk, command: str) -> None:
    desk.window.commands[command].trigger()
    QApplication.processEvents()


def listed(desk: Desk) -> list[str]:
    model = desk.workspace.lists.wording.view.model()
    return [model.item(n).hit.published for n in range(model.rowCount())]


def test_a_spun_article_is_told_above_the_text_and_a_clean_one_is_not(
    spun_desk: Desk, qtbot: QtBot
) -> None:
    desk, bar = spun_desk, spun_desk.workspace.room.wording.bar
    assert bar.isVisible() and "1,000" in bar.words.whole()
    desk.workspace.session.open_article("2")
    qtbot.waitUntil(lambda: desk.workspace.room.wording.wording is not None)
    assert not bar.isVisible()
    assert listed(desk) == []


def test_the_bar_stays_folded_for_its_article(spun_desk: Desk, qtbot: QtBot) -> None:
    guide = spun_desk.workspace.room.wording
    guide.bar.folded.emit()
    for number in ("2", "1"):
        spun_desk.workspace.session.open_article(number)
        qtbot.waitUntil(lambda: guide.wording is not None)
        assert not guide.bar.isVisible()


def test_the_list_can_be_narrowed_to_hard_words(spun_desk: Desk) -> None:
    run(spun_desk, "go.wording")
    assert "立异" in "".join(listed(spun_desk))
    kinds = spun_desk.workspace.lists.wording.kinds
    kinds.setCurrentIndex(kinds.findData("inverted"))
    assert listed(spun_desk) == ["无限公司"]
    kinds.setCurrentIndex(kinds.findData("broken-name"))
    assert listed(spun_desk) == ["平易近"]


def test_a_click_on_a_marked_word_brings_it_to_view_in_the_list(spun_desk: Desk) -> None:
    guide = spun_desk.workspace.room.wording
    at = SPUN.index("无限公司")
    spun_desk.reader.textClicked.emit("hans", at + 1)
    current = spun_desk.workspace.lists.wording.view.current_item()
    assert (current.hit.published, spun_desk.workspace.lists.tab) == ("无限公司", "wording")
    assert guide.hit_at("hans", SPUN.index("两地")) is None


def test_a_tool_tip_says_what_likely_stood_there(spun_desk: Desk, qtbot: QtBot) -> None:
    guide, reader = spun_desk.workspace.room.wording, spun_desk.reader
    points = [QPoint(x, y) for y in range(0, 120, 6) for x in range(0, reader.width(), 8)]
    places = ((point, reader.place_at(QPointF(point))) for point in points)
    over = next(p for p, at in places if at and guide.hit_at(*at) is not None)
    port = reader.viewport()
    QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, over, port.mapToGlobal(over)))
    assert "Likely original" in QToolTip.text()


def test_likely_originals_are_shown_in_both_panes_and_never_copied(spun_desk: Desk) -> None:
    desk = spun_desk
    run(desk, "view.originals")
    assert "有限公司" in shown(desk) and "有限公司" in shown(desk, "hant")
    assert "創新" in shown(desk, "hant")
    at = shown(desk).index("有限公司")
    desk.reader.select(desk.reader.text_of("hans").back(Span(at, at + 4)), pane="hans")
    QTest.keyClick(desk.reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "无限公司"
    assert desk.reader.selection().quote == "无限公司"
    run(desk, "view.originals")
    assert "无限公司" in shown(desk)


def test_a_tag_made_while_reading_originals_has_the_published_words(
    spun_desk: Desk, qtbot: QtBot
) -> None:
    desk = spun_desk
    run(desk, "view.originals")
    at = shown(desk).index("有限公司")
    desk.reader.select(desk.reader.text_of("hans").back(Span(at, at + 2)), pane="hans")
    desk.press(Qt.Key.Key_1)
    (made,) = desk.workspace.session.article.annotations.values()
    assert made.anchor.quote == "无限公司"


def test_an_accepted_original_is_an_edit_that_undo_takes_back(
    spun_desk: Desk, qtbot: QtBot
) -> None:
    desk = spun_desk
    session = desk.workspace.session
    run(desk, "go.wording")
    number = next(n for n, h in enumerate(desk.workspace.room.wording.hits) if h.is_hard)
    desk.workspace.lists.show_wording(number)
    desk.workspace.lists.wording.accept_one.click()
    qtbot.waitUntil(lambda: "有限公司" in session.article.reading.text)
    assert "wording" in [e.rule for e in session.article.reading.edits if e.state == "applied"]
    session.undo()
    qtbot.waitUntil(lambda: "无限公司" in session.article.reading.text)


def test_a_claim_in_a_spun_article_stands_among_the_problems(spun_desk: Desk, qtbot: QtBot) -> None:
    desk = spun_desk
    desk.drag("无限公司供给")
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_Escape)
    view = desk.workspace.lists.view("problems")
    qtbot.waitUntil(
        lambda: any(
            view.model().item(n).problem.code == "spun-hard" for n in range(view.model().rowCount())
        )
    )
