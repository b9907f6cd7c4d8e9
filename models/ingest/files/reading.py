"""The first reading of an article of a file: its text by the rules, its data from both."""

from __future__ import annotations

import re
from dataclasses import replace

from models.ingest.datelines import parse
from models.ingest.files.values import Found, Stated
from models.ingest.pipeline import read
from models.ingest.values import ArticleData, Reading

_PERSONS = re.compile(
    r"[\u3400-\u9fff·]{2,8}(?:[ 、,，/]{1,2}[\u3400-\u9fff·]{2,8}){0,9}"
    r"|[A-Z][A-Za-z.'-]{1,30}(?: [A-Z][A-Za-z.'-]{1,30}){1,4}"
)
_HOUSE = re.compile("(?:网|網|报|報|社|台|臺|客户端|客戶端|编辑|編輯|频道|頻道)$")
_LABEL = re.compile(r"\s{0,5}(?:来源|來源|稿源|作者|记者|記者)\s{0,3}[:：]")


def reading_of(found: Found) -> Reading:
    """Run the rules over an article, and complete its data by what its file states."""
    reading = read(found.decoded.text, found.edits)
    return replace(reading, data=_completed(reading.data, found.stated, is_told(found)))


def is_told(found: Found) -> bool:
    """Tell whether the file has a field for each thing, as tables do, instead of a mere head."""
    return found.reader.startswith(("table/", "workbook/", "json/"))


def _completed(seen: ArticleData, stated: Stated, told: bool) -> ArticleData:
    """Join what stands in the text with what is stated beside it.

    A table has been filled in for this article; the head of a page mostly by the page's frame.
    """
    source, byline = _bare(stated.source), _bare(stated.byline)
    if told:
        return replace(
            seen,
            title=stated.title or seen.title,
            published=stated.published or seen.published,
            source=source or seen.source,
            byline=byline or seen.byline,
        )
    return replace(
        seen,
        title=seen.title or stated.title,
        published=_finer(seen.published, stated.published),
        source=seen.source or source,
        byline=seen.byline or (byline if byline and _is_person(byline, seen, stated) else None),
    )


def _finer(seen: str | None, stated: str | None) -> str | None:
    """Return the visible date; the stated one where it says the same more precisely."""
    if seen is None or (stated is not None and stated.startswith(seen)):
        return stated
    return seen


def _bare(said: str | None) -> str | None:
    """Return a source or a name without its label."""
    if said is None:
        return None
    text = _LABEL.sub("", said, count=1).strip()
    return parse(f"来源：{text}").source or text or None


def _is_person(name: str, seen: ArticleData, stated: Stated) -> bool:
    known = {seen.source, _bare(stated.source)}
    return bool(_PERSONS.fullmatch(name)) and not _HOUSE.search(name) and name not in known
