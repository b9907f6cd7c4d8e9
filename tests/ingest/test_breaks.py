"""Line ends inside sentences: a wrapped text is joined, verses and lists are not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ingest.decode import decode
from models.ingest.pipeline import read, repaired
from tests.damage.registry import kind
from tests.damage.test_kinds import SAMPLE

ARTICLES = [read(decode(path.read_bytes()).text).text for path in sorted(SAMPLE.glob("*.txt"))[:4]]


@pytest.mark.parametrize("text", ARTICLES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_wrapped_text_is_joined(text: str, seed: int) -> None:
    done = kind("breaks-wrapped").make(text, random.Random(seed))
    reading = repaired(done.text)
    joined = [e for e in reading.edits if e.rule == "breaks" and e.state == "applied"]
    places = {p.start for p in done.places}
    assert len(joined) >= 0.9 * len(places)
    assert sum(e.start in places for e in joined) >= 0.98 * len(joined)


@pytest.mark.parametrize("text", ARTICLES)
def test_a_text_with_a_line_for_each_paragraph_stays(text: str) -> None:
    assert [e for e in repaired(text).edits if e.rule == "breaks"] == []


def test_a_single_break_is_only_proposed() -> None:
    raw = "澜江签约\n三座城市昨天签署了一份协议，计划共建一个中试基\n地，产值将达到三亿元。\n完。"
    reading = repaired(raw)
    assert reading.text == raw
    assert [(e.rule, e.state) for e in reading.edits] == [("breaks", "proposed")]


@pytest.mark.parametrize(
    "text",
    [
        "澜江的风吹过桥\n桥下的船不说话\n船上的人望着灯\n灯里的夜慢慢长\n夜里的雨没有停\n停在窗前听",
        "\n".join(f"{city}签约共建试产基地，明年开工" for city in "东西南北中上下左右前"),
        "相关阅读\n三市共建中试基地\n两岸港口开通航线\n古城博物馆开放预约\n电网检修完成",
    ],
)
def test_verses_and_lists_stay(text: str) -> None:
    assert [e for e in repaired(text).edits if e.state == "applied"] == []


@given(st.text("签约共建，。\n A1", max_size=200))
def test_joining_takes_line_ends_only(raw: str) -> None:
    for edit in repaired(raw).edits:
        if edit.rule == "breaks":
            assert raw[edit.start : edit.end] == "\n"
            assert edit.replacement in ("", " ")
