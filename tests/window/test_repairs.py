"""Going through the repairs of an article: seen, chosen, dismissed, corrected; all on record."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QTableWidget
from pytestqt.qtbot import QtBot

from models.ingest.glimpse import is_in_figure
from models.ingest.values import BY_HAND, HIDE, Edit, EditState
from models.project import Project
from models.text import Replacement, Span
from tests.damage.registry import kind
from tests.ingest.damage import glossed
from tests.window.conftest import Desk
from ui.dialogs.about import KeysDialog
from ui.panels.lossbar import LossBar
from ui.panels.repairrows import Head
from ui.panels.repairsheet import RepairSheet, where_they_differ
from ui.panels.repairwords import rule_names
from ui.reader.accessible import row_description
from ui.reader.cursor import Cursor
from ui.views.correcting import difference

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_ALT = CONTROL | ALT

CLEAN = (
    "桥墩检查报告公布\n"
    "工程师用了三个月检查河上的四座桥,发现北侧支座已经老化,建议当年更换。\n"
    "市政府表示,更换工程将分两期进行,施工期间行人仍可通过。\n"
    "河务部门还将在两岸安装水位计,数据每小时公布一次。\n"
)


@pytest.fixture(scope="session")
def repaired_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article of glosses, one left-over of HTML, one lost character; one gloss is proposed."""
    folder = tmp_path_factory.mktemp("repairs")
    damaged = CLEAN.replace("四座", "&nbsp;四座").replace("两期", "两\ufffd期")
    (folder / "damaged.txt").write_text(glossed(damaged, share=0.5, seed=3), "utf-8")
    (folder / "clean.txt").write_text(CLEAN.strip(), "utf-8")
    path = folder / "repairs.shuangjian"
    with Project.create(path, annotator="LW") as project:
        project.articles.import_paths([folder / "damaged.txt", folder / "clean.txt"])
        first = project.articles.list()[0].id
        glosses = [e for e in project.articles.reading(first).edits if e.rule == "gloss"]
        project.articles.set_edit_state(first, glosses[-1].id, "proposed")
    return path


@pytest.fixture
def repaired(
    make_window: Callable[[Path | None], Desk], repaired_project: Path, tmp_path: Path
) -> Desk:
    """A window with that article, the reader focused."""
    desk = make_window(Path(shutil.copy(repaired_project, tmp_path / "repairs.shuangjian")))
    desk.session.open_article("1")
    desk.focus()
    return desk


def edits(desk: Desk, rule: str = "", state: str = "") -> list[Edit]:
    """Return the edits of the article at hand as the window has them."""
    return [e for e in desk.session.article.reading.edits
            if (not rule or e.rule == rule) and (not state or e.state == state)]  # fmt: skip


def on_disk(desk: Desk, identifier: str) -> Edit:
    """Return an edit as the file holds it."""
    desk.saved()
    article = desk.session.article.row.id
    found = desk.session.project.articles.reading(article).edits
    return next(e for e in found if e.id == identifier)


def becomes(desk: Desk, identifier: str, state: EditState) -> None:
    """Wait until an edit is in a state, in the window and in the file."""
    desk.qtbot.waitUntil(
        lambda: next(e.state for e in edits(desk) if e.id == identifier) == state, timeout=8000
    )
    assert on_disk(desk, identifier).state == state


def open_list(desk: Desk):  # type: ignore[no-untyped-def]
    desk.press(Qt.Key.Key_5, CONTROL_ALT)
    panel = desk.workspace.repairs.panel
    desk.qtbot.waitUntil(lambda: bool(panel.view.hasFocus()))
    return panel


def rows(panel) -> list[object]:  # type: ignore[no-untyped-def]
    model = panel.view.model()
    return [model.item(n) for n in range(model.rowCount())]


def sheet() -> RepairSheet:
    found = QApplication.activePopupWidget()
    assert isinstance(found, RepairSheet)
    return found


