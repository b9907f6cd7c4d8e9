"""The words of a figure as a quantity, or the part of them that was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from models.quantities.around import Around, hear_before
from models.quantities.figures import Figure, read_figure
from models.quantities.folding import Folded, fold
from models.quantities.levels import read_change_of_level
from models.quantities.surroundings import before, idioms
from models.quantities.values import NotUnderstood, Quantity

LONGEST = 120
"""Code points. No figure is longer; what is longer is not looked at."""

_MARKS = " \t\n\r\u3000，。、；：,.;:!！?？\"'"
_BRACKETS = {
    "）": "（",
    ")": "(",
    "”": "“",
    "’": "‘",
    "」": "「",
    "』": "『",
    "》": "《",
    "】": "【",
}
_WHOLE = re.compile("[^0-9%,.;:!?()，。、；：！？（）]{1,24}")
_TIMES = re.compile("(?:约|近|超过?|达到?|[是为]|相当于)*(.{1,24})的(?=[^的]{1,12}倍)")
_OF_WHOLE = re.compile("(?:的|比重|比例|份额|之)+$")
_METRIC = re.compile("增加值|产值|总?投资|总?规模|总?面积|总量|总额|金额|总数|占比")
_OPENING = "从從由自比较較达達"  # what stands before a number, and ends no whole


def read(text: str, *, yuan: str = "CNY") -> Quantity | NotUnderstood:
    """Read the exact words of a span.

    Args:
        yuan: the currency that 元 means where no other word says which.
    """
    return NotUnderstood(text, text) if len(text) > LONGEST else _understood(text, yuan)


@lru_cache(maxsize=1 << 14)
def _understood(text: str, yuan: str) -> Quantity | NotUnderstood:
    quote = _unwrapped(text)
    if not quote:
        return NotUnderstood(text, text)
    folded = fold(quote)
    if folded.text in idioms():
        return NotUnderstood(text, quote)
    found, end = _read(folded, yuan)
    if found is None:
        return NotUnderstood(text, folded.written(end, len(folded.text)) or quote)
    return replace(found, quote=text)


def _unwrapped(text: str) -> str:
    """Return ``text`` without marks and brackets around it; 台（套） keeps its own."""
    quote = text.strip(_MARKS).lstrip("".join(_BRACKETS.values()))
    while quote and _BRACKETS.get(quote[-1], quote) not in quote:
        quote = quote[:-1]
    return quote.strip(_MARKS)


def _read(folded: Folded, yuan: str) -> tuple[Quantity | None, int]:
    """Return the quantity, or None and how far the words were understood."""
    whole = len(folded.text)
    around = Around(yuan)
    hear_before(folded, 0, around)
    furthest = 0
    for start, heard in ((0, Around(yuan)), *_wholes(folded, around), *_bases(folded, around)):
        for reader in (read_change_of_level, read_figure):
            found = reader(folded, start, replace(heard, roles={*heard.roles}))
            if isinstance(found, Figure) and found.end == whole and _is_of(heard, found.quantity):
                return found.quantity, whole
            if not start:
                furthest = max(furthest, found.end if isinstance(found, Figure) else found)
    return None, furthest


def _is_of(heard: Around, quantity: Quantity) -> bool:
    """Whether free words before a figure can be its whole: 占地 in 占地500亩 is none."""
    return not heard.scope or quantity.kind in ("share", "multiple", "change")


def _wholes(folded: Folded, around: Around) -> Iterator[tuple[int, Around]]:
    """Yield places where a figure may begin behind the words for a whole: 占|长三角的|1/3."""
    at = around.part_end
    found = _WHOLE.match(folded.text, at) if "share" in around.roles else None
    for end in range(at + 1, found.end() + 1 if found else at):
        scope = _OF_WHOLE.sub("", folded.written(at, end))
        word = before().at(folded.text, end)  # 占匈|国内生产总值: the whole goes on
        goes_on = _METRIC.match(folded.text, end) or (word and word[1].role == "scope")
        if scope and scope[-1] not in _OPENING and not goes_on:
            yield end, replace(around, scope=scope)


def _bases(folded: Folded, around: Around) -> Iterator[tuple[int, Around]]:
    """Yield where a multiple may begin behind the words for what it is of: 全国平均水平的|2.5倍."""
    if found := _TIMES.match(folded.text):
        scope = folded.written(found.start(1), found.end(1))
        yield found.end(), Around(around.yuan, around.vagueness, scope=scope)
