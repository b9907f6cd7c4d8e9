"""Row heights: the sums by block against a plain list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.reader.heights import RowHeights

lists = st.lists(st.integers(1, 200), min_size=1, max_size=700)
changes = st.lists(st.tuples(st.integers(0, 699), st.integers(1, 300)), max_size=20)


@given(lists, changes)
def test_sums_follow_every_correction(start: list[int], corrections: list[tuple[int, int]]) -> None:
    plain = list(start)
    heights = RowHeights(list(start))
    for number, height in corrections:
        row = number % len(plain)
        heights.set(row, height)
        plain[row] = height
    assert heights.total == sum(plain)
    for row in {0, len(plain) // 2, len(plain) - 1}:
        assert heights.above(row) == sum(plain[:row])


@given(lists, st.integers(0, 699), st.integers(0, 199))
def test_a_distance_finds_the_row_that_covers_it(start: list[int], row: int, into: int) -> None:
    heights = RowHeights(list(start))
    row %= len(start)
    into %= start[row]
    assert heights.at(heights.above(row) + into) == (row, into)
