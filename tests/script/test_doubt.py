"""Places where a conversion may be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import WrongUsage
from models.script.conversion import convert
from models.script.dictionaries import lexicon
from models.script.doubt import doubts
from models.script.overrides import Override, splice
from models.script.profiles import PROFILES, Profile
from tests.script.texts import hard_texts


def corrected(text: str, profile: str, at: str, form: str) -> str:
    """Return the view once ``form`` was picked from the candidates of the doubt over ``at``."""
    place = text.index(at)
    (doubt,) = (d for d in doubts(text, profile) if d.span.start <= place < d.span.end)
    assert form in doubt.candidates
    converted, found = convert(text, profile)
    return splice(text, converted, found, [Override(doubt.span.start, doubt.span.end, form)])[0]


@pytest.mark.parametrize(
    ("text", "at", "form", "wanted"),
    [
        ("会议在台州召开", "台", "台", "會議在台州召開"),
        ("国家制造业创新中心", "制", "製", "國家製造業創新中心"),
        ("范先生说", "范", "范", "范先生說"),
        ("衣服干了", "干", "乾了", "衣服乾了"),
        ("今天后悔", "后", "後", "今天後悔"),
        ("新征程", "征", "征", "新征程"),
        ("发卡行", "发", "發卡", "發卡行"),
        ("这只能", "只", "只", "這只能"),
        ("方便面对面", "面", "面", "方便面對面"),
        ("周排行", "周", "週", "週排行"),
    ],
)
def test_what_opencc_gets_wrong_is_doubted_and_the_right_form_is_offered(
    text: str, at: str, form: str, wanted: str
) -> None:
    assert convert(text, "s2tw")[0] != wanted
    assert corrected(text, "s2tw", at, form) == wanted


def test_an_exchanged_word_can_be_taken_back() -> None:
    assert corrected("沪市主板公司", "s2twp", "主", "主") == "滬市主板公司"
    assert corrected("互联网", "s2twp", "互", "互聯網") == "互聯網"


def test_traditional_text_is_doubted_too() -> None:
    assert corrected("獲益甚夥", "tw2s", "夥", "夥") == "获益甚夥"


@pytest.mark.parametrize("text", ["皇后和后面", "运行机制", "plain text", "", "山水"])
def test_what_is_sure_is_left_alone(text: str) -> None:
    assert doubts(text, "s2tw") == ()


def test_candidates_are_written_as_the_region_writes() -> None:
    (taiwan,) = doubts("姓里", "s2tw")
    (standard,) = doubts("姓里", "s2t")
    assert {taiwan.current, *taiwan.candidates} == {"裡", "里"}
    assert {standard.current, *standard.candidates} == {"裏", "里"}


@settings(max_examples=80, deadline=None)
@given(hard_texts(), st.sampled_from(PROFILES))
def test_doubts_are_disjoint_and_say_what_the_conversion_shows(text: str, profile: Profile) -> None:
    converted, found = convert(text, profile)
    end = 0
    for doubt in doubts(text, profile.name):
        assert end <= doubt.span.start < doubt.span.end
        end = doubt.span.end
        assert found.forth(doubt.span).of(converted) == doubt.current
        assert doubt.candidates
        assert doubt.current not in doubt.candidates
        assert all(doubt.candidates)


def test_the_list_of_ambiguous_characters_names_each_once() -> None:
    rows = lexicon("ambiguous")
    assert len({(script, key) for script, key, _ in rows}) == len(rows)
    for _, key, forms in rows:
        assert all(len(form) == len(key) for form in forms.split(" "))


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(WrongUsage):
        doubts("字", "s2xx")
