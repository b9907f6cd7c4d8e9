"""Proposals: which pairs are worth a look, and why."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from models.knowledge.links import Link
from models.knowledge.proposing import Index, Proposal
from models.knowledge.values import Record
from tests.knowledge.handmade import MEANING, claim, compared, event


def proposed(*records: Record, links: Iterable[Link] = ()) -> tuple[Proposal, ...]:
    index = Index(records, MEANING, compared)
    found = index.proposals(links)
    ends = {end for proposal in found for end in (proposal.first, proposal.second)}
    one_by_one = {p for end in ends for p in index.of(end, links)}
    assert one_by_one == set(found), "what is found of one record is found of all"
    return found


def reasons(proposal: Proposal) -> list[str]:
    return [reason.code for reason in proposal.reasons]


FOUNDED = [("initiator", "临澜市"), ("alliance", "澜江船厂联盟")]
IN_TRADITIONAL = [("initiator", "臨瀾市"), ("alliance", "瀾江船廠聯盟")]


def test_one_event_in_two_scripts_is_proposed_with_its_reasons() -> None:
    (found,) = proposed(
        event("a", 1, who=FOUNDED, on="2025-06-07"),
        event("b", 2, who=IN_TRADITIONAL, on="2025-06-07"),
    )
    assert found.relation == "same_event"
    assert reasons(found) == ["participant", "participant", "day", "trigger"]
    assert found.score > 0.9


def test_records_of_one_article_are_never_proposed() -> None:
    same = [event(i, 1, who=FOUNDED, on="2025-06-07") for i in "ab"]
    assert proposed(*same) == ()


def test_days_that_lie_apart_are_two_events() -> None:
    assert not proposed(
        event("a", 1, who=FOUNDED, on="2025-06-07"), event("b", 2, who=FOUNDED, on="2024-06-07")
    )


def test_a_date_that_is_missing_stands_in_nobodys_way() -> None:
    (found,) = proposed(event("a", 1, who=FOUNDED, on="2025-06-07"), event("b", 2, who=FOUNDED))
    assert found.relation == "same_event"


def test_a_day_alone_makes_no_event_one() -> None:
    assert not proposed(
        event("a", 1, who=[("initiator", "临澜市")], on="2025-06-07", trigger="成立"),
        event("b", 2, who=[("initiator", "云渡县")], on="2025-06-07", trigger="揭牌"),
    )


def test_entities_count_whatever_they_are_called() -> None:
    (found,) = proposed(
        event("a", 1, who=[("initiator", "e1@沪")], on="2025-06-07"),
        event("b", 2, who=[("initiator", "e1@上海市")], on="2025-06-07"),
    )
    assert "participant" in reasons(found)


def test_claims_whose_figures_agree_are_one_claim() -> None:
    (found,) = proposed(
        claim("a", 1, about=[("about", "先进制造业集群")], figures="26个"),
        claim("b", 2, about=[("about", "先進製造業集群")], figures="20-30个"),
    )
    assert found.relation == "same_claim"
    assert "agree" in reasons(found)


def test_figures_of_one_time_that_differ_contradict() -> None:
    (found,) = proposed(
        claim("a", 1, about=[("about", "集群")], figures="26个", on="2025"),
        claim("b", 2, about=[("about", "集群")], figures="31个", on="2025"),
    )
    assert found.relation == "contradicts"
    assert "conflict" in reasons(found)


def test_a_later_figure_updates_an_earlier_one() -> None:
    (found,) = proposed(
        claim("a", 1, about=[("about", "集群")], figures="31个", on="2025"),
        claim("b", 2, about=[("about", "集群")], figures="26个", on="2021"),
    )
    assert (found.relation, found.first, found.second) == ("updates", "a", "b")


def test_claims_about_other_things_are_not_compared() -> None:
    assert not proposed(
        claim("a", 1, about=[("about", "集群")], figures="26个", content="集群有26个"),
        claim("b", 2, about=[("about", "联盟")], figures="19个", content="联盟共19个"),
    )


def test_what_is_in_one_cluster_is_not_asked_again() -> None:
    three = [event(i, n, who=FOUNDED, on="2025-06-07") for n, i in enumerate("abc", 1)]
    index = Index(three, MEANING, compared)
    assert len(index.proposals()) == 3
    assert index.proposals(groups=dict.fromkeys("abc", "a")) == ()


def test_what_thousands_share_tells_nothing() -> None:
    crowd = [
        event(f"e{n:03}", n, who=[("initiator", "长三角"), ("alliance", f"第{n}联盟")])
        for n in range(200)
    ]
    assert proposed(*crowd) == ()


@given(st.permutations(range(5)))
def test_the_order_of_records_does_not_matter(order: list[int]) -> None:
    records: list[Record] = [
        event("a", 1, who=FOUNDED, on="2025-06-07"),
        event("b", 2, who=IN_TRADITIONAL, on="2025-06-07"),
        event("c", 3, who=FOUNDED),
        claim("d", 4, about=[("about", "集群")], figures="26个"),
        claim("e", 5, about=[("about", "集群")], figures="26个"),
    ]
    shuffled = Index([records[i] for i in order], MEANING, compared).proposals()
    expected = Index(records, MEANING, compared).proposals()
    assert [(p.first, p.second, p.score) for p in shuffled] == [
        (p.first, p.second, p.score) for p in expected
    ]
