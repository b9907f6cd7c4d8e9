"""Places in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.search.text import Covers, Place, beside, merged, packed, places, touching
from models.text import Span

spans = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda p: (p[0], p[0] + p[1]))
)


@given(st.text("ab\n"), st.text("ab", min_size=1, max_size=3))
def test_places_are_those_of_a_search_from_left_to_right(text: str, wanted: str) -> None:
    expected = []
    start = text.find(wanted)
    while start >= 0:
        expected.append((start, start + len(wanted)))
        start = text.find(wanted, start + len(wanted))
    assert places(text, wanted) == expected


@given(spans, spans)
def test_what_is_covered_lies_inside_of_one_cover(found: list[Place], covers: list[Place]) -> None:
    expected = [p for p in found if any(a <= p[0] and p[1] <= b for a, b in covers)]
    made = Covers(map(packed, covers))
    assert list(made) == made[:] == sorted(covers)
    assert made.keep(found) == expected
    assert made.keep(found, wanted=False) == [p for p in found if p not in expected]


@given(spans, spans)
def test_what_touches_a_place_shares_text_with_it(found: list[Place], others: list[Place]) -> None:
    ranges = [Span(*place) for place in sorted(others)]
    for place, near in zip(sorted(found), touching(sorted(found), ranges), strict=True):
        assert near == [r for r in ranges if r.start < place[1] and place[0] < r.end]


@given(st.text("ab\n", min_size=1, max_size=40))
def test_what_stands_beside_shares_the_paragraph(text: str) -> None:
    one, other = places(text, "a"), places(text, "b")
    lines = text.split("\n")
    number = [text.count("\n", 0, start) for start, _ in one]
    expected = [p for p, n in zip(one, number, strict=True) if "b" in lines[n]]
    assert beside(text, one, other) == expected
    assert beside(text, one, other, wanted=False) == [p for p in one if p not in expected]


def test_of_places_that_overlap_the_first_and_longest_is_kept() -> None:
    assert merged([[(0, 2), (5, 6)], [(0, 3), (4, 6)]]) == [(0, 3), (4, 6)]
