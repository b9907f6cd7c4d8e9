"""Damage done to clean text, seeded, with what stood at each damaged place.

`shift` follows the mechanism itself: the GBK bytes of a line are cut wherever two bytes look like
“！” or “；”, and each piece is decoded alone as Windows does.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MARKS = (b"\xa3\xa1", b"\xa3\xbb")
SWALLOWED_HALVES = re.compile(
    "[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,8}[)）]|/?[a-z]{1,8}[^<>\n]{0,80}>"
)


@dataclass(frozen=True)
class Place:
    """One damaged place: ``[start, end)`` of the damaged text, and what stood there.

    Attributes:
        truth: the characters that stood there, without what was swallowed behind them.
        swallowed: the ASCII character that went with the last one, or "".
    """

    start: int
    end: int
    truth: str
    swallowed: str = ""


@dataclass(frozen=True)
class Damaged:
    text: str
    places: tuple[Place, ...]

    def survives(self, place: Place) -> bool:
        """Tell whether what is left still tells everything that stood at a place."""
        behind = self.text[place.end : place.end + 90]
        return not place.swallowed or bool(SWALLOWED_HALVES.match(behind))


def shift(text: str, seed: int = 0, share: float = 1.0, *, width_folded: bool = False) -> Damaged:
    """Cut the bytes of ``text`` at a ``share`` of the pairs that look like marks."""
    chance = random.Random(seed)
    out: list[str] = []
    places: list[Place] = []
    length = 0
    for number, line in enumerate(text.split("\n")):
        if number:
            out.append("\n")
            length += 1
        damaged = _shift_line(line, chance, share)
        places.extend(
            Place(p.start + length, p.end + length, p.truth, p.swallowed) for p in damaged.places
        )
        out.append(damaged.text)
        length += len(damaged.text)
    whole = "".join(out)
    return Damaged(fold_width(whole) if width_folded else whole, tuple(places))


def fold_width(text: str) -> str:
    """Make full-width marks, letters and figures half-width."""
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)


def _shift_line(line: str, chance: random.Random, share: float) -> Damaged:
    codes = [_encoded(c) for c in line]
    starts: dict[int, int] = {}
    at = 0
    for number, code in enumerate(codes):
        starts[at] = number
        at += len(code)
    starts[at] = len(codes)
    data = b"".join(codes)
    decoded = [
        (shown, a + base, b + base)
        for base, piece in _pieces(data, starts, chance, share)
        for shown, a, b in _as_windows(piece)
    ]
    places = tuple(_places(decoded, starts, line))
    return Damaged("".join(shown for shown, _, _ in decoded), places)


def _encoded(character: str) -> bytes:
    code = character.encode("gb18030")
    return code if len(code) <= 2 else b"?"


def _pieces(
    data: bytes, starts: dict[int, int], chance: random.Random, share: float
) -> Iterator[tuple[int, bytes]]:
    begin = at = 0
    while at < len(data) - 1:
        if data[at : at + 2] in MARKS and (at in starts or chance.random() < share):
            yield begin, data[begin:at]
            yield at, data[at : at + 2]
            begin = at = at + 2
        else:
            at += 1
    yield begin, data[begin:]


def _as_windows(piece: bytes) -> Iterator[tuple[str, int, int]]:
    at = 0
    while at < len(piece):
        if piece[at] < 0x80:
            yield chr(piece[at]), at, at + 1
            at += 1
        elif piece[at] == 0x80:
            yield "\u20ac", at, at + 1
            at += 1
        elif at + 1 == len(piece):
            yield "?", at, at + 1
            at += 1
        else:
            yield _pair(piece[at : at + 2]), at, at + 2
            at += 2


def _pair(code: bytes) -> str:
    try:
        shown = code.decode("gb18030")
    except UnicodeDecodeError:
        return "?"
    return shown if len(shown) == 1 else "?"


def _places(
    decoded: list[tuple[str, int, int]], starts: dict[int, int], line: str
) -> Iterator[Place]:
    first: int | None = None
    for number, (_, a, b) in enumerate(decoded):
        if first is None and (a not in starts or b not in starts):
            first = number
        if first is not None and b in starts:
            yield _place(decoded, starts, line, first, number + 1)
            first = None
    if first is not None:
        yield _place(decoded, starts, line, first, len(decoded))


def _place(
    decoded: list[tuple[str, int, int]], starts: dict[int, int], line: str, first: int, last: int
) -> Place:
    low = decoded[first][1]
    high = decoded[last - 1][2]
    while low not in starts:
        low -= 1
    truth = line[starts[low] : starts[high]]
    swallowed = ""
    if decoded[last - 1][0] == "?" and truth[-1] < "\x80":
        truth, swallowed = truth[:-1], truth[-1]
    return Place(first, last, truth, swallowed)


def glossed(text: str, share: float = 0.2, seed: int = 0) -> str:
    """Put the pinyin of some characters behind them in brackets."""
    from pypinyin.constants import PINYIN_DICT

    chance = random.Random(seed)
    out: list[str] = []
    for character in text:
        out.append(character)
        readings = PINYIN_DICT.get(ord(character), "").split(",")
        if "\u4e00" <= character <= "\u9fff" and readings[0] and chance.random() < share:
            out.append(f"({readings[0]})")
    return "".join(out)


def tagged(lines: Iterable[str]) -> str:
    """Put each line between the tags of a paragraph, of which the first is lost."""
    return "\n".join(f"{line}</p>" for line in lines)
