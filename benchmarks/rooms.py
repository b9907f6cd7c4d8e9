"""Measure what rooms read of a large project: ``python benchmarks/rooms.py [ARTICLES]``.

Makes a project of 1,000 articles with 100,000 annotations (a few minutes), then counts the corpus,
reads the events and draws their network, and compares two long articles. CPU time of the process.
Exits with 1 when one is over its limit.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from models.annotate import Anchor, Annotation, Argument
from models.annotate.steps import add
from models.identity import new_id
from models.knowledge.network import Wish
from models.knowledge.twins import compare
from models.project import Project
from models.text import Span
from ui.rooms.network.drawing import Sources, draw

_HANZI = (
    "联盟企业产业合作协议签署平台技术研究发展区域经济投资项目会议政府机构创新实验室数据网络城市集群"
)
_LABELS = ("company", "government", "place", "research", "alliance")
_MENTIONS, _EVENTS = 85, 15  # of each article
_failed: list[str] = []


def filled(path: Path, articles: int) -> None:
    """Make the project."""
    random = Random(3)  # noqa: S311
    folder = path.parent / "articles"
    folder.mkdir()
    files = []
    for number in range(articles):
        lines = ("".join(random.choices(_HANZI, k=180)) + "。" for _ in range(4))
        files.append(folder / f"{number:05}.txt")
        files[-1].write_text(f"第{number}号合作新闻\n\n" + "\n".join(lines), "utf-8")
    with Project.create(path, annotator="L") as project:
        project.articles.import_paths(files)
        layer = project.layers.current.id
        for row in project.articles.list():
            text = project.articles.reading(row.id).text
            project.commit(add({}, *_annotations(random, row.id, layer, text)))


def _annotations(random: Random, article: str, layer: str, text: str) -> list[Annotation]:
    def made(kind: Any, label: str, size: int, *arguments: Argument) -> Annotation:
        at = random.randrange(len(text) - size)
        anchor = Anchor((Span(at, at + size),), (text[at : at + size],))
        return Annotation(id=new_id(), kind=kind, article=article, layer=layer, label=label,
                          anchor=anchor, arguments=arguments)  # fmt: skip

    mentions = [made("mention", random.choice(_LABELS), random.randint(2, 8))
                for _ in range(_MENTIONS)]  # fmt: skip
    events = [
        made("event", "agreement_signed", 2,
             *(Argument("party", target=m.id) for m in random.sample(mentions, 3)))
        for _ in range(_EVENTS)
    ]  # fmt: skip
    return [*mentions, *events]


def measured(name: str, limit: float, work: Callable[[], Any], times: int = 3) -> Any:
    """Run ``work``, print its CPU time in ms, and note when it is over ``limit``."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        result = work()
        spent.append((time.process_time() - start) * 1000)
    over = median(spent) > limit
    print(f"{name:<52}{median(spent):>9.1f} ms  (limit {limit:g}){'  OVER' if over else ''}")
    if over:
        _failed.append(name)
    return result


def main() -> int:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rooms.shuangjian"
        filled(path, articles)
        with Project.open(path) as project:
            corpus = measured("count the corpus", 1000, project.corpus.now)
            print(f"  {len(corpus.articles):,} articles, {corpus.annotations:,} annotations")
            events = project.knowledge.events()  # the first time every text is read for its wording
        with Project.open(path) as project:
            events = measured("read the events", 1500, project.knowledge.events, 1)
            sources = Sources(events, project.registry.entities())
            measured("draw the network, no mention in the registry", 1500,
                     lambda: draw(sources, project.schema, Wish(), 120, "", {}))  # fmt: skip
    random = Random(5)  # noqa: S311
    text = "".join(random.choices(_HANZI, k=9_000))
    left = "。".join(text[at : at + 40] for at in range(0, len(text), 40))
    right = "".join(c if random.random() > 0.05 else random.choice(_HANZI) for c in left)
    measured("compare two articles of 9,000 characters", 500, lambda: compare(left, right))
    return 1 if _failed else 0


if __name__ == "__main__":
    sys.exit(main())
