"""The chart kit: ticks, scales, hit testing, pictures."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.charts.hits import Hits
from ui.charts.numbers import short_number
from ui.charts.picture import png, svg
from ui.charts.scale import Scale, padded
from ui.charts.signs import SHAPES, hatch, paint_bar, paint_point, shape_of
from ui.charts.ticks import number_ticks, time_ticks

numbers = st.floats(-1e13, 1e13, allow_nan=False)


@given(numbers, numbers, st.integers(1, 12))
def test_ticks_are_round_even_and_inside(low: float, high: float, most: int) -> None:
    assume(high - low > 1e-6 * max(abs(low), abs(high), 1))
    ticks = number_ticks(low, high, most)
    assert len(ticks) <= most + 1
    margin = (high - low) * 1e-6
    assert all(low - margin <= tick.at <= high + margin for tick in ticks)
    assert len({tick.text for tick in ticks}) == len(ticks)


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (476_200_000_000, "zh-Hans", "4,762亿"),
        (476_200_000_000, "zh-Hant", "4,762億"),
        (12e12, "zh-Hant", "12兆"),
        (12e12, "zh-Hans", "12万亿"),
        (476_200_000_000, "en", "476bn"),
        (3000, "zh-Hans", "3,000"),
        (0.325, "en", "0.325"),
        (-25_000, "en", "−25k"),
        (0, "en", "0"),
    ],
)
def test_large_numbers_are_said_in_the_words_of_the_language(
    value: float, language: str, text: str
) -> None:
    assert short_number(value, language) == text


def test_shares_are_percentages() -> None:
    texts = [t.text for t in number_ticks(0, 0.5, 5, percent=True)]
    assert texts == ["0%", "10%", "20%", "30%", "40%", "50%"]


days = st.integers(date(1000, 1, 1).toordinal(), date(9000, 1, 1).toordinal())


@given(days, st.floats(1, 1e6), st.integers(2, 20), st.sampled_from(["en", "zh-Hans"]))
def test_marks_of_time_are_inside_ascending_and_few(
    since: int, length: float, most: int, language: str
) -> None:
    ticks = time_ticks(since, since + length, most, language)
    places = [tick.at for tick in ticks]
    assert places == sorted(set(places))
    assert all(since <= at <= since + length for at in places)
    assert len(ticks) <= most * 1.6 + 2
    assert len({(t.context, t.text) for t in ticks}) == len(ticks)


@pytest.mark.parametrize(
    ("since", "until", "language", "texts"),
    [
        (date(1990, 1, 1), date(2025, 1, 1), "en", ["1990", "2000", "2010", "2020"]),
        (date(2024, 11, 15), date(2025, 3, 2), "zh-Hans", ["12月", "1月", "2月", "3月"]),
        (date(2025, 6, 6), date(2025, 6, 9), "zh-Hant", ["6日", "7日", "8日", "9日"]),
        (date(2025, 6, 6), date(2025, 6, 9), "en", ["6", "7", "8", "9"]),
    ],
)
def test_time_goes_from_decades_to_days_in_the_language_of_the_interface(
    since: date, until: date, language: str, texts: list[str]
) -> None:
    assert [t.text for t in time_ticks(since.toordinal(), until.toordinal(), 5, language)] == texts


def test_a_month_says_its_year_and_a_day_its_month() -> None:
    since = date(2024, 11, 15).toordinal()
    assert time_ticks(since, since + 110, 5, "en")[0].context == "2024"
    assert time_ticks(since, since + 3, 5, "zh-Hans")[0].context == "2024年11月"


@given(numbers, st.floats(1e-3, 1e6), st.floats(-500, 500), st.floats(10, 3000), st.floats(0, 1))
def test_a_scale_leads_there_and_back(
    low: float, width: float, start: float, length: float, share: float
) -> None:
    assume(width > abs(low) * 1e-6)
    scale = Scale(low, low + width, start, start + length)
    value = low + width * share
    assert scale.value(scale.px(value)) == pytest.approx(value, abs=width * 1e-6 + abs(low) * 1e-12)


def test_a_range_round_one_value_has_a_width() -> None:
    assert padded([5.0], 0.1, 2.0) == (4.0, 6.0)
    assert padded([], 0.1, 2.0) == (-1.0, 1.0)
    low, high = padded([0.0, 10.0], 0.1, 2.0)
    assert (low, high) == (-1.0, 11.0)


def test_what_was_painted_last_is_hit_first() -> None:
    hits: Hits[str] = Hits()
    hits.add(QRectF(0, 0, 200, 20), "bar")
    hits.add(QRectF(90, 0, 10, 20), "point")
    assert hits.at(QPointF(95, 5)) == "point"
    assert hits.at(QPointF(150, 5)) == "bar"
    assert hits.at(QPointF(150, 30)) is None


@given(st.floats(1, 400), st.floats(1, 60), st.floats(2, 12))
def test_a_hatch_stays_in_its_box(width: float, height: float, gap: float) -> None:
    box = QRectF(10, 20, width, height)
    wide = box.adjusted(-0.01, -0.01, 0.01, 0.01)
    lines: list[QLineF] = hatch(box, gap)
    assert all(wide.contains(line.p1()) and wide.contains(line.p2()) for line in lines)


def scene(painter: QPainter, box: QRectF) -> None:
    for number, shape in enumerate(SHAPES):
        paint_point(painter, shape, QPointF(20 + number * 20, 20), 6, QColor("#2B66F6"))
    paint_bar(painter, QRectF(10, 40, 80, 14), QColor("#C7362F"), vague=True)
    painter.drawText(QRectF(0, 60, box.width(), 20), "澜江 <&>")


def test_a_picture_has_twice_the_pixels(qtbot: QtBot) -> None:
    image = QImage.fromData(png(scene, QSizeF(200, 90), "#FFFFFF"))
    assert (image.width(), image.height()) == (400, 180)
    assert image.pixelColor(40, 40) == QColor("#2B66F6")


def test_a_drawing_keeps_its_words(qtbot: QtBot) -> None:
    text = svg(scene, QSizeF(200, 90), "#FFFFFF", "Figures").decode("utf-8")
    assert "澜江" in text
    assert "&lt;&amp;&gt;" in text
    assert "<title>Figures</title>" in text
    assert 'viewBox="0 0 200 90"' in text


def test_every_shape_is_another_one(qtbot: QtBot) -> None:
    pictures = {
        png(lambda p, _, s=shape: paint_point(p, s, QPointF(15, 15), 8, QColor("black")),
            QSizeF(30, 30), "#FFFFFF")
        for shape in SHAPES
    }  # fmt: skip
    assert len(pictures) == len(SHAPES)
    assert shape_of(0) == shape_of(len(SHAPES))
