"""Two texts that tell one story, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.annotate import Anchor, Annotation, Argument
from models.annotate.steps import add
from models.identity import new_id
from models.knowledge.carrying import placed
from models.knowledge.twins import Comparison, compare
from models.project import Project
from models.project.twins import TooLong
from models.script.fold import fold
from models.text import Span

HANS = (
    "两岸港口签了一份合同。软件由渡口公司供给，网络随后开通。\n会上还展出了新船。\n最后大家合影。"
)
HANT = "兩岸港口簽了一份契約。軟體由渡口公司供給，網路隨後開通。\n最後大家合影。與會者很多。"


def kinds(found: Comparison, left: str, right: str) -> list[tuple[str, str, str]]:
    return [(c.kind, left[c.a0 : c.a1], right[c.b0 : c.b1]) for c in found.told if c.kind != "same"]


def whole(found: Comparison, side: int) -> list[Span]:
    return [s.span for row in found.rows for s in (row.left if side == 0 else row.right)]


def test_each_difference_is_called_what_it_is() -> None:
    found = kinds(compare(HANS, HANT), HANS, HANT)
    assert ("script", "两", "兩") in found
    assert ("vocabulary", "软件", "軟體") in found
    assert ("vocabulary", "网络", "網路") in found
    assert ("wording", "合同", "契約") in found or ("vocabulary", "合同", "契約") in found
    assert ("only", "会上还展出了新船。\n", "") in found
    assert ("only", "", "與會者很多。") in found


def test_the_same_text_in_the_other_script_differs_by_script_alone() -> None:
    found = compare("联盟在临澜成立。企业签署协议。", "聯盟在臨瀾成立。企業簽署協議。")
    assert set(found.counts()) == {"same", "script"}
    assert found.likeness == 1.0
    assert found.map.is_identity


def test_a_full_stop_more_on_one_side_loses_nothing() -> None:
    left = "两市签署协议，总投资额为七亿元，基地设在东港新区。"
    right = "两市签署协议。总投资额为七亿元。基地设在东港新区。"
    found = compare(left, right)
    assert len(found.rows) == 1
    assert found.likeness > 0.9


def test_paragraphs_that_open_are_told() -> None:
    found = compare(HANS, HANT)
    assert found.rows[0].opens == (True, True)
    last = next(row for row in found.rows if row.right and row.right[0].span.of(HANT)[0] == "最")
    assert last.opens == (True, True)


TEXTS = st.text(st.sampled_from("甲乙丙软件軟體网络網路件，。！\n aＡ1"), max_size=60)


@given(TEXTS, TEXTS)
@settings(deadline=None, max_examples=300)
@example("", "")
@example("软件", "软软體件")
@example("。。\n\n", "\n")
def test_both_sides_are_whole_and_in_order(left: str, right: str) -> None:
    found = compare(left, right)
    for side, text in ((0, left), (1, right)):
        spans = whole(found, side)
        assert "".join(span.of(text) for span in spans) == text
        assert all(not span.is_empty for span in spans)
        assert [a.end for a in spans[:-1]] == [b.start for b in spans[1:]]
    for row in found.rows:
        for segment in row.left:
            if segment.kind == "same":
                assert segment.span.of(left) == segment.mate.of(right)
            assert (segment.kind == "only") == segment.mate.is_empty
    assert found.map.source_length == len(left)
    assert found.map.target_length == len(right)


@given(TEXTS)
@settings(deadline=None)
def test_a_text_is_its_own_twin(text: str) -> None:
    found = compare(text, text)
    assert set(found.counts()) <= {"same"}
    assert found.map.is_identity


@given(st.lists(st.sampled_from(HANS + HANT), max_size=40).map("".join), st.data())
@settings(deadline=None)
def test_a_span_that_is_carried_and_comes_back_holds_itself(text: str, data: st.DataObject) -> None:
    found = compare(HANS, text)
    start = data.draw(st.integers(0, len(HANS)))
    span = Span(start, data.draw(st.integers(start, len(HANS))))
    there = found.map.forth(span)
    if not there.is_empty and not span.is_empty:
        assert found.map.back(there).contains(span)
    place = placed(found, span)
    if place is not None and place[1]:
        assert fold(place[0].of(text)) == fold(span.of(HANS)) or "vocabulary" in found.counts()


@pytest.mark.parametrize("size", [2_000, 20_000])
def test_long_texts_are_compared_in_reasonable_steps(size: int) -> None:
    text = "".join(
        chr(0x4E00 + n * 37 % 5000) + ("。" if n % 30 == 29 else "") for n in range(size)
    )
    found = compare(text, text[: size // 2] + "新句子在这里。" + text[size // 2 :])
    assert found.counts()["only"] + found.counts()["wording"] <= 60


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    for name, text in (("a", HANS), ("b", HANT), ("c", "另一篇报道，讲别的事情。")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    with Project.create(tmp_path / "t.shuangjian", annotator="林") as made:
        made.articles.import_paths([tmp_path / f"{name}.txt" for name in "abc"])
        yield made


def tag(project: Project, article: str, words: str, label: str = "company", **more: Any) -> str:
    text = project.articles.reading(article).text
    at = text.index(words)
    anchor = Anchor((Span(at, at + len(words)),), (words,))
    made = Annotation(id=new_id(), article=article, layer=project.layers.current.id, label=label,
                      anchor=anchor, kind=more.pop("kind", "mention"), **more)  # fmt: skip
    project.commit(add({}, made))
    return made.id


def test_annotations_are_carried_over_with_how_sure_their_place_is(project: Project) -> None:
    first, second, _ = (row.id for row in project.articles.list())
    firm = tag(project, first, "渡口公司")
    soft = tag(project, first, "软件", "product")
    port = tag(project, first, "港口签了一份合同", "place")
    ship = tag(project, first, "新船", "product")
    event = tag(project, first, "签了", "agreement_signed", kind="event", arguments=(
        Argument("party", target=firm), Argument("topic", target=ship)))  # fmt: skip
    plan = {one.source.id: one for one in project.twins.plan(first, second)}
    quotes = {i: one.made.anchor.quotes for i, one in plan.items() if one.made}
    assert {i: plan[i].how for i in (firm, soft, port, ship, event)} == {
        firm: "exact", soft: "exact", port: "widened", ship: "lost", event: "exact",
    }  # fmt: skip
    assert quotes[firm] == ("渡口公司",)
    assert quotes[soft] == ("軟體",)
    assert (plan[event].dropped, len(plan[event].made.arguments)) == (1, 1)
    before = project.stats().annotations
    changes = project.twins.carry(plan.values())
    assert changes.articles == {second}
    assert project.stats().annotations == before + 4
    carried = project.annotations.of(second)
    party = carried[plan[event].made.id].arguments[0]
    assert carried[party.target].anchor.quotes == ("渡口公司",)
    assert project.check() == ()
    again = project.twins.plan(first, second)
    assert {one.how for one in again} == {"there", "lost"}
    project.history.undo()
    assert project.stats().annotations == before


def test_what_is_left_out_of_a_plan_fills_no_role(project: Project) -> None:
    first, second, _ = (row.id for row in project.articles.list())
    firm = tag(project, first, "渡口公司")
    tag(project, first, "签了", "agreement_signed", kind="event",
        arguments=(Argument("party", target=firm),))  # fmt: skip
    plan = [one for one in project.twins.plan(first, second) if one.source.id != firm]
    project.twins.carry(plan)
    (event,) = project.annotations.of(second).values()
    assert event.arguments == ()
    assert project.check() == ()
    assert not project.twins.carry(()).objects


def test_what_repeats_an_article_may_tell_its_story(project: Project, tmp_path: Path) -> None:
    story = (
        "兩座港口的經理在湖邊的旅館裡簽了一份合同,規定每週三有一班貨輪往返,裝卸的次序由電腦排定。"
    )
    for name, text in (("d", story), ("e", story[:40] + "其餘改日再議。")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        project.articles.import_paths([tmp_path / f"{name}.txt"])
    *_, fourth, fifth = (row.id for row in project.articles.list())
    assert project.twins.likely(fourth)[0] == fifth
    assert project.twins.likely("nobody") == ()


def test_a_text_without_end_is_refused_with_a_way_out(project: Project, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("很长的文章。" * 11_000, "utf-8")
    project.articles.import_paths([long])
    first, *_, last = (row.id for row in project.articles.list())
    with pytest.raises(TooLong, match="article 4"):
        project.twins.compare(first, last)
    with pytest.raises(TooLong):
        project.twins.plan(last, first)


def test_articles_of_the_sample_are_compared(tmp_path: Path) -> None:
    with Project.sample(tmp_path / "s.shuangjian") as sample:
        first, second = (row.id for row in sample.articles.list()[:2])
        assert second in sample.twins.likely(first)
        plan = sample.twins.plan(first, second)
        assert len(plan) == len(sample.annotations.of(first))
        sample.twins.carry(plan)
        assert sample.check() == ()
