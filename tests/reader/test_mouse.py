"""Selecting with the mouse: exact spans of the reading text, from either pane."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.script.view import make_view
from models.text import Span
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
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def draw(
    widget: ReaderWidget, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE
) -> None:
    """Draw a selection with the left button."""
    page = widget.viewport()
    QTest.mousePress(page, LEFT, keys, start)
    QTest.mouseMove(page, (start + end) / 2)
    QTest.mouseMove(page, end)
    QTest.mouseRelease(page, LEFT, keys, end)


def selected(widget: ReaderWidget) -> tuple[Span, ...]:
    found = widget.selection()
    return found.spans if found else ()


@pytest.mark.parametrize("pane", ["hans", "hant"])
@pytest.mark.parametrize(
    "words",
    [
        "𠮷野",
        "𫫇",
        "😊",
        "🧔🏾‍♂️",
        "e\u0301都",
        "格\u00a0与",
        "行\u2028还",
        "\u2028",
        "与𫫇村的😊合",
        "🧔🏾‍♂️说：é与e\u0301",
    ],
)
def test_drawing_over_characters_selects_exactly_them(reader: Show, pane: Pane, words: str) -> None:
    document = document_of(RARE)
    widget = reader(document)
    wanted = on(document.reading.text, words)
    hand = Hand(widget)
    draw(widget, hand.point(pane, wanted.start, dx=1), hand.point(pane, wanted.end, dx=-1))
    found = widget.selection()
    assert found is not None
    assert found.spans == (wanted,)
    assert found.quote == words
    assert found.pane == pane


def test_drawing_over_paragraphs_selects_the_line_ends_between_them(reader: Show) -> None:
    document = document_of(RARE)
    text = document.reading.text
    widget = reader(document)
    hand = Hand(widget)
    wanted = Span(text.index("合作"), text.index("末段") + 1)
    draw(widget, hand.point("hans", wanted.start, dx=1), hand.point("hans", wanted.end, dx=-1))
    assert selected(widget) == (wanted,)


@pytest.mark.parametrize("pane", ["hans", "hant"])
def test_a_word_of_another_length_is_selected_as_a_whole(reader: Show, pane: Pane) -> None:
    reading = reading_of(["𠮷村的互联网信息很多", "打印机与互联网"])
    view = vocabulary_view(reading, {"互联网": "網際網路", "信息": "資訊", "打印机": "印表機器"})
    document = ReaderDocument(reading, same_view(reading, "hans"), view)
    widget = reader(document)
    hand = Hand(widget)
    text = widget.text_of(pane)
    wanted = on(reading.text, "互联网信息")
    there = text.forth(wanted)
    draw(widget, hand.point(pane, there.start, dx=1), hand.point(pane, there.end, dx=-1))
    found = widget.selection()
    assert found is not None
    assert found.spans == (wanted,)
    assert found.quote == ("互联网信息" if pane == "hans" else "網際網路資訊")


@pytest.mark.parametrize("profile", ["s2tw", "s2twp", "s2hk"])
@pytest.mark.parametrize("words", ["软件", "打印机与𠮷野家的网络", "😊", "支持鼠标"])
def test_words_are_selected_exactly_through_a_real_conversion(
    reader: Show, profile: str, words: str
) -> None:
    reading = reading_of(["这家公司的软件支持鼠标和键盘。", "打印机与𠮷野家的网络😊都由联盟维护。"])
    view = make_view(reading, "hant", profile)
    document = ReaderDocument(reading, same_view(reading, "hans"), view)
    widget = reader(document)
    hand = Hand(widget)
    wanted = on(reading.text, words)
    there = view.map.forth(wanted)
    draw(widget, hand.point("hant", there.start, dx=1), hand.point("hant", there.end, dx=-1))
    found = widget.selection()
    assert found is not None
    assert found.spans == (wanted,)
    assert found.quote == there.of(view.text)


def test_a_part_of_such_a_word_is_widened_to_what_stands_for_it(reader: Show) -> None:
    reading = reading_of(["村里的互联网很快"])
    view = vocabulary_view(reading, {"互联网": "網際網路"})
    widget = reader(ReaderDocument(reading, same_view(reading, "hans"), view))
    hand = Hand(widget)
    inside = widget.text_of("hant").text.index("際")
    draw(widget, hand.point("hant", inside, dx=1), hand.point("hant", inside + 1, dx=-1))
    found = widget.selection()
    assert found is not None
    assert (found.spans, found.quote) == ((on(reading.text, "互联网"),), "網際網路")


def test_a_drag_into_the_other_column_stays_on_its_side(reader: Show) -> None:
    document = document_of()
    widget = reader(document)
    hand = Hand(widget)
    start = hand.point("hans", 2, dx=1)
    draw(widget, start, QPoint(900, start.y()))
    found = widget.selection()
    assert found is not None
    assert (found.pane, found.spans) == ("hans", (Span(2, 8),))


def test_control_adds_a_fragment(reader: Show) -> None:
    document = document_of()
    text = document.reading.text
    widget = reader(document)
    hand = Hand(widget)
    first, second = on(text, "企业"), on(text, "设备")
    draw(widget, hand.point("hant", first.start, dx=1), hand.point("hant", first.end, dx=-1))
    draw(
        widget,
        hand.point("hant", second.start, dx=1),
        hand.point("hant", second.end, dx=-1),
        CONTROL,
    )
    found = widget.selection()
    assert found is not None
    assert (found.spans, found.quote) == ((first, second), "企业…设备")


def test_shift_click_draws_the_selection_on(reader: Show) -> None:
    widget = reader(document_of())
    hand = Hand(widget)
    page = widget.viewport()
    QTest.mouseClick(page, LEFT, NONE, hand.point("hans", 1))
    QTest.mouseClick(page, LEFT, Qt.KeyboardModifier.ShiftModifier, hand.point("hans", 5))
    assert selected(widget) == (Span(1, 5),)


def test_double_click_takes_the_word_that_the_provider_gives(reader: Show) -> None:
    document = document_of()
    widget = reader(document)
    widget.words = lambda text: [(0, 2), (2, 3), (3, 5), (5, 7), (7, 8)]
    QTest.mouseDClick(widget.viewport(), LEFT, NONE, Hand(widget).point("hant", 3, dx=4))
    assert selected(widget) == (Span(3, 5),)


def test_double_click_knows_words_without_a_provider(reader: Show) -> None:
    widget = reader(document_of())
    QTest.mouseDClick(widget.viewport(), LEFT, NONE, Hand(widget).point("hant", 4, dx=4))
    assert selected(widget) == (Span(3, 5),)


def test_double_click_finds_words_in_simplified_text_for_both_panes(reader: Show) -> None:
    reading = reading_of(["推动互联网发展"])
    view = vocabulary_view(reading, {"互联网": "網際網路"})
    widget = reader(ReaderDocument(reading, same_view(reading, "hans"), view))
    QTest.mouseDClick(widget.viewport(), LEFT, NONE, Hand(widget).point("hant", 4, dx=4))
    assert selected(widget) == (on(reading.text, "互联网"),)


def test_double_click_on_a_mention_takes_its_own_bounds(reader: Show) -> None:
    document = document_of()
    text = document.reading.text
    document.put(mark("a", "ORG", text, on(text, "合肥成立")))
    widget = reader(document)
    QTest.mouseDClick(widget.viewport(), LEFT, NONE, Hand(widget).point("hans", 4, dx=4))
    assert selected(widget) == (on(text, "合肥成立"),)


def test_three_clicks_take_the_sentence_and_four_the_paragraph(reader: Show, qtbot: QtBot) -> None:
    document = document_of(["第一句。“第二句！”第三句。"])
    widget = reader(document)
    point = Hand(widget).point("hans", 6, dx=4)
    for _ in range(3):
        QTest.mouseClick(widget.viewport(), LEFT, NONE, point)
    assert selected(widget) == (on(document.reading.text, "“第二句！”"),)
    QTest.mouseClick(widget.viewport(), LEFT, NONE, point)
    assert selected(widget) == (Span(0, 14),)


def test_a_click_on_a_mark_activates_it_and_a_drag_does_not(reader: Show, qtbot: QtBot) -> None:
    document = document_of()
    text = document.reading.text
    document.put(mark("outer", "ORG", text, on(text, "联盟在合肥")))
    document.put(mark("inner", "LOC", text, on(text, "合肥")))
    widget = reader(document)
    hand = Hand(widget)
    with qtbot.waitSignal(widget.activated) as heard:
        QTest.mouseClick(widget.viewport(), LEFT, NONE, hand.point("hant", 3, dx=5))
    assert heard.args == ["inner"]
    with qtbot.assertNotEmitted(widget.activated):
        draw(widget, hand.point("hans", 0, dx=1), hand.point("hans", 4, dx=-1))


def test_the_selection_is_told_once_for_each_change(reader: Show) -> None:
    widget = reader(document_of())
    told: list[object] = []
    widget.selectionChanged.connect(told.append)
    hand = Hand(widget)
    point = hand.point("hans", 4, dx=-1)
    draw(widget, hand.point("hans", 0, dx=1), point)
    QTest.mouseMove(widget.viewport(), point + QPoint(0, 1))
    assert told[-1] == widget.selection()
    assert len(told) == len({repr(t) for t in told})


def test_control_and_wheel_zoom_within_limits(reader: Show, qtbot: QtBot) -> None:
    widget = reader(document_of())
    widget.set_zoom(400)
    assert widget.zoom == 32
    widget.set_zoom(18)
    with qtbot.waitSignal(widget.zoomChanged) as heard:
        turn(widget, 120)
    assert heard.args == [19]
    turn(widget, -120)
    turn(widget, -120)
    assert widget.zoom == 17


def turn(widget: ReaderWidget, angle: int) -> None:
    """Turn the wheel over the page with the control key held."""
    at = QPointF(300, 300)
    event = QWheelEvent(
        at,
        widget.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget.viewport(), event)
