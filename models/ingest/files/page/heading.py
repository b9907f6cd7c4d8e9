"""Date, source and author as a page shows them around its headline, element by element.

Pages part these by markup, not by signs: the text of one element is one field. What a class or id
calls the field counts, then its label, then its place beside the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from models.ingest.datelines import parse
from models.ingest.files.page.content import Content
from models.ingest.files.page.lines import Line, ancestors, shown_text
from models.ingest.files.page.tree import Element
from models.ingest.files.page.trims import is_told
from models.ingest.files.values import Stated
from models.ingest.labels import is_furniture

_REACH = 14  # lines between headline and body that are read
_LINKED = 0.5
_LONGEST = 20  # characters of a field without a label
_SOURCE = re.compile(
    r"(?:来源于|來源於|来源|來源|稿源|出处|出處|信息来源|文章来源)\s{0,3}[:：]?\s{0,3}(.{0,40})"
)
_NAMES = (
    r"(?:[\u3400-\u9fff·]{2,8}|[A-Za-z][\w.-]{1,20})(?:[\s、,，&]{1,4}[\u3400-\u9fff·]{2,4}){0,5}"
)
_WRITER = re.compile(
    r"(?:(?:采写|採寫|执笔|執筆|撰文|撰稿|作者)\s{0,3}[:：/|丨\s]\s{0,3}(?:[\u3400-\u9fff]{0,8}(?:记者|記者)\s{0,3})?"
    rf"|(?:记者|記者)\s{{0,3}}[:：/|丨]?\s{{0,3}})({_NAMES})(?=$|[\s)）】\]])"
)
_SLASHED = re.compile(
    r"([\u3400-\u9fff·]{2,4}(?:\s[\u3400-\u9fff·]{2,4}){0,4})/([\u3400-\u9fff]{3,12})"
)
_INSIDE = re.compile(
    r"[（(][^（）()]{0,12}(?:记者|記者|文/图|文/圖|文)[\s:：/]{0,2}"
    r"([\u3400-\u9fff·]{2,4}(?:[\s、,，]{1,2}[\u3400-\u9fff·]{2,4}){0,5})(?:\s(?:整合|[综綜]合))?[)）]"
)
_SIGNED = re.compile(
    r"[（(]((?:文/[图圖]\s)?[\u3400-\u9fff·]{2,3}(?:\s[\u3400-\u9fff·]{2,3}){0,3})[)）]$"
)
_NO_NAME = re.compile("最新|文章|未知|佚名|完|图|圖|网|報|报|社|局|部|委|摄|攝|综合|整合|化名|未完")
_CALLED_SOURCE = re.compile(r"source|laiyuan|media|from|account|nickname|author[-_]?name")
_NO_FIELD = re.compile(
    r"[\W\d_]*|原创|原創|转载|轉載|正文|举报|舉報|关注|關注|分享.{0,4}|收藏|评论|評論|来源[:：]?|字号.{0,8}|作者[:：]?|\[整理\]|"
    r".{0,6}(?:次阅读|条评论)|发[布表]于.{0,3}|发布时间[:：]?|发布日期[:：]?|时间[:：]?|超大|标准|大|小|最后更新.{0,30}"
)


class _Field(NamedTuple):
    text: str
    label: str  # class and id of its element and the next around
    is_beside_date: bool


def shown_of(content: Content, lines: Sequence[Line]) -> Stated:
    """Read the fields around a headline, and the names at the edges of the body."""
    fields = list(_fields(_near(content, lines)))
    date = next((d for f in fields if (d := parse(f.text).published)), None)
    date = _whole_date(fields, date)
    source = _labelled(fields) or _beside(fields)
    return Stated(published=date, source=source, byline=_writer(fields, content, lines))


def _near(content: Content, lines: Sequence[Line]) -> list[Line]:
    """Return the lines between headline and body, and the first ones behind the body."""
    first, last = lines.index(content.body[0]), lines.index(content.body[-1])
    head = content.headline
    top = lines.index(head) + 1 if head in lines and lines.index(head) < first else first - 6
    return [*lines[max(top, first - 40, 0) : first][:_REACH], *lines[last + 1 :][:4]]


def _fields(lines: Iterable[Line]) -> Iterator[_Field]:
    known = list(lines)
    dates = [parse(line.text).published is not None for line in known]
    for number, line in enumerate(known):
        texts = [(e, shown_text(line, runs)) for e, runs in _by_element(line)]
        dated = (any(dates[number : number + 2]) and line.linked <= _LINKED) or dates[number]
        for element, text in texts:
            if text:
                label = " ".join(
                    e.label for e, _ in zip(ancestors(element), range(2), strict=False)
                )
                yield _Field(text, label, dated)


def _by_element(line: Line) -> Iterator[tuple[Element, list[tuple[int, int]]]]:
    for element, runs in groupby(line.runs, key=lambda run: run[2]):
        yield element, [(start, end) for start, end, _ in runs]


def _whole_date(fields: Sequence[_Field], date: str | None) -> str | None:
    """Join a date and a time that stand in elements of their own."""
    if date is None:
        joined = parse(" ".join(f.text for f in fields if f.is_beside_date or f.text[:1].isdigit()))
        return joined.published
    if len(date) > 10:
        return date
    at = next((n for n, f in enumerate(fields) if parse(f.text).published), 0)
    return parse(" ".join(f.text for f in fields[at : at + 2])).published or date


def _labelled(fields: Sequence[_Field]) -> str | None:
    for number, field in enumerate(fields):
        match = _SOURCE.search(field.text)
        if match is None:
            continue
        said = match[1].split("|")[0].strip(" \u3000|[]（）()：:")
        following = (
            fields[number + 1].text if number + 1 < len(fields) and not match[1].strip() else ""
        )
        name = (said or following).strip()
        if name and not _NO_FIELD.fullmatch(name) and not parse(name).published:
            return re.split(r"\s|举报|作者|编辑", name)[0].removesuffix("举报") or None
    return None


def _beside(fields: Sequence[_Field]) -> str | None:
    """Return what a class calls the source, or the only words beside the date."""
    plain = [f for f in fields if len(f.text) <= _LONGEST and not _is_no_field(f.text)]
    named = next((f.text for f in plain if _CALLED_SOURCE.search(f.label)), None)
    if named:
        return _bare(named)
    near = [f.text for f in plain if f.is_beside_date]
    slashed = next((m[2] for text in near if (m := _SLASHED.fullmatch(text))), None)
    if slashed:
        return slashed
    rest = [_bare(text) for text in near if not _WRITER.search(text)]
    return rest[-1] if len(rest) in (1, 2) else None


def _bare(text: str) -> str:
    return re.sub(r"^(?:原创|原創)\s{0,3}|\[整理\]|\s.{0,20}$", "", text).strip()


def _is_no_field(text: str) -> bool:
    if ":" in text or "：" in text:
        return True
    return bool(_NO_FIELD.fullmatch(text)) or is_furniture(text) or bool(parse(text).published)


def _writer(fields: Sequence[_Field], content: Content, lines: Sequence[Line]) -> str | None:
    for field in fields:
        match = _WRITER.search(field.text) or _SLASHED.fullmatch(field.text)
        if match and len(field.text) <= 3 * _LONGEST and (names := _names(match[1])):
            return names
    first, last = lines.index(content.body[0]), lines.index(content.body[-1])
    edges = [*lines[max(0, first - 3) : first + 1], *lines[last : last + 4]]
    for line in edges:
        if is_told(line.text) and (match := _WRITER.search(line.text)):
            return _names(match[1])
    for line in (content.body[0], content.body[-1]):
        if match := _INSIDE.search(line.text):
            return _names(match[1])
    match = _SIGNED.search(content.body[-1].text)
    return _names(match[1]) if match else None


def _names(said: str) -> str | None:
    names = re.sub(r"[\s、,，&]+", "、", said.removeprefix("文/图").strip())
    return names if names and not _NO_NAME.search(names) else None
