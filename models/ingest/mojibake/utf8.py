"""UTF-8 that was read as something else: its own structure is the evidence.

The first byte of a sequence says how many follow, and these are of a kind of their own, so a chain
of sequences is hardly ever an accident. Where two bytes make a character (GBK, Big5), a chain may
end in the middle of one: the last byte of a sequence was read together with an ASCII letter, or
alone, which leaves “?” or U+FFFD; then the character is lost, and so is what “?” has swallowed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from models.ingest.mojibake import plausibility
from models.ingest.mojibake.readings import HOLE, Line
from models.ingest.mojibake.values import Repair
from models.ingest.values import LOST

_SEQUENCE = rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2})"
_CHAIN = re.compile(_SEQUENCE + rb"{1,1900}")
_TWO, _AHEAD = re.compile(_SEQUENCE + b"{2}"), 8
_TORN = re.compile(rb"[\xe2-\xef](?:[\x80-\xbf]\xff|\xff[\x80-\xbf]|\xff|[\x80-\xbf]?(?=\?))")
_SPACED = re.compile(rb"(?<=[\xe3-\xe9][\x80-\xbf]) (?=[\xe2-\xef][\x80-\xbf])")
_UNREAD = re.compile(rb"\xff(?=[\x40-\x7e\x80-\xff])")
_ALL_TORN = re.compile(rb"(?:[\x20-\x7e]|" + _TORN.pattern + rb"){1,400}")
_GAP = re.compile(rb"[\x20-\x3e\x40-\x7e]{0,8}")  # ASCII between two characters that are torn
_STRANGE = re.compile(
    "[\u0180-\u0191\u0193-\u01cc\u01dd-\u02c5\u0300-\u036f\u0530-\u0600\u0700-\u0900]"
)
_CONTROL = re.compile("[\x80-\x9f]")
_SHORT = 3  # characters


def found(line: Line, *, pairs: bool = False, gbk: bool = False) -> Iterator[Repair]:
    """Yield each chain of sequences in a line, and what is torn before and behind one.

    Args:
        pairs: the text was read in a code in which two bytes make a character.
        gbk: that code is GBK, in which all but few pairs make one.
    """
    data = _SPACED.sub(b"\xa0", line.data)  # a no-break space that somebody made a space
    if gbk:
        # Any byte but 0x80 would have made a character with what follows.
        data = _UNREAD.sub(b"\x80", data)
    places = {offset: at for at, offset in enumerate(line.starts)}
    at = done = 0
    while match := _CHAIN.search(data, at):
        at = match.start() + 1
        if match.start() not in places:
            continue
        repair, tail = _chain(line, data, match, places, pairs)
        if repair is not None and pairs:
            repair = _without_accidents(line, repair)
        if repair is None:
            continue
        yield from _torn_between(line, done, line.starts[repair.start], places)
        if repair.text:
            yield repair
        while (torn := _torn(line, repair.text, line.starts[repair.end], places, tail)) is not None:
            yield torn
            repair, tail = torn, ""
        done = line.starts[repair.end]
        at = max(at, done)
    if not done:
        yield from _torn_between(line, 0, len(line.data), places)


def _torn_between(line: Line, low: int, high: int, places: dict[int, int]) -> Iterator[Repair]:
    """Yield what is torn where there is nothing else, but for ASCII."""
    if low == high or not _ALL_TORN.fullmatch(line.data, low, high):
        return
    weight = low == 0 and high == len(line.data)
    while low < high and (torn := _torn(line, "", low, places, "")) is not None:
        yield replace(torn, weight=int(weight))
        low = line.starts[torn.end]


def _chain(
    line: Line, data: bytes, match: re.Match[bytes], places: dict[int, int], pairs: bool
) -> tuple[Repair | None, str]:
    """Return the repair of a chain, and what it leaves of a last character."""
    text, low, high = match.group().decode("utf-8", "ignore"), match.start(), match.end()
    odd = next((n for n, character in enumerate(text) if _is_odd(character, pairs)), None)
    if odd is not None:
        text = text[:odd]
        high = low + len(text.encode())
    elif high not in places and data[high] < 0x80:
        text += chr(data[high])  # an ASCII letter that was read as a second byte
        high += 1
    while text and line.data[high - 1] == HOLE:  # it may as well be the end of what was read
        high -= len(text[-1].encode())
        text = text[:-1]
    tail = ""
    while high not in places and text:
        high -= len(text[-1].encode())
        text, tail = text[:-1], text[-1] + tail
    whole = text + tail
    if not whole or high not in places or high < low:
        return None, ""
    read = line.text[places[low] : places[high]]
    if len(whole) < _SHORT and _CONTROL.search(whole) and not _CONTROL.search(read):
        return None, ""  # in longer ones these show that a text was read wrongly twice
    return Repair(places[low], places[high], text, _weight(text)), tail


def _weight(text: str) -> int:
    return sum((len(c.encode()) > 1) + (len(c.encode()) > 2) for c in text)


def _without_accidents(line: Line, repair: Repair) -> Repair | None:
    """Leave out single hanzi beside a chain, or alone, that look like sequences of two bytes."""
    start, end, text = repair.start, repair.end, repair.text
    while text and _is_two_bytes(text[0]) and line.text[start - 1 : start] > "\x7f":
        start, text = start + 1, text[1:]
    while text and _is_two_bytes(text[-1]) and line.text[end : end + 1] > "\x7f":
        end, text = end - 1, text[:-1]
    beside = line.text[start - 1 : start] + line.text[end : end + 1] if start else ""
    if text and all(map(_is_two_bytes, text)) and not (len(beside) == 2 and beside.isascii()):
        return None
    if text and line.data[line.starts[end] - 1] == HOLE:
        return None  # what follows is no part of the chain, so the hole may be any byte
    return Repair(start, end, text, _weight(text))


def _is_two_bytes(character: str) -> bool:
    return "\x7f" < character < "\u0800"


def _is_odd(character: str, pairs: bool) -> bool:
    """Tell whether no text would have this; two hanzi often look like three bytes of Korean."""
    if unicodedata.category(character) in ("Cn", "Cs") or _STRANGE.match(character):
        return True
    if "\ue000" <= character < "\uf900":
        return pairs  # a text that is read wrongly as GBK is full of them
    return pairs and ("\u1100" <= character < "\u2000" or "\ua000" <= character < "\ud800")


def _torn(line: Line, before: str, low: int, places: dict[int, int], tail: str) -> Repair | None:
    """Return the sequence at an offset whose end is lost.

    Args:
        before: the text before it.
        tail: characters from there on that are whole, the last of which ends in the middle of a
            character that was read.
    """
    first = low + len(tail.encode())
    if not tail and (gap := _GAP.match(line.data, low)):
        first = low = gap.end()
    match = _TORN.match(line.data, first)
    known = _UNREAD.sub(b"\x80", line.data[first : first + _AHEAD])
    if not match or low not in places or _TWO.match(known):
        return None
    high = match.end()
    swallows = line.data[high : high + 1] == b"?"
    high += swallows
    if high not in places:
        return None
    start, end = places[low], places[high]
    signs = LOST * (2 if swallows and end < len(line.text) else 1)
    candidates = _candidates(match.group())
    ranked = plausibility.best(candidates, before + tail, "" if swallows else line.text[end:])
    others = tuple(tail + c + signs[1:] for c in ranked)
    return Repair(start, end, tail + signs, 0, is_lost=True, alternatives=others)


def _candidates(torn: bytes) -> str:
    """List the hanzi that two bytes may begin, or that one byte and a last one may be."""
    known = torn.rstrip(bytes((HOLE,)))
    if len(known) != 2 or HOLE in known:
        return ""
    return "".join(
        c for last in range(0x80, 0xC0) for c in (known + bytes((last,))).decode("utf-8", "ignore")
    )
