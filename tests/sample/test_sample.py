"""The articles that come with the program, and what is annotated in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from models.annotate.check import problems
from models.annotate.values import Annotation
from models.annotate.worked import load_worked, sample
from models.ingest.decode import decode
from models.ingest.pipeline import read
from models.ingest.values import Reading
from models.schema.load import bundled
from models.schema.values import Schema

SCHEMA: Schema = bundled("regional-cooperation")
FILES = {s.article.stem: s for s in sample()}


def source(stem: str) -> bytes:
    return FILES[stem].article.read_bytes()


@cache
def reading(stem: str) -> Reading:
    return read(decode(source(stem)).text)


def worked(stem: str, text: str | None = None) -> tuple[Annotation, ...]:
    file = FILES[stem].annotations
    assert file is not None, f"{stem} has no worked annotations"
    return load_worked(file, text or reading(stem).text, stem, "sample", SCHEMA)


@pytest.fixture(scope="module")
def everything() -> dict[str, tuple[Annotation, ...]]:
    return {stem: worked(stem) for stem in FILES}


def test_there_are_three_articles_in_either_script() -> None:
    scripts = [reading(stem).data.script for stem in FILES]
    assert sorted(scripts) == ["hans"] * 3 + ["hant"] * 3


@pytest.mark.parametrize("stem", FILES)
def test_every_quote_stands_in_the_reading_text(stem: str) -> None:
    text = reading(stem).text
    annotations = worked(stem, text)
    assert len(annotations) >= 25
    for annotation in annotations:
        places = [annotation.anchor, *(a.anchor for a in annotation.arguments)]
        for anchor in filter(None, places):
            assert [span.of(text) for span in anchor.spans] == list(anchor.quotes)


@pytest.mark.parametrize("stem", FILES)
def test_the_schema_finds_no_problem(stem: str) -> None:
    assert [p.text("en") for p in problems(worked(stem), SCHEMA)] == []


@pytest.mark.parametrize("stem", FILES)
def test_the_article_says_when_and_where_it_appeared(stem: str) -> None:
    data = reading(stem).data
    assert data.title
    assert data.source
    assert data.published is not None
    assert data.published.startswith("2025-")


def test_every_label_is_used_somewhere(everything: dict[str, tuple[Annotation, ...]]) -> None:
    used = {a.label for annotations in everything.values() for a in annotations}
    assert used == set(SCHEMA.by_name)


def test_every_way_of_marking_is_shown(everything: dict[str, tuple[Annotation, ...]]) -> None:
    first = everything["01-battery-alliance"]
    by_id = {a.id: a for a in first}
    placed = [a.anchor.hull for a in first if a.anchor]
    assert any(a != b and a.contains(b) for a in placed for b in placed), "nested"
    assert any(a.start < b.start < a.end < b.end for a in placed for b in placed), "overlapping"
    assert any(a.anchor and len(a.anchor.spans) > 1 for a in first), "discontinuous"
    assert any(a.note for a in first)
    targets = {
        "span" if x.target is None else by_id[x.target].kind
        for a in first
        if a.kind == "event"
        for x in a.arguments
    }
    assert targets == {"mention", "event", "span"}


def test_two_articles_tell_one_story_with_differing_figures(
    everything: dict[str, tuple[Annotation, ...]],
) -> None:
    figures = [
        {a.attribute("value") for a in everything[stem] if a.label == "amount"} - {None}
        for stem in ("01-battery-alliance", "02-battery-alliance-other-bank")
    ]
    assert figures == [{21.0}, {19.0}]


def damage(stem: str) -> set[str]:
    return {e.rule for e in reading(stem).edits if e.state == "applied"}


def test_the_kinds_of_damage_are_there_and_are_repaired() -> None:
    assert b"&nbsp;" in source("01-battery-alliance")
    assert "html" in damage("01-battery-alliance")
    assert "(huì)" in source("05-green-ports").decode()
    assert "gloss" in damage("05-green-ports")
    body = "服务中心与云渡市商务局在云渡会展中心联合举办"
    assert source("06-matchmaker").decode().count(body) == 2
    assert reading("06-matchmaker").text.count(body) == 1
    ranking = "入梅時間出爐"
    assert ranking in source("02-battery-alliance-other-bank").decode()
    assert ranking not in reading("02-battery-alliance-other-bank").text
    assert reading("02-battery-alliance-other-bank").data.title == (
        "瀾江電池聯盟成軍 三市合設試產基地"
    )


def test_encodings_line_ends_and_rare_characters_are_there() -> None:
    paired = source("03-paired-counties")
    assert decode(paired).encoding == "gb18030"
    assert paired.count(b"\r\n") == paired.count(b"\n")
    assert "\r" not in reading("03-paired-counties").text
    assert decode(source("04-deep-sea-connector")).encoding.startswith("big5")
    assert source("02-battery-alliance-other-bank").startswith(b"\xef\xbb\xbf")
    assert {"𠮷", "𫫇", "👍"} <= set(reading("06-matchmaker").text)
    assert "\xa0" in source("05-green-ports").decode()


def test_the_articles_have_a_readable_length() -> None:
    for stem in FILES:
        assert 500 <= len(reading(stem).text) <= 1000, stem


def test_the_files_lie_where_a_bundle_will_carry_them() -> None:
    root = Path(__file__).resolve().parents[2] / "resources" / "sample"
    assert {s.article.parent for s in FILES.values()} == {root / "articles"}
