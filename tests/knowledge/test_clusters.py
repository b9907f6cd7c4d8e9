"""Clusters: what accepted links unite, and a record in which every field says who tells it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from models.knowledge.clusters import Cluster, clusters, united
from models.knowledge.links import RELATIONS, Link
from models.knowledge.values import Dated, Figure, Record
from tests.knowledge.handmade import MEANING, claim, compared, event

NODES = st.sampled_from("abcdefgh")
LINKS = st.lists(
    st.tuples(
        st.sampled_from(RELATIONS), NODES, NODES, st.sampled_from(("accepted", "rejected"))
    ).filter(lambda row: row[1] != row[2]),
    max_size=12,
).map(lambda rows: [Link.of(r, a, b, s) for r, a, b, s in rows])  # type: ignore[arg-type]
KNOWN = dict.fromkeys("abcdefg", 1)


def reached(links: list[Link]) -> set[frozenset[str]]:
    """Unite by looking again and again: slow, and plainly right."""
    groups = [{node} for node in KNOWN]
    for _ in KNOWN:
        for link in links:
            if link.state == "accepted" and link.relation.startswith("same"):
                mine = [g for g in groups if g & link.ends]
                if link.ends <= KNOWN.keys():
                    groups = [g for g in groups if g not in mine] + [set().union(*mine)]
    return {frozenset(group) for group in groups if len(group) > 1}


@given(LINKS)
def test_groups_are_what_can_be_reached(links: list[Link]) -> None:
    assert {frozenset(group) for group in united(KNOWN, links)} == reached(links)


@given(LINKS, st.randoms())
def test_the_order_of_links_does_not_matter(links: list[Link], chance: Any) -> None:
    shuffled = list(links)
    chance.shuffle(shuffled)
    assert united(KNOWN, links) == united(KNOWN, shuffled)


def clustered(*records: Record) -> Cluster:
    relation = "same_event" if type(records[0]).__name__ == "EventRecord" else "same_claim"
    links = [Link.of(relation, records[0].id, other.id) for other in records[1:]]  # type: ignore[arg-type]
    (found,) = clusters(records, links, MEANING, compared)
    return found


@given(st.permutations(range(4)))
def test_a_cluster_does_not_depend_on_the_order_of_its_records(order: list[int]) -> None:
    four = [
        claim("a", 1, about=[("about", "集群")], figures="26个", published="2025-06-08"),
        claim("b", 2, about=[("about", "集群")], figures="20-30个", published="2025-06-07"),
        claim("c", 3, about=[("about", "產業集群")], figures="31个", published=""),
        claim("d", 4, figures="26个", published="2025-06-09"),
    ]
    links = [Link.of("same_claim", "a", other) for other in "bcd"]
    expected = clusters(four, links, MEANING, compared)
    assert clusters([four[i] for i in order], links, MEANING, compared) == expected


def test_every_field_says_which_records_tell_it() -> None:
    found = clustered(
        event("a", 1, who=[("initiator", "臨瀾市"), ("member", "云渡县")], on="2025"),
        event("b", 2, who=[("initiator", "临澜市")], on="2025-06-07", published="2025-06-07"),
    )
    assert [record.id for record in found.members] == ["b", "a"], "in the order of publication"
    initiator = found.field("role:initiator")
    assert initiator
    assert [(told.value, told.records) for told in initiator.told] == [("临澜市", ("b", "a"))]
    member = found.field("role:member")
    assert member
    assert member.told[0].records == ("a",)
    when = found.field("date")
    assert when
    assert isinstance(when.best, Dated)
    assert when.best.evidence.quote == "2025-06-07", "the narrowest stands for all"
    assert when.told[0].records == ("b", "a")
    assert found.conflicts == ()
    assert found.articles == ("a2", "a1")


def test_one_entity_under_two_names_is_one_filler() -> None:
    found = clustered(
        event("a", 1, who=[("initiator", "e1@沪")]), event("b", 2, who=[("initiator", "e1@上海")])
    )
    initiator = found.field("role:initiator")
    assert initiator
    assert len(initiator.told) == 1


def test_figures_that_cannot_both_be_right_are_a_conflict() -> None:
    found = clustered(claim("a", 1, figures="26个"), claim("b", 2, figures="31个"))
    assert [field.name for field in found.conflicts] == ["figure"]


def test_figures_that_agree_are_told_by_the_narrowest() -> None:
    found = clustered(claim("a", 1, figures="20-30个"), claim("b", 2, figures="26个"))
    told = found.field("figure")
    assert told
    assert isinstance(told.best, Figure)
    assert told.best.evidence.quote == "26个"
    assert told.told[0].records == ("b", "a")
    assert not told.conflict


def test_days_that_exclude_each_other_are_a_conflict() -> None:
    found = clustered(event("a", 1, on="2025-06-07"), event("b", 2, on="2025-06-08"))
    assert [field.name for field in found.conflicts] == ["date"]


def test_the_status_has_a_history_over_the_articles() -> None:
    found = clustered(
        event("c", 3, status="launched", published="2025-09-01"),
        event("a", 1, status="announced", published="2025-06-01"),
        event("d", 4, status="launched", published="2025-09-02"),
        event("b", 2, status="signed", published="2025-06-07"),
    )
    assert [(stage.status, stage.record) for stage in found.history] == [
        ("announced", "a"),
        ("signed", "b"),
        ("launched", "c"),
    ]
    assert found.id == "a"
