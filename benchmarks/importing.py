"""What an import costs: articles a second, processor, memory; and whether memory stays flat.

    python benchmarks/importing.py [COUNT…] [--folder FOLDER]

Imports COUNT articles of 4,000 characters (250 and 1,000 unless told), each time in a process of
its own. On a busy machine the clock says little: half of the processor time, which two idle cores
would share, is the lower bound. Exits 1 when that bound for a thousand articles is over the limit,
or when the largest import takes much more memory than the smallest.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import corpus  # noqa: E402

from models.project import Project  # noqa: E402

COUNTS = (250, 1_000)
SECONDS = 60.0  # for a thousand articles, on two idle cores
GROWTH = 1.5  # peak memory of the largest import to that of the smallest


def measured(articles: Path, project: Path) -> dict[str, float]:
    """Import a folder and return what it cost."""
    start = time.perf_counter()
    with Project.create(project, annotator="x") as opened:
        report = opened.articles.import_paths([articles])
    own, others = (
        resource.getrusage(which) for which in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {
        "articles": len(report.articles),
        "wall": time.perf_counter() - start,
        "parent": own.ru_utime + own.ru_stime,
        "children": others.ru_utime + others.ru_stime,
        "parent MB": _peak(own),
        "child MB": others.ru_maxrss / 1024,
        "file MB": project.stat().st_size / 1e6,
    }


def _peak(own: resource.struct_rusage) -> float:
    """Return the peak memory of this process in MB.

    Linux lets a process inherit the peak of the one that started it, except in ``/proc``.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return own.ru_maxrss / 1024
    peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def in_own_process(count: int, folder: Path) -> dict[str, float]:
    """Measure one import where nothing has been loaded yet."""
    corpus.write(folder / str(count), count)
    command = [sys.executable, __file__, "--measure", str(folder / str(count))]
    said = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    found: dict[str, float] = json.loads(said.stdout)
    return found


def main(arguments: list[str]) -> int:
    """Print a line for each size; return 1 when a limit is missed."""
    if arguments[:1] == ["--measure"]:
        articles = Path(arguments[1])
        print(json.dumps(measured(articles, articles.with_suffix(".shuangjian"))))
        return 0
    place = None
    if "--folder" in arguments:
        at = arguments.index("--folder")
        place = arguments[at + 1]
        del arguments[at : at + 2]
    counts = [int(argument) for argument in arguments] or list(COUNTS)
    with TemporaryDirectory(dir=place) as name:
        found = {count: in_own_process(count, Path(name)) for count in counts}
    fine = True
    for count, cost in found.items():
        bound = (cost["parent"] + cost["children"]) / 2
        fine &= bound <= SECONDS * max(1.0, count / 1_000)
        print(
            f"{count:6} articles: {count / cost['wall']:5.0f} a second by the clock"
            f" ({cost['wall']:.1f} s); processor {cost['parent']:.1f} s + {cost['children']:.1f} s"
            f" in other processes, so at least {bound:.1f} s on two cores; peak memory"
            f" {cost['parent MB']:.0f} MB, each other process {cost['child MB']:.0f} MB;"
            f" project file {cost['file MB']:.0f} MB"
        )
    growth = found[max(counts)]["parent MB"] / found[min(counts)]["parent MB"]
    print(f"memory of {max(counts)} to that of {min(counts)} articles: {growth:.2f}")
    return 0 if fine and growth <= GROWTH else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
