"""How a text is read aloud, character by character and in context.

Readings are those of the mainland, in either style. They are looked up for the Simplified form,
since the dictionaries of words are in that script; ``t2s`` takes code point ``i`` to code point
``i``, so they stand at the same places in a Traditional text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, Literal

from models.script.conversion import convert
from models.script.dictionaries import lexicon
from models.script.values import Script
from models.text import Span

Style = Literal["pinyin", "zhuyin"]

_KEEP = "-"
_NEUTRAL = "˙"


def readings(
    text: str, script: Script, *, style: Style = "pinyin", names: Iterable[Span] = ()
) -> list[str]:
    """Return one syllable for each code point of ``text``, "" where it is no Chinese character.

    Args:
        text: best a paragraph; about 80,000 code points are read in a second.
        names: where people are named in ``text``, since 单 or 任 is read otherwise as a surname.
    """
    simplified = convert(text, "t2s")[0] if script == "hant" else text
    syllables = list(_read(simplified))
    for at, reading in _surnames(simplified, names):
        syllables[at] = reading
    return list(map(_zhuyin, syllables)) if style == "zhuyin" else syllables


@lru_cache(maxsize=256)
def _read(simplified: str) -> tuple[str, ...]:
    # Imported on first use: its dictionaries take 0.3 s and 50 MB.
    from pypinyin import Style as Styles
    from pypinyin import pinyin

    found = pinyin(simplified, style=Styles.TONE, errors=_unread)
    syllables = [candidates[0] for candidates in found]
    for match in _phrases().finditer(simplified):
        for at, syllable in enumerate(_corrections()[match[0]], start=match.start()):
            if syllable != _KEEP:
                syllables[at] = syllable
    return tuple(syllables)


def _unread(rest: str) -> Any:
    # A list gives one entry for each character, a string one for all; the stubs know only that.
    return [""] * len(rest)


def _surnames(simplified: str, names: Iterable[Span]) -> Iterator[tuple[int, str]]:
    known = {name: syllables.split(" ") for name, syllables in lexicon("surnames")}
    for span in names:
        name = span.of(simplified)
        # A name of two characters comes first: 单于 is not 单 with a given name.
        surname = known.get(name[:2]) or known.get(name[:1]) or ()
        yield from enumerate(surname, start=span.start)


@cache
def _corrections() -> dict[str, list[str]]:
    return {phrase: syllables.split(" ") for phrase, syllables in lexicon("readings")}


@cache
def _phrases() -> re.Pattern[str]:
    # Laid over pypinyin's result instead of loaded into its tables, which the process shares.
    return re.compile("|".join(map(re.escape, sorted(_corrections(), key=len, reverse=True))))


@cache
def _zhuyin(syllable: str) -> str:
    from pypinyin import Style as Styles
    from pypinyin.style import convert as restyle

    written: str = restyle(syllable, Styles.BOPOMOFO, strict=True) if syllable else ""
    # The dot of the neutral tone comes first, as it is printed in Taiwan.
    return _NEUTRAL + written[:-1] if written.endswith(_NEUTRAL) else written
