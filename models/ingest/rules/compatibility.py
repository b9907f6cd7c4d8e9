"""Code points that stand for a character under another number: 樂 (U+F914), ⼈ (U+2F08), ﬁ.

They look the same and are found by no search. Canonical equivalents, radicals and ligatures are
taken; circled figures, units and the like mean more than their parts and stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from models.ingest.draft import Draft
from models.ingest.files.radicals import foldings
from models.ingest.values import Edit

KEY = "compatibility"
_TWINS = re.compile("[\uf900-\ufa6d\ufa70-\ufad9\U0002f800-\U0002fa1d\ufb00-\ufb06]")


def find(draft: Draft) -> Iterator[Edit]:
    """Replace such code points by the character that they stand for."""
    for edit in foldings(draft.text):
        yield replace(edit, rule=KEY)
    for match in _TWINS.finditer(draft.text):
        character = unicodedata.normalize("NFKC", match.group())
        if character != match.group():
            yield Edit(match.start(), match.end(), character, KEY, 0.98)
