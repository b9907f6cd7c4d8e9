"""Corrections by hand: what is typed on the card, and what it makes of a figure or date."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.knowledge.correcting import attributes_for, corrected, correction_of, moment_set
from models.knowledge.reading import Readings
from models.moments.reading import read as read_day
from models.moments.values import Moment, NoMoment
from models.quantities.reading import read
from models.quantities.values import NotUnderstood, Quantity
from tests.knowledge.handmade import MEANING

READINGS = Readings(read, read_day)


def set_to(words: str, before: str = "若干") -> Quantity | NotUnderstood:
    """Type ``words`` as the correction of a figure that reads ``before``."""
    values = attributes_for(words, MEANING, READINGS)
    assert values is not None
    kept = {name: value for name, value in values.items() if value is not None}
    return corrected(read(before), correction_of(kept, MEANING), READINGS)


@pytest.mark.parametrize(
    ("words", "kind", "stated", "low", "high"),
    [
        ("33%", "share", "33/100", "33/100", "33/100"),
        ("32.5 %", "share", "13/40", "13/40", "13/40"),
        ("≥ 3000家", "count", "3000", "3000", None),
        ("<= 1,200 台", "count", "1200", None, "1200"),
        ("26个", "count", "26", "26", "26"),
        ("三成", "share", "3/10", "3/10", "3/10"),
        ("1/8", "share", "1/8", "1/8", "1/8"),
        ("4762亿元", "money", "476200000000", "476200000000", "476200000000"),
        ("超3000家", "count", "3000", "3000", None),
        ("约900台", "count", "900", "855", "945"),
    ],
)
def test_what_is_typed_is_the_figure_that_comes_of_it(
    words: str, kind: str, stated: str, low: str | None, high: str | None
) -> None:
    found = set_to(words)
    assert isinstance(found, Quantity)
    assert found.kind == kind
    assert found.stated == Fraction(stated)
    assert found.low == (Fraction(low) if low else None)
    assert found.high == (Fraction(high) if high else None)
    assert found.quote == "若干", "the words of the text stay beside it"


@given(
    st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(["家", "%", "亿元", "台", "万人", "公里"]),
)
def test_any_number_with_a_unit_is_kept_as_it_was_typed(number: object, unit: str) -> None:
    words = f"{number}{unit}"
    plain = read(words)
    found = set_to(words)
    assert isinstance(found, Quantity)
    assert isinstance(plain, Quantity)
    assert plain.stated is not None
    assert found.stated is not None
    assert abs(found.stated - plain.stated) <= abs(plain.stated) * Fraction(1, 10**9)
    assert (found.kind, found.unit) == (plain.kind, plain.unit)


@pytest.mark.parametrize("words", ["很多", "%", "several", "2025年", "="])
def test_what_is_no_figure_is_refused(words: str) -> None:
    assert attributes_for(words, MEANING, READINGS) is None


def test_nothing_typed_takes_the_correction_back() -> None:
    assert attributes_for("  ", MEANING, READINGS) == {"value": None, "unit": None, "bound": None}


def test_a_number_alone_counts_in_the_unit_that_was_read() -> None:
    found = corrected(read("约900台"), correction_of({"value": 950.0}, MEANING), READINGS)
    assert isinstance(found, Quantity)
    assert (found.low, found.high, found.unit) == (950, 950, "台")


def test_a_bound_alone_keeps_the_number_that_was_read() -> None:
    found = corrected(read("3000家"), correction_of({"bound": "at_least"}, MEANING), READINGS)
    assert isinstance(found, Quantity)
    assert (found.low, found.high, found.approximation) == (3000, None, "at_least")


def test_what_it_was_before_stays_when_what_it_became_is_corrected() -> None:
    kept = correction_of({"value": 13.0, "unit": "%"}, MEANING)
    found = corrected(read("从1/12上升到1/8"), kept, READINGS)
    assert isinstance(found, Quantity)
    assert found.before is not None
    assert (found.before.stated, found.stated) == (Fraction(1, 12), Fraction(13, 100))


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2025-06-07", "2025-06-07", "2025-06-08"),
        ("2024-2", "2024-02-01", "2024-03-01"),
        ("2025", "2025-01-01", "2026-01-01"),
        ("2023/2025-06", "2023-01-01", "2025-07-01"),
        ("去年", "2024-01-01", "2025-01-01"),
    ],
)
def test_a_date_is_set_in_figures_or_in_words(words: str, start: str, end: str) -> None:
    found = moment_set(words, "近日", "2025-06-07", READINGS)
    assert isinstance(found, Moment)
    assert (str(found.start), str(found.end)) == (start, end)
    assert found.quote == "近日"


@pytest.mark.parametrize("words", ["2025-02-30", "2025/2024", "soon", "0000", "9999-99"])
def test_what_is_no_date_is_none(words: str) -> None:
    assert isinstance(moment_set(words, "", "2025-06-07", READINGS), NoMoment)
