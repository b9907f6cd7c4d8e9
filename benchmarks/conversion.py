"""Cost of aligned conversion against OpenCC alone: CPU time, both interleaved in one run.

    python benchmarks/conversion.py [TEXT…]

Without texts it converts the sample articles. Exits 1 when a profile costs more than its limit.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import opencc  # noqa: E402

from models.script.conversion import convert  # noqa: E402
from models.script.profiles import PROFILES, Profile  # noqa: E402

ONE_TO_ONE, VOCABULARY = 1.2, 2.5
LENGTH = 20_000  # code points at a time, as views are made
ROUNDS = 31


def cpu(work: Callable[[], object]) -> float:
    """Return the milliseconds of CPU that ``work`` takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def utf8(path: Path) -> str:
    """Return the text of a file, "" where it is not UTF-8, as a few of the samples are not."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def cost(profile: Profile, text: str) -> tuple[float, float]:
    """Return OpenCC's own milliseconds, and the median ratio of the rounds."""
    plain = opencc.OpenCC(profile.name)
    convert(text, profile)
    rounds = [
        (cpu(lambda: plain.convert(text)), cpu(lambda: convert(text, profile)))
        for _ in range(ROUNDS)
    ]
    return min(alone for alone, _ in rounds), median(ours / alone for alone, ours in rounds)


def main(paths: list[str]) -> int:
    """Print one line for each profile; return 1 when one is over its limit."""
    found = [Path(path) for path in paths] or sorted((ROOT / "resources" / "sample").rglob("*.txt"))
    once = "\n".join(filter(None, map(utf8, found)))
    if not once:
        print("no text to convert", file=sys.stderr)
        return 2
    text = (once * (LENGTH // len(once) + 1))[:LENGTH]
    over = 0
    print(f"{len(text)} code points, {ROUNDS} rounds\nprofile  OpenCC ms  ratio  limit")
    for profile in PROFILES:
        limit = VOCABULARY if profile.vocabulary else ONE_TO_ONE
        alone, ratio = cost(profile, text)
        over += ratio > limit
        verdict = "  OVER" if ratio > limit else ""
        print(f"{profile.name:7}  {alone:9.2f}  {ratio:5.2f}  {limit:5.1f}{verdict}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
