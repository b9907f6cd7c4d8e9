"""Runs of bytes that were shifted by one: found, restored, and never restored too far."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.ingest.pipeline import read, repaired
from models.ingest.repair.shift import damaged_runs
from models.ingest.values import Edit
from tests.ingest import damage

TRADITIONAL = "專家認為，“這一聯盟是能夠建成的。”上海市經信委表示，機制會繼續完善。”朱亮說。"


def shifts(raw: str) -> list[Edit]:
    return [e for e in read(raw).edits if e.rule.startswith("shift")]


def test_the_generator_damages_as_the_mechanism_does() -> None:
    folded = damage.shift("能夠建成的。”上海市經(jīng)信委", width_folded=True).text
    assert folded == "能夠建成的?!鄙虾J薪?jīng)信委"
    folded = damage.shift("他說。“設備到了。”", width_folded=True).text
    assert folded.startswith("他說?!霸O")


@pytest.mark.parametrize("width_folded", [False, True])
def test_a_run_that_ends_on_a_letter_is_restored(width_folded: bool) -> None:
    text = damage.shift(TRADITIONAL, width_folded=width_folded).text
    plain = damage.fold_width(TRADITIONAL) if width_folded else TRADITIONAL
    assert text != plain
    assert read(text).text == plain


def test_half_a_gloss_goes_with_the_run_that_tore_it() -> None:
    raw = damage.shift("能夠建成的。”上海市經(jīng)信委表示支持。").text
    reading = read(raw)
    assert reading.text == "能夠建成的。”上海市經信委表示支持。"
    assert [e.rule for e in reading.edits] == ["shift", "gloss"]


def test_half_a_tag_goes_with_the_run_that_tore_it() -> None:
    raw = "“擺脫束縛，徹底掛鉤?!?/p>\n合作會繼續。"
    assert read(raw).text == "“擺脫束縛，徹底掛鉤。”\n合作會繼續。"


@pytest.mark.parametrize("figure", ["18亿元", "2024年", "5G", "7.5%", " 元"])
def test_a_swallowed_character_is_never_silent(figure: str) -> None:
    clean = f"三座城市签署协议。”沈砚秋说，首期投入资金{figure}用于建设中试基地。"
    damaged = damage.shift(clean)
    (place,) = damaged.places
    assert place.swallowed == figure[0]
    (edit,) = shifts(damaged.text)
    assert edit.rule == "shift-lost"
    assert edit.replacement == place.truth + "□"
    assert len(edit.alternatives) > 1


def test_a_figure_swallowed_behind_what_cannot_be_read_is_asked_about() -> None:
    raw = "农业法、土地管理法、环境?;しǖ?0多部法规已经修订。"
    (edit,) = shifts(raw)
    assert (edit.rule, edit.replacement[-1], edit.state) == ("shift-lost", "□", "proposed")
    assert raw[edit.end :].startswith("0多部")
    certain = damage.shift(TRADITIONAL).text
    unread = shifts(certain + "\n他問：真?！嗎?3月再說。")[-1]
    assert (unread.rule, unread.replacement, unread.state) == ("shift-lost", "□", "proposed")
    assert shifts("他问:这是真的吗?;孩子们答:α是什么?大家都笑了。") == []


@pytest.mark.parametrize("width_folded", [False, True])
def test_a_figure_swallowed_behind_a_bracket_is_not_taken_for_the_bracket(
    width_folded: bool,
) -> None:
    clean = "三座城市昨天签署协议。《澜江宣言》（2021年3月）随后发布。"
    damaged = damage.shift(clean, width_folded=width_folded)
    (place,) = damaged.places
    assert place.swallowed == "2"
    (edit,) = shifts(damaged.text)
    assert (edit.rule, edit.replacement[-1]) == ("shift-lost", "□")


def test_a_swallowed_bracket_is_known_where_words_follow_it() -> None:
    clean = "三座城市昨天签署协议。《澜江宣言》意见稿(征求意见)随后发布。"
    damaged = damage.shift(clean)
    (place,) = damaged.places
    assert place.swallowed == "("
    assert shifts(damaged.text)[0].replacement == place.truth + "("


def test_a_long_run_that_rare_words_make_unlikely_is_found() -> None:
    clean = "她昨天回国了。”他踮脚张望，问：“怎么不见阿伦？”甄旺捋捋头发：“嗯，常加班。”他3点走了。"
    damaged = damage.shift(clean, share=0.3, seed=1)
    damaged = damaged if damaged.places else damage.shift(clean)
    edits = shifts(damaged.text)
    assert [e.start for e in edits] == [p.start for p in damaged.places]


def test_a_run_of_thousands_of_characters_is_read_to_its_end() -> None:
    clean = "三座城市签署协议。”" + "机制会继续完善，各方昨天表示支持。" * 100 + "他点头"
    damaged = damage.shift(clean, share=0.01, seed=5)
    damaged = damaged if damaged.places else damage.shift(clean)
    edits = shifts(damaged.text)
    assert [(e.start, e.end) for e in edits] == [(p.start, p.end) for p in damaged.places]
    assert not any("\ue000" <= c <= "\uf8ff" for e in edits for c in e.replacement)


SPEECH = st.sampled_from(
    ["。”沈砚秋说，", "。“澜江模式”", "。”他补充，", "海关介绍，", "。《澜江宣言》", "；校方表示，"]
)
TAILS = st.sampled_from(
    [
        "首期投入资金{}元",
        "预计到{}年",
        "将建设{}个基地",
        "推广{}技术",
        "客流增长{}%",
        "共有{}人参加",
    ]
)
FIGURES = st.sampled_from(["18亿", "2024", "5G", "7.5", "30万", "1,200"])


@given(st.lists(st.tuples(SPEECH, TAILS, FIGURES), min_size=1, max_size=5), st.booleans())
@settings(max_examples=60, deadline=None)
def test_no_figure_that_was_hit_is_whole_in_silence(
    parts: list[tuple[str, str, str]], width_folded: bool
) -> None:
    clean = "\n".join(
        f"三座城市昨天签署协议，继续完善机制{speech}{tail.format(figure)}。"
        for speech, tail, figure in parts
    )
    damaged = damage.shift(clean, width_folded=width_folded)
    edits = repaired(damaged.text).edits  # whole lines that repeat others are no matter here
    for place in damaged.places:
        if damaged.survives(place):
            continue
        met = [e for e in edits if e.start < place.end and place.start < e.end]
        assert any(e.replacement.endswith(("□", place.swallowed)) for e in met), place


def test_marks_alone_are_offered_only_where_other_runs_are_certain() -> None:
    certain = "三座城市昨天签署协议。”上海方面表示。\n"
    marks = damage.shift(certain + "客流情况异常。\n他点头。", width_folded=True).text
    assert marks.endswith("客流情况异?!?\n他点头。")
    assert [r.best.text for r in damaged_runs(marks)][1:] == ["常。"]
    assert damaged_runs("客流情况异?!?\n他点头。") == ()
    assert damaged_runs("真的吗?!?她不信。\n门开了?!?\n他走了。") == ()


def test_a_figure_without_its_head_tells_of_a_run_of_marks() -> None:
    for raw in (
        "她替房屋投了保险，也替家具投?!?月11日，消息传开。",
        "她带了个好头?!?50万元不是小数目。",
        "他也想去上学?!?、沈砚秋认真看完了信。",
    ):
        (edit,) = shifts(raw)
        assert (edit.rule, edit.replacement[-1]) == ("shift-lost", "□")


def test_a_term_that_the_article_has_elsewhere_is_preferred() -> None:
    clean = "两地共建沿海基站。沿海基站的塔架已经立起，这座沿海基站明年启用。"
    text = damage.shift(clean, seed=0, share=0.5).text
    assert text != clean
    assert "沿海基站" in text
    assert read(text).text == clean


def test_readings_of_a_run_are_kept_beside_the_chosen_one() -> None:
    (edit,) = shifts(damage.shift(TRADITIONAL).text)[:1]
    assert len(edit.alternatives) == len(set(edit.alternatives)) >= 3
    assert edit.replacement not in edit.alternatives


EMPHASIS = st.sampled_from(
    ["?!", "！？", "？！", "?!?!", "!?", "??", "?;", "？；", "?,", "。", "……"]
)
CLAUSES = st.sampled_from(
    [
        "澜江两岸的三座城市昨天签署协议",
        "你说什么",
        "「一家做不到的事」她說",
        "“门开了”",
        "18亿元用于5G基地",
        "專家認為聯盟能夠建成",
        "A股與B股",
        "\n",
    ]
)


@given(st.lists(st.tuples(CLAUSES, EMPHASIS), max_size=8))
@settings(max_examples=150, deadline=None)
def test_writers_may_shout_and_doubt(parts: list[tuple[str, str]]) -> None:
    assert damaged_runs("".join(clause + mark for clause, mark in parts)) == ()


@given(st.text(st.sampled_from("?！;；!\ue2a6貞鄙虾J薪f(jīng) <p>8亿\n。”"), max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_searched_and_runs_do_not_overlap(text: str) -> None:
    end = 0
    for run in damaged_runs(text):
        assert end <= run.start < run.end <= run.best.rest <= len(text)
        end = run.end


def test_a_paragraph_that_begins_inside_a_line_keeps_its_indent() -> None:
    clean = "　　机制会继续完善。　　会上，三座城市签署协议。"
    text = damage.shift(clean).text
    assert "?！　" in text
    assert repaired(text).text == clean
