"""How far the work on a corpus has come."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from models.annotate import Anchor, Annotation
from models.annotate.steps import add
from models.identity import new_id
from models.knowledge.corpus import ArticleNumbers, Corpus, table_csv
from models.project import Project
from models.schema.kinds import KINDS
from models.text import Span


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "s.shuangjian"
    Project.sample(path, annotator="林").close()
    return path


def test_the_numbers_are_those_of_the_annotations_themselves(sample: Path) -> None:
    with Project.open(sample, read_only=True) as project:
        corpus = project.corpus.now()
        assert len(corpus.articles) == 6
        for article in corpus.articles:
            annotations = project.annotations.of(article.id).values()
            assert article.kinds == Counter(a.kind for a in annotations)
            assert article.labels == Counter(a.label for a in annotations)
            covered = {
                place
                for a in annotations if a.anchor and not a.anchor.detached
                for span in a.anchor.spans
                for place in range(span.start, span.end)
            }  # fmt: skip
            assert article.covered == len(covered)
            assert article.coverage == pytest.approx(len(covered) / article.characters)
            assert sum(article.days.values()) == article.annotations
        assert corpus.annotations == project.stats().annotations
        assert corpus.labels() == project.stats().by_label


def test_each_person_is_told_with_what_they_did(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "two.shuangjian"
    path.write_bytes(sample.read_bytes())
    with Project.open(path, annotator="沈") as project:
        article = project.articles.list()[2]
        reading = project.articles.reading(article.id)
        anchor = Anchor((Span(0, 2),), (reading.text[:2],), article.revision)
        layer = project.layers.current.id
        made = Annotation(id=new_id(), kind="mention", article=article.id, layer=layer,
                          label="place", anchor=anchor)  # fmt: skip
        project.commit(add({}, made))
        lin, shen = project.corpus.now().persons()
    assert (lin.name, lin.articles) == ("林", 6)
    assert (shen.name, shen.annotations, shen.articles) == ("沈", 1, 1)
    assert len(shen.last) == 10


def test_what_was_taken_back_counts_no_more(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "back.shuangjian"
    path.write_bytes(sample.read_bytes())
    with Project.open(path) as project:
        before = project.corpus.now().annotations
        project.history.undo()
        assert project.corpus.now().annotations < before


def test_an_empty_project_and_an_article_without_text_have_numbers_too(tmp_path: Path) -> None:
    with Project.create(tmp_path / "e.shuangjian") as project:
        corpus = project.corpus.now()
    assert (corpus.annotations, corpus.coverage, corpus.persons()) == (0, 0.0, ())
    nothing = ArticleNumbers(id="a", number=1, title="")
    assert (nothing.coverage, nothing.touched) == (0.0, "")


MADE = Corpus(
    (
        ArticleNumbers(id="a", number=1, title="=甲", outlet="渡口", published="2025-03-18",
                       script="hans", status="done", characters=100, covered=40,
                       kinds={"mention": 3}, labels={"place": 2, "company": 1}, people={"l": 3},
                       days={("l", "2025-05-01"): 3}),
        ArticleNumbers(id="b", number=2, title="乙", published="2025", script="hant",
                       status="new", characters=300, covered=60, kinds={"mention": 1, "claim": 1},
                       labels={"place": 2}, people={"m": 2}, days={("m", "2025-05-02"): 2}),
    ),
    {"l": "林", "m": "沈"},
)  # fmt: skip


def test_sums_are_over_what_is_wanted() -> None:
    assert MADE.coverage == pytest.approx(0.25)
    assert MADE.labels() == {"place": 4, "company": 1}
    assert MADE.months() == {"2025-03": 1, "": 1}
    assert MADE.work() == {"2025-05-01": 3, "2025-05-02": 2}
    only = MADE.only(lambda a: a.script == "hant")
    assert only.characters == 300
    assert [p.name for p in only.persons()] == ["沈"]


def test_the_table_has_a_column_for_each_kind_person_and_label() -> None:
    rows = list(csv.DictReader(io.StringIO(table_csv(MADE, KINDS).decode("utf-8-sig"))))
    assert [row["annotations"] for row in rows] == ["3", "2"]
    assert [row["by 沈"] for row in rows] == ["0", "2"]
    assert [row["company"] for row in rows] == ["1", "0"]
    assert rows[0]["title"] == "'=甲"
    assert set(KINDS) <= set(rows[0])
