"""Readings character by character."""

from __future__ import annotations

import unicodedata

import pypinyin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.script.conversion import convert
from models.script.dictionaries import lexicon
from models.script.pinyin import readings
from models.script.values import Script
from models.text import Span
from tests.script.texts import hard_texts, needs_seeds, seed_texts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("长三角", "cháng sān jiǎo"),
        ("重庆银行行长", "chóng qìng yín háng háng zhǎng"),
        ("各方面都会形成", "gè fāng miàn dōu huì xíng chéng"),
        ("上海大都会", "shàng hǎi dà dū huì"),
        ("打造得更大", "dǎ zào de gèng dà"),
        ("更好地服务", "gèng hǎo de fú wù"),
        ("以创新为目标", "yǐ chuàng xīn wéi mù biāo"),
        ("华为公司", "huá wéi gōng sī"),
        ("六安和台州", "lù ān hé tāi zhōu"),
        ("供应链调研", "gōng yìng liàn diào yán"),
    ],
)
def test_both_scripts_are_read_alike_and_in_context(text: str, wanted: str) -> None:
    assert readings(text, "hans") == wanted.split(" ")
    assert readings(convert(text, "s2tw")[0], "hant") == wanted.split(" ")
    assert readings(convert(text, "s2hk")[0], "hant") == wanted.split(" ")


def test_what_is_no_chinese_character_has_no_reading() -> None:
    assert readings("A中，😀文\n", "hans") == ["", "zhōng", "", "", "wén", ""]
    assert readings("", "hant") == []


def test_rare_characters_are_one_code_point_and_one_syllable() -> None:
    assert readings("𠮷野家", "hans") == ["jí", "yě", "jiā"]
    assert readings("葛\U000e0100𫫇", "hans")[:2] == ["gé", ""]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("长三角", "ㄔㄤˊ ㄙㄢ ㄐㄧㄠˇ"), ("好吗", "ㄏㄠˇ ˙ㄇㄚ"), ("绿色", "ㄌㄩˋ ㄙㄜˋ")],
)
def test_zhuyin_has_its_neutral_dot_in_front(text: str, wanted: str) -> None:
    assert readings(text, "hans", style="zhuyin") == wanted.split(" ")


def test_a_surname_is_read_as_one_where_a_person_is_named() -> None:
    assert readings("任单", "hans")[1] == "dān"
    assert readings("由单伟", "hans", names=[Span(1, 3)]) == ["yóu", "shàn", "wěi"]
    assert readings("長孫紅", "hant", names=[Span(0, 3)])[:2] == ["zhǎng", "sūn"]
    assert readings("王单", "hans", names=[Span(0, 2)]) == ["wáng", "dān"]


def test_our_corrections_stay_out_of_pypinyin_s_own_tables() -> None:
    readings("长三角", "hans")
    assert pypinyin.lazy_pinyin("长三角") == ["zhang", "san", "jiao"]


@settings(max_examples=60, deadline=None)
@given(hard_texts(unsafe=True), st.sampled_from(("hans", "hant")))
def test_every_code_point_has_one_entry(text: str, script: Script) -> None:
    for style in ("pinyin", "zhuyin"):
        found = readings(text, script, style=style)
        assert len(found) == len(text)
        for character, reading in zip(text, found, strict=True):
            assert not (reading and character.isascii())


@needs_seeds
def test_a_seed_and_its_conversion_are_read_alike() -> None:
    for text in seed_texts():
        if "國" not in text:
            hant = convert(text, "s2t")[0]
            again = convert(hant, "t2s")[0]
            assert readings(hant, "hant") == readings(again, "hans")


@pytest.mark.parametrize("name", ["readings", "surnames"])
def test_every_correction_has_one_syllable_for_each_character(name: str) -> None:
    rows = lexicon(name)
    assert len({phrase for phrase, _ in rows}) == len(rows)
    for phrase, syllables in rows:
        assert len(syllables.split(" ")) == len(phrase), phrase
        letters = unicodedata.normalize("NFD", syllables.replace(" ", "").replace("-", ""))
        assert all(c.isascii() or unicodedata.combining(c) for c in letters), phrase
