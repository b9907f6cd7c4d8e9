"""Laws of the maps between a text and an edited form of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.text import Block, EditMap, Replacement, Span, apply
from tests.text.edits import chained, edited, spans

Edited = tuple[str, list[Replacement], str, EditMap]


@given(edited())
def test_the_map_says_which_characters_stayed_and_which_gave_way(case: Edited) -> None:
    text, made, new, found = case
    assert [new[b.d0 : b.d1] for b in found.blocks] == [r.text for r in made]
    for run in found.runs():
        if run not in found.blocks:
            assert text[run.s0 : run.s1] == new[run.d0 : run.d1]


@given(edited())
def test_the_runs_cover_both_texts_without_gaps(case: Edited) -> None:
    text, _, new, found = case
    runs = found.runs()
    assert "".join(text[r.s0 : r.s1] for r in runs) == text
    assert "".join(new[r.d0 : r.d1] for r in runs) == new


@given(edited(), st.data())
def test_a_span_that_cuts_no_block_keeps_its_characters(case: Edited, data: st.DataObject) -> None:
    text, _, new, found = case
    span = data.draw(spans(len(text)))
    touched = any(b.s0 < span.end and span.start < b.s1 for b in found.blocks)
    inside = any(span.start < b.s0 == b.s1 < span.end for b in found.blocks)
    if not touched and not inside:
        assert found.forth(span).of(new) == span.of(text)


@given(edited(keep=True), st.data())
def test_a_span_comes_back_around_itself_and_then_stays(case: Edited, data: st.DataObject) -> None:
    text, _, _, found = case
    span = data.draw(spans(len(text)))
    there = found.forth(span)
    again = found.back(there)
    assert span.is_empty or again.contains(span)
    assert found.forth(again) == there
    assert found.is_exact(span) == (again == span)


@given(edited(), st.data())
def test_a_span_away_from_all_blocks_only_shifts(case: Edited, data: st.DataObject) -> None:
    text, _, new, found = case
    span = data.draw(spans(len(text)))
    shift = found.shift_of(span)
    away = all(b.s1 < span.start or span.end < b.s0 for b in found.blocks)
    assert (shift is not None) == away
    if shift is not None:
        assert found.forth(span) == span.shifted(shift)
        assert found.back(span.shifted(shift)) == span
        assert span.shifted(shift).of(new) == span.of(text)


@given(edited(), st.data())
def test_after_one_round_trip_nothing_moves_any_more(case: Edited, data: st.DataObject) -> None:
    text, _, _, found = case
    # Beside a removal nothing tells on which side of it an insertion stands.
    assume(all(before.s1 < after.s0 for before, after in pairwise(found.blocks)))
    there = found.forth(data.draw(spans(len(text))))
    assert found.forth(found.back(there)) == there


@given(edited(), st.data())
def test_what_does_not_come_back_was_deleted_at_an_edge(case: Edited, data: st.DataObject) -> None:
    text, _, _, found = case
    span = data.draw(spans(len(text)))
    again = found.back(found.forth(span))
    gone = {i for b in found.blocks if b.d0 == b.d1 for i in range(b.s0, b.s1)}
    missing = set(range(span.start, span.end)) - set(range(again.start, again.end))
    assert missing <= gone


@given(edited(), st.data())
def test_an_inverted_map_projects_the_other_way(case: Edited, data: st.DataObject) -> None:
    text, _, new, found = case
    turned = found.inverted()
    assert turned.inverted() == found
    span = data.draw(spans(len(new)))
    assert turned.forth(span) == found.back(span)
    span = data.draw(spans(len(text)))
    assert turned.back(span) == found.forth(span)


@given(edited(), st.data())
def test_a_longer_span_projects_around_a_shorter_one(case: Edited, data: st.DataObject) -> None:
    text, _, _, found = case
    outer = data.draw(spans(len(text)))
    inner = data.draw(spans(len(outer))).shifted(outer.start)
    if not inner.is_empty and not found.forth(inner).is_empty:
        assert found.forth(outer).contains(found.forth(inner))


@given(chained(), st.data())
def test_a_composed_map_covers_what_the_two_give_step_by_step(
    maps: tuple[EditMap, EditMap], data: st.DataObject
) -> None:
    first, later = maps
    span = data.draw(spans(first.source_length))
    stepwise = later.forth(first.forth(span))
    composed = first.then(later).forth(span)
    if span.is_empty or stepwise.is_empty:
        return
    assert composed.contains(stepwise)


@given(chained(), st.data())
def test_a_composed_map_equals_the_two_steps_where_they_are_exact(
    maps: tuple[EditMap, EditMap], data: st.DataObject
) -> None:
    first, later = maps
    span = data.draw(spans(first.source_length))
    middle = first.forth(span)
    if not span.is_empty and first.is_exact(span) and later.is_exact(middle):
        assert first.then(later).forth(span) == later.forth(middle)


@given(chained())
def test_a_composed_map_leads_from_the_first_text_to_the_last(
    maps: tuple[EditMap, EditMap],
) -> None:
    first, later = maps
    composed = first.then(later)
    assert composed.source_length == first.source_length
    assert composed.target_length == later.target_length
    back = later.inverted().then(first.inverted())
    assert back == composed.inverted()


@given(edited())
def test_identities_change_nothing_in_a_composition(case: Edited) -> None:
    text, _, new, found = case
    assert EditMap.identity(len(text)).then(found) == found
    assert found.then(EditMap.identity(len(new))) == found


def test_changes_that_only_touch_stay_apart_in_a_composition() -> None:
    middle, first = apply("甲乙丙", [Replacement(0, 1, "子丑")])
    last, later = apply(middle, [Replacement(2, 3, "寅卯"), Replacement(4, 4, "。")])
    assert last == "子丑寅卯丙。"
    composed = first.then(later)
    assert composed.forth(Span(0, 1)) == Span(0, 2)
    assert composed.forth(Span(1, 2)) == Span(2, 4)
    assert composed.forth(Span(2, 3)) == Span(4, 5)


def test_a_span_whose_characters_are_gone_is_an_empty_span_where_they_were() -> None:
    new, found = apply("甲乙丙丁", [Replacement(1, 3, "")])
    assert new == "甲丁"
    assert found.forth(Span(1, 3)) == Span(1, 1)
    assert found.forth(Span(0, 2)) == Span(0, 1)
    assert found.back(Span(0, 2)) == Span(0, 4)


def test_an_insertion_at_the_edge_of_a_span_stays_outside() -> None:
    new, found = apply(
        "甲乙", [Replacement(0, 0, "«"), Replacement(1, 1, "-"), Replacement(2, 2, "»")]
    )
    assert new == "«甲-乙»"
    assert found.forth(Span(0, 1)) == Span(1, 2)
    assert found.forth(Span(1, 2)) == Span(3, 4)
    assert found.forth(Span(0, 2)) == Span(1, 4)


def test_maps_that_do_not_meet_cannot_be_composed() -> None:
    with pytest.raises(ValueError, match="3 against 2"):
        EditMap.identity(3).then(EditMap.identity(2))


@pytest.mark.parametrize(
    "blocks",
    [
        (Block(2, 3, 2, 3), Block(1, 2, 3, 4)),
        (Block(1, 3, 1, 3), Block(2, 4, 3, 5)),
        (Block(1, 2, 0, 1),),
        (Block(4, 6, 4, 6),),
    ],
    ids=["unsorted", "overlapping", "uneven gap", "beyond the end"],
)
def test_blocks_that_make_no_map_are_refused(blocks: tuple[Block, ...]) -> None:
    with pytest.raises(ValueError, match=r"map"):
        EditMap(5, 5, blocks)


def test_overlapping_replacements_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply("abcd", [Replacement(0, 2, ""), Replacement(1, 3, "")])
    with pytest.raises(ValueError, match="leaves the text"):
        apply("abcd", [Replacement(3, 5, "")])
