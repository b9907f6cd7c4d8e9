"""Where the readings of hanzi come from: the dictionary that the rules use, or another one.

Glosses made from the rules' own dictionary flatter the rules; those of a Unihan file do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_FIELDS = ("kMandarin", "kHanyuPinlu", "kXHC1983", "kTGHZ2013", "kHanyuPinyin")
_READING = re.compile("[a-zü\u0300-\u036fāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿêế]+")


@dataclass(frozen=True)
class Readings:
    """Readings with tone marks.

    Attributes:
        of: lists the readings of one hanzi; none where it has none.
    """

    of: Callable[[str], tuple[str, ...]]

    def in_style(self, hanzi: str, style: str) -> tuple[str, ...]:
        """List them as pypinyin's ``style`` writes them: TONE, TONE3, NORMAL or BOPOMOFO."""
        from pypinyin import Style
        from pypinyin.style import convert

        found = (convert(r, Style[style], strict=False) for r in self.of(hanzi))
        return tuple(dict.fromkeys(r for r in found if r))


def _of_pypinyin(hanzi: str) -> tuple[str, ...]:
    from pypinyin.constants import PINYIN_DICT

    return tuple(r for r in PINYIN_DICT.get(ord(hanzi), "").split(",") if r)


PYPINYIN = Readings(_of_pypinyin)


def readings_of(path: Path) -> Readings:
    """Read ``Unihan_Readings.txt`` of the Unicode database."""
    found: dict[str, dict[str, None]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        code, _, rest = line.partition("\t")
        field, _, value = rest.partition("\t")
        if field in _FIELDS and code.startswith("U+"):
            readings = (r for word in value.split() for r in _after_place(word))
            found.setdefault(chr(int(code[2:], 16)), {}).update(dict.fromkeys(readings))
    table = {hanzi: tuple(readings) for hanzi, readings in found.items()}
    return Readings(lambda hanzi: table.get(hanzi, ()))


def _after_place(word: str) -> list[str]:
    """Take the readings of one entry, which has its place in a dictionary before them."""
    return _READING.findall(word.rpartition(":")[2])
