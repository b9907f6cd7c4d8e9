"""Articles that repeat one another are grouped, whatever their script; others are not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.ingest.values import Script
from models.insight.duplicates import Group, groups, joined, links
from models.insight.sketch import packed, runs_of, share_of, sketch_of, unpacked

PORTS = (
    "两座港口的经理在湖边的旅馆里签了一份合同。",
    "合同规定每周三有一班货轮往返,装卸的次序由电脑排定。",
    "码头工人说新的吊车比旧的安静许多,夜里可以睡得好。",
    "当地渔会担心航道变深以后虾会变少,要求每年测一次水质。",
    "第一班船预定在九月开航,票价还没有公布。",
)
BRIDGE = "桥墩裂缝的检查花了三个月,工程师建议换掉北侧的支座,并且限制重车通行到明年春天。"
TRADITIONAL = (
    "兩座港口的經理在湖邊的旅館裡簽了一份合同。"
    "合同規定每週三有一班貨輪往返,裝卸的次序由電腦排定。"
    "碼頭工人說新的吊車比舊的安靜許多,夜裡可以睡得好。"
    "當地漁會擔心航道變深以後蝦會變少,要求每年測一次水質。"
    "第一班船預定在九月開航,票價還沒有公佈。"
)
STORY = "".join(PORTS)


def grouped(
    *texts: str, scripts: dict[int, Script] | None = None, threshold: float = 0.6
) -> tuple[Group, ...]:
    """Group texts that are named by their places."""
    of = scripts or {}
    sketches = {str(n): sketch_of(t, of.get(n, "hans")) for n, t in enumerate(texts)}
    return groups(sketches, lambda n: texts[int(n)], threshold)


def told(*texts: str, scripts: dict[int, Script] | None = None) -> list[tuple[str, str, str]]:
    return [(r.article, r.of, r.kind) for g in grouped(*texts, scripts=scripts) for r in g.repeats]


def test_equal_texts_are_exact_repeats_of_the_first() -> None:
    assert told(STORY, BRIDGE, STORY, STORY) == [("2", "0", "exact"), ("3", "0", "exact")]


def test_a_cut_or_framed_copy_is_a_near_repeat() -> None:
    cut, framed = "\n".join(PORTS[:3]), f"本站消息:{STORY}(转载请注明出处)"
    assert told(STORY, cut, framed, BRIDGE) == [("1", "0", "near"), ("2", "0", "near")]


def test_the_same_story_in_the_other_script_is_told_as_such() -> None:
    (group,) = grouped(TRADITIONAL, BRIDGE, STORY, scripts={0: "hant"})
    (repeat,) = group.repeats
    assert (repeat.article, repeat.of, repeat.kind) == ("2", "0", "other script")
    assert repeat.share == 1.0


def test_width_case_breaks_and_punctuation_do_not_matter() -> None:
    other = STORY.replace(",", ",").replace("。", "!\n").replace("的", "的 ")
    assert told(STORY, other) == [("1", "0", "near")]


def test_other_stories_are_no_repeats_even_under_one_footer() -> None:
    footer = "版权所有,未经许可不得转载。"
    assert told(*(text + footer for text in (*PORTS, BRIDGE))) == []


def test_the_threshold_decides() -> None:
    half = "".join(PORTS[:2]) + BRIDGE + BRIDGE[::-1]
    assert grouped(STORY, half, threshold=0.9) == ()
    assert [g.first for g in grouped(STORY, half, threshold=0.2)] == ["0"]


def test_repeats_of_repeats_are_in_one_group_of_the_earliest() -> None:
    early, late = "".join(PORTS[:4]), "".join(PORTS[1:])
    (group,) = grouped(early, BRIDGE, late, STORY)
    assert (group.first, [r.article for r in group.repeats]) == ("0", ["2", "3"])


def test_a_text_that_holds_two_earlier_ones_ties_them() -> None:
    (group,) = grouped(PORTS[0] + PORTS[1], PORTS[2] + PORTS[3], STORY)
    assert [(r.article, r.of) for r in group.repeats] == [("1", "2"), ("2", "0")]


def test_a_crowd_of_copies_is_one_group() -> None:
    crowd = [f"{STORY}第{n}版{BRIDGE[n:]}" for n in range(30)]
    (group,) = grouped(*crowd, BRIDGE[::-1])
    assert (group.first, len(group.repeats)) == ("0", 29)


def test_texts_without_writing_and_no_texts_are_no_trouble() -> None:
    assert grouped() == ()
    assert told("", "。。", "短", STORY) == []


AGENCY = (
    "澜江日报讯 两家企业昨天签署协议,计划投资36.8亿元建设年产12万吨的工厂,首期占地450亩。"
    "明川材料董事长顾望舒说,工厂将招收1300名工人,产品供应LJ-20型客机。"
    "“江海一号”工程负责人骆一鸣介绍,电力消耗比旧厂减少27.5%。"
)
RETOLD = (
    "36.8亿元的投资落定:年产12万吨的新工厂占地450亩,昨天由两家企业敲定。"
    "1300个岗位随之而来,其中一部分为LJ-20型客机供货。顾望舒说,他很满意。"
    "“江海一号”工程把用电压低了27.5%,当地居民最关心的是噪声。"
)


def test_a_story_in_other_words_is_told_by_its_facts_and_is_not_certain() -> None:
    (group,) = grouped(AGENCY, BRIDGE, RETOLD)
    (repeat,) = group.repeats
    assert (repeat.article, repeat.of, repeat.kind) == ("2", "0", "outlet")
    assert repeat.share < 0.6
    assert 0.2 <= repeat.confidence < 1


def test_news_that_share_figures_by_chance_are_two_stories() -> None:
    table = "比赛结果:36.8亿、12万、450亩、1300名、27.5%,裁判认为双方都尽了力,观众很多。"
    assert told(AGENCY, BRIDGE + table[::-1] + table[5:30]) == []


def test_a_copy_ties_closer_than_a_story_in_other_words() -> None:
    (group,) = grouped(AGENCY, RETOLD, RETOLD + "完")
    assert [(r.article, r.of, r.kind) for r in group.repeats] == [
        ("1", "2", "near"),
        ("2", "1", "near"),
    ]


@given(st.lists(st.sampled_from([STORY, TRADITIONAL, AGENCY, RETOLD, BRIDGE, *PORTS]), max_size=7),
       st.integers(0, 7))  # fmt: skip
def test_what_comes_later_is_found_without_comparing_all_again(texts: list[str], at: int) -> None:
    sketches = {str(n): sketch_of(text, "hans") for n, text in enumerate(texts)}
    first = dict(list(sketches.items())[:at])

    def text(name: str) -> str:
        return texts[int(name)]

    before = links(first, text)
    later = links(sketches, text, wanted=sketches.keys() - first.keys())
    assert joined((*before, *later), sketches) == groups(sketches, text)


@given(st.text())
def test_a_packed_sketch_is_the_same_sketch(text: str) -> None:
    sketch = sketch_of(text, "hant")
    assert unpacked(packed(sketch), "hant") == sketch


@given(st.binary(max_size=60))
def test_bytes_that_are_no_sketch_are_refused_or_are_one(data: bytes) -> None:
    try:
        sketch = unpacked(data, "hans")
    except ValueError:
        return
    assert unpacked(packed(sketch), "hans") == sketch


@given(st.lists(st.sampled_from([STORY, BRIDGE, *PORTS, ""]), max_size=12))
def test_every_repeat_stands_in_one_group_with_what_it_repeats(texts: list[str]) -> None:
    found = grouped(*texts)
    members = [m for g in found for m in (g.first, *(r.article for r in g.repeats))]
    assert len(members) == len(set(members))
    for group in found:
        inside = {group.first, *(r.article for r in group.repeats)}
        for repeat in group.repeats:
            assert int(group.first) < int(repeat.article)
            assert repeat.of in inside - {repeat.article}
            assert (repeat.kind == "exact") == (texts[int(repeat.of)] == texts[int(repeat.article)])
            assert 0.6 <= repeat.share <= 1


@given(st.text(), st.text())
def test_a_share_is_the_same_from_both_sides(one: str, other: str) -> None:
    here, there = runs_of(one), runs_of(other)
    assert share_of(here, there) == share_of(there, here)
    assert share_of(here, here) == (1.0 if here else 0.0)
