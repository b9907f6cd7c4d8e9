"""Characters that are lost for good: each place shows □ and is on record; nothing is invented.

U+FFFD is what a decoder puts where it cannot read; 锟斤拷 and ï¿½ are U+FFFD that was decoded
wrongly in its turn. Text in GBK that was read as UTF-8 leaves runs of U+FFFD, and between them a
letter that two bytes happen to spell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from models.ingest.draft import Draft
from models.ingest.lexicon import characters
from models.ingest.values import LOST, Edit

KEY = "lost"
_LOST = re.compile("\ufffd(?:[\x80-\u07ff]{0,2}\ufffd){0,1900}")
_RUN = 4  # U+FFFD in a row; beside so many, no letter or rare hanzi is the author's
_TWICE = re.compile("(?:锟斤拷){1,1900}|(?:ï¿½){1,1900}")


def find(draft: Draft) -> Iterator[Edit]:
    """Show what is lost."""
    text = draft.text
    if "\ufffd" in text:
        pattern = _dense() if "\ufffd" * _RUN in text else _LOST
        for match in pattern.finditer(text):
            yield Edit(match.start(), match.end(), LOST * len(match.group()), KEY)
    for match in _TWICE.finditer(text):
        pairs = match.group().startswith("锟")
        signs = len(match.group()) // 3 * (2 if pairs else 1)
        yield Edit(match.start(), match.end(), LOST * signs, KEY)


@cache
def _dense() -> re.Pattern[str]:
    """Return the pattern of a loss in a text that has runs of them: GBK that was read as UTF-8.

    Two bytes of it happen to spell a letter, three a rare hanzi or a syllable of Korean.
    """
    usual = "".join(characters("common_hanzi"))
    odd = f"[^\x00-\x7f\ufffd\u2000-\u206f\u3000-\u303f\uff00-\uffef{usual}]"
    return re.compile(f"{odd}{{0,2}}\ufffd(?:{odd}{{0,3}}\ufffd){{0,1900}}{odd}{{0,2}}")
