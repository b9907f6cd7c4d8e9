"""Dates, sources and authors as the lines around an article state them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from models.ingest.labels import bare
from models.ingest.lexicon import lines

_LONGEST = 120  # characters
_MOST_HANZI = 40  # outside the date; a line that says more is text
_SOURCE_LABEL = (
    r"(?:(?:信息|消息|新闻|新聞|文章|资料|資料|稿件|内容|內容)?(?:来源|來源|來自)(?:于|於|媒体|媒體)?"
    r"|稿源|出处|出處|转自|轉自|转载自|轉載自|原载|原載|首发|首發)"
)
_GAP = r"[ \u3000\xa0]"
_DATE = re.compile(
    rf"(?:(?P<y>(?:19|20)\d{{2}}){_GAP}?[-/.年]{_GAP}?|(?:中華)?民國(?:{_GAP}?)(?P<roc>\d{{2,3}}){_GAP}?年{_GAP}?)"
    rf"(?P<m>\d{{1,2}}){_GAP}?[-/.月]{_GAP}?(?P<d>\d{{1,2}}){_GAP}?(?:日|号|號)?"
    rf"(?:{_GAP}?[（(]?(?:星期|周|週|礼拜)[一二三四五六日天][)）]?|[（(][一二三四五六日][)）])?"
    r"(?:[ T\u3000\xa0,，|｜]{0,4}(?P<half>上午|下午|晚上|晚间|中午|凌晨|早上|AM|PM)?[ ]?"
    r"(?P<H>\d{1,2})[ ]?[:：时時点點][ ]?(?P<M>\d{2})"
    r"(?:[:：分][ ]?(?P<S>\d{2}))?[分秒]?(?:\.\d{1,6})?(?:[+-]\d{2}:?\d{2}|Z)?"
    r"(?:[ ]?(?P<pm>[AP]M))?)?",
    re.IGNORECASE,
)
_ADDRESS_DATE = re.compile(
    r"https?://[^\s]{1,120}?[/_-](?P<y>20\d{2})[-/_]?(?P<m>0[1-9]|1[0-2])[-/_]?(?P<d>[0-3]\d)(?!\d{5})"
)
_SOURCE = re.compile(
    _SOURCE_LABEL + r"[ \u3000\xa0]?[:：|丨/／][ \u3000\xa0]{0,4}([^\s|｜【】()（）<>]{2,40})"
)
_SURNAMES = "".join(lines("surnames"))
_AUTHOR = re.compile(
    r"(?:作者|文字记者|文字記者|记者|記者|撰文|撰稿|采写|採寫|文(?=[/／丨|:：]))[ \u3000\xa0]?"
    r"[:：|丨/／]?[ \u3000\xa0]?"
    r"([\u3400-\u9fff·]{2,8}(?:[、,，][ ]?[\u3400-\u9fff·]{2,8}){0,9}"
    rf"(?:[ \u3000][{_SURNAMES}][\u3400-\u9fff]{{1,2}}(?![\u3400-\u9fff:：丨])){{0,4}})"
    r"(?=$|[\s|｜()（）／/])"
)
_NAMES = re.compile(r"[、,，\s]{1,3}")
_LABELLED = re.compile(r"[^\s:：]{1,8}[:：][ \u3000\xa0]{0,2}[^\s|｜]{0,40}")
_BREAK = re.compile(r"[\s|｜/·•()（）\[\]【】]+")
_FURNITURE = re.compile(
    r"(?:字号|字號|字体|字體|阅读|閱讀|浏览|瀏覽|点击|點擊|评论|評論|分享|收藏|打印|列印|次|人|人气|大|中|小"
    r"|发布|發布|發佈|发表|發表|更新|时间|時間|日期|于|於|来源|來源|已|编辑|編輯|订阅|关注|追蹤|听新闻|听"
    r"|原创|原創|转载|正文|播报|跟贴|参与|举报|手机看|朗读|语音|上午|下午|星期|刊出|出版|字数|字數|收听"
    r"|\d|[A-Za-z+-]){1,40}"
)
HOUSE = (
    r"(?:网|網|报|報|日报社|社|台|臺|在线|在線|传媒|傳媒|新闻|新聞|周刊|週刊|杂志|雜誌|客户端"
    r"|客戶端|电视|電視|观察|觀察|早报|时报|时讯|财经|財經|頭條|头条|融媒|融媒体中心)"
)
"""How the names of those who publish end."""

_IS_HOUSE = re.compile(HOUSE + "$")
_HANZI = re.compile("[\u3400-\u9fff]")
_LATER = ("下午", "晚上", "晚间", "pm")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What one line states; None where it says nothing of the kind.

    Attributes:
        outlet: a house that is named without a label, which is who published the page.
    """

    published: str | None = None
    source: str | None = None
    byline: str | None = None
    outlet: str | None = None


