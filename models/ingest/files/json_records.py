"""JSON and JSON lines: one article a record."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any

from models.ingest.files import limits
from models.ingest.files.errors import Unreadable
from models.ingest.files.records import SAMPLE, Record, Sheet, articles, decoded_text
from models.ingest.files.values import File, Item

READER = "json/1"
_KIND = "JSON"
_LISTS = ("articles", "data", "items", "results", "rows", "records", "docs", "documents", "news")
_DEEP = 3  # records lie at most so deep in other keys


def read(file: File) -> Iterator[Item]:
    """Yield an article for each record of a list, of lines, or for the only one.

    Raises:
        NotText: when the bytes are no text.
        Unreadable: when nothing in them is a record.
        NoText: when no key can be the text of articles.
    """
    for sheet in sheets(file):
        yield from articles(file, sheet, READER)


def sheets(file: File) -> Iterator[Sheet]:
    """Yield the records as one table, whose columns are the keys of the first of them.

    Raises:
        NotText, Unreadable: as `read`.
    """
    stream = _records(decoded_text(file).lstrip("\ufeff"))
    head = list(islice(stream, SAMPLE))
    names: dict[str, None] = {}
    for _, cells in head:
        if not isinstance(cells, str):
            names.update(dict.fromkeys(cells))
    if not names:
        raise Unreadable(_KIND, "there is no record in it")
    yield Sheet("", tuple(names), chain(head, stream))


def _records(text: str) -> Iterator[Record]:
    try:
        whole = _loaded(text)
    except ValueError:
        yield from _lines(text)
        return
    for number, value in enumerate(_list_in(whole, _DEEP), 1):
        yield f"record {number}", _cells(value)


def _lines(text: str) -> Iterator[Record]:
    good = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            cells = _cells(_loaded(line))
        except ValueError as error:
            yield f"line {number}", f"this is no JSON: {error}."
            if not good and number > limits.COLUMNS:
                raise Unreadable(_KIND, str(error), place=f"line {number}") from error
            continue
        good += 1
        yield f"line {number}", cells


def _loaded(text: str) -> Any:
    """Parse JSON; what Python would let pass and no other program reads is refused.

    Raises:
        ValueError: always the same kind, whatever is wrong.
    """
    try:
        return json.loads(text, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no value of JSON")


def _list_in(value: Any, deep: int) -> list[Any]:
    """Find the list of records: the value itself, or under a key that usually holds it."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    if deep:
        for key in _LISTS:
            inner = value.get(key)
            if isinstance(inner, list | dict) and (found := _list_in(inner, deep - 1)):
                return found
    return [value]


def _cells(value: Any) -> Mapping[str, str] | str:
    if not isinstance(value, dict):
        return "this is no record with keys."
    return {str(key): _cell(inner) for key, inner in value.items()}


def _cell(value: Any) -> str:
    """Return a value as text: paragraphs of a list become lines, names of one are joined."""
    if isinstance(value, list):
        parts = [_cell(inner) for inner in value]
        return ("\n" if sum(map(len, parts)) > 80 else "、").join(parts)
    if isinstance(value, dict):
        return _cell(value.get("name") or value.get("title") or value.get("text") or "")
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    return str(value)
