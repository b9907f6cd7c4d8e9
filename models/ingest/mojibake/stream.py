"""A line of GBK or Big5 that was read as the other of the two, and lost bytes: as one stream.

Each U+FFFD is one byte that could not be read. So the bytes behind it are known, but two of them
that were read as one character may belong to two: the pairs are counted anew from the beginning
of the line, or of what stands behind ASCII.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.mojibake import plausibility
from models.ingest.mojibake.readings import HOLE, Line, in_big5, in_gbk
from models.ingest.mojibake.values import Repair
from models.ingest.values import LOST

_CODES = {"big5hkscs": in_gbk, "gb18030": in_big5}
_SENSIBLE = -8.0  # mean log-probability of what is read
_GAIN = 3.0  # by which a character is likelier than what stood there
_HANZI = re.compile("[\u4e00-\u9fff]")

Token = tuple[int, int, str]
"""The bytes ``[start, end)`` of a character, and it."""


def found(text: str, codec: str) -> Iterator[Repair]:
    """Yield the repairs of a whole line, where it reads well throughout."""
    line = Line.of(text, _CODES[codec])
    if b"\0" in line.data:
        return
    tokens = list(_tokens(line.data, codec))
    told = "".join(character for _, _, character in tokens if character != LOST)
    score = plausibility.mean(told)
    if score < _SENSIBLE or score < plausibility.mean(text.replace("\ufffd", "")) + _GAIN:
        return
    yield from _repairs(line, tokens)


def _tokens(data: bytes, codec: str) -> Iterator[Token]:
    at = 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        pair = data[at : at + size]
        try:
            read = LOST if HOLE in pair else pair.decode(codec)
        except UnicodeDecodeError:
            read = LOST
        yield at, at + len(pair), read
        at += len(pair)


def _repairs(line: Line, tokens: list[Token]) -> Iterator[Repair]:
    """Join tokens until they end where a character does, and what is whole to one repair."""
    places = {offset: at for at, offset in enumerate(line.starts)}
    whole: Repair | None = None
    start, read = 0, ""
    for _, end, character in tokens:
        read += character
        if end not in places:
            continue
        low, high, is_lost = places[start], places[end], LOST in read
        changes = read != line.text[low:high]
        if whole is not None and (is_lost or not changes):
            yield whole
            whole = None
        if is_lost:
            yield Repair(low, high, read, 0, is_lost=True)
        elif changes:
            first, text = (whole.start, whole.text + read) if whole else (low, read)
            whole = Repair(first, high, text, len(_HANZI.findall(text)))
        start, read = end, ""
    if whole is not None:
        yield whole
