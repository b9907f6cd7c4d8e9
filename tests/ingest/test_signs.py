"""Single signs that were escaped, hidden, lost or numbered otherwise: repaired, or left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ingest.draft import Draft
from models.ingest.pipeline import repaired
from models.ingest.values import Edit


def text_of(raw: str) -> str:
    return repaired(raw).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("&amp;#x4e2d;&amp;amp;ldquo;文&#25991", "中“文文"),
        ("他说&ldquo可以&rdquo。", "他说“可以”。"),
        ("&#55357;&#56832;与&#xD83D;&#xDE00;", "😀与😀"),
        ("AT&T、R&amp;D、a.html?x=1&copy=2", "AT&T、R&D、a.html?x=1&copy=2"),
        (r"\u4e2d\u6587\ud83d\ude00\n第二行", "中文😀\n第二行"),
        (r"\xe4\xb8\xad\xe6\x96\x87\xe5\x9b\xbd", "中文国"),
    ],
)
def test_what_was_escaped_becomes_what_it_means(raw: str, text: str) -> None:
    assert text_of(raw) == text


def test_a_single_escape_may_be_what_an_article_is_about() -> None:
    raw = r"程序里写作 \u4e2d 的字"
    assert text_of(raw) == raw
    assert [(e.rule, e.state) for e in repaired(raw).edits] == [("escape", "proposed")]


@pytest.mark.parametrize("sign", ["\u200b", "\xad", "\ufeff", "\u2060", "\u202a", "\x81"])
def test_what_nobody_sees_goes_from_between_hanzi(sign: str) -> None:
    assert text_of(f"签{sign}约") == "签约"


@pytest.mark.parametrize(
    "text",
    [
        "👨\u200d👩\u200d👧 🧔🏾\u200d♂\ufe0f 1\ufe0f\u20e3",
        "❤\ufe0f 🏴\U000e0067\U000e0062\U000e007f",
        "葛\U000e0100城 ，\ufe00",
        "می\u200cخواهم",
        "שלום\u200e 12",
        "क\u094d\u200dष",
        "Pokémon、São Paulo、Zürich、naïve",
        "pǔtōnghuà, Việt Nam, Привет, こんにちは、한국어",
    ],
)
def test_signs_that_shape_their_neighbours_stay(text: str) -> None:
    assert repaired(text).edits == ()


@pytest.mark.parametrize("raw", ["资金\ufffd亿元", "资金锟斤拷亿元", "资金ï¿½亿元", "&#65533;元"])
def test_a_lost_character_shows_and_is_on_record(raw: str) -> None:
    draft = repaired(raw)
    assert "□" in draft.text
    assert [e.rule for e in draft.edits] == ["lost"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Ｇ２０峰会，２０２５年１０：３０", "G20峰会，2025年10:30"),
        ("增长３．５％、１，０００人，３，４月", "增长3.5%、1,000人，3，4月"),
        ("二００八年的Ａ股", "二００八年的A股"),
        ("⼈⼯智能在樂山", "人工智能在樂山"),
    ],
)
def test_words_are_found_whatever_their_width_and_number(raw: str, text: str) -> None:
    assert text_of(raw) == text


def test_private_numbers_are_read_by_the_script_between_hanzi_only() -> None:
    assert text_of("這個\ue7b0字與聯盟") == "這個訜字與聯盟"
    assert text_of("这个\ue81a字与联盟") == "这个㑳字与联盟"
    icon = repaired("\ue600 分享")
    assert icon.text == "\ue600 分享"
    assert [(e.rule, e.state) for e in icon.edits] == [("private", "proposed")]


def test_a_repair_of_a_repair_is_one_edit_of_raw() -> None:
    draft = Draft("a&amp;lt;b", (Edit(1, 6, "&", "first", 0.9),))
    (edit,) = draft.with_text_edits([Edit(1, 5, "<", "second")]).edits
    assert (edit.start, edit.end, edit.replacement) == (1, 9, "<")
    assert (edit.rule, edit.confidence) == ("second", 0.9)


def test_a_proposal_keeps_its_range_and_never_takes_part_of_an_applied_edit() -> None:
    held = Edit(1, 3, "x", "held", 0.5, "proposed")
    draft = Draft("abcd", (held, Edit(3, 4, "D", "first")))
    assert draft.with_text_edits([Edit(0, 2, "y", "second")]).edits == draft.edits
    assert draft.with_text_edits([Edit(3, 4, "z", "second", 0.5, "proposed")]).edits == draft.edits


@given(st.text("ab&", min_size=1, max_size=12), st.data())
def test_edits_of_the_text_do_to_raw_what_they_do_to_the_text(
    raw: str, data: st.DataObject
) -> None:
    def some(text: str) -> list[Edit]:
        cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(sorted))
        return [
            Edit(a, b, data.draw(st.text("xy", max_size=3)), "rule")
            for a, b in zip(cuts[::2], cuts[1::2], strict=False)
        ]

    first = Draft(raw).with_edits(some(raw))
    new = some(first.text)
    assert first.with_text_edits(new).text == Draft(first.text).with_edits(new).text


def test_remains_of_indents_go() -> None:
    lines = "????两市签约。\n????三市跟进。\n????四市观望。"
    assert text_of(lines) == "两市签约。\n三市跟进。\n四市观望。"
    assert text_of("??两市签约了") == "??两市签约了"
    assert [(e.rule, e.state) for e in repaired("??两市签约了").edits] == [("indent", "proposed")]
    assert repaired("什么????怎么会").edits == ()


def test_icons_and_private_numbers_in_a_crowd_are_only_proposed() -> None:
    crowd = repaired("这个\ue81a\ue81a\ue81a字与联盟")
    assert {e.state for e in crowd.edits} == {"proposed"}


def test_a_figure_is_folded_at_its_point_too() -> None:
    assert text_of("增长1．4％，达到３．５亿") == "增长1.4％，达到3.5亿"


def test_a_full_width_letter_amid_what_nobody_can_read_stays() -> None:
    raw = "蝞堒銁靘憭抒�撠Ｗ膄鈭�璅∩�雿笔"
    assert "Ｗ" in text_of(raw)


def test_signs_before_lines_are_no_indents_in_a_text_that_lost_much_elsewhere() -> None:
    line = "\ufffd\ufffd江两\ufffd\ufffd三\ufffd城\ufffd\ufffd协议"
    assert text_of("\n".join([line] * 4)).count("\n□□江") == 3
