"""Links: decisions about pairs, kept in the journal like everything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.knowledge.links import DIRECTED, RELATIONS, Link, from_body, to_body
from models.project import Project
from tests.knowledge.made import Desk, MakeDesk

TEXTS = ("澜江船厂联盟成立\n\n临澜市发起成立联盟。", "瀾江船廠聯盟成立\n\n臨瀾市發起成立聯盟。")
IDS = st.text("abc", min_size=1, max_size=3)


@given(st.sampled_from(RELATIONS), IDS, IDS.map(lambda i: f"x{i}"))
def test_a_link_is_the_same_from_both_ends_unless_it_leads_one_way(
    relation: str, first: str, second: str
) -> None:
    forth, back = Link.of(relation, first, second), Link.of(relation, second, first)  # type: ignore[arg-type]
    assert (forth.id == back.id) == (relation not in DIRECTED)
    assert forth.other(first) == second
    assert from_body(json.loads(json.dumps(to_body(forth)))) == forth


def test_a_record_cannot_be_linked_to_itself() -> None:
    with pytest.raises(ValueError, match="two ends"):
        Link.of("same_event", "a", "a")


def two_events(desk: Desk) -> Link:
    first = desk.event(1, "alliance_founded", "发起成立", filled=[("alliance", "澜江船厂联盟")])
    second = desk.event(2, "alliance_founded", "發起成立", filled=[("alliance", "瀾江船廠聯盟")])
    return Link.of("same_event", first.id, second.id)


def test_accepting_makes_a_cluster_and_undo_takes_it_back(desk: MakeDesk) -> None:
    made = desk(*TEXTS)
    link = two_events(made)
    knowledge = made.project.knowledge
    assert knowledge.clusters() == ()
    knowledge.linked.decide([link])
    (cluster,) = knowledge.clusters()
    assert [record.id for record in cluster.members] == [link.first, link.second]
    made.project.history.undo()
    assert knowledge.links() == ()
    assert knowledge.clusters() == ()
    made.project.history.redo()
    assert len(knowledge.clusters()) == 1


def test_two_people_who_decide_differently_leave_one_decision(desk: MakeDesk) -> None:
    made = desk(*TEXTS)
    link = two_events(made)
    linked = made.project.knowledge.linked
    linked.decide([link], "rejected")
    linked.decide([link])
    assert [one.state for one in linked.links()] == ["accepted"]
    linked.forget([link])
    assert linked.links() == ()


def test_what_was_decided_is_not_proposed_again(desk: MakeDesk) -> None:
    made = desk(*TEXTS)
    link = two_events(made)
    linked = made.project.knowledge.linked
    (proposal,) = linked.proposals()
    assert proposal.link == link
    assert linked.proposals_for(link.second) == (proposal,)
    linked.decide([link], "rejected")
    assert linked.proposals() == ()
    assert linked.proposals_for(link.first) == ()
    made.project.history.undo()
    assert linked.proposals() == (proposal,)


def test_links_go_through_jsonl_and_back(desk: MakeDesk, tmp_path: Path) -> None:
    made = desk(*TEXTS)
    link = two_events(made)
    made.project.knowledge.linked.decide([link])
    there, again = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    made.project.exchange.export(there, "jsonl")
    with Project.create(tmp_path / "q.shuangjian") as other:
        assert not other.articles.import_paths([there]).refused
        assert other.knowledge.links() == (link,)
        assert len(other.knowledge.clusters()) == 1
        other.exchange.export(again, "jsonl")
    assert again.read_bytes() == there.read_bytes()


def test_a_link_to_what_was_removed_makes_no_cluster(desk: MakeDesk) -> None:
    from models.annotate.steps import remove

    made = desk(*TEXTS)
    link = two_events(made)
    knowledge = made.project.knowledge
    knowledge.linked.decide([link])
    article = made.articles[1]
    made.project.commit(remove(made.project.annotations.of(article), [link.second]))
    assert knowledge.clusters() == ()
    made.project.history.undo()
    assert len(knowledge.clusters()) == 1
