"""Readings behind the hanzi that they spell: pinyin and zhuyin, in brackets, in ruby, bare."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial

from tests.damage.readings import PYPINYIN, Readings
from tests.damage.values import Builder, Damaged, Kind

Write = Callable[[str, random.Random], str | None]

_BRACKETS = (("(", ")"), ("（", "）"))
_MIXED = (*_BRACKETS, ("(", "）"), ("（", ")"))
_SQUARE = (("[", "]"), ("［", "］"), ("〔", "〕"), ("【", "】"))
_OTHER_TONE = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔù", "áǎàāéěèēíǐìīóǒòōúǔùū")
_RHYMES = (("eng", "en"), ("ing", "in"), ("ang", "an"), ("zh", "z"), ("sh", "s"), ("ch", "c"))


def _readings(word: str, style: str, chance: random.Random, source: Readings) -> list[str] | None:
    """Return one reading for each hanzi, any of those that it has; None where one has none."""
    found = [source.in_style(hanzi, style) for hanzi in word]
    return [chance.choice(readings) for readings in found] if all(found) else None


def bracketed(
    text: str,
    chance: random.Random,
    *,
    source: Readings = PYPINYIN,
    style: str = "TONE",
    share: float = 0.2,
    longest: int = 1,
    joints: tuple[str, ...] = ("",),
    brackets: tuple[tuple[str, str], ...] = _BRACKETS,
    spoil: Callable[[str, random.Random], str] | None = None,
) -> Damaged:
    """Gloss a share of the words of up to ``longest`` hanzi."""

    def write(word: str, chance: random.Random) -> str | None:
        readings = _readings(word, style, chance, source)
        if readings is None:
            return None
        inner = chance.choice(joints).join(readings)
        left, right = chance.choice(brackets)
        return f"{word}{left}{spoil(inner, chance) if spoil else inner}{right}"

    return _glossed(text, chance, share, longest, write)


def _carelessly(reading: str, chance: random.Random) -> str:
    """Leave the tone out of one in twenty, give one in twenty another, misspell one in fifty."""
    dice = chance.random()
    if dice < 0.05:
        parts = unicodedata.normalize("NFD", reading)
        return unicodedata.normalize("NFC", re.sub("[\u0300\u0301\u0304\u030c]", "", parts))
    if dice < 0.1:
        return reading.translate(_OTHER_TONE)
    if dice < 0.12:
        plain = unicodedata.normalize("NFD", reading)
        rhyme = next((r for r in _RHYMES if r[0] in plain), None)
        return unicodedata.normalize("NFC", plain.replace(*rhyme)) if rhyme else reading
    return reading


def _apart(reading: str, chance: random.Random) -> str:
    """Write the tone marks as characters of their own, or the letters as a print shop's."""
    if chance.random() < 0.5:
        return unicodedata.normalize("NFD", reading)
    return reading.replace("a", "ɑ").replace("g", "ɡ")


def _aloud(reading: str, chance: random.Random) -> str:
    """Begin with a capital, or write all in capitals."""
    return reading.capitalize() if chance.random() < 0.7 else reading.upper()


def _spaced(reading: str, chance: random.Random) -> str:
    """Leave space inside the brackets."""
    return chance.choice((" {}", "{} ", " {} ", "\u3000{}")).format(reading)


def across_commas(text: str, chance: random.Random, *, source: Readings = PYPINYIN) -> Damaged:
    """Gloss the hanzi on both sides of a comma in one bracket."""
    phrase = re.compile("([\u4e00-\u9fff]{1,4})([，、])([\u4e00-\u9fff]{1,3})")
    builder = Builder()
    at = 0
    for match in phrase.finditer(text):
        builder.keep(text[at : match.end()])
        at = match.end()
        halves = [_readings(match[n], "TONE", chance, source) for n in (1, 3)]
        if chance.random() < 0.4 and halves[0] and halves[1]:
            joint = chance.choice(("", " "))
            comma = chance.choice(("，", ",", ", "))
            left, right = chance.choice(_BRACKETS)
            builder.put(left + comma.join(joint.join(half) for half in halves if half) + right, "")
    builder.keep(text[at:])
    return builder.damaged()


