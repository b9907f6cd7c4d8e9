"""What the registry costs with 10,000 entities and 100,000 mentions in 1,000 articles.

Run ``python benchmarks/registry.py``. All times are CPU time of this process, in ms. Exit 1 when a
limit is missed.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from models.changes import Put, Step
from models.project import Project
from models.registry.codec import put
from models.registry.naming import completed
from models.registry.values import Entity

PROPOSE_MS = 100.0
LIST_MS = 100.0
CHANGE_MS = 300.0
DUPLICATES_MS = 8000.0

_HEADS = "临澜云渡松岐白棠青屿东港明川启衡远棹海鹞北屿江鲜沙洲石浦南溪梅岭长汀永宁安平福清"
_MIDDLES = (
    *("材料", "机器人", "船业", "科技", "电子", "精工", "航运", "证券", "商贸"),
    *("能源", "生物", "纺织", "水务", "物流", "光电", "农业", "文旅", "建工"),
)
_TAILS = (
    *("公司", "集团", "研究院", "大学", "联盟", "中心"),
    *("实验室", "基地", "平台", "协会", "有限公司", "股份有限公司"),
)
_LABELS = ("company", "research", "government", "place", "person", "alliance")


def entities(count: int) -> list[Entity]:
    """Return entities of different names, a few of them look-alikes."""
    made: dict[str, Entity] = {}
    dice = random.Random(7)  # noqa: S311
    while len(made) < count:
        head = "".join(dice.sample(_HEADS, 2))
        name = f"{head}{dice.choice(_MIDDLES)}{dice.choice(_TAILS)}"
        if name not in made:
            label = dice.choice(_LABELS)
            made[name] = completed(
                Entity(id=f"e{len(made)}", type=label, hans=name, short_names=(name[:4],))
            )
    return list(made.values())


def fill(project: Project, known: list[Entity], mentions: int, articles: int) -> None:
    """Write the entities, and mentions that point to them in articles of their own."""
    project.commit(Step("entity.import", tuple(put(e) for e in known)))
    dice = random.Random(11)  # noqa: S311
    each = mentions // articles
    for number in range(articles):
        article = f"a{number}"
        ops = [Put(article, "article", {"title": article, "revision": 1}, article)]
        for n in range(each):
            entity = dice.choice(known)
            name = entity.hans if n % 2 else entity.hant
            anchor = {"spans": [[n * 20, n * 20 + len(name)]], "quotes": [name], "revision": 1}
            body = {"label": entity.type, "anchor": anchor}
            if n % 10:
                body["entity"] = entity.id
            ops.append(Put(f"m{number}-{n}", "mention", body, article, "lin"))
        project.commit(Step("bulk", tuple(ops)))


def texts(known: list[Entity]) -> list[tuple[str, str]]:
    """Return what is asked for: names in either script, with a slip, parts, and pinyin."""
    dice = random.Random(3)  # noqa: S311
    asked = []
    for entity in dice.sample(known, 60):
        name = entity.hans
        slip = name[:3] + "某" + name[4:]
        initials = "".join(s[0] for s in entity.pinyin.split())
        asked += [(t, entity.type) for t in (entity.hant, slip, name[2:], name + "总部", initials)]
    return asked


def took(work: Callable[[], Any]) -> float:
    """Return the CPU time of a call in ms."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1e3


def report(name: str, value: float, limit: float | None = None) -> bool:
    """Print a line; tell whether the limit was missed."""
    missed = limit is not None and value > limit
    told = f"  (limit {limit:.0f})" if limit is not None else ""
    print(f"{name:46} {value:9.1f} ms{told}{'  MISSED' if missed else ''}")
    return missed


def measure(path: Path, known: list[Entity]) -> bool:
    """Measure a project as it is opened anew; tell whether a limit was missed."""
    missed = False
    with Project.open(path, annotator="Lin") as project:
        registry = project.registry
        report("entities read", took(registry.entities))
        report("index of names made", took(registry.index))
        registry.propose(known[0].hans)
        times = [took(lambda t=t, k=k: registry.propose(t, k)) for t, k in texts(known)]
        report("propose, median", median(times))
        missed |= report("propose, 95th percentile", quantiles(times, n=20)[-1], PROPOSE_MS)

        def rows() -> None:
            counts = registry.counts()
            sorted(registry.standing(), key=lambda e: -counts.get(e.id, 0))

        missed |= report("list of entities with counts", median(took(rows) for _ in range(9)),
                         LIST_MS)  # fmt: skip
        one = [took(lambda n=n: registry.mentions(f"e{n}")) for n in range(40)]
        missed |= report("mentions of one, 95th percentile", quantiles(one, n=20)[-1], LIST_MS)
        report("mentions without an entity", took(registry.unlinked))

        def merge(n: int) -> None:
            registry.merge([f"e{n}"], f"e{n + 1}")
            registry.propose(known[n].hans)

        merges = [took(lambda n=n: merge(n)) for n in range(0, 40, 2)]
        missed |= report("merge, and the next proposal", median(merges), CHANGE_MS)
        adopts = [took(lambda n=n: registry.adopt(f"m{n}-10", "article")) for n in range(20)]
        missed |= report("link a mention and its equals", median(adopts), CHANGE_MS)
        missed |= report("look-alikes of all", took(registry.duplicates), DUPLICATES_MS)
    return missed


def main() -> int:
    """Build the project and measure it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "r.shuangjian"
        known = entities(10_000)
        with Project.create(path, annotator="Lin") as project:
            print(f"filled in {took(lambda: fill(project, known, 100_000, 1_000)):.0f} ms")
        return int(measure(path, known))


if __name__ == "__main__":
    sys.exit(main())
