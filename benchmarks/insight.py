"""Spun wording and duplicates: what is found, and CPU time.

    python benchmarks/insight.py [SPUN-TEXT…]

Each text is a spun article; how much of it the lists would know had they never seen one of its
paragraphs is told by leaving each paragraph out: only words that the other paragraphs hold count
then, which is the least that the lists are worth on an article of the same spinner. Duplicates are
planted among 10,000 made-up articles; the last hundred are also compared as if they had just come
in. Exits 1 when one that must be found is not, or one is found
that was not planted.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.ingest.decode import decode  # noqa: E402
from models.ingest.pipeline import read  # noqa: E402
from models.insight.duplicates import groups, links  # noqa: E402
from models.insight.lexicon import Lexicon, lexicon  # noqa: E402
from models.insight.sketch import sketch_of  # noqa: E402
from models.insight.wording import wording  # noqa: E402
from models.script.dictionaries import entries  # noqa: E402

ARTICLES, PLANTED, LATE = 10_000, 1_000, 100
CERTAIN = ("same", "cut", "framed", "hant")  # “edited” may fall below the threshold


def left_out(text: str) -> tuple[int, int]:
    """Return how many hits the words of other paragraphs cover, and how many there are."""
    lines = text.split("\n")
    found = [list(lexicon().matches(line)) for line in lines]
    covered = 0
    for at, line in enumerate(lines):
        others = {entry for n, hits in enumerate(found) if n != at for _, entry in hits}
        known = {i for s, _ in Lexicon(others).matches(line) for i in range(s.start, s.end)}
        covered += sum(known.issuperset(range(s.start, s.end)) for s, _ in found[at])
    return covered, sum(map(len, found))


def corpus(random: Random) -> tuple[dict[str, str], dict[str, str]]:
    """Return made-up articles by name, and how each planted one was made."""
    words = sorted(entries("STPhrases").items())

    def lines(number: int) -> list[tuple[str, str]]:
        picked = [random.choices(words, k=random.randint(4, 12)) for _ in range(number)]
        return [("".join(k for k, _ in p), "".join(v[0] for _, v in p)) for p in picked]

    made = [lines(random.choice((15, 50, 150))) for _ in range(ARTICLES - PLANTED)]
    texts = {str(n): "。".join(hans for hans, _ in article) for n, article in enumerate(made)}
    planted: dict[str, str] = {}
    for at in random.sample(range(len(made)), PLANTED):
        how, own = random.choice((*CERTAIN, "edited")), made[at]
        side = int(how == "hant")
        changed = {
            "cut": own[: len(own) // 2],
            "framed": [*lines(3), *own, *lines(5)],
            "edited": [line if random.random() < 0.75 else lines(1)[0] for line in own],
        }.get(how, own)
        planted[name := str(len(texts))] = how
        texts[name] = "。".join(line[side] for line in changed)
    return texts, planted


def main() -> int:
    for path in map(Path, sys.argv[1:]):
        text = read(decode(path.read_bytes()).text).text
        found, (covered, every) = wording(text), left_out(text)
        hard = sum(hit.is_hard for hit in found.hits)
        print(f"{path.name}: spun {found.is_spun}, density {found.density}, hits {every},", end=" ")
        print(f"hard {hard}, known without its own paragraph {covered / max(every, 1):.3f}")
    texts, planted = corpus(Random(20))  # noqa: S311
    start = time.process_time()
    sketches = {
        name: sketch_of(text, "hant" if planted.get(name) == "hant" else "hans")
        for name, text in texts.items()
    }
    between = time.process_time()
    repeats = {r.article for g in groups(sketches, texts.__getitem__) for r in g.repeats}
    print(f"sketches {between - start:.1f} s, groups {time.process_time() - between:.1f} s")
    start, late = time.process_time(), list(sketches)[-LATE:]
    links(sketches, texts.__getitem__, wanted=late)
    print(f"{LATE} that come in: {time.process_time() - start:.2f} s")
    wanted, there = Counter(planted.values()), Counter(planted[n] for n in repeats & set(planted))
    false = len(repeats - set(planted))
    print({how: f"{there[how]} of {wanted[how]}" for how in wanted}, f"false {false}")
    return int(false > 0 or any(there[how] < wanted[how] for how in CERTAIN))


if __name__ == "__main__":
    sys.exit(main())
