"""What is painted, and where: probes of pixels in both panes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QTextLayout
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.ingest.values import Edit
from models.text import Replacement, Span, apply
from tests.reader.conftest import (
    STYLES,
    Hand,
    document_of,
    mark,
    on,
    reading_of,
    same_view,
    vocabulary_view,
)
from ui.reader import Pane, ReaderDocument, ReaderWidget
from ui.reader.layout import Line
from ui.reader.piece import Piece
from ui.theme import DARK, LIGHT, Region, Theme, label_colour, reading_font

Show = Callable[[ReaderDocument], ReaderWidget]
PANES: tuple[Pane, Pane] = ("hans", "hant")


def picture(widget: ReaderWidget) -> QImage:
    return widget.viewport().grab().toImage()


def pieces(widget: ReaderWidget, pane: Pane, identifier: str) -> list[tuple[Piece, Line, int]]:
    """Return the pieces of a mark on screen with their lines and the y of their rows."""
    return [
        (piece, line, y)
        for row, y in widget.visible_rows()
        for line in row.cells[pane].lines
        for piece in line.pieces
        if piece.id == identifier
    ]


def bar_colour(widget: ReaderWidget, pane: Pane, identifier: str, share: float = 0.5) -> QColor:
    """Return the colour on screen at some share of a mark's first bar."""
    piece, line, y = pieces(widget, pane, identifier)[0]
    assert widget.page is not None
    x = widget.page.columns.x(pane) + piece.x0 + (piece.x1 - piece.x0) * share
    top = y + line.lane_top + piece.top
    image = picture(widget)
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int((top + 0.5) * ratio))


def near(one: QColor, two: QColor) -> bool:
    return all(
        abs(a - b) <= 40
        for a, b in zip(one.getRgb()[:3], two.getRgb()[:3], strict=True)  # type: ignore[index]
    )


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("pane", PANES)
def test_a_mention_has_a_solid_bar_of_its_colour_in_both_panes(
    reader: Show, pane: Pane, theme: Theme
) -> None:
    document = document_of()
    text = document.reading.text
    document.put(mark("a", "ORG", text, on(text, "四地企业")))
    widget = reader(document)
    widget.set_theme(theme)
    expected = label_colour(STYLES["ORG"].colour, theme)
    for share in (0.2, 0.5, 0.8):
        assert near(bar_colour(widget, pane, "a", share), expected)


def test_a_mark_stands_below_the_projected_characters(reader: Show) -> None:
    reading = reading_of(["全国互联网大会在这里举行"])
    view = vocabulary_view(reading, {"互联网": "網際網路"})
    document = ReaderDocument(reading, same_view(reading, "hans"), view)
    document.put(mark("a", "ORG", reading.text, on(reading.text, "互联网大会")))
    widget = reader(document)
    hand = Hand(widget)
    assert widget.page is not None
    for pane in PANES:
        there = widget.text_of(pane).forth(on(reading.text, "互联网大会"))
        piece, _, _ = pieces(widget, pane, "a")[0]
        left = widget.page.columns.x(pane)
        assert abs(left + piece.x0 - hand.point(pane, there.start).x()) <= 1
        assert abs(left + piece.x1 - hand.point(pane, there.end).x()) <= 1


def test_labels_are_in_the_script_of_their_pane(reader: Show) -> None:
    document = document_of()
    text = document.reading.text
    document.put(mark("a", "ORG", text, on(text, "联盟")))
    widget = reader(document)
    assert pieces(widget, "hans", "a")[0][0].label == "机构"
    assert pieces(widget, "hant", "a")[0][0].label == "機構"
    widget.set_english_labels(True)
    assert pieces(widget, "hant", "a")[0][0].label == "Organisation"


def test_a_claim_is_a_bracket_with_ticks_and_an_event_is_dashed(reader: Show) -> None:
    document = document_of()
    text = document.reading.text
    document.put(mark("claim", "CLAIM", text, on(text, "四地企业共建平台")))
    document.put(mark("event", "COOP", text, on(text, "未来三年推动标准")))
    widget = reader(document)
    shares = [n / 40 for n in range(2, 38)]
    colour = label_colour(STYLES["COOP"].colour, LIGHT)
    dashes = [near(bar_colour(widget, "hans", "event", share), colour) for share in shares]
    assert any(dashes) and not all(dashes)
    colour = label_colour(STYLES["CLAIM"].colour, LIGHT)
    assert all(near(bar_colour(widget, "hans", "claim", share), colour) for share in shares[::6])
    piece, line, y = pieces(widget, "hans", "claim")[0]
    assert widget.page is not None
    tick_x = widget.page.columns.x("hans") + piece.x0 + 1
    tick_y = y + line.lane_top + piece.top - 2
    image = picture(widget)
    inside = image.pixelColor(int(tick_x) + 12, int(tick_y))
    at_tick = [image.pixelColor(int(tick_x) + dx, int(tick_y)) for dx in (-1, 0, 1)]
    assert any(near(c, colour) for c in at_tick)
    assert not near(inside, colour)


