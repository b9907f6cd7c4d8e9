"""Corrections by hand become edits of raw, absorb what they meet, and give it back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from models.ingest.assemble import assemble
from models.ingest.editing import put_in, take_out
from models.ingest.manual import corrections
from models.ingest.values import ArticleData, Edit, Reading, Roles
from models.text import Replacement, apply
from tests.annotate.made import edits
from tests.text.edits import ALPHABET, replacements


def reading(raw: str, made: list[Edit]) -> Reading:
    return assemble(raw, made, Roles(), ArticleData(), 1)


def corrected(before: Reading, wanted: list[Replacement]) -> Reading:
    made = put_in(before.edits, corrections(before, wanted))
    return reading(before.raw, made)


@st.composite
def texts(draw: st.DrawFn) -> Reading:
    raw = draw(st.text(ALPHABET, min_size=1, max_size=25))
    return reading(raw, draw(edits(len(raw))))


@given(texts(), st.data())
@settings(max_examples=500)
def test_any_sequence_of_corrections_gives_the_text_that_was_asked_for(
    text: Reading, data: st.DataObject
) -> None:
    for _ in range(3):
        wanted = data.draw(replacements(len(text.text)))
        expected, _ = apply(text.text, wanted)
        text = corrected(text, wanted)
        assert text.text == expected
        ids = [edit.id for edit in text.edits]
        assert len(ids) == len(set(ids))


def test_a_correction_absorbs_the_repair_that_it_cuts_and_gives_it_back() -> None:
    repair = Edit(2, 5, "丙丁", "shift", 0.8)
    before = reading("甲乙???戊", [repair])
    after = corrected(before, [Replacement(3, 4, "己")])
    (edit,) = after.edits
    assert (after.text, edit.absorbed) == ("甲乙丙己戊", (repair,))
    back = reading(before.raw, take_out(after.edits, [edit.id], "dismissed"))
    assert back.text == before.text
    assert repair in back.edits


def test_a_single_character_is_corrected_without_touching_its_neighbours() -> None:
    gloss = Edit(1, 6, "", "gloss")
    before = reading("甲(jia)乙丙", [gloss])
    after = corrected(before, [Replacement(1, 2, "己")])
    assert after.text == "甲己丙" or after.text == "甲己" + before.text[2:]
    assert gloss in after.edits


def test_correcting_a_correction_keeps_what_the_first_one_had_absorbed() -> None:
    repair = Edit(2, 5, "丙丁", "shift", 0.8)
    before = reading("甲乙???戊", [repair])
    once = corrected(before, [Replacement(3, 4, "己")])
    twice = corrected(once, [Replacement(2, 3, "庚")])
    (edit,) = twice.edits
    assert (twice.text, edit.absorbed) == ("甲乙庚己戊", (repair,))
