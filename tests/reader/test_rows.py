"""Rows: paragraphs, pieces of long ones, and their text in each pane."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.script.values import View
from models.text import EditMap, Span
from tests.reader.conftest import (
    PLAIN,
    document_of,
    mark,
    on,
    reading_of,
    same_view,
    vocabulary_view,
)
from ui.reader import ReaderDocument
from ui.reader.display import displayed
from ui.reader.segments import LONGEST, rows_of, segmented

anything = st.text(
    st.characters(exclude_categories=()) | st.sampled_from("。，\u2028\x00\u202e\ud800𠮷"),
    max_size=60,
)


@given(anything)
def test_what_is_displayed_is_as_long_in_points_and_in_utf16(text: str) -> None:
    shown = displayed(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        assert (before > "\uffff") == (after > "\uffff")


@pytest.mark.parametrize("harmful", ["\u2028", "\x00", "\x0b", "\u202e", "\ud800", "\u2029"])
def test_no_character_that_breaks_a_layout_is_displayed(harmful: str) -> None:
    assert harmful not in displayed(f"前{harmful}后")


@given(st.lists(st.sampled_from(["一句话。", "没有标点的话", "，", "“引语。”"]), max_size=2500))
def test_pieces_of_a_long_paragraph_are_short_and_lose_nothing(parts: list[str]) -> None:
    text = "".join(parts)
    pieces = list(segmented(text, Span(0, len(text))))
    assert "".join(piece.of(text) for piece in pieces) == text
    assert all(len(piece) <= LONGEST for piece in pieces)


def test_a_long_paragraph_is_cut_behind_the_closing_quote_of_a_sentence() -> None:
    text = "“一二三四五六七八。”" * 400
    starts, ends, numbers = rows_of(text, [Span(0, len(text))])
    assert set(numbers) == {0}
    assert all(text[end - 1] == "”" for end in ends)
    assert starts == [0, *ends[:-1]]


def test_a_cut_never_falls_into_a_grapheme() -> None:
    text = "🧔🏾‍♂️" * 900
    _, ends, _ = rows_of(text, [Span(0, len(text))])
    assert all(end % 5 == 0 for end in ends)


def test_a_view_of_other_length_is_cut_into_the_same_rows() -> None:
    long = "推动互联网发展。" * 400
    reading = reading_of(["互联网大会", long, "结束"])
    document = ReaderDocument(
        reading, same_view(reading, "hans"), vocabulary_view(reading, {"互联网": "網際網路"})
    )
    hant = document.pane("hant")
    assert hant is not None
    rows = [hant.row(r) for r in range(len(document))]
    assert rows[0] == "網際網路大会"
    assert rows[-1] == "结束"
    assert "".join(rows[1:-1]) == long.replace("互联网", "網際網路")
    for row in range(1, len(document) - 1):
        assert hant.row(row) == document.span(row).of(reading.text).replace("互联网", "網際網路")


def test_a_view_with_another_number_of_paragraphs_is_refused() -> None:
    reading = reading_of(PLAIN)
    with pytest.raises(ValueError, match="paragraphs"):
        ReaderDocument(
            reading,
            View("hans", "t2s", "一段", EditMap.of(len(reading.text), [(0, len(reading.text), 2)])),
        )


def test_putting_a_mark_again_touches_its_old_and_its_new_rows() -> None:
    document = document_of()
    text = document.reading.text
    assert document.put(mark("a", "ORG", text, on(text, "联盟"))) == {0}
    assert document.put(mark("a", "ORG", text, on(text, "平台"))) == {0, 1}
    assert not document.marks(0)
    assert set(document.marks(1)) == {"a"}
    assert document.remove("a") == {1}
    assert not document.marked_rows()


def test_a_mark_over_two_paragraphs_stands_in_both_rows() -> None:
    document = document_of()
    text = document.reading.text
    span = Span(text.index("成立"), text.index("企业"))
    assert document.put(mark("a", "CLAIM", text, span)) == {0, 1}