def few(text: str, chance: random.Random, *, source: Readings = PYPINYIN) -> Damaged:
    """Gloss five to nine characters of the whole text."""
    hanzi = sum("\u4e00" <= c <= "\u9fff" for c in text)
    wanted = chance.randint(5, 9) / max(1, hanzi)
    done = bracketed(text, chance, source=source, share=wanted)
    return done if len(done.places) >= 5 else bracketed(text, chance, source=source, share=0.2)


def ruby(text: str, chance: random.Random, *, source: Readings = PYPINYIN) -> Damaged:
    """Gloss with the tags of ruby."""

    def write(word: str, chance: random.Random) -> str | None:
        style = chance.choice(("TONE", "BOPOMOFO"))
        readings = _readings(word, style, chance, source)
        if readings is None:
            return None
        fallback = chance.choice((("<rp>(</rp>", "<rp>)</rp>"), ("", "")))
        return f"<ruby>{word}{fallback[0]}<rt>{readings[0]}</rt>{fallback[1]}</ruby>"

    return _glossed(text, chance, 0.2, 1, write)


def bare(text: str, chance: random.Random, *, style: str, source: Readings = PYPINYIN) -> Damaged:
    """Put readings behind characters without any brackets, as copied ruby does."""

    def write(word: str, chance: random.Random) -> str | None:
        readings = _readings(word, style, chance, source)
        return word + readings[0] if readings else None

    return _glossed(text, chance, 0.3, 1, write)


def _glossed(text: str, chance: random.Random, share: float, longest: int, write: Write) -> Damaged:
    builder = Builder()
    for word in _words(text, longest, chance):
        glossed = write(word, chance) if _is_hanzi(word) and chance.random() < share else None
        if glossed is None:
            builder.keep(word)
        else:
            _put(builder, word, glossed)
    return builder.damaged()


def _words(text: str, longest: int, chance: random.Random) -> Iterator[str]:
    """Cut runs of hanzi into words of up to ``longest``; other characters stand alone."""
    at = 0
    while at < len(text):
        end = at + 1
        most = at + chance.randint(1, longest)
        while _is_hanzi(text[at]) and end < most and _is_hanzi(text[end : end + 1]):
            end += 1
        yield text[at:end]
        at = end


def _is_hanzi(word: str) -> bool:
    return "\u4e00" <= word[:1] <= "\u9fff"


def _put(builder: Builder, word: str, glossed: str) -> None:
    """Add the word as it stands, and what is around it as what is to go."""
    before, _, behind = glossed.partition(word)
    builder.put(before, "")
    builder.keep(word)
    builder.put(behind, "")


def kinds(source: Readings) -> tuple[Kind, ...]:
    """Return all kinds, with readings of one source."""
    made = partial(bracketed, source=source)
    return (
        Kind("gloss", made),
        Kind("gloss-every", partial(made, share=1.0)),
        Kind("gloss-few", partial(few, source=source)),
        Kind("gloss-numbers", partial(made, style="TONE3")),
        Kind("gloss-words", partial(made, share=0.15, longest=4)),
        Kind(
            "gloss-words-joined",
            partial(made, share=0.15, longest=5, joints=(" ", "'", "’", "·", "-")),
        ),
        Kind("gloss-words-commas", partial(made, share=0.15, longest=4, joints=("，", ", ", "、"))),
        Kind("gloss-across-commas", partial(across_commas, source=source)),
        Kind("gloss-careless", partial(made, longest=3, spoil=_carelessly)),
        Kind("gloss-apart", partial(made, longest=3, spoil=_apart)),
        Kind("gloss-capitals", partial(made, longest=3, spoil=_aloud)),
        Kind("gloss-spaced", partial(made, longest=2, spoil=_spaced, brackets=_MIXED)),
        Kind("gloss-square", partial(made, longest=2, brackets=_SQUARE)),
        Kind("gloss-zhuyin", partial(made, style="BOPOMOFO")),
        Kind("gloss-zhuyin-words", partial(made, style="BOPOMOFO", longest=4, joints=("", " "))),
        Kind("gloss-zhuyin-bare", partial(bare, style="BOPOMOFO", source=source)),
        Kind("gloss-bare", partial(bare, style="TONE", source=source)),
        Kind("gloss-ruby", partial(ruby, source=source)),
    )


KINDS: tuple[Kind, ...] = kinds(PYPINYIN)
