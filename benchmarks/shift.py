"""What is read of shifted bytes, on damage done to clean text that nobody tuned for.

    python benchmarks/shift.py FOLDER [--part tuning|held-out] [--articles N] [--seed N]
                               [--clean CHARACTERS] [--failures N]

FOLDER holds clean texts in UTF-8 (``.txt``), such as everybody has; none are ours to pass on. They
are split in two by their hash: look at failures of the tuning part only. Every text is damaged as
`tests/ingest/damage.py` does it, in each of the settings below; a share of 0.3 to 1.0 of the places
that can be hit is. An article has 4,000 characters at most.

A *run* is exact when its best reading is what stood there, to the character; it *survives* when
nothing was swallowed that no half of a gloss or tag tells. *Silent* are those runs behind which a
character was swallowed and that neither give it nor show □. Texts that are damaged already, and the
places where one is unsure, are counted as they come. Exits 1 when a limit of issue 3 is missed.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.ingest.draft import Draft  # noqa: E402
from models.ingest.rules import shift  # noqa: E402
from models.ingest.values import Edit  # noqa: E402
from tests.ingest import damage  # noqa: E402

LENGTH = 4_000
LOST = "□"
BINS = (0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01)
LEAST_FOUND, LEAST_EXACT, LEAST_RIGHT, MOST_COST = 0.98, 0.97, 0.99, 100.0


@dataclass(frozen=True)
class Setting:
    """One form in which a text is damaged."""

    key: str
    script: str
    glossed: bool = False
    folded: bool = False


SETTINGS = (
    Setting("hant, glosses", "hant", glossed=True),
    Setting("hant, glosses, half-width", "hant", glossed=True, folded=True),
    Setting("hant", "hant"),
    Setting("hant, half-width", "hant", folded=True),
    Setting("hans", "hans"),
    Setting("hans, half-width", "hans", folded=True),
)


@dataclass
class Score:
    """What became of the runs of one setting.

    Attributes:
        bins: by upper bound of confidence, how many best readings there were and were right.
        costs: milliseconds of CPU, one for each article.
    """

    runs: int = 0
    found: int = 0
    surviving: int = 0
    exact: int = 0
    applied: int = 0
    applied_right: int = 0
    swallowed: int = 0
    shown: int = 0
    silent: int = 0
    false: int = 0
    bins: defaultdict[float, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    costs: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take over what another counted."""
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for bound, counted in other.bins.items():
            self.bins[bound].update(counted)
        self.costs += other.costs


COUNTS = (
    *("runs", "found", "surviving", "exact", "applied", "applied_right"),
    *("swallowed", "shown", "silent", "false"),
)


def articles(folder: Path, part: str | None) -> list[tuple[str, str]]:
    """Return the articles of a part, named, in an order that follows from their hashes."""
    found = []
    for path in sorted(folder.rglob("*.txt")):
        data = path.read_bytes()
        mark = hashlib.sha256(data).hexdigest()
        if part is None or part == ("tuning" if int(mark, 16) % 2 else "held-out"):
            pieces = split(data.decode("utf-8", "ignore"))
            found += [(mark, f"{path.name}/{n}", text) for n, text in enumerate(pieces)]
    return [(name, text) for _, name, text in sorted(found)]


def split(text: str) -> Iterator[str]:
    """Cut a text between lines, into articles."""
    lines: list[str] = []
    for line in text.encode("gbk", "ignore").decode("gbk").splitlines():
        if lines and sum(map(len, lines)) + len(line) > LENGTH:
            yield "\n".join(lines)
            lines = []
        lines.append(line[:LENGTH])
    yield "\n".join(lines)


def in_form(text: str, setting: Setting, chance: random.Random) -> str:
    """Put a clean text into the script of a setting, with its glosses."""
    profile = chance.choice(("s2t", "s2tw")) if setting.script == "hant" else "t2s"
    text = str(converter(profile).convert(text))
    if setting.glossed:
        text = damage.glossed(text, share=chance.uniform(0.05, 0.25), seed=chance.getrandbits(30))
    return text.encode("gbk", "ignore").decode("gbk")


@cache
def converter(profile: str) -> Any:
    """Return the converter of a profile, whose dictionaries take a while to load."""
    from opencc import OpenCC

    return OpenCC(profile)


def measured(name: str, clean: str, setting: Setting, seed: int) -> Score:
    """Damage one article and weigh what is read of it."""
    chance = random.Random(f"{seed} {setting.key} {name}")  # noqa: S311 — no secret
    text = in_form(clean, setting, chance)
    share = chance.uniform(0.3, 1.0)
    damaged = damage.shift(text, chance.getrandbits(30), share, width_folded=setting.folded)
    before = time.process_time()
    draft = Draft(damaged.text)
    edits = [*shift.find(draft), *shift.find_lost(draft)]
    score = Score(costs=[(time.process_time() - before) * 1000])
    edits = [e for e in edits if e.rule.startswith("shift")]
    for place in damaged.places:
        weigh(score, damaged, place, edits, setting)
    met = {e.id for p in damaged.places for e in edits if e.start < p.end and p.start < e.end}
    score.false = sum(e.id not in met for e in edits)
    return score


