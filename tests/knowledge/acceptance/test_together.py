"""The tagged seed articles in the figures and on the time line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from models.knowledge.figures import FigureGroup, figure_groups
from models.knowledge.showing import value_shown
from models.knowledge.timeline import timeline
from models.project import Project
from tests.knowledge.acceptance.tagging import tagged


@pytest.fixture(scope="module")
def linked(seeds: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The seeds with every proposal of sameness accepted."""
    with tagged(tmp_path_factory.mktemp("together") / "seeds.shuangjian", seeds) as project:
        found = project.knowledge.linked
        found.decide(p.link for p in found.proposals() if p.relation.startswith("same"))
        yield project


def groups(project: Project, *, with_links: bool = True) -> list[FigureGroup]:
    links = project.knowledge.links() if with_links else ()
    pairs = ((link.first, link.second) for link in links)
    return list(figure_groups(project.knowledge.claims(), project.schema.meaning, pairs))


def test_the_number_of_clusters_and_their_share_agree_across_articles(linked: Project) -> None:
    found = groups(linked, with_links=False)
    agreeing = {tuple(sorted({row.record.article.number for row in group.rows})): group
                for group in found if group.verdict == "agree"}  # fmt: skip
    assert set(agreeing) == {(1, 4)}
    told = [{row.quantity.stated for row in group.rows if row.quantity}
            for group in found if group.verdict == "agree"]  # fmt: skip
    assert {Fraction(26)} in told
    assert {Fraction(1, 3), Fraction(325, 1000)} in told


def test_the_rise_from_a_twelfth_to_an_eighth_agrees_in_two_scripts(linked: Project) -> None:
    (rise,) = [g for g in groups(linked) if value_shown(g.rows[0]) == "1/12 → 1/8"]
    assert rise.verdict == "agree"
    assert {row.record.article.script for row in rise.rows} == {"hans", "hant"}


def test_the_founding_is_one_line_of_two_articles_on_its_day(linked: Project) -> None:
    knowledge = linked.knowledge
    same = {record.id: one.id for one in knowledge.clusters() for record in one.members}
    line = timeline(knowledge.events(), linked.schema.meaning, same=same)
    (lane,) = [lane for lane in line.lanes if lane.key == "alliance_founded"]
    (founding,) = lane.happenings
    assert date.fromordinal(founding.start or 0) == date(2025, 6, 7)
    assert sorted(record.article.number for record in founding.records) == [1, 4]
