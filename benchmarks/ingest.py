"""Cost of reading files: decoding and cleaning, in CPU milliseconds.

    python benchmarks/ingest.py [FILE…]

Measures articles of 4,000 characters of every condition, each read once by a process that has read
others before, as in an import; then a megabyte of rubbish, and texts made to be slow at two sizes.
What is printed is the median of the articles, and how many times a clean one it costs: on a busy
machine the ratio says more. FILEs, of any length, are measured beside them. Exits 1 when something
costs more than its limit, or when twice a hostile text costs much more than twice the time.

`docs/performance.md` has the figures.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import corpus  # noqa: E402

from models.ingest.decode import decode  # noqa: E402
from models.ingest.pipeline import read  # noqa: E402
from tests.damage.registry import kind  # noqa: E402

COUNT = 9  # articles of each condition
MEGABYTE = 1_000_000
RUBBISH = 5_000  # milliseconds of CPU for a megabyte of it
GROWTH = 3.0  # for twice the text; 2 is linear, 4 quadratic
REPEATS = 200_000
HOSTILE = ("<", "(", " ", "<script>", "<p>", "&amp", "(a", "\n", "a\n", "一。\n", "京(jīng)", "\r")


class Condition(NamedTuple):
    """What articles are measured in, and what one of 4,000 characters may cost, in ms of CPU."""

    name: str
    limit: float
    make: Callable[[str, int], str]


def _damaged(key: str) -> Callable[[str, int], str]:
    return lambda text, number: kind(key).make(text, random.Random(number)).text  # noqa: S311


def _traditional(key: str) -> Callable[[str, int], str]:
    make = _damaged(key)
    return lambda text, number: make(corpus.traditional(text), number)


CONDITIONS = (
    Condition("clean, Simplified", 20.0, lambda text, _: text),
    Condition("clean, Traditional", 20.0, lambda text, _: corpus.traditional(text)),
    Condition("glosses", 40.0, _damaged("gloss")),
    Condition("entities", 40.0, _damaged("entities")),
    Condition("bytes shifted, Simplified", 100.0, _damaged("shift")),
    Condition("bytes shifted, Traditional", 100.0, _traditional("shift")),
    Condition("UTF-8 read as GBK", 150.0, _damaged("utf8-as-gbk")),
    Condition("UTF-8 read as Latin-1", 100.0, _damaged("utf8-as-latin1")),
    Condition("GBK read as Latin-1", 100.0, _damaged("gbk-as-latin1")),
    Condition("Big5 read as GBK", 100.0, _traditional("big5-as-gbk")),
    Condition("body twice", 40.0, _damaged("double-body")),
)


def cost(text: str) -> float:
    """Return the milliseconds that reading takes."""
    start = time.process_time()
    read(text)
    return (time.process_time() - start) * 1000


def cost_of_bytes(data: bytes) -> float:
    """Return the milliseconds that decoding and reading take."""
    start = time.process_time()
    read(decode(data).text)
    return (time.process_time() - start) * 1000


def conditions() -> Iterator[bool]:
    """Print a line for each condition, and yield whether it is within its limit."""
    print(
        f"{'of 4,000 characters, ' + str(COUNT) + ' each':34}{'ms':>8}{'limit':>8}{'× clean':>10}"
    )
    clean = 0.0
    for condition in CONDITIONS:
        found = median(_costs(condition))
        clean = clean or found
        print(f"{condition.name:34}{found:8.1f}{condition.limit:8.0f}{found / clean:10.1f}")
        yield found <= condition.limit


def _costs(condition: Condition) -> Iterable[float]:
    """Yield what each article costs for 4,000 characters of the text before it was damaged."""
    for number, text in enumerate(corpus.texts(COUNT, seed=7)):
        yield cost(condition.make(text, number)) / len(text) * corpus.LENGTH


def files(paths: list[str]) -> None:
    """Print what files cost, and for 4,000 characters."""
    for path in paths:
        text = decode(Path(path).read_bytes()).text
        found = cost(text)
        each = found / max(1, len(text)) * corpus.LENGTH
        print(f"{Path(path).name:34}{found:8.1f}{'':8}{each:10.1f} for 4,000 characters")


def rubbish() -> bool:
    """Print what a megabyte of random bytes costs that somebody insists on."""
    found = cost_of_bytes(random.Random(1).randbytes(MEGABYTE))  # noqa: S311 — no secret
    print(f"{'a megabyte of rubbish':34}{found:8.0f}{RUBBISH:8}")
    return found <= RUBBISH


def is_linear(piece: str) -> bool:
    """Print what a hostile text costs, and by how much when there is twice as much of it."""
    data = (piece * REPEATS).encode()
    once, twice = cost_of_bytes(data), cost_of_bytes(data * 2)
    print(f"{piece!r:34}{once:8.0f}{twice:8.0f}{twice / once:10.1f}")
    return twice / once <= GROWTH


def main(paths: list[str]) -> int:
    """Print one line for each input; return 1 when one is over its limit."""
    for text in corpus.texts(COUNT, seed=8):  # dictionaries, and a memory that knows some words
        read(text)
    fine = list(conditions())
    files(paths)
    fine.append(rubbish())
    print(f"{'hostile':34}{'once ms':>8}{'twice':>8}{'growth':>10}")
    fine += [is_linear(piece) for piece in HOSTILE]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