def test_the_list_is_loaded_when_it_is_wanted_and_not_before() -> None:
    code = (
        "import sys, ui.window\n"
        "print(*(m for m in sys.modules if m.startswith(('ui.panels.repair', 'ui.views.repairing',"
        " 'ui.panels.corrector', 'ui.panels.lossbar'))))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
        check=True,
        timeout=60,
    )
    assert ended.stdout.split() == []


def test_repairs_stand_under_the_heads_of_their_rules_in_the_order_of_the_text(
    repaired: Desk,
) -> None:
    panel = open_list(repaired)
    heads = [item for item in rows(panel) if isinstance(item, Head)]
    assert {head.rule: head.count for head in heads} == {
        rule: len(edits(repaired, rule)) for rule in {e.rule for e in edits(repaired)}
    }
    glosses = [item for item in rows(panel) if isinstance(item, Edit) and item.rule == "gloss"]
    assert glosses == edits(repaired, "gloss")
    assert next(head.undecided for head in heads if head.rule == "gloss") == 1


def test_without_groups_all_repairs_stand_in_the_order_of_the_text(repaired: Desk) -> None:
    panel = open_list(repaired)
    repaired.qtbot.mouseClick(panel.by_rule, Qt.MouseButton.LeftButton)
    assert rows(panel) == edits(repaired)


def test_a_head_folds_its_group_by_key_and_by_mouse(repaired: Desk) -> None:
    panel = open_list(repaired)
    whole = len(rows(panel))
    number = next(n for n, item in enumerate(rows(panel))
                  if isinstance(item, Head) and item.rule == "gloss")  # fmt: skip
    panel.view.setCurrentIndex(panel.view.model().index(number, 0))
    repaired.press(Qt.Key.Key_Left, on=panel.view)
    assert len(rows(panel)) == whole - len(edits(repaired, "gloss"))
    middle = panel.view.visualRect(panel.view.model().index(number, 0)).center()
    repaired.qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert len(rows(panel)) == whole


@pytest.mark.parametrize("wanted", ["proposed", "lost", "applied", "dismissed", "chosen"])
def test_the_list_can_be_narrowed(repaired: Desk, wanted: str) -> None:
    panel = open_list(repaired)
    panel.kinds.setCurrentIndex(panel.kinds.findData(wanted))
    belongs = {"lost": edits(repaired, "lost"), "chosen": []}
    expected = belongs.get(wanted, edits(repaired, state=wanted))
    assert list(panel.edits()) == expected
    assert bool(expected) == (wanted not in ("dismissed", "chosen"))


def test_one_rule_can_be_listed_alone(repaired: Desk) -> None:
    panel = open_list(repaired)
    panel.rules.setCurrentIndex(panel.rules.findData("html"))
    assert rows(panel) == edits(repaired, "html")


def test_an_article_without_repairs_says_so(repaired: Desk) -> None:
    panel = open_list(repaired)
    repaired.session.open_article("2")
    assert edits(repaired) == []
    words = {words.text() for words in panel.findChildren(QLabel) if words.isVisible()}
    assert "Nothing was repaired in this article" in words
    assert not panel.view.isVisible()


def test_a_row_shows_its_place_in_both_panes(repaired: Desk) -> None:
    panel = open_list(repaired)
    last = edits(repaired, "gloss")[-1]
    panel.show_edit(last)
    repaired.press(Qt.Key.Key_Up, on=panel.view)
    current = panel.current()
    assert repaired.workspace.repairs.current == current.id
    reader = repaired.reader
    place = repaired.session.article.reading.map.forth(Span(current.start, current.end))
    there = reader.text_of(reader.cursor_value.pane).forth(place)
    assert reader.cursor_value.at == there.start
    seen = {row.number for row, _ in reader.visible_rows()}
    assert reader.document.row_at(place.start) in seen


def test_a_screen_reader_hears_what_a_row_says(repaired: Desk) -> None:
    panel = open_list(repaired)
    panel.show_edit(edits(repaired, "lost")[0])
    said = panel.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "→ □" in said and "Lost characters" in said and "applied" in said


