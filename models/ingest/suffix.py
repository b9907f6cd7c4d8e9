"""Where a headline ends and the name of the site, or of its rubric, begins."""

from __future__ import annotations

import re
from operator import add

from models.ingest.datelines import HOUSE
from models.ingest.furniture import is_slogan
from models.ingest.lexicon import lines

_HOUSE = re.compile(f"{HOUSE}$")
_SEPARATOR = re.compile(" {0,3}[|｜_—–-]{1,2} {0,3}| ")
_SHORTEST_HEADLINE = 6
_LONGEST_SUFFIX = 14
_SHORTEST_SUFFIX = 2
_WITHIN_HEADLINES = ("——", "—", "–")
_SAID = 0.34  # of a name's pairs of characters, which the article may happen to say


def pairs_of(key: str) -> frozenset[str]:
    """Return the pairs of neighbours in a text without signs: most words of Chinese are such."""
    return frozenset(map(add, key, key[1:]))


def end_of_headline(text: str, said: frozenset[str]) -> int:
    """Return where such names begin; a rubric before the headline belongs to it.

    What stands behind a bar or stroke is a name when it ends like one, or when the article says
    nothing of it.

    Args:
        said: the pairs of characters of the article's body.
    """
    end = len(text)
    while True:
        cuts = list(_SEPARATOR.finditer(text, max(0, end - _LONGEST_SUFFIX), end))
        if not cuts or cuts[-1].start() < _SHORTEST_HEADLINE:
            return end
        if not _is_suffix(cuts[-1].group(), text[cuts[-1].end() : end], said):
            return end
        end = cuts[-1].start()


def _is_suffix(separator: str, words: str, said: frozenset[str]) -> bool:
    if words in lines("title_suffixes"):
        return True
    if len(words) < _SHORTEST_SUFFIX or not words.isalpha():
        return False
    pairs = pairs_of(words.casefold())
    is_said = len(pairs & said) > _SAID * len(pairs)
    if not separator.strip():  # a space alone parts the halves of many a headline
        return is_slogan(words) and not is_said
    if len(words) > _SHORTEST_SUFFIX and words.endswith(lines("site_endings")):
        return True
    return not is_said and (separator not in _WITHIN_HEADLINES or bool(_HOUSE.search(words)))
