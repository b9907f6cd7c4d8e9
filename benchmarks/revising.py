"""What a correction by hand costs, with everything that points into the text following.

    python benchmarks/revising.py [FOLDER]

Measures an article of 4,000 characters with 100 annotations and one of 340,000 (1 MB) with 10,000:
CPU time of a correction in the middle and of its undo, and by how much the file grows. Each
annotation that follows is a revision of its own, so both grow with their number. Exits 1 when the
article of usual size costs more than the limit.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import corpus  # noqa: E402

from models.annotate import Anchor, Annotation  # noqa: E402
from models.annotate.codec import put  # noqa: E402
from models.changes import Step  # noqa: E402
from models.identity import new_id  # noqa: E402
from models.ingest.values import Reading  # noqa: E402
from models.project import Project  # noqa: E402
from models.text import Replacement, Span  # noqa: E402

LIMIT = 60.0  # milliseconds of CPU, for an article of usual size


def measured(folder: Path, length: int, annotations: int) -> float:
    """Print what a correction costs in an article of a length; return its milliseconds."""
    source = folder / f"{length}.txt"
    source.write_text(next(corpus.texts(1, length=length)), encoding="utf-8")
    with Project.create(source.with_suffix(".shuangjian"), annotator="x") as project:
        project.articles.import_paths([source])
        article = project.articles.list()[0].id
        reading = project.articles.reading(article)
        marks = (_mark(article, reading, number) for number in range(annotations))
        project.commit(Step("bulk", tuple(map(put, marks))))
        before = project.path.stat().st_size
        middle = reading.text.index("。", len(reading.text) // 2)
        change = [Replacement(middle, middle + 1, "！！")]
        found = _cpu(lambda: project.articles.correct(article, change))
        grown = (project.path.stat().st_size - before) / 1e3
        undo = _cpu(project.history.undo)
    print(f"{length:8,}{annotations:13,}{found:14.0f}{undo:10.0f}{grown:12.0f}")
    return found


def _mark(article: str, reading: Reading, number: int) -> Annotation:
    at = random.Random(number).randrange(len(reading.text) - 2)  # noqa: S311 — no secret
    anchor = Anchor.on(reading.text, Span(at, at + 2), revision=reading.revision)
    return Annotation(
        id=new_id(), kind="mention", article=article, layer="x", label="company", anchor=anchor
    )


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def main(folders: list[str]) -> int:
    """Print a line for each size; return 1 when the limit is missed."""
    print(f"{'length':>8}{'annotations':>13}{'correction ms':>14}{'undo ms':>10}{'grown kB':>12}")
    with TemporaryDirectory(dir=folders[0] if folders else None) as name:
        measured(Path(name), 1_000, 10)  # what is loaded once
        usual = measured(Path(name), corpus.LENGTH, 100)
        measured(Path(name), 340_000, 10_000)
    return 0 if usual <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
