"""Full-width letters and figures: Ｇ２０, ２０２５年, ３．５％ become G20, 2025年, 3.5%.

A figure must be found and compared, whatever its width. Marks are folded only inside such a
word; those between hanzi are the author's. Amid text that nobody can read, a full-width letter is
half of a character that was read wrongly, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.plausibility import is_legible
from models.ingest.values import Edit

KEY = "width"
_WORD = re.compile(
    "[＋－＄￥]?[０-９Ａ-Ｚａ-ｚ]{1,400}(?:[．，：／－＋＆＿＠＇][０-９Ａ-Ｚａ-ｚ]{1,400}){0,40}[％‰]?"
)
_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("￥"): "¥"}
_COLON = re.compile("(?<=[０-９])：(?=[０-５][０-９])")
_THOUSANDS = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_POINT = re.compile("(?<=[0-9])．(?=[0-9])")
_AROUND = 5  # characters on each side that tell whether a text can be read
_NUMERALS = frozenset("〇零一二三四五六七八九")


def find(draft: Draft) -> Iterator[Edit]:
    """Fold each full-width word to ASCII."""
    text = draft.text
    for match in _POINT.finditer(text):  # of a figure that is half-width already
        yield Edit(match.start(), match.end(), ".", KEY, 0.98)
    for match in _WORD.finditer(text):
        for start, end in _parts(match):
            if not _is_zero_of_hanzi(text, start, end) and _is_amid_text(text, start, end):
                yield Edit(start, end, text[start:end].translate(_FOLDED), KEY, 0.98)


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Part a word at commas and colons that are none of a figure."""
    word = match.group()
    inner = {m.start() for pattern in (_COLON, _THOUSANDS) for m in pattern.finditer(word)}
    start = 0
    for at, character in enumerate(word):
        sign = at == 0 and character in "＋－" and not "０" <= word[1:2] <= "９"
        if (character in "，：" and at not in inner) or sign:
            if start < at:
                yield match.start() + start, match.start() + at
            start = at + 1
    yield match.start() + start, match.end()


def _is_zero_of_hanzi(text: str, start: int, end: int) -> bool:
    """Tell whether a zero stands for 〇, as in 二００八年."""
    beside = text[start - 1 : start] in _NUMERALS and text[end : end + 1] in _NUMERALS
    return start > 0 and end < len(text) and beside and set(text[start:end]) <= set("０Ｏ")


def _is_amid_text(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return is_legible(before) and is_legible(behind)
