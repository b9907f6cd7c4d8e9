"""Text read in another encoding than it was written in is restored; what only looks so stays."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.ingest.pipeline import read, repaired
from tests.damage.registry import kind

HANS = "澜江两岸的三座城市昨天签署协议，共建一个中试基地。产值达到3.5亿元，增长12%。"
HANT = "瀾江兩岸的三座城市昨天簽署協議，共建一個試產基地。產值達到3.5億元，增長12%。"
WHOLE = (
    *("utf8-as-cp1252", "utf8-as-latin1", "utf8-twice", "gbk-as-cp1252", "gbk-as-latin1"),
    *("big5-as-gbk", "big5-as-cp1252"),
)


@pytest.mark.parametrize("key", WHOLE)
def test_a_text_that_was_read_wrongly_is_restored(key: str) -> None:
    text = HANT if kind(key).script == "hant" else HANS
    done = kind(key).make(f"{text}\n{text}", random.Random(1))
    assert done.places
    assert repaired(done.text).text == done.clean


@pytest.mark.parametrize("key", ["utf8-as-gbk", "utf8-as-gbk-windows"])
def test_what_such_a_reading_has_swallowed_shows_as_lost(key: str) -> None:
    done = kind(key).make(HANS, random.Random(1))
    draft = repaired(done.text)
    assert "□" in draft.text
    assert {e.rule for e in draft.edits} == {"mojibake", "lost"}
    assert draft.text.startswith("澜江两岸的三座城市昨天签署")


@pytest.mark.parametrize(
    ("truth", "codec"),
    [("第5至13项，比去年多1倍；", "gb18030"), ("一、", "big5hkscs"), ("序", "gb18030")],
)
def test_short_runs_are_restored_in_a_text_that_is_damaged_throughout(
    truth: str, codec: str
) -> None:
    text = f"{HANT}\n{truth}" if codec == "big5hkscs" else f"{HANS}\n{truth}"
    assert repaired(text.encode(codec).decode("latin-1")).text == text


@pytest.mark.parametrize("codec", ["gb18030", "utf-8"])
def test_entities_among_bytes_that_were_read_wrongly_keep_their_meaning(codec: str) -> None:
    wrong = HANS.encode(codec).decode("latin-1")
    raw = f"&ldquo;{wrong}&rdquo;{wrong}&hellip;{wrong}&ldquo;{wrong}"
    assert repaired(raw).text == f"“{HANS}”{HANS}…{HANS}“{HANS}"


def test_names_alone_in_a_line_are_restored_in_a_damaged_text() -> None:
    text = f"{HANS}\n（记者 沈砚秋 通讯员 贺同舟）"
    assert repaired(text.encode("gbk").decode("latin-1")).text == text


def test_an_unreadable_byte_between_two_others_is_known() -> None:
    wrong = "达到1104所，初中、小学、高中的入学率".encode().decode("gb18030", "replace")
    assert "\ufffd" in wrong
    assert repaired(f"{HANS}\n{wrong}").text == f"{HANS}\n达到1104所，初中、小学、高中的入学□"


def test_a_hanzi_beside_a_run_stays_though_it_looks_like_a_sequence() -> None:
    wrong = "是可怕的，但是只要人人珍".encode().decode("gb18030")
    for around in ("毒魔", "目", "慰", "於擴"):
        assert repaired(f"{HANS}{around}{wrong}{around}。").text == (
            f"{HANS}{around}是可怕的，但是只要人人珍{around}。"
        )


def test_a_single_run_is_restored_and_the_text_around_it_left() -> None:
    wrong = "签署协议".encode().decode("gb18030")
    reading = read(f"三座城市昨天{wrong}，共建中试基地。")
    assert reading.text == "三座城市昨天签署协议，共建中试基地。"
    assert [e.rule for e in reading.edits] == ["mojibake"]


def test_letters_with_accents_are_restored_beside_hanzi() -> None:
    wrong = f"{HANS}Pokémon与São Paulo".encode().decode("latin-1")
    assert repaired(wrong).text == f"{HANS}Pokémon与São Paulo"


def test_escaped_and_glossed_text_is_restored_to_the_end() -> None:
    wrong = "产(chǎn)业(yè)集(jí)群&mdash;联(lián)盟".encode().decode("latin-1")
    assert repaired(wrong).text == "产业集群—联盟"


@pytest.mark.parametrize(
    "text",
    [
        "Pokémon、São Paulo、Zürich、naïve、café”—",
        "Die Übergröße der Straßenbahn; ÄÖÜ äöüß, Façade, Île-de-France, œuvre, À L'ÉTÉ",
        "MANHÃ” e CORAÇÃO, mañana, ¿qué?, Ærøskøbing, Þórður, Łódź, Český, ŞİŞLİ",
        "Việt Nam: Đường phố Hà Nội, KHÂ” ƯỚC, nước, những người",
        "pǔtōnghuà: mā má mǎ mà, lǜ, nǚ, ê",
        "東京の桜はとても美しいです。いつもありがとうございます。カタカナのテスト、ガンダム。",
        "한국어 문장입니다. 서울특별시와 부산광역시가 협약을 체결하였다.",
        "Москва, Санкт-Петербург и Екатеринбург. Ελληνικά: Αθήνα",
        "👩🏽‍🚀🚀🇭🇰 1️⃣ ©®™ §5 ±3° µm ¼ ½ ¾ «guillemets» ÷×",
        "龘䶮㙍𠮷𪚥 喆堃昇淼焱垚犇骉猋 氕氘氚锿鿔鿭",
        "黍离\n彼黍离离，彼稷之苗。行迈靡靡，中心摇摇。",
        "关关雎鸠，在河之洲。窈窕淑女，君子好逑。参差荇菜，左右流之。",
        "饕餮魑魅魍魉，踟蹰彳亍，氤氲蓊郁，旖旎迤逦，觊觎囹圄，耄耋鳏寡",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß àâäéèêëîïôöùûüÿ",
    ],
)
def test_clean_text_of_any_language_stays(text: str) -> None:
    for around in (text, f"{HANS}\n{text}\n{HANT}", f"三市{text}协作"):
        assert [e for e in repaired(around).edits if e.rule in ("mojibake", "lost")] == []


@given(st.text(st.sampled_from("Ã©Â·ä¸­鑱旂洘ÖÐÎÄ中文いゅ?\ufffd€a \n"), max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_searched(text: str) -> None:
    draft = repaired(text)
    assert len(draft.edits) <= len(text)


def test_what_still_cannot_be_read_when_a_reading_is_undone_is_not_sure() -> None:
    clean = "三0城1共0建1中0试1基0地1，0样1品0已1过0了1，0设1备0明1年0进1场。"
    once = clean.encode().decode("gbk", "replace")
    twice = "".join(bytes((b,)).decode("cp1252", "ignore") or chr(b) for b in once.encode())
    edits = [e for e in repaired("\n".join([twice] * 4)).edits if e.rule == "mojibake"]
    assert edits
    assert all(set(e.replacement) <= {*clean, "□"} for e in edits if e.confidence >= 0.9)
