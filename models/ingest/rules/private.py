"""Private-use code points that once stood for characters which Unicode has by now.

Windows gave the Hong Kong characters of Big5 (HKSCS), and the gaps of GBK, private numbers by a
formula; so the number leads back to the two bytes, and these to the character. The two sets of
numbers overlap, and sites use some of them for icons: what a number means is decided by the script
of the text, and it is applied between hanzi only. Others are on record as unreadable, unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from models.ingest.draft import Draft
from models.ingest.scriptcheck import script_of
from models.ingest.values import LOST, Edit

KEY = "private"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_ADJOINING = re.compile(
    "[\u3400-\u9fff\U00020000-\U000323af\ue000-\uf8ff，。、；：？！“”‘’「」『』（）《》]"
)
_CROWD = 3  # characters on either side; so many so near are of text read in another encoding
_SURE, _DOUBTFUL, _UNKNOWN = 0.93, 0.6, 0.5

_BIG5_ROWS = ((0xE000, 0xFA40), (0xE311, 0x8E40), (0xEEB8, 0x8140), (0xF6B1, 0xC6A1))
"""First private number and first code of each row of user-defined characters of Windows-950."""

_GB_TWINS = dict(
    (
        *zip(range(0xE78D, 0xE794), (0xFE10, 0xFE12, 0xFE11, *range(0xFE13, 0xFE17)), strict=True),
        *zip(range(0xE794, 0xE797), range(0xFE17, 0xFE1A), strict=True),
        *((0xE76C, 0x20AC), (0xE7C7, 0x1E3F), (0xE7C8, 0x01F9), (0xE7E7, 0x303E)),
        *zip(range(0xE7E8, 0xE7F4), range(0x2FF0, 0x2FFC), strict=True),
        *((0xE816, 0x20087), (0xE817, 0x20089), (0xE818, 0x200CC), (0xE831, 0x215D7)),
        *((0xE83B, 0x2298F), (0xE855, 0x241FE), (0xE81E, 0x9FB4), (0xE826, 0x9FB5)),
        *((0xE82B, 0x9FB6), (0xE82C, 0x9FB7), (0xE832, 0x9FB8), (0xE843, 0x9FB9)),
        *((0xE854, 0x9FBA), (0xE864, 0x9FBB)),
    )
)
"""What GB 18030-2005 and -2022 name for numbers that its edition of 2000 had left private."""


def find(draft: Draft) -> Iterator[Edit]:
    """Replace the numbers whose character is known, and put the others on record."""
    text = draft.text
    if not _PRIVATE.search(text):
        return
    hant = script_of(text) == "hant"
    for match in _PRIVATE.finditer(text):
        at = match.start()
        character = _character(match.group(), hant)
        if character is None:
            yield Edit(at, at + 1, LOST, KEY, _UNKNOWN, "proposed")
        elif _is_between_hanzi(text, at):
            yield Edit(at, at + 1, character, KEY, _SURE)
        else:
            yield Edit(at, at + 1, character, KEY, _DOUBTFUL, "proposed")


def _is_between_hanzi(text: str, at: int) -> bool:
    if not (at and _ADJOINING.match(text, at - 1) and _ADJOINING.match(text, at + 1)):
        return False
    return len(_PRIVATE.findall(text, max(0, at - _CROWD), at + _CROWD + 1)) < _CROWD


@lru_cache(maxsize=4096)
def _character(private: str, hant: bool) -> str | None:
    return _of_big5(ord(private)) if hant else _of_gb().get(ord(private))


def _of_big5(number: int) -> str | None:
    start, code = max(row for row in _BIG5_ROWS if row[0] <= number)
    lead, trail = code >> 8, code & 0xFF
    offset = number - start + (trail - 0xA1 + 63 if trail >= 0xA1 else 0)
    rows, column = divmod(offset, 157)  # 63 trail bytes from 0x40, 94 from 0xA1
    try:
        found = bytes((lead + rows, column + (0x40 if column < 63 else 0x62))).decode("big5hkscs")
    except (UnicodeDecodeError, ValueError):
        return None
    return found if not _PRIVATE.match(found) else None


@cache
def _of_gb() -> dict[int, str]:
    """Return what the gaps of GBK hold by now, and its last row, which the codec knows."""
    twins = {number: chr(code) for number, code in _GB_TWINS.items()}
    for place, number in enumerate(range(0xE815, 0xE865)):
        trail = 0x50 + place
        found = bytes((0xFE, trail + (trail >= 0x7F))).decode("gb18030")
        if not _PRIVATE.match(found):
            twins.setdefault(number, found)
    return twins
