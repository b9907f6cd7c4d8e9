"""The network of who works together with whom."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.knowledge.filters import Filter
from models.knowledge.naming import Names
from models.knowledge.network import Network, Wish
from models.knowledge.networkfiles import as_json, graphml, nodes_csv, ties_csv
from models.knowledge.weaving import CROWD, negated, weave
from models.registry.values import Entity
from tests.knowledge.meetings import SCHEMA, entities, event, filler, parties

ABC = entities(
    Entity(id="a", hans="甲公司", hant="甲公司", type="company"),
    Entity(id="b", hans="乙市政府", hant="乙市政府", type="government"),
    Entity(id="c", hans="丙大学", hant="丙大學", type="research"),
)


def pairs(network: Network) -> dict[tuple[str, str], int]:
    return {(t.first, t.second): t.weight for t in network.ties}


def test_participants_of_an_event_are_tied_pair_by_pair_with_the_event_as_evidence() -> None:
    made = weave(
        [event("e1", *parties("a", "b", "c")), event("e2", *parties("b", "a"))], ABC, SCHEMA
    )
    assert pairs(made) == {("a", "b"): 2, ("a", "c"): 1, ("b", "c"): 1}
    assert made.ties[0].events == ("e1", "e2")
    assert [(n.id, n.weight, n.type) for n in made.nodes] == [
        ("a", 2, "company"), ("b", 2, "government"), ("c", 1, "research"),
    ]  # fmt: skip
    assert set(made.events) == {"e1", "e2"}


def test_reports_of_one_event_count_once_and_all_are_evidence() -> None:
    told = [event("e1", *parties("a", "b")), event("e2", *parties("a", "b", "c"), article=2)]
    made = weave(told, ABC, SCHEMA, clusters={"e1": "k", "e2": "k"})
    assert pairs(made) == {("a", "b"): 1, ("a", "c"): 1, ("b", "c"): 1}
    evidence = {(t.first, t.second): t.events for t in made.ties}
    assert evidence[("a", "b")] == ("e1", "e2")
    assert evidence[("a", "c")] == ("e2",)


def test_an_event_with_many_participants_becomes_a_node_on_demand() -> None:
    made = weave([event("e1", *parties("a", "b", "c"))], ABC, SCHEMA, Wish(events_as_nodes=True))
    assert pairs(made) == {("a", "event:e1"): 1, ("b", "event:e1"): 1, ("c", "event:e1"): 1}
    (node,) = (n for n in made.nodes if n.kind == "event")
    assert (node.hans, node.type) == ("签署", "agreement_signed")
    assert {t.roles for t in made.ties} == {("party",)}


def test_a_crowd_is_not_paired() -> None:
    crowd = [f"x{n}" for n in range(CROWD + 1)]
    known = entities(*(Entity(id=i, hans=i) for i in crowd))
    made = weave([event("e1", *parties(*crowd))], known, SCHEMA)
    assert len(made.ties) == len(crowd)
    assert "event:e1" in {n.id for n in made.nodes}


def test_names_without_an_entity_meet_across_scripts() -> None:
    told = [
        event("e1", filler("party", "临澜大学"), filler("party", "云渡港")),
        event("e2", filler("party", "臨瀾大學"), filler("party", "雲渡港"), article=2),
    ]
    made = weave(told, {}, SCHEMA)
    assert [t.weight for t in made.ties] == [2]
    assert {(n.kind, n.hans) for n in made.nodes} == {("name", "云渡港"), ("name", "临澜大学")}


def test_figures_and_counts_of_things_are_nobody() -> None:
    nobody = (("29家", "quantity"), ("7家成员企业", ""), ("　", ""), ("。", "company"))
    told = event("e1", *parties("a"), *(filler("party", w, label=label) for w, label in nobody))
    assert weave([told], ABC, SCHEMA).nodes == ()


def test_roles_that_are_no_participants_tie_nobody() -> None:
    told = event("e1", *parties("a"), filler("place", "乙市", "b"))
    assert weave([told], ABC, SCHEMA).ties == ()


def test_merged_entities_are_one_node() -> None:
    known = {**ABC, "d": Entity(id="d", hans="丁", merged_into="c")}
    told = [event("e1", *parties("a", "d")), event("e2", *parties("a", "c"))]
    assert pairs(weave(told, known, SCHEMA)) == {("a", "c"): 2}


def test_entities_merged_in_a_circle_do_not_hang() -> None:
    known = entities(Entity(id="x", merged_into="y"), Entity(id="y", merged_into="x"),
                     Entity(id="a", hans="甲"))  # fmt: skip
    assert len(weave([event("e1", *parties("a", "x"))], known, SCHEMA).ties) == 1


def test_groups_become_their_members_on_demand() -> None:
    known = entities(
        Entity(id="g", hans="三省一市", members=("p", "q", "inner")),
        Entity(id="inner", members=("r", "g")),
        *(Entity(id=i, hans=i) for i in "pqra"),
    )
    told = [event("e1", *parties("a", "g"))]
    assert pairs(weave(told, known, SCHEMA)) == {("a", "g"): 1}
    expanded = weave(told, known, SCHEMA, Wish(expand_groups=True))
    assert {n.id for n in expanded.nodes} == {"a", "p", "q", "r"}
    assert len(expanded.ties) == 6


def test_departments_become_what_they_belong_to_on_demand() -> None:
    known = entities(
        Entity(id="bureau", hans="工信局", parents=(("department_of", "city"),)),
        Entity(id="office", hans="处", parents=(("department_of", "bureau"),)),
        Entity(id="city", hans="市政府"),
        Entity(id="a", hans="甲"),
    )
    told = [event("e1", *parties("a", "office", "bureau"))]
    folded = weave(told, known, SCHEMA, Wish(fold_departments=True))
    assert pairs(folded) == {("a", "city"): 1}


def test_negated_events_are_left_out_unless_wanted() -> None:
    assert negated(SCHEMA) == {"negated"}
    told = [event("e1", *parties("a", "b"), polarity="negated")]
    assert weave(told, ABC, SCHEMA).ties == ()
    assert len(weave(told, ABC, SCHEMA, Wish(with_negated=True)).ties) == 1


def test_labels_outside_cooperation_do_not_count() -> None:
    assert weave([event("e1", *parties("a", "b"), label="earthquake")], ABC, SCHEMA).ties == ()


@pytest.mark.parametrize(
    ("wish", "kept"),
    [
        (Wish(records=Filter(labels=frozenset({"investment"}))), {"e2"}),
        (Wish(statuses=frozenset({"signed"})), {"e1"}),
        (Wish(statuses=frozenset({""})), {"e3"}),
        (Wish(records=Filter(since=date(2025, 1, 1))), {"e1", "e2"}),
        (Wish(records=Filter(until=date(2025, 1, 1))), set()),
        (Wish(records=Filter(since=date(2025, 3, 19), until=date(2026, 1, 1))), {"e2"}),
        (Wish(records=Filter(since=date(2025, 3, 18), until=date(2025, 3, 19))), {"e1"}),
        (Wish(minimum=2), {"e1", "e2", "e3"}),
        (Wish(minimum=4), set()),
        (Wish(types=frozenset({"company", "government"})), {"e1", "e2", "e3"}),
        (Wish(types=frozenset({"company", "research"})), set()),
    ],
)
def test_filters_choose_the_events_and_participants(wish: Wish, kept: set[str]) -> None:
    told = [
        event("e1", *parties("a", "b"), status="signed", day=date(2025, 3, 18)),
        event("e2", *parties("a", "b"), label="investment", status="announced",
              published="2025-06-07T10:00"),
        event("e3", *parties("a", "b")),
    ]  # fmt: skip
    made = weave(told, ABC, SCHEMA, wish)
    assert {e for t in made.ties for e in t.events} == kept


def test_a_region_holds_what_happens_in_it_and_who_lies_in_it() -> None:
    known = entities(
        Entity(id="delta", hans="三角洲", members=("north", "south")),
        Entity(id="north", hans="北州", hant="北州", type="place"),
        Entity(id="south", hans="南州", type="place"),
        Entity(id="town", hans="临澜", parents=(("located_in", "north"),)),
        Entity(id="firm", hans="甲公司", parents=(("located_in", "town"),)),
        Entity(id="far", hans="远方公司"),
        Entity(id="b", hans="乙"),
    )
    told = [
        event("by who", *parties("firm", "b")),
        event("by place", *parties("far", "b"), filler("place", "臨瀾", label="place")),
        event("by entity", *parties("far", "b"), filler("place", "那里", "town")),
        event("elsewhere", *parties("far", "b")),
    ]
    for region in ("town", "north", "delta"):
        made = weave(told, known, SCHEMA, Wish(regions=frozenset({region})))
        assert set(made.events) == {"by who", "by place", "by entity"}
    assert not weave(told, known, SCHEMA, Wish(regions=frozenset({"south"}))).nodes


def test_who_is_tied_to_nobody_is_shown_when_wanted() -> None:
    told = [event("e1", *parties("a", "b")), event("e2", *parties("c"))]
    assert {n.id for n in weave(told, ABC, SCHEMA).nodes} == {"a", "b"}
    assert {n.id for n in weave(told, ABC, SCHEMA, Wish(with_single=True)).nodes} == {"a", "b", "c"}


def test_the_strongest_part_is_a_part_with_its_ties() -> None:
    known = entities(*(Entity(id=f"n{i}", hans=f"n{i}") for i in range(20)))
    told = [event(f"e{i}", *parties(f"n{i}", f"n{i % 3 + 10}")) for i in range(10)]
    whole = weave(told, known, SCHEMA)
    part = whole.strongest(6)
    assert len(part.nodes) == 6
    assert set(part.nodes) < set(whole.nodes)
    ids = {n.id for n in part.nodes}
    assert part.ties == tuple(t for t in whole.ties if {t.first, t.second} <= ids)
    assert {"n10", "n11", "n12"} <= ids
    assert whole.strongest(99) is whole


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), max_size=6))
def test_every_export_holds_whatever_the_names_are(events: list[list[str]]) -> None:
    told = [
        event(f"e{n}", *(filler("party", words) for words in group), quote=group[0])
        for n, group in enumerate(events)
    ]
    for wish in (Wish(), Wish(events_as_nodes=True)):
        made = weave(told, {}, SCHEMA, wish)
        root = ElementTree.fromstring(graphml(made))
        space = "{http://graphml.graphdrawing.org/xmlns}"
        ids = [node.attrib["id"] for node in root.iter(f"{space}node")]
        assert ids == [n.id for n in made.nodes]
        assert len(set(ids)) == len(ids)
        ends = [(e.attrib["source"], e.attrib["target"]) for e in root.iter(f"{space}edge")]
        assert ends == [(t.first, t.second) for t in made.ties]
        keys = {key.attrib["id"] for key in root.iter(f"{space}key")}
        assert {data.attrib["key"] for data in root.iter(f"{space}data")} <= keys
        assert json.loads(json.dumps(as_json(made)))["nodes"] == as_json(made)["nodes"]
        for text, count in ((nodes_csv(made), len(made.nodes)), (ties_csv(made), len(made.ties))):
            rows = list(csv.reader(io.StringIO(text)))
            assert len(rows) == count + 1
            assert {len(row) for row in rows} == {len(rows[0])}


def test_no_name_is_a_formula_to_a_spreadsheet() -> None:
    told = [event("e1", filler("party", "=1+1"), filler("party", "@公司"), filler("party", "-甲"))]
    for row in list(csv.DictReader(io.StringIO(nodes_csv(weave(told, {}, SCHEMA))))):
        assert row["Label"][0] == "'"


def test_the_order_of_events_changes_no_node_and_no_tie() -> None:
    told = [event("e1", *parties("a", "b")), event("e2", *parties("b", "c")),
            event("e3", *parties("a", "b"))]  # fmt: skip
    one, other = weave(told, ABC, SCHEMA), weave(told[::-1], ABC, SCHEMA)
    assert [n.id for n in one.nodes] == [n.id for n in other.nodes]
    assert pairs(one) == pairs(other)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("丙大學", "c"), ("丙", "c"), ("大学", "c"), ("bingdaxue", "c"), ("bing da", "c"),
        ("bdx", "c"), ("jia", "a"), ("YSZF", "b"), ("ACME", "d"), ("沪", "d"), ("lv", "e"),
        ("nothing of the kind", None), ("  ", None),
    ],
)  # fmt: skip
def test_somebody_is_found_in_either_script_and_by_pinyin(query: str, first: str | None) -> None:
    known = {
        **ABC,
        "d": Entity(id="d", hans="上海丁公司", aliases=("Acme 丁",), short_names=("滬",)),
        "e": Entity(id="e", hans="绿洲集团"),
    }
    made = weave([event("e1", *parties("a", "b", "c", "d", "e"))], known, SCHEMA)
    found = Names(made.nodes, known).find(query)
    assert (found[0] if found else None) == first