def test_letters_dismiss_and_restore_on_the_list(repaired: Desk) -> None:
    panel = open_list(repaired)
    edit = edits(repaired, "html")[0]
    panel.show_edit(edit)
    repaired.press(Qt.Key.Key_D, on=panel.view)
    becomes(repaired, edit.id, "dismissed")
    assert "&nbsp;" in repaired.text
    assert panel.current().id == edit.id and panel.accept.text() == "Restore"
    repaired.press(Qt.Key.Key_R, on=panel.view)
    becomes(repaired, edit.id, "applied")
    assert "&nbsp;" not in repaired.text


def test_keys_decide_in_the_text_and_undo_takes_it_back(repaired: Desk) -> None:
    (open_one,) = edits(repaired, state="proposed")
    repaired.press(Qt.Key.Key_F9)
    assert repaired.workspace.repairs.current == open_one.id
    assert repaired.workspace.lists.tab == "edits"
    repaired.press(Qt.Key.Key_Return, ALT)
    becomes(repaired, open_one.id, "applied")
    repaired.press(Qt.Key.Key_Z, CONTROL)
    becomes(repaired, open_one.id, "proposed")
    repaired.press(Qt.Key.Key_Delete, ALT)
    becomes(repaired, open_one.id, "dismissed")
    repaired.press(Qt.Key.Key_F9)
    assert "undecided" in repaired.workspace.status.message.text()


def test_a_step_goes_through_all_repairs_and_round_the_end(repaired: Desk) -> None:
    seen = []
    for _ in edits(repaired):
        repaired.press(Qt.Key.Key_F4)
        seen.append(repaired.workspace.repairs.current)
    assert seen == [e.id for e in edits(repaired)]
    repaired.press(Qt.Key.Key_F4)
    assert repaired.workspace.repairs.current == seen[0]
    repaired.press(Qt.Key.Key_F4, SHIFT)
    assert repaired.workspace.repairs.current == seen[-1]


def test_a_whole_rule_is_dismissed_in_one_step_and_one_undo(repaired: Desk) -> None:
    before = edits(repaired)
    glosses = edits(repaired, "gloss", "applied")
    panel = open_list(repaired)
    panel.show_edit(glosses[0])
    repaired.press(Qt.Key.Key_D, SHIFT, on=panel.view)
    becomes(repaired, glosses[-1].id, "dismissed")
    assert {e.state for e in edits(repaired, "gloss")} == {"dismissed"}
    repaired.session.undo()
    repaired.qtbot.waitUntil(lambda: edits(repaired) == before, timeout=8000)


def test_another_reading_is_chosen_by_its_number_beside_the_place(
    make_window: Callable[[Path | None], Desk], tmp_path: Path
) -> None:
    sentences = (
        "“桥墩已经老化,建议更换。”工程师说。市政府表示,工程分两期进行。"
        "“行人仍可通过。”河务部门说,水位计每小时公布数据。\n"
    )
    damaged = kind("shift").make(sentences * 2, random.Random(0))
    (tmp_path / "shifted.txt").write_text(damaged.text, "utf-8")
    with Project.create(tmp_path / "s.shuangjian", annotator="LW") as project:
        project.articles.import_paths([tmp_path / "shifted.txt"])
    desk = make_window(tmp_path / "s.shuangjian")
    desk.focus()
    edit = next(e for e in edits(desk, state="proposed") if e.alternatives)
    desk.workspace.repairs.show(edit.id)
    desk.press(Qt.Key.Key_Period, CONTROL)
    offered = sheet()
    assert offered.candidates[0].accessibleName() == edit.alternatives[0]
    desk.qtbot.keyClick(offered, Qt.Key.Key_1)
    desk.qtbot.waitUntil(
        lambda: next(e.replacement for e in edits(desk) if e.id == edit.id) == edit.alternatives[0]
    )
    stored = on_disk(desk, edit.id)
    assert (stored.chosen, stored.alternatives[0]) == (True, edit.replacement)
    panel = desk.workspace.repairs.panel
    panel.kinds.setCurrentIndex(panel.kinds.findData("chosen"))
    assert [e.id for e in panel.edits()] == [edit.id]


