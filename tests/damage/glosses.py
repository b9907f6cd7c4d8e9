"""Readings behind the hanzi that they spell: pinyin and zhuyin, in brackets, in ruby, bare."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import partial

from tests.damage.values import Builder, Damaged, Kind

_HANZI = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile("[\u4e00-\u9fff]{1,4}")

Write = Callable[[str, random.Random], str | None]


def _readings(word: str, style: str, chance: random.Random) -> list[str]:
    """Return one reading for each hanzi, any of those that it has."""
    from pypinyin import Style, pinyin

    found = pinyin(word, style=Style[style], heteronym=True, errors=lambda piece: [""])
    return [chance.choice(readings) for readings in found]


def _bracketed(word: str, chance: random.Random, style: str, joint: str) -> str | None:
    readings = _readings(word, style, chance)
    if len(readings) != len(word) or not all(readings):
        return None
    left, right = chance.choice(("()", "（）"))
    return f"{word}{left}{joint.join(readings)}{right}"


def characters(text: str, chance: random.Random, *, style: str) -> Damaged:
    """Gloss a fifth of the characters."""
    return _glossed(text, chance, 0.2, 1, partial(_bracketed, style=style, joint=""))


def words(text: str, chance: random.Random, *, joint: str) -> Damaged:
    """Gloss words of up to four hanzi."""
    return _glossed(text, chance, 0.15, 4, partial(_bracketed, style="TONE", joint=joint))


def careless(text: str, chance: random.Random) -> Damaged:
    """Gloss characters; one reading in ten lacks its tone or has another."""

    def write(word: str, chance: random.Random) -> str | None:
        style = "NORMAL" if chance.random() < 0.05 else "TONE"
        glossed = _bracketed(word, chance, style=style, joint="")
        if glossed and chance.random() < 0.05:
            return glossed.translate(str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔù", "áǎàāéěèēíǐìīóǒòōúǔùū"))
        return glossed

    return _glossed(text, chance, 0.2, 1, write)


def ruby(text: str, chance: random.Random) -> Damaged:
    """Gloss with the tags of ruby."""

    def write(word: str, chance: random.Random) -> str | None:
        (reading,) = _readings(word, chance.choice(("TONE", "BOPOMOFO")), chance)
        fallback = chance.choice((("<rp>(</rp>", "<rp>)</rp>"), ("", "")))
        inner = f"{word}{fallback[0]}<rt>{reading}</rt>{fallback[1]}"
        return f"<ruby>{inner}</ruby>" if reading else None

    return _glossed(text, chance, 0.2, 1, write)


def bare_zhuyin(text: str, chance: random.Random) -> Damaged:
    """Put zhuyin behind characters without any brackets, as copied ruby does."""

    def write(word: str, chance: random.Random) -> str | None:
        (reading,) = _readings(word, "BOPOMOFO", chance)
        return word + reading if reading else None

    return _glossed(text, chance, 0.3, 1, write)


def _glossed(text: str, chance: random.Random, share: float, longest: int, write: Write) -> Damaged:
    builder = Builder()
    at = 0
    while at < len(text):
        match = re.compile(f"[\u4e00-\u9fff]{{1,{chance.randint(1, longest)}}}").match(text, at)
        glossed = write(match.group(), chance) if match and chance.random() < share else None
        word = match.group() if match else text[at]
        if glossed is None:
            builder.keep(word)
        else:
            _put(builder, word, glossed)
        at += len(word)
    return builder.damaged()


def _put(builder: Builder, word: str, glossed: str) -> None:
    """Add the word as it stands, and what is around it as what is to go."""
    before, _, behind = glossed.partition(word)
    builder.put(before, "")
    builder.keep(word)
    builder.put(behind, "")


KINDS: tuple[Kind, ...] = (
    Kind("gloss", partial(characters, style="TONE")),
    Kind("gloss-numbers", partial(characters, style="TONE3")),
    Kind("gloss-words", partial(words, joint="")),
    Kind("gloss-words-spaced", partial(words, joint=" ")),
    Kind("gloss-words-commas", partial(words, joint="，")),
    Kind("gloss-careless", careless),
    Kind("gloss-zhuyin", partial(characters, style="BOPOMOFO")),
    Kind("gloss-zhuyin-bare", bare_zhuyin),
    Kind("gloss-ruby", ruby),
)
