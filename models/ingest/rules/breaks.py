"""Line ends inside sentences: a whole text wrapped at one width, or a single line cut in two.

A wrapped text is told by its form (its longest lines are alike and seldom end a sentence) and by
its sense: each line goes on in the next, more likely than in any other. Verses and lists are
neither. A single break is only proposed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from models.ingest.draft import Draft
from models.ingest.mojibake import plausibility
from models.ingest.values import Edit

KEY = "breaks"
_NARROW, _WIDE = 30, 124  # columns between which texts are wrapped
_LEAST, _SHARE = 5, 0.4  # full lines that a wrapped text has, in all and of its lines
_OPEN = 0.7  # of them, that end inside a sentence
_SLACK = 8  # columns by which a full line may be short of the width
_GAIN = 0.7  # by which the next line goes on better than another one would, in nats
_RISE = 2.0  # nats
_LONG = 20  # characters
_FEW_OPEN = 0.2  # of the lines of a text in which a single one may have been cut
_SURE, _FULL, _ALONE = 0.97, 0.8, 0.6
_ENDS = re.compile("[。！？!?…；;：:][”’」』）)】》]{0,3}$|[”」』]$")
_STARTS = re.compile(r"[\w“‘《「『（(]")
_ITEM = re.compile(r"[0-9０-９一二三四五六七八九十（(]{1,4}[、.．)）]|[第·•●■▲◆※－—-]|https?:")
_WORD = re.compile(
    r"[“‘《「『（(]{0,3}(?:[A-Za-z0-9][A-Za-z0-9.,:%/-]{0,60}|.)[，。、；：？！”’）》」』…%％·—]{0,4}"
)
_INSIDE = re.compile("[，、；。]")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def columns(self) -> int:
        return _columns_of(self.text)

    @property
    def is_open(self) -> bool:
        """Whether it ends inside a sentence."""
        return bool(self.text) and not _ENDS.search(self.text)


def find(draft: Draft) -> Iterator[Edit]:
    """Join what belongs together."""
    lines = list(_lines(draft.text))
    longest = max(len(line.text) for line in lines)
    # A character has a column at the least; most texts have a line that need not be measured.
    width = longest if longest > _WIDE else max(line.columns for line in lines)
    if _NARROW <= width <= _WIDE and _is_wrapped(lines, width):
        yield from _unwrapped(lines, width)
    else:
        yield from _single(lines)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for text_of_line in text.split("\n"):
        yield _Line(start, text_of_line)
        start += len(text_of_line) + 1


@lru_cache(maxsize=1 << 10)
def _columns_of(text: str) -> int:
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if "\u2e80" <= character <= "\uff60":
        return 2
    return 2 if character > "~" and unicodedata.east_asian_width(character) in "WFA" else 1


def _is_wrapped(lines: Sequence[_Line], width: int) -> bool:
    full = [line for line in lines if line.columns >= width - _SLACK]
    if len(full) < max(_LEAST, _SHARE * sum(bool(line.text) for line in lines)):
        return False
    inside = [line for line in full if _INSIDE.search(line.text)]
    if sum(line.is_open for line in full) < _OPEN * len(full) or len(inside) * 2 < len(full):
        return False
    pairs = [(a, b) for a, b in pairwise(lines) if _goes_on(a, b, width)]
    return len(pairs) >= _LEAST and _gain(pairs) >= _GAIN


def _goes_on(one: _Line, other: _Line, width: int) -> bool:
    """Tell whether a line is the rest of the one before it: its first word had no room there."""
    if not one.is_open or not _STARTS.match(other.text) or _ITEM.match(other.text):
        return False
    word = _WORD.match(other.text)
    return word is not None and one.columns + _columns_of(word.group()) > width


def _gain(pairs: Sequence[tuple[_Line, _Line]]) -> float:
    """Tell how much likelier each line is behind its own than behind the next pair's."""
    own = [plausibility.next_log(a.text, b.text) for a, b in pairs]
    shifted = zip(pairs, (*pairs[1:], pairs[0]), strict=True)
    others = [plausibility.next_log(c.text, b.text) for (_, b), (c, _) in shifted]
    return (sum(own) - sum(others)) / len(pairs)


def _unwrapped(lines: Sequence[_Line], width: int) -> Iterator[Edit]:
    indented = sum(line.text.startswith(("\u3000", "  ", "\xa0")) for line in lines) >= 2
    for one, other in pairwise(lines):
        at = one.start + len(one.text)
        if _goes_on(one, other, width):
            yield Edit(at, at + 1, _joint(one.text, other.text), KEY, _SURE)
        elif one.columns >= width - 1 and _STARTS.match(other.text) and not one.is_open:
            # A sentence ends where the line does: only indents tell whether the paragraph does.
            sure = _SURE if indented else _FULL
            yield Edit(at, at + 1, "", KEY, sure, "applied" if indented else "proposed")


def _rise(one: _Line, other: _Line) -> float:
    """Tell how much likelier a line begins so behind the other than by itself."""
    begins = plausibility.next_log("\n\n", other.text)
    return plausibility.next_log(one.text, other.text) - begins


def _joint(one: str, other: str) -> str:
    """Return the space that two words in Latin letters need between them."""
    last, first = one[-1:], other[:1]
    return " " if last.isascii() and last.isalnum() and first.isascii() and first.isalnum() else ""


def _single(lines: Sequence[_Line]) -> Iterator[Edit]:
    """Propose to join a line that is cut inside a sentence, in a text where hardly one is."""
    shown = [line for line in lines if line.text][1:]  # the headline is open, mostly
    long = [line for line in shown if len(line.text) >= _LONG]
    if sum(line.is_open for line in long) > max(1, _FEW_OPEN * len(long)):
        return
    for one, other in pairwise(lines):
        if not shown or one.start < shown[0].start:
            continue
        cut = len(one.text) >= _LONG and one.is_open and _INSIDE.search(one.text)
        if not cut or _ITEM.match(other.text) or not _INSIDE.search(other.text):
            continue
        goes_on = one.text[-1] in "，、" or _rise(one, other) >= _RISE
        if goes_on and _STARTS.match(other.text):
            at = one.start + len(one.text)
            yield Edit(at, at + 1, _joint(one.text, other.text), KEY, _ALONE, "proposed")
