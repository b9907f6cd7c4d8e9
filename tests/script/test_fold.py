"""The search key that is blind to script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.script.conversion import convert
from models.script.dictionaries import lexicon
from models.script.fold import fold
from models.script.profiles import PROFILES, Profile
from models.script.variants import are_variants, classes
from tests.script.texts import hard_texts, needs_seeds, seed_texts

ONE_TO_ONE = [profile for profile in PROFILES if not profile.vocabulary]


@settings(max_examples=120, deadline=None)
@given(hard_texts(unsafe=True), st.sampled_from(ONE_TO_ONE))
def test_a_text_and_its_conversion_have_the_same_key(text: str, profile: Profile) -> None:
    assert fold(convert(text, profile)[0]) == fold(text)


@settings(max_examples=120)
@given(st.one_of(hard_texts(unsafe=True), st.text()))
def test_a_key_is_as_long_as_its_text_and_its_own_key(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@needs_seeds
@pytest.mark.parametrize("profile", ONE_TO_ONE, ids=lambda p: p.name)
def test_the_seeds_are_found_in_either_script(profile: Profile) -> None:
    for text in seed_texts():
        assert fold(convert(text, profile)[0]) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("长三角", "長三角"),
        ("台湾", "臺灣"),
        ("里面", "裡面"),
        ("ＡＢＣ１２％", "abc12%"),
        ("　", " "),
        ("G60科创走廊", "g60科創走廊"),
        ("É", "é"),
        ("着", "著"),
    ],
)
def test_forms_of_one_word_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_stay_different() -> None:
    assert fold("上海") != fold("江苏")
    assert not are_variants("上", "下")


def test_the_compiled_classes_are_those_of_the_installed_dictionaries() -> None:
    assert [group for (group,) in lexicon("variants")] == classes()
