"""Line ends and indents that came with the medium and not from the author."""

from __future__ import annotations

import random
import re
import unicodedata

from tests.damage.values import Builder, Damaged, Kind

_NO_START = frozenset("，。、；：？！”’）》」』】…—%％·")
_NO_END = frozenset("“‘（《「『【")


def wrapped(text: str, chance: random.Random) -> Damaged:
    """Break every line at one width of 34 to 80 columns, as mail and old sites do."""
    width = chance.randrange(34, 82, 2)
    builder = Builder()
    for number, line in enumerate(text.split("\n")):
        builder.keep("\n" if number else "")
        start = 0
        while start < len(line):
            end = _end(line, start, width)
            builder.keep(line[start:end])
            if end < len(line):
                builder.put("\n", "")
            start = end
    return builder.damaged()


def _end(line: str, start: int, width: int) -> int:
    """Return where a line of at most ``width`` columns ends; no word or mark is parted."""
    end, columns = start, 0
    while end < len(line) and columns + _columns(line[end]) <= width:
        columns += _columns(line[end])
        end += 1
    if end == len(line):
        return end
    least = max(start + 1, end - 12)
    while end > least and _is_bound(line[end - 1], line[end]):
        end -= 1
    return end


def _columns(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def _is_bound(before: str, behind: str) -> bool:
    word = before.isascii() and before.isalnum() and behind.isascii() and behind.isalnum()
    return word or behind in _NO_START or before in _NO_END or " " in (before, behind)


def strewn_breaks(text: str, chance: random.Random) -> Damaged:
    """Break a line here and there, inside a sentence."""
    builder = Builder()
    for number, line in enumerate(text.split("\n")):
        builder.keep("\n" if number else "")
        if len(line) < 50 or chance.random() < 0.5:
            builder.keep(line)
            continue
        cut = chance.randrange(20, len(line) - 20)
        while cut < len(line) - 1 and _is_bound(line[cut - 1], line[cut]):
            cut += 1
        builder.keep(line[:cut])
        builder.put("\n", "")
        builder.keep(line[cut:])
    return builder.damaged()


def indents(text: str, chance: random.Random) -> Damaged:
    """Put what became of two ideographic spaces before the lines."""
    indent = chance.choice(("????", "??", "????", "&nbsp;&nbsp;&nbsp;&nbsp;", "\ufffd\ufffd"))
    builder = Builder()
    for number, line in enumerate(text.split("\n")):
        builder.keep("\n" if number else "")
        if line and re.match("\\w", line):
            builder.put(indent, "")
        builder.keep(line)
    return builder.damaged()


KINDS: tuple[Kind, ...] = (
    Kind("breaks-wrapped", wrapped),
    Kind("breaks-strewn", strewn_breaks),
    Kind("indents", indents),
)
