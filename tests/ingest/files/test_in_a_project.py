"""Files of every kind come into a project, are kept as they came, and go out and in again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from models.project import Project
from tests.ingest.files.makers import (
    BODY,
    TITLE,
    article,
    docx,
    epub,
    mht,
    page,
    pdf,
    xlsx,
    zipped,
)

FILES = {
    "a.txt": "\n".join((TITLE, *BODY)).encode("gb18030"),
    "b.html": page(article((*BODY, "以上报道由本报综合。"))),
    "c.docx": docx(TITLE, *BODY[:2]),
    "d.pdf": pdf((BODY[0],)),
    "e.epub": epub(BODY[1], BODY[2]),
    "f.mht": mht(page(article(BODY[:2]))),
    "g.xlsx": xlsx(("标题", "正文"), ("甲", BODY[0]), ("乙", BODY[1])),
    "h.csv": f"title,text\n丙,{BODY[2]}\n丁,\n".encode(),
    "i.zip": zipped({"x.txt": "".join(BODY).encode(), "bad.docx": b"PK\x03\x04"}),
    "j.pdf": pdf(()),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    inside.mkdir()
    for name, data in FILES.items():
        (inside / name).write_bytes(data)
    return inside


def test_all_kinds_come_in_and_what_is_bad_stops_nobody(tmp_path: Path, folder: Path) -> None:
    with Project.create(tmp_path / "p.shuangjian", annotator="阿明") as project:
        report = project.articles.import_paths([folder])
        counts = {file.file.name: len(file.articles) for file in report.files}
        assert counts == {**dict.fromkeys(FILES, 1), "g.xlsx": 2, "j.pdf": 0}
        readers = {file.file.name: file.reader.split("/")[0] for file in report.files}
        assert list(readers.values()) == [
            *("text", "html", "docx", "pdf", "epub", "mht", "workbook", "table", "text", "")
        ]
        refused = {Path(r.file).name: r.reason for r in report.refused}
        assert refused["h.csv"].startswith("line 3: ")
        assert refused["i.zip"].startswith("bad.docx: ")
        assert "text layer" in refused["j.pdf"]
        assert project.check() == ()


def test_files_come_in_once_whatever_their_kind(tmp_path: Path, folder: Path) -> None:
    with Project.create(tmp_path / "p.shuangjian", annotator="阿明") as project:
        first = project.articles.import_paths([folder]).articles
        again = project.articles.import_paths([folder])
        assert again.articles == ()
        assert {i for file in again.files for i in file.known} == {*first}


def test_the_bytes_of_every_file_are_kept(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with Project.create(path, annotator="阿明") as project:
        report = project.articles.import_paths([folder])
        sources = [project.articles.source(i) for i in report.articles]
        assert FILES["a.txt"] in sources
        assert FILES["b.html"] in sources
        for name in ("c.docx", "d.pdf", "e.epub", "f.mht", "g.xlsx", "h.csv"):
            digest = hashlib.sha256(FILES[name]).hexdigest()
            assert project.articles.original(digest) == FILES[name]


def test_readings_survive_closing_exporting_and_importing(tmp_path: Path, folder: Path) -> None:
    path, out = tmp_path / "p.shuangjian", tmp_path / "out.jsonl"
    with Project.create(path, annotator="阿明") as project:
        project.articles.import_paths([folder])
    with Project.open(path, annotator="阿明") as project:
        texts = [project.articles.reading(row.id).text for row in project.articles.list()]
        project.exchange.export(out, "jsonl")
    with Project.create(tmp_path / "q.shuangjian", annotator="阿明") as other:
        assert not other.articles.import_paths([out]).refused
        again = [other.articles.reading(row.id).text for row in other.articles.list()]
        assert again == texts
        other.exchange.export(tmp_path / "again.jsonl", "jsonl")
        assert other.check() == ()
    assert (tmp_path / "again.jsonl").read_bytes() == out.read_bytes()


def test_a_reader_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(page(article()))
    with Project.create(tmp_path / "p.shuangjian", annotator="阿明") as project:
        (report,) = project.articles.import_paths([file], format="text").files
        assert report.reader == "text/1"


def test_no_reader_is_loaded_with_the_list_of_them() -> None:
    import subprocess
    import sys

    heavy = ("lxml", "docx2python", "pypdfium2", "python_calamine", "email.parser", "csv")
    program = (
        "import sys, models.ingest.files.registry\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root
    )
    assert done.stdout.strip() == "[]"