def test_long_readings_are_told_by_where_they_differ() -> None:
    readings = (
        "河务部门说水位计每小时公布",
        "河务部门说水位计每天公布",
        "河务部门说水位表每小时公布",
    )
    assert where_they_differ(readings) == [
        "…水位计每小时公布",
        "…水位计每天公布",
        "…水位表每小时公布",
    ]
    assert where_they_differ(("说", "述")) == ["说", "述"]
    same = ("工程分两期进行的说明书甲类", "工程分两期进行的说明书乙类")
    assert where_they_differ(same) == ["…明书甲类", "…明书乙类"]


def test_a_lost_digit_can_be_typed_though_numbers_choose(repaired: Desk) -> None:
    (lost,) = edits(repaired, "lost")
    repaired.workspace.repairs.show(lost.id)
    repaired.press(Qt.Key.Key_Period, CONTROL)
    offered = sheet()
    offered.line.setFocus()
    repaired.qtbot.keyClicks(offered.line, "1")
    repaired.qtbot.keyClick(offered.line, Qt.Key.Key_Return)
    repaired.qtbot.waitUntil(lambda: "两1期" in repaired.text)
    assert on_disk(repaired, lost.id).replacement == "1"


def test_the_wedge_of_a_repair_opens_what_stood_there(repaired: Desk) -> None:
    edit = edits(repaired, "html")[0]
    place = repaired.session.article.reading.map.forth(Span(edit.start, edit.end))
    repaired.reader.scroll_to(place)
    QApplication.processEvents()
    at = repaired.reader.text_of("hans").forth(place).start
    point = repaired.point("hans", at)
    row, y = next((r, y) for r, y in repaired.reader.visible_rows()
                  if r.number == repaired.reader.document.row_at(place.start))  # fmt: skip
    cell = row.cells["hans"]
    line = cell.lines[cell.line_at(at - repaired.reader.text_of("hans").starts[row.number])]
    repaired.pause()
    repaired.qtbot.mouseClick(repaired.reader.viewport(), Qt.MouseButton.LeftButton,
                              pos=QPoint(point.x(), y + line.band_bottom))  # fmt: skip
    offered = sheet()
    assert "&nbsp;" in offered.head.text()
    assert repaired.workspace.repairs.panel.current().id == edit.id
    repaired.qtbot.mouseClick(offered.dismiss, Qt.MouseButton.LeftButton)
    becomes(repaired, edit.id, "dismissed")


