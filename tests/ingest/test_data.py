"""What an article says of itself, read off lines of our own."""

from __future__ import annotations

import pytest

from models.ingest import damage
from models.ingest.creditlines import credits_in, reporters_in
from models.ingest.damage import damage_of
from models.ingest.pipeline import read, toggled
from models.ingest.rules import RULES
from models.ingest.values import ArticleData

ONE = "澜江两岸的三座城市昨天在临澜签署协议，共建一个面向全省开放的中试基地。"
TWO = "根据协议，澜江大学负责算法，启衡机器人负责整机，双方按比例分摊研发费用。"
TITLE = "三市共建中试基地"


def data(*lines: str, behind: str = "") -> ArticleData:
    return read("\n".join([TITLE, *lines, ONE, TWO, behind])).data


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("责编：虞清 一审：骆一鸣", {"责编": ["虞清"], "一审": ["骆一鸣"]}),
        ("编辑 虞清 校对 骆一鸣", {"编辑": ["虞清"], "校对": ["骆一鸣"]}),
        ("（责任编辑：虞清_LJ10675）", {"责任编辑": ["虞清"]}),
        ("監製｜顧望舒　編輯｜葉之澄、虞 清", {"監製": ["顧望舒"], "編輯": ["葉之澄", "虞清"]}),
        ("新媒体编辑：虞清", {"新媒体编辑": ["虞清"]}),
        ("图/骆一鸣", {"图": ["骆一鸣"]}),
        ("文/图 骆一鸣", {"文/图": ["骆一鸣"]}),
        ("编辑部昨天收到了读者的来信。", {}),
        ("作者：这样长的一句话不会是谁的名字", {}),
        ("编辑：", {}),
    ],
)
def test_a_line_of_credits_names_tasks_and_people(line: str, found: dict[str, list[str]]) -> None:
    assert {c.task: list(c.names) for c in credits_in(line)} == found


@pytest.mark.parametrize("line", ["記者葉之澄／臨瀾報導", "〔記者葉之澄／臨瀾報導〕"])
def test_a_reporter_may_stand_before_a_slash(line: str) -> None:
    assert reporters_in(line) == "葉之澄"


def test_credits_leave_the_text_and_are_kept_in_order() -> None:
    found = data(behind="责编：虞清 骆一鸣\n二审：顾望舒").credits
    assert [(c.task, c.names) for c in found] == [
        ("责编", ("虞清", "骆一鸣")),
        ("二审", ("顾望舒",)),
    ]


def test_a_line_that_names_the_reporters_alone_is_the_byline() -> None:
    found = data(behind="■ 本报记者 沈砚秋")
    assert (found.byline, found.credits) == ("沈砚秋", ())


@pytest.mark.parametrize(
    ("line", "published", "precision"),
    [
        ("2025-03-18 09:42:15 澜江网", "2025-03-18T09:42:15", "second"),
        ("2025/03/18 下午 03:05 瀾江時報", "2025-03-18T15:05", "minute"),
        ("2025年3月18日 星期二 09:42", "2025-03-18T09:42", "minute"),
        ("中華民國114年3月18日", "2025-03-18", "day"),
    ],
)
def test_a_date_is_as_precise_as_it_is_stated(line: str, published: str, precision: str) -> None:
    found = data(line)
    assert (found.published, found.precision, found.basis) == (published, precision, "dateline")


def test_a_lead_takes_its_year_from_a_full_date_of_the_same_month() -> None:
    lead = f"新华社临澜3月18日电（记者沈砚秋）{ONE}"
    caption = "图为签约现场（2025年3月17日摄）。"
    found = read(f"{TITLE}\n{lead}\n{caption}\n{TWO}").data
    assert (found.published, found.basis, found.source) == ("2025-03-18", "lead", "新华社")
    assert read(f"{TITLE}\n{lead}\n{TWO}").data.published is None


def test_who_published_it_and_where_it_comes_from_are_told_apart() -> None:
    found = data("临澜在线 2025-03-18 09:42 来源：澜江日报")
    assert (found.outlet, found.source) == ("临澜在线", "澜江日报")


@pytest.mark.parametrize(
    ("lead", "source", "byline"),
    [
        ("【瀾江報訊】", "瀾江報", None),
        ("（瀾江社記者葉之澄臨瀾18日電）", "瀾江社", "葉之澄"),
        ("本报讯（记者 沈砚秋）", None, "沈砚秋"),
    ],
)
def test_a_lead_names_agency_and_reporter(
    lead: str, source: str | None, byline: str | None
) -> None:
    found = read(f"{TITLE}\n{lead}{ONE}\n{TWO}").data
    assert (found.source, found.byline) == (source, byline)


def test_every_rule_is_damage_or_hides_or_only_makes_even() -> None:
    kinds = (damage.REPAIRS, damage.HIDING, damage.PLAIN)
    assert sorted(rule.key for rule in RULES) == sorted(key for kind in kinds for key in kind)


def test_a_text_that_was_read_in_another_encoding_is_heavily_damaged() -> None:
    reading = read(f"{TITLE}\n{ONE}\n{TWO}\n".encode().decode("latin-1"))
    assert TITLE in reading.text
    assert damage_of(reading).level == "heavy"


def test_damage_is_told_from_what_had_to_be_repaired() -> None:
    clean = damage_of(read(f"{TITLE}\n{ONE}\n{TWO}\n相关阅读\n11:38\n五港签约"))
    assert (clean.level, clean.repaired, clean.lost) == ("none", 0, 0)
    assert clean.hidden > 0
    glossed = read(f"{TITLE}\n{ONE}产(chǎn)业(yè)集(jí)群\n{TWO}")
    assert damage_of(glossed).level == "heavy"
    for edit in [e for e in glossed.edits if e.rule == "gloss"]:
        glossed = toggled(glossed, edit.id, "dismissed")
    assert damage_of(glossed).level == "none"
    assert damage_of(read(f"{TITLE}\n{ONE * 9}<b>\n{TWO}")).level == "light"
    assert damage_of(read(f"{TITLE}\n{ONE}\ufffd\n{TWO}")).level == "heavy"
