"""Places found by what stands there."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.annotate.quotes import QuoteNotFound, resolve
from models.annotate.values import Anchor
from models.text import Span
from tests.text.edits import spans

TEXT = "瀾江船廠與𠮷江船廠在瀾江簽約"


@given(st.text("ab中", min_size=1, max_size=12), st.data())
def test_every_place_can_be_given_by_quote_and_occurrence(text: str, data: st.DataObject) -> None:
    span = data.draw(spans(len(text)))
    assume(len(span))
    quote = span.of(text)
    before = sum(text.startswith(quote, i) for i in range(span.start))
    assert resolve(text, quote, occurrence=before + 1) == Anchor.on(text, span)


def test_the_first_place_counts_unless_another_is_asked_for() -> None:
    assert resolve(TEXT, "瀾江").spans == (Span(0, 2),)
    assert resolve(TEXT, "瀾江", occurrence=2).spans == (Span(10, 12),)


def test_a_longer_quote_tells_which_place_is_meant() -> None:
    assert resolve(TEXT, "船廠", within="𠮷江船廠").spans == (Span(7, 9),)


def test_fragments_are_found_in_their_order() -> None:
    anchor = resolve(TEXT, ["瀾江", "廠"], within="瀾江船廠與𠮷江船廠", revision=4)
    assert anchor == Anchor((Span(0, 2), Span(3, 4)), ("瀾江", "廠"), revision=4)
    assert resolve(TEXT, ["𠮷江", "瀾江"]).spans == (Span(5, 7), Span(10, 12))
    assert resolve(TEXT, ["瀾江", "船廠"]).spans == (Span(0, 4),), "what touches is one"


@pytest.mark.parametrize(
    ("quote", "options", "message"),
    [
        ("松岐", {}, "“松岐” does not stand in the text"),
        ("瀾江", {"occurrence": 3}, "“瀾江” stands 2× in the text, place 3"),
        ("瀾江", {"within": "松岐"}, "“松岐” does not stand in the text"),
        ("瀾江", {"within": "𠮷江船廠"}, "“瀾江” does not stand in “𠮷江船廠”"),
        (["簽約", "瀾江"], {}, "“瀾江” does not stand"),
        ("", {}, "does not stand"),
    ],
)
def test_a_quote_that_is_not_there_is_named(
    quote: str | list[str], options: dict[str, object], message: str
) -> None:
    with pytest.raises(QuoteNotFound, match=message):
        resolve(TEXT, quote, **options)  # type: ignore[arg-type]
