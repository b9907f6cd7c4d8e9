"""Which script a text is written in.

Only characters that exist on one side alone are counted; 后 or 里 are legal on both. The majority
decides, so that a few characters of the other script, as scraped pages have them, change nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from models.script.dictionaries import entries
from models.script.values import Script


def script_of(text: str) -> Script | None:
    """Return the script of a text or paragraph; None where nothing decides."""
    balance = _balance(text)
    return None if not balance else "hans" if balance > 0 else "hant"


def script_of_all(paragraphs: Iterable[str]) -> Script | None:
    """Return the script of most of the characters in ``paragraphs``; None where nothing decides."""
    balance = sum(map(_balance, paragraphs))
    return None if not balance else "hans" if balance > 0 else "hant"


def _balance(text: str) -> int:
    """Return by how many the Simplified-only characters outnumber the Traditional-only ones."""
    if text.isascii():
        return 0
    hans, hant = _one_sided()
    return sum(
        number * ((character in hans) - (character in hant))
        for character, number in Counter(text).items()
    )


@cache
def _one_sided() -> tuple[frozenset[str], frozenset[str]]:
    simplified, traditional = entries("STCharacters"), entries("TSCharacters")
    return (
        frozenset(c for c, forms in simplified.items() if c not in forms),
        frozenset(c for c, forms in traditional.items() if c not in forms and c not in simplified),
    )
