"""Figures in a few signs, for tables and axes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.quantities.display import show
from models.quantities.reading import read
from models.quantities.values import Quantity
from tests.quantities.tables import rows


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("32.5%", "32.5 %"),
        ("近1/3", "< 1/3"),
        ("约1/3", "≈ 1/3"),
        ("过半", "> 1/2"),
        ("三成五", "35 %"),
        ("3000家以上", "≥ 3000家"),
        ("超3000家", "> 3000家"),
        ("不超过12人", "≤ 12人"),
        ("十几个", "11–19个"),
        ("30—50家", "30–50家"),
        ("三至五成", "30–50 %"),
        ("4762亿元", "¥4762亿"),
        ("12万亿元", "¥12万亿"),
        ("300亿美元", "US$300亿"),
        ("10—20亿元", "¥10亿–20亿"),
        ("减少3亿元", "-¥3亿"),
        ("120亿韩元", "₩120亿"),
        ("29万亩", "29万亩"),
        ("3.6米", "3.6 m"),
        ("五年多", "> 5年"),
        ("12分钟", "12 min"),
        ("零下5℃", "-5 °C"),
        ("时速350公里", "350 km/h"),
        ("从1/12上升到1/8", "1/12 → 1/8"),
        ("从5家增至12家", "5家 → 12家"),
        ("增长163.4%", "+163.4 %"),
        ("下降3个百分点", "-3 pp"),
        ("翻两番", "+300 %"),
        ("成倍增长", "≥ +100 %"),
        ("第8位", "#8"),
        ("前十", "#1–10"),
        ("第七届", "#7届"),
        ("3倍", "3×"),
        ("3:1", "3:1"),
        ("3:1.5", "2:1"),
    ],
)
def test_a_figure_is_shown(text: str, shown: str) -> None:
    found = read(text)
    assert isinstance(found, Quantity)
    assert show(found) == shown


def test_units_are_named_in_the_script_of_the_reader() -> None:
    found = read("4762億元"), read("3個"), read("29萬畝")
    shown = [show(each, script="hant") for each in found if isinstance(each, Quantity)]
    assert shown == ["¥4762億", "3個", "29萬畝"]


@given(st.sampled_from(rows("figures", 9)))
def test_every_figure_of_the_table_can_be_shown(row: tuple[str, ...]) -> None:
    found = read(row[0])
    assert isinstance(found, Quantity)
    assert 0 < len(show(found)) <= 30
