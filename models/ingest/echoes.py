"""Lines that say again what lines above them say, in other words or otherwise cut.

Lines are compared by the short pieces that they share, in one script and without signs, so that a
copy is known although a few words differ, paragraphs are missing, joined or in the other script.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import or_
from typing import NamedTuple

from models.ingest.page import Page
from models.ingest.repair.folding import in_simplified
from models.ingest.scriptcheck import script_of
from models.ingest.values import LOST

_PIECE = 6  # characters of a piece that two lines share
SHORTEST = 8  # characters of a line that can be an echo
_COVERED = 0.6  # of a line, by pieces of lines above
CLOSE = 0.75  # of a line that says the same, if not in the same words; less may be a formula
_CHIEF = 0.2  # of the pieces of the line that gives most: what another has to give to count
_JOINED = 3  # lines that a copy may have made one
GAP = 6  # lines without an echo that a run may have between two echoes
_FIGURE = re.compile(r"\d+")
LOST_SIGNS = re.compile(f"[\ufffd{LOST}]")
_COUNTER = re.compile(r"^(?:\d{1,3}[.、．)）\s]|[（(]\d{1,2}[)）]|NO\.?\d{1,3})", re.IGNORECASE)


class Echo(NamedTuple):
    """A line that repeats others: the first and last of these, and how much of it is covered."""

    number: int
    source: int
    last_source: int
    covered: float


def keys_of(page: Page) -> dict[int, str]:
    """Return the shown lines in one script, without counters and signs."""
    shown = page.shown()
    keys = {n: _COUNTER.sub("", page.lines[n].text) and _bare(page, n) for n in shown}
    if len({script_of(key) for key in keys.values()} - {None}) > 1:
        keys = {n: in_simplified(key) for n, key in keys.items()}
    return keys


def _bare(page: Page, number: int) -> str:
    line = page.lines[number]
    counter = _COUNTER.match(line.text)
    return line.key[sum(map(str.isalnum, counter.group())) :] if counter else line.key


def echoes_of(page: Page, keys: dict[int, str]) -> Iterator[Echo]:
    """Yield lines that are covered by lines above; a sentence, by sentences alone."""
    prose: dict[str, int] = {}  # piece → the line that had it first, of those with a sentence
    others: dict[str, int] = {}  # and of those without
    following: dict[int, list[int]] = dict(zip(keys, map(list, _following(keys)), strict=True))
    expected: list[int] = []
    for number, key in keys.items():
        is_prose = page.lines[number].sentences > 0
        pieces = pieces_of(key)
        if len(key) >= SHORTEST:
            sources = list(map(prose.get, pieces))
            if not is_prose:
                sources = list(map(_earlier, sources, map(others.get, pieces)))
            echo = _echo(page, keys, number, sources, expected)
            if echo is not None:
                yield echo
                expected = [n for n in following[echo.last_source] if n < number]
        own = prose if is_prose else others
        own.update(dict.fromkeys([piece for piece in pieces if piece not in own], number))


def _earlier(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


def _following(keys: Iterable[int]) -> Iterator[list[int]]:
    """Yield for each line those behind it that one line may join."""
    numbers = list(keys)
    return (numbers[at + 1 : at + 1 + _JOINED] for at in range(len(numbers)))


def _echo(
    page: Page,
    keys: dict[int, str],
    number: int,
    sources: list[int | None],
    expected: list[int],
) -> Echo | None:
    """Return the echo that a line is, if it is one.

    Args:
        sources: for each piece of the line, the line above that had it first.
        expected: the lines behind that which the echo before repeats.
    """
    known = Counter(source for source in sources if source is not None)
    if not known:
        return None
    echoes = [_echo_of(page, keys, number, lines) for lines in (expected, _chief(known)) if lines]
    best = max(echoes, key=lambda echo: echo.covered)
    return best if best.covered >= _COVERED else None


def _echo_of(page: Page, keys: dict[int, str], number: int, lines: list[int]) -> Echo:
    """Compare a line with a few lines, of which not all need give anything."""
    key = keys[number]
    pieces = pieces_of(key)
    given = {n: _shared(pieces, keys[n]) for n in lines}
    most = max(lines, key=lambda n: sum(given[n]))
    found, giving = given[most], [most]
    for n in lines:
        both = list(map(or_, found, given[n]))
        added = sum(both) - sum(found)
        adds = added >= min(_CHIEF * sum(given[most]), CLOSE * len(pieces_of(keys[n]))) > 0
        if adds and (n < most) == (_middle(given[n]) < _middle(given[most])):
            found, giving = both, [*giving, n]
    covered = _share(found, len(key)) if has_figures(page, keys, number, giving) else 0.0
    return Echo(number, min(giving), max(giving), covered)


def _middle(found: Sequence[bool]) -> int:
    """Return the place in a line around which the pieces lie that were found."""
    places = [at for at, is_found in enumerate(found) if is_found]
    return places[len(places) // 2] if places else 0


def _chief(counts: Counter[int]) -> list[int]:
    """List the lines that give most of an echo: the first of them, and those near it."""
    most, pieces = counts.most_common(1)[0]
    return [
        source
        for source, count in counts.items()
        if count >= _CHIEF * pieces and abs(source - most) <= GAP
    ]


def _shared(pieces: list[str], key: str) -> list[bool]:
    known = {*pieces_of(key)}
    return [piece in known for piece in pieces]


def _share(found: Sequence[bool], length: int) -> float:
    """Return how much of a line the pieces that were found cover."""
    covered, end = 0, 0
    for at, is_found in enumerate(found):
        if is_found:
            covered += at + _PIECE - max(end, at)
            end = at + _PIECE
    return covered / length


def has_figures(page: Page, keys: dict[int, str], number: int, sources: Sequence[int]) -> bool:
    """Tell whether a line has no figure that its sources lack; one that lost a digit tells not."""
    figures = _figures(keys[number]) <= _figures("\n".join(keys.get(n, "") for n in sources))
    return figures or any(LOST_SIGNS.search(page.lines[n].text) for n in (number, *sources))


def _figures(text: str) -> set[str]:
    """Return the figures of a text: a line with another figure says something else."""
    return set(_FIGURE.findall(text))


def is_covered(key: str, pieces: set[str]) -> bool:
    if len(key) < _PIECE:
        return True  # a number or a bullet goes with its neighbours
    return _share([piece in pieces for piece in pieces_of(key)], len(key)) >= _COVERED


def pieces_of(key: str) -> list[str]:
    if 1 < len(key) < _PIECE:
        return [key]
    return [key[at : at + _PIECE] for at in range(len(key) - _PIECE + 1)]


def size_of(keys: dict[int, str], numbers: Iterable[int]) -> int:
    return sum(len(keys.get(n, "")) for n in numbers)
