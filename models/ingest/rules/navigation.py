"""What belongs to the page and not to the article: menus, lists of other articles, comments."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.creditlines import closes_article
from models.ingest.furniture import is_age, is_foot, is_page_talk
from models.ingest.headline import dated, deck_of, headline_of, said_in
from models.ingest.labels import (
    is_caption,
    is_counter,
    is_disclaimer,
    is_furniture,
    is_speaker,
    is_whole_furniture,
)
from models.ingest.layout import Body, body_of, heads_list, is_bare, is_long_prose
from models.ingest.page import Page, Verdict
from models.ingest.suffix import pairs_of

_MENU_HANZI = 15  # a line above the headline with no more than these is a menu or a site's name
_SUBHEAD_SIGNS = tuple("一二三四五六七八九十（(【“‘《「『■◆●▌—")
_LIST_LINES = 3  # so many bare lines behind the body are a list, headed or not


def judge(page: Page) -> Iterator[tuple[int, Verdict]]:
    """Hide lines before, within and behind the body that are not the article's."""
    body = body_of(page)
    if body is None:
        return
    for number in page.shown():
        text = page.lines[number].text
        inside = body.first <= number <= body.last
        if is_whole_furniture(text) or (not inside and (is_furniture(text) or is_page_talk(text))):
            yield number, Verdict("navigation", 0.9)
    yield from _above(page, body)
    yield from _below(page, body)


def _above(page: Page, body: Body) -> Iterator[tuple[int, Verdict]]:
    headline = headline_of(page, body)
    if headline is None:
        return
    for number in page.shown(0, headline):
        line = page.lines[number]
        if not line.stops:
            yield number, Verdict("navigation", 0.8 if line.hanzi <= _MENU_HANZI else 0.6)
    decks = deck_of(page, body, headline)
    others = [n for n in page.shown(headline + 1, body.first) if n not in decks]
    yield from ((n, Verdict("navigation", 0.8)) for n in others if is_counter(page.lines[n].text))
    yield from (
        (n, Verdict("navigation", 0.6)) for n in _behind_dateline(page, body, headline, others)
    )
    if len(others) >= _LIST_LINES:
        yield from ((n, Verdict("navigation", 0.6)) for n in others if is_bare(page.lines[n]))


def _behind_dateline(page: Page, body: Body, headline: int, others: list[int]) -> Iterator[int]:
    """Yield short lines between dateline and body of which the body says nothing: buttons."""
    said = said_in(page, body)
    first = next((n for n in dated(page) if n > headline), len(page.lines))
    for number in others:
        line = page.lines[number]
        is_short = line.hanzi <= _MENU_HANZI and is_bare(line) and not is_speaker(line.text)
        is_head = line.text.startswith(_SUBHEAD_SIGNS) or not said.isdisjoint(pairs_of(line.key))
        if number > first and is_short and not is_head:
            yield number


def _below(page: Page, body: Body) -> Iterator[tuple[int, Verdict]]:
    """Hide lists and small print, and whatever is short behind the first line of these."""
    numbers = [n for n in range(body.last + 1, len(page.lines)) if _may_be_listed(page, n)]
    in_list = False
    foot = _foot(page, body)
    for place, number in enumerate(numbers):
        line = page.lines[number]
        if (
            heads_list(page, number)
            or is_age(line.text)
            or _starts_list(page, numbers[place : place + _LIST_LINES])
        ):
            in_list = True
        elif is_long_prose(line) and not is_disclaimer(line.text):
            in_list = False  # the article goes on behind an inserted list
            foot = len(page.lines)
        if in_list:
            yield number, Verdict("navigation", 0.9)
        elif is_disclaimer(line.text) or is_counter(line.text) or is_foot(line.text):
            yield number, Verdict("navigation", 0.8)
        elif number > foot and not is_caption(line.text):
            yield number, Verdict("navigation", 0.7)


def _foot(page: Page, body: Body) -> int:
    """Return the first line behind the body that is surely the page's or ends the article."""
    for number in range(body.last + 1, len(page.lines)):
        text = page.lines[number].text
        if text and (is_furniture(text) or is_page_talk(text) or closes_article(text)):
            return number
    return len(page.lines)


def _may_be_listed(page: Page, number: int) -> bool:
    """Tell whether a line counts in a list: shown, or hidden for having been there before."""
    return number not in page.verdicts or page.verdicts[number].rule == "repeat"


def _starts_list(page: Page, numbers: list[int]) -> bool:
    following = [page.lines[n] for n in numbers]
    return len(following) == _LIST_LINES and all(map(is_bare, following))
