"""Lanes: marks that overlap on a line stand below each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.reader.lanes import Extent, depths, packed

extents = st.lists(
    st.builds(
        lambda left, width, length: Extent(left, left + width, length),
        st.floats(0, 600),
        st.floats(1, 300),
        st.integers(1, 60),
    ),
    max_size=30,
)


@given(extents)
def test_two_marks_in_one_lane_never_overlap(found: list[Extent]) -> None:
    lanes = packed(found)
    for i, one in enumerate(found):
        for j in range(i):
            if lanes[i] == lanes[j]:
                assert one.right <= found[j].left or found[j].right <= one.left


@given(extents)
def test_lanes_are_numbered_without_gaps(found: list[Extent]) -> None:
    lanes = packed(found)
    assert set(lanes) == set(range(max(lanes, default=-1) + 1))


@given(extents)
def test_a_mark_alone_over_its_place_is_next_to_the_text(found: list[Extent]) -> None:
    lanes = packed(found)
    for i, one in enumerate(found):
        others = [o for j, o in enumerate(found) if j != i]
        if all(one.right <= o.left or o.right <= one.left for o in others):
            assert lanes[i] == 0


def test_the_inner_of_two_nested_marks_is_nearer_to_the_text() -> None:
    outer, inner = Extent(0, 200, 10), Extent(40, 80, 2)
    assert packed([outer, inner]) == [1, 0]


def test_a_mark_keeps_its_rank_on_a_line_where_only_its_end_stands() -> None:
    rest_of_long, short = Extent(0, 36, 20), Extent(0, 36, 2)
    assert packed([rest_of_long, short]) == [1, 0]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 30)), max_size=20))
def test_a_lane_is_as_deep_as_its_deepest_member(found: list[tuple[int, int]]) -> None:
    starts = depths([lane for lane, _ in found], [height for _, height in found])
    for lane, height in found:
        assert starts[lane + 1] - starts[lane] >= height
