"""Who published the page, and which agency a report names in its first words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from models.ingest.datelines import HOUSE, date_in_address, dates_in, parse
from models.ingest.page import Page

_OWN = re.compile("本报|本報|本网|本網|本社|本站|本台|本臺|本刊|記者|记者")
_WIRE = re.compile(
    r"[（(【〔\[]?(?P<agency>[\u3400-\u9fff]{2,10}?(?:社|网|網|报|報|台|臺))[）)】〕\]]?"
    r"[\u3400-\u9fff·]{0,10}?[，,]?(?:(?P<m>\d{1,2})月)?(?P<d>\d{1,2})日"
    r"(?:[（(][^（）()]{0,12}[)）])?(?:电|電|讯|訊|消息|專電|专电|综合电|綜合電|綜合外電|报道|報導)"
)
_NOTICE = re.compile(
    r"[（(【〔\[]?(?:据)?(?P<agency>[\u3400-\u9fff]{2,10}?(?:社|网|網|报|報|电视台|電視台|新闻|新聞|客户端))"
    r"[）)】〕\]]?(?:记者)?(?:讯|訊|专讯|專訊|消息|快讯|快訊)(?=[\s】）)〕\]:：,，(（])"
)
_REPORTED = re.compile(
    r"据《?(?P<agency>[\u3400-\u9fff]{2,10}?(?:社|网|报|电视台|新闻|客户端))》?"
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:报道|消息|电)"
)
_COPYRIGHT = re.compile(
    # The flag is kept to the word: over hanzi it costs more to compile than all of the rest.
    r"(?:版权所有|版權所有|(?i:copyright)|©)[^\u3400-\u9fff]{0,40}(?P<house>[\u3400-\u9fff]{2,12}?"
    + HOUSE
    + r")(?![\u3400-\u9fff]{1,3}(?:有限|公司))"
)
_SUFFIX = re.compile(r"[_|｜—–-]\s{0,2}(?P<house>[\u3400-\u9fff]{2,10}?" + HOUSE + r")\s{0,2}$")
_CRUMB = re.compile(r"(?P<house>[\u3400-\u9fff]{2,10}?" + HOUSE + r")(?:首页|首頁)?\s{0,3}[>＞»›]")
_CRUMBS = re.compile("[>＞»›]")
_SLOGAN = re.compile("热|看点|速|讯息|快|最新|即时")
_PARTS = re.compile("[-—/ ]+")


class Wire(NamedTuple):
    """The first words of a report: the agency, and the day that it states."""

    agency: str
    month: int | None = None
    day: int | None = None


def wire_of(lead: str) -> Wire | None:
    """Read agency and day off a lead such as `新华社北京6月7日电` or `【大公報訊】`."""
    match = _WIRE.match(lead)
    if match and not _OWN.search(match["agency"]):
        month, day = match["m"], match["d"]
        return Wire(match["agency"], int(month) if month else None, int(day))
    match = _NOTICE.match(lead) or _REPORTED.match(lead[:40])
    if match and not _OWN.search(match["agency"]):
        return Wire(match["agency"])
    return None


def day_of(wire: Wire, page: Page) -> str | None:
    """Return the day of a lead, when one full date of the page says which year it was."""
    if wire.month is None or wire.day is None:
        return None
    ending = f"-{wire.month:02}-{wire.day:02}"
    near = f"-{wire.month:02}-"
    stated = [date for line in page.lines if line.text for date in _full(line.text)]
    same = [date for date in stated if date.endswith(ending)]
    years = {date[:4] for date in same or stated if near in date}
    return f"{years.pop()}{ending}" if len(years) == 1 else None


def _full(text: str) -> list[str]:
    address = date_in_address(text) if "://" in text else None
    return [address] if address else dates_in(text)


def outlet_of(page: Page, source: str | None) -> str | None:
    """Return the house that the page says is its own; the source where that is `本报`'s."""
    named = next((d.outlet for d in map(parse, _hidden(page, "dateline")) if d.outlet), None)
    found = named if named and re.search(HOUSE + "$", named) else None
    if found is None:
        found = next(_signed(page), None)
    if found or source is None:
        return found or named
    parts = [part for part in _PARTS.split(source) if part]
    if any(
        _OWN.search(page.lines[n].text[:12])
        for n, v in page.verdicts.items()
        if v.rule == "credits"
    ):
        return parts[-1]
    return named


def _signed(page: Page) -> Iterator[str]:
    for line in page.lines[:12]:
        match = _SUFFIX.search(line.text[-24:]) if "。" not in line.text else None
        if match and not _SLOGAN.search(match["house"]):
            yield match["house"]
        match = _CRUMB.match(line.text) if len(_CRUMBS.findall(line.text[:60])) else None
        if match:
            yield match["house"]
    for line in page.lines[-40:]:
        if match := _COPYRIGHT.search(line.text[:200]):
            yield match["house"]


def _hidden(page: Page, rule: str) -> list[str]:
    return [page.lines[n].text for n, v in sorted(page.verdicts.items()) if v.rule == rule]
