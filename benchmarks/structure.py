"""What becomes of glosses, of articles that stand there twice, and of pages copied as plain text.

    python benchmarks/structure.py FOLDER [--seed N] [--texts N] [--readings FILE] [--table NAME]
                                          [--half tune|held] [--misses] [--json]

FOLDER holds clean UTF-8 texts, a paragraph a line; those whose first line is a headline serve the
second and third table. The damage is done by the generators of ``tests/damage``. The texts are cut
in two by the hash of their names, and so are the words of the generated pages: rules are tuned on
one half (``--misses`` shows only its failures), the other is held out.

``--readings`` takes ``Unihan_Readings.txt`` of the Unicode database: glosses from there do not
share their dictionary with the rules, as those without it do.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.ingest.pipeline import read, repaired  # noqa: E402
from models.ingest.values import Edit, Reading  # noqa: E402
from tests.damage import authors, copies, glosses  # noqa: E402
from tests.damage.furniture import Pools, half_of  # noqa: E402
from tests.damage.readings import PYPINYIN, readings_of  # noqa: E402
from tests.damage.scraped import Scraped, scraped  # noqa: E402
from tests.damage.values import Place  # noqa: E402

HALVES = ("tune", "held")
TABLES = ("glosses", "repeats", "structure")
HIDING = ("repeat", "navigation", "dateline", "credits", "spam", "title-suffix", "title-repeat")
LONGEST_HEADLINE = 45
SAID = ("记者", "作者", "来源", "编辑", "出品", "审核", "本报", "电）", "日电")
"""Words of texts that say something of themselves, beside which the page's own cannot be told."""

Row = dict[str, str | float]


@dataclass(frozen=True)
class Text:
    """A clean text: its lines without the empty ones."""

    name: str
    lines: tuple[str, ...]

    @property
    def whole(self) -> str:
        return "\n".join(self.lines)

    @property
    def is_titled(self) -> bool:
        """Whether the first line is a headline, with paragraphs below it."""
        head = self.lines[0]
        return 6 <= len(head) <= LONGEST_HEADLINE and "。" not in head and len(self.lines) > 3


@dataclass(frozen=True)
class Trial:
    """How one table is measured."""

    half: str
    texts: Sequence[Text]
    seed: int
    shows_misses: bool
    readings: Path | None = None

    def chance(self, text: Text, kind: str) -> random.Random:
        return random.Random(f"{self.seed}/{kind}/{text.name}")  # noqa: S311 — no secret

    def miss(self, kind: str, text: Text, what: str) -> None:
        if self.shows_misses and self.half == "tune":
            print(f"  {kind} | {text.name} | {what}", file=sys.stderr)


def texts_of(folder: Path) -> list[Text]:
    """Read the texts of a folder; one that is not UTF-8 is left out."""
    found = []
    for path in sorted(folder.rglob("*.txt")):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        lines = tuple(line.strip() for line in text.splitlines() if line.strip())
        if lines:
            found.append(Text(path.name, lines))
    return found


# --- glosses ---------------------------------------------------------------------------------


@dataclass
class Glossed:
    """Glosses of one kind over all texts."""

    glosses: int = 0
    removed: int = 0
    brackets: int = 0
    touched: int = 0
    characters: int = 0
    milliseconds: float = 0.0


def measure_glosses(trial: Trial) -> Iterator[Row]:
    """Yield a row for each kind of gloss, and for texts without any."""
    source = readings_of(trial.readings) if trial.readings else PYPINYIN
    for kind in glosses.kinds(source):
        score = Glossed()
        for text in trial.texts:
            chance = trial.chance(text, kind.key)
            bracketed = authors.brackets(text.whole, chance, 3)
            done = kind.make(bracketed, chance)
            _score_glosses(trial, kind.key, text, done.text, done.places, score)
        yield _gloss_row(kind.key, score)
    for key, count, aids in (
        ("none: as it is", 0, 0),
        ("none: brackets", 40, 0),
        ("none: aids", 6, 2),
    ):
        score = Glossed()
        for text in trial.texts:
            bracketed = authors.brackets(text.whole, trial.chance(text, key), count, aids=aids)
            _score_glosses(trial, key, text, bracketed, (), score)
        yield _gloss_row(key, score)


