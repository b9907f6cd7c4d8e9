"""Whether a program has exchanged the words of a text: read off the lists of spun wording.

The judgement that people see is made of the reading text (``models/insight/wording.py``); rules
that run before there is one ask only this.
"""

from __future__ import annotations

import re
from functools import cache

from models.ingest.lexicon import FOLDER
from models.ingest.repair.folding import fold

_LISTS = FOLDER.parent / "wording"
_COLUMNS = 5
_ENOUGH = 4
_KINDS = 3


def has_exchanged_words(text: str) -> bool:
    """Tell whether a text holds several strong words of the lists, and several kinds of them."""
    found = _pattern().findall(fold(text))
    return len(found) >= _ENOUGH and len(set(found)) >= _KINDS


@cache
def _pattern() -> re.Pattern[str]:
    words = {
        word for path in sorted(_LISTS.glob("*.tsv")) for word in _strong(path.read_text("utf-8"))
    }
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _strong(text: str) -> list[str]:
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    rows = [row for row in rows if len(row) == _COLUMNS and row[3] != "spam"]
    return [fold(row[0]) for row in rows if row[4].strip() == "strong"]
