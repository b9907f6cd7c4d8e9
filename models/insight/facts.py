"""The key facts of a news text: what stays when another outlet tells the same story in its words.

Figures with what they count, names in letters, what is quoted, who speaks. Dates are no facts in
this sense: all news of a day share them.
"""

from __future__ import annotations

import re

from models.script.fold import fold

_FIGURE = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,6})?[\u3400-\u9fff%]?")
_DATES = frozenset("年月日号时时点分秒届")
_LETTERS = re.compile(r"[a-z][a-z0-9&+-]{1,20}")
_QUOTED = re.compile("[“「『《]([^“”「」『』《》\n]{2,14})[”」』》]")
_SPEAKER = re.compile("([\u3400-\u9fff]{2,3})(?:说|表示|介绍|指出|认为|告诉|强调|称)[,:：，]?")
_NOISE = re.compile(r"[\W_]+")
_LEAST_DIGITS, _LEAST_BARE = 2, 3


def facts_of(text: str) -> frozenset[str]:
    """Return the key facts of a text, in a form that is blind to script, width and case."""
    key = fold(text)
    facts = {_figure(found) for found in _FIGURE.findall(key)}
    facts |= {word for word in _LETTERS.findall(key) if len(word) > 1}
    facts |= {_NOISE.sub("", quoted) for quoted in _QUOTED.findall(key)}
    facts |= {"@" + name for name in _SPEAKER.findall(key)}
    facts.discard("")
    return frozenset(facts)


def _figure(found: str) -> str:
    """Return a figure with the character that it counts, or nothing for a date and a small one."""
    digits = sum(character.isdigit() for character in found)
    least = _LEAST_BARE if found[-1].isdigit() else _LEAST_DIGITS
    if digits < least or found[-1] in _DATES:
        return ""
    return found.replace(",", "")
