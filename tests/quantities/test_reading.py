"""What figures of news prose say, row by row of a table of our own collection."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.quantities.reading import LONGEST, read
from models.quantities.values import NotUnderstood, Quantity
from models.script.conversion import convert
from models.script.fold import fold
from tests.quantities.tables import number, rows

FIGURES = rows("figures", 9)
REFUSED = rows("refused", 2)
SCRIPTS = ("s2t", "s2tw", "s2hk", "t2s", "tw2s", "hk2s")

Said = tuple[object, ...]


def said(found: Quantity | NotUnderstood) -> Said:
    """Return what a reading says, apart from the words it was read from."""
    if isinstance(found, NotUnderstood):
        return ("not understood",)
    before = said(found.before) if found.before else None
    size = (found.kind, found.low, found.high, found.stated, found.unit, found.approximation)
    return (*size, before, fold(found.scope))


@pytest.mark.parametrize("row", FIGURES, ids=lambda row: row[0])
def test_a_figure_is_read(row: tuple[str, ...]) -> None:
    words, kind, low, high, stated, unit, approximation, before, scope = row
    found = read(words)
    assert isinstance(found, Quantity), found
    assert (found.kind, found.low, found.high) == (kind, number(low), number(high))
    assert (found.stated, found.unit) == (number(stated), unit)
    assert (found.approximation, found.scope) == (approximation, scope)
    assert (found.before.stated if found.before else None) == number(before)
    assert found.quote == words


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row[0])
def test_words_that_are_no_figure_are_said_to_be_none(row: tuple[str, ...]) -> None:
    words, rest = row
    assert read(words) == NotUnderstood(words, rest)


@pytest.mark.parametrize("profile", SCRIPTS)
def test_either_script_says_the_same(profile: str) -> None:
    for words, *_ in (*FIGURES, *REFUSED):
        converted, _ = convert(words, profile)
        assert said(read(converted)) == said(read(words)), (words, converted)


def test_full_width_says_the_same() -> None:
    for words, *_ in FIGURES:
        wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in words)
        assert said(read(wide)) == said(read(words)), words


def test_spaces_around_words_say_nothing() -> None:
    assert said(read("约 900 台")) == said(read("约900台"))
    assert said(read("　32.5 %")) == said(read("32.5%"))
    assert isinstance(read("3 5家"), NotUnderstood)


def test_the_currency_of_a_bare_yuan_is_the_outlets() -> None:
    found = read("300億元", yuan="TWD")
    named = read("300億元人民幣", yuan="TWD")
    assert isinstance(found, Quantity) and isinstance(named, Quantity)
    assert (found.unit, named.unit) == ("TWD", "CNY")


PIECES = st.sampled_from(
    [row[0] for row in FIGURES]
    + list("0123456789,.%/:-—~至到从占近约超第前首增减倍成半几数多余万亿千百十个元年月日的")
)


@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join)))
@example("1/0")
@example("0%至0%")
@example("/")
@example("-")
def test_every_text_is_read_or_refused(text: str) -> None:
    found = read(text)
    assert found.quote == text
    if isinstance(found, NotUnderstood):
        assert found.rest in text and (found.rest or not text.strip())
    elif found.low is not None and found.high is not None:
        assert found.low <= found.high


@pytest.mark.parametrize("text", ["9" * 1_000_000, "亿" * 1_000_000, "约" * 1_000_000, "占" * 500])
def test_what_is_too_long_for_a_figure_is_not_looked_at(text: str) -> None:
    assert isinstance(read(text), NotUnderstood)


@pytest.mark.parametrize(
    "piece", ["9", "亿", "十", "3亿", "占", "约", "从3到", "1/2", "的", "3倍的"]
)
def test_the_longest_figures_are_read_without_trouble(piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    assert read(text).quote == text
