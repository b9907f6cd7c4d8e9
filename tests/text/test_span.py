"""Ranges of code points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Span, hull, normalised
from tests.text.edits import spans

many = st.lists(spans(20), max_size=8)


def points(found: Span) -> set[int]:
    return set(range(found.start, found.end))


@given(many)
def test_normalised_spans_cover_the_same_characters_with_gaps_between_them(
    found: list[Span],
) -> None:
    tidy = normalised(found)
    assert set().union(*map(points, tidy)) == set().union(*map(points, found))
    assert all(before.end < after.start for before, after in pairwise(tidy))
    assert normalised(reversed(found)) == tidy


@given(spans(20), spans(20))
def test_overlap_containment_and_clipping_are_those_of_sets(one: Span, other: Span) -> None:
    shared = points(one) & points(other)
    if not one.is_empty and not other.is_empty:
        assert one.overlaps(other) == bool(shared)
        assert one.contains(other) == (points(other) <= points(one))
        clipped = one.clipped(other)
        assert (points(clipped) if clipped else set()) == shared


@given(many.filter(bool))
def test_a_hull_is_the_smallest_span_around_all(found: list[Span]) -> None:
    around = hull(found)
    assert all(around.contains(span) for span in found)
    assert around.start in {span.start for span in found}
    assert around.end in {span.end for span in found}


def test_an_empty_span_is_a_place_and_not_nothing() -> None:
    assert Span(3, 3)
    assert Span(3, 3).is_empty
    assert len(Span(3, 3)) == 0


def test_spans_count_code_points() -> None:
    assert Span(1, 2).of("a𠮷b") == "𠮷"
    assert Span(0, 2).shifted(1) == Span(1, 3)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_ranges_that_are_none_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_no_span_has_no_hull() -> None:
    with pytest.raises(ValueError, match="no span"):
        hull([])
