"""What may be typed into a search field, and what is said of a slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.search.errors import QueryFault
from models.search.language import KEYS, parse
from models.search.values import Filter, Text, Words


def texts(source: str) -> list[list[tuple[str, str]]]:
    return [[(w.text, w.mode) for w in text.choices] for text in parse(source).texts]


@pytest.mark.parametrize(
    "source",
    [
        "联盟",
        "A股 市场",
        "5-10%",
        "http://a.example",
        "时间:2025",
        "-5%",
        "他说：走",
        "a|b",
        "Q: x",
    ],
)
def test_what_looks_like_text_is_one_text_as_it_stands(source: str) -> None:
    assert texts(source) == [[(source, "auto")]]


def test_quotation_marks_hold_together_and_stand_for_nothing_but_text() -> None:
    assert texts('"label:x | y"') == [[("label:x | y", "text")]]
    assert texts('合作 "签署"') == [[("合作", "auto")], [("签署", "text")]]


def test_a_bar_between_spaces_offers_a_choice() -> None:
    assert texts("信息 | 資訊 | py:xinxi") == [
        [("信息", "auto"), ("資訊", "auto"), ("xinxi", "pinyin")]
    ]


def test_filters_stand_anywhere_and_take_several_values() -> None:
    query = parse('label:company,"a b" 联盟 -role:member attr:status=signed')
    assert query.filters == (
        Filter("label", ("company", "a b"), at=0, end=19),
        Filter("role", ("member",), negated=True, at=23, end=35),
        Filter("attr", ("status=signed",), at=36, end=54),
    )
    assert query.texts == (Text((Words("联盟", "auto", 20, 22),)),)


def test_a_colon_of_chinese_typing_is_one_too() -> None:
    assert parse("status：done，new").filters[0].values == ("done", "new")


def test_what_is_not_wanted_is_told_by_a_hyphen() -> None:
    query = parse('合作 -"签署"')
    assert [text.negated for text in query.texts] == [False, True]
    assert len(query.wanted) == 1


@pytest.mark.parametrize(
    ("source", "kind", "at", "end"),
    [
        ("", "nothing", 0, 0),
        (" \u3000", "nothing", 0, 0),
        ('联盟 "签', "quote", 3, 5),
        ('""', "value", 0, 2),
        ("联盟 label:", "value", 3, 9),
        ("label:a,", "value", 0, 8),
        ("lable:a", "key", 0, 6),
        ("联盟 atr:a", "key", 3, 7),
        ("联盟 |", "bar", 3, 4),
        ("| 联盟", "bar", 0, 1),
        ("a | | b", "bar", 2, 3),
        ("a | label:b", "bar", 2, 3),
        ('-"签署"', "exclusions", 0, 5),
        ("-label:a", "exclusions", 0, 8),
        ("status:done -label:a", "exclusions", 0, 20),
    ],
)
def test_a_mistake_is_told_with_its_place(source: str, kind: str, at: int, end: int) -> None:
    with pytest.raises(QueryFault) as refused:
        parse(source)
    assert (refused.value.kind, refused.value.at, refused.value.end) == (kind, at, end)


def test_a_slip_of_a_key_is_told_with_what_is_near() -> None:
    with pytest.raises(QueryFault, match=r"“lable:”.*Use label:"):
        parse("lable:company")


@given(st.lists(st.sampled_from([*'" |-:,=.a联\U00020bb7', *KEYS])).map("".join))
def test_whatever_is_typed_is_understood_or_refused_with_a_place_inside_of_it(source: str) -> None:
    try:
        query = parse(source)
    except QueryFault as fault:
        assert 0 <= fault.at <= fault.end <= len(source)
        return
    assert query.texts or query.filters
    for text in query.texts:
        for words in text.choices:
            assert words.text.strip()
            if words.mode == "auto":
                assert source[words.at : words.end] == words.text
