"""Spans as tags of characters, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from models.text import Span

_TAG = re.compile(r"([BIMELSU])[-_](.+)")
_CANONICAL = {"M": "I", "L": "E", "U": "S"}


@dataclass(frozen=True, slots=True)
class Scheme:
    """Letters for the first, an inner, the last and the only character of a span."""

    name: str
    first: str
    inner: str
    last: str
    only: str


SCHEMES = (
    Scheme("bio", "B", "I", "I", "B"),
    Scheme("bioes", "B", "I", "E", "S"),
    Scheme("bmes", "B", "M", "E", "S"),
)

Labelled = tuple[Span, str]
"""A span in code points, and its label."""


def tagged(length: int, spans: Iterable[Labelled], scheme: Scheme) -> list[str]:
    """Return one tag for each of ``length`` characters; the spans must not overlap."""
    tags = ["O"] * length
    for span, label in spans:
        inner = len(span) - 2
        if inner < -1:
            raise ValueError("an empty span has no character to tag")
        if inner == -1:
            tags[span.start] = f"{scheme.only}-{label}"
            continue
        tags[span.start : span.end] = [
            f"{scheme.first}-{label}",
            *[f"{scheme.inner}-{label}"] * inner,
            f"{scheme.last}-{label}",
        ]
    return tags


@lru_cache(maxsize=4096)  # a file has millions of rows and some dozens of tags
def is_tag(text: str) -> bool:
    """Tell whether a field is a tag of any scheme."""
    return text == "O" or _TAG.fullmatch(text) is not None


def untagged(tags: Sequence[str]) -> tuple[list[Labelled], list[int]]:
    """Read spans from tags of any scheme, one tag a character or word.

    Returns:
        The spans, counted in tags, and the places where a span began without its first letter
        (always so in IOB1; an accident in the others).
    """
    spans: list[Labelled] = []
    headless: list[int] = []
    start, open_label = 0, ""

    def close(end: int) -> None:
        if open_label:
            spans.append((Span(start, end), open_label))

    for place, tag in enumerate(tags):
        letter, label = _parsed(tag)
        if letter in ("O", "B", "S") or label != open_label:
            close(place)
            start, open_label = place, label
            if letter in ("I", "E"):
                headless.append(place)
        if letter in ("E", "S"):
            close(place + 1)
            open_label = ""
    close(len(tags))
    return spans, headless


@lru_cache(maxsize=4096)
def _parsed(tag: str) -> tuple[str, str]:
    match = _TAG.fullmatch(tag)
    if match is None:
        return "O", ""
    return _CANONICAL.get(match[1], match[1]), match[2]