def test_a_chip_of_the_overlay_has_a_menu_with_the_same_verbs(repaired: Desk) -> None:
    repaired.window.run_command("view.raw")
    QApplication.processEvents()
    port = repaired.reader.viewport()
    y, cell, line, piece = next(
        (y, cell, line, piece)
        for row, y in repaired.reader.visible_rows()
        for cell in row.cells.values()
        for line in cell.lines
        for piece in line.pieces
        if piece.edit is not None and piece.edit.rule == "gloss" and piece.label_width
    )
    x = repaired.reader.page.columns.x(cell.pane) + piece.label_x + piece.label_width / 2
    at = QPoint(round(x), round(y + line.lane_top + (piece.top + piece.bottom) / 2))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
    QApplication.sendEvent(port, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    dismiss = next(a for a in menu.actions() if a.objectName() == "repair.dismiss")
    dismiss.trigger()
    menu.close()
    becomes(repaired, piece.edit.id, "dismissed")


def test_a_click_on_what_is_open_brings_it_to_view_and_one_on_the_rest_does_not(
    repaired: Desk,
) -> None:
    repaired.click("桥墩")
    assert repaired.workspace.lists.tab == "mentions"
    repaired.click("□")
    assert repaired.workspace.lists.tab == "edits"
    (lost,) = edits(repaired, "lost")
    assert repaired.workspace.repairs.panel.current().id == lost.id


def test_the_text_goes_along_when_what_was_decided_leaves_the_list(repaired: Desk) -> None:
    panel = open_list(repaired)
    panel.kinds.setCurrentIndex(panel.kinds.findData("applied"))
    first, second = edits(repaired, "gloss", "applied")[:2]
    panel.show_edit(first)
    panel.view.setFocus()
    repaired.press(Qt.Key.Key_D, on=panel.view)
    becomes(repaired, first.id, "dismissed")
    assert panel.current().id == second.id
    assert repaired.workspace.repairs.current == second.id
    repaired.press(Qt.Key.Key_D, on=panel.view)
    becomes(repaired, second.id, "dismissed")


def test_a_click_on_a_repaired_character_selects_its_row_while_repairs_are_shown(
    repaired: Desk,
) -> None:
    panel = open_list(repaired)
    (lost,) = edits(repaired, "lost")
    repaired.click("□")
    assert panel.current().id == lost.id


@pytest.mark.parametrize("pane", ["hans", "hant"])
def test_a_selection_is_corrected_in_the_reading_text_from_either_pane(
    repaired: Desk, pane: str
) -> None:
    repaired.drag("工程师", pane=pane)
    repaired.press(Qt.Key.Key_F2)
    editor = repaired.workspace.repairs.correcting.sheet
    assert editor.isVisible() and editor.line.text() == "工程师"
    assert editor.note.isVisible() == (pane == "hant")
    editor.line.insert("检测员")  # as an input method does, in place of what is selected
    repaired.qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    repaired.qtbot.waitUntil(lambda: "检测员用了" in repaired.text, timeout=8000)
    (made,) = edits(repaired, "manual")
    assert on_disk(repaired, made.id).replacement.startswith("检测员")
    assert repaired.reader.hasFocus()
    repaired.press(Qt.Key.Key_Z, CONTROL)
    repaired.qtbot.waitUntil(lambda: "工程师用了" in repaired.text, timeout=8000)


def test_escape_leaves_the_editor_and_its_keys_do_not_tag(repaired: Desk) -> None:
    repaired.drag("工程师")
    repaired.press(Qt.Key.Key_F2)
    editor = repaired.workspace.repairs.correcting.sheet
    repaired.qtbot.keyClicks(editor.line, "1q")
    repaired.press(Qt.Key.Key_Escape, on=editor.line)
    assert not editor.isVisible() and repaired.reader.hasFocus()
    assert edits(repaired, "manual") == [] and repaired.annotations() == []


def test_the_character_at_the_caret_is_corrected_and_may_be_taken_out(repaired: Desk) -> None:
    repaired.reader.set_cursor(Cursor.put("hans", repaired.place("仍可通过").start))
    repaired.press(Qt.Key.Key_F2)
    editor = repaired.workspace.repairs.correcting.sheet
    assert editor.line.text() == "仍"
    repaired.press(Qt.Key.Key_Delete, on=editor.line)
    repaired.qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    repaired.qtbot.waitUntil(lambda: "行人可通过" in repaired.text, timeout=8000)


def test_a_selection_over_the_end_of_a_paragraph_is_refused_in_words(repaired: Desk) -> None:
    start, end = repaired.place("更换。").start, repaired.place("市政府").end
    repaired.reader.set_cursor(Cursor("hans", end, start))
    repaired.press(Qt.Key.Key_F2)
    assert not repaired.workspace.repairs.correcting.sheet.isVisible()
    assert "paragraph" in repaired.workspace.status.message.text()


def test_annotations_follow_a_correction_and_a_lost_one_is_told_with_the_way_back(
    repaired: Desk,
) -> None:
    repaired.drag("水位计")
    repaired.press(Qt.Key.Key_1)
    repaired.press(Qt.Key.Key_Escape)
    repaired.saved()
    (mention,) = repaired.annotations()
    repaired.drag("安装水位计")
    repaired.press(Qt.Key.Key_F2)
    editor = repaired.workspace.repairs.correcting.sheet
    repaired.press(Qt.Key.Key_Delete, on=editor.line)
    repaired.qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    repaired.qtbot.waitUntil(lambda: repaired.annotations()[0].anchor.detached, timeout=8000)
    (bar,) = (w for w in repaired.workspace.findChildren(LossBar))
    assert bar.isVisible() and "水位计" in bar.words.whole()
    repaired.saved()
    repaired.qtbot.mouseClick(bar.undo, Qt.MouseButton.LeftButton)
    repaired.qtbot.waitUntil(lambda: not repaired.annotations()[0].anchor.detached, timeout=8000)
    assert not bar.isVisible()
    assert repaired.annotations()[0].anchor.quote == mention.anchor.quote


def test_what_a_correction_leaves_alone_keeps_its_place(repaired: Desk) -> None:
    repaired.drag("水位计")
    repaired.press(Qt.Key.Key_1)
    repaired.press(Qt.Key.Key_Escape)
    repaired.saved()
    repaired.drag("安装水位计")
    repaired.press(Qt.Key.Key_F2)
    editor = repaired.workspace.repairs.correcting.sheet
    editor.line.setText("架设水位计")
    repaired.qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    repaired.qtbot.waitUntil(lambda: "架设水位计" in repaired.text, timeout=8000)
    assert repaired.annotations()[0].anchor.spans == (repaired.span("水位计"),)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("甲乙丙", "甲丁丙", Replacement(11, 12, "丁")),
        ("甲乙丙", "甲丙", Replacement(11, 12, "")),
        ("甲乙", "甲丙乙", Replacement(11, 11, "丙")),
        ("甲甲", "甲", Replacement(11, 12, "")),
        ("甲", "甲甲", Replacement(11, 11, "甲")),
        ("甲", "", Replacement(10, 11, "")),
    ],
)
def test_a_correction_replaces_as_little_as_it_can(
    before: str, after: str, expected: Replacement
) -> None:
    assert difference(10, before, after) == expected


