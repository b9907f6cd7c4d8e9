"""Does a run of zhuyin spell the hanzi before it?"""

from __future__ import annotations

import re
from functools import lru_cache

from models.ingest.pinyin import aligned

_TONES = "ˊˇˋ˙ˉ"
_SEPARATORS = str.maketrans("", "", " ,，、-·'’\u3000\xa0ˉ")
_VARIANTS = str.maketrans({"丨": "ㄧ", "ㆍ": "˙"})
_LIGHT_FIRST = re.compile("˙([ㄅ-ㄩ]{1,3})")

SIGNS = f"ㄅ-ㄯㆠ-ㆺ{_TONES}"
"""The inside of a character class that holds every sign of zhuyin."""


def spells_zhuyin(signs: str, before: str) -> int:
    """Tell how well ``signs`` spell the last hanzi of ``before``; see ``pinyin.spells``."""
    written = signs.translate(_VARIANTS).translate(_SEPARATORS)
    fit = aligned(written, written, before, _readings)
    if fit < 2 and "˙" in written:  # the dot of the neutral tone may stand before its syllable
        turned = _LIGHT_FIRST.sub(r"\1˙", written)
        fit = max(fit, aligned(turned, turned, before, _readings))
    return fit


@lru_cache(maxsize=8192)
def _readings(hanzi: str) -> tuple[tuple[str, str], ...]:
    """List how a character may be spelled: the tone may be another, then the first is empty."""
    from pypinyin import Style
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.style import convert

    readings = (r for r in PINYIN_DICT.get(ord(hanzi), "").split(",") if r)
    right = {convert(r, Style.BOPOMOFO, strict=False) for r in readings} - {""}
    bare = {written.rstrip(_TONES) for written in right}
    spelled = sorted(right | {base + tone for base in bare for tone in ("", *_TONES[:4])})
    return tuple((one if one in right else "", one) for one in spelled)
