"""A process that is killed at any moment loses nothing that it has said to be saved."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from models.store import Store
from tests.store.building import project

ROUNDS = 25

WRITE = """
import sys
from pathlib import Path
from models.changes import Step
from models.store import Store
from tests.store.building import mention
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
for n in range(10000):
    names = [f"{sys.argv[2]}-{n}-{part}" for part in range(3)]
    store.write(Step("mention.add", tuple(mention(name) for name in names)))
    print(n, flush=True)
"""


def _killed(path: Path, name: str, after: float) -> list[int]:
    """Let a child write for a while, kill it, and return what it had acknowledged."""
    child = subprocess.Popen(
        [sys.executable, "-c", WRITE, str(path), name], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout
    assert child.stdout.readline() == "open\n"
    time.sleep(after)
    child.kill()
    said, _ = child.communicate()
    lines = said.splitlines(keepends=True)
    return [int(line) for line in lines if line.endswith("\n")]


def test_no_acknowledged_step_is_lost_and_none_is_kept_by_half(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    project(path).close()
    acknowledged: set[str] = set()
    rng = random.Random(11)
    for number in range(ROUNDS):
        said = _killed(path, f"r{number}", rng.uniform(0.0, 0.12))
        acknowledged |= {f"r{number}-{n}-{part}" for n in said for part in range(3)}
        with Store.open(path) as store:
            found = {stored.id for stored in store.objects(kind="mention")}
            assert acknowledged <= found
            unsaid = {name.rsplit("-", 1)[0] for name in found - acknowledged}
            assert all({f"{step}-{part}" for part in range(3)} <= found for step in unsaid)
            assert len([step for step in unsaid if step.startswith(f"r{number}-")]) <= 1
            assert store.check() == ()
    assert acknowledged


CUT_OFF = """
import os, sys
from pathlib import Path
from models.store import connection
link = connection.connect(Path(sys.argv[1]), "rw")
link.execute("PRAGMA cache_size = 1")
link.execute("BEGIN IMMEDIATE")
link.execute("CREATE TABLE filler(x)")
link.execute("UPDATE revision SET body = body || ' '")
link.execute(
    "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500)"
    " INSERT INTO filler SELECT zeroblob(3000) FROM n"
)
os._exit(9)
"""


def test_what_a_crash_cut_off_is_taken_back_for_a_reader_too(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    with project(path) as store:
        before = store.digest()
    subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], check=False, timeout=60)
    journal = path.with_name(path.name + "-journal")
    assert journal.stat().st_size
    with Store.open(path, read_only=True) as reader:
        assert reader.check() == ()
        assert reader.digest() == before
    assert not journal.exists()
