"""What a search costs, and its index: CPU time.

    python benchmarks/search.py [ARTICLES [ANNOTATIONS]]

1,000 articles of 4,000 characters with 100,000 annotations unless told otherwise. Measured is an
answer as the window shows it: the count of all hits and the first page with contexts and the
annotations over each. Queries are taken from the texts, by length and frequency, so that no list of
words flatters the index. Exits with 1 when the 95th percentile is over its limit.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import texts  # noqa: E402
from models.annotate import Anchor, Annotation, Argument  # noqa: E402
from models.annotate.steps import add  # noqa: E402
from models.identity import new_id  # noqa: E402
from models.project import Project  # noqa: E402
from models.text import Span  # noqa: E402

LIMIT = 100.0  # ms, 95th percentile
PAGE = 50
LENGTH = 4_850  # of which titles, spaces and what is cut leave 4,000 characters
TIMES = 5
LABELS = ("company", "government", "research", "place", "person", "alliance", "product", "policy")


def build(project: Project, folder: Path, articles: int, annotations: int) -> None:
    """Fill a project: texts by import, annotations in steps of one article each."""
    folder.mkdir()
    paths = []
    for number, text in enumerate(texts(articles, length=LENGTH)):
        paths.append(folder / f"{number:05}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    project.articles.import_paths(paths)
    chance, layer = Random(7), project.layers.current.id  # noqa: S311
    for row in project.articles.list():
        made = _annotations(project, row.id, annotations // articles, chance, layer)
        project.commit(add({}, *made))


def _annotations(
    project: Project, article: str, count: int, chance: Random, layer: str
) -> Iterator[Annotation]:
    reading = project.articles.reading(article)
    mentions: list[str] = []
    for _ in range(count):
        start = chance.randrange(len(reading.text) - 8)
        anchor = Anchor.on(reading.text, Span(start, start + chance.randint(2, 6)))
        is_event = len(mentions) > 9 and chance.random() < 0.1
        label = "agreement_signed" if is_event else chance.choice(LABELS)
        ends = [chance.choice(mentions) for _ in range(3)] if is_event else []
        yield Annotation(
            id=(made := new_id()),
            kind="event" if is_event else "mention",
            article=article,
            layer=layer,
            label=label,
            anchor=anchor,
            arguments=tuple(Argument("party", target=end) for end in ends),
            attributes=(("status", chance.choice(("signed", "announced"))),) if is_event else (),
        )
        if not is_event:
            mentions.append(made)


def queries(project: Project) -> Iterator[tuple[str, list[str]]]:
    """Yield kinds of queries with examples of each."""
    sample = "".join(project.articles.reading(r.id).text for r in project.articles.list()[:60])
    chance = Random(3)  # noqa: S311
    for length in (1, 2, 4):
        runs = Counter(sample[n : n + length] for n in range(len(sample) - length))
        known = [r for r, _ in runs.most_common() if all("\u4e00" <= c <= "\u9fff" for c in r)]
        yield f"{length} frequent", known[:8]
        yield f"{length} rare", chance.sample(known[len(known) // 2 :], 8)
    yield "letters, digits, absent", ["2026", "g60", "zzz9", "顰蹙饕餮", "龘"]
    yield "pinyin", ["py:lianmeng", "py:changsanjiao", "py:shi", "xian", "hé zuò", "py:qiye"]
    yield "initials", ["initials:csj", "initials:hz", "initials:lm"]
    yield (
        "annotations",
        [
            *("label:company", "kind:mention", "kind:event", "attr:status=signed", "role:party"),
            *("label:company role:party", "layer:Lin -label:place", "role:agreement_signed.party"),
        ],
    )
    word = next(iter(Counter(sample[n : n + 2] for n in range(len(sample))).most_common(40)))[0]
    yield (
        "together",
        [
            *(f"的 label:{LABELS[0]}", "的 -kind:mention", f'的 "{word}"', "date:2026-05 的"),
            *("outlet:日报 status:new 的", "py:de kind:mention", "的 | 了 | 是", "date:2026-03"),
        ],
    )


def answer(project: Project, query: str) -> tuple[float, int]:
    """Return the CPU time in ms of an answer, and how many hits there are."""
    project.search.corpus.again()
    start = time.process_time()
    found = project.search.find(query)
    project.search.hits(found, range(PAGE))
    return (time.process_time() - start) * 1e3, len(found)


def main() -> int:
    """Print each kind of query with its figures; return 1 when the whole is over its limit."""
    articles, annotations = (*map(int, sys.argv[1:]), 1_000, 100_000)[:2]
    if len(sys.argv) == 2:
        annotations = articles * 100
    with TemporaryDirectory() as name:
        path = Path(name) / "search.shuangjian"
        with Project.create(path, annotator="Lin") as project:
            start = time.process_time()
            build(project, Path(name) / "texts", articles, annotations)
            built, before = time.process_time() - start, path.stat().st_size
            characters = sum(row.characters for row in project.articles.list())
            cold, _ = answer(project, "联盟")
            start = time.process_time()
            project.search.corpus.index()
            indexed = time.process_time() - start
            grown = (path.stat().st_size - before) / 1e6
        print(f"{articles} articles, {characters:,} characters, {annotations:,} annotations")
        print(f"import and tagging {built:.1f} s, file {before / 1e6:.1f} MB")
        print(f"index {indexed:.2f} s, {grown:.1f} MB; first answer without one {cold:.0f} ms")
        with Project.open(path, read_only=True) as project:
            cold, _ = answer(project, "龘")
            print(f"first answer of a process with the index: {cold:.0f} ms")
        with Project.open(path, read_only=True) as project:
            every = measured(project)
    worst = quantiles(every, n=100)[94]
    print(f"all: p50 {median(every):.1f} ms, p95 {worst:.1f} ms, limit {LIMIT:.0f}")
    return int(worst > LIMIT)


def measured(project: Project) -> list[float]:
    """Print the figures of each kind of query, and return all times."""
    answer(project, "py:de")  # every text is in memory then, as in a window that has searched
    every: list[float] = []
    for kind, several in queries(project):
        found = [(q, [answer(project, q) for _ in range(TIMES)]) for q in several]
        times = [ms for _, runs in found for ms, _ in runs]
        slowest, runs = max(found, key=lambda one: median(ms for ms, _ in one[1]))
        print(
            f"{kind:24} p50 {median(times):6.1f}  p95 {quantiles(times, n=20)[18]:6.1f} ms"
            f"   slowest {slowest!r}: {runs[0][1]:,} hits, {median(ms for ms, _ in runs):.1f} ms"
        )
        every += times
    return every


if __name__ == "__main__":
    sys.exit(main())