def _score_glosses(
    trial: Trial, kind: str, text: Text, damaged: str, places: Sequence[Place], score: Glossed
) -> None:
    start = time.process_time()
    edits = [e for e in repaired(damaged).edits if e.rule in ("gloss", "zhuyin", "html")]
    score.milliseconds += (time.process_time() - start) * 1000
    score.characters += len(damaged)
    score.glosses += len(places)
    gone = _covered(edits)
    wanted: set[int] = set()
    for place in places:
        span = range(place.start, place.end)
        wanted.update(span)
        if all(at in gone for at in span):
            score.removed += 1
        else:
            trial.miss(kind, text, f"left {damaged[max(0, place.start - 8) : place.end + 4]!r}")
    score.brackets += len(re.findall(r"[(（\[［〔【]", damaged)) - sum(
        damaged[p.start] in "(（[［〔【" for p in places
    )
    for edit in edits:
        if not wanted.issuperset(range(edit.start, edit.end)):
            score.touched += 1
            trial.miss(kind, text, f"took {damaged[max(0, edit.start - 8) : edit.end + 4]!r}")


def _covered(edits: Iterable[Edit]) -> set[int]:
    return {at for e in edits if e.state == "applied" for at in range(e.start, e.end)}


def _gloss_row(kind: str, score: Glossed) -> Row:
    return {
        "kind": kind,
        "glosses": score.glosses,
        "removed": score.removed / score.glosses if score.glosses else 1.0,
        "brackets kept": score.brackets,
        "touched": score.touched,
        "ms/10k": score.milliseconds / max(1, score.characters) * 10_000,
    }


# --- repeats ---------------------------------------------------------------------------------


