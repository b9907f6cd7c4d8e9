"""Measure the whole window on a real project file: ``python benchmarks/window.py`` (off screen).

From the file on the disk to the first screen, and from a key press to the repaint and to the
durable commit, with everything in between: store, session, panels, reader. CPU time of the process
for what people see, the clock for what the disk does. Exits with 1 when one is over its limit.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.annotate import Anchor, Annotation
from models.annotate.steps import add
from models.changes import Step
from models.identity import new_id
from models.project import Project
from models.text import Span
from ui.app import application
from ui.language import Translation
from ui.preferences import Preferences
from ui.window import MainWindow

_WORDS = (
    *("联盟", "企业", "产业", "合作", "协议", "签署", "平台", "技术", "研究", "发展"),
    *("区域", "经济", "投资", "项目", "会议", "政府", "机构", "创新", "实验室", "数据"),
    *("网络", "城市", "集群", "制造", "装备", "材料", "能源", "医药"),
)
_LABELS = 5


def main() -> int:
    """Print each figure with its limit; return 1 when one is over."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SHUANGJIAN_HOME"] = name
        path, small, large = _project(folder)
        app = application()
        window = MainWindow(app, Preferences(folder / "window.json"), Translation())
        window.resize(1280, 860)
        window.open_or_explain(path)
        window.show()
        session = window.session
        if session is None:
            raise SystemExit("the project did not open")
        app.processEvents()

        def opened(ref: str) -> float:
            start = time.process_time()
            session.open_article(ref)
            window.repaint()
            app.processEvents()
            return (time.process_time() - start) * 1e3

        rows = [
            _median("open a stored article of 10,000 characters", 50, lambda: opened(small)),
            _median("open 1 MB with 10,000 annotations, first screen", 200, lambda: opened(large)),
        ]
        opened(small)
        painted, durable = _tag(window)
        rows.append(("one tag, key press to repaint, median", median(painted), 16.0))
        rows.append(("one tag, key press to durable, p99", quantiles(durable, n=100)[98], 100.0))
        opened(large)
        painted, _ = _tag(window)
        rows.append(("the same among 10,000 annotations, median", median(painted), 16.0))
        session.settle()
        over = False
        for words, found, limit in rows:
            over |= found > limit
            print(f"{words:50} {found:7.1f} ms  limit {limit:5.0f}  ratio {found / limit:.2f}")
        sys.stdout.flush()
        window.close()
    return 1 if over else 0


def _median(words: str, limit: float, measure: Callable[[], float]) -> tuple[str, float, float]:
    measure()
    return words, median(measure() for _ in range(5)), limit


def _tag(window: MainWindow, rounds: int = 60) -> tuple[list[float], list[float]]:
    """Tag another word each time by its key; return CPU ms to the repaint, clock ms to the disk."""
    session, workspace = window.session, window.workspace
    if session is None or session.article is None or workspace is None:
        raise SystemExit("no article is open")
    reader = workspace.room.reader
    text = session.article.reading.text
    reader.setFocus()
    painted, durable = [], []
    for n in range(rounds):
        at = 30 + 6 * n
        span = Span(at, at + 2)
        if "\n" in span.of(text):
            continue
        reader.select(span)
        QTest.qWait(60)  # what follows an earlier tag at leisure is not this one's
        clock, start = time.perf_counter(), time.process_time()
        QTest.keyClick(reader, Qt.Key.Key_1)
        reader.viewport().repaint()
        painted.append((time.process_time() - start) * 1e3)
        while session.unsaved:
            QTest.qWait(1)
        durable.append((time.perf_counter() - clock) * 1e3)
    return painted, durable


def _project(folder: Path) -> tuple[Path, str, str]:
    path = folder / "bench.shuangjian"
    files: list[Path] = []
    for name, characters in (("small", 10_000), ("large", 350_000)):
        file = folder / f"{name}.txt"
        file.write_text(_text(characters, seed=len(files)), "utf-8")
        files.append(file)
    with Project.create(path, annotator="benchmark") as project:
        project.articles.import_paths(files)
        small, large = (row.id for row in project.articles.list())
        for article, count in ((small, 200), (large, 10_000)):
            project.commit(_mentions(project, article, count))
    return path, small, large


def _text(characters: int, seed: int) -> str:
    dice = random.Random(seed)  # noqa: S311
    lines, size = ["区域合作要闻"], 0
    while size < characters:
        line = "".join(dice.choices(_WORDS, k=dice.randint(12, 60))) + "。"
        lines.append(line)
        size += len(line) + 1
    return "\n".join(lines) + "\n"


def _mentions(project: Project, article: str, count: int) -> Step:
    text = project.articles.reading(article).text
    labels = [label.name for label in project.schema.of_kind("mention")][:_LABELS]
    dice = random.Random(3)  # noqa: S311
    made: list[Annotation] = []
    while len(made) < count:
        at = dice.randrange(len(text) - 6)
        span = Span(at, at + dice.randint(2, 6))
        if "\n" in span.of(text):
            continue
        made.append(Annotation(
            id=new_id(), kind="mention", article=article, layer=project.layers.current.id,
            label=dice.choice(labels), anchor=Anchor.on(text, span),
        ))  # fmt: skip
    return add({}, *made)


if __name__ == "__main__":
    sys.exit(main())