def weigh(
    score: Score,
    damaged: damage.Damaged,
    place: damage.Place,
    edits: Sequence[Edit],
    setting: Setting,
) -> None:
    """Count what became of one run."""
    met = [e for e in edits if e.start < place.end and place.start < e.end]
    truth = damage.fold_width(place.truth) if setting.folded else place.truth
    survives = damaged.survives(place)
    wanted = {truth} if survives else {truth + LOST, truth + place.swallowed}
    given = [(e.start, e.end, e.replacement) for e in met]
    exact = any(given == [(place.start, place.end, one)] for one in wanted)
    score.runs += 1
    score.found += bool(met)
    score.surviving += survives
    score.exact += survives and exact
    if place.swallowed and not survives:
        score.swallowed += 1
        score.shown += exact
        score.silent += not any(e.replacement.endswith((LOST, place.swallowed)) for e in met)
    for edit in met:
        bound = next(b for b in BINS if edit.confidence < b)
        score.bins[bound][exact] += 1
        score.applied += edit.state == "applied"
        score.applied_right += edit.state == "applied" and exact
    if not exact:
        around = damaged.text[max(0, place.start - 12) : place.start]
        raw = damaged.text[place.start : place.end]
        behind = damaged.text[place.end : place.end + 8]
        found = " ".join(f"{e.replacement!r} {e.confidence:.2f} {e.state[0]}" for e in met)
        kind = "survives" if survives else "lost"
        shown = (
            f"{kind} {around}[{raw}]{behind}\n      was {truth!r}{place.swallowed!r} got {found}"
        )
        score.failures.append(shown)


def share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.2f}" if whole else "–"


def print_score(name: str, score: Score) -> None:
    """Print one row."""
    costs = sorted(score.costs)
    print(
        f"{name:28}{score.runs:7}{share(score.found, score.runs):>8}"
        f"{share(score.exact, score.surviving):>8}{share(score.applied_right, score.applied):>8}"
        f"{share(score.applied, score.found):>8}{score.swallowed:6}{score.shown:6}{score.silent:6}"
        f"{score.false:6}{costs[len(costs) // 2]:8.0f}{costs[-1]:8.0f}",
        flush=True,
    )


def print_calibration(score: Score) -> None:
    """Print how many of the best readings are right, by what is said of them."""
    print("\nconfidence   readings   right %")
    low = 0.0
    for bound in BINS:
        counted = score.bins[bound]
        print(f"{low:.2f}–{min(bound, 1):.2f}{counted.total():11}", end="")
        print(f"{share(counted[True], counted.total()):>10}")
        low = bound


def print_clean(texts: Sequence[tuple[str, str]], characters: int) -> int:
    """Read clean texts in every script and width; return how many places are changed."""
    seen = changed = proposed = 0
    before = time.process_time()
    for name, clean in texts:
        for setting in SETTINGS:
            if setting.glossed or seen >= characters:
                continue
            text = in_form(clean, setting, random.Random(name))  # noqa: S311 — no secret
            text = damage.fold_width(text) if setting.folded else text
            draft = Draft(text)
            seen += len(text)
            for edit in (*shift.find(draft), *shift.find_lost(draft)):
                changed += edit.state == "applied"
                proposed += edit.state != "applied"
                around = text[max(0, edit.start - 12) : edit.end + 8]
                print(f"  clean {setting.key}: {around!r} {edit.replacement!r} {edit.confidence}")
    spent = time.process_time() - before
    print(f"\nclean: {seen:,} characters, {changed} places changed, {proposed} proposed,", end="")
    print(f" {spent:.0f} s CPU with conversion")
    return changed


def is_within_limits(score: Score) -> bool:
    return (
        score.found >= LEAST_FOUND * score.runs
        and score.exact >= LEAST_EXACT * score.surviving
        and score.applied_right >= LEAST_RIGHT * score.applied
        and not score.silent
        and sorted(score.costs)[len(score.costs) // 2] <= MOST_COST
    )


def main() -> int:
    """Print a row for each setting, the calibration, and what became of clean text."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("tuning", "held-out"))
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--clean", type=int, default=0)
    parser.add_argument("--failures", type=int, default=0)
    given = parser.parse_args()
    texts = articles(given.folder, given.part)
    warm()
    print(
        f"{given.part or 'both parts'}, {min(given.articles, len(texts))} of {len(texts)} articles,"
        f" seed {given.seed}\n"
        f"{'setting':28}{'runs':>7}{'found%':>8}{'exact%':>8}{'right%':>8}{'applied':>8}"
        f"{'lost':>6}{'shown':>6}{'silent':>6}{'false':>6}{'ms':>8}{'worst':>8}"
    )
    whole = Score()
    for setting in SETTINGS:
        score = Score()
        for name, text in texts[: given.articles]:
            one = measured(name, text, setting, given.seed)
            score.add(one)
            score.failures += one.failures
        print_score(setting.key, score)
        for failure in score.failures[: given.failures]:
            print(f"    {failure}")
        whole.add(score)
    print_score("all", whole)
    print_calibration(whole)
    changed = print_clean(texts, given.clean) if given.clean else 0
    return 0 if is_within_limits(whole) and not changed else 1


def warm() -> None:
    """Load the model and the readings, which are no article's cost."""
    list(shift.find(Draft(damage.shift("他说。“设备到了。”上海市经(jīng)信委").text)))


if __name__ == "__main__":
    sys.exit(main())
