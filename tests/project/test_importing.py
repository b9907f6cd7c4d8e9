"""Files come in once, as one step, with a report, and a bad one stops nobody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from models.errors import InputRefused, WrongUsage
from models.exchange import jsonl
from models.exchange.jsonl.encode import document_line, header_line
from models.exchange.values import Document, Header
from models.project import Project
from models.schema.body import to_body
from tests.exchange.examples import corpus, document, documents, written
from tests.exchange.examples import mention as drawn_mention
from tests.project.places import GLOSSED, mention, project_with


def empty(folder: Path, name: str = "p.shuangjian") -> Project:
    return Project.create(folder / name, annotator="阿明")


def test_all_files_come_in_as_one_step(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海", "江苏", "浙江") as project:
        assert project.history.undo_name == "import"
        project.history.undo()
        assert project.articles.list() == ()
        project.history.redo()
        assert len(project.articles.list()) == 3


def test_the_same_content_is_recognised_under_any_name(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海") as project:
        known = project.articles.list()[0].id
        (tmp_path / "copy.txt").write_bytes("上海".encode())
        (tmp_path / "new.txt").write_bytes("江苏".encode())
        (tmp_path / "again.txt").write_bytes("江苏".encode())
        names = ["copy.txt", "new.txt", "again.txt"]
        report = project.articles.import_paths([tmp_path / name for name in names])
        first, second, third = report.files
        assert (first.articles, first.known) == ((), (known,))
        assert len(second.articles) == 1
        assert third.known == second.articles
        assert len(project.articles.list()) == 2


def test_bad_files_are_reported_and_the_others_come_in(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "good.txt").write_bytes("上海".encode())
    (tmp_path / "bad.jsonl").write_bytes(b"{}\n")
    (tmp_path / "folder").mkdir()
    names = ["empty.txt", "noise.txt", "good.txt", "bad.jsonl", "folder", "missing.txt"]
    with empty(tmp_path) as project:
        report = project.articles.import_paths([tmp_path / name for name in names])
        assert {Path(r.file).name: bool(r.reason) for r in report.refused} == dict.fromkeys(
            ["empty.txt", "noise.txt", "bad.jsonl", "folder", "missing.txt"], True
        )
        assert [row.name for row in project.articles.list()] == ["good.txt"]


def test_folders_and_patterns_mean_the_articles_in_them(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    (inside / "deep").mkdir(parents=True)
    (inside / ".hidden.txt").write_bytes("一".encode())
    (inside / "b.txt").write_bytes("二".encode())
    (inside / "a.txt").write_bytes("三".encode())
    (inside / "picture.png").write_bytes(b"\x89PNG\r\n")
    (inside / "deep" / "c.txt").write_bytes("四".encode())
    with empty(tmp_path) as project:
        project.articles.import_paths([inside])
        assert [row.name for row in project.articles.list()] == ["a.txt", "b.txt"]
        project.articles.import_paths([inside], recursive=True)
        assert [row.name for row in project.articles.list()] == ["a.txt", "b.txt", "c.txt"]
    with empty(tmp_path, "q.shuangjian") as project:
        project.articles.import_paths([inside / "*.txt"])
        assert [row.name for row in project.articles.list()] == ["a.txt", "b.txt"]


def test_a_cancelled_import_keeps_what_had_been_read_as_one_action(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"第{number}篇", "utf-8")
    seen: list[tuple[int, int, str]] = []

    def stop_at_the_third(done: int, total: int, name: str) -> bool:
        seen.append((done, total, name))
        return done < 2

    with empty(tmp_path) as project:
        report = project.articles.import_paths([tmp_path], progress=stop_at_the_third)
        assert report.cancelled
        assert list(dict.fromkeys(seen)) == [(0, 4, "0.txt"), (1, 4, "1.txt"), (2, 4, "2.txt")]
        assert [row.name for row in project.articles.list()] == ["0.txt", "1.txt"]
        assert report.articles == tuple(row.id for row in project.articles.list())
        project.history.undo()
        assert project.articles.list() == ()


def test_evidence_for_the_encoding_is_kept(tmp_path: Path) -> None:
    text = "澜江两岸的十二家企业共建中试基地，各方签署合作协议。" * 3
    source = text.encode("gb18030")
    (tmp_path / "a.txt").write_bytes(source)
    with empty(tmp_path) as project:
        report = project.articles.import_paths([tmp_path / "a.txt"]).files[0]
        assert report.encoding == "gb18030"
        assert "gb18030" in report.evidence
        assert project.articles.source(report.articles[0]) == source
        assert project.articles.reading(report.articles[0]).raw == text


def test_bytes_that_are_no_character_are_kept_and_counted(tmp_path: Path) -> None:
    source = "上海市政府和企业".encode() + b"\xff" + "签署合作协议".encode()
    (tmp_path / "a.txt").write_bytes(source)
    with empty(tmp_path) as project:
        report = project.articles.import_paths([tmp_path / "a.txt"]).files[0]
        assert report.undecodable == 1
        assert project.articles.source(report.articles[0]) == source


def test_an_unknown_format_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with empty(tmp_path) as project, pytest.raises(WrongUsage, match="jsonl"):
        project.articles.import_paths([tmp_path / "missing"], format="pptx")


def test_the_whole_of_a_project_comes_back_byte_for_byte(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED * 3, "浙江𠮷\r\n😊") as project:
        one, two = (row.id for row in project.articles.list())
        mention(project, one, "合作协议")
        mention(project, two, "😊")
        edit = next(e for e in project.articles.reading(one).edits if e.rule == "gloss")
        project.articles.set_edit_state(one, edit.id, "dismissed")
        mention(project, one, edit.replacement or "(shàng)")
        project.articles.set_edit_state(one, edit.id, "applied")
        project.articles.set_data(two, title="題", status="done")
        project.articles.set_profile(one, "hant", "s2hk")
        project.articles.set_profile(None, "hant", "s2t")
        project.exchange.export(tmp_path / "a.jsonl", "jsonl")
    with empty(tmp_path, "q.shuangjian") as project:
        report = project.articles.import_paths([tmp_path / "a.jsonl"])
        assert report.refused == ()
        project.exchange.export(tmp_path / "b.jsonl", "jsonl")
        assert project.check() == ()
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


@settings(max_examples=8)
@given(documents())
def test_any_native_file_comes_back_from_an_empty_project_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, found: Document
) -> None:
    folder = tmp_path_factory.mktemp("native")
    with empty(folder, "origin.shuangjian") as project:
        written(jsonl.chunks, corpus(found), folder / "drawn.jsonl")
        assert project.articles.import_paths([folder / "drawn.jsonl"]).refused == ()
        project.exchange.export(folder / "a.jsonl", "jsonl")
    with empty(folder) as project:
        project.articles.import_paths([folder / "a.jsonl"])
        project.exchange.export(folder / "b.jsonl", "jsonl")
    assert (folder / "a.jsonl").read_bytes() == (folder / "b.jsonl").read_bytes()


def test_importing_a_native_file_twice_adds_nothing(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海和江苏") as project:
        mention(project, project.articles.list()[0].id, "江苏")
        project.exchange.export(tmp_path / "a.jsonl", "jsonl")
        report = project.articles.import_paths([tmp_path / "a.jsonl"])
        assert report.refused == ()
        assert not report.changes
        assert project.stats().annotations == 1


def test_annotations_of_a_known_article_come_onto_the_text_as_it_is_here(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED * 3) as project:
        made = mention(project, project.articles.list()[0].id, "合作协议")
        project.exchange.export(tmp_path / "a.jsonl", "jsonl")
    here = tmp_path / "here"
    here.mkdir()
    with project_with(here, GLOSSED * 3) as project:
        article = project.articles.list()[0].id
        edit = next(e for e in project.articles.reading(article).edits if e.rule == "gloss")
        project.articles.set_edit_state(article, edit.id, "dismissed")
        report = project.articles.import_paths([tmp_path / "a.jsonl"]).files[0]
        assert (report.known, report.annotations) == ((article,), 1)
        anchor = project.annotations.of(article)[made.id].anchor
        assert anchor is not None
        assert anchor.spans[0].of(project.articles.reading(article).text) == "合作协议"


def test_an_annotation_that_is_here_with_other_content_stays_as_it_is(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海和江苏") as project:
        article = project.articles.list()[0].id
        made = mention(project, article, "江苏")
        project.exchange.export(tmp_path / "a.jsonl", "jsonl")
        changed = (tmp_path / "a.jsonl").read_bytes().replace(b'"place"', b'"company"')
        (tmp_path / "b.jsonl").write_bytes(changed)
        report = project.articles.import_paths([tmp_path / "b.jsonl"])
        assert [made.id in r.reason for r in report.refused] == [True]
        assert project.annotations.of(article) == {made.id: made}


def test_conll_brings_text_and_mentions_into_the_layer_of_who_imports(tmp_path: Path) -> None:
    (tmp_path / "a.conll").write_text("上 B-place\n海 I-place\n\n人 O\n", "utf-8")
    with empty(tmp_path) as project:
        report = project.articles.import_paths([tmp_path / "a.conll"]).files[0]
        assert report.annotations == 1
        (row,) = project.articles.list()
        assert project.articles.reading(row.id).text == "上海\n人"
        (made,) = project.annotations.of(row.id).values()
        assert made.layer == project.layers.current.id
        assert made.label == "place"
        assert project.check() == ()


def test_a_native_file_of_another_schema_brings_it_into_an_empty_project_only(
    tmp_path: Path,
) -> None:
    text = "上海"
    given_corpus = corpus(document(text, drawn_mention(text, (0, 2))))
    with project_with(tmp_path, "江苏") as project:
        own = project.schema
        project.exchange.export(tmp_path / "own.jsonl", "jsonl")
        written(jsonl.chunks, given_corpus, tmp_path / "other.jsonl")
        report = project.articles.import_paths([tmp_path / "other.jsonl"]).files[0]
        assert any("schema" in note for note in report.notes)
        assert project.schema == own


def test_project_files_are_never_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(InputRefused):
        Project.open(tmp_path / "mistyped.shuangjian")
    assert list(tmp_path.iterdir()) == []


def test_a_new_project_takes_no_file_away(tmp_path: Path) -> None:
    (tmp_path / "p.shuangjian").write_bytes(b"precious")
    with pytest.raises(InputRefused):
        Project.create(tmp_path / "p.shuangjian")
    assert (tmp_path / "p.shuangjian").read_bytes() == b"precious"


def _override(**more: object) -> dict[str, object]:
    body = {"script": "hant", "base": "上", "form": "丄", **more}
    return {"id": "o", "kind": "override", "layer": "", "body": body}


HOSTILE = {
    "override of another shape": (
        "objects",
        [{"id": "o", "kind": "override", "layer": "", "body": {}}],
    ),
    "override where its characters do not stand": ("objects", [_override(start=3)]),
    "override behind the end of the text": ("objects", [_override(start=10**12)]),
    "override of another article's revision": ("objects", [_override(start=0, revision=9)]),
    "override of an article without a place": ("objects", [_override()]),
    "override of a number": ("objects", [_override(start=0, base=7)]),
    "profile that is none": ("profiles", {"hant": "rm -rf"}),
    "profile of half a file": ("profiles", {"hant": "x" * 5000}),
    "object of a reserved kind": (
        "objects",
        [{"id": "schema", "kind": "schema", "layer": "", "body": {}}],
    ),
    "annotation with the id of the schema": (
        "annotations",
        [{"id": "schema", "kind": "tag", "layer": "l", "label": "x"}],
    ),
    "annotation in a layer with the id of the schema": (
        "annotations",
        [{"id": "a", "kind": "tag", "layer": "schema", "label": "x"}],
    ),
    "label that turns what is written": (
        "annotations",
        [{"id": "a", "kind": "tag", "layer": "l", "label": "place\u202ex"}],
    ),
    "annotation with the id of its article": (
        "annotations",
        [{"id": "the-article", "kind": "tag", "layer": "l", "label": "x"}],
    ),
}


@pytest.mark.parametrize(("key", "value"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_would_break_the_project_is_taken_without_what_would_break_it(
    tmp_path: Path, key: str, value: object
) -> None:
    with empty(tmp_path) as project:
        header = header_line(Header(to_body(project.schema)))
        line = json.loads(document_line(document("上海和江苏")))
        line |= {"id": "the-article", key: value}
        (tmp_path / "a.jsonl").write_bytes(header + json.dumps(line).encode() + b"\n")
        before = project.schema
        report = project.articles.import_paths([tmp_path / "a.jsonl"])
        assert len(report.refused) == 1
        assert len(report.refused[0].reason) < 1000
        assert [row.id for row in project.articles.list()] == ["the-article"]
        assert project.schema == before
        assert project.articles.view("the-article", "hant").text == "上海和江蘇"
        assert project.check() == ()
