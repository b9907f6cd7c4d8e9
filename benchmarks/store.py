"""What the store costs: one durable tag, ten thousand annotations read, fifty thousand written.

Run ``python benchmarks/store.py [FOLDER]``; FOLDER decides which disk is measured. Times of the
durable tag are wall-clock (it waits for the disk), all others CPU. Exit 1 when a limit is missed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from models.changes import Put, Step
from models.identity import new_id
from models.store import Store, TextPut

TEXT = "長三角科技創新共同體聯合攻關企業合作" * 5000
TAG_MS = 100.0
OPEN_MS = 60.0

OPEN = """
import sys, time
from pathlib import Path
from models.store import Store
start = time.process_time()
store = Store.open(Path(sys.argv[1]))
opened = time.process_time()
found = store.objects(article="a1")
done = time.process_time()
print(len(found), (opened - start) * 1e3, (done - opened) * 1e3)
"""


def _mention(at: int) -> Put:
    quote = TEXT[at : at + 2]
    anchor = {"spans": [[at, at + 2]], "quotes": [quote], "revision": 1}
    return Put(new_id(), "mention", {"label": "company", "anchor": anchor}, "a1", "lin")


def _project(path: Path, annotations: int) -> Store:
    store = Store.create(path, schema_body={})
    article = Put("a1", "article", {"title": "t", "revision": 1}, "a1")
    store.write(Step("article.import", (article,)), texts=[TextPut("a1", 1, TEXT)])
    store.write(Step("bulk", tuple(_mention(n) for n in range(annotations))))
    return store


def durable_tag(folder: Path) -> float:
    """Return the 99th percentile, in ms, of 400 tags in a project of ten thousand."""
    with _project(folder / "tag.shuangjian", 10_000) as store:
        times = []
        for n in range(400):
            step = Step("mention.add", (_mention(n),))
            start = time.perf_counter()
            store.write(step)
            times.append((time.perf_counter() - start) * 1e3)
    p99 = quantiles(times, n=100)[98]
    print(f"durable tag: p50 {median(times):.1f} ms, p99 {p99:.1f} ms, worst {max(times):.1f} ms")
    return p99


def opening(folder: Path) -> float:
    """Return the CPU time, in ms, of fetching ten thousand annotations: the best of seven.

    The best, since a busy machine can only make it look slower than it is.
    """
    path = folder / "open.shuangjian"
    _project(path, 10_000).close()
    opened, fetched = [], []
    for _ in range(7):
        command = [sys.executable, "-c", OPEN, str(path)]
        said = subprocess.run(  # noqa: S603
            command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1]
        ).stdout.split()
        opened.append(float(said[1]))
        fetched.append(float(said[2]))
    best = min(fetched)
    print(f"open: {min(opened):.1f} ms CPU; fetch 10 000: {best:.1f} ms CPU", end=" ")
    print(f"(median {median(fetched):.1f})")
    return best


def bulk(folder: Path) -> None:
    """Print the CPU time of writing, undoing and redoing fifty thousand annotations."""
    with _project(folder / "bulk.shuangjian", 0) as store:
        step = Step("bulk", tuple(_mention(n) for n in range(50_000)))
        print(f"write 50 000: {_cpu(lambda: store.write(step)):.2f} s CPU")
        print(f"undo 50 000: {_cpu(store.undo):.2f} s CPU")
        print(f"redo 50 000: {_cpu(store.redo):.2f} s CPU")
        print(f"check: {_cpu(store.check):.2f} s CPU")
        out = folder / "backup.shuangjian"
        print(f"backup: {_cpu(lambda: store.backup(out)):.2f} s CPU")
        size = store.path.stat().st_size
        print(f"file: {size / 1e6:.1f} MB for 50 000 annotations with three revisions each")


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Run all, and say whether the limits hold."""
    place = sys.argv[1] if len(sys.argv) > 1 else None
    with TemporaryDirectory(dir=place) as name:
        folder = Path(name)
        slow = durable_tag(folder) > TAG_MS
        slow |= opening(folder) > OPEN_MS
        bulk(folder)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
