"""Which column of a table, or key of a record, holds what: guessed by name, or told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from models.ingest.files.errors import NoText

FIELDS = ("text", "title", "published", "source", "byline")
"""What is looked for; all but ``text`` may be missing."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "content", "body", "article", "fulltext", "maintext", "articlebody", "html"),
        *("正文", "内容", "內容", "文本", "全文", "文章", "文章内容", "文章內容", "新闻内容"),
        *("新聞內容", "内文", "內文", "本文"),
    ),
    "title": (
        *("title", "headline", "subject", "heading"),
        *("标题", "標題", "题目", "題目", "题名", "題名", "篇名", "新闻标题", "新聞標題"),
    ),
    "published": (
        *("published", "date", "pubdate", "publishdate", "publishedat", "publishtime", "pubtime"),
        *("datepublished", "time", "datetime", "timestamp", "createdat", "releasedate"),
        *("日期", "时间", "時間", "发布时间", "發布時間", "發佈時間", "发布日期", "發布日期"),
        *("發佈日期", "发表时间", "發表時間", "出版日期", "刊登日期", "报道时间", "報導時間"),
    ),
    "source": (
        *("source", "publisher", "outlet", "media", "site", "sitename", "newspaper", "origin"),
        *("来源", "來源", "媒体", "媒體", "出处", "出處", "报纸", "報紙", "文章来源", "新闻来源"),
        *("新聞來源", "稿源", "刊名", "来源媒体", "來源媒體"),
    ),
    "byline": (
        *("byline", "author", "authors", "writer", "reporter", "journalist", "creator"),
        *("作者", "记者", "記者", "撰文", "撰稿", "责任者", "責任者", "署名"),
    ),
}
_SAMPLE = 50  # rows; what a column holds shows in them
_DATE = re.compile(r"(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)")
_LONG = 40  # characters, on average: a column that holds texts


def columns_of(
    names: Sequence[str], rows: Iterable[Mapping[str, str]], told: Mapping[str, str]
) -> dict[str, str]:
    """Return the column of each field that has one.

    What was told wins over what is guessed; without any name that says so, the column with the
    longest entries is the text, and the only one that holds nothing but dates the date.

    Raises:
        NoText: when a column that was told does not exist, or none can be the text.
    """
    found: dict[str, str] = {}
    for wanted, name in told.items():
        if wanted not in FIELDS or name not in names:
            raise NoText(f"there is no column “{name}” for {wanted}.", _offer(names))
        found[wanted] = name
    for wanted in FIELDS:
        free = [name for name in names if name not in found.values()]
        guess = _guess(wanted, free)
        if wanted not in found and guess is not None:
            found[wanted] = guess
    if "text" in found and "published" in found:
        return found
    sample = list(islice(rows, _SAMPLE))
    free = [name for name in names if name not in found.values()]
    dated = [name for name in free if _holds_dates(name, sample)]
    if "published" not in found and len(dated) == 1:
        found["published"] = dated[0]
    if "text" not in found:
        longest = _longest([name for name in free if name not in found.values()], sample)
        if longest is None:
            raise NoText("no column looks like the text of articles.", _offer(names))
        found["text"] = longest
    return found


def field_of(name: str) -> str | None:
    """Return the field that a name of a column means; None where it means none."""
    folded = _folded(name)
    return next((wanted for wanted in FIELDS if folded in _NAMES[wanted]), None)


def _guess(wanted: str, names: Sequence[str]) -> str | None:
    folded = {_folded(name): name for name in reversed(names)}
    return next((folded[known] for known in _NAMES[wanted] if known in folded), None)


def _folded(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _longest(names: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str | None:
    if not rows or not names:
        return None
    means = {name: sum(len(row.get(name, "")) for row in rows) / len(rows) for name in names}
    best = max(names, key=lambda name: means[name])
    return best if means[best] >= _LONG else None


def _holds_dates(name: str, rows: Sequence[Mapping[str, str]]) -> bool:
    held = [value for row in rows if (value := row.get(name, "").strip())]
    return bool(held) and all(len(value) < _LONG and _DATE.match(value) for value in held)


def _offer(names: Sequence[str]) -> str:
    shown = ", ".join(names[:12])
    return (
        f"Name the column; there are: {shown}." if shown else "Name the columns in the first row."
    )
