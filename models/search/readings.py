"""How characters are read, each by itself: every reading that words give it, with its tone.

A character alone says little about how it is read in a word, and reading four million characters
in context takes a minute; so a place is found by any reading that its characters have in common
words. What is rare is left out: 大 is not searched by *tai*. ``resources/lexicons/search/
syllables.txt`` holds one syllable a line and its characters; ``python -m models.search.readings``
writes it anew after an upgrade of pypinyin.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

LEXICON = (
    Path(__file__).resolve().parents[2] / "resources" / "lexicons" / "search" / "syllables.txt"
)

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_OFTEN = 2  # words of pypinyin's list that give a reading which is not the first
_SHARE = 0.03  # of all words with the character
_HEADER = """\
# Readings of characters: a syllable with its tone (5: none; v: ü), a tab, the characters.
# Derived from the dictionaries of pypinyin (MIT) by: python -m models.search.readings
"""


@cache
def characters() -> dict[str, str]:
    """Return the characters that are read so, by syllable with tone such as ``tai2``."""
    lines = LEXICON.read_text("utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if line[:1] != "#")
    return {syllable: several for syllable, _, several in rows}


@cache
def syllables() -> dict[str, tuple[str, ...]]:
    """Return the syllables with tones that each syllable without one stands for."""
    found: dict[str, tuple[str, ...]] = {}
    for toned in characters():
        found[toned[:-1]] = (*found.get(toned[:-1], ()), toned)
    return found


def numbered(syllable: str) -> str:
    """Return a syllable with a digit for its tone: ``lǜ`` as ``lv4``, ``de`` as ``de5``."""
    letters, tone = "", "5"
    for sign in normalize("NFD", syllable.lower()):
        tone = _TONES.get(sign, tone)
        letters += "v" if sign == "\u0308" else sign if sign.isascii() else ""
    return letters.replace("uv", "v") + tone


def compiled() -> dict[str, list[str]]:
    """Compute the readings from pypinyin's dictionaries."""
    found: dict[str, list[str]] = defaultdict(list)
    for character, several in _readings():
        for syllable in several:
            found[syllable].append(character)
    return {syllable: sorted(found[syllable]) for syllable in sorted(found)}


def _readings() -> Iterator[tuple[str, list[str]]]:
    from pypinyin.constants import PINYIN_DICT

    from models.script.conversion import convert
    from models.script.dictionaries import lexicon

    seen = _seen_in_words()
    own: dict[str, set[str]] = defaultdict(set)
    for name in ("readings", "surnames"):
        for phrase, read in lexicon(name):
            for character, syllable in zip(phrase, read.split(" "), strict=True):
                own[character].add(numbered(syllable))
    for code, listed in sorted(PINYIN_DICT.items()):
        character = chr(code)
        if code > 0xFFFF:
            continue
        several = list(dict.fromkeys(numbered(s) for s in listed.split(",")))
        counted = seen[convert(character, "t2s")[0]] + seen[character]
        enough = max(_OFTEN, _SHARE * counted.total())
        kept = [s for s in several if counted[s] >= enough or s in own[character]]
        yield character, list(dict.fromkeys((several[0], *kept)))


def _seen_in_words() -> dict[str, Counter[str]]:
    from pypinyin.constants import PHRASES_DICT

    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, read in PHRASES_DICT.items():
        for character, syllable in zip(phrase, read, strict=False):
            seen[character][numbered(syllable[0])] += 1
    return seen


if __name__ == "__main__":
    rows = (f"{syllable}\t{''.join(several)}" for syllable, several in compiled().items())
    LEXICON.write_text(_HEADER + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")
