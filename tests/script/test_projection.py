"""Spans between the four forms of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import WrongUsage
from models.ingest.values import Reading
from models.script.projection import FORMS, Form, Projection, form_named
from models.script.view import make_view
from models.text import Replacement, Span, apply
from tests.script.texts import reading_of

RAW = "长三角（cháng sān jiǎo）的互联网😀\r\n和软件"
EDITS = [Replacement(3, 19, ""), Replacement(24, 26, "\n")]


def projection() -> Projection:
    text, found = apply(RAW, EDITS)
    reading: Reading = replace(reading_of(text), raw=RAW, map=found)
    return Projection(reading, make_view(reading, "hans"), make_view(reading, "hant", "s2twp"))


def test_each_form_has_its_own_text() -> None:
    article = projection()
    assert article.text("raw") == RAW
    assert article.text("reading") == article.text("hans") == "长三角的互联网😀\n和软件"
    assert article.text("hant") == "長三角的網際網路😀\n和軟體"


@pytest.mark.parametrize(
    ("word", "hant"), [("长三角", "長三角"), ("互联网", "網際網路"), ("😀", "😀"), ("软件", "軟體")]
)
def test_a_word_is_found_in_every_form(word: str, hant: str) -> None:
    article = projection()
    wanted = {"raw": word, "reading": word, "hans": word, "hant": hant}
    for start in FORMS:
        at = article.text(start).index(wanted[start])
        span = Span(at, at + len(wanted[start]))
        for end in FORMS:
            there = article.project(span, start, end)
            assert there.of(article.text(end)) == wanted[end]
            assert article.project(there, end, start) == span


@given(st.sampled_from(FORMS), st.sampled_from(FORMS), st.data())
def test_a_projected_span_lies_in_the_other_text(
    start: Form, end: Form, data: st.DataObject
) -> None:
    article = projection()
    points = st.integers(0, len(article.text(start)))
    a, b = sorted((data.draw(points), data.draw(points)))
    assert article.project(Span(a, b), start, end).end <= len(article.text(end))


def test_a_span_beyond_the_text_is_refused_with_its_length() -> None:
    article = projection()
    with pytest.raises(WrongUsage, match="ends at 12"):
        article.project(Span(0, 13), "reading", "raw")


def test_an_unknown_form_is_refused_with_the_known_ones() -> None:
    assert form_named("hant") == "hant"
    with pytest.raises(WrongUsage, match="raw, reading, hans, hant"):
        form_named("pinyin")
