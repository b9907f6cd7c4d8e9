"""What a page says of its article in its head and in its scripts."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from models.ingest.datelines import parse
from models.ingest.files.page.tree import Element, Tree
from models.ingest.files.values import Stated

_TITLES = ("og:title", "twitter:title", "articletitle", "title")
_DATES = (
    *("article:published_time", "publishdate", "pubdate", "publish_time", "og:release_date"),
    *("datepublished", "weibo: article:create_at", "firstcreatetime", "og:published_time"),
    *("apub:time", "date", "dc.date", "publication_date", "releasedate", "publishedtime"),
    "dateupdate",
)
_SOURCES = ("contentsource", "source", "mediaid", "og:article:source", "article:source")
_AUTHORS = ("author", "article:author", "og:article:author", "byline", "dc.creator", "authors")
_BY_ID = {"activity-name": "title", "js_name": "source", "js_author_name": "byline"}
"""Elements of WeChat's pages, whose head says little."""
_MOMENT = re.compile(r"var (?:ct|oriCreateTime)\s?=\s?[\"'](\d{10})[\"']")
_BEIJING = timedelta(hours=8)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?")
_SAVED = re.compile(r"<!-- saved from url=\(\d{4}\)(https?://[^\s<>]{1,2000}) -->")
_HEAD = 4_096
_LONGEST = 80  # characters of a source or byline


@dataclass(frozen=True, slots=True)
class Head:
    """What the page states, and all that it calls itself, best first."""

    stated: Stated
    names: tuple[str, ...]
    is_account: bool = False  # its source is the account that published it, known by its id


def head_of(tree: Tree) -> Head:
    """Read the head, linked data and known elements of a page."""
    metas = dict(reversed([*_metas(tree)]))
    linked = _linked(tree)
    known = _known(tree)
    names = [known.get("title"), linked.get("headline"), *(metas.get(k) for k in _TITLES)]
    names += [_text(e) for e in tree.elements if e.name == "title"][:1]
    authors = [*(metas.get(k) for k in _AUTHORS), linked.get("author")]
    titles = tuple(dict.fromkeys(" ".join(n.split()) for n in names if n and n.strip()))
    return Head(
        Stated(
            title=titles[0] if titles else None,
            published=_published([linked.get("datePublished"), *(metas.get(k) for k in _DATES)])
            or _moment(tree),
            source=_short(known.get("source"), *(metas.get(k) for k in _SOURCES)),
            byline=_person(titles, known.get("byline"), *authors),
        ),
        titles,
        bool(known.get("source")),
    )


def saved_from(raw: str) -> str:
    """Return the address that a browser wrote into a page when it saved it, "" for none."""
    match = _SAVED.search(raw, 0, _HEAD)
    return match[1] if match else ""


def charset_of(data: bytes) -> str | None:
    """Return the encoding that a page states of itself."""
    match = re.search(
        rb"charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([-\w:]{3,20})", data[:4096], re.IGNORECASE
    )
    return match[1].decode("ascii").lower() if match else None


def _metas(tree: Tree) -> Iterator[tuple[str, str]]:
    for element in tree.elements:
        if element.name == "meta":
            said = element.attributes
            key = said.get("property") or said.get("name") or said.get("itemprop") or ""
            if key and said.get("content", "").strip():
                yield key.lower(), said["content"].strip()


def _known(tree: Tree) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.elements:
        field = (
            _BY_ID.get(element.attributes.get("id", "")) if element.start < element.inner else None
        )
        if field and (text := _inside(tree, element)):
            found.setdefault(field, text)
    return found


def _inside(tree: Tree, element: Element) -> str:
    texts = (tree.raw[s:e] for s, e, _ in tree.shown if element.inner <= s < element.end)
    return " ".join(html.unescape("".join(texts)).split())


def _text(element: Element) -> str:
    return html.unescape("".join(element.page[s:e] for s, e in element.texts))


def _linked(tree: Tree) -> dict[str, str]:
    """Read an article's linked data (JSON-LD)."""
    for element in tree.elements:
        if element.name != "script" or "ld+json" not in element.attributes.get("type", ""):
            continue
        try:
            value = json.loads(_raw(element))
        except (ValueError, RecursionError):
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and ("headline" in item or "datePublished" in item):
                return {
                    k: v
                    for k in ("headline", "datePublished", "author")
                    if (v := _name(item.get(k)))
                }
    return {}


def _raw(element: Element) -> str:
    return "".join(element.page[start:end] for start, end in element.texts)


def _name(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        return _name(value.get("name"))
    return value.strip() if isinstance(value, str) else ""


def _published(said: list[str | None]) -> str | None:
    for text in filter(None, said):
        match = _ISO.search(text)
        date = parse(match.group().replace("T", " ") if match else text).published
        if date:
            return date
    return None


def _moment(tree: Tree) -> str | None:
    match = _MOMENT.search(tree.raw)
    if match is None:
        return None
    moment = datetime.fromtimestamp(int(match[1]), UTC) + _BEIJING
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def _person(titles: tuple[str, ...], *said: str | None) -> str | None:
    """Return an author; many pages name themselves there, as they do behind their title."""
    ends = [title[len(title) // 2 :] for title in titles]
    return _short(*(s for s in said if s and not any(s in end for end in ends)))


def _short(*said: str | None) -> str | None:
    return next((s for s in said if s and len(s) <= _LONGEST and not s.startswith("http")), None)