def test_fragments_of_one_mark_share_a_lane_and_are_linked(reader: Show) -> None:
    document = document_of()
    text = document.reading.text
    first, second = on(text, "企业"), on(text, "设备")
    document.put(mark("parts", "COOP", text, first, second))
    document.put(mark("between", "ORG", text, on(text, "平台")))
    widget = reader(document)
    one, two = (p for p, _, _ in pieces(widget, "hant", "parts"))
    between = pieces(widget, "hant", "between")[0][0]
    assert one.top == two.top != between.top
    assert two.link == one.x1
    assert (one.label, two.label) == ("合作", "")


def hover(widget: ReaderWidget, point: QPoint) -> None:
    QTest.mouseMove(widget.viewport(), point + QPoint(2, 2))
    QTest.mouseMove(widget.viewport(), point)


def test_hovering_in_one_pane_lights_the_mark_up_in_the_other(reader: Show, qtbot: QtBot) -> None:
    document = document_of()
    text = document.reading.text
    document.put(mark("a", "ORG", text, on(text, "四地企业")))
    widget = reader(document)
    hand = Hand(widget)
    start = text.index("四地企业")
    spots = {pane: hand.point(pane, start, dx=1) - QPoint(0, 10) for pane in PANES}
    hover(widget, hand.point("hans", len(text)))
    before = {pane: picture(widget).pixelColor(spots[pane]) for pane in PANES}
    with qtbot.waitSignal(widget.hovered) as heard:
        hover(widget, hand.point("hans", start + 1))
    assert heard.args == ["a"]
    after = {pane: picture(widget).pixelColor(spots[pane]) for pane in PANES}
    for pane in PANES:
        assert after[pane] != before[pane]
    assert after["hans"] == after["hant"]
    with qtbot.waitSignal(widget.hovered) as heard:
        QTest.mouseMove(widget.viewport(), QPoint(0, 0))
    assert heard.args == [""]


def test_a_selection_is_mirrored_in_a_quieter_colour(reader: Show) -> None:
    document = document_of()
    widget = reader(document)
    widget.select(Span(0, 4), pane="hant")
    hand = Hand(widget)
    image = picture(widget)
    corner = QPoint(0, -11)
    assert near(image.pixelColor(hand.point("hant", 1) + corner), QColor(LIGHT.selection))
    assert near(image.pixelColor(hand.point("hans", 1) + corner), QColor(LIGHT.selection_mirror))
    assert QColor(LIGHT.selection) != QColor(LIGHT.selection_mirror)


def glyphs(font_region: Region, text: str) -> list[int]:
    layout = QTextLayout(text, reading_font(font_region, 18))
    layout.beginLayout()
    layout.createLine().setLineWidth(500)
    layout.endLayout()
    return [index for run in layout.glyphRuns() for index in run.glyphIndexes()]


@pytest.fixture
def default_locale() -> object:
    before = QLocale()
    yield before
    QLocale.setDefault(before)


def test_each_pane_has_its_regions_glyphs_under_every_system_locale(
    default_locale: object, qtbot: QtBot
) -> None:
    seen = set()
    for name in ("C", "zh_CN", "zh_TW", "zh_HK", "ja"):
        QLocale.setDefault(QLocale(name))
        seen.add((tuple(glyphs("SC", "骨，")), tuple(glyphs("TC", "骨，"))))
    assert len(seen) == 1
    (sc, tc) = seen.pop()
    if sc == tc:
        pytest.skip("no font with regional forms is installed here")
    assert all(a != b for a, b in zip(sc, tc, strict=True))


def test_a_pane_without_its_view_waits_and_takes_the_view_when_it_comes(reader: Show) -> None:
    reading = reading_of(["联盟成立", "第二段"])
    document = ReaderDocument(reading, same_view(reading, "hans"), None)
    document.put(mark("a", "ORG", reading.text, on(reading.text, "联盟")))
    widget = reader(document)
    assert all("hant" not in row.cells for row, _ in widget.visible_rows())
    picture(widget)
    widget.set_view(same_view(reading, "hant"))
    assert pieces(widget, "hant", "a")


