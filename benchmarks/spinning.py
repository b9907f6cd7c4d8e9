"""How much of unseen spun wording is found, and how the list of bookish words is selected.

    python benchmarks/spinning.py --tables FILE… --texts FOLDER… [--counts DICT.TXT] [--write OUT]

A table is a text file with words that mean the same on each line, apart by spaces, commas or
hyphens. Clean texts are split by the hash of their names: six tenths are counted, the rest is spun.
For each table the list is selected anew from the others, so that what is found of its words is
found unseen. ``--write`` writes the list that is selected from all tables.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from zlib import crc32

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.insight.lexicon import FOLDER, Entry, Lexicon, entries  # noqa: E402
from models.insight.wording import wording  # noqa: E402
from models.script.fold import fold  # noqa: E402

COMMON = 20  # times in a million characters that an original must stand there
USUAL = 20  # counts in the dictionary, of a word that counts as usual
MOST = 12  # words of a line that are taken
SHARES = (0.5, 0.25)  # of the words that a table knows, how many are exchanged
SPUN, LEAST, LENGTH = 150, 600, 3_000  # texts, and their characters
BOOKISH = "bookish.tsv"

Pairs = frozenset[tuple[str, str]]
_WORD = re.compile("[\u4e00-\u9fff]{2,4}")
_HANZI = re.compile("[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+")


def table(path: Path) -> Pairs:
    """Return the pairs of words that a table calls alike."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    groups = ([w for w in re.split(r"[\s,，-]+", line) if _WORD.fullmatch(w)] for line in lines)
    return frozenset((a, b) for g in groups for a in g[:MOST] for b in g[:MOST] if a != b)


class Counts:
    """How often words stand in clean texts, counted when they are asked for."""

    def __init__(self, texts: Iterable[str], usual: Mapping[str, int]) -> None:
        self._seen: Counter[str] = Counter()
        self._usual = usual
        self.millions = 0.0
        for text in texts:
            key = fold(text)
            self.millions += len(key) / 1e6
            for size in (2, 3, 4):
                self._seen.update(key[at : at + size] for at in range(len(key) - size + 1))

    def is_common(self, word: str) -> bool:
        return self._seen[fold(word)] >= COMMON * self.millions

    def is_bookish(self, word: str) -> bool:
        return not self._seen[fold(word)] and self._usual.get(word, 0) <= USUAL

    def most_common(self, words: Iterable[str]) -> str:
        return max(sorted(words), key=lambda word: self._seen[fold(word)])


def selected(tables: Iterable[Pairs], counts: Counts) -> dict[str, str]:
    """Return words that clean texts never say, with the commonest word that they may stand for."""
    originals: defaultdict[str, set[str]] = defaultdict(set)
    for pairs in tables:
        for original, word in pairs:
            if _is_akin(original, word) and counts.is_bookish(word) and counts.is_common(original):
                originals[word].add(original)
    return {word: counts.most_common(found) for word, found in sorted(originals.items())}


def _is_akin(original: str, word: str) -> bool:
    """Tell whether two words share a character: a new technical term hardly does with its group.

    A word that holds all of the other is its long form, 广州大学 for 广大.
    """
    return bool(set(original) & set(word)) and not set(original) <= set(word)


def spun(text: str, pairs: Mapping[str, Sequence[str]], share: float, chance: Random) -> str:
    """Exchange a share of the words that a table knows, the longest at each place."""
    out: list[str] = []
    for piece in _HANZI.findall(text[:LENGTH]):
        at = 0
        while at < len(piece):
            word = next((piece[at : at + n] for n in (4, 3, 2) if piece[at : at + n] in pairs), "")
            changed = word and chance.random() < share
            out.append(chance.choice(pairs[word]) if changed else word or piece[at])
            at += len(word) or 1
    return "".join(out)


def report(name: str, others: Iterable[Pairs], own: Pairs, counts: Counts, held: Sequence[str],
           lists: Sequence[Entry]) -> None:  # fmt: skip
    """Print what the lists and the words of other tables find in texts spun by this one."""
    words = [Entry(w, o, o, "shift", True) for w, o in selected(others, counts).items()]
    unseen = Lexicon((*words, *lists))
    pairs: defaultdict[str, list[str]] = defaultdict(list)
    for original, word in sorted(own):
        pairs[original].append(word)
    long = [text for text in held if len(text) >= LEAST][:SPUN]
    for share in SHARES:
        chance = Random(name)  # noqa: S311 — no secret
        found = sum(wording(spun(text, pairs, share, chance), unseen).is_spun for text in long)
        print(f"{name:24}{share:6.2f} exchanged: {found / len(long):6.1%} of {len(long)} found")
    false = sum(wording(text, unseen).is_spun for text in held)
    print(f"{name:24} clean: {false} of {len(held)} flagged ({false / len(held):.2%})")


def main() -> int:
    """Print one block for each table left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tables", nargs="+", type=Path, required=True)
    parser.add_argument("--texts", nargs="+", type=Path, required=True)
    parser.add_argument("--counts", type=Path)
    parser.add_argument("--write", type=Path)
    asked = parser.parse_args()
    files = sorted(p for folder in asked.texts for p in folder.rglob("*.txt"))
    text = {p: p.read_text(encoding="utf-8", errors="replace") for p in files}
    kept = {p: crc32(p.name.encode()) % 10 < 6 for p in files}
    lines = asked.counts.read_text(encoding="utf-8").splitlines() if asked.counts else []
    usual = {line.split()[0]: int(line.split()[1]) for line in lines}
    counts = Counts((text[p] for p in files if kept[p]), usual)
    held = [text[p] for p in files if not kept[p]]
    Random(7).shuffle(held)  # noqa: S311
    tables = {path.stem: table(path) for path in asked.tables}
    lists = [e for f in sorted(FOLDER.glob("*.tsv")) if f.name != BOOKISH for e in entries(f)]
    for name, own in tables.items():
        report(name, [t for n, t in tables.items() if n != name], own, counts, held, lists)
    if asked.write:
        from opencc import OpenCC

        known = {fold(entry.published) for entry in lists}
        rows = selected(tables.values(), counts).items()
        convert = OpenCC("s2tw").convert
        asked.write.write_text(
            "".join(
                f"{w}\t{o}\t{convert(o)}\tshift\tstrong\n" for w, o in rows if fold(w) not in known
            ),
            encoding="utf-8",
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
