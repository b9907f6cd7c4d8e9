"""The concordance in the real window: asking, looking, going there, tagging what was found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.project import Project
from models.registry.values import Entity
from tests.window.conftest import Desk
from ui.panels.concordance import Concordance
from ui.panels.concordancerows import shown
from ui.views.concording import Concorder

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FIRST = "澜江联盟在临澜成立\n明川公司与澜江大学签署合作协议，共建联盟实验室。\n"
SECOND = "瀾江聯盟成軍\n明川公司與瀾江大學的合作，𠮷林的聯盟都說好。\n"


@pytest.fixture
def two(make_window: Callable[[Path | None], Desk], tmp_path: Path) -> Desk:
    paths = []
    for name, text in (("1.txt", FIRST), ("2.txt", SECOND)):
        paths.append(tmp_path / name)
        paths[-1].write_text(text, "utf-8")
    with Project.create(tmp_path / "two.shuangjian", annotator="LW") as project:
        project.articles.import_paths(paths)
    desk = make_window(tmp_path / "two.shuangjian")
    desk.focus()
    return desk


def drawer(desk: Desk) -> Concordance:
    concorder: Concorder = desk.workspace.concorder
    return concorder.panel


def opened(desk: Desk) -> Concordance:
    desk.press(Qt.Key.Key_F, CONTROL | SHIFT)
    desk.qtbot.waitUntil(lambda: desk.workspace.concorder is not None)
    panel = drawer(desk)
    desk.qtbot.waitUntil(lambda: bool(panel.line.hasFocus()))
    return panel


def asked(desk: Desk, query: str, hits: int) -> Concordance:
    """Type a query and wait for its answer."""
    panel = opened(desk)
    panel.line.selectAll()
    panel.line.insert(query)  # as an input method does
    settled(desk, hits)
    return panel


def settled(desk: Desk, hits: int) -> None:
    panel = drawer(desk)
    desk.qtbot.waitUntil(lambda: panel.model.rowCount() == hits, timeout=20_000)


def lines(panel: Concordance) -> list[str]:
    model = panel.model
    return [model.item(row).hit.hit for row in range(model.rowCount())]  # type: ignore[union-attr]


def test_typing_finds_in_all_articles_and_the_keyboard_stays(two: Desk) -> None:
    panel = asked(two, "lianmeng", 4)
    assert lines(panel) == ["联盟", "联盟", "聯盟", "聯盟"]
    assert panel.count.whole() == "4 hits in 2 articles · read as pinyin: lian meng"
    for _ in range(3):
        two.press(Qt.Key.Key_Down, on=panel.line)
    two.qtbot.waitUntil(lambda: two.session.article.row.number == 2)
    assert panel.line.hasFocus()
    assert panel.line.text() == "lianmeng"
    two.press(Qt.Key.Key_Up, on=panel.line)
    two.press(Qt.Key.Key_Up, on=panel.line)
    two.qtbot.waitUntil(lambda: two.session.article.row.number == 1)


def test_enter_goes_to_the_place_and_a_key_tags_it(two: Desk) -> None:
    panel = asked(two, "𠮷林", 1)
    two.press(Qt.Key.Key_Down, on=panel.line)
    two.press(Qt.Key.Key_Return, on=panel.line)
    assert two.session.article.row.number == 2
    assert two.reader.hasFocus()
    assert two.reader.selection().quote == "𠮷林"
    two.press(Qt.Key.Key_1)
    assert [a.anchor.quote for a in two.annotations() if a.anchor] == ["𠮷林"]


def test_escape_puts_the_drawer_away_and_the_text_has_the_keyboard(two: Desk) -> None:
    panel = asked(two, "合作", 2)
    two.press(Qt.Key.Key_Escape, on=panel.line)
    assert panel.isHidden()
    assert two.reader.hasFocus()


def test_what_is_selected_is_asked(two: Desk) -> None:
    two.select("大学")
    panel = opened(two)
    settled(two, 2)
    assert panel.line.text() == "大学"
    assert lines(panel) == ["大学", "大學"]


def test_a_mistake_is_told_with_its_place(two: Desk) -> None:
    panel = opened(two)
    panel.ask("联盟 lable:x")
    two.qtbot.waitUntil(lambda: bool(panel.fault.whole()), timeout=20_000)
    assert panel.fault.whole().startswith("There is no filter “lable:” (character 4).")
    assert panel.fault.whole().endswith("Perhaps: label:.")
    panel.ask("联盟")
    settled(two, 4)
    assert panel.fault.whole() == ""


def test_no_hits_and_no_query_say_what_to_do(two: Desk) -> None:
    panel = opened(two)
    start = panel.pages.currentIndex()
    panel.ask("没有的词")
    two.qtbot.waitUntil(lambda: panel.pages.currentIndex() != start, timeout=20_000)
    panel.ask("")
    assert panel.pages.currentIndex() == start


def test_hits_are_sorted_and_shown_in_either_script(two: Desk) -> None:
    panel = asked(two, "联盟", 4)
    order = list(panel.model.order)
    panel.orders.picked.emit("left")
    two.qtbot.waitUntil(lambda: list(panel.model.order) != order, timeout=20_000)
    assert list(panel.model.order) == [1, 0, 2, 3]
    hit = panel.model.item(0).hit
    assert hit is not None
    assert shown(hit, "hans")[1] == "联盟"
    assert shown(hit, "hant")[1] == "聯盟"


def test_ticked_hits_are_tagged_in_one_step_with_one_undo(two: Desk) -> None:
    panel = asked(two, "联盟", 4)
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index(0, 0))
    two.press(Qt.Key.Key_A, CONTROL, on=panel.view)
    two.press(Qt.Key.Key_Space, on=panel.view)
    assert panel.model.ticked == {1, 2, 3}
    two.press(Qt.Key.Key_4, on=panel.view)
    two.qtbot.waitUntil(lambda: panel.strip.is_open, timeout=20_000)
    assert two.stored("select count(*) from v_mentions") == [(0,)]
    two.press(Qt.Key.Key_Return, on=panel.view)
    two.saved()
    two.qtbot.waitUntil(lambda: two.stored("select count(*) from v_mentions") == [(3,)])
    assert two.stored("select distinct label from v_mentions") == [("alliance",)]
    assert not panel.strip.is_open
    two.qtbot.waitUntil(lambda: bool(panel.model.item(1).hit.annotations), timeout=20_000)  # type: ignore[union-attr]
    panel.ask("联盟 -kind:mention")
    settled(two, 1)
    two.reader.setFocus()
    two.press(Qt.Key.Key_Z, CONTROL)
    two.qtbot.waitUntil(lambda: two.stored("select count(*) from v_mentions") == [(0,)])
    settled(two, 4)


def test_a_proposal_says_what_is_tagged_already_and_can_be_refused(two: Desk) -> None:
    two.select("联盟")
    two.press(Qt.Key.Key_4)
    two.saved()
    panel = asked(two, "联盟", 4)
    panel.view.setFocus()
    two.press(Qt.Key.Key_A, CONTROL, on=panel.view)
    two.press(Qt.Key.Key_4, on=panel.view)
    two.qtbot.waitUntil(lambda: panel.strip.is_open, timeout=20_000)
    assert two.workspace.concorder.proposed() == (3, 1, 0)
    two.press(Qt.Key.Key_1, on=panel.view)
    two.qtbot.waitUntil(lambda: two.workspace.concorder.proposed() == (4, 0, 1), timeout=20_000)
    two.press(Qt.Key.Key_Escape, on=panel.view)
    assert not panel.strip.is_open
    assert not panel.isHidden()
    assert two.stored("select count(*) from v_mentions") == [(1,)]


def test_a_change_of_the_text_is_found_again(two: Desk) -> None:
    panel = asked(two, "成军", 1)
    two.session.write(lambda: two.session.project.articles.remove([two.workspace.rows()[1].id]))
    settled(two, 0)
    two.session.undo()
    settled(two, 1)
    assert lines(panel) == ["成軍"]


def test_earlier_queries_are_kept_once_somebody_looked(two: Desk) -> None:
    panel = asked(two, "合作", 2)
    two.press(Qt.Key.Key_Down, on=panel.line)
    two.qtbot.waitUntil(lambda: "合作" in two.window.preferences.place("queries"))


def test_the_drawer_outlives_a_change_of_language(two: Desk) -> None:
    asked(two, "合作", 2)
    two.window.set_preference("language", "zh-Hant")
    two.qtbot.waitUntil(lambda: two.window.look.tongue.code == "zh-Hant")
    QApplication.processEvents()
    settled(two, 2)
    assert drawer(two).line.text() == "合作"
    assert drawer(two).count.whole() == "2 處命中 分布於 2 篇文章"


def test_the_index_is_made_behind_the_first_search(two: Desk) -> None:
    opened(two)
    corpus = two.session.project.search.corpus
    two.qtbot.waitUntil(lambda: corpus.unindexed() == 0, timeout=20_000)


def test_chosen_mentions_are_linked_to_an_entity_in_one_step(two: Desk) -> None:
    two.session.project.registry.put(Entity(id="al", type="alliance", hans="澜江联盟"))
    panel = asked(two, "联盟", 4)
    panel.view.setFocus()
    panel.step(1)
    two.press(Qt.Key.Key_Equal, on=panel.view)
    assert two.workspace.status.message.text().startswith("Only mentions point to entities")
    two.press(Qt.Key.Key_A, CONTROL, on=panel.view)
    two.press(Qt.Key.Key_4, on=panel.view)
    two.qtbot.waitUntil(lambda: panel.strip.is_open, timeout=20_000)
    two.press(Qt.Key.Key_Return, on=panel.view)
    two.saved()
    two.qtbot.waitUntil(lambda: bool(panel.model.item(3).hit.annotations), timeout=20_000)  # type: ignore[union-attr]
    two.press(Qt.Key.Key_A, CONTROL, on=panel.view)
    two.press(Qt.Key.Key_Equal, on=panel.view)
    sheet = two.window.palette_sheet
    assert sheet is not None
    two.press(Qt.Key.Key_Return, on=sheet.line)
    two.saved()
    query = "select count(*) from v_mentions where entity = 'al'"
    two.qtbot.waitUntil(lambda: two.stored(query) == [(4,)], timeout=20_000)
    two.session.undo()
    two.qtbot.waitUntil(lambda: two.stored(query) == [(0,)], timeout=20_000)
    assert two.stored("select count(*) from v_mentions") == [(4,)]
