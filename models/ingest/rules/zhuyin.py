"""Zhuyin behind the hanzi it spells, in brackets or bare, as copied ruby leaves it.

It works before what looks for wrong encodings, to which such a text looks like damage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.rules.gloss import LEFT, RIGHT, Found, before_of, is_glossed
from models.ingest.values import Edit
from models.ingest.zhuyin import SIGNS, spells_zhuyin

_SPACE = " \xa0\u3000"
_PATTERNS = (
    re.compile(rf"{LEFT}([{SIGNS}·,，、{_SPACE}-]{{1,60}}){RIGHT}"),
    re.compile(rf"(?<=[\u3400-\u9fff〇])([{SIGNS}]{{1,40}})"),
)
_CONFIDENCE = {2: 0.99, 1: 0.97, 0: 0.8}


def find(draft: Draft) -> Iterator[Edit]:
    """Remove the glosses of a glossed document."""
    for pattern in _PATTERNS:
        found = [_found(draft.text, match) for match in pattern.finditer(draft.text)]
        if is_glossed(found):
            for one in found:
                yield Edit(one.start, one.end, "", "zhuyin", _CONFIDENCE[one.fit])


def _found(text: str, match: re.Match[str]) -> Found:
    before = before_of(text, match.start())
    fit = spells_zhuyin(match[1], before)
    return Found(*match.span(), match[1], fit, fit > 0, before)
