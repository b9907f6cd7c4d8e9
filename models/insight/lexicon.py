"""The words of synonym spinners, read from ``resources/lexicons/wording`` on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Literal, get_args

from models.errors import InputRefused
from models.paths import home
from models.script.fold import fold
from models.script.values import Script
from models.text import Span

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lexicons" / "wording"
"""Its files say how to edit them; in a bundle they lie in the same place beside the code."""

OWN = "wording.tsv"
"""The file of a person's own words, beside the settings; what it says wins over the lists."""

Kind = Literal["shift", "inverted", "broken-name", "spam", "ordinary"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One published word and what likely stood there before; "" where nothing did.

    Attributes:
        is_strong: whether the word hardly ever stands in news that nobody spun.
    """

    published: str
    hans: str
    hant: str
    kind: Kind
    is_strong: bool

    def original(self, script: Script) -> str:
        """Return the likely original in one script."""
        return self.hant if script == "hant" else self.hans


_HEAD = 2  # characters; no word is shorter


class BadLexicon(InputRefused):
    """A line of a word list that is not as its header asks."""

    def __init__(self, file: Path, line: int, why: str) -> None:
        super().__init__(
            f"{why}.",
            file=file,
            place=f"line {line}",
            way_out="The head of synonyms.tsv says how to edit the list.",
        )


class Lexicon:
    """Folded words by their first two characters: most places of a text begin none of them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_head: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            key = fold(entry.published)
            self._by_head.setdefault(key[:_HEAD], {})[key] = entry
        self._words = {
            head: sorted(words, key=len, reverse=True) for head, words in self._by_head.items()
        }

    def matches(self, text: str) -> Iterator[tuple[Span, Entry]]:
        """Yield the words of the list in ``text``, the longest at each place, without overlap.

        Ordinary words take their place and are not told.
        """
        key, heads, free = fold(text), self._words, 0
        for start in [i for i in range(len(key) - 1) if key[i : i + _HEAD] in heads]:
            if start < free:
                continue
            head = key[start : start + _HEAD]
            word = next((w for w in heads[head] if key.startswith(w, start)), "")
            if not word:
                continue
            free = start + len(word)
            entry = self._by_head[head][word]
            if entry.kind != "ordinary":
                yield Span(start, free), entry


def lexicon() -> Lexicon:
    """Return the words of all lists in the folder, and a person's own, as they stand now.

    Raises:
        BadLexicon: when a line of one of them is not as its header asks.
    """
    own = home() / OWN
    return _lexicon(own, own.stat().st_mtime_ns if own.is_file() else 0)


def stamp() -> str:
    """Return what tells these lists, and a person's own, from others; cheaper than reading them."""
    told = blake2b(digest_size=16)
    for file in _files(home() / OWN):
        told.update(file.read_bytes())
    return told.hexdigest()


def _files(own: Path) -> list[Path]:
    return [*sorted(FOLDER.glob("*.tsv")), *([own] if own.is_file() else [])]


@cache
def _lexicon(own: Path, changed: int) -> Lexicon:
    files = [file for file in _files(own) if changed or file != own]
    return Lexicon(entry for file in files for entry in entries(file))


def entries(file: Path) -> tuple[Entry, ...]:
    """Return the entries of one word list.

    Raises:
        BadLexicon: when the file is not in UTF-8, or a line has not five columns, an unknown
            kind or sign, or no original.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise BadLexicon(file, 1, "the file is not in UTF-8") from error
    numbered = ((n, line) for n, line in enumerate(lines, 1) if line and not line.startswith("#"))
    return tuple(_entry(file, number, line) for number, line in numbered)


def _entry(file: Path, number: int, line: str) -> Entry:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != 5 or len(cells[0]) < _HEAD:
        raise BadLexicon(file, number, "five columns are wanted, the first with a word of two")
    published, hans, hant, kind, sign = cells
    for known in get_args(Kind):
        if known == kind:
            break
    else:
        raise BadLexicon(file, number, f"there is no kind {kind!r}")
    if sign not in ({""} if known == "ordinary" else {"strong", "weak"}):
        raise BadLexicon(file, number, f"a word of kind {kind} has no sign {sign!r}")
    if known not in ("spam", "ordinary") and not (hans and hant):
        raise BadLexicon(file, number, "the original is missing in one of the scripts")
    return Entry(published, hans, hant, known, sign == "strong")