def test_a_read_only_project_shows_repairs_and_says_why_nothing_can_be_done(
    repaired: Desk, make_window: Callable[[Path | None], Desk], qtbot: QtBot
) -> None:
    other = make_window(repaired.session.project.path)
    other.session.open_article("1")
    other.focus()
    assert other.session.project.read_only
    panel = open_list(other)
    edit = edits(other, "html")[0]
    panel.show_edit(edit)
    assert panel.read_only.isVisible() and not panel.dismiss.isVisible()
    other.press(Qt.Key.Key_D, on=panel.view)
    assert "read-only" in other.workspace.status.message.text()
    for name in ("accept", "dismiss", "accept_rule", "dismiss_rule", "correct"):
        assert not other.window.commands[f"repair.{name}"].isEnabled()
    assert on_disk_read_only(other, edit.id) == "applied"


def on_disk_read_only(desk: Desk, identifier: str) -> str:
    article = desk.session.article.row.id
    found = desk.session.project.articles.reading(article).edits
    return next(e.state for e in found if e.id == identifier)


def test_proposed_and_lost_places_are_flagged_in_the_text(repaired: Desk) -> None:
    document = repaired.reader.document
    flags = [flag for row in range(len(document)) for flag in document.flags(row)]
    text = repaired.text
    assert sorted(flag.kind for flag in flags) == ["lost", "proposed"]
    lost = next(flag for flag in flags if flag.kind == "lost")
    assert lost.span.of(text) == "□"
    row = next(r for r in range(len(document)) if lost in document.flags(r))
    heard = row_description(repaired.reader, row, "hans")
    assert "lost" in heard and "□" in heard  # what the colour says is spoken too


def test_the_keys_of_the_list_stand_in_the_table_of_keys(desk: Desk) -> None:
    dialog = KeysDialog(desk.window)
    desk.qtbot.addWidget(dialog)
    table = dialog.findChild(QTableWidget)
    rows = [[table.item(row, c).text() for c in range(3)] for row in range(table.rowCount())]
    assert ["Dismiss", "List of repairs", "D   Del"] in rows


def test_a_refused_change_is_said_and_everything_goes_on(repaired: Desk) -> None:
    edit = edits(repaired, "html")[0]
    guide = repaired.workspace.repairs
    guide.show(edit.id)
    guide._choose(edit, "\x07")
    repaired.qtbot.waitUntil(
        lambda: "control character" in repaired.workspace.status.message.text()
    )
    repaired.saved()
    repaired.press(Qt.Key.Key_Delete, ALT)
    becomes(repaired, edit.id, "dismissed")


