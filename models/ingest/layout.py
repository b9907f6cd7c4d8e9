"""Where the article stands on its page: the body, and what lies before and behind it.

Paragraphs of news end in full stops; headlines, lists and menus do not. The body is the heaviest
run of such paragraphs that neither a heading of a list nor many bare lines interrupt.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple
from weakref import WeakKeyDictionary

from models.ingest.creditlines import closes_article, is_credit
from models.ingest.furniture import is_composed_head, is_foot
from models.ingest.labels import is_caption, is_disclaimer, is_item, is_list_head, is_speaker
from models.ingest.page import Line, Page

_STRONG, _MEDIUM = 25, 12  # hanzi of a paragraph that is surely, or probably, prose
_BARE_LINES = 6  # more lines without a sentence than these part two bodies
_HEAD_LINES = 8  # a headline stands this near the top
_LIST_REACH = 6  # lines in which an item follows a heading
_GOING_ON = ("；", ";", "，", ",", "、")  # end a line in the middle of a sentence
_CODE = re.compile(r"[=(){}\[\];]|^(?:import|from|def|class|return|if|for|const|let|var)\b")
_LONGEST_TITLE = 45  # hanzi
_HEADLINE_KEY = 8  # characters that make a repeated start more than an accident


_SPOKEN = re.compile(r"[^：:，。]{1,8}[：:].")
"""A line of an interview, which may be short."""


class Body(NamedTuple):
    """The first and the last line of the body."""

    first: int
    last: int


_bodies: WeakKeyDictionary[Page, Body | None] = WeakKeyDictionary()  # every rule asks


def body_of(page: Page) -> Body | None:
    """Find the body; None where no line is a sentence, so that nothing can be told from it."""
    if page not in _bodies:
        _bodies[page] = _find(page)
    return _bodies[page]


def _find(page: Page) -> Body | None:
    shown = page.shown()
    prose = [n for n in shown if _is_prose(page, n, _STRONG)]
    prose = prose or [n for n in shown if _is_prose(page, n, _MEDIUM)]
    prose = prose or [n for n in shown if _is_prose(page, n, 1)]
    if not prose:
        return None
    groups = _groups(page, prose)
    best = max(groups, key=lambda group: sum(page.lines[n].hanzi for n in group))
    while len(best) > 1 and _may_be_title(page.lines[best[0]]):
        best = best[1:]
    return _trimmed(page, Body(_upward(page, best[0]), _downward(page, best[-1])))


def _may_be_title(line: Line) -> bool:
    """Tell whether a line above paragraphs asks or exclaims, as headlines like to do."""
    return not line.stops and not is_spoken(line) and line.hanzi <= _LONGEST_TITLE


def _trimmed(page: Page, body: Body) -> Body:
    """Leave out what the site says in sentences of its own above and below the article."""
    inside = [n for n in page.shown(body.first, body.last + 1) if page.lines[n].sentences]
    first, last = 0, len(inside) - 1
    while first < last and is_foot(page.lines[inside[last]].text):
        last -= 1
    while first < last and is_foot(page.lines[inside[first]].text):
        first += 1
    return Body(
        inside[first] if first else body.first,
        inside[last] if last < len(inside) - 1 else body.last,
    )


def heads_list(page: Page, number: int) -> bool:
    """Tell whether a line is the heading of a list, known by its words or by what follows."""
    text = page.lines[number].text
    if is_list_head(text):
        return True
    if not is_composed_head(text):
        return False
    following = page.shown(number + 1, min(number + 1 + _LIST_REACH, len(page.lines)))[:1]
    return any(not page.lines[n].stops and not is_spoken(page.lines[n]) for n in following)


def is_bare(line: Line) -> bool:
    """Tell whether a line neither is nor goes on a sentence, as items of lists are."""
    if line.sentences or line.text.endswith(_GOING_ON) or is_caption(line.text):
        return False
    return line.hanzi > 0 or not _CODE.search(line.text)


def is_spoken(line: Line) -> bool:
    """Tell whether a line begins with who speaks."""
    return bool(_SPOKEN.match(line.text))


def is_long_prose(line: Line) -> bool:
    """Tell whether a line is so clearly a paragraph that no list can be meant."""
    return line.stops >= 2 and line.hanzi >= 40


def _is_prose(page: Page, number: int, hanzi: int) -> bool:
    line = page.lines[number]
    if not line.sentences or is_disclaimer(line.text):
        return False
    if line.hanzi < hanzi and not (hanzi == _MEDIUM and is_spoken(line)):
        return False
    return line.stops > 0 or not (is_credit(line.text) or _repeats_headline(page, number))


def _repeats_headline(page: Page, number: int) -> bool:
    """Tell whether a line near the top starts as an earlier one does: a headline, once more."""
    line = page.lines[number]
    if number >= _HEAD_LINES:
        return False
    return any(
        len(other.key) >= _HEADLINE_KEY and line.key.startswith(other.key)
        for other in page.lines[:number]
    )


def _groups(page: Page, prose: list[int]) -> list[list[int]]:
    groups = [[prose[0]]]
    for before, number in pairwise(prose):
        if _is_parted(page, before, number):
            groups.append([number])
        else:
            groups[-1].append(number)
    return groups


def _is_parted(page: Page, before: int, number: int) -> bool:
    if number == before + 1:
        return False
    between = page.shown(before + 1, number)
    if any(heads_list(page, n) or closes_article(page.lines[n].text) for n in between):
        return True
    if is_long_prose(page.lines[before]) and is_long_prose(page.lines[number]):
        return False
    shown = (page.lines[n] for n in between)
    return sum(is_bare(line) and not is_item(line.text) for line in shown) > _BARE_LINES


def _upward(page: Page, first: int) -> int:
    """Take in shorter sentences, and who speaks them, directly before the body."""
    above = page.shown(0, first)
    for number in reversed(above):
        speaks = number != above[0] and is_speaker(page.lines[number].text)
        line = page.lines[number]
        if not speaks and (not _is_prose(page, number, _MEDIUM) or _may_be_title(line)):
            break
        first = number
    return first


def _downward(page: Page, last: int) -> int:
    """Take in shorter sentences that stand directly behind the body."""
    for number in range(last + 1, len(page.lines)):
        if heads_list(page, number):
            break
        if page.is_hidden(number):
            continue
        if not _is_prose(page, number, _MEDIUM):
            break
        last = number
    return last
