"""GBK and Big5 that were read as each other: only the sense of the result tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from operator import sub

from models.ingest.lexicon import characters
from models.ingest.mojibake import plausibility, stream
from models.ingest.mojibake.readings import in_big5, in_gbk
from models.ingest.mojibake.values import Repair

Logs = Callable[[str], list[float]]
"""Gives the log-probability of each character of a line."""

_SENSIBLE = -7.0  # mean log-probability of text, at the least
_NEARLY, _SAME = -4.0, -1.0  # what a run may lack of it in all; what no change counts for
_LITERARY, _LITERARY_GAIN = -9.0, 4.0  # the same of rarer words, where a line gains more by it
_POSSIBLE = -11.0  # and of a few rare characters, in a document that is known to be damaged
_GAIN, _GAIN_EACH = 30.0, 3.0  # of a run over what stands there, in all and for a character
_SOME, _SOME_EACH = 8.0, 1.5  # in a document that is known to be damaged
_USUAL = 0.3  # of the characters that a run becomes, at the first look
_EDGE = 6  # rare characters that may part a run from the edge of a line
_NEAR = 2  # characters by which a run may begin or end elsewhere than where the gains say
_MARKS = frozenset("，。、；：？！“”‘’（）《》「」『』—…·")
_RARE = 0x10000  # numbers from here on are not worth a place in memory


def may_be_between(text: str, codec: str, weight: int) -> bool:
    """Tell whether ``between`` may find a run of a weight; this costs a fraction of finding it."""
    exchange = _EXCHANGES[codec]
    if not any(_is_usual(run.group().translate(exchange)) for run in _unusual().finditer(text)):
        return False  # a foreign name, or a rare word
    mapped = text.translate(exchange)
    each = zip(text, mapped, plausibility.logs(mapped), strict=True)
    sums = [0.0, *accumulate(log - _SENSIBLE if c != m else _SAME for c, m, log in each)]
    lowest = accumulate(sums, min)
    return any(map(_NEARLY.__lt__, map(sub, sums[weight:], lowest)))


def between(text: str, codec: str, logs: Logs = plausibility.logs) -> Iterator[Repair]:
    """Yield runs of ``codec``, which is GBK or Big5, that were read as the other of the two.

    Args:
        logs: gives the log-probabilities of ``text``.
    """
    if not _unusual().search(text):
        return
    whole = list(stream.found(text, codec)) if "\ufffd" in text else []
    yield from whole or _exchanged(text, _EXCHANGES[codec], logs)


@cache
def _unusual() -> re.Pattern[str]:
    usual = "".join(characters("common_hanzi")) + "，。、；：？！“”‘’（）《》「」『』—…·"
    return re.compile(f"[^\x00-\u00ff{re.escape(usual)}]{{4,400}}")


def _is_usual(text: str) -> bool:
    """Tell whether a good part of a text are hanzi and marks that every text has."""
    usual = sum(c in characters("common_hanzi") or c in _MARKS for c in text)
    return usual >= _USUAL * len(text)


def _exchanged(text: str, exchange: _Exchange, logs: Logs) -> Iterator[Repair]:
    mapped = text.translate(exchange)
    gains = list(map(sub, plausibility.logs(mapped), logs(text)))
    for low, high in _segments(text, mapped, gains):
        around = gains[max(0, low - _NEAR - _EDGE) : high + _NEAR + _EDGE]
        if sum(gain for gain in around if gain > 0) < _SOME:
            continue  # wherever it is made to begin and end
        start, end = _widened(text, mapped, *_settled(text, mapped, low, high))
        length, gain = end - start, sum(gains[start:end])
        score = plausibility.mean(mapped[start:end])
        if gain >= max(_GAIN, _GAIN_EACH * length) and score >= _SENSIBLE:
            yield Repair(start, end, mapped[start:end], length)
        elif gain >= max(_GAIN, _LITERARY_GAIN * length) and score >= _LITERARY:
            yield Repair(start, end, mapped[start:end], length // 2)
        elif length > 1 and gain >= max(_SOME, _SOME_EACH * length) and score >= _POSSIBLE:
            yield Repair(start, end, mapped[start:end], 0)


def _settled(text: str, mapped: str, low: int, high: int) -> tuple[int, int]:
    """Move both edges of a run to where what is read across them is likeliest."""

    def likelihood(start: int, end: int) -> float:
        before, behind = max(0, low - 2 * _NEAR), min(len(text), high + 2 * _NEAR)
        if "\0" in mapped[start:end]:
            return float("-inf")
        return sum(plausibility.logs(text[before:start] + mapped[start:end] + text[end:behind]))

    near = range(-_NEAR, _NEAR + 1)
    starts = [low + by for by in sorted(near, key=abs) if 0 <= low + by < high]
    start = max(starts, key=lambda at: likelihood(at, high))
    ends = [high + by for by in sorted(near, key=abs) if start < high + by <= len(text)]
    end = max(ends, key=lambda at: likelihood(start, at))
    while start < end and text[end - 1] in _MARKS and mapped[end - 1] not in _MARKS:
        end -= 1  # a mark of the text behind it
    return start, end


def _widened(text: str, mapped: str, start: int, end: int) -> tuple[int, int]:
    """Take in rare characters that are all that parts a run from an edge of the line."""
    low, high = start, end
    while low and start - low < _EDGE and _is_rare(text[low - 1], mapped[low - 1]):
        low -= 1
    while high < len(text) and high - end < _EDGE and _is_rare(text[high], mapped[high]):
        high += 1
    at_start = low == 0 or text[low - 1] < "\x80"
    at_end = high == len(text) or text[high] < "\x80"
    return low if at_start else start, high if at_end else end


def _is_rare(character: str, other: str) -> bool:
    usual = character < "\x80" or character in characters("common_hanzi") or character in _MARKS
    return not usual and other > "\u2000" and not "\ue000" <= other <= "\uf8ff"


def _segments(text: str, mapped: str, gains: list[float]) -> Iterator[tuple[int, int]]:
    """Yield the stretches in which the gains sum up to most, where characters do change."""
    start, total, best, end = 0, 0.0, 0.0, 0
    for at, gain in enumerate(gains):
        unknown = mapped[at] == "\0"
        step = -12.0 if unknown else min(gain, 8.0) if mapped[at] != text[at] else 0.0
        total += step
        if total <= 0.0 or total < best - 16.0:
            if best > 0.0:
                yield start, end
            total = best = 0.0
            start = end = at + 1
        elif total > best:
            best, end = total, at + 1
    if best > 0.0:
        yield start, end


class _Exchange(dict[int, str]):
    """A table for ``str.translate`` that decodes the bytes of a character in the other code."""

    def __init__(self, code: Callable[[str], bytes], codec: str) -> None:
        super().__init__()
        self._code = code
        self._codec = codec

    def __missing__(self, number: int) -> str:
        try:
            found = self._code(chr(number)).decode(self._codec)
        except UnicodeDecodeError:
            found = "\0"
        found = found if len(found) == 1 else "\0"
        if number < _RARE:
            self[number] = found
        return found


_EXCHANGES = {
    "big5hkscs": _Exchange(in_gbk, "big5hkscs"),
    "gb18030": _Exchange(in_big5, "gb18030"),
}
