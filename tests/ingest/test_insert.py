"""Advertising between words: where it goes, where it is proposed, where it is what is written."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from models.ingest.decode import decode
from models.ingest.pipeline import read, repaired
from models.ingest.rules import insert
from tests.ingest.seeds import needs_seeds, seed

SAMPLE = sorted((Path(__file__).resolve().parents[2] / "resources/sample/articles").glob("*.txt"))

PLAIN = (
    "三座城市昨天在臨瀾簽署協議，共同建設一個面向全省開放的中試基地。\n"
    "首批設備預計明年三月進場，十二家企業已經報名，資金由雙方按比例分攤。\n"
    "大學負責算法，機器人公司負責整機，研究人員將在兩地之間流動。"
)


def states(text: str) -> list[str]:
    return [edit.state for edit in read(text).edits if edit.rule == "insert"]


def test_a_word_of_the_list_goes_where_it_parts_other_words() -> None:
    spoilt = PLAIN.replace("簽署", "簽包養署").replace("企業", "企包養網業")
    assert read(spoilt).text == PLAIN


def test_beside_places_that_are_sure_others_go_too() -> None:
    spoilt = PLAIN.replace("研究", "研包養究").replace("。", "。包養網", 1) + "甜心寶貝包養網"
    assert read(spoilt).text == PLAIN


def test_either_script_and_any_case_and_the_space_around_are_known() -> None:
    spoilt = PLAIN.replace("協議", "協 Sugar Daddy 議").replace("開放", "開SUGAR BABY放")
    assert read(spoilt).text == PLAIN
    assert read("协包养议，研包养究，设包养网备。").text == "协议，研究，设备。"


def test_several_words_in_a_row_are_one_insert() -> None:
    assert read("協包養網包養議，研包養究，設備。").text == "協議，研究，設備。"


def test_in_a_text_of_exchanged_words_a_single_one_is_sure() -> None:
    spun = "科技立異讓生孩子力晉陞，財產鏈更強，進步前輩技巧不竭衝破，立異配合體"
    assert read(f"{spun}包養網在全國領先。").text == f"{spun}在全國領先。"


@pytest.mark.parametrize("spoilt", ["簽包養署", "簽署包養網"])
def test_a_single_one_is_only_proposed(spoilt: str) -> None:
    text = PLAIN.replace("簽署", spoilt)
    assert states(text) == ["proposed"]
    assert read(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "局长被指包养情妇，当地纪委已经介入调查。\n举报称，他长期包养两名女子。",
        "法院认定，二人系包养关系，借条无效。双方签过一份包养协议，女方要求退还包养费。",
        "警方破獲包養網詐騙案，女大生在包養網站認識金主，交友後遭詐騙。\n業者稱包養網只是平台。",
        "她否认被包养，称“包养”一说纯属造谣。",
        "国家包养众多文艺团体的时代过去了。",
        "村民承包养殖场，承包养鱼，面包养活了一家人。",
        "平台主打短期包養、長期包養，甜心寶貝與糖爹簽包養合約；警方提醒，交友要小心仙人跳。",
    ],
)
def test_an_article_about_the_thing_itself_keeps_every_word(text: str) -> None:
    assert states(text) == []
    assert read(text).text == text


def test_everyday_words_go_only_where_several_of_them_part_words() -> None:
    several = PLAIN.replace("協議", "協水電議").replace("設備", "設小樹屋備")
    assert read(several).text == several
    assert read(several.replace("研究", "研瑜伽教室究")).text == PLAIN
    plain = "双方加强交流合作，开展教学活动，提供家教服务，分享经验，水电站已经见证发展。"
    assert read(plain).text == plain


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_strewn_over_an_article_they_go_and_nothing_else_does(path: Path) -> None:
    clean = repaired(decode(path.read_bytes()).text).text
    chance = random.Random(path.stem)
    inside = [at for at in range(1, len(clean)) if clean[at - 1 : at + 1].isalpha()]
    text, at, put = "", 0, 0
    for place in sorted(chance.sample(inside, 12)):
        text += clean[at:place] + chance.choice(("包養", "包養網", "甜心寶貝包養網"))
        at, put = place, put + 1
    text += clean[at:]
    edits = [e for e in repaired(text).edits if e.rule == insert.KEY and e.state == "applied"]
    assert {"包養", "包養網", "甜心寶貝包養網"} >= {text[e.start : e.end] for e in edits}
    assert len(edits) >= put * 3 // 4


@needs_seeds
def test_the_spun_seed_reads_without_them() -> None:
    edits = [edit for edit in seed(3).edits if edit.rule == "insert"]
    assert [edit.state for edit in edits] == ["applied"] * 5
    assert "包" not in seed(3).text
    assert all(whole in seed(3).text for whole in ("奔涌", "申領", "多少數字在全國"))
