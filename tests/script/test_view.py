"""Views of a reading text in one script."""

from __future__ import annotations

from dataclasses import replace

import pytest
import rjieba
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import WrongUsage
from models.script.conversion import convert
from models.script.detect import script_of
from models.script.overrides import Override, Term
from models.script.profiles import DEFAULTS, PROFILES, Profile, profiles_to
from models.script.values import Script, View
from models.script.view import is_converted, joined, make_view, parts
from models.text import EditMap, Span
from tests.script.texts import hard_texts, needs_seeds, reading_of, seed_texts

texts = st.lists(hard_texts(), min_size=1, max_size=6).map("\n".join)
profiles = st.sampled_from(PROFILES)


def by_paragraph(text: str, article: Script, script: Script, profile: str) -> str:
    """Return the view's text as the contract words it: each paragraph by itself, then joined."""
    return "\n".join(
        convert(line, profile)[0] if is_converted(line, None, article, script) else line
        for line in text.split("\n")
    )


@settings(max_examples=70, deadline=None)
@given(texts, profiles, st.sampled_from(("hans", "hant")), st.integers(1, 40))
def test_a_view_made_in_parts_of_any_size_is_that_of_its_paragraphs_one_by_one(
    text: str, profile: Profile, article: Script, size: int
) -> None:
    reading = reading_of(text, article)
    made = list(parts(reading, profile.target, profile.name, size=size))
    view = joined(made, profile.target)
    assert view == make_view(reading, profile.target, profile.name)
    assert view.text == by_paragraph(text, article, profile.target, profile.name)
    assert "".join(part.span.of(text) for part in made) == text
    lines = view.text.split("\n")
    for paragraph, line in zip(reading.paragraphs, lines, strict=True):
        assert view.map.forth(paragraph.span).of(view.text) == line or not line


@needs_seeds
@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_the_views_of_the_seeds_are_opencc_s_own_text_paragraph_by_paragraph(
    profile: Profile,
) -> None:
    for text in seed_texts():
        article = script_of(text)
        assert article is not None
        view = make_view(reading_of(text, article), profile.target, profile.name)
        assert view.text == by_paragraph(text, article, profile.target, profile.name)


@needs_seeds
def test_every_word_of_the_seeds_projects_to_each_view_and_comes_back() -> None:
    for text in seed_texts():
        article = script_of(text) or "hans"
        for script in DEFAULTS:
            for profile in profiles_to(script):
                view = make_view(reading_of(text, article), script, profile.name)
                at = 0
                for word in rjieba.cut(text):
                    span = Span(at, at + len(word))
                    at = span.end
                    there = view.map.forth(span)
                    assert view.map.back(there).contains(span)
                    assert profile.vocabulary or view.map.back(there) == span
                assert at == len(text)


def test_a_paragraph_in_the_view_s_own_script_is_shown_as_it_stands() -> None:
    text = "國家制造業的後臺\n国家制造业的后台\n2024"
    hant = make_view(reading_of(text), "hant")
    assert hant.text.split("\n")[0] == "國家制造業的後臺"
    assert hant.text.split("\n")[1] == convert("国家制造业的后台", "s2tw")[0]
    hans = make_view(reading_of(text), "hans")
    assert hans.text == "国家制造业的后台\n国家制造业的后台\n2024"


def test_a_paragraph_that_nothing_decides_follows_its_article() -> None:
    assert script_of("山里面") is None
    assert make_view(reading_of("山里面", "hans"), "hant").text == "山裡面"
    assert make_view(reading_of("山里面", "hant"), "hant").text == "山里面"


def test_a_known_script_is_not_guessed_again() -> None:
    reading = reading_of("山里面\n山里面", "hans", ("hant", "hans"))
    assert make_view(reading, "hant").text == "山里面\n山裡面"


def test_a_text_shown_as_it_stands_names_no_profile() -> None:
    reading = reading_of("国家")
    assert make_view(reading, "hans") == View("hans", "", "国家", EditMap.identity(2))
    assert make_view(reading, "hant").profile == "s2tw"


def test_an_empty_text_has_an_empty_view() -> None:
    assert make_view(reading_of(""), "hant").text == ""


def test_a_text_without_paragraphs_is_shown_as_it_stands() -> None:
    assert make_view(replace(reading_of("国家"), paragraphs=()), "hant").text == "国家"


def test_a_profile_that_leads_to_the_other_script_is_refused() -> None:
    with pytest.raises(ValueError, match="tw2s does not lead to hant"):
        make_view(reading_of("国"), "hant", "tw2s")
    with pytest.raises(WrongUsage):
        make_view(reading_of("国"), "hant", "s2xx")


def test_a_description_sequence_never_reaches_into_the_next_paragraph() -> None:
    text = "国家⿰\n国家⿰国\n国国"
    assert convert(text, "s2tw")[0] != by_paragraph(text, "hans", "hant", "s2tw")
    assert make_view(reading_of(text), "hant").text == by_paragraph(text, "hans", "hant", "s2tw")


def test_a_long_line_is_converted_in_parts_that_end_at_full_stops() -> None:
    sentence = "互联网的软件和数据库。"
    made = list(parts(reading_of(sentence * 30), "hant", "s2twp", size=50))
    assert len(made) > 5
    assert all(part.span.of(sentence * 30).endswith("。") for part in made)
    assert joined(made, "hant").text == convert(sentence * 30, "s2twp")[0]


def test_a_chosen_form_that_spans_a_full_stop_is_not_cut() -> None:
    text = "国国。台台。国国。"
    made = parts(reading_of(text), "hant", "", [Override(1, 7, "甲。乙")], size=3)
    assert joined(made, "hant").text == "國甲。乙國。"


@pytest.mark.parametrize("place", [Override(1, 4, "字"), Override(5, 9, "字")])
def test_a_place_that_leaves_its_paragraph_is_refused(place: Override) -> None:
    with pytest.raises(ValueError, match="leaves its paragraph"):
        make_view(reading_of("国家\n国家"), "hant", "", [place])


def test_chosen_forms_change_converted_paragraphs_only() -> None:
    text = "台州的国家\n台州的國家"
    view = make_view(reading_of(text), "hant", "", [Term("台州", "台州"), Override(8, 9, "洲")])
    assert view.text == "台州的國家\n台州的國家"