def is_dateline(text: str) -> bool:
    """Tell whether a line is there for its date or its source."""
    if len(text) > _LONGEST or "。" in text:
        return False
    date, source = _DATE.search(text), _SOURCE.search(text)
    if source is not None:
        return len(_HANZI.findall(text)) <= _MOST_HANZI
    if date is None or _timestamp(date) is None:
        return False
    rest = text[date.end() :]
    glued = _HANZI.match(rest) and not _FURNITURE.match(rest)
    around = len(_HANZI.findall(text[: date.start()] + rest))
    return not glued and around <= _MOST_HANZI and _is_parted(text[: date.start()])


def parse(text: str) -> Dateline:
    """Read date, source and author off a line."""
    date, source, author = _DATE.search(text), _SOURCE.search(text), _AUTHOR.search(text)
    stated = _timestamp(date) if date else None
    rest = text[: date.start()] + " " + text[date.end() :] if date else text
    names = _names(_AUTHOR.sub(" ", _SOURCE.sub(" ", rest))) if stated else []
    by_label = source[1].strip(":：,，;；《》、") if source else None
    house = names.pop(0) if names and (by_label is None or not _is_person(names[0])) else None
    person = (
        "、".join(_NAMES.split(author[1]))
        if author
        else next((n for n in names if _is_person(n)), None)
    )
    return Dateline(stated, by_label or house, person, house)


def date_in_address(text: str) -> str | None:
    """Return the day that the address of a page holds, as many do."""
    match = _ADDRESS_DATE.search(text)
    if match is None:
        return None
    return _day(int(match["y"]), int(match["m"]), int(match["d"]))


def dates_in(text: str) -> list[str]:
    """List the full dates of a text, day by day."""
    return [found[:10] for match in _DATE.finditer(text) if (found := _timestamp(match))]


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime(year, month, day).date().isoformat()
    except ValueError:
        return None


def _timestamp(match: re.Match[str]) -> str | None:
    """Return the date in ISO 8601, as precise as stated; None where it is no date."""
    year = int(match["y"]) if match["y"] else int(match["roc"]) + 1911
    month, day = int(match["m"]), int(match["d"])
    hour, minute, second = (int(match[k]) if match[k] else 0 for k in "HMS")
    if hour < 12 and (match["half"] or match["pm"] or "").lower() in _LATER:
        hour += 12
    try:
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None
    if not match["H"]:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds" if match["S"] else "minutes")


def _is_parted(before: str) -> bool:
    """Tell whether the date begins a field of its own and not the middle of a phrase."""
    return not before or not _HANZI.match(before[-1]) or bool(_FURNITURE.search(before[-4:]))


def _names(rest: str) -> list[str]:
    words = _BREAK.split(_LABELLED.sub(" ", rest))
    return [
        w
        for w in (bare(word).strip("《》") for word in words)
        if len(_HANZI.findall(w)) >= 2 and not _FURNITURE.fullmatch(w)
    ]


def _is_person(words: str) -> bool:
    hanzi = len(_HANZI.findall(words))
    return 2 <= len(words) <= 4 and hanzi == len(words) and not _IS_HOUSE.search(words)
