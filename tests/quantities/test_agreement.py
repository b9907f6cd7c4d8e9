"""Whether figures of two articles can both be true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.quantities.agreement import compare
from models.quantities.reading import read
from models.quantities.values import Quantity
from tests.quantities.tables import rows


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
        ("从1/12上升到1/8", "從8.3%提高到12.5%"),
        ("占全国近1/3", "占我國32.5%"),
        ("占全国近1/3", "占集團32.5%"),
        ("前十", "第8位"),
        ("人民币1.2万亿元", "12034亿元"),
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
        ("从1/12上升到1/8", "从1/10上升到1/8"),
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
        ("占全国1/3", "占全球1/3", "other-whole"),
        ("全國第三", "全省第三", "other-whole"),
        ("增加3亿元", "增加3亿美元", "other-unit"),
        ("下降3个百分点", "下降3%", "other-unit"),
    ],
)
def test_figures_of_different_things_are_not_compared(one: str, other: str, why: str) -> None:
    found = compare(quantity(one), quantity(other))
    assert (found.verdict, found.why) == ("unrelated", why)


def test_a_conflict_says_whether_it_lies_in_what_was_before() -> None:
    before = compare(quantity("从1/12上升到1/8"), quantity("从1/10上升到1/8"))
    after = compare(quantity("从1/12上升到1/8"), quantity("从1/12上升到1/6"))
    assert (before.why, after.why) == ("before-apart", "apart")


@given(*[st.sampled_from([row[0] for row in rows("figures", 9)])] * 2)
def test_agreement_knows_no_first_and_second(one: str, other: str) -> None:
    a, b = quantity(one), quantity(other)
    assert compare(a, b) == compare(b, a)
    assert compare(a, a).verdict == "agree"
