"""The name of a site, or of its rubric, behind a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.datelines import HOUSE
from models.ingest.headline import headline_of, pairs_of
from models.ingest.layout import body_of
from models.ingest.lexicon import lines
from models.ingest.page import Page
from models.ingest.rules.rule import Cut

_HOUSE = re.compile(f"{HOUSE}$")
_SEPARATOR = re.compile(" {0,3}[|｜_—–-]{1,2} {0,3}| ")
_SHORTEST_HEADLINE = 6
_LONGEST_SUFFIX = 14
_SHORTEST_SUFFIX = 2
_WITHIN_HEADLINES = ("——", "—", "–")
_SAID = 0.34  # of a name's pairs of characters, which the article may happen to say


def find(page: Page) -> Iterator[Cut]:
    """Cut such names off the end of the headline; a rubric before it stays.

    What stands behind a bar or stroke is a name when it ends like one, or when the article says
    nothing of it.
    """
    body = body_of(page)
    number = headline_of(page, body) if body is not None else None
    if body is None or number is None:
        return
    line = page.lines[number]
    said = pairs_of("".join(page.lines[n].key for n in page.shown(body.first, body.last + 1)))
    end = _end_of_headline(line.text, said)
    if end < len(line.text):
        yield Cut(line.left + end, line.right, 0.9)


def _end_of_headline(text: str, said: frozenset[str]) -> int:
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
    if not separator.strip() or len(words) < _SHORTEST_SUFFIX or not words.isalpha():
        return False  # a space alone parts the halves of many a headline
    if len(words) > _SHORTEST_SUFFIX and words.endswith(lines("site_endings")):
        return True
    pairs = pairs_of(words.casefold())
    is_said = len(pairs & said) > _SAID * len(pairs)
    return not is_said and (separator not in _WITHIN_HEADLINES or bool(_HOUSE.search(words)))
