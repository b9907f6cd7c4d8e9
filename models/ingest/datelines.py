"""Dates, sources and authors as the lines around an article state them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from models.ingest.labels import bare

_LONGEST = 120  # characters
_MOST_HANZI = 40  # outside the date; a line that says more is text
_SOURCE_LABEL = (
    r"(?:来源|來源|稿源|信息来源|消息来源|新闻来源|新聞來源|文章来源|资料来源|出处|出處)"
)
_DATE = re.compile(
    r"(?:(?P<y>(?:19|20)\d{2})[ \u3000]?[-/.年][ \u3000]?|(?:中華)?民國(?P<roc>\d{2,3})年)"
    r"(?P<m>\d{1,2})[ \u3000]?[-/.月][ \u3000]?(?P<d>\d{1,2})[ \u3000]?(?:日|号|號)?"
    r"(?:[ T\u3000\xa0]{0,4}(?P<H>\d{1,2})[ ]?[:：时時点點][ ]?(?P<M>\d{2})"
    r"(?:[:：分][ ]?(?P<S>\d{2}))?[分秒]?)?"
)
_SOURCE = re.compile(
    _SOURCE_LABEL + r"[ \u3000\xa0]?[:：|丨][ \u3000\xa0]{0,4}([^\s|｜【】()（）<>]{2,40})"
)
_AUTHOR = re.compile(
    r"(?:作者|文字记者|文字記者|记者|記者|撰文|文/)[ \u3000\xa0]?[:：|丨]?[ \u3000\xa0]?"
    r"([\u3400-\u9fff·]{2,8}(?:[、,，][ ]?[\u3400-\u9fff·]{2,8}){0,9})(?=$|[\s|｜()（）])"
)
_LABELLED = re.compile(r"[^\s:：]{1,8}[:：][ \u3000\xa0]{0,2}[^\s|｜]{0,40}")
_BREAK = re.compile(r"[\s|｜/]+")
_FURNITURE = re.compile(
    r"(?:字号|字號|字体|阅读|閱讀|浏览|瀏覽|点击|點擊|评论|評論|分享|收藏|打印|列印|次|人|人气|大|中|小"
    r"|发布|發布|發佈|发表|發表|更新|时间|時間|日期|于|於|\d|[A-Za-z+-]){1,40}"
)
_HANZI = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What one line states; None where it says nothing of the kind."""

    published: str | None = None
    source: str | None = None
    byline: str | None = None


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
    by_label = source[1].strip(":：,，;；《》") if source else None
    place = by_label or (names.pop(0) if names else None)
    person = author[1] if author else next((n for n in names if _is_person(n)), None)
    return Dateline(stated, place, person)


def _timestamp(match: re.Match[str]) -> str | None:
    """Return the date in ISO 8601, as precise as stated; None where it is no date."""
    year = int(match["y"]) if match["y"] else int(match["roc"]) + 1911
    month, day = int(match["m"]), int(match["d"])
    hour, minute, second = (int(match[k]) if match[k] else 0 for k in "HMS")
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
    return 2 <= len(words) <= 4 and len(_HANZI.findall(words)) == len(words)
