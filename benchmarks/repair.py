"""How well damage is found and repaired: clean texts, damaged on purpose, read as an import does.

    python benchmarks/repair.py FOLDER [--seed N] [--kinds KEY,…] [--articles N] [--json]
                                       [--part tuning|held-out] [--wrong N]

FOLDER holds clean texts in UTF-8, none of them ours to pass on. A text longer than 4,000 characters
is cut behind a line. Each is put into the script that a kind of damage presumes; of the kinds that
presume none, every second text is read in Traditional script. What the rules change in a text that
nobody has damaged is taken as done, and measured by ``clean.py`` instead.

The texts are split in two by the hash of their names: rules are mended by looking at the first
part (``--wrong`` shows what fails there, and refuses the other part), and judged by the second.
Columns: precision and recall of finding; places restored exactly, of those that tell what stood
there; lost places that show as lost, and those that nothing shows; characters of the reading text
that are right; of the edits applied with a confidence of 0.9 or more, how many are right; processor
milliseconds for 4,000 characters.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.ingest.pipeline import read  # noqa: E402
from models.ingest.rules import INLINE  # noqa: E402
from tests.damage.registry import KINDS, kind  # noqa: E402
from tests.damage.score import Judged, Score, scored  # noqa: E402
from tests.damage.values import Kind  # noqa: E402

LENGTH = 4_000  # characters
PARTS = ("tuning", "held-out")
_SHORTEST = 200
_ROUNDS = 3
_INLINE = frozenset(rule.key for rule in INLINE)
_HEAD = (
    f"{'kind':22}{'texts':>6}{'places':>8}{'prec':>8}{'recall':>8}{'exact':>8}{'lost':>7}{'shown':>8}"
    f"{'silent':>7}{'chars':>8}{'≥ 0.9':>7}{'right':>8}{'ms':>6}"
)


def part_of(path: Path) -> str:
    """Return the part that a text belongs to."""
    return PARTS[hashlib.sha256(path.name.encode()).digest()[0] % 2]


def chosen(folder: Path, part: str, count: int) -> list[Path]:
    """Return ``count`` texts of one part, the same ones each time, of all sorts that there are."""
    paths = [p for p in folder.rglob("*.txt") if p.is_file() and part_of(p) == part]
    return sorted(paths, key=lambda p: hashlib.sha256(p.name.encode()).digest())[:count]


@cache
def base(path: Path, script: str | None) -> str | None:
    """Return what is read of a text, as a text that the rules leave alone; None where none is."""
    text = path.read_text("utf-8")
    if len(text) > LENGTH:
        text = text[: text.rfind("\n", 0, LENGTH)] if "\n" in text[:LENGTH] else text[:LENGTH]
    if script:
        text = str(converter(script).convert(text))
    for _ in range(_ROUNDS):
        reading = read(text)
        if reading.text == text:
            is_left = not any(e.rule in _INLINE for e in reading.edits)
            return text if is_left and len(text) >= _SHORTEST else None
        text = reading.text
    return None


@cache
def converter(script: str) -> Any:
    """Return what puts a text into a script."""
    from opencc import OpenCC

    return OpenCC("s2tw" if script == "hant" else "t2s")


def measured(one: Kind, paths: Sequence[Path], seed: int) -> Iterator[tuple[Score, list[Judged]]]:
    """Damage each text in one way, read it, and say what came of it."""
    for number, path in enumerate(paths):
        script = one.script or ("hant" if number % 2 else None)
        text = base(path, script)
        if text is None:
            continue
        done = one.make(text, random.Random(f"{seed} {one.key} {path.name}"))  # noqa: S311
        start = time.process_time()
        reading = read(done.text)
        spent = time.process_time() - start
        score, wrong = scored(one, done, reading)
        score.seconds = spent
        yield score, wrong


def share(part: int, whole: int) -> str:
    """Return a share in percent; a dash where there is nothing to share."""
    return f"{100 * part / whole:8.2f}" if whole else f"{'–':>8}"


def line(key: str, s: Score) -> str:
    """Return one row of the table."""
    cost = 1000 * s.seconds / max(1, s.characters) * LENGTH
    return (
        f"{key:22}{s.articles:6}{s.places:8}{share(s.true, s.edits)}{share(s.found, s.places)}"
        f"{share(s.exact, s.whole)}{s.lost:7}{share(s.marked, s.lost)}{s.silent:7}"
        f"{share(max(0, s.length - s.distance), s.length)}{s.applied:7}{share(s.right, s.applied)}"
        f"{cost:6.0f}"
    )


def show(wrong: Sequence[Judged], most: int) -> None:
    """Print what went wrong."""
    for one in wrong[:most]:
        print(f"    {one.by}\n      raw   {one.raw[:120]!r}")
        print(f"      got   {one.got[:120]!r}\n      truth {one.truth[:120]!r}")


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default="", help="keys, or beginnings of keys, by commas")
    parser.add_argument("--articles", type=int, default=40, help="texts of each part and kind")
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--wrong", type=int, default=0, help="failures to show; tuning only")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Print a table for each part; return 2 when there are no texts."""
    given = arguments(words)
    wanted = tuple(key for key in given.kinds.split(",") if key)
    kinds = [kind(k.key) for k in KINDS if not wanted or k.key.startswith(wanted)]
    parts = [given.part] if given.part else list(PARTS)
    texts = {part: chosen(given.folder, part, given.articles) for part in parts}
    if not kinds or not any(texts.values()):
        print(
            f"No text in {given.folder}, or no such kind; kinds: {' '.join(k.key for k in KINDS)}"
        )
        return 2
    read("预热。")
    found: dict[str, dict[str, Any]] = {}
    for part in parts:
        if not given.json:
            print(f"{part}, seed {given.seed}\n{_HEAD}")
        total = Score()
        for one in kinds:
            score, wrong = Score(), list[Judged]()
            for each, failed in measured(one, texts[part], given.seed):
                score.add(each)
                wrong += failed
            total.add(score)
            found.setdefault(part, {})[one.key] = asdict(score)
            if not given.json:
                print(line(one.key, score), flush=True)
                show(wrong, given.wrong if part == "tuning" else 0)
        if not given.json:
            print(line("all", total))
    if given.json:
        print(json.dumps({"seed": given.seed, "parts": found}, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
