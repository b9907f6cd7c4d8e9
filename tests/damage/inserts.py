"""Advertising strewn between the words of a text."""

from __future__ import annotations

import random
import re

from tests.damage.values import Builder, Damaged, Kind

_HANZI = re.compile("[\u4e00-\u9fff]{2}")
_WORDS = ("包養", "包養", "包養網", "包養網", "甜心寶貝包養網", "包養app", "包养网", "Sugar daddy")
_EVERY = 400  # characters


def inserts(text: str, chance: random.Random) -> Damaged:
    """Put a word between two hanzi, anywhere, every few sentences."""
    inside = [at for at in range(1, len(text)) if _HANZI.match(text, at - 1, at + 1)]
    wanted = min(len(inside), max(3, len(text) // _EVERY))
    chosen = set(chance.sample(inside, wanted))
    builder = Builder()
    for at, character in enumerate(text):
        if at in chosen:
            builder.put(chance.choice(_WORDS), "")
        builder.keep(character)
    return builder.damaged()


KINDS: tuple[Kind, ...] = (Kind("inserts", inserts),)
