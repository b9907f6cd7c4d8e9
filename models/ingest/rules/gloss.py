"""Pinyin in brackets behind the hanzi it spells, as some sites strew over their articles.

A single reading aid is an author's own; only a document with several is glossed. There, brackets
go when the hanzi before them can be read so. (6G), (tourism), (Suzhou) and (服务) stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.pinyin import LETTERS, has_tone, is_pinyin, spells
from models.ingest.values import Edit

_BRACKETS = re.compile(rf"[(（]([{LETTERS}'’ ·,，-]{{1,80}})[)）]")
_REACH = 24  # hanzi before a bracket that it may spell
_GLOSSED = 3  # so many brackets with tones that fit make a document a glossed one
_CONFIDENCE = {2: 0.99, 1: 0.97, 0: 0.8}
_TONELESS_CONFIDENCE = 0.85


def find(draft: Draft) -> Iterator[Edit]:
    """Remove the glosses of a glossed document."""
    found = list(_BRACKETS.finditer(draft.text))
    toned = [m for m in found if has_tone(m[1])]
    if len(toned) < _GLOSSED:
        return
    fits = {m.start(): _fit(draft.text, m) for m in found}
    if sum(fits[m.start()] > 0 for m in toned) < _GLOSSED:
        return
    for match in found:
        fit = fits[match.start()]
        if has_tone(match[1]) and (fit or is_pinyin(match[1])):
            # In a glossed document tones in brackets are glosses even where damage, or a reading
            # that no dictionary has, hides what they spell.
            yield Edit(match.start(), match.end(), "", "gloss", _CONFIDENCE[fit])
        elif fit and match[1].islower():
            yield Edit(match.start(), match.end(), "", "gloss", _TONELESS_CONFIDENCE)


def _fit(raw: str, match: re.Match[str]) -> int:
    return spells(match[1], raw[max(0, match.start() - _REACH) : match.start()])
