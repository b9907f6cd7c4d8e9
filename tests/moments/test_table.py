"""What date expressions of news prose say, row by row of a table of our own collection."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.moments.display import show
from models.moments.reading import read
from models.moments.values import Moment, NoMoment
from models.script.conversion import convert

PUBLISHED = date(2025, 6, 9)
HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / f"{name}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


DATES = rows("dates")
REFUSED = rows("refused")


def said(text: str) -> tuple[object, ...]:
    """Return what a reading says, apart from the words it was read from."""
    found = read(text, PUBLISHED)
    if isinstance(found, NoMoment):
        return (found.reason,)
    return (found.start, found.end, found.precision, found.basis, found.approximate)


@pytest.mark.parametrize("row", DATES, ids=lambda row: row[0])
def test_a_date_is_placed(row: list[str]) -> None:
    words, start, end, precision, basis, about, shown = row
    found = read(words, PUBLISHED)
    assert isinstance(found, Moment), found
    assert (str(found.start or ""), str(found.end or "")) == (start, end)
    assert (found.precision, found.basis) == (precision, basis)
    assert (found.approximate, show(found), found.quote) == (bool(about), shown, words)


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row[0])
def test_words_that_no_calendar_places_are_refused_with_the_reason(row: list[str]) -> None:
    words, reason = row
    assert read(words, PUBLISHED) == NoMoment(words, reason)


@pytest.mark.parametrize("profile", ["s2t", "s2tw", "s2hk", "t2s", "tw2s", "hk2s"])
def test_either_script_says_the_same(profile: str) -> None:
    for words, *_ in (*DATES, *REFUSED):
        converted, _ = convert(words, profile)
        assert said(converted) == said(words), (words, converted)


def test_full_width_says_the_same() -> None:
    for words, *_ in DATES:
        wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in words)
        assert said(wide) == said(words), words


PIECES = st.sampled_from(
    [row[0] for row in DATES] + list("0123456789-/.年月日号初底末前后来至到起上下旬周季度半多十百")
)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=8).map("".join)), DAYS)
def test_every_text_is_placed_or_refused(text: str, published: date) -> None:
    found = read(text, published)
    assert found.quote == text
    if isinstance(found, Moment) and found.start and found.end:
        assert found.start < found.end
        assert show(found)


@given(DAYS)
def test_every_day_is_read_back_as_it_was_written(day: date) -> None:
    written = (f"{day.year}年{day.month}月{day.day}日", day.isoformat())
    for text in written:
        found = read(text, None)
        assert isinstance(found, Moment)
        assert (found.start, show(found)) == (day, day.isoformat())


@given(DAYS, DAYS)
def test_a_day_without_year_is_never_more_than_a_year_away(day: date, published: date) -> None:
    found = read(f"{day.month}月{day.day}日", published)
    if (day.month, day.day) != (2, 29):
        assert isinstance(found, Moment) and found.start
        assert abs((found.start - published).days) <= 184


@pytest.mark.parametrize("text", ["9" * 1_000_000, "年" * 1_000_000, "截至" * 500_000])
def test_what_is_too_long_for_a_date_is_not_looked_at(text: str) -> None:
    assert isinstance(read(text, PUBLISHED), NoMoment)
