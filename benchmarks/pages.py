"""What is read of saved pages of Chinese news, against truth made by hand, beside other extractors.

    python benchmarks/pages.py FOLDER [--misses] [--ours]

FOLDER is a copy of github.com/GeneralNewsExtractor/GeneralNewsExtractor, whose saved pages are not
ours to pass on; ``pages_gold.json`` holds only their hashes, ranges and short facts. Run it with an
interpreter that also has trafilatura, readability-lxml and justext to see these beside ours.

Texts are compared as bags of the pieces between their signs, weighed by characters: the same for
all. The headline, captions and decks count neither way. The pages are split in two by their hash;
but the truth was made by reading all of them, so neither half is wholly unseen.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.errors import KnownError  # noqa: E402
from models.ingest.files.html import page_of  # noqa: E402
from models.ingest.files.page.tree import parse  # noqa: E402
from models.ingest.files.reading import reading_of  # noqa: E402
from models.ingest.files.values import File  # noqa: E402
from models.ingest.values import ArticleData  # noqa: E402

GOLD = Path(__file__).with_name("pages_gold.json")
PIECE = re.compile(r"[^\W_]+")
NAME = re.compile(r"[^\s、,，/&]+")
Bag = Counter[str]
Extract = Callable[[str], str]


@dataclass(frozen=True)
class Score:
    """Characters kept rightly, kept in all, and wanted, of one page."""

    right: int
    kept: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.kept if self.kept else float(not self.wanted)

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def bag(text: str) -> Bag:
    """Return the pieces of a text, each as often as it stands there."""
    return Counter(PIECE.findall(text))


def size(pieces: Bag) -> int:
    """Return how many characters the pieces have."""
    return sum(len(piece) * count for piece, count in pieces.items())


def shown(raw: str, spans: Sequence[Sequence[int]]) -> str:
    """Return what a browser shows of ranges of a page, one a line."""
    runs = parse(raw).shown
    return "\n".join(
        "".join(
            html.unescape(raw[max(s, start) : min(e, end)])
            for s, e, _ in runs
            if s < end and start < e
        )
        for start, end in spans
    )


def score(text: str, raw: str, gold: dict[str, Any]) -> Score:
    """Compare a text with the truth; what stands aside counts neither way."""
    wanted = bag(shown(raw, gold["body"]))
    aside = bag(shown(raw, [*gold["aside"], gold.get("headline", (0, 0))]))
    got = bag(text)
    got -= (got - wanted) & aside
    return Score(size(got & wanted), size(got), size(wanted))


def ours(data: bytes, name: str) -> tuple[str, ArticleData]:
    """Return what the product reads of a page, without the title, and the data of the article."""
    reading = reading_of(page_of(File(name, data), None))
    texts = [p.span.of(reading.text) for p in reading.paragraphs if p.role != "title"]
    return "\n".join(texts), reading.data


def trafilatura(page: str) -> str:
    from trafilatura import extract

    return extract(page, include_comments=False) or ""


def readability(page: str) -> str:
    from lxml import html as markup
    from readability import Document

    return "\n".join(markup.fromstring(Document(page).summary()).itertext())


def justext(page: str) -> str:
    """Run it without stop words, which it has none of for Chinese, and with lengths that fit."""
    from justext import justext as paragraphs

    found = paragraphs(
        page.encode(), frozenset(), length_low=10, length_high=30,
        stopwords_low=0, stopwords_high=0, encoding="utf-8",
    )  # fmt: skip
    return "\n".join(p.text for p in found if not p.is_boilerplate)


OTHERS: dict[str, Extract] = {
    "trafilatura": trafilatura, "readability": readability, "justext": justext
}  # fmt: skip


def is_date(got: str | None, gold: dict[str, Any]) -> bool:
    """Tell whether a date is right, as precisely as the page shows it."""
    wanted = gold["published"]
    return got is None if wanted is None else bool(got) and str(got).startswith(wanted)


def is_source(got: str | None, gold: dict[str, Any]) -> bool:
    return got in gold["source"] if gold["source"] else got is None


def is_byline(got: str | None, gold: dict[str, Any]) -> bool:
    """Tell whether exactly the names that are printed were read."""
    names = set(NAME.findall(got or ""))
    return any(names == set(wanted) for wanted in gold["byline"] or [[]])


CHECKS = {"date": is_date, "source": is_source, "byline": is_byline}


@dataclass(frozen=True)
class Result:
    """One page by one extractor; ``facts`` for ours alone."""

    page: str
    score: Score
    milliseconds: float
    facts: dict[str, bool]


def measured(folder: Path, gold: dict[str, Any], name: str, is_verbose: bool) -> Result:
    """Run one extractor on one page; a page that it gives up has no text."""
    data = (folder / gold["page"]).read_bytes()
    raw = data.decode(gold["encoding"], "replace")
    start = time.process_time()
    facts: dict[str, bool] = {}
    told = ArticleData()
    try:
        if name == "ours":
            text, told = ours(data, gold["page"])
        else:
            text = OTHERS[name](raw)
    except (KnownError, ValueError, TypeError, AttributeError) as error:
        text = ""
        print(f"  {name}: {gold['page']}: {error}")
    cost = (time.process_time() - start) * 1000
    if name == "ours":
        got = {"date": told.published, "source": told.source, "byline": told.byline}
        facts = {key: check(got[key], gold) for key, check in CHECKS.items()}
    result = Result(gold["page"], score(text, raw, gold), cost, facts)
    if is_verbose and name == "ours":
        tell(result, text, raw, gold, told)
    return result


def tell(result: Result, text: str, raw: str, gold: dict[str, Any], told: ArticleData) -> None:
    """Print what a page was read wrongly in."""
    for key, is_right in result.facts.items():
        if not is_right:
            wanted = gold["published" if key == "date" else key]
            print(f"  {gold['page']}: {key} {told} wanted {wanted}")
    if result.score.f1 < 1:
        wanted, got = bag(shown(raw, gold["body"])), bag(text)
        extra = got - wanted - bag(shown(raw, gold["aside"]))
        print(f"  {gold['page']}: F1 {result.score.f1:.4f}")
        print(f"    missing {list(wanted - got)[:12]}\n    extra {list(extra)[:12]}")


def is_even(gold: dict[str, Any]) -> bool:
    """Tell whether a page is of the first half."""
    return int(gold["sha256"][:8], 16) % 2 == 0


def line(label: str, results: Sequence[Result]) -> str:
    """Return one row of the table."""
    total = Score(*(sum(getattr(r.score, k) for r in results) for k in ("right", "kept", "wanted")))
    count = len(results)
    macro = sum(r.score.f1 for r in results) / count
    perfect = sum(r.score.f1 == 1 for r in results) / count
    cost = sum(r.milliseconds for r in results) / count
    facts = [
        f"{sum(r.facts[k] for r in results) / count:8.1%}" if results[0].facts else f"{'':8}"
        for k in CHECKS
    ]
    return (
        f"{label:22}{count:4}{total.precision:8.3f}{total.recall:8.3f}{total.f1:8.3f}{macro:8.3f}"
        f"{perfect:8.1%}{''.join(facts)}{cost:8.0f}"
    )


def main(arguments: list[str]) -> int:
    """Print the table; return 2 when there are no pages, 1 when the body is below its goal."""
    paths = [a for a in arguments if not a.startswith("-")]
    folder = Path(paths[0]) if paths else Path("no folder")
    gold = json.loads(GOLD.read_text("utf-8"))
    present = [g for g in gold if (folder / g["page"]).is_file()]
    changed = [g for g in present if digest(folder / g["page"]) != g["sha256"]]
    present = [g for g in present if g not in changed]
    if not present:
        print(f"There are no pages in {folder}: see the head of this file for where to get them.")
        return 2
    print(f"{len(present)} of {len(gold)} pages; {len(changed)} differ from those that were read")
    print(f"{'':22}{'n':>4}{'P':>8}{'R':>8}{'F1':>8}{'macro':>8}{'whole':>8}"
          f"{'date':>8}{'source':>8}{'byline':>8}{'CPU ms':>8}")  # fmt: skip
    best = 0.0
    for name in ("ours", *(n for n in OTHERS if find_spec(n) and "--ours" not in arguments)):
        results = [measured(folder, g, name, "--misses" in arguments) for g in present]
        halves = [[r for r, g in zip(results, present, strict=True) if is_even(g) is even]
                  for even in (True, False)]  # fmt: skip
        print(line(name, results))
        print(line("  even hash", halves[0]) + "\n" + line("  odd hash", halves[1]))
        if name == "ours":
            best = sum(r.score.f1 for r in results) / len(results)
    return 0 if best >= 0.98 else 1


def digest(path: Path) -> str:
    """Return the hash of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
