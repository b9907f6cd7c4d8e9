"""What is proposed for a text: whatever its script, its spelling, or how it is typed."""

from __future__ import annotations

import pytest

from models.registry.duplicates import alike
from models.registry.matching import Index
from models.registry.naming import completed, initials, key, renamed, toneless
from models.registry.values import Entity

LANJIANG = Entity(id="e1", type="place", hans="澜江", hant="瀾江", pinyin="lán jiāng")
SCHOOL = Entity(
    id="e2",
    type="research",
    hans="澜江大学",
    hant="瀾江大學",
    aliases=("Lanjiang University",),
    short_names=("澜大",),
    pinyin="lán jiāng dà xué",
)
OFFICE = Entity(id="e3", type="government", hans="临澜市工业和信息化局")
OTHER = Entity(id="e4", type="government", hans="云渡市工业和信息化局")
OLD = Entity(id="e5", type="research", hans="澜江学堂", merged_into="e2")
ALL = {e.id: e for e in (LANJIANG, SCHOOL, OFFICE, OTHER, OLD)}
INDEX = Index.of(ALL)


@pytest.mark.parametrize(
    ("text", "entity", "reason"),
    [
        ("澜江大学", "e2", "exact"),
        ("瀾江大學", "e2", "exact"),
        ("瀾江 大学", "e2", "exact"),
        ("ＬＡＮＪＩＡＮＧ University", "e2", "alias"),
        ("瀾大", "e2", "short"),
        ("澜江学堂", "e2", "exact"),
        ("澜江大学材料学院", "e2", "contains"),
        ("临澜市工业和信息局", "e3", "fuzzy"),
        ("ljdx", "e2", "pinyin"),
        ("lanjiang", "e1", "pinyin"),
        ("lán jiāng dà xué", "e2", "pinyin"),
    ],
)
def test_a_text_finds_its_entity_and_says_why(text: str, entity: str, reason: str) -> None:
    first = INDEX.propose(text)[0]
    assert (first.entity, first.reason) == (entity, reason)


def test_entities_of_the_label_come_before_those_of_another() -> None:
    assert [p.entity for p in INDEX.propose("澜江", "research")][:2] == ["e2", "e1"]
    assert INDEX.propose("澜江", "place")[0] == INDEX.propose("瀾江", "place")[0]
    assert INDEX.propose("澜江", "place")[0].is_sure


def test_an_entity_without_a_type_fits_every_label() -> None:
    index = Index.of({"e": Entity(id="e", hans="澜江")})
    assert index.propose("澜江", "research")[0].fits


def test_a_merged_entity_is_found_by_its_name_and_never_proposed_itself() -> None:
    assert {p.entity for p in INDEX.propose("澜江学堂")} == {"e2", "e1"}
    assert INDEX.named("澜江学堂") == ("e2",)


@pytest.mark.parametrize("text", ["", " ", "。", "岸", "全新的名称"])
def test_what_is_like_nothing_finds_nothing(text: str) -> None:
    assert INDEX.propose(text) == ()


def test_what_numerals_tell_apart_is_not_alike() -> None:
    first = Entity(id="a", hans="临澜市第一实验中学")
    assert Index.of({"a": first}).propose("临澜市第二实验中学") == ()
    assert alike({"a": first, "b": Entity(id="b", hans="临澜市第二实验中学")}) == ()


def test_keys_are_blind_to_script_case_width_and_dots() -> None:
    assert key("瀾江·大學（Ａ）") == key("澜江大学a")
    assert toneless("lǜ Shàng") == "lv shang"
    assert initials("shàng hǎi") == "sh"


def test_a_new_entity_gets_its_other_script_and_its_sound() -> None:
    assert completed(Entity(id="e", hans="临澜")) == Entity(
        id="e", hans="临澜", hant="臨瀾", pinyin="lín lán"
    )
    assert completed(Entity(id="e", hant="臨瀾")).hans == "临澜"
    assert completed(Entity(id="e", hans="临澜", pinyin="as it was")).pinyin == "as it was"


def test_an_entity_keeps_its_old_name_as_an_alias() -> None:
    after = renamed(SCHOOL, "澜江科技大学")
    assert (after.hans, after.hant) == ("澜江科技大学", "瀾江科技大學")
    assert after.aliases == ("Lanjiang University", "澜江大学")


def test_duplicates_are_told_with_their_reason() -> None:
    entities = (
        Entity(id="a", type="place", hans="临澜", pinyin="lín lán"),
        Entity(id="b", type="place", hant="臨瀾"),
        Entity(id="c", type="place", hans="临澜市"),
        Entity(id="d", type="place", hans="林岚", pinyin="lín lán"),
        Entity(id="e", type="company", hans="临澜市"),
    )
    found = {(p.first, p.second): p.reason for p in alike({e.id: e for e in entities})}
    assert found[("a", "b")] == "exact"
    assert found[("a", "c")] == "contains"
    assert found[("a", "d")] == "pinyin"
    assert found[("c", "e")] == "exact"
    assert ("b", "e") not in found


def test_merged_entities_are_no_duplicates() -> None:
    assert alike({e.id: e for e in (SCHOOL, OLD)}) == ()


def test_an_index_that_follows_changes_is_one_that_is_made_anew() -> None:
    index = Index.of(ALL)
    renamed_ = renamed(SCHOOL, "云渡大学")
    after = {**ALL, "e2": renamed_, "e6": Entity(id="e6", hans="新城"), "e1": LANJIANG}
    after.pop("e3")
    index.follow(after, ["e2", "e3", "e6"])
    fresh = Index.of(after)
    for text in (
        "云渡大学",
        "瀾江大學",
        "新城",
        "临澜市工业和信息化局",
        "ydkx",
        "yddx",
        "澜江学堂",
    ):
        assert index.propose(text) == fresh.propose(text)
        assert index.named(text) == fresh.named(text)