@dataclass
class Counted:
    """Characters hidden rightly, hidden in all, and to be hidden."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


def measure_repeats(trial: Trial) -> Iterator[Row]:
    """Yield a row for each way in which a page repeats itself, or an author does."""
    titled = [text for text in trial.texts if text.is_titled]
    titles = [text.lines[0] for text in titled]
    for kind, make in copies.makers(titles):
        counted, perfect = Counted(), 0
        for text in titled:
            copied = make(list(text.lines), trial.chance(text, kind))
            reading = read(copied.text)
            hidden = _printed(reading, _covered(e for e in reading.edits if e.rule in HIDING))
            truths = [_printed(reading, _within(ranges)) for ranges in copied.truths]
            best = max(truths, key=lambda truth: len(truth & hidden) - len(truth ^ hidden))
            if _squeezed(reading.text) in map(_squeezed, copied.wholes):
                best = hidden
            counted.add(len(best & hidden), len(hidden), len(best))
            perfect += best == hidden
            if best != hidden:
                trial.miss(kind, text, _differences(reading.raw, best - hidden, hidden - best))
        yield {
            "kind": kind,
            "texts": len(titled),
            "precision": counted.precision,
            "recall": counted.recall,
            "perfect": perfect / max(1, len(titled)),
            "wrongly hidden": counted.found - counted.right,
        }


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _within(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in ranges for at in range(start, end)}


def _printed(reading: Reading, places: set[int]) -> set[int]:
    """Leave out space, and what repairs removed."""
    gone = _covered(e for e in reading.edits if e.rule not in HIDING)
    return {at for at in places if at not in gone and not reading.raw[at].isspace()}


def _differences(raw: str, missed: set[int], wrong: set[int]) -> str:
    return f"left {_sample(raw, missed)} took {_sample(raw, wrong)}"


def _sample(raw: str, places: set[int]) -> str:
    """Show the beginnings of the first few runs."""
    starts = [at for at in sorted(places) if at - 1 not in places]
    lines = [raw[at : at + 24].split("\n")[0] for at in starts]
    return f"{len(places)}{list(dict.fromkeys(lines))[:8]}"


# --- structure -------------------------------------------------------------------------------


@dataclass
class Structure:
    """What was read of all pages."""

    body: Counted = field(default_factory=Counted)
    roles: dict[str, Counted] = field(default_factory=dict)
    facts: dict[str, list[bool]] = field(default_factory=dict)
    credits: Counted = field(default_factory=Counted)
    perfect: int = 0
    pages: int = 0


def measure_structure(trial: Trial) -> Iterator[Row]:
    """Yield a row for each thing that is read off a page."""
    titled = [text for text in trial.texts if text.is_titled]
    titles = [text.lines[0] for text in titled]
    pools = Pools(HALVES.index(trial.half))
    total = Structure()
    for number, text in enumerate(titled):
        lines = text.lines if number % 4 else _traditional(text.lines)
        page = scraped(lines, trial.chance(text, "page"), pools, titles)
        _score_page(trial, text, page, read(page.text), total)
    yield {"what": "body characters", "pages": total.pages, **_shares(total.body)}
    yield {"what": "pages perfect", "pages": total.pages, "right": total.perfect / total.pages}
    for name, found in total.facts.items():
        yield {"what": name, "pages": len(found), "right": sum(found) / len(found)}
    yield {"what": "credits", "pages": total.pages, **_shares(total.credits)}
    for role, counted in total.roles.items():
        yield {"what": f"role {role}", "pages": total.pages, **_shares(counted)}


def _traditional(lines: Sequence[str]) -> list[str]:
    from opencc import OpenCC

    return str(OpenCC("s2twp").convert("\n".join(lines))).split("\n")


def _shares(counted: Counted) -> Row:
    return {"precision": counted.precision, "recall": counted.recall}


def _score_page(trial: Trial, text: Text, page: Scraped, got: Reading, total: Structure) -> None:
    total.pages += 1
    raw = got.raw
    gone = _covered(got.edits)
    titles = _within((p.start, p.end) for p in page.pieces if p.role == "title")
    kept = {at for at in range(len(raw)) if at not in gone and not raw[at].isspace()} - titles
    wanted = {
        at
        for p in page.pieces
        if p.role not in (None, "title")
        for at in range(p.start, p.end)
        if not raw[at].isspace()
    }
    total.body.add(len(kept & wanted), len(kept), len(wanted))
    total.perfect += kept == wanted
    if kept != wanted:
        wrong, missed = _sample(raw, kept - wanted), _sample(raw, wanted - kept)
        trial.miss("body", text, f"kept {wrong} lost {missed}")
    tells_itself = any(word in text.whole for word in SAID)
    for name, want in (
        ("title", page.title),
        ("published", page.published),
        ("source", page.source),
        ("byline", page.byline),
    ):
        if tells_itself and name in ("source", "byline"):
            continue
        value = getattr(got.data, name)
        total.facts.setdefault(name, []).append(value == want)
        if value != want:
            trial.miss(name, text, f"{value!r} for {want!r}")
    if not tells_itself:
        _score_credits(trial, text, page, got, total)
    _score_roles(trial, text, page, got, total)


def _score_credits(trial: Trial, text: Text, page: Scraped, got: Reading, total: Structure) -> None:
    authors_ = set((page.byline or "").split("、"))
    found = {(c.task, n) for c in got.data.credits for n in c.names if n not in authors_}
    wanted = {(task, n) for task, names in page.credits for n in names if n not in authors_}
    total.credits.add(len(found & wanted), len(found), len(wanted))
    if found != wanted:
        trial.miss("credits", text, f"{sorted(found - wanted)} for {sorted(wanted - found)}")


def _score_roles(trial: Trial, text: Text, page: Scraped, got: Reading, total: Structure) -> None:
    """Compare the roles of those lines that the generator knows, and that are shown."""
    shown = {got.map.back(p.span).start: p.role for p in got.paragraphs}
    for piece in page.pieces:
        line = page.text[piece.start : piece.end]
        if piece.role is None or (piece.role == "body" and "。" not in line):
            continue
        role = next((shown[at] for at in range(piece.start, piece.end) if at in shown), None)
        if role is None:
            continue
        is_right = role == piece.role
        total.roles.setdefault(piece.role, Counted()).add(is_right, is_right, 1)
        if not is_right:
            total.roles.setdefault(role, Counted()).add(0, 1, 0)
            trial.miss("role", text, f"{role} for {piece.role}: {line[:40]}")


# --- the command -----------------------------------------------------------------------------

MEASURES = {
    "glosses": measure_glosses,
    "repeats": measure_repeats,
    "structure": measure_structure,
}


def print_rows(title: str, rows: Sequence[Row]) -> None:
    """Print a table whose columns are those of the first row that has most of them."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    print(f"\n{title}")
    print("".join(f"{name:>22}" if n else f"{name:24}" for n, name in enumerate(columns)))
    for row in rows:
        cells = [_cell(row.get(name, "")) for name in columns]
        print("".join(f"{cell:>22}" if n else f"{cell:24}" for n, cell in enumerate(cells)))


def _cell(value: str | float) -> str:
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=int, default=150, help="texts of each half and table")
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--table", choices=TABLES, action="append")
    parser.add_argument("--half", choices=HALVES, action="append")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables of both halves."""
    args = arguments(argv)
    texts = texts_of(args.folder)
    report: dict[str, dict[str, list[Row]]] = {}
    for half in args.half or HALVES:
        own = [text for text in texts if half_of(text.name) == HALVES.index(half)]
        random.Random(args.seed).shuffle(own)  # noqa: S311 — no secret
        for table in args.table or TABLES:
            usable = own if table == "glosses" else [text for text in own if text.is_titled]
            trial = Trial(half, usable[: args.texts], args.seed, args.misses, args.readings)
            rows = list(MEASURES[table](trial))
            report.setdefault(half, {})[table] = rows
            if not args.json:
                print_rows(f"{table}, {half}: {len(trial.texts)} texts", rows)
    if args.json:
        print(json.dumps(report, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
