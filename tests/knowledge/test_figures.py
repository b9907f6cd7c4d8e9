"""Figures of one thing stand together, and are set against each other by their intervals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.knowledge.figures import MOST, FigureGroup, figure_groups
from models.knowledge.values import ClaimRecord
from tests.knowledge.told import (
    MEANING,
    article,
    claim,
    filler,
    moment,
    number,
    riddle,
    unread,
    year,
)


def groups(*claims: ClaimRecord, linked: tuple[tuple[str, str], ...] = ()) -> list[FigureGroup]:
    return list(figure_groups(claims, MEANING, linked))


def test_figures_of_the_same_thing_in_two_scripts_are_one_group() -> None:
    (group,) = groups(
        claim(number(26), about="产业集群", scope="全国", told=article(1)),
        claim(number(26), about="產業集群", scope="全國", told=article(2)),
    )
    assert (group.verdict, group.articles, len(group.rows)) == ("agree", 2, 2)


@pytest.mark.parametrize(
    "other",
    [
        claim(number(26), about="别的集群"),
        claim(number(26), scope="全省"),
        claim(number(26, unit="场")),
        claim(number("0.26", kind="share", unit="")),
        claim(number(26), label="forecast"),
    ],
    ids=["about", "scope", "unit", "kind", "label"],
)
def test_another_metric_is_another_group(other: ClaimRecord) -> None:
    assert len(groups(claim(number(26)), other)) == 2


def test_units_that_convert_and_the_classifier_that_fits_everything_are_no_other_metric() -> None:
    (group,) = groups(claim(number(3, kind="measure", unit="km")),
                      claim(number(3000, kind="measure", unit="m")))  # fmt: skip
    assert group.verdict == "agree"
    (group,) = groups(claim(number(26, unit="家")), claim(number(26, unit="个")))
    assert group.verdict == "agree"
    assert len(groups(*(claim(number(26, unit=u)) for u in "家场个"))) == 3


def test_names_of_one_whole_are_one_scope() -> None:
    (group,) = groups(
        claim(number("0.3", kind="share", unit=""), scope="全国"),
        claim(number("0.3", kind="share", unit=""), scope="我國"),
    )
    assert group.verdict == "agree"


def test_entities_decide_where_they_are_set_whatever_the_words() -> None:
    (group,) = groups(
        claim(number(3), about="联盟", entity="x1", told=article(1)),
        claim(number(4), about="澜江动力电池联盟", entity="x1", told=article(2)),
    )
    assert group.verdict == "conflict"
    (pair,) = group.pairs
    assert (pair.first, pair.second, pair.why) == (0, 1, "apart")


def test_words_that_nobody_linked_yet_mean_the_entity_that_they_mean_elsewhere() -> None:
    linked = claim(number(3), about="聯盟", entity="x1")
    same = claim(number(3), about="联盟")
    (group,) = groups(linked, same)
    assert group.verdict == "agree"
    other = claim(number(3), about="联盟", entity="x2")
    assert len(groups(linked, same, other)) == 3, "the words point to two entities"


def test_figures_of_different_times_are_not_set_against_each_other() -> None:
    (group,) = groups(claim(number(3), dates=(year(2023),)), claim(number(9), dates=(year(2024),)))
    assert (group.verdict, group.pairs) == ("unrelated", ())


def test_a_figure_without_a_period_is_compared_and_the_doubt_is_told() -> None:
    (group,) = groups(claim(number(3)), claim(number(9), dates=(year(2024),)))
    assert group.verdict == "conflict"
    assert group.pairs[0].assumed


def test_a_figure_of_a_time_that_could_not_be_placed_is_not_compared() -> None:
    (group,) = groups(claim(number(3)), claim(number(9), dates=(unread("两年后"),)))
    assert (group.verdict, group.pairs) == ("unrelated", ())


def test_a_count_at_the_end_of_a_year_is_of_that_year() -> None:
    end = moment(date(2024, 12, 1), date(2025, 1, 1), "part")
    until = moment(None, date(2024, 6, 30), "day")
    (group,) = groups(claim(number(3), dates=(year(2024),)), claim(number(9), dates=(end,)))
    assert group.verdict == "conflict"
    (group,) = groups(claim(number(3), dates=(year(2024),)), claim(number(9), dates=(until,)))
    assert group.verdict == "conflict"


def test_a_month_is_not_its_year() -> None:
    june = moment(date(2024, 6, 1), date(2024, 7, 1), "month")
    (group,) = groups(claim(number(3), dates=(year(2024),)), claim(number(9), dates=(june,)))
    assert group.verdict == "unrelated"


def test_what_is_denied_is_not_set_against_what_is_said() -> None:
    (group,) = groups(claim(number(3)), claim(number(9), polarity="negated"))
    assert group.verdict == "unrelated"


def test_what_is_not_understood_is_listed_beside_its_like_and_compared_with_nothing() -> None:
    (group,) = groups(claim(number(3)), claim(riddle("若干"), at=1), claim(number(3), at=2))
    assert [row.quantity is None for row in group.rows] == [False, True, False]
    assert [(p.first, p.second, p.verdict) for p in group.pairs] == [(0, 2, "agree")]
    (alone,) = groups(claim(riddle("若干")))
    assert alone.verdict == "not_understood"


def test_claims_about_nothing_that_was_tagged_meet_only_where_they_say_the_same() -> None:
    here, there = "目前有86家厂商", "目前有90家廠商"
    apart = groups(
        claim(number(86, quote="86家"), about="", quote=here),
        claim(number(31, quote="31场"), about="", quote="举办31场"),
    )
    assert len(apart) == 2
    (together,) = groups(
        claim(number(86, quote="86家"), about="", quote=here),
        claim(number(90, quote="90家"), about="", quote=there),
    )
    assert together.verdict == "conflict"


def test_linked_claims_are_of_one_metric_however_they_are_worded() -> None:
    one = claim(number(26), number("0.3", kind="share", unit=""), about="集群", id="one")
    other = claim(number(26), about="先进制造业集群", id="other")
    assert len(groups(one, other)) == 3
    found = groups(one, other, linked=(("one", "other"), ("one", "gone")))
    assert sorted(len(group.rows) for group in found) == [1, 2]


def test_conflicts_come_first_then_what_agrees_then_the_rest() -> None:
    found = groups(
        claim(number(1), about="甲"),
        claim(number(2), about="乙"), claim(number(2), about="乙"),
        claim(number(3), about="丙"), claim(number(4), about="丙"),
        claim(riddle("若干"), about="丁"),
    )  # fmt: skip
    assert [g.about for g in found] == [("丙",), ("乙",), ("丁",), ("甲",)]


def test_a_group_of_very_many_values_is_compared_in_part_and_says_so() -> None:
    (group,) = groups(*(claim(number(n)) for n in range(MOST + 5)))
    assert group.is_partial
    (fine,) = groups(*(claim(number(1)) for _ in range(MOST + 5)))
    assert not fine.is_partial


def test_rows_stand_in_the_order_of_articles_and_places() -> None:
    (group,) = groups(
        claim(number(1), told=article(2)), claim(number(1), told=article(1), at=9),
        claim(number(1), told=article(1), at=3),
    )  # fmt: skip
    places = [(r.record.article.number, r.record.evidence.spans[0].start) for r in group.rows]
    assert places == [(1, 3), (1, 9), (2, 0)]


claims = st.lists(
    st.builds(
        lambda n, about, told, dated, denied: claim(
            number(n), about=about, told=article(told),
            dates=(year(2020 + dated),) if dated else (),
            polarity="negated" if denied else "affirmed",
            fillers=(filler("source", "某人"),),
        ),
        st.integers(0, 3), st.sampled_from("甲乙"), st.integers(1, 3), st.integers(0, 2),
        st.booleans(),
    ),
    max_size=12,
)  # fmt: skip


@given(claims)
def test_no_figure_is_lost_or_doubled_and_the_order_of_claims_does_not_matter(
    told: list[ClaimRecord],
) -> None:
    found = groups(*told)
    keys = [row.key for group in found for row in group.rows]
    assert sorted(keys) == sorted(f"{c.id}:0" for c in told)
    again = groups(*reversed(told))
    assert {(g.key, g.verdict) for g in found} == {(g.key, g.verdict) for g in again}


@given(claims)
def test_a_verdict_follows_from_its_pairs(told: list[ClaimRecord]) -> None:
    for group in groups(*told):
        verdicts = {pair.verdict for pair in group.pairs}
        assert (group.verdict == "conflict") == ("conflict" in verdicts)
        assert (group.verdict == "agree") == (verdicts == {"agree"})
        for pair in group.pairs:
            assert 0 <= pair.first != pair.second < len(group.rows)
