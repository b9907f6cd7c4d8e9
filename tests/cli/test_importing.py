"""The command line tells what came of each file, and stops at a whole article when asked to."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from models.project import Project
from tests.cli.conftest import Run
from tests.project.places import GLOSSED

ROOT = Path(__file__).resolve().parents[2]
TEXT = "澜江两岸的十二家企业共建中试基地，各方签署合作协议。"


def test_each_article_is_reported_with_what_it_says_of_itself_and_its_damage(
    project: Path, run: Run, tmp_path: Path
) -> None:
    said = f"{TEXT}\ufffd{TEXT}\n"
    text = f"基地落成\n2026年3月4日 来源：澜江日报\n{GLOSSED * 3}{said}"
    (tmp_path / "c.txt").write_text(text, "utf-8")
    (file,) = run("import", project, tmp_path / "c.txt", "--json").json["files"]
    (article,) = file["articles"]
    assert (article["number"], article["title"], article["source"]) == (3, "基地落成", "澜江日报")
    assert (article["published"], article["script"]) == ("2026-03-04", "hans")
    assert article["damage"]["lost"] == 1
    assert article["damage"]["edits"]["gloss"] == {"applied": file["edits"]["gloss"]}
    with Project.open(project, read_only=True) as opened:
        assert article["characters"] == len(opened.articles.reading(article["id"]).text)


def test_encoding_and_columns_are_taken_from_whoever_knows_better(
    project: Path, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "c.csv").write_text(f"甲,乙\n题目,{TEXT}\n", "gb18030")
    wish = ("--encoding", "gb18030", "--column", "text=乙", "--column", "title=甲")
    (file,) = run("import", project, tmp_path / "c.csv", *wish, "--json").json["files"]
    (article,) = file["articles"]
    assert article["title"] == "题目"
    assert run("text", project, article["id"]).text == f"题目\n{TEXT}"


@pytest.mark.parametrize(
    "wish", [("--encoding", "klingon"), ("--column", "text"), ("--column", "weather=x")]
)
def test_a_wish_that_cannot_be_met_is_wrong_usage(
    project: Path, run: Run, tmp_path: Path, wish: tuple[str, str]
) -> None:
    assert run("import", project, tmp_path / "a.txt", *wish).code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no Ctrl+C for one process alone there")
def test_ctrl_c_keeps_whole_articles_and_reports_them(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(300):
        lines = "\n".join(f"{number}之{n}，{TEXT}" for n in range(120))
        (folder / f"{number:03}.txt").write_text(lines, "utf-8")
    path = tmp_path / "p.shuangjian"
    Project.create(path, annotator="阿明").close()
    child = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "import", str(path), str(folder), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "SHUANGJIAN_HOME": str(tmp_path / "home")},
    )
    while not _articles(path) and child.poll() is None:
        time.sleep(0.1)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    report = json.loads(out)
    assert (child.returncode, report["cancelled"]) == (130, True)
    assert "Interrupted" in err.decode()
    with Project.open(path, annotator="阿明") as project:
        reported = [a["id"] for file in report["files"] for a in file["articles"]]
        assert [row.id for row in project.articles.list()] == reported
        assert 0 < len(reported) < 300
        assert project.check() == ()
        project.history.undo()
        assert project.articles.list() == ()


def _articles(path: Path) -> int:
    with Project.open(path, read_only=True) as project:
        return len(project.articles.list())
