"""Cost of reading files: decoding and cleaning, in CPU milliseconds.

    python benchmarks/ingest.py [FILE…]

Without files it measures the sample articles repeated, rubbish, and texts made to be slow, each of
these at two sizes. Exits 1 when a megabyte of articles costs more than the limit, or when twice a
hostile text costs much more than twice the time.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.ingest.decode import decode  # noqa: E402
from models.ingest.pipeline import read  # noqa: E402

MEGABYTE = 1_000_000
LIMIT = 3_000  # milliseconds of CPU for a megabyte of articles
GROWTH = 3.0  # for twice the text; 2 is linear, 4 quadratic
REPEATS = 200_000
HOSTILE = ("<", "(", " ", "<script>", "<p>", "&amp", "(a", "\n", "a\n", "一。\n", "京(jīng)", "\r")


def cost(data: bytes) -> tuple[float, float]:
    """Return the milliseconds that decoding and reading take."""
    start = time.process_time()
    text = decode(data).text
    middle = time.process_time()
    read(text)
    return (middle - start) * 1000, (time.process_time() - middle) * 1000


def articles(paths: list[str]) -> list[tuple[str, bytes]]:
    """Return the files that are measured, made long enough to be."""
    found = [Path(path) for path in paths]
    found = found or sorted((ROOT / "resources" / "sample" / "articles").glob("*.txt"))
    return [(path.stem, (path.read_bytes() + b"\n") * 400) for path in found]


def is_within_limit(name: str, data: bytes) -> bool:
    """Print what a file costs."""
    decoding, reading = cost(data)
    each = (decoding + reading) / len(data) * MEGABYTE
    print(f"{name:34}{len(data) / MEGABYTE:6.2f}{decoding:12.0f}{reading:10.0f}{each:10.0f}")
    return each <= LIMIT


def is_linear(piece: str) -> bool:
    """Print what a hostile text costs, and by how much when there is twice as much of it."""
    data = (piece * REPEATS).encode()
    once, twice = sum(cost(data)), sum(cost(data * 2))
    print(f"{piece!r:34}{len(data) / MEGABYTE:6.2f}{once:12.0f}{twice:10.0f}{twice / once:10.1f}")
    return twice / once <= GROWTH


def main(paths: list[str]) -> int:
    """Print one line for each input; return 1 when one is over its limit."""
    read("预热。")
    print(f"{'input':34}{'MB':>6}{'decode ms':>12}{'read ms':>10}{'ms a MB':>10}")
    rubbish = random.Random(1).randbytes(MEGABYTE)  # noqa: S311 — no secret
    inputs = [*articles(paths), ("rubbish", rubbish)]
    fine = [is_within_limit(name, data) for name, data in inputs]
    print(f"{'hostile':34}{'MB':>6}{'once ms':>12}{'twice ms':>10}{'growth':>10}")
    fine += [is_linear(piece) for piece in HOSTILE]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