def test_a_change_of_profile_keeps_the_selection(reader: Show) -> None:
    reading = reading_of(["全国互联网大会在这里举行"])
    document = ReaderDocument(reading, same_view(reading, "hans"), same_view(reading, "hant"))
    widget = reader(document)
    widget.select(on(reading.text, "大会在"), pane="hant")
    widget.set_view(vocabulary_view(reading, {"互联网": "網際網路"}))
    found = widget.selection()
    assert found is not None
    assert (found.spans, found.quote) == ((on(reading.text, "大会在"),), "大会在")
    hand = Hand(widget)
    assert widget.cursor_value is not None
    assert hand.point("hant", widget.cursor_value.at) == hand.point("hant", 9)


def test_events_are_joined_to_their_participants_and_captioned(reader: Show) -> None:
    document = document_of()
    text = document.reading.text
    document.put(mark("event", "COOP", text, on(text, "成立")))
    document.put(mark("who", "ORG", text, on(text, "企业")))
    widget = reader(document)
    before = picture(widget)
    widget.set_current("event")
    widget.set_related({"who": ("发起方", "發起方")}, [(on(text, "三年"), "期限")])
    assert pieces(widget, "hans", "who")[0][0].caption == "发起方"
    assert pieces(widget, "hant", "who")[0][0].caption == "發起方"
    assert pieces(widget, "hans", "span:0")[0][0].caption == "期限"
    after = picture(widget)
    assert widget.page is not None
    accent = QColor(LIGHT.accent)
    for pane in PANES:
        left = int(widget.page.columns.x(pane))
        column = [(x, y) for x in range(left - 12, left - 4) for y in range(0, after.height(), 2)]
        assert not any(near(before.pixelColor(x, y), accent) for x, y in column)
        assert any(near(after.pixelColor(x, y), accent) for x, y in column)
    widget.set_related({})
    assert pieces(widget, "hant", "who")[0][0].caption == ""


def test_the_raw_overlay_shows_removed_text_on_chips_that_can_be_clicked(
    reader: Show, qtbot: QtBot
) -> None:
    raw = "联盟(liánméng)成立了"
    text, to_reading = apply(raw, [Replacement(2, 12, "")])
    edit = Edit(2, 12, "", "gloss")
    reading = reading_of([text], edits=[edit], raw=raw, to_reading=to_reading)
    widget = reader(ReaderDocument(reading, same_view(reading, "hans"), same_view(reading, "hant")))
    piece = pieces(widget, "hans", edit.id)[0][0]
    assert (piece.label, piece.label_width) == ("", 0)
    widget.set_raw_overlay(True)
    piece, line, y = pieces(widget, "hans", edit.id)[0]
    assert piece.label == "(liánméng)"
    assert pieces(widget, "hant", edit.id)[0][0].label == ""
    assert widget.page is not None
    at = QPointF(
        widget.page.columns.x("hans") + piece.label_x + piece.label_width / 2,
        y + line.lane_top + piece.top + 6,
    )
    with qtbot.waitSignal(widget.editClicked) as heard:
        QTest.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert heard.args == [edit.id]


def test_readings_are_asked_only_for_rows_on_screen(reader: Show) -> None:
    widget = reader(document_of(["一段文字。"] * 500))
    asked: set[int] = set()

    def provider(row: int, pane: Pane) -> list[str]:
        asked.add(row)
        return ["yī", "duàn", "wén", "zì", ""]

    widget.set_ruby("pinyin", provider)
    picture(widget)
    row = widget.visible_rows()[0][0]
    assert row.cells["hant"].ruby
    assert 0 < len(asked) < 60
    widget.set_ruby("off")
    assert not widget.visible_rows()[0][0].cells["hant"].ruby


def test_finds_are_highlighted_in_both_panes_and_the_current_one_is_shown(reader: Show) -> None:
    document = document_of(["一段文字。"] * 300)
    text = document.reading.text
    finds = [Span(i, i + 2) for i in range(len(text)) if text.startswith("文字", i)]
    widget = reader(document)
    widget.set_find(finds, finds[250])
    assert 250 in [row.number for row, _ in widget.visible_rows()]
    point = Hand(widget).point("hant", finds[250].start + 1) + QPoint(0, -11)
    assert near(picture(widget).pixelColor(point), QColor(LIGHT.find_current))


def test_an_empty_document_and_no_document_paint_quietly(reader: Show) -> None:
    reading = reading_of([""])
    widget = reader(ReaderDocument(reading, same_view(reading, "hans"), same_view(reading, "hant")))
    picture(widget)
    QTest.keyClick(widget, Qt.Key.Key_Right)
    widget.set_placeholders("converting…", "nothing open")
    widget.set_document(None)
    picture(widget)
    assert widget.selection() is None
