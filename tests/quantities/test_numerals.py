"""Numbers in figures and in words, and back again."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.quantities.folding import fold
from models.quantities.numerals import last_place, read_numeral

FINANCIAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


def spelled(number: int) -> str:
    """Write a number in Chinese numerals, as a careful writer does."""
    if number < 10:
        return "零一二三四五六七八九"[number]
    for size, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            above, below = divmod(number, size)
            gap = "零" if 0 < below < size // 10 else ""
            return spelled(above) + name + (gap + spelled(below) if below else "")
    raise AssertionError(number)


def value(text: str) -> Fraction | None:
    folded = fold(text).text
    found = read_numeral(folded)
    assert found and found.end == len(folded), text
    return found.stated


@given(st.integers(0, 10**16 - 1))
def test_a_number_in_words_is_the_number(number: int) -> None:
    assert value(spelled(number)) == number
    assert value(spelled(number).translate(FINANCIAL)) == number


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_a_number_in_figures_is_the_number(number: int, decimals: int) -> None:
    exact = Fraction(number, 10**decimals)
    written = f"{number // 10**decimals:,}"
    if decimals:
        written += f".{number % 10**decimals:0{decimals}}"
    assert value(written) == exact
    assert value(written.replace(",", "")) == exact


@given(st.integers(1, 9999), st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_figures_with_a_scale_are_so_many_of_it(number: int, scale: tuple[str, int]) -> None:
    assert value(f"{number}{scale[0]}") == number * scale[1]
    assert value(f"{number}.5{scale[0]}") == (number + Fraction(1, 2)) * scale[1]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("二〇二五", 2025),
        ("一百五", 150),
        ("三千二", 3200),
        ("一万三", 13000),
        ("一百十五", 115),
        ("两千零五十", 2050),
        ("三万零五", 30005),
        ("百亿亿", 10**18),
        ("1万2千亿", 12 * 10**11),
        ("三点一四", Fraction(314, 100)),
        ("十点五", Fraction(105, 10)),
    ],
)
def test_short_and_spoken_forms_are_read(text: str, number: int | Fraction) -> None:
    assert value(text) == number


@pytest.mark.parametrize(
    "text", ["3千瓦", "5兆瓦", "2百分点", "3万分之一", "十十", "三亿五万亿", "一一"]
)
def test_a_number_ends_where_something_else_begins(text: str) -> None:
    found = read_numeral(text)
    assert found is None or found.end < len(text)


def test_the_last_place_is_that_of_the_last_figure_that_is_not_nought() -> None:
    places = {3000: 1000, 26: 1, Fraction(478, 10): Fraction(1, 10), 1200: 100, 0: 1}
    assert {number: last_place(Fraction(number)) for number in places} == places
