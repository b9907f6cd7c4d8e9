"""Searching a project: real files, both scripts, sounds, annotations, articles' data."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.annotate import Anchor, Annotation, Argument
from models.annotate.steps import add, remove
from models.identity import new_id
from models.ingest.amendments import Correct
from models.project import Project
from models.registry.values import Entity
from models.script.fold import fold
from models.search.errors import QueryFault
from models.search.text import packed
from models.store.marks import Condition
from models.text import Span
from tests.project.test_duplicates import take_in

ONE = "台湾的联盟在臺灣成立\n企业联盟协议已签署，𠮷林大学参加。"
TWO = "兩岸聯盟簽署協議\n台灣大學與 TSMC 成立聯盟。"


def hits(project: Project, query: str) -> list[tuple[int, int, str]]:
    return [(h.number, h.start, h.hit) for h in project.search.concordance(query)]


def mark(project: Project, article: str, start: int, end: int, label: str, **more: object) -> str:
    reading = project.articles.reading(article)
    anchor = Anchor.on(reading.text, Span(start, end), revision=reading.revision)
    kind = project.schema.by_name[label].kind
    made = Annotation(
        id=new_id(),
        kind=kind,
        article=article,
        layer=project.layers.current.id,
        label=label,
        anchor=anchor,
        **more,
    )  # type: ignore[arg-type]
    project.commit(add({}, made))
    return made.id


@pytest.fixture
def project(tmp_path: Path) -> Project:
    with Project.create(tmp_path / "p.shuangjian", annotator="Lin") as made:
        take_in(made, tmp_path, ONE, TWO)
        yield made


@pytest.fixture(params=["with an index", "without one"])
def asked(request: pytest.FixtureRequest, project: Project) -> Project:
    if request.param == "with an index":
        assert project.search.corpus.index()
        assert project.search.corpus.unindexed() == 0
    return project


def test_either_script_is_found_by_either(asked: Project) -> None:
    expected = [(1, 0, "台湾"), (1, 6, "臺灣"), (2, 9, "台灣")]
    for query in ("台湾", "臺灣", "taiwan", "tai wan", "táiwān", "tw"):
        assert [h for h in hits(asked, query) if h[2][0] in "台臺"] == expected


def test_letters_are_found_inside_of_words_and_before_sounds(asked: Project) -> None:
    assert hits(asked, "smc") == [(2, 16, "SMC")]
    assert hits(asked, "ＴＳ") == [(2, 15, "TS")]
    assert hits(asked, "py:lianmeng")[0] == (1, 3, "联盟")
    assert asked.search.find("lianmeng").read_as == (("pinyin", "lian meng"),)
    assert asked.search.find("lm").read_as == (("initials", "l m"),)
    assert asked.search.find("tsmc").read_as == ()
    assert hits(asked, "𠮷林") == [(1, 21, "𠮷林")]


def test_texts_hold_in_one_paragraph(asked: Project) -> None:
    assert hits(asked, '联盟 "签署"') == [(1, 13, "联盟"), (2, 2, "聯盟")]
    assert hits(asked, '联盟 -"签署"') == [(1, 3, "联盟"), (2, 22, "聯盟")]
    assert [h[2] for h in hits(asked, "协议 | 大学")] == ["协议", "大学", "協議", "大學"]


def test_annotations_are_found_and_bound_places(asked: Project) -> None:
    first, second = (row.id for row in asked.articles.list())
    place = mark(asked, first, 0, 2, "place")
    mark(asked, second, 9, 13, "research")
    mark(
        asked,
        first,
        18,
        20,
        "agreement_signed",
        arguments=(Argument("party", target=place),),
        attributes=(("status", "signed"),),
    )
    assert hits(asked, "label:place") == [(1, 0, "台湾")]
    assert hits(asked, "label:place,research") == [(1, 0, "台湾"), (2, 9, "台灣大學")]
    assert hits(asked, "kind:mention -label:place") == [(2, 9, "台灣大學")]
    assert hits(asked, "台湾 kind:mention") == [(1, 0, "台湾"), (2, 9, "台灣")]
    assert hits(asked, "台湾 -kind:mention") == [(1, 6, "臺灣")]
    assert hits(asked, "role:party") == [(1, 0, "台湾")]
    assert hits(asked, "role:agreement_signed.party") == [(1, 0, "台湾")]
    assert hits(asked, "role:joint_research.participant") == []
    assert hits(asked, "attr:status=已签署") == [(1, 18, "签署")]
    assert hits(asked, "attr:status=ended") == []
    assert hits(asked, "layer:Lin label:place") == [(1, 0, "台湾")]
    (hit,) = asked.search.concordance("台灣 label:research")
    assert [(c.label, c.start, c.end) for c in hit.annotations] == [("research", 9, 13)]


def test_an_entity_is_found_by_id_and_name_and_what_was_merged_into_it(asked: Project) -> None:
    first, second = (row.id for row in asked.articles.list())
    asked.registry.put(
        Entity(id="tw", hans="台湾", hant="臺灣", short_names=("台",)),
        Entity(id="old", hans="台地"),
    )
    mark(asked, first, 6, 8, "place", entity="tw")
    mark(asked, second, 9, 11, "place", entity="old")
    for query in ("entity:tw", "entity:臺灣", "entity:台湾", "entity:台"):
        assert hits(asked, query) == [(1, 6, "臺灣")], query
    assert hits(asked, "label:place -entity:tw") == [(2, 9, "台灣")]
    asked.registry.merge(["old"], "tw")
    assert hits(asked, "entity:台湾") == [(1, 6, "臺灣"), (2, 9, "台灣")]
    with pytest.raises(QueryFault, match="there is no entity"):
        asked.search.find("entity:沪上")


def test_bare_spans_fill_roles_too(asked: Project) -> None:
    first = asked.articles.list()[0].id
    reading = asked.articles.reading(first)
    bare = Anchor.on(reading.text, Span(21, 25), revision=reading.revision)
    mark(asked, first, 18, 20, "agreement_signed", arguments=(Argument("party", anchor=bare),))
    assert hits(asked, "role:party") == [(1, 21, "𠮷林大学")]
    assert hits(asked, "role:party label:company") == []


def test_articles_are_chosen_by_what_they_say_of_themselves(asked: Project) -> None:
    first, second = (row.id for row in asked.articles.list())
    asked.articles.set_data(first, status="done", published="2025-06-07", source="江海日报")
    asked.articles.set_data(second, published="2025", outlet="兩岸網")
    assert {h[0] for h in hits(asked, "联盟 status:done")} == {1}
    assert {h[0] for h in hits(asked, "联盟 -status:done")} == {2}
    assert {h[0] for h in hits(asked, "联盟 outlet:江海日報")} == {1}
    assert {h[0] for h in hits(asked, "联盟 outlet:两岸网")} == {2}
    assert {h[0] for h in hits(asked, "联盟 script:hant")} == {2}
    assert {h[0] for h in hits(asked, "联盟 article:2..")} == {2}
    assert {h[0] for h in hits(asked, "联盟 article:1")} == {1}
    assert hits(asked, "date:2025") == [(1, 0, "台湾的联盟在臺灣成立"), (2, 0, "兩岸聯盟簽署協議")]
    for query in ("date:2025-06", "date:2025-06-07", "date:2025-01..2025-06", "date:2025-06.."):
        assert [h[0] for h in hits(asked, query)] == [1], query
    assert hits(asked, "date:..2024") == []


@pytest.mark.parametrize(
    "query",
    ["label:compny", "kind:thing", "role:place_of", "attr:state", "attr:status=singed",
     "layer:Nobody", "status:ready", "script:latin", "date:june", "date:2025-07..2025-06",
     "py:xyz", "initials:i", "role:nothing.party"],
)  # fmt: skip
def test_what_the_project_does_not_know_is_told_with_its_place(
    project: Project, query: str
) -> None:
    with pytest.raises(QueryFault) as refused:
        project.search.find(f"联盟 {query}")
    assert (refused.value.at, refused.value.end) == (3, 3 + len(query))


def test_a_changed_text_is_found_as_it_is_now(project: Project) -> None:
    first = project.articles.list()[0].id
    project.search.corpus.index()
    project.articles.amend(first, [Correct(0, 2, "香港")])
    assert (1, 0, "香港") in hits(project, "香港")
    assert (1, 0, "台湾") not in hits(project, "台湾")
    assert project.search.corpus.unindexed() == 1
    project.history.undo()
    assert project.search.corpus.unindexed() == 0
    assert hits(project, "香港") == []
    assert (1, 0, "台湾") in hits(project, "台湾")
    project.articles.remove([first])
    assert {h[0] for h in hits(project, "联盟")} == {1}
    assert {h[2] for h in hits(project, "联盟")} == {"聯盟"}
    project.history.undo()
    assert {h[0] for h in hits(project, "联盟")} == {1, 2}
    assert project.check() == ()


def test_a_project_that_is_only_read_is_searched_all_the_same(
    project: Project, tmp_path: Path
) -> None:
    take_in(project, tmp_path, "第三篇说联盟")
    with Project.open(project.path, read_only=True) as reader:
        assert reader.search.corpus.index()
        assert len(hits(reader, "联盟")) == 5
        assert reader.search.corpus.unindexed() == 0
    project.search.corpus.index()
    with Project.open(project.path, read_only=True) as reader:
        assert len(hits(reader, "联盟")) == 5


def test_a_damaged_index_costs_no_hit(project: Project) -> None:
    project.search.corpus.index()
    expected = hits(project, "联盟")
    path = project.path
    project.close()
    with closing(sqlite3.connect(path)) as link:
        link.execute("UPDATE fulltext_data SET block = x'ff' WHERE id > 10")
        link.commit()
    with Project.open(path) as again:
        assert hits(again, "联盟") == expected
        assert {f.invariant for f in again.check()} == {"full-text index"}
        assert all(f.repaired for f in again.check(repair=True))
        assert again.check() == ()
        assert hits(again, "联盟") == expected


def test_hits_are_sorted_by_what_stands_around_them(project: Project) -> None:
    found = project.search.find("联盟")

    def sides(by: str) -> list[str]:
        hits = project.search.hits(found, project.search.order(found, by), width=1)  # type: ignore[arg-type]
        return [h.left if by == "left" else h.right for h in hits]

    assert sides("right") == sorted(sides("right"), key=fold)
    assert sides("left") == sorted(sides("left"), key=fold)
    assert list(project.search.order(found, "place")) == [0, 1, 2, 3]


def test_a_search_can_be_stopped(project: Project) -> None:
    from models.project.finding import Cancelled

    with pytest.raises(Cancelled):
        project.search.find("联盟", progress=lambda *_: False)
    assert not project.search.corpus.index(lambda *_: False)
    assert project.search.corpus.unindexed() == 2


CONDITIONS = (
    (Condition("kind", ("mention",)),),
    (Condition("label", ("place", "company")),),
    (Condition("label", ("place",), negated=True), Condition("kind", ("mention", "tag"))),
    (Condition("layer", ("nobody",), negated=True),),
    (Condition("kind", ("relation", "event")),),
)


def test_what_is_kept_of_annotations_is_what_the_file_says(project: Project) -> None:
    first, second = (row.id for row in project.articles.list())
    with Project.open(project.path, read_only=True) as reader:

        def agree() -> None:
            for conditions in CONDITIONS:
                asked = project._core.store.fulltext.marked(conditions)
                expected = {article: sorted(places) for article, places in asked.items()}
                for source in (project, reader):
                    source.search.corpus.refresh()
                    found = source.search.corpus.marked(conditions)
                    kept = {a: [packed(place) for place in covers] for a, covers in found.items()}
                    assert kept == expected

        agree()
        place = mark(project, first, 0, 2, "place")
        mark(project, second, 9, 13, "research")
        agree()
        event = mark(project, first, 18, 20, "agreement_signed")
        mark(project, first, 3, 5, "company", arguments=(Argument("party", target=place),))
        agree()
        project.articles.amend(first, [Correct(0, 2, "香港的")])
        agree()
        project.history.undo()
        agree()
        project.commit(remove(project.annotations.of(first), [event]))
        project.articles.remove([second])
        agree()
        project.history.undo()
        agree()


ALPHABET = st.sampled_from("台臺湾灣的著着Ａaé 𠮷\U0002f81a，\n干乾")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.text(ALPHABET, min_size=1, max_size=30), min_size=1, max_size=3),
    st.lists(st.text(ALPHABET, min_size=1, max_size=4), min_size=3, max_size=6),
)
def test_a_search_finds_what_going_through_every_text_finds(
    tmp_path: Path, texts: list[str], queries: list[str]
) -> None:
    folder = tmp_path / new_id()
    folder.mkdir()
    with Project.create(folder / "p.shuangjian") as project:
        take_in(project, folder, *(f"{n}号\n{text}" for n, text in enumerate(texts)))
        project.search.corpus.index()
        for query in filter(str.strip, queries):
            expected = []
            for row in project.articles.list():
                text, wanted = project.articles.reading(row.id).text, fold(query)
                start = fold(text).find(wanted)
                while start >= 0:
                    expected.append((row.number, start, text[start : start + len(wanted)]))
                    start = fold(text).find(wanted, start + len(wanted))
            assert hits(project, f'"{query}"') == expected


def test_hits_are_tagged_in_one_step_that_one_undo_takes_back(project: Project) -> None:
    first = project.articles.list()[0].id
    mark(project, first, 0, 2, "place")
    mark(project, first, 5, 8, "company")
    found = project.search.find("台湾")
    planned = project.search.plan_tags(found, range(len(found)), "place")
    assert [(a.article == first, a.anchor.spans[0].start) for a in planned.new if a.anchor] == [
        (True, 6),
        (False, 9),
    ]
    assert (planned.same, planned.articles) == (1, 2)
    assert [(o.hit, o.label, o.quote) for o in planned.overlaps] == [("臺灣", "company", "在臺灣")]
    assert len(project.search.plan_tags(found, [1], "place").new) == 1
    project.commit(planned.step())
    assert len(project.search.find("台湾 label:place")) == 3
    project.history.undo()
    assert len(project.search.find("台湾 label:place")) == 1
    assert project.check() == ()


def test_a_hit_whose_text_has_changed_is_not_tagged(project: Project) -> None:
    found = project.search.find("台湾")
    first = project.articles.list()[0].id
    project.articles.amend(first, [Correct(0, 2, "香港的")])
    planned = project.search.plan_tags(found, range(len(found)), "place")
    assert [(a.article == first) for a in planned.new] == [False]
    with pytest.raises(ValueError, match="no place"):
        project.search.plan_tags(found, [0], project.schema.of_kind("tag")[0].name)
