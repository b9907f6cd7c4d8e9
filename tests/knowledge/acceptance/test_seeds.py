"""Five seed articles, tagged: the same stories are found across articles and scripts.

The articles are not part of the repository; without them these tests skip and say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from models.knowledge.clusters import Cluster
from models.knowledge.values import ClaimRecord, Dated, EventRecord
from models.moments.values import Moment
from models.project import Project
from models.quantities.agreement import compare
from models.quantities.values import Quantity
from tests.knowledge.acceptance.tagging import tagged


@pytest.fixture(scope="module")
def made(seeds: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with tagged(tmp_path_factory.mktemp("seeds") / "seeds.shuangjian", seeds) as project:
        yield project


@pytest.fixture
def project(made: Project) -> Iterator[Project]:
    """The tagged project; what a test decides is taken back after it."""
    yield made
    links = made.knowledge.links()
    if links:
        made.knowledge.linked.forget(links)


def claims(project: Project, label: str, *numbers: int) -> list[ClaimRecord]:
    return [
        one
        for one in project.knowledge.claims()
        if one.label == label and one.article.number in numbers
    ]


def quantity(claim: ClaimRecord) -> Quantity:
    found = claim.figures[0].quantity
    assert isinstance(found, Quantity)
    return found


def accept_all(project: Project) -> tuple[Cluster, ...]:
    linked = project.knowledge.linked
    linked.decide(p.link for p in linked.proposals() if p.relation.startswith("same"))
    return project.knowledge.clusters()


def test_the_founding_of_the_alliance_is_one_event_from_two_articles(project: Project) -> None:
    (proposal,) = [p for p in project.knowledge.linked.proposals() if p.relation == "same_event"]
    project.knowledge.linked.decide([proposal.link])
    (cluster,) = project.knowledge.clusters()
    assert all(isinstance(record, EventRecord) for record in cluster.members)
    assert {record.label for record in cluster.members} == {"alliance_founded"}
    assert sorted(record.article.number for record in cluster.members) == [1, 4]
    assert {record.article.script for record in cluster.members} == {"hans", "hant"}
    when = cluster.field("date")
    assert when is not None
    assert isinstance(when.best, Dated)
    assert isinstance(when.best.moment, Moment)
    assert when.best.moment.start == date(2025, 6, 7)
    assert when.best.moment.precision == "day"
    assert len(when.told[0].records) == 2, "both articles tell that day"
    assert cluster.conflicts == ()


def test_the_rise_from_a_twelfth_to_an_eighth_is_one_claim_in_two_scripts(
    project: Project,
) -> None:
    both = claims(project, "share", 3, 5)
    assert {claim.article.script for claim in both} == {"hans", "hant"}
    for claim in both:
        figure = quantity(claim)
        assert figure.stated == Fraction(1, 8)
        assert figure.before is not None
        assert figure.before.stated == Fraction(1, 12)
    assert compare(*map(quantity, both)).verdict == "agree"
    clusters = accept_all(project)
    (cluster,) = [c for c in clusters if both[0] in c.members]
    assert set(cluster.members) == set(both)


def test_the_number_of_clusters_agrees_across_articles(project: Project) -> None:
    both = claims(project, "count", 1, 4)
    assert [quantity(claim).stated for claim in both] == [26, 26]
    assert compare(*map(quantity, both)).verdict == "agree"
    (cluster,) = [c for c in accept_all(project) if both[0] in c.members]
    assert set(cluster.members) == set(both)


def test_their_share_of_the_country_agrees_though_it_is_told_in_two_ways(
    project: Project,
) -> None:
    told = claims(project, "share", 1, 4)
    assert len(told) == 3
    for one in told:
        for other in told:
            assert compare(quantity(one), quantity(other)).verdict == "agree"
    (cluster,) = [c for c in accept_all(project) if told[0] in c.members]
    assert set(cluster.members) == set(told)
    assert cluster.conflicts == ()
    figure = cluster.field("figure")
    assert figure is not None
    assert len(figure.told[0].records) == 3


def test_nothing_else_is_proposed(project: Project) -> None:
    proposals = project.knowledge.linked.proposals()
    assert sorted(p.relation for p in proposals) == [*["same_claim"] * 4, "same_event"]
