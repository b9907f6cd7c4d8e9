"""What a pointer leads to, however entities were merged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.changes import Put
from models.errors import WrongUsage
from models.registry.codec import from_body, put, to_body
from models.registry.merging import merge, merged, resolve, standing, unmerge, verify
from models.registry.values import RELATIONS, Entity

IDS = "abcdef"
TEXT = st.text("澜江大學A ,;\"'=|\n", min_size=1, max_size=6)


def registry(**into: str | None) -> dict[str, Entity]:
    return {i: Entity(id=i, hans=i, merged_into=into.get(i)) for i in IDS}


def after(entities: dict[str, Entity], op: object) -> dict[str, Entity]:
    assert isinstance(op, Put)
    return {**entities, op.object: from_body(op.object, op.body)}


@given(st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=12))
def test_merging_never_makes_a_circle_and_joins_exactly_what_was_said(
    pairs: list[tuple[str, str]],
) -> None:
    entities = registry()
    groups = {i: {i} for i in IDS}
    for source, into in pairs:
        for op in merge(entities, [source], into).ops:
            entities = after(entities, op)
        joined = groups[source] | groups[into]
        groups |= dict.fromkeys(joined, joined)
    for one in IDS:
        assert entities[resolve(entities, one)].merged_into is None
        assert {i for i in IDS if resolve(entities, i) == resolve(entities, one)} == groups[one]
    assert len(list(standing(entities))) == len({frozenset(g) for g in groups.values()})


@given(st.dictionaries(st.sampled_from(IDS), st.sampled_from(IDS + "x")))
def test_whatever_two_copies_bring_together_resolves_to_one_and_the_same(
    into: dict[str, str],
) -> None:
    entities = registry(**into)
    for one in IDS:
        stands = resolve(entities, one)
        assert resolve(entities, stands) == stands
        assert one == stands or one in {e.id for e in merged(entities, stands)}


def test_a_circle_that_two_people_made_can_be_ended_by_another_merger() -> None:
    entities = registry(a="b", b="a")
    for op in merge(entities, ["a"], "c").ops:
        entities = after(entities, op)
    assert {resolve(entities, i) for i in "abc"} == {"c"}


def test_what_was_merged_can_stand_for_itself_again() -> None:
    entities = registry(a="b")
    assert resolve(after(entities, unmerge(entities, "a").ops[0]), "a") == "a"
    with pytest.raises(WrongUsage, match="no entity"):
        unmerge(entities, "x")
    with pytest.raises(WrongUsage, match="no entity"):
        merge(entities, ["x"], "a")


@pytest.mark.parametrize("of", ["parents", "members"])
def test_nothing_belongs_to_itself(of: str) -> None:
    def belongs(entity: Entity, other: str) -> Entity:
        if of == "members":
            return replace(entity, members=(other,))
        return replace(entity, parents=(("part_of", other),))

    entities = registry(d="a")
    entities["a"] = belongs(entities["a"], "b")
    entities["b"] = belongs(entities["b"], "c")
    verify(entities, entities["a"])
    with pytest.raises(WrongUsage, match="belong to itself"):
        verify(entities, belongs(entities["c"], "a"))
    with pytest.raises(WrongUsage, match="belong to itself"):
        verify(entities, belongs(entities["c"], "d"))  # which was merged into a
    with pytest.raises(WrongUsage, match="no entity"):
        verify(entities, belongs(entities["c"], "x"))


def test_a_merger_unties_what_has_become_one_and_refuses_a_circle() -> None:
    entities = registry()
    entities["b"] = replace(entities["b"], members=("a", "c"), parents=(("part_of", "a"),))
    step = merge(entities, ["a"], "b")
    whole = after(entities, step.ops[1])["b"]
    assert (whole.members, whole.parents) == (("c",), ())
    entities["b"] = replace(entities["b"], members=(), parents=(("part_of", "c"),))
    entities["c"] = replace(entities["c"], parents=(("part_of", "a"),))
    with pytest.raises(WrongUsage, match="belong to itself"):
        merge(entities, ["a"], "b")


def test_an_entity_has_a_name() -> None:
    with pytest.raises(WrongUsage, match="needs a name"):
        verify({}, Entity(id="a", hans=" "))


entities_ = st.builds(
    Entity,
    id=st.just("e"),
    type=st.sampled_from(["", "place"]),
    hans=TEXT,
    hant=st.just("") | TEXT,
    aliases=st.lists(TEXT, max_size=3).map(tuple),
    short_names=st.lists(TEXT, max_size=2).map(tuple),
    members=st.lists(st.sampled_from(IDS), max_size=3).map(tuple),
    parents=st.lists(st.tuples(st.sampled_from(RELATIONS), st.sampled_from(IDS))).map(tuple),
    pinyin=st.just("") | TEXT,
    note=st.just("") | TEXT,
    external=st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple),
    merged_into=st.none() | st.sampled_from(IDS),
)


@given(entities_)
def test_a_body_is_read_back_as_it_was(entity: Entity) -> None:
    assert from_body("e", to_body(entity)) == entity
    assert put(entity).body == to_body(from_body("e", to_body(entity)))


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"hans": ""},
        {"hans": 5},
        {"hans": "a", "more": 1},
        {"hans": "a", "aliases": "b"},
        {"hans": "a", "aliases": [1]},
        {"hans": "a", "parents": [["uncle_of", "b"]]},
        {"hans": "a", "parents": [["part_of"]]},
        {"hans": "a", "external": {"wikidata": "Q1"}},
        {"hans": "a", "merged_into": None},
    ],
)
def test_a_body_of_another_shape_is_refused(body: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"an entity|is a|holds pairs|no relation"):
        from_body("e", body)
