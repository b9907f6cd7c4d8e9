"""The language of queries: from what a person types to a ``Query``.

::

    query   = { item }
    item    = words { " | " words } | [ "-" ] quoted | [ "-" ] key ":" value { "," value }
    words   = what stands outside of everything else, spaces included
    quoted  = '"' anything but '"' '"'
    value   = quoted | anything but space and ","

Words in a row are one text, as they are typed. ``py:`` and ``initials:`` take a value as words
do. What looks like a key but is none is text, unless it is a slip of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal, cast

from models.search.errors import (
    LoneBar,
    NothingAsked,
    NoValue,
    OnlyExclusions,
    OpenQuote,
    UnknownKey,
)
from models.search.values import (
    ANNOTATION_KEYS,
    ARTICLE_KEYS,
    Filter,
    Key,
    Mode,
    Query,
    Text,
    Words,
)

SOUNDS: dict[str, Mode] = {"py": "pinyin", "initials": "initials"}
KEYS: tuple[str, ...] = (*ANNOTATION_KEYS, *ARTICLE_KEYS, *SOUNDS)

_KEY = re.compile(r"(-?)([a-z]{2,12})[:：](?!//)")
_SLIP = 0.75  # how alike two words are of which one is a slip of the other


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a query: ``values`` of a key, one quoted text, one run of words, or a bar."""

    kind: Literal["words", "quoted", "key", "bar"]
    values: tuple[str, ...]
    at: int
    end: int
    key: str = ""
    negated: bool = False


def parse(source: str) -> Query:
    """Read a query.

    Raises:
        QueryFault: when it cannot be understood; it names the place of the mistake.
    """
    texts: list[Text] = []
    filters: list[Filter] = []
    tokens = list(_tokens(source))
    for n, token in enumerate(tokens):
        if token.kind == "bar":
            _prove_bar(tokens, n)
        elif token.kind == "key" and token.key not in SOUNDS:
            key = cast(Key, token.key)
            filters.append(Filter(key, token.values, token.negated, token.at, token.end))
        elif n and tokens[n - 1].kind == "bar":
            texts[-1] = replace(texts[-1], choices=(*texts[-1].choices, *_words(token)))
        else:
            texts.append(Text(_words(token), token.negated))
    query = Query(tuple(texts), tuple(filters))
    _prove(query, source)
    return query


def _words(token: _Token) -> tuple[Words, ...]:
    mode: Mode = SOUNDS.get(token.key, "text" if token.kind == "quoted" else "auto")
    return tuple(Words(value, mode, token.at, token.end) for value in token.values)


def _prove_bar(tokens: list[_Token], n: int) -> None:
    sides = (tokens[i] if 0 <= i < len(tokens) else None for i in (n - 1, n + 1))
    for side in sides:
        if side is None or side.kind == "bar" or (side.kind == "key" and side.key not in SOUNDS):
            raise LoneBar(tokens[n].at)


def _prove(query: Query, source: str) -> None:
    if not query.texts and not query.filters:
        raise NothingAsked
    on_articles = any(not f.negated for f in query.on(ARTICLE_KEYS))
    on_annotations = any(not f.negated for f in query.on(ANNOTATION_KEYS))
    if not (query.wanted or on_annotations or (on_articles and not _is_exclusive(query))):
        raise OnlyExclusions(0, len(source))


def _is_exclusive(query: Query) -> bool:
    """Tell whether places are excluded, though nothing says which places there are."""
    return bool(query.texts or query.on(ANNOTATION_KEYS))


def _tokens(source: str) -> Iterator[_Token]:
    at, end = 0, len(source)
    while at < end:
        if source[at].isspace():
            at += 1
            continue
        token = _token(source, at)
        yield token
        at = token.end


def _token(source: str, at: int) -> _Token:
    if source[at] == "|" and _is_alone(source, at):
        return _Token("bar", (), at, at + 1)
    negated = source[at] == "-"
    if source[at + negated : at + negated + 1] == '"':
        value, end = _quoted(source, at + negated)
        return _Token("quoted", (value,), at, end, negated=negated)
    key = _key(source, at)
    if key:
        values, end = _values(source, key)
        return _Token("key", values, at, end, key[2], bool(key[1]))
    words = source[at : _end_of_words(source, at)].rstrip()
    return _Token("words", (words,), at, at + len(words))


def _is_alone(source: str, at: int) -> bool:
    around = source[:at][-1:] + source[at + 1 :][:1]
    return around.strip() == ""


def _key(source: str, at: int) -> re.Match[str] | None:
    """Return the match of a key that begins here.

    Raises:
        UnknownKey: when it is the slip of one.
    """
    match = _KEY.match(source, at)
    if match is None or match[2] in KEYS:
        return match
    near = tuple(get_close_matches(match[2], KEYS, 2, _SLIP))
    if near:
        raise UnknownKey(match[2], near, match.start(2), match.end())
    return None


def _end_of_words(source: str, at: int) -> int:
    """Return where words end: at a quotation mark, bar or key that follows a space."""
    for end in range(at + 1, len(source)):
        if not source[end - 1].isspace() or source[end].isspace():
            continue
        if source[end] == '"' or source.startswith('-"', end) or _key(source, end):
            return end
        if source[end] == "|" and _is_alone(source, end):
            return end
    return len(source)


def _values(source: str, key: re.Match[str]) -> tuple[tuple[str, ...], int]:
    values: list[str] = []
    at = key.end()
    while True:
        value, at = _value(source, at)
        if not value.strip():
            raise NoValue(key[2], key.start(2), max(at, key.end()))
        values.append(value)
        if source[at : at + 1] not in (",", "，"):
            return tuple(values), at
        at += 1


def _value(source: str, at: int) -> tuple[str, int]:
    """Return one value; quotation marks inside it keep spaces and commas together."""
    value = ""
    while at < len(source) and not source[at].isspace() and source[at] not in ",，":
        if source[at] == '"':
            quoted, at = _quoted(source, at)
            value += quoted
        else:
            value += source[at]
            at += 1
    return value, at


def _quoted(source: str, at: int) -> tuple[str, int]:
    end = source.find('"', at + 1)
    if end < 0:
        raise OpenQuote(at, len(source))
    if not source[at + 1 : end].strip():
        raise NoValue('"', at, end + 1)
    return source[at + 1 : end], end + 1
