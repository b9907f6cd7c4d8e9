"""Spun wording is told, with what likely stood there, and clean news is left in peace."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ingest.decode import decode
from models.ingest.pipeline import read
from models.insight.lexicon import FOLDER, BadLexicon, Lexicon, entries, lexicon
from models.insight.wording import normalised, wording
from models.script.fold import fold
from models.text import Span

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "../shared/gold"
SPUN = "两地将经由过程一起配合推动技巧立异,进步前辈装备今朝由某无限公司供给,居平易近受益不竭增添。"
PLAIN = "两地将通过合作推进技术创新,先进设备目前由某有限公司提供,居民受益不断增加。"

words = st.sampled_from([e.published for file in FOLDER.glob("*.tsv") for e in entries(file)])
texts = st.lists(words | st.text(max_size=6), max_size=30).map("".join)


def test_a_spun_text_is_told_with_what_likely_stood_there() -> None:
    found = wording(SPUN)
    assert found.is_spun
    assert ("经由过程", "通过") in [(h.published, h.original) for h in found.hits]
    assert normalised(SPUN, found.hits)[0] == PLAIN


def test_originals_come_in_the_script_of_the_text() -> None:
    found = wording("兩地將經由過程一起配合推動技巧立異,進步前輩裝備今朝由廠家供給。")
    assert {"通過", "技術創新", "設備"} <= {h.original for h in found.hits}


def test_a_word_that_turns_the_meaning_round_is_hard() -> None:
    hard = [h for h in wording(SPUN).hits if h.is_hard]
    assert [(h.published, h.original) for h in hard] == [("无限公司", "有限公司")]
    doubtful = [h for h in wording(SPUN + "项目无望完工。").hits if h.published == "无望"]
    assert [h.confidence < hard[0].confidence for h in doubtful] == [True]


def test_a_persons_name_with_an_exchanged_character_is_broken() -> None:
    for text, kind in (("市委书记王向平易近说", "broken-name"), ("服务平易近心", "shift")):
        (hit,) = [
            h for h in wording(SPUN + text).hits if h.span.start >= len(SPUN) and h.original == "民"
        ]
        assert hit.kind == kind


@pytest.mark.parametrize(
    ("spun", "plain"),
    [
        ("大年夜众的糊口方式，黉舍的德律风弗成或缺。", "大众的生活方式，学校的电话不可或缺。"),
        ("国表里不雅众参不雅，年夜学生约请师长教师。", "国内外观众参观，大学生邀请先生。"),
        ("國表裡的計較機收支口商業，黉舍、年夜陸。", "國內外的計算機進出口貿易，學校、大陸。"),
        ("市場羈系與貨泉政策，呈如今決議計劃中。", "市場監管與貨幣政策，呈現在決策中。"),
    ],
)
def test_words_of_other_spinners_are_known(spun: str, plain: str) -> None:
    found = wording(spun)
    assert found.is_spun
    assert normalised(spun, found.hits)[0] == plain


def test_words_for_what_is_bad_are_hard_where_something_good_stood() -> None:
    found = wording("扩展失业，稳失业，停业收入增加，大年夜众的糊口方式弗成或缺，黉舍的德律风。")
    assert {"稳失业", "停业收入"} <= {h.published for h in found.hits if h.is_hard}


def test_words_that_only_dictionaries_know_tell_a_spun_text() -> None:
    bookish = [e.published for e in entries(FOLDER / "bookish.tsv")][::150]
    assert wording("，".join(bookish)).is_spun
    assert not wording("，".join(bookish[:3]) + "公司发布公告。" * 200).is_spun


def test_ordinary_words_count_only_in_the_company_of_strong_ones() -> None:
    plain = "公司财产与技巧资本雄厚,成长迅速,计划扶植新的中间,供给周全办事。" * 20
    assert wording(plain).hits == ()
    assert {"财产", "成长"} <= {h.published for h in wording(SPUN + plain).hits}


def test_ordinary_words_shield_what_stands_in_them() -> None:
    shielded = "平易近人、标新立异、跨年夜、大年夜、不雅照"
    assert list(lexicon().matches(shielded)) == []


def test_one_strange_word_over_and_over_makes_no_spun_text() -> None:
    assert not wording("他总说立异。" * 50).is_spun


def test_an_empty_text_is_not_spun() -> None:
    assert (wording("").is_spun, wording("").density) == (False, 0.0)


@given(texts)
def test_hits_lie_in_the_text_in_order_and_the_text_can_be_had_back(text: str) -> None:
    found = wording(text)
    free = 0
    for hit in found.hits:
        assert free <= hit.span.start < hit.span.end <= len(text)
        assert hit.span.of(text) == hit.published
        free = hit.span.end
    other, there = normalised(text, found.hits)
    assert there.source_length == len(text)
    assert there.target_length == len(other)
    for hit in found.hits:
        assert there.forth(hit.span).of(other).startswith(hit.original)


@given(texts)
def test_script_and_width_do_not_matter(text: str) -> None:
    assert [s for s, _ in lexicon().matches(text)] == [s for s, _ in lexicon().matches(fold(text))]


def test_the_longest_word_wins(tmp_path: Path) -> None:
    file = tmp_path / "own.tsv"
    file.write_text(
        "# remark\n甲乙\t子\t子\tshift\tweak\n甲乙丙\t丑\t丑\tinverted\tstrong\n", "utf-8"
    )
    (match,) = Lexicon(entries(file)).matches("一甲乙丙")
    assert (match[0], match[1].hans) == (Span(1, 4), "丑")


@pytest.mark.parametrize(
    "line",
    [
        "立异\t创新",
        "立\t创\t創\tshift\tweak",
        "立异\t\t\tshift\tweak",
        "立异\t创新\t創新\tsilly\tweak",
        "立异\t创新\t創新\tshift\t",
        "立异\t\t\tordinary\tweak",
    ],
)
def test_a_line_that_is_not_as_the_header_asks_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "own.tsv"
    file.write_text(f"# remark\n{line}\n", "utf-8")
    with pytest.raises(BadLexicon) as told:
        entries(file)
    assert (told.value.file, told.value.place) == (str(file), "line 2")


def test_no_word_of_the_lists_is_told_twice_or_its_own_original() -> None:
    every = [e for file in FOLDER.glob("*.tsv") for e in entries(file)]
    keys = [fold(e.published) for e in every]
    assert len(keys) == len(set(keys))
    assert [e for e in every if fold(e.hans) == fold(e.published)] == []
    assert [e for e in every if e.kind != "spam" and fold(e.hans) != fold(e.hant)] == []


def test_only_the_spun_seed_is_found(seeds: tuple[Path, ...]) -> None:
    found = {f.stem: wording(read(f.read_text("utf-8")).text) for f in seeds}
    assert [name for name, w in found.items() if w.is_spun] == ["article-3"]
    assert found["article-3"].density > 20
    assert max(w.density for name, w in found.items() if name != "article-3") < 0.2


def test_clean_texts_are_not_flagged() -> None:
    texts = [json.loads(f.read_text("utf-8"))["clean_text"] for f in GOLD.glob("*.json")]
    samples = (ROOT / "resources/sample/articles").glob("*.txt")
    texts += [read(decode(file.read_bytes()).text).text for file in samples]
    assert [wording(text).density for text in texts] == [0.0] * len(texts)
