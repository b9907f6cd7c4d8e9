"""What claims and events across articles cost: records, one tag later, proposals, clusters.

Run ``python benchmarks/knowledge.py [ANNOTATIONS]``; a hundred thousand unless told, in articles of
a hundred, with ten thousand entities. Times are CPU time; the first reading of all records the best
of three processes that each know nothing yet, since a busy machine can only make it look slower
than it is. Exit 1 when a limit is missed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.annotated import write
from models.annotate.steps import set_note
from models.project import Project

RECORDS_S = 1.0
RENEWED_MS = 50.0
PROPOSALS_S = 5.0
ONE_MS = 100.0
CLUSTERS_MS = 500.0

_ENTITIES = 10_000
_TIMES = 3


def main() -> int:
    annotations = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with TemporaryDirectory() as folder:
        path = Path(folder) / "large.shuangjian"
        write(path, annotations, entities=_ENTITIES)
        return 0 if all([_cold(path), _warm(path)]) else 1


_COLD = """
import sys, time
from pathlib import Path
from models.project import Project
with Project.open(Path(sys.argv[1])) as project:
    project.articles.list()  # the window has it anyway
    start = time.process_time()
    found = project.knowledge.records()
    print(len(found), time.process_time() - start)
"""


def _cold(path: Path) -> bool:
    """Read all records in processes of their own: nothing is imported, read or remembered."""
    command = [sys.executable, "-c", _COLD, str(path)]
    folder = Path(__file__).resolve().parents[1]
    times = []
    for _ in range(_TIMES):
        said = subprocess.run(  # noqa: S603
            command, check=True, capture_output=True, text=True, cwd=folder
        ).stdout.split()
        times.append(float(said[1]))
    return _told(f"{said[0]} records, cold", min(times), RECORDS_S)


def _warm(path: Path) -> bool:
    with Project.open(path) as project:
        knowledge = project.knowledge
        records = knowledge.records()
        renewed = []
        for record in records[: _TIMES * 100 : 100]:
            current = project.annotations.of(record.article.id)
            project.commit(set_note(current, record.id, "renewed"))
            renewed.append(_spent(knowledge.records))
        proposals = _spent(knowledge.linked.proposals)
        found = knowledge.linked.proposals()
        one = [_spent(lambda r=r: knowledge.linked.proposals_for(r.id)) for r in records[:100]]
        knowledge.linked.decide(p.link for p in found[:3_000] if p.relation.startswith("same"))
        clusters = _spent(knowledge.clusters)
        return all([
            _told("after one tag", min(renewed), RENEWED_MS / 1e3),
            _told(f"{len(found)} proposals", proposals, PROPOSALS_S),
            _told("proposals of one record, the slowest of 100", max(one), ONE_MS / 1e3),
            _told(f"{len(knowledge.clusters())} clusters", clusters, CLUSTERS_MS / 1e3),
        ])  # fmt: skip


def _spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _told(what: str, seconds: float, limit: float) -> bool:
    sign = "" if seconds <= limit else "  MISSED"
    print(f"{what}: {seconds * 1e3:.1f} ms (limit {limit * 1e3:.0f} ms){sign}")
    return seconds <= limit


if __name__ == "__main__":
    sys.exit(main())
