"""Pinyin behind the hanzi it spells, as some sites strew it over their articles.

It stands in brackets, or bare where the tags of ruby were lost. A single reading aid is an
author's own, and stands behind a rare character; only a document where several stand behind
everyday ones is glossed. There, a reading goes when the hanzi before it can be read so. (6G),
(tourism), (Suzhou) and (服务) stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from models.ingest.draft import Draft
from models.ingest.lexicon import characters
from models.ingest.pinyin import (
    LETTERS,
    LOWER_LETTERS,
    SIGNS_BETWEEN,
    has_tone,
    is_syllable,
    resembles,
    spells,
    with_marks,
)
from models.ingest.plausibility import is_everyday
from models.ingest.values import Edit

_SPACE = " \xa0\u3000"
LEFT, RIGHT = r"[(（\[［〔【]", r"[)）\]］〕】]"
"""Brackets in which readings stand."""

_BRACKETED = re.compile(rf"{LEFT}([{LETTERS}'’·,，、{_SPACE}-]{{1,80}}){RIGHT}")
_NUMBERED = re.compile(
    rf"{LEFT}([{_SPACE}]{{0,2}}(?:[a-zü:]{{1,6}}[0-5][-'·,，{_SPACE}]{{0,2}}){{1,12}}){RIGHT}"
)
_BARE = re.compile(rf"(?<=[\u3400-\u9fff〇])[{LOWER_LETTERS}]{{1,40}}")
_REACH = 30  # characters before a reading that it may spell
_GLOSSED = 3.0  # so much evidence makes a document a glossed one
_PLAIN, _EVERYDAY = 1.0, 0.6  # evidence of a reading of a hanzi in every text, in many
_RIGHT = 2  # the fit of a spelling that is right, tones too
_LONG = 12  # letters
_COMMA = re.compile("(?<=[^,，、])[,，、](?=[^,，、])")
_CONFIDENCE = {2: 0.99, 1: 0.97, 0: 0.8}
_TONELESS_CONFIDENCE = 0.85
_CLOSING = "".join(SIGNS_BETWEEN)


class Found(NamedTuple):
    """A possible gloss: its range, the reading, how well it fits, and whether it shows tones.

    Attributes:
        before: the text that it may spell.
    """

    start: int
    end: int
    reading: str
    fit: int
    is_toned: bool
    before: str


def find(draft: Draft) -> Iterator[Edit]:
    """Remove the glosses of a glossed document."""
    text = draft.text
    bracketed, bare = [*_bracketed(text), *_numbered(text)], list(_bare(text))
    for found in (bracketed, bare):
        if is_glossed(found):
            has_capitals = is_glossed(one for one in found if not one.reading.islower())
            for one in found:
                confidence = _confidence(one, has_capitals=has_capitals)
                if confidence:
                    yield Edit(one.start, one.end, "", "gloss", confidence)


def is_glossed(found: Iterable[Found]) -> bool:
    """Tell whether a document reads hanzi aloud that nobody needs to hear."""
    return sum(_evidence(one) for one in found if one.is_toned and one.fit) >= _GLOSSED


def _evidence(one: Found) -> float:
    if one.fit == _RIGHT and len(one.reading) >= _LONG and _COMMA.search(one.reading):
        return _GLOSSED  # no author reads a clause and its comma aloud
    hanzi = one.before[-1:]
    if hanzi in characters("common_hanzi"):
        return _PLAIN
    return _EVERYDAY if hanzi and is_everyday(hanzi) else 0


def _confidence(one: Found, *, has_capitals: bool) -> float:
    """Tell how surely a reading of a glossed document is a gloss; 0 where it is none."""
    if one.is_toned:
        # Tones in brackets are glosses even where damage, or a reading that no dictionary has,
        # hides what they spell.
        return _CONFIDENCE[one.fit] if one.fit or _may_be_misread(one) else 0
    if one.fit and (one.reading.islower() or _is_single(one, has_capitals=has_capitals)):
        return _TONELESS_CONFIDENCE
    return 0


def _may_be_misread(one: Found) -> bool:
    if one.before[-1:].isalnum():
        return resembles(one.reading, one.before)
    return is_syllable(one.reading)


def _is_single(one: Found, *, has_capitals: bool) -> bool:
    """Tell whether a reading with a capital is one hanzi's in the neutral tone, and no name."""
    fit = spells(one.reading, one.before[-1:]) if len(one.reading) > 1 else 0
    return fit == 2 or (fit == 1 and has_capitals)


def _bracketed(text: str) -> Iterator[Found]:
    for match in _BRACKETED.finditer(text):
        reading = match[1].strip(_SPACE)
        if reading:
            before = before_of(text, match.start())
            fit = spells(reading, before)
            yield Found(*match.span(), reading, fit, has_tone(reading), before)


def _numbered(text: str) -> Iterator[Found]:
    for match in _NUMBERED.finditer(text):
        before = before_of(text, match.start())
        reading = with_marks(match[1])
        fit = spells(reading, before)
        yield Found(*match.span(), reading, fit, fit > 0 or has_tone(reading), before)


def _bare(text: str) -> Iterator[Found]:
    """Find pinyin that stands behind hanzi without brackets; only what fits counts."""
    for match in _BARE.finditer(text):
        before = before_of(text, match.start())
        if fit := spells(match.group(), before):
            yield Found(*match.span(), match.group(), fit, has_tone(match.group()), before)


def before_of(text: str, at: int) -> str:
    """Return what a reading may spell, without the signs that close it."""
    return text[max(0, at - _REACH) : at].rstrip(_CLOSING)
