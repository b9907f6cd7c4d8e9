"""Claims and events carry the warning of their article; likely originals are a view of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotate import Anchor, Annotation, Argument
from models.annotate.problems import TEXTS
from models.insight.carried import hits_of, warning_body, warnings, with_originals
from models.insight.lexicon import OWN, BadLexicon, lexicon
from models.insight.wording import wording
from models.project import Project
from models.script.values import View
from models.text import EditMap, Span

SPUN = "两地将经由过程一起配合推动技巧立异,进步前辈装备今朝由某无限公司供给,居平易近受益不竭增添。"
CLEAN = "桥墩裂缝的检查花了三个月,工程师建议换掉北侧的支座。"


def claim(words: str, kind: str = "claim", text: str = SPUN) -> Annotation:
    start = text.index(words)
    anchor = Anchor((Span(start, start + len(words)),), (words,), 1)
    return Annotation(id=words, kind=kind, article="a", layer="l", label="x", anchor=anchor)


def test_every_claim_and_event_of_a_spun_article_is_warned_of() -> None:
    kinds = {"claim": "两地将", "event": "由某无限公司", "mention": "立异", "tag": "居"}
    told = [*warnings([claim(words, kind) for kind, words in kinds.items()], wording(SPUN))]
    assert [(one.annotation, one.code) for one in told] == [
        ("两地将", "spun"),
        ("由某无限公司", "spun-hard"),
    ]
    assert "无限公司 ← 有限公司" in told[1].text("en")
    assert all(one.code in TEXTS for one in told)


def test_ordinary_exchanged_words_are_named_and_clean_articles_say_nothing() -> None:
    (told,) = warnings([claim("技巧立异")], wording(SPUN))
    assert told.code == "spun-words"
    assert list(warnings([claim("检查", text=CLEAN)], wording(CLEAN))) == []


def test_a_role_that_is_a_bare_span_counts_too() -> None:
    event = claim("两地", "event")
    place = claim("无限公司").anchor
    with_role = Annotation(
        id="e", kind="event", article="a", layer="l", label="x", anchor=event.anchor,
        arguments=(Argument("who", anchor=place),),
    )  # fmt: skip
    assert [hit.published for hit in hits_of(with_role, wording(SPUN).hits)] == ["无限公司"]


def test_files_get_the_hits_and_which_of_them_a_claim_holds() -> None:
    body = warning_body([claim("某无限公司"), claim("立异", "mention")], wording(SPUN))
    assert list(body["annotations"]) == ["某无限公司"]
    (number,) = body["annotations"]["某无限公司"]
    assert body["hits"][number]["published"] == "无限公司"
    assert body["hits"][number]["hard"] is True
    assert warning_body([], wording(CLEAN)) == {}


words = st.sampled_from(["经由过程", "立异", "今朝", "不竭", "无限公司", "包养网", "平易近", "的,"])


@given(st.lists(words, max_size=40).map("".join))
def test_likely_originals_lead_back_to_whole_published_words(text: str) -> None:
    found = wording(text)
    view = with_originals(View("hans", "", text, EditMap.identity(len(text))), found.hits)
    assert view.map.target_length == len(view.text)
    for hit in found.hits:
        there = view.map.forth(hit.span)
        assert view.map.back(there).contains(hit.span) or there.is_empty


def test_a_persons_own_words_win_over_the_lists(own_home: Path) -> None:
    own_home.mkdir(exist_ok=True)
    before = wording(SPUN)
    (own_home / OWN).write_text("今朝\t\t\tordinary\t\n两地\t双方\t雙方\tshift\tweak\n", "utf-8")
    after = wording(SPUN)
    gone = {h.published for h in before.hits} - {h.published for h in after.hits}
    assert gone == {"今朝"}
    assert after.hits[0].original == "双方"


def test_a_bad_line_in_a_persons_own_words_is_named(own_home: Path) -> None:
    own_home.mkdir(exist_ok=True)
    (own_home / OWN).write_text("# own\n今朝 目前\n", "utf-8")
    with pytest.raises(BadLexicon) as told:
        lexicon()
    assert (told.value.file, told.value.place) == (str(own_home / OWN), "line 2")
    (own_home / OWN).write_bytes("今朝".encode("gbk"))
    with pytest.raises(BadLexicon):
        lexicon()


def test_an_accepted_word_is_an_edit_of_its_own_rule_that_undo_takes_back(tmp_path: Path) -> None:
    source = tmp_path / "spun.txt"
    source.write_text(SPUN, "utf-8")
    with Project.create(tmp_path / "p.shuangjian") as project:
        (article,) = project.articles.import_paths([source]).articles
        hard = [hit for hit in project.wordings.of(article).hits if hit.is_hard]
        project.wordings.accept(article, hard)
        reading = project.articles.reading(article)
        assert "有限公司" in reading.text
        assert [e.rule for e in reading.edits if e.replacement == "有限公司"] == ["wording"]
        project.history.undo()
        assert project.articles.reading(article).text == SPUN
