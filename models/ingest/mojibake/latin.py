"""GBK and Big5 that were read as cp1252: runs of accented letters that no language writes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.mojibake import plausibility
from models.ingest.mojibake.readings import Line
from models.ingest.mojibake.values import Repair
from models.ingest.plausibility import is_everyday

_PAIRS = {
    "gb18030": re.compile(
        rb"(?:[\x81-\xfe](?:[\x80-\xfe]|[\x40-\x7e](?=[\xa1-\xf7][\xa1-\xfe]))){1,900}"
    ),
    "big5hkscs": re.compile(rb"(?:[\xa1-\xf9][\x40-\x7e\xa1-\xfe]){1,900}"),
}
_SENSIBLE = -7.0  # mean log-probability of text, at the least
_LITERARY = -9.5  # the same of rarer words, where a long run has hardly a rare character
_LONG, _USUAL = 6, 0.8
_POSSIBLE = -11.0  # and of a few rare characters, in a document that is known to be damaged
_HANZI = re.compile("[\u4e00-\u9fff]")
_OTHER = re.compile("[^\x00-\x7f]{1,1900}")
_HANZI_BYTES = re.compile(rb"(?:[\x81-\xfe][\x30-\xfe]){1,1900}")  # in either code
_SEGMENT = re.compile(rb"[\x81-\xfe][\x20-\xfe]+")
_ASCII = bytes(range(0x20, 0x7F))
_QUOTES = re.compile(b"[\x85\x91-\x94\x96\x97]{1,3}")
_MARKS = frozenset("，、。；：？！“”‘’（）《》〈〉【】「」『』—…·～％　〔〕￥．－／＋×°±①②③④⑤⑥⑦⑧⑨")


def may_be_in_latin(line: Line, weight: int) -> bool:
    """Tell whether ``in_latin`` may find a run of a weight, without asking how anything reads."""
    return any(len(run.group()) >= 2 * weight for run in _HANZI_BYTES.finditer(line.data))


Whole = tuple[int, str, float]
"""Where a decoded range begins, its text, and what a hanzi in it weighs."""


def in_latin(line: Line, codec: str) -> Iterator[Repair]:
    """Yield runs of accented letters that are hanzi in ``codec``."""
    places = {offset: at for at, offset in enumerate(line.starts)}
    for segment in _SEGMENT.finditer(line.data):
        low, high = segment.start(), segment.start() + len(segment.group().rstrip(_ASCII))
        for start, text, weight in _pieces(line.data, low, high, codec):
            end = start + len(text.encode(codec))
            yield Repair(places[start], places[end], text, weight)


def _pieces(data: bytes, low: int, high: int, codec: str) -> Iterator[tuple[int, str, int]]:
    """Yield what is not ASCII of a segment: the offset of each run, its text, its weight."""
    whole = _whole(data, low, high, codec)
    parted = _parted(data, low, high, codec)
    if parted and (whole is None or _mean(parted) > plausibility.mean(whole[1])):
        found = parted
    elif whole is not None:
        found = [whole]
    else:
        yield from _parts(data, low, high, codec)
        return
    for start, text, sense in found:
        for match in _OTHER.finditer(text):
            offset = start + len(text[: match.start()].encode(codec))
            yield offset, match.group(), round(sense * len(_HANZI.findall(match.group())))


def _parted(data: bytes, low: int, high: int, codec: str) -> list[Whole]:
    """Decode what stands between marks that are the text's own; nothing where a part fails.

    An entity (`&ldquo;`) keeps its meaning when the bytes around it are read wrongly.
    """
    marks = [(m.start(), m.end()) for m in _QUOTES.finditer(data, low, high)]
    if not marks:
        return []
    starts = [low, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), high]
    found = []
    for start, end in zip(starts, ends, strict=True):
        if data[start:end].isascii():
            continue
        part = _whole(data, start, end, codec)
        if part is None:
            return []
        found.append(part)
    return found


def _mean(parts: list[Whole]) -> float:
    return plausibility.mean("，".join(text for _, text, _ in parts))


def _whole(data: bytes, low: int, high: int, codec: str) -> Whole | None:
    """Decode a segment to its end: where it begins, its text, and what a hanzi in it weighs.

    A mark at its beginning may be one of the text before it. None where nothing makes sense.
    """
    marks = _QUOTES.match(data, low, high)
    found = []
    for start in {low, marks.end() if marks else low}:
        text = _decoded(data[start:high], codec) or _decoded(data[start : high + 1], codec)
        sense = _sense(text) if text and all(map(_is_chinese, text)) else None
        if sense is not None:
            found.append((plausibility.mean(text), start, text, sense))
    return max(found)[1:] if found else None


def _parts(data: bytes, low: int, high: int, codec: str) -> Iterator[tuple[int, str, int]]:
    """Decode what can be decoded of a segment that is not whole."""
    for match in _PAIRS[codec].finditer(data, low, high):
        text = _decoded(match.group(), codec)
        if not text or not all(map(_is_chinese, text)):
            continue
        sense = _sense(text)
        if sense is not None and plausibility.mean(text) >= _POSSIBLE:
            yield match.start(), text, round(sense * len(_HANZI.findall(text)))


def _decoded(data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec)
        return text if text.encode(codec) == data else ""
    except UnicodeError:
        return ""


def _sense(text: str) -> float | None:
    """Tell what a hanzi of a run weighs as evidence; None where the run is no text at all."""
    score = plausibility.mean(text)
    others = [c for c in text if c > "\x7f"]
    usual = sum(map(is_usual, others))
    hanzi = len(_HANZI.findall(text))
    if score >= _SENSIBLE and hanzi * 2 >= len(others):
        return 1.0
    is_usual_run = len(others) >= _LONG and usual >= _USUAL * len(others)
    if score >= _LITERARY and is_usual_run:
        return 0.5
    return 0.0 if score >= _POSSIBLE or is_usual_run or usual == len(others) else None


def is_usual(character: str) -> bool:
    """Tell whether a character is one of the marks and hanzi that most texts are made of."""
    return character in _MARKS or is_everyday(character)


def _is_chinese(character: str) -> bool:
    return character < "\x80" or character > "\u2000" or character in "·×°±"
