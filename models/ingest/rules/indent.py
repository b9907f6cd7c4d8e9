"""What is left of the spaces before a paragraph: `????` or U+FFFD, where a code had none.

Two ideographic spaces that a code does not have become a question mark for each, or for each of
their bytes. No sentence begins with several; where lines after lines do, they are indents. In a
text that is full of U+FFFD elsewhere too, they are the beginning of a sentence that is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

KEY = "indent"
_SIGNS = re.compile("(?<![^\r\n])(?:\\?{2,8}|？{2,8}|\ufffd{2,8})(?=[^\\W_]|[“「『《（(])")
_UNREAD = "\ufffd"
_SEVERAL = 3
_EVIDENT = 4  # question marks that no sentence begins with
_SHARE = 0.4  # of all lines
_SURE, _ALONE = 0.97, 0.6


def find(draft: Draft) -> Iterator[Edit]:
    """Remove such signs where many lines begin with the same ones; propose it elsewhere."""
    found = list(_SIGNS.finditer(draft.raw))
    if not found:
        return
    alike = Counter(match.group() for match in found)
    unread = sum(count * signs.count(_UNREAD) for signs, count in alike.items())
    if 2 * unread < draft.raw.count(_UNREAD):
        found = [match for match in found if _UNREAD not in match.group()]
    lines = sum(1 for line in draft.raw.splitlines() if line.strip())
    for match in found:
        count = alike[match.group()]
        evident = _UNREAD not in match.group() and len(match.group()) >= _EVIDENT
        if evident or (count >= _SEVERAL and count >= _SHARE * lines):
            yield Edit(match.start(), match.end(), "", KEY, _SURE)
        elif _UNREAD not in match.group():
            yield Edit(match.start(), match.end(), "", KEY, _ALONE, "proposed")
