"""Whether figures of two articles can both be true."""

from __future__ import annotations

import pytest

from models.quantities.agreement import compare
from models.quantities.reading import read
from models.quantities.values import Quantity


def quantity(text: str) -> Quantity:
    found = read(text)
    assert isinstance(found, Quantity), found
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("近1/3", "32.5%"),
        ("1/12", "8.3%"),
        ("26个", "26家"),
        ("26個", "26"),
        ("1.2万亿元", "12034亿元"),
        ("15亩", "1公顷"),
        ("120万千瓦", "1.2吉瓦"),
        ("3吨", "3000公斤"),
        ("约900台", "863台"),
        ("超3000家", "3210家"),
        ("半数以上", "56%"),
        ("同比增长12.5%", "增幅达12.46%"),
    ],
)
def test_figures_that_may_be_the_same_agree(one: str, other: str) -> None:
    assert compare(quantity(one), quantity(other)).verdict == "agree"
    assert compare(quantity(other), quantity(one)).verdict == "agree"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1/3", "47.8%"),
        ("近1/3", "35%"),
        ("26个", "27个"),
        ("超3000家", "2900家"),
        ("2公顷", "15亩"),
        ("增长3%", "下降3%"),
        ("第8位", "第9位"),
    ],
)
def test_figures_that_cannot_be_the_same_conflict(one: str, other: str) -> None:
    assert compare(quantity(one), quantity(other)).verdict == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("26家", "26亩", "other-kind"),
        ("26家", "26台", "other-unit"),
        ("300亿元", "300亿美元", "other-currency"),
        ("3公里", "3吨", "other-unit"),
        ("增长3%", "3%", "other-kind"),
    ],
)
def test_figures_of_different_things_are_not_compared(one: str, other: str, why: str) -> None:
    found = compare(quantity(one), quantity(other))
    assert (found.verdict, found.why) == ("unrelated", why)
