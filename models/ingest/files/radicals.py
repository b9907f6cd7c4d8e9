"""Radicals that stand for characters: fonts in PDFs name 长 and ⻓ by one glyph.

Kangxi radicals have a compatibility decomposition; most of the supplement has none. Unicode's
EquivalentUnifiedIdeograph says what they equal; of these only the ones that are characters by
themselves are taken, since no text means 氵 alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from models.ingest.values import Edit

RULE = "radical"
_RADICALS = (
    "⺒⺓⺜⺝⺠⺧⺩⺫⺬⺶⺻⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲"
)
_CHARACTERS = (
    "巳幺日月民牛王目示羊聿肉虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀"
)
_SUPPLEMENT = dict(zip(_RADICALS, _CHARACTERS, strict=True))
_RADICAL = re.compile(f"[\u2f00-\u2fd5\u2e9f\u2ef3{_RADICALS}]")


def foldings(text: str) -> Iterator[Edit]:
    """Yield an edit for each radical that stands for a character."""
    for match in _RADICAL.finditer(text):
        sign = match.group()
        character = _SUPPLEMENT.get(sign) or unicodedata.normalize("NFKC", sign)
        yield Edit(match.start(), match.end(), character, RULE, 0.98)
