"""Doubtful conversions: marked when the rows are seen, decided by mouse or key, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.window.conftest import Desk
from ui.panels.forms import FormsSheet

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def marked(desk: Desk, pane: str = "hant") -> list[str]:
    """Return the marked characters of a pane, once the spare thread has found them."""
    document, marks = desk.reader.document, desk.workspace.room.chooser.doubter.marks
    text = desk.reader.text_of(pane)
    return [place.span.of(text.row(row))
            for row in range(len(document)) for place in marks(row, pane)]  # fmt: skip


def sheet() -> FormsSheet:
    found = QApplication.activePopupWidget()
    assert isinstance(found, FormsSheet)
    return found


def hant(desk: Desk) -> str:
    return str(desk.session.article.hant.text)


@pytest.fixture
def doubtful(desk: Desk) -> Desk:
    desk.qtbot.waitUntil(lambda: "臺" in marked(desk), timeout=4000)
    return desk


def test_only_the_converted_pane_is_marked(doubtful: Desk) -> None:
    assert marked(doubtful, "hans") == []


def test_a_click_on_a_doubtful_character_offers_forms_and_a_key_takes_one(doubtful: Desk) -> None:
    doubtful.click("台州", pane="hant")
    offered = sheet()
    assert offered.head.text() == "台 → 臺"
    assert "台" in [button.accessibleName() for button in offered.candidates]
    number = [button.accessibleName() for button in offered.candidates].index("台") + 1
    doubtful.qtbot.keyClick(offered, Qt.Key(Qt.Key.Key_0 + number))
    doubtful.qtbot.waitUntil(lambda: "在台州" in hant(doubtful))
    doubtful.saved()
    assert QApplication.activePopupWidget() is None


def test_undo_gives_the_conversion_back(doubtful: Desk) -> None:
    doubtful.click("台州", pane="hant")
    sheet().candidates[0].click()
    doubtful.qtbot.waitUntil(lambda: "在臺州" not in hant(doubtful))
    doubtful.saved()
    doubtful.focus()
    doubtful.press(Qt.Key.Key_Z, CONTROL)
    doubtful.qtbot.waitUntil(lambda: "在臺州" in hant(doubtful))


def test_a_form_typed_by_hand_keeps_both_panes_aligned(doubtful: Desk) -> None:
    doubtful.drag("台州", pane="hant")
    doubtful.press(Qt.Key.Key_F, CONTROL | ALT)
    offered = sheet()
    offered.line.setFocus()
    offered.line.selectAll()
    doubtful.qtbot.keyClicks(offered.line, "Tai-chow")
    doubtful.qtbot.keyClick(offered.line, Qt.Key.Key_Return)
    doubtful.qtbot.waitUntil(lambda: "Tai-chow" in hant(doubtful))
    doubtful.drag("项目", pane="hant")
    assert doubtful.reader.selection().spans == (doubtful.span("项目"),)
    doubtful.drag("州。")
    assert doubtful.reader.selection().spans == (doubtful.span("州。"),)


def test_a_form_for_the_whole_project_holds_wherever_the_characters_stand(desk: Desk) -> None:
    desk.drag("签署", pane="hant")
    desk.press(Qt.Key.Key_F, CONTROL | ALT)
    offered = sheet()
    project = offered.scope.findChildren(type(offered.release))[1]
    desk.qtbot.mouseClick(project, Qt.MouseButton.LeftButton)
    offered.line.clear()
    QApplication.clipboard().setText("簽定")
    desk.qtbot.keyClick(offered.line, Qt.Key.Key_V, CONTROL)
    desk.qtbot.keyClick(offered.line, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "簽定協議" in hant(desk))
    desk.saved()
    assert [o.start for o in desk.session.project.overrides.of("another article")] == [-1]


def test_a_chosen_form_can_be_given_up(doubtful: Desk) -> None:
    doubtful.click("台州", pane="hant")
    sheet().candidates[0].click()
    doubtful.qtbot.waitUntil(lambda: "在臺州" not in hant(doubtful))
    doubtful.saved()
    QApplication.processEvents()
    doubtful.click("台州", pane="hant")
    doubtful.qtbot.mouseClick(sheet().release, Qt.MouseButton.LeftButton)
    doubtful.qtbot.waitUntil(lambda: "在臺州" in hant(doubtful))


def test_the_marks_can_be_turned_off_and_then_a_click_is_only_a_click(doubtful: Desk) -> None:
    doubtful.window.run_command("view.doubts")
    doubtful.click("台州", pane="hant")
    assert QApplication.activePopupWidget() is None
    assert doubtful.reader.cursor_value is not None


def test_the_side_that_shows_what_was_written_offers_nothing(desk: Desk) -> None:
    desk.click("签署", pane="hans")
    desk.press(Qt.Key.Key_F, CONTROL | ALT)
    assert QApplication.activePopupWidget() is None
    assert desk.workspace.status.message.text()