def test_ten_thousand_repairs_are_listed_with_few_rows_laid_out(
    make_window: Callable[[Path | None], Desk], tmp_path: Path
) -> None:
    line = "，".join(f"第{n}座&nbsp;桥" for n in range(4500))  # one: alike lines would be copies
    (tmp_path / "many.txt").write_text(f"河上各桥的编号\n{line}。\n", "utf-8")
    with Project.create(tmp_path / "m.shuangjian", annotator="LW") as project:
        project.articles.import_paths([tmp_path / "many.txt"])
    desk = make_window(tmp_path / "m.shuangjian")
    desk.focus()
    panel = open_list(desk)
    asked = []
    seen = panel._delegate._seen
    panel._delegate._seen = lambda edit: asked.append(edit) or seen(edit)
    panel.by_rule.click()
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    desk.qtbot.wait(50)
    assert panel.view.model().rowCount() == len(edits(desk)) > 4000
    assert 0 < len(asked) < 200


def test_the_tab_says_how_many_wait_for_a_decision(repaired: Desk) -> None:
    tab = repaired.workspace.lists._tabs["edits"]
    repaired.qtbot.waitUntil(lambda: "?1" in tab.text())
    assert "1 undecided repair" in tab.accessibleName()
    repaired.press(Qt.Key.Key_F9)
    repaired.press(Qt.Key.Key_Return, ALT)
    repaired.qtbot.waitUntil(lambda: "?" not in tab.text())


def test_a_key_on_a_head_decides_its_whole_group(repaired: Desk) -> None:
    panel = open_list(repaired)
    number = next(n for n, item in enumerate(rows(panel))
                  if isinstance(item, Head) and item.rule == "gloss")  # fmt: skip
    panel.view.setCurrentIndex(panel.view.model().index(number, 0))
    repaired.press(Qt.Key.Key_A, on=panel.view)
    repaired.qtbot.waitUntil(lambda: edits(repaired, state="proposed") == [], timeout=8000)
    repaired.press(Qt.Key.Key_D, on=panel.view)
    becomes(repaired, edits(repaired, "gloss")[0].id, "dismissed")
    assert {edit.state for edit in edits(repaired, "gloss")} == {"dismissed"}
    assert {edit.state for edit in edits(repaired, "lost")} == {"applied"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("约□20万", True),
        ("1□.5%", True),
        ("□亿元", True),
        ("第1□座", True),
        ("北岸的□车场", False),
        ("共20座,□车场", False),
        ("□", False),
    ],
)
def test_a_lost_character_by_a_digit_or_a_unit_stands_in_a_figure(
    text: str, expected: bool
) -> None:
    assert is_in_figure(text) == expected


def test_every_rule_has_a_name_for_people() -> None:
    names = rule_names("en")
    assert set(names) >= BY_HAND
    assert all(name and name != rule for rule, name in names.items())


def test_what_a_person_has_hidden_is_shown_again_from_its_trace(repaired: Desk) -> None:
    before = repaired.text
    repaired.reader.set_cursor(Cursor.put("hans", repaired.place("市政府").start))
    repaired.window.run_command("amend.hide")
    repaired.qtbot.waitUntil(lambda: "市政府" not in repaired.text, timeout=8000)
    (hidden,) = edits(repaired, HIDE)
    repaired.workspace.repairs.open_trace(hidden.id)
    offered = sheet()
    assert offered.dismiss.text() == "Show again" and offered.dismiss.hasFocus()
    assert "100%" not in offered.facts.text()
    repaired.qtbot.keyClick(offered.dismiss, Qt.Key.Key_Return)
    repaired.qtbot.waitUntil(lambda: repaired.text == before, timeout=8000)


def test_heads_are_low_and_repairs_high_whatever_stood_in_their_rows_before(repaired: Desk) -> None:
    panel = open_list(repaired)
    for _ in range(2):
        for number, item in enumerate(rows(panel)):
            assert panel.view.rowHeight(number) == (30 if isinstance(item, Head) else 48), number
        panel.by_rule.click()
