"""Code points against UTF-16 units and against what a reader takes for one character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Span, Utf16Map
from models.text.graphemes import boundaries, snapped
from tests.text.edits import spans

mixed = st.text("a中\n😀𠮷𫫇é", max_size=30)


def units_before(text: str, point: int) -> int:
    return len(text[:point].encode("utf-16-le")) // 2


@given(mixed)
def test_every_code_point_has_the_position_that_the_encoding_gives_it(text: str) -> None:
    found = Utf16Map(text)
    for point in range(len(text) + 1):
        assert found.to_utf16(point) == units_before(text, point)
        assert found.to_point(units_before(text, point)) == point
        assert found.to_point(units_before(text, point), after=True) == point
    assert (found.length, found.length_utf16) == (len(text), units_before(text, len(text)))


@given(mixed)
def test_a_position_inside_a_pair_snaps_to_either_side_of_the_character(text: str) -> None:
    found = Utf16Map(text)
    for point, character in enumerate(text):
        if character > "\uffff":
            inside = units_before(text, point) + 1
            assert found.to_point(inside) == point
            assert found.to_point(inside, after=True) == point + 1


def test_a_text_of_the_basic_plane_maps_onto_itself() -> None:
    assert Utf16Map("简繁\n").is_identity
    assert not Utf16Map("𠮷").is_identity


@pytest.mark.parametrize(
    "character",
    ["🧔🏾‍♂️", "👨‍👩‍👧", "e\u0301", "葛\U000e0100", "\r\n", "🇨🇳", "が"],
    ids=["skin and sex", "family", "accent", "ideographic variant", "crlf", "flag", "kana"],
)
def test_a_selection_never_cuts_a_character(character: str) -> None:
    text = f"前{character}后"
    whole = Span(1, 1 + len(character))
    for start in range(whole.start, whole.end):
        for end in range(start + 1, whole.end + 1):
            assert snapped(text, Span(start, end)) == whole
    assert snapped(text, Span(0, 1)) == Span(0, 1)
    assert snapped(text, Span(whole.end, len(text))) == Span(whole.end, len(text))


@given(st.text("a中\n\r🧔🏾\u200d♂\ufe0f\u0301葛\U000e0100", max_size=25), st.data())
def test_snapping_widens_to_boundaries_of_the_whole_text(text: str, data: st.DataObject) -> None:
    marks = boundaries(text)
    span = data.draw(spans(len(text)))
    found = snapped(text, span)
    assert found.contains(span)
    assert found.start in marks
    assert found.end in marks
    assert snapped(text, found) == found
    inside = [m for m in marks if found.start < m < found.end]
    assert all(span.start < m < span.end for m in inside)


def test_an_empty_text_has_one_boundary() -> None:
    assert boundaries("") == (0,)
    assert snapped("", Span(0, 0)) == Span(0, 0)
