"""Where the nodes of a graph stand."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from math import isfinite

from hypothesis import given, settings
from hypothesis import strategies as st

from models.knowledge.layout import Pair, arrange, distance
from models.knowledge.packing import Box, pack
from ui.bootstrap import ROOT

Numbered = tuple[list[str], list[tuple[int, int, int]]]

GRAPHS = st.integers(0, 24).flatmap(
    lambda n: st.tuples(
        st.just([f"n{i}" for i in range(n)]),
        st.lists(
            st.tuples(st.integers(0, max(0, n - 1)), st.integers(0, max(0, n - 1)),
                      st.integers(1, 9)),
            max_size=40 if n else 0,
        ),
    )
)  # fmt: skip


def named(ties: list[tuple[int, int, int]]) -> list[Pair]:
    return [(f"n{a}", f"n{b}", float(w)) for a, b, w in ties]


def ring(count: int) -> tuple[list[str], list[Pair]]:
    nodes = [f"r{i}" for i in range(count)]
    return nodes, [(nodes[i], nodes[(i + 1) % count], 1.0) for i in range(count)]


@given(GRAPHS)
@settings(deadline=None)
def test_every_node_has_a_place_of_its_own(graph: Numbered) -> None:
    nodes, ties = graph
    places = arrange(nodes, named(ties))
    assert set(places) == set(nodes)
    assert all(isfinite(x) and isfinite(y) for x, y in places.values())
    assert all(distance(places[a], places[b]) > 0.1 for a, b in combinations(nodes, 2))


@given(GRAPHS, st.randoms())
@settings(deadline=None, max_examples=40)
def test_the_same_graph_gives_the_same_picture_in_any_order(graph: Numbered, order: object) -> None:
    nodes, ties = graph
    again, pairs = list(nodes), [(b, a, w) for a, b, w in ties]
    order.shuffle(again)  # type: ignore[attr-defined]
    order.shuffle(pairs)  # type: ignore[attr-defined]
    assert arrange(nodes, named(ties)) == arrange(again, named(pairs))


def test_the_picture_is_the_same_in_another_process() -> None:
    program = (
        "from tests.knowledge.test_layout import ring; from models.knowledge.layout import arrange;"
        "print(arrange(*ring(9)))"
    )
    told = {
        subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True,
                       check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(told) == 1


def test_tied_nodes_stand_nearer_than_others() -> None:
    nodes, ties = ring(16)
    places = arrange(nodes, ties)
    tied = [distance(places[a], places[b]) for a, b, _ in ties]
    across = [distance(places[nodes[i]], places[nodes[i + 8]]) for i in range(8)]
    assert max(tied) < min(across)


def test_a_small_change_moves_what_was_there_only_little() -> None:
    nodes, ties = ring(30)
    before = arrange(nodes, ties)
    after = arrange([*nodes, "new"], [*ties, ("new", "r3", 1.0)], before)
    moved = sorted(distance(before[n], after[n]) for n in nodes)
    assert moved[-1] < 1.5
    assert moved[len(moved) // 2] < 0.5
    assert distance(after["new"], after["r3"]) < 2.5


def test_the_rest_stays_where_a_part_goes() -> None:
    nodes, ties = ring(12)
    others = [f"o{i}" for i in range(6)]
    more = [(others[i], others[i + 1], 1.0) for i in range(5)]
    before = arrange([*nodes, *others], [*ties, *more])
    after = arrange(nodes, ties, before)
    assert max(distance(before[n], after[n]) for n in nodes) < 0.8


def test_nodes_that_need_room_get_it() -> None:
    nodes = [f"n{i}" for i in range(12)]
    ties = [(a, b, 5.0) for a, b in combinations(nodes, 2)]
    room = dict.fromkeys(nodes, 0.5)
    places = arrange(nodes, ties, room=room)
    assert min(distance(places[a], places[b]) for a, b in combinations(nodes, 2)) > 0.99


def test_ties_to_nobody_are_passed_over() -> None:
    assert set(arrange(["a"], [("a", "gone", 1.0), ("a", "a", 1.0)])) == {"a"}


SIDES = st.floats(0.5, 30)
PLACES = st.tuples(st.floats(-20, 20), st.floats(-20, 20), SIDES, SIDES, st.booleans())


@given(st.lists(PLACES, max_size=12))
@settings(deadline=None)
def test_packed_boxes_do_not_overlap(
    sizes: list[tuple[float, float, float, float, bool]],
) -> None:
    boxes = [Box(x, y, x + w, y + h, stays=stays) for x, y, w, h, stays in sizes]
    moved = [
        (b.left + dx, b.top + dy, b.right + dx, b.bottom + dy)
        for b, (dx, dy) in zip(boxes, pack(boxes), strict=True)
    ]
    for one, other in combinations(moved, 2):
        apart = (one[2] <= other[0] + 1e-6 or other[2] <= one[0] + 1e-6
                 or one[3] <= other[1] + 1e-6 or other[3] <= one[1] + 1e-6)  # fmt: skip
        assert apart
