"""Which script a text is written in."""

from __future__ import annotations

import pytest

from models.script.detect import script_of, script_of_all
from tests.script.texts import needs_seeds, seed_texts


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("国家制造业创新中心", "hans"),
        ("國家製造業創新中心", "hant"),
        ("臺灣與香港的云平台合作", "hant"),
        ("长三角一体化發展示范区", "hans"),
        ("山里面", None),
        ("2024 ABC 😀", None),
        ("", None),
        ("好像覆", None),
        ("𫫇国", "hans"),
    ],
)
def test_the_characters_of_one_side_alone_decide(text: str, script: str | None) -> None:
    assert script_of(text) == script


def test_a_few_characters_of_the_other_script_change_nothing() -> None:
    text = "長三角先進製造業集群聯盟揭牌成立，創新協同發展與產業鏈對接"
    assert script_of(text + "国联发") == "hant"


def test_several_paragraphs_are_counted_together() -> None:
    assert script_of_all(["国", "國家與產業", "2024"]) == "hant"
    assert script_of_all([]) is None


@needs_seeds
def test_no_seed_is_left_undecided() -> None:
    found = [script_of(text) for text in seed_texts()]
    assert {"hans", "hant"} == set(found)
