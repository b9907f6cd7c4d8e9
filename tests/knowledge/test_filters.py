"""One filter for every room: words in either script, labels, outlets, articles, days."""

from __future__ import annotations

from datetime import date

import pytest

from models.knowledge.filters import Filter, admits, folded, read_bound
from models.knowledge.values import Record
from tests.knowledge.told import article, claim, event, filler, moment, number, year


def kept(wanted: Filter, *records: Record) -> list[str]:
    return [r.id for r in records if admits(wanted, folded(records[:1]))(r)]


def test_an_empty_filter_admits_everything() -> None:
    assert Filter().is_empty
    assert kept(Filter(), claim(id="x"), event(id="y")) == ["x", "y"]


@pytest.mark.parametrize("text", ["启衡", "啟衡", "啟衡 成立", "  成立  启衡 "])
def test_every_word_is_found_in_either_script(text: str) -> None:
    one = event(id="x", fillers=(filler("member", "啟衡機器人"),))
    assert kept(Filter(text=text), one, event(id="y")) == ["x"]


def test_names_of_articles_and_outlets_are_found() -> None:
    one = claim(number(3), told=article(1, outlet="澜江日报"), id="x")
    assert kept(Filter(text="瀾江日報"), one) == ["x"]
    assert kept(Filter(text="文章1"), one) == ["x"]


def test_labels_outlets_and_articles_are_picked() -> None:
    one = claim(label="count", told=article(1, outlet="甲"), id="x")
    two = claim(label="share", told=article(2, outlet="乙"), id="y")
    assert kept(Filter(labels=frozenset({"share"})), one, two) == ["y"]
    assert kept(Filter(outlets=frozenset({"甲"})), one, two) == ["x"]
    assert kept(Filter(articles=frozenset({"a2"})), one, two) == ["y"]


def test_days_are_those_of_the_record_and_else_of_its_article() -> None:
    published = article(1, published="2025-06-09")
    records = (
        event(moment(date(2024, 3, 1)), told=published, id="dated"),
        event(told=published, id="reported"),
        event(year(2024), id="year"),
        event(id="never"),
    )
    spring = Filter(since=date(2024, 3, 1), until=date(2024, 6, 1))
    assert kept(spring, *records) == ["dated", "year"]
    assert kept(Filter(since=date(2025, 1, 1)), *records) == ["reported"]
    assert kept(Filter(until=date(2024, 1, 1)), *records) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024/6/7", date(2024, 6, 7), date(2024, 6, 8)),
        (" ", None, None),
    ],
)
def test_a_bound_is_a_day_a_month_or_a_year(
    text: str, start: date | None, end: date | None
) -> None:
    assert read_bound(text) == start
    assert read_bound(text, end=True) == end


@pytest.mark.parametrize("text", ["x", "2024-13", "2024-02-30", "1-2-3-4", "99999", "２０２４年"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_bound(text)
