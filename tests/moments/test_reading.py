"""Dates that stand by themselves or count from the article's own."""

from __future__ import annotations

from datetime import date

import pytest

from models.moments.display import show
from models.moments.reading import read
from models.moments.values import Moment, NoMoment

SUMMER = date(2025, 6, 9)


@pytest.mark.parametrize(
    ("text", "published", "shown"),
    [
        ("12月", date(2025, 1, 10), "2024-12"),
        ("5月", date(2025, 4, 20), "2025-05"),
        ("6月20日", date(2025, 6, 9), "2025-06-20"),
        ("20日", date(2025, 6, 9), "2025-05-20"),
        ("31日", date(2025, 7, 2), "2025-05-31"),
        ("四季度", date(2025, 2, 3), "2024-Q4"),
        ("前三季度", date(2025, 6, 9), "2024-01–09"),
        ("前三季度", date(2025, 10, 20), "2025-01–09"),
        ("2月29日", date(2025, 3, 1), "2024-02-29"),
    ],
)
def test_a_year_that_is_not_told_is_found_from_the_article(
    text: str, published: date, shown: str
) -> None:
    found = read(text, published)
    assert isinstance(found, Moment)
    assert (show(found), found.basis) == (shown, "completed")


@pytest.mark.parametrize("text", ["去年", "昨天", "6月7日", "7日", "近五年", "周三", "上半年"])
def test_what_counts_from_the_article_needs_its_date(text: str) -> None:
    assert read(text, None) == NoMoment(text, "no-published")


@pytest.mark.parametrize("text", ["2月30日", "2025年13月", "2025-02-29", "6月31日", "0月5日"])
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    assert read(text, SUMMER) == NoMoment(text, "no-such-day")
