"""Which of the lines above the body is the headline, and which belong to it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from models.ingest.creditlines import is_credit
from models.ingest.furniture import is_foot
from models.ingest.labels import is_caption, is_counter, is_furniture, is_speaker
from models.ingest.layout import Body, is_long_prose
from models.ingest.page import Line, Page
from models.ingest.suffix import end_of_headline, pairs_of

_SHORTEST_KEY = 2
_LONGEST = 90  # characters
_WEIGHED_PAIRS = 18  # a longer line is no better a headline for it
_DECK_HANZI, _SUMMARY = 8, 20
_GLUED_KEY = 6
_DECK_LINES = 2
_DECK_SIGNS = ("——", "—", "【", "──")
_TALK = re.compile("(?:问|問|答|Q|A|记者|記者|主持人)[：:]")
_ORDER_COST = 0.02  # of two equal lines the first is the headline


def headline_of(page: Page, body: Body) -> int | None:
    """Return the number of the line above the body that says most of what the body says.

    Of lines that say the same, apart from a site's name or from more that is glued to them, it
    is the last one.
    """
    said = said_in(page, body)
    candidates = [n for n in page.shown(0, body.first) if _may_be_headline(page.lines[n])]
    if not candidates:
        return None
    keys = {n: _own_key(page.lines[n], said) for n in candidates}
    likeness = {
        number: _likeness(keys[number], said) - _ORDER_COST * place
        for place, number in enumerate(candidates)
    }
    best = max(candidates, key=lambda number: likeness[number])
    alone = [n for n in candidates if _begins(keys[n], keys[best])]
    shortest = min((len(keys[n]) for n in alone), default=0)
    return max((n for n in alone if len(keys[n]) == shortest), default=best)


def said_in(page: Page, body: Body) -> frozenset[str]:
    """Return the pairs of characters that the body has."""
    return _pairs_of_body("".join(page.lines[n].key for n in page.shown(body.first, body.last + 1)))


@lru_cache(maxsize=1)  # several rules ask about the same body
def _pairs_of_body(key: str) -> frozenset[str]:
    return pairs_of(key)


def _own_key(line: Line, said: frozenset[str]) -> str:
    end = end_of_headline(line.text, said)
    return line.key if end == len(line.text) else Line.of(0, line.text[:end]).key


def _begins(part: str, whole: str) -> bool:
    """Tell whether a line holds the headline alone, to which another line has more glued."""
    return len(part) >= _GLUED_KEY and whole.startswith(part)


def dated(page: Page) -> list[int]:
    """List the lines that were told to be datelines."""
    return sorted(n for n, verdict in page.verdicts.items() if verdict.rule == "dateline")


def deck_of(page: Page, body: Body, headline: int) -> frozenset[int]:
    """Return the lines between headline and body that carry the headline on.

    Behind the dateline stand buttons and counters, too, so a deck there is longer than these.
    """
    title = page.lines[headline].key
    dateline = next((n for n in dated(page) if n > headline), body.first)
    found = [
        number
        for number in page.shown(headline + 1, body.first)
        if _carries_on(page.lines[number], title, _DECK_HANZI if number < dateline else _SUMMARY)
    ]
    return frozenset(found[:_DECK_LINES])


def _may_be_headline(line: Line) -> bool:
    if not len(line.key) >= _SHORTEST_KEY or len(line.text) > _LONGEST or line.stops:
        return False
    if _TALK.match(line.text):
        return False
    return not (is_furniture(line.text) or is_credit(line.text) or is_caption(line.text))


def _likeness(key: str, said: frozenset[str]) -> float:
    pairs = list(map("".join, pairwise(key)))
    shared = sum(pair in said for pair in pairs)
    return min(shared, _WEIGHED_PAIRS) * (1 + shared / max(1, len(pairs)))


def _carries_on(line: Line, title: str, least: int) -> bool:
    if is_furniture(line.text) or is_credit(line.text) or is_speaker(line.text):
        return False
    if is_caption(line.text) or is_counter(line.text) or is_foot(line.text):
        return False
    begins = line.text.startswith(_DECK_SIGNS)
    return begins or title in line.key or line.hanzi >= least or is_long_prose(line)
