"""Lanes: marks that overlap on a line stand below each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.reader.lanes import Extent, stacked

extents = st.lists(
    st.builds(
        lambda left, width, depth, length: Extent(left, left + width, depth, length),
        st.integers(0, 600),
        st.integers(1, 300),
        st.integers(5, 20),
        st.integers(1, 60),
    ),
    max_size=30,
)


def overlap(one: Extent, two: Extent) -> bool:
    return one.left < two.right and two.left < one.right


@given(extents)
def test_no_two_marks_are_painted_over_each_other(found: list[Extent]) -> None:
    tops = stacked(found)
    for i, one in enumerate(found):
        for j in range(i):
            if overlap(one, found[j]):
                above, below = sorted((i, j), key=lambda k: tops[k])
                assert tops[above] + found[above].depth <= tops[below]


@given(extents)
def test_every_mark_rests_on_the_text_or_on_another_mark(found: list[Extent]) -> None:
    tops = stacked(found)
    for i, one in enumerate(found):
        below = [
            tops[j] + other.depth for j, other in enumerate(found) if j != i and overlap(one, other)
        ]
        assert tops[i] == 0 or tops[i] in below


@given(extents)
def test_of_two_marks_that_overlap_the_shorter_is_nearer_to_the_text(found: list[Extent]) -> None:
    tops = stacked(found)
    for i, one in enumerate(found):
        for j, two in enumerate(found):
            if overlap(one, two) and one.length < two.length:
                assert tops[i] < tops[j]


def test_the_inner_of_two_nested_marks_stands_between_the_text_and_the_outer() -> None:
    outer, inner = Extent(0, 200, 18, 10), Extent(40, 80, 18, 2)
    assert stacked([outer, inner]) == [18, 0]


def test_a_mark_keeps_its_rank_on_a_line_where_only_its_end_stands() -> None:
    rest_of_long, short = Extent(0, 36, 6, 20), Extent(0, 36, 18, 2)
    assert stacked([rest_of_long, short]) == [18, 0]
