"""The first reading of an article of a file: its text by the rules, its data from both."""

from __future__ import annotations

import re
from dataclasses import replace

from models.ingest.datelines import parse
from models.ingest.files.values import Found, Stated
from models.ingest.labels import is_furniture
from models.ingest.pipeline import read
from models.ingest.values import ArticleData, Reading

_PERSONS = re.compile(
    r"[\u3400-\u9fff·]{2,8}(?:[ 、,，/]{1,2}[\u3400-\u9fff·]{2,8}){0,9}"
    r"|[A-Z][A-Za-z.'-]{1,30}(?: [A-Z][A-Za-z.'-]{1,30}){1,4}"
)
_HOUSE = re.compile("(?:网|網|报|報|社|台|臺|客户端|客戶端|编辑|編輯|频道|頻道)$")
_GLUED = re.compile(r"(?:作者|记者|記者|编辑|編輯|责编|責編)[:：]|[\[［【（(]")
_NOBODY = frozenset({"原创", "原創", "转载", "轉載", "来源", "來源", "网络", "網絡", "網路"})
_LABEL = re.compile(r"\s{0,5}(?:来源|來源|稿源|作者|记者|記者)\s{0,3}[:：]")


def reading_of(found: Found) -> Reading:
    """Run the rules over an article, and complete its data by what its file states."""
    reading = read(found.decoded.text, found.edits, found.body)
    if found.headline is not None:
        reading = _headed(reading, found.headline)
    if found.reader.startswith(("html/", "mht/")):
        return replace(reading, data=_paged(reading.data, found.stated))
    return replace(reading, data=_completed(reading.data, found.stated, is_told(found)))


def _headed(reading: Reading, headline: str) -> Reading:
    """Make the line that the markup calls the title the title, where the rules took another."""
    texts = [p.span.of(reading.text) for p in reading.paragraphs]
    place = next((n for n, text in enumerate(texts) if text and headline.startswith(text)), None)
    if place is None or reading.paragraphs[place].role == "title":
        return reading
    roles = [replace(p, role="body") if p.role == "title" else p for p in reading.paragraphs]
    roles[place] = replace(roles[place], role="title")
    data = replace(reading.data, title=texts[place])
    return replace(reading, paragraphs=tuple(roles), data=data)


def is_told(found: Found) -> bool:
    """Tell whether the file has a field for each thing, as tables do, instead of a mere head."""
    has_front = found.reader.startswith("text/") and found.stated != Stated()
    return has_front or found.reader.startswith(("table/", "workbook/", "json/"))


def _paged(seen: ArticleData, stated: Stated) -> ArticleData:
    """Join what the rules saw with what a page's markup shows, which parts field from field."""
    source, byline = _bare(stated.source), _bare(stated.byline)
    visible = None if seen.byline is None or is_furniture(seen.byline) else seen.byline
    return replace(
        seen,
        title=seen.title or stated.title,
        published=stated.published or seen.published,
        source=source or _house(seen.source),
        byline=byline if byline and _is_person(byline, seen, stated) else visible,
    )


def _completed(seen: ArticleData, stated: Stated, told: bool) -> ArticleData:
    """Join what stands in the text with what is stated beside it.

    A table has been filled in for this article; the head of a page mostly by the page's frame.
    """
    source, byline = _bare(stated.source), _bare(stated.byline)
    published = stated.published if told else _finer(seen.published, stated.published)
    if published and published != seen.published:
        seen = replace(seen, published=published, basis="stated")
    if told:
        return replace(
            seen,
            title=stated.title or seen.title,
            source=source or seen.source,
            byline=byline or seen.byline,
        )
    visible = None if seen.byline is None or is_furniture(seen.byline) else seen.byline
    return replace(
        seen,
        title=seen.title or stated.title,
        source=_house(seen.source) or source,
        byline=visible or (byline if byline and _is_person(byline, seen, stated) else None),
    )


def _house(said: str | None) -> str | None:
    """Return a source without what a page glues to it; None where it names nobody."""
    if said is None:
        return None
    name = _GLUED.split(said)[0].strip()
    return name if name and name not in _NOBODY else None


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
