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

from models.ingest.mojibake import plausibility
from models.ingest.mojibake.readings import HOLE, Line
from models.ingest.mojibake.values import Repair

_SEQUENCE = rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2})"
_CHAIN = re.compile(_SEQUENCE + rb"{1,1900}")
_TORN = re.compile(rb"[\xe2-\xef](?:[\x80-\xbf]\xff|\xff[\x80-\xbf]|\xff|[\x80-\xbf]?(?=\?))")
_SPACED = re.compile(rb"(?<=[\xe3-\xe9][\x80-\xbf]) (?=[\xe2-\xef][\x80-\xbf])")
_STRANGE = re.compile(
    "[\u0180-\u0191\u0193-\u01cc\u01dd-\u02c5\u0300-\u036f\u0530-\u0600\u0700-\u0900]"
)
_SHORT = 3  # characters
_SIGN = "□"


def found(line: Line) -> Iterator[Repair]:
    """Yield each chain of sequences in a line, and what is torn behind one."""
    data = _SPACED.sub(b"\xa0", line.data)  # a no-break space that somebody made a space
    places = {offset: at for at, offset in enumerate(line.starts)}
    at = 0
    while match := _CHAIN.search(data, at):
        if match.start() not in places:
            at = match.start() + 1
            continue
        repair, at = _chain(line, data, match, places)
        if repair is not None:
            yield repair
            torn = _torn(line, data, repair, places)
            if torn is not None:
                yield torn
                at = line.starts[torn.end]


def _chain(
    line: Line, data: bytes, match: re.Match[bytes], places: dict[int, int]
) -> tuple[Repair | None, int]:
    """Return the repair of a chain and the offset where the search goes on."""
    text, low, high = match.group().decode("utf-8", "ignore"), match.start(), match.end()
    if high not in places and data[high] < 0x80:
        text += chr(data[high])  # an ASCII letter that was read as a second byte
        high += 1
    while high not in places and text:
        high -= len(text[-1].encode())
        text = text[:-1]
    if not text or high <= low or _is_odd(text):
        return None, match.start() + 1
    weight = sum((len(c.encode()) > 1) + (len(c.encode()) > 2) for c in text)
    return Repair(places[low], places[high], text, weight), high


def _is_odd(text: str) -> bool:
    """Tell whether no text would have this; what was read wrongly twice has control characters."""
    if any(unicodedata.category(c) in ("Cn", "Co", "Cs") or _STRANGE.match(c) for c in text):
        return True
    return len(text) < _SHORT and any("\x80" <= c < "\xa0" for c in text)


def _torn(line: Line, data: bytes, repair: Repair, places: dict[int, int]) -> Repair | None:
    """Return the sequence behind a chain whose end is lost."""
    low = line.starts[repair.end]
    match = _TORN.match(data, low)
    if not match:
        return None
    high = match.end()
    swallows = data[high : high + 1] == b"?"
    high += swallows
    if high not in places:
        return None
    end = places[high]
    candidates = _candidates(match.group())
    signs = _SIGN * (2 if swallows and end < len(line.text) else 1)
    ranked = plausibility.best(candidates, repair.text, "" if swallows else line.text[end:])
    others = tuple(c + signs[1:] for c in ranked)
    return Repair(repair.end, end, signs, 0, is_lost=True, alternatives=others)


def _candidates(torn: bytes) -> str:
    """List the hanzi that two bytes may begin, or that one byte and a last one may be."""
    known = torn.rstrip(bytes((HOLE,)))
    if len(known) != 2 or HOLE in known:
        return ""
    return "".join(
        c for last in range(0x80, 0xC0) for c in (known + bytes((last,))).decode("utf-8", "ignore")
    )
