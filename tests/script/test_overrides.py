"""Chosen forms that win over OpenCC."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.script.conversion import convert
from models.script.overrides import Override, Term, places, splice
from models.script.view import make_view
from models.text import Span
from tests.script.texts import hard_texts, reading_of


def shown(text: str, profile: str, *overrides: Override | Term) -> str:
    return make_view(reading_of(text), "hant", profile, overrides).text


@pytest.mark.parametrize(
    ("text", "profile", "base", "form", "wanted"),
    [
        ("会议在台州召开", "s2tw", "台州", "台州", "會議在台州召開"),
        ("沪市主板公司", "s2twp", "主板", "主板", "滬市主板公司"),
        ("国家制造业创新中心", "s2tw", "制造业", "製造業", "國家製造業創新中心"),
        ("产业集群的集群", "s2twp", "集群", "集群", "產業集群的集群"),
    ],
)
def test_a_term_of_the_project_corrects_what_a_user_dictionary_cannot(
    text: str, profile: str, base: str, form: str, wanted: str
) -> None:
    assert shown(text, profile) != wanted
    assert shown(text, profile, Term(base, form)) == wanted


def test_one_place_can_differ_from_the_next() -> None:
    assert shown("他干了一半衣服干了", "s2tw", Override(7, 8, "乾")) == "他幹了一半衣服乾了"


def test_a_place_wins_over_a_term() -> None:
    term, place = Term("范", "范"), Override(2, 3, "範")
    assert shown("范及范", "s2tw", place, term) == shown("范及范", "s2tw", term, place) == "范及範"


def test_of_two_terms_the_longer_is_taken() -> None:
    assert shown("台州云", "s2tw", Term("台", "檯"), Term("台州", "台州")) == "台州雲"


def test_of_two_places_that_overlap_the_later_listed_stands() -> None:
    assert shown("国国国", "s2tw", Override(0, 2, "甲"), Override(1, 3, "乙")) == "國乙"


def test_a_place_inside_an_exchanged_word_is_widened_to_the_word() -> None:
    view = make_view(reading_of("用互联网吧"), "hant", "s2twp", [Override(2, 3, "互聯網")])
    assert view.text == "用互聯網吧"
    assert view.map.forth(Span(1, 4)) == Span(1, 4)


def test_two_places_inside_one_exchanged_word_do_not_double_it() -> None:
    assert shown("用互联网吧", "s2twp", Override(1, 2, "甲"), Override(3, 4, "乙")) == "用甲吧"


def test_the_neighbours_of_a_longer_form_keep_their_places() -> None:
    view = make_view(reading_of("在U盘和云里"), "hant", "s2twp", [Override(4, 5, "雲端硬碟")])
    assert view.text == "在隨身碟和雲端硬碟裡"
    assert view.map.forth(Span(1, 3)).of(view.text) == "隨身碟"
    assert view.map.forth(Span(4, 5)).of(view.text) == "雲端硬碟"
    assert view.map.forth(Span(5, 6)).of(view.text) == "裡"


@settings(max_examples=80, deadline=None)
@given(hard_texts(), st.sampled_from(("s2tw", "s2twp", "s2hkp", "tw2sp")), st.data())
def test_whatever_is_chosen_the_map_stays_exact(
    text: str, profile: str, data: st.DataObject
) -> None:
    wanted: list[Override | Term] = []
    for _ in range(data.draw(st.integers(0, 4)) if text else 0):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, min(len(text), start + 4)))
        wanted.append(Override(start, end, data.draw(st.sampled_from(("甲", "甲乙", "甲乙丙丁")))))
    chosen = places(text, wanted)
    converted, found = convert(text, profile)
    new, spliced = splice(text, converted, found, chosen)
    assert (spliced.source_length, spliced.target_length) == (len(text), len(new))
    for override in chosen:
        there = spliced.forth(override.span)
        assert spliced.back(there).contains(override.span)
        assert spliced.forth(spliced.back(there)) == there
    for at, character in enumerate(text):
        span = Span(at, at + 1)
        widened = [found.back(found.forth(override.span)) for override in chosen]
        if not any(span.overlaps(place) for place in widened):
            before, after = found.forth(span).of(converted), spliced.forth(span).of(new)
            assert before == after, character


@pytest.mark.parametrize("form", ["", "甲\n乙"])
def test_a_form_that_would_empty_or_break_a_line_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match="one line"):
        Override(0, 1, form)
    with pytest.raises(ValueError, match="one line"):
        Term("台", form)
    with pytest.raises(ValueError, match="one line"):
        Term(form, "台")


def test_an_empty_place_is_refused() -> None:
    with pytest.raises(ValueError, match="not a place"):
        Override(1, 1, "台")
