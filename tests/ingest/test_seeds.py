"""The reading of each seed article against what people marked in it."""

from __future__ import annotations

import pytest

from models.ingest.values import Paragraph, Reading
from tests.ingest.seeds import GOLD, gold, needs_seeds, seed

pytestmark = needs_seeds
GLOSSES = ("gloss", "gloss_orphan")
ROLES = {"subtitle": "deck"}


def text_of(reading: Reading, paragraph: Paragraph) -> str:
    return paragraph.span.of(reading.text)


@pytest.mark.parametrize("field", ["title", "published", "source", "byline"])
@pytest.mark.parametrize("number", GOLD)
def test_the_article_says_of_itself_what_people_read(number: int, field: str) -> None:
    assert getattr(seed(number).data, field) == gold(number)[field]


@pytest.mark.parametrize("number", GOLD)
def test_the_script_is_told(number: int) -> None:
    assert seed(number).data.script == gold(number)["script"].lower()


@pytest.mark.parametrize("number", GOLD)
def test_paragraphs_and_their_roles_are_those_that_people_marked(number: int) -> None:
    reading, article = seed(number), gold(number)
    found = [p for p in reading.paragraphs if p.role != "title"]
    wanted = article["paragraphs"]
    assert [p.role for p in found] == [ROLES.get(w["role"], w["role"]) for w in wanted]
    for paragraph, want in zip(found, wanted, strict=True):
        assert text_of(reading, paragraph) == want["text"]


@pytest.mark.parametrize("number", GOLD)
def test_a_text_reads_exactly_as_people_cleaned_it(number: int) -> None:
    assert seed(number).text == gold(number)["clean_text"]


@pytest.mark.parametrize("number", GOLD)
def test_every_gloss_goes_and_nothing_else_in_brackets(number: int) -> None:
    reading, article = seed(number), gold(number)
    marked = {(e["start"], e["end"]) for e in article["edits"] if e["cls"] in GLOSSES}
    removed = {(e.start, e.end) for e in reading.edits if e.rule == "gloss"}
    noise = {(e["start"], e["end"]) for e in article.get("noise", ())}
    assert marked <= removed
    assert removed - marked <= noise


@pytest.mark.parametrize("number", GOLD)
def test_nothing_is_removed_that_people_kept(number: int) -> None:
    reading, article = seed(number), gold(number)
    kept = set(range(len(reading.raw)))
    for edit in article["edits"]:
        kept -= set(range(edit["start"], edit["end"]))
    for edit in reading.edits:
        assert not kept & set(range(edit.start, edit.end)), edit.id


def test_an_article_without_headline_gets_none() -> None:
    assert seed(3).data.title is None
    assert seed(3).paragraphs[0].role == "body"
    assert [p.role for p in seed(3).paragraphs].count("caption") == 5


def test_a_hot_list_gives_neither_date_nor_source() -> None:
    data = seed(4).data
    assert (data.published, data.source, data.byline) == ("2025-06-07T13:22:07", "银柿财经", "小柿")
    assert [p.role for p in seed(4).paragraphs] == ["title"] + ["body"] * 8


def test_runs_of_shifted_bytes_are_those_that_people_restored() -> None:
    found = {
        (e.start, e.end, e.replacement) for e in seed(1).edits if e.rule in ("shift", "shift-lost")
    }
    marked = gold(1)["edits"]
    assert found == {
        (e["start"], e["end"], e["replacement"]) for e in marked if e["cls"] == "gbk_shift"
    }
