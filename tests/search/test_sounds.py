"""Finding words by how they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.search.readings import characters, compiled, numbered, syllables
from models.search.sounds import initials, pinyin


def heard(query: str, text: str) -> list[str]:
    sound = pinyin(query)
    assert sound is not None
    return [text[start:end] for start, end in sound.places(text)]


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("taiwan", "台湾、臺灣和太晚", ["台湾", "臺灣", "太晚"]),
        ("tai wan", "台湾", ["台湾"]),
        ("TaiWan", "台灣", ["台灣"]),
        ("tai", "唐太台", ["太", "台"]),
        ("an", "湾安", ["安"]),
        ("tái wān", "台湾太晚", ["台湾"]),
        ("tai2wan1", "台湾太晚", ["台湾"]),
        ("taiwan1", "台湾太晚", ["台湾"]),
        ("changsanjiao", "长三角長三角", ["长三角", "長三角"]),
        ("yinhang", "银行銀行", ["银行", "銀行"]),
        ("xian", "西安先", ["西安", "先"]),
        ("xi an", "西安先", ["西安"]),
        ("xi'an", "西安先", ["西安"]),
        ("fangan", "方案反感", ["方案", "反感"]),
        ("lvse", "绿色綠色", ["绿色", "綠色"]),
        ("lüse", "绿色", ["绿色"]),
        ("lǜ", "绿率", ["绿", "率"]),
        ("nu:xing", "女性", ["女性"]),
        ("wo3men5", "我们", ["我们"]),
    ],
)
def test_pinyin_finds_whole_syllables(query: str, text: str, hits: list[str]) -> None:
    assert heard(query, text) == hits


@pytest.mark.parametrize("query", ["", "tw", "xyz", "台湾", "G60", "taiwanx", "tai6", "1", "tá3i"])
def test_what_is_no_pinyin_is_none(query: str) -> None:
    assert pinyin(query) is None


def test_initials_find_syllables_that_begin_so() -> None:
    for query in ("csj", "chsj", "zsj"):
        sound = initials(query)
        assert sound is not None
        assert sound.places("在长三角和長三角") == [(1, 4), (5, 8)]
    assert initials("t") is None
    assert initials("ti") is None
    two = initials("tw")
    assert two is not None
    assert two.places("台湾唐文") == [(0, 2), (2, 4)]


def test_of_many_ways_to_cut_a_query_some_are_tried() -> None:
    sound = pinyin("anananananananananananxianxianxianxian")
    assert sound is not None
    assert len(sound.ways) == 16


@given(st.lists(st.sampled_from(sorted(syllables())), min_size=1, max_size=5))
def test_syllables_with_spaces_are_read_as_they_stand(several: list[str]) -> None:
    sound = pinyin(" ".join(several))
    lone = {"m", "n", "hm", "ng", "hng"} & set(several)
    assert (sound is None) == bool(lone)
    if sound is not None:
        assert tuple(several) in sound.ways


@given(st.text(), st.sampled_from(["tai", "taiwan", "xian", "shi4", "de"]))
def test_places_are_apart_in_order_and_read_so(text: str, query: str) -> None:
    sound = pinyin(query)
    assert sound is not None
    found = sound.places(text + "台湾西安先是的" + text)
    ends = [0, *(end for _, end in found)]
    assert all(start >= end for (start, _), end in zip(found, ends, strict=False))


def test_the_readings_on_file_are_those_of_the_installed_dictionary() -> None:
    assert {s: list(several) for s, several in characters().items()} == compiled()


@pytest.mark.parametrize(
    ("written", "key"), [("lǜ", "lv4"), ("de", "de5"), ("zhuāng", "zhuang1"), ("nǚ", "nv3")]
)
def test_a_syllable_is_told_by_letters_and_a_digit(written: str, key: str) -> None:
    assert numbered(written) == key
