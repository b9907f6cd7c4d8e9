"""What follows a run, and what the last “?” of a run swallowed there."""

from __future__ import annotations

import re
from functools import lru_cache

from models.ingest.pinyin import LETTERS, spells
from models.ingest.repair.values import Swallowed

_GLOSS = re.compile(rf"([{LETTERS}]{{1,8}})[)）]")
_TAG = re.compile(r"/?[a-zA-Z][a-zA-Z0-9]{0,9}(?:[\s/][^<>\n]{0,120})?>")
_ENTITY = re.compile(r"(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8}[1-4]?);")
_BRACKET = re.compile(r"[^()（）\n]{1,30}\)")
_FOLDED_BRACKET = re.compile(r"[^()（）\n0-9a-zA-Z０-９.][^()（）\n]{0,29}\)")
"""What an ASCII bracket opened. A full-width one, which nothing swallows, is closed by its like;
where widths were folded, the two look the same, and what was swallowed may be a figure's."""
_PIECE_END = "!;！；"
_FITTING_GLOSS, _TONELESS_GLOSS, _OTHER_GLOSS = 6.0, 1.0, -12.0


def swallowed_at(
    text: str, end: int, line_end: int, depth: int, *, folded: bool = False
) -> tuple[Swallowed, int]:
    """Tell what a “?” that ends at ``end`` took with it, and where the half left behind ends.

    Args:
        depth: how many brackets are open before the run.
        folded: whether full-width marks were made half-width.
    """
    if end >= line_end or text[end] in _PIECE_END:
        return Swallowed.NOTHING, end
    for pattern, kind in (
        (_GLOSS, Swallowed.GLOSS),
        (_TAG, Swallowed.TAG),
        (_ENTITY, Swallowed.ENTITY),
    ):
        match = pattern.match(text, end, line_end)
        if match:
            return kind, match.end()
    bracket = _FOLDED_BRACKET if folded else _BRACKET
    if depth <= 0 and bracket.match(text, end, line_end):
        return Swallowed.BRACKET, end
    return Swallowed.UNKNOWN, end


def half_gloss(text: str, end: int) -> str | None:
    """Return the pinyin that a swallowed bracket left at ``end``; None where there is none."""
    match = _GLOSS.match(text, end)
    return match[1] if match else None


@lru_cache(maxsize=1 << 12)
def gloss_bonus(character: str, gloss: str) -> float:
    """Weigh whether the pinyin left behind spells the last character of a reading."""
    fit = spells(gloss.rstrip(")）"), character)
    return (_OTHER_GLOSS, _TONELESS_GLOSS, _FITTING_GLOSS)[fit]
