"""The generators of glosses, copies and pages: one seed makes one text, and knows what it did."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.damage import authors, copies
from tests.damage.furniture import POOLS, Pools
from tests.damage.glosses import kinds
from tests.damage.readings import Readings, readings_of
from tests.damage.scraped import scraped
from tests.damage.test_kinds import HANS

LINES = HANS.split("\n")
TITLES = (
    "五港签下绿色清单",
    "渡轮换上新装",
    "茶园开放预约",
    "风场完成检修",
    "古城试行一年",
    "雨林公布名单",
)


@pytest.mark.parametrize("seed", range(8))
def test_a_page_holds_the_article_where_it_says(seed: int) -> None:
    page = scraped(LINES, random.Random(seed), Pools(seed % 2), TITLES)
    assert page == scraped(LINES, random.Random(seed), Pools(seed % 2), TITLES)
    told = [page.text[p.start : p.end] for p in page.pieces if p.role == "body"]
    assert [one[-20:] for one in told] == [line[-20:] for line in LINES[1:]]
    assert any(p.role is None for p in page.pieces)


@pytest.mark.parametrize(("kind", "make"), copies.makers(TITLES), ids=str)
def test_what_is_left_of_a_copied_text_says_everything_once(kind: str, make: copies.Make) -> None:
    copied = make(LINES, random.Random(2))
    assert copied == make(LINES, random.Random(2))
    assert bool(copied.truths[0]) is not kind.startswith("keep")
    for ranges in copied.truths:
        assert all(0 <= start < end <= len(copied.text) for start, end in ranges)


def test_the_halves_of_a_pool_share_no_word() -> None:
    for pool in POOLS:
        halves = [set(Pools(half).of(pool)) for half in (0, 1)]
        assert halves[0] and halves[1]
        assert not halves[0] & halves[1]


def test_readings_are_read_from_the_unicode_database(tmp_path: Path) -> None:

    path = tmp_path / "Unihan_Readings.txt"
    rows = ("# remark", "U+957F\tkMandarin\tcháng zhǎng", "U+957F\tkHanyuPinyin\t10001.010:zhàng")
    path.write_text("\n".join(rows), encoding="utf-8")
    assert readings_of(path).of("长") == ("cháng", "zhǎng", "zhàng")
    assert readings_of(path).in_style("长", "TONE3")[:2] == ("chang2", "zhang3")


def test_glosses_come_from_the_readings_that_are_given() -> None:
    silent = kinds(Readings(lambda hanzi: ()))
    assert not any(kind.make(HANS, random.Random(1)).places for kind in silent)


def test_brackets_of_an_author_only_add_to_the_text() -> None:
    text = authors.brackets(HANS, random.Random(1), 12, aids=2)
    rest = iter(text)
    assert all(character in rest for character in HANS)
    assert len(text) > len(HANS)
