"""What is left of the spaces before a paragraph: `????` or U+FFFD, where a code had none.

Two ideographic spaces that a code does not have become a question mark for each, or for each of
their bytes. No sentence begins with several; where lines after lines do, they are indents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

KEY = "indent"
_SIGNS = re.compile("(?<![^\r\n])(?:\\?{2,8}|？{2,8}|\ufffd{2,8})(?=[^\\W_]|[“「『《（(])")
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
    lines = sum(1 for line in draft.raw.splitlines() if line.strip())
    for match in found:
        count = alike[match.group()]
        evident = match.group()[0] != "\ufffd" and len(match.group()) >= _EVIDENT
        if evident or (count >= _SEVERAL and count >= _SHARE * lines):
            yield Edit(match.start(), match.end(), "", KEY, _SURE)
        elif match.group()[0] != "\ufffd":
            yield Edit(match.start(), match.end(), "", KEY, _ALONE, "proposed")
