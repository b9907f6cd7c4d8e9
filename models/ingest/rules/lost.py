"""Characters that are lost for good: each place shows □ and is on record; nothing is invented.

U+FFFD is what a decoder puts where it cannot read; 锟斤拷 and ï¿½ are U+FFFD that was decoded
wrongly in its turn. Text in GBK that was read as UTF-8 leaves runs of U+FFFD, and between them a
letter that two bytes happen to spell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

KEY = "lost"
SIGN = "□"
_LOST = re.compile("\ufffd(?:[\x80-\u07ff]{0,2}\ufffd){0,1900}")
_TWICE = re.compile("(?:锟斤拷){1,1900}|(?:ï¿½){1,1900}")


def find(draft: Draft) -> Iterator[Edit]:
    """Show what is lost."""
    text = draft.text
    if "\ufffd" in text:
        for match in _LOST.finditer(text):
            yield Edit(match.start(), match.end(), SIGN * len(match.group()), KEY)
    for match in _TWICE.finditer(text):
        pairs = match.group().startswith("锟")
        signs = len(match.group()) // 3 * (2 if pairs else 1)
        yield Edit(match.start(), match.end(), SIGN * signs, KEY)
