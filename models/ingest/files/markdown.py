"""Notes in Markdown: what their first lines state between two rules goes into the data by edits."""

from __future__ import annotations

import re

from models.ingest.datelines import parse
from models.ingest.files.columns import field_of
from models.ingest.files.values import Found, Stated
from models.ingest.values import Edit

_FRONT = re.compile(
    r"\ufeff?---[ \t]{0,9}\r?\n((?:[^\n]{0,2000}\n){0,100}?)(?:---|\.\.\.)[ \t]{0,9}(?:\r?\n|$)"
)
_FIELD = re.compile(r"([\w \-.]{1,40}?)[ \t]{0,9}[:：][ \t]{0,9}([^\n]{0,1000})")
_ITEM = re.compile(r"[ \t]{0,9}-[ \t]{1,9}([^\n]{1,200})")
_HEADING = re.compile(r"^#{1,6}[ \t]{1,9}(?=\S)", re.MULTILINE)
_RULE = "html"  # markup of a format, as that of pages


def with_front(found: Found) -> Found:
    """Return a note with its front matter hidden and stated, and the signs of headings hidden."""
    from dataclasses import replace

    text = found.decoded.text
    match = _FRONT.match(text)
    start = match.end() if match else 0
    edits = [Edit(0, start, "", _RULE, 0.99)] if start else []
    edits += [Edit(m.start(), m.end(), "", _RULE, 0.95) for m in _HEADING.finditer(text, start)]
    return replace(found, edits=tuple(edits), stated=_stated(match[1]) if match else Stated())


def _stated(front: str) -> Stated:
    said: dict[str, str] = {}
    last: str | None = None
    for line in front.split("\n"):
        item, pair = _ITEM.fullmatch(line.rstrip()), _FIELD.fullmatch(line.rstrip())
        if item and last:
            said[last] = "、".join(filter(None, (said[last], _plain(item[1]))))
        elif pair and (last := field_of(pair[1])):
            said.setdefault(last, _plain(pair[2]))
    date = said.get("published", "").replace("T", " ")
    return Stated(
        title=said.get("title") or None,
        published=parse(date).published,
        source=said.get("source") or None,
        byline=said.get("byline") or None,
    )


def _plain(value: str) -> str:
    """Return a value without its quotes; a list in brackets joined."""
    bare = value.strip()
    if bare[:1] == "[" and bare[-1:] == "]":
        return "、".join(_plain(part) for part in bare[1:-1].split(",") if part.strip())
    return bare[1:-1] if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'" else bare
