"""The keyboard in the reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.text import Span
from models.text.graphemes import boundaries
from tests.reader.conftest import (
    RARE,
    Hand,
    document_of,
    mark,
    on,
    reading_of,
    same_view,
    vocabulary_view,
)
from ui.reader import Pane, ReaderDocument, ReaderWidget

Show = Callable[[ReaderDocument], ReaderWidget]
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def caret(widget: ReaderWidget) -> int:
    assert widget.cursor_value is not None
    return widget.cursor_value.at


def click(widget: ReaderWidget, pane: Pane, at: int) -> None:
    QTest.mouseClick(
        widget.viewport(), Qt.MouseButton.LeftButton, NONE, Hand(widget).point(pane, at)
    )


@pytest.mark.parametrize("pane", ["hans", "hant"])
def test_arrows_visit_every_grapheme_of_the_article_and_come_back(reader: Show, pane: Pane) -> None:
    document = document_of(RARE)
    widget = reader(document)
    click(widget, pane, 0)
    stops = []
    at = 0
    for paragraph in RARE:
        stops += [at + b for b in boundaries(paragraph)]
        at += len(paragraph) + 1
    seen = [caret(widget)]
    for _ in stops[1:]:
        QTest.keyClick(widget, Key.Key_Right)
        seen.append(caret(widget))
    assert seen == stops
    for stop in reversed(stops[:-1]):
        QTest.keyClick(widget, Key.Key_Left)
        assert caret(widget) == stop


@pytest.mark.parametrize("pane", ["hans", "hant"])
def test_shift_and_arrows_select_exactly_the_graphemes_passed(reader: Show, pane: Pane) -> None:
    document = document_of(RARE)
    widget = reader(document)
    start = document.reading.text.index("🧔")
    click(widget, pane, start)
    QTest.keyClick(widget, Key.Key_Right, SHIFT)
    found = widget.selection()
    assert found is not None
    assert found.quote == "🧔🏾‍♂️"
    assert found.spans == (Span(start, start + 5),)


def test_an_arrow_without_shift_goes_to_the_edge_of_the_selection(reader: Show) -> None:
    widget = reader(document_of())
    widget.select(Span(2, 5), pane="hant")
    QTest.keyClick(widget, Key.Key_Left)
    assert (caret(widget), widget.selection()) == (2, None)
    widget.select(Span(2, 5), pane="hant")
    QTest.keyClick(widget, Key.Key_Right)
    assert (caret(widget), widget.selection()) == (5, None)


def test_arrows_in_a_longer_view_select_the_word_behind_it(reader: Show) -> None:
    reading = reading_of(["好的互联网"])
    view = vocabulary_view(reading, {"互联网": "網際網路"})
    widget = reader(ReaderDocument(reading, same_view(reading, "hans"), view))
    click(widget, "hant", 2)
    QTest.keyClick(widget, Key.Key_Right, SHIFT)
    found = widget.selection()
    assert found is not None
    assert (found.spans, found.quote) == ((Span(2, 5),), "網際網路")


def test_control_and_arrows_go_by_word(reader: Show) -> None:
    widget = reader(document_of(["联盟在合肥成立", "下一段"]))
    widget.words = lambda text: [(0, 2), (2, 3), (3, 5), (5, 7)] if len(text) == 7 else [(0, 3)]
    click(widget, "hans", 0)
    seen = []
    for _ in range(5):
        QTest.keyClick(widget, Key.Key_Right, CONTROL)
        seen.append(caret(widget))
    assert seen == [2, 3, 5, 7, 8]
    QTest.keyClick(widget, Key.Key_Left, CONTROL)
    QTest.keyClick(widget, Key.Key_Left, CONTROL | SHIFT)
    assert widget.selection() is not None
    assert caret(widget) == 5


def test_home_and_end_stay_on_the_line_and_with_control_go_to_the_ends(reader: Show) -> None:
    document = document_of(["很长的一段话" * 30, "尾"])
    widget = reader(document)
    click(widget, "hans", 40)
    QTest.keyClick(widget, Key.Key_Home)
    home = caret(widget)
    QTest.keyClick(widget, Key.Key_End)
    end = caret(widget)
    assert 0 < home <= 40 < end < 180
    QTest.keyClick(widget, Key.Key_Home)
    assert caret(widget) == home
    QTest.keyClick(widget, Key.Key_End, CONTROL)
    assert caret(widget) == len(document.reading.text)
    QTest.keyClick(widget, Key.Key_Home, CONTROL)
    assert caret(widget) == 0


def test_up_and_down_keep_their_column_over_a_short_paragraph(reader: Show) -> None:
    document = document_of(["一二三四五六七八", "短", "一二三四五六七八"])
    widget = reader(document)
    click(widget, "hant", 6)
    QTest.keyClick(widget, Key.Key_Down)
    QTest.keyClick(widget, Key.Key_Down)
    assert caret(widget) == 11 + 6
    QTest.keyClick(widget, Key.Key_Up)
    QTest.keyClick(widget, Key.Key_Up)
    assert caret(widget) == 6


def test_page_keys_scroll_with_the_caret(reader: Show) -> None:
    widget = reader(document_of(["一段文字。"] * 200))
    click(widget, "hans", 0)
    QTest.keyClick(widget, Key.Key_PageDown)
    QTest.keyClick(widget, Key.Key_PageDown)
    assert widget.verticalScrollBar().value() > 0
    rows = [row.number for row, _ in widget.visible_rows()]
    assert widget.text_of("hans").row_at(caret(widget)) in rows


def test_tab_goes_to_the_same_place_across_and_then_leaves(reader: Show, qtbot: QtBot) -> None:
    reading = reading_of(["推动互联网发展"])
    view = vocabulary_view(reading, {"互联网": "網際網路"})
    widget = reader(ReaderDocument(reading, same_view(reading, "hans"), view))
    click(widget, "hans", 5)
    QTest.keyClick(widget, Key.Key_Tab)
    assert widget.cursor_value is not None
    assert (widget.cursor_value.pane, widget.cursor_value.at) == ("hant", 6)
    QTest.keyClick(widget, Key.Key_Backtab, SHIFT)
    assert (widget.cursor_value.pane, widget.cursor_value.at) == ("hans", 5)


def test_enter_activates_the_mark_under_the_caret(reader: Show, qtbot: QtBot) -> None:
    document = document_of()
    text = document.reading.text
    document.put(mark("a", "LOC", text, on(text, "合肥")))
    widget = reader(document)
    click(widget, "hans", 4)
    with qtbot.waitSignal(widget.activated) as heard:
        QTest.keyClick(widget, Key.Key_Return)
    assert heard.args == ["a"]


def test_escape_clears_the_selection(reader: Show) -> None:
    widget = reader(document_of())
    widget.select(Span(0, 2), pane="hans")
    QTest.keyClick(widget, Key.Key_Escape)
    assert widget.selection() is None


def test_copy_takes_the_characters_of_the_pane(reader: Show) -> None:
    reading = reading_of(["推动互联网", "发展"])
    view = vocabulary_view(reading, {"互联网": "網際網路"})
    widget = reader(ReaderDocument(reading, same_view(reading, "hans"), view))
    widget.select(Span(2, 8), pane="hant")
    QTest.keyClick(widget, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "網際網路\n发展"


def test_select_all_takes_the_whole_article(reader: Show) -> None:
    document = document_of(RARE)
    widget = reader(document)
    QTest.keyClick(widget, Key.Key_A, CONTROL)
    found = widget.selection()
    assert found is not None
    assert found.quote == document.reading.text


def test_letters_and_digits_go_on_to_the_window(reader: Show, qtbot: QtBot) -> None:
    heard: list[int] = []

    class Window(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            heard.append(event.key())

    window = Window()
    widget = reader(document_of())
    QVBoxLayout(window).addWidget(widget)
    window.show()
    widget.select(Span(0, 2), pane="hans")
    for key in (Key.Key_1, Key.Key_Q, Key.Key_Delete, Key.Key_Slash):
        QTest.keyClick(widget, key)
    QTest.keyClick(widget, Key.Key_Right)
    assert heard == [Key.Key_1, Key.Key_Q, Key.Key_Delete, Key.Key_Slash]
    widget.setParent(None)
    assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
