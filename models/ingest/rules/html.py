"""Residue of HTML: tags go, entities become their characters.

Tags of blocks that stand between two texts become a line end, so that a page in one line still
has its paragraphs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

_TAG = re.compile(
    r"</?(?P<name>[a-zA-Z][a-zA-Z0-9]{0,15})(?:[\s/][^<>]{0,1000})?>|<![^<>]{0,1000}>"
)
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "div"),
        *("dl", "dt", "dd", "figcaption", "figure", "footer", "form", "head", "header", "html"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "nav", "ol", "option", "p"),
        *(
            "pre",
            "section",
            "select",
            "table",
            "tbody",
            "td",
            "textarea",
            "th",
            "title",
            "tr",
            "ul",
        ),
    }
)
_SILENT = {
    "script": re.compile("</script", re.IGNORECASE),
    "style": re.compile("</style", re.IGNORECASE),
    "rt": re.compile("</rt", re.IGNORECASE),
    "rp": re.compile("</rp", re.IGNORECASE),
}
"""Tags that take what they hold with them: programs, looks, and the readings of ruby."""

_RUBY = ("rt", "rp")
_LONGEST_READING = 60  # characters; a tag of ruby that is closed later than that is none
_TAIL = re.compile(r"(?<=[?？!！。”』」])/?(?:p|div|span|br|strong|td|li|h[1-6]|section)(?: ?/)?>")
_ENTITY = re.compile(
    r"[&＆](?:amp;){0,4}"
    r"(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,30};)"
    r"|& (?:nbsp|ldquo|rdquo|hellip|mdash);"
    r"|&(?:amp;){0,4}(?:nbsp|[lr][ds]quo|hellip|[mn]dash|middot|quot|amp|lt|gt)(?![a-zA-Z0-9=;])"
    r"|&amp;(?![a-zA-Z#])"
)
_PAIR = re.compile("&(?:amp;)?#(x?[0-9a-f]{4,5});&(?:amp;)?#(x?[0-9a-f]{4,5});", re.IGNORECASE)
_DOUBLED = re.compile("(?:amp;){1,4}")
_SPACE = " \t\r\xa0\u3000"


def find(draft: Draft) -> Iterator[Edit]:
    """Remove tags, with what scripts and styles hold, and replace entities."""
    text = draft.text
    yield from _tags(text)
    for match in _TAIL.finditer(text):
        yield Edit(match.start(), match.end(), "", "html", 0.9)
    if "&" in text or "＆" in text:
        yield from _entities(text)


def _entities(text: str) -> Iterator[Edit]:
    """Replace entities, those of entities (`&amp;nbsp;`) and halves of surrogate pairs too."""
    pairs: set[int] = set()  # where an entity begins that is done
    for match in _PAIR.finditer(text):
        character = _astral(_number(match[1]), _number(match[2]))
        if character:
            pairs |= {match.start(), text.index("&", match.start() + 1)}
            yield Edit(match.start(), match.end(), character, "html")
    for match in _ENTITY.finditer(text):
        character = _meaning(match.group())
        if character != match.group() and match.start() not in pairs:
            doubtful = _DOUBLED.search(match.group()) or match.group()[-1] != ";"
            yield Edit(match.start(), match.end(), character, "html", 0.95 if doubtful else 1.0)


def _number(digits: str) -> int:
    if digits[0] in "xX":
        return int(digits[1:], 16)
    return int(digits) if digits.isdecimal() else 0


def _astral(high: int, low: int) -> str:
    """Return the character of two surrogates; nothing where the numbers are none."""
    if 0xD800 <= high <= 0xDBFF and 0xDC00 <= low <= 0xDFFF:
        return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)
    return ""


def _meaning(entity: str) -> str:
    """Return the character of an entity, as browsers read it; the entity where it names none."""
    inner = _DOUBLED.sub("", entity[1:], count=1).strip(" ;")
    character = html.unescape(f"&{inner};") if inner else "&"
    if character == f"&{inner};":
        return entity
    return character.replace("\r", "\n")


def _tags(raw: str) -> Iterator[Edit]:
    tags = list(_scan(raw))
    breaks = _breaks(raw, tags)
    for number, (start, end, _) in enumerate(tags):
        yield Edit(start, end, "\n" if number in breaks else "", "html", 0.99)


def _scan(raw: str) -> Iterator[tuple[int, int, str]]:
    """Yield ``(start, end, name)`` of each tag; a script or style includes what it holds."""
    unclosed: set[str] = set()  # searched for once in vain; again would cost a whole pass
    at = 0
    while match := _TAG.search(raw, at):
        name = (match["name"] or "").lower()
        at = match.end()
        if name in _SILENT and name not in unclosed and raw[match.start() + 1] != "/":
            close = _SILENT[name].search(raw, at)
            if close is None:
                unclosed.add(name)
            elif name not in _RUBY or close.start() - at <= _LONGEST_READING:
                at = close.start()
        yield match.start(), at, name


def _breaks(raw: str, tags: list[tuple[int, int, str]]) -> set[int]:
    """Choose the tags that part two texts of one line and so must become a line end."""
    chosen: set[int] = set()
    pending: int | None = None
    has_text = False  # on the line so far
    at = 0
    for number, (start, end, name) in enumerate([*tags, (len(raw), len(raw), "")]):
        first, newline, rest = raw[at:start].partition("\n")
        if first.strip(_SPACE):
            has_text = True
            if pending is not None:
                chosen.add(pending)
                pending = None
        if newline:
            pending, has_text = None, bool(rest.rpartition("\n")[2].strip(_SPACE))
        if name in _BLOCKS and has_text and pending is None:
            pending = number
        at = end
    return chosen
