"""What analysts are promised: plain SQL views, documented column by column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.changes import Put, Step
from models.store import ddl
from tests.store.building import ARTICLE, LAYER, TEXT, event, mention, project, rows

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "store.md"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.shuangjian"
    claim = Put(
        "c1",
        "claim",
        {"label": "share", "arguments": [{"role": "source", "target": "m1"}]},
        ARTICLE,
        LAYER,
    )
    tag = Put("t1", "tag", {"label": "regional"}, ARTICLE, LAYER)
    with project(path) as store:
        store.write(Step("all", (mention("m1"), event("e1", "m1"), claim, tag)))
        store.write(Step("mention.relabel", (mention("m1", label="company"),)))
        store.undo()
    return path


def test_mentions_claims_events_and_tags_have_their_views(path: Path) -> None:
    assert rows(path, 'SELECT id, label, start, "end", quote FROM v_mentions') == [
        ("m1", "place", 0, 3, TEXT[:3])
    ]
    assert rows(path, "SELECT id, start FROM v_claims") == [("c1", None)]
    assert rows(path, "SELECT id, quote, note FROM v_events") == [
        ("e1", f"{TEXT[10:12]}…{TEXT[12:14]}", "見第二段")
    ]
    assert rows(path, "SELECT id, label FROM v_tags") == [("t1", "regional")]
    assert rows(path, "SELECT count(*) FROM v_relations") == [(0,)]


def test_arguments_show_what_they_point_to(path: Path) -> None:
    assert rows(
        path, "SELECT annotation, role, target, target_label, quote FROM v_arguments ORDER BY 1, n"
    ) == [
        ("c1", "source", "m1", "place", TEXT[:3]),
        ("e1", "participant", "m1", "place", TEXT[:3]),
        ("e1", "place", None, None, TEXT[:3]),
    ]


def test_attributes_keep_their_types(path: Path) -> None:
    assert rows(path, "SELECT name, n, value FROM v_attributes ORDER BY name, n") == [
        ("new", 0, 1),
        ("share", 0, 12.5),
        ("status", 0, "signed"),
        ("topics", 0, "芯片"),
        ("topics", 1, "算力"),
    ]


def test_spans_cut_the_same_characters_out_of_the_text_in_sql(path: Path) -> None:
    sql = (
        'SELECT s.quote, substr(t.content, s.start + 1, s."end" - s.start)'
        " FROM v_spans s JOIN text t ON t.article = s.article"
    )
    found = rows(path, sql)
    assert len(found) == 3
    assert all(quote == cut for quote, cut in found)


def test_articles_and_steps_tell_who_did_what(path: Path) -> None:
    assert rows(path, "SELECT number, id, title, characters FROM v_articles") == [
        (1, ARTICLE, "共同體", len(TEXT))
    ]
    assert rows(
        path, "SELECT author, name, changes, undoes IS NULL FROM v_steps ORDER BY clock"
    ) == [
        ("林", "project.create", 1, 1),
        ("林", "article.import", 1, 1),
        ("林", "all", 4, 1),
        ("林", "mention.relabel", 1, 1),
        ("林", "mention.relabel", 1, 0),
    ]
    assert rows(path, "SELECT count(*) FROM v_revisions WHERE object = 'm1'") == [(3,)]
    assert rows(path, "SELECT count(*) FROM v_objects") == [(6,)]


def test_every_table_and_view_with_its_columns_is_documented(path: Path) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    words = set(re.findall(r"`([a-z_0-9]+)`", text))
    shown = {name for name, sql in ddl.names().items() if not sql.startswith("CREATE INDEX")}
    assert shown <= words
    for view in (name for name in ddl.names() if name.startswith("v_")):
        columns = {row[1] for row in rows(path, f"PRAGMA table_info({view})")}
        assert columns <= words, view


def test_the_example_of_the_document_runs(path: Path) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    query = text.split("signed agreements:", 1)[1].split("## Tables", 1)[0]
    assert rows(path, query.replace("agreement_signed", "joint_research").strip().rstrip(";")) == [
        (ARTICLE, f"{TEXT[10:12]}…{TEXT[12:14]}", "participant", TEXT[:3]),
        (ARTICLE, f"{TEXT[10:12]}…{TEXT[12:14]}", "place", TEXT[:3]),
    ]
